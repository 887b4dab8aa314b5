import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Column } from 'pdfmake/interfaces.js';
import encodeQR from 'qr';
import { isSecret } from '../credentials/secret.ts';
import type { Label } from '../fields/labels.ts';
import type { Verified } from '../procedure/printed-form.ts';
import { procedureOf } from '../procedure/procedure-of.ts';
import { english, QUIET, sentence } from './bilingual-text.ts';

export const VERIFICATION_PATH = '/verify';

/** The code that leads whoever holds the paper to its page, drawn as one path. */
export function verificationCode(verificationToken: string, publicUrl: string, width: number): Column {
  const address = `${publicUrl}${VERIFICATION_PATH}/${verificationToken}`;
  const { zh, en } = sentence('paperScan');
  return {
    stack: [
      { svg: encodeQR(address, 'svg', { ecc: 'medium', border: 4 }), width, alignment: 'center' },
      {
        text: [zh, english(` ${en}`)],
        fontSize: Math.min(7, width / 13),
        color: QUIET,
        alignment: 'center',
        margin: [0, 1, 0, 0],
      },
    ],
    width,
  };
}

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
