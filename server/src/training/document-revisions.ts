import { normalForm } from '../fields/normal-form.ts';
import { type Refusal, refuse } from '../messages/errors.ts';
import type { Facts } from '../procedure/facts.ts';
import { knowing, type Question } from '../procedure/question.ts';
import type { StepContext } from '../procedure/step-context.ts';
import { TechnicalDocument } from './technical-document.entity.ts';

type Revision = Pick<Facts<TechnicalDocument>, 'model' | 'code' | 'revision'>;

/** The revision of the same document that is in force. */
export const inForce = ({ model, code }: Revision, { em }: Pick<StepContext, 'em'>) =>
  em.findOne(TechnicalDocument, { model: model.id, codeKey: normalForm(code), state: 'RELEASED' } as object);

/** 4.3: revisions are A, B and so on; after Z come AA, AB. */
export function revisionLetter({ revision }: Pick<Revision, 'revision'>): Refusal | undefined {
  if (!isLetter(revision)) return refuse('revisionNotALetter', {}, 'revision');
}

/** 4.3: what is written takes the place of an earlier revision, never of a later one. */
export async function laterThanInForce(
  input: Revision,
  _: unknown,
  context: StepContext,
): Promise<Refusal | undefined> {
  const previous = await inForce(input, context);
  if (previous && !isLater(input.revision, previous.revision))
    return refuse('revisionNotLater', { revision: previous.revision }, 'revision');
}

const documentInForce: Question<string | null> = {
  name: 'documentInForce',
  sql: row => `(select d.revision from technical_document d
    where d.model_id = ${row}.model_id and d.code_key = ${row}.code_key and d.state = 'RELEASED')`,
};

/** The same check at release, since another revision may have come into force meanwhile. */
export const stillLater = knowing(
  [documentInForce],
  function stillLater({ revision }: Facts<TechnicalDocument>, [inForce]): Refusal | undefined {
    if (inForce && !isLater(revision, inForce)) return refuse('revisionNotLater', { revision: inForce });
  },
);

/** 4.3: A to Z, then AA and so on. */
export const isLetter = (revision: string) => /^[A-Z]{1,2}$/.test(revision);

/** 4.3: B comes after A, and AA after Z. */
export const isLater = (one: string, other: string) =>
  one.length > other.length || (one.length === other.length && one > other);
