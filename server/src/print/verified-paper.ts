import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { isSecret } from '../credentials/secret.ts';
import type { Label } from '../fields/labels.ts';
import type { Verified } from '../procedure/printed-form.ts';
import { procedureOf } from '../procedure/procedure-of.ts';

export interface VerifiedPaper extends Verified {
  /** What kind of paper it is. */
  paper: Label;
}

/** What the world is told of the paper with this token. Each kind is looked for by its index, found before or not. */
export async function verifiedPaper(em: SqlEntityManager, token: string, today: string): Promise<VerifiedPaper | null> {
  if (!isSecret(token)) return null;
  let found: VerifiedPaper | null = null;
  const { printedForms, labels } = procedureOf(em);
  for (const { record: type, load, verified } of printedForms) {
    if (!verified) continue;
    const record = await em.findOne(type, { verificationToken: token } as never, { populate: load as never });
    if (record) found = { ...verified(record, today), paper: labels.of(type.name) };
  }
  return found;
}
