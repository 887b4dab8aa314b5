import { fieldsOf } from '../fields/field.ts';
import type { LinkFact } from '../fields/presentation.ts';
import type { StoredFile } from '../files/stored-file.entity.ts';
import type { ParameterName } from '../procedures/parameters.ts';
import type { Facts, Path } from './facts.ts';
import type { BaseRecord, RecordClass } from './record.ts';
import type { Step } from './step.ts';
import type { Steps } from './steps.ts';
import { rolesFor } from './who-may-take.ts';

/** The content of a one-time link to such a record, and the revision it is bound to: all that a customer is told. */
export interface LinkPage<R = BaseRecord> {
  record: RecordClass;
  /** The field that says which state of the content the link is for; the link is void once it says something else. */
  boundTo: keyof R & string;
  /** The parameter by which it holds where it follows a case: for so many days, however often something is done by it. */
  follows?: ParameterName;
  /** The paths shown beyond the record's own fields. */
  load: readonly string[];
  /** The facts that the customer needs in order to answer. */
  facts(record: R): readonly LinkFact[];
  /** The fields that a customer fills in, by step; all of the step's form where nothing is said. */
  asks: Readonly<Record<string, readonly string[]>>;
  /** The paper that the answer is about: a file that the record holds, or the record on its printed form. */
  paper?: 'PRINTED' | ((record: R) => StoredFile | null);
}

/** Declares what a customer is shown who has a one-time link to such a record. */
export const linkPage = <R extends BaseRecord, const Paths extends string = never>(
  record: RecordClass<R>,
  page: Pick<LinkPage<Facts<R, NoInfer<Paths>>>, 'facts' | 'paper' | 'follows'> &
    Partial<Pick<LinkPage<R>, 'boundTo' | 'asks'>> & { load?: readonly (Paths & Path<R, Paths>)[] },
): LinkPage => ({ boundTo: 'version', load: [], asks: {}, ...page, record }) as unknown as LinkPage;

/** The steps that a customer takes on such a record. */
export const stepsOfCustomer = (steps: Steps, record: RecordClass): Step[] =>
  steps.of(record).filter(step => step.from && rolesFor(step, undefined).includes('CUSTOMER'));

/** The questions that a step asks a customer. Records and files of the company cannot be chosen by a customer. */
export function askedOfCustomer({ name, input }: Step, page: LinkPage | undefined) {
  const asked = page?.asks[name];
  return fieldsOf(input ?? Object).filter(
    field => !['link', 'links', 'file'].includes(field.kind) && (!asked || asked.includes(field.name)),
  );
}

/** The revision that a link to this record is bound to. */
export const pinOf = (record: BaseRecord, { boundTo }: LinkPage) => String(record[boundTo]);
