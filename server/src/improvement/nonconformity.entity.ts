import { Collection, type Rel } from '@mikro-orm/core';
import { type ChoiceOf, choice } from '../fields/choice.ts';
import { Choice, Day, Decimal, Link, Related, Text } from '../fields/declarations.ts';
import { File } from '../files/declarations.ts';
import type { StoredFile } from '../files/stored-file.entity.ts';
import type { Words } from '../messages/kept-sentence.ts';
import { Equipment } from '../organization/equipment.entity.ts';
import { Part } from '../organization/part.entity.ts';
import { User } from '../organization/user.entity.ts';
import { BaseRecord, ProcedureRecord, State } from '../procedure/record.ts';
import { clause } from '../procedures/sh-jr-c-160/clauses.ts';
import { Complaint } from './complaint.entity.ts';
import { CorrectiveAction } from './corrective-action.entity.ts';

export const NonconformityState = choice('NonconformityState', ['OPEN', 'DISPOSITION_DECIDED', 'CLOSED']);
export type NonconformityState = ChoiceOf<typeof NonconformityState>;

export const NonconformitySource = choice(
  'NonconformitySource',
  ['RETURN', 'INSPECTION', 'SURPLUS', 'OLD_PARTS', 'COMPLAINT', 'OTHER'],
  'What brought it to light.',
);
export type NonconformitySource = ChoiceOf<typeof NonconformitySource>;

export const Disposition = choice('Disposition', ['RETURN_TO_SUPPLIER', 'REWORK', 'SCRAP', 'USE_AS_IS']);
export type Disposition = ChoiceOf<typeof Disposition>;

@ProcedureRecord({
  description: `Product that is not as it should be (${clause.nonconformingProduct}), from when it is found until it is out of the way.`,
  prefix: 'NC',
  chapter: 'IMPROVEMENT',
  clause: clause.nonconformingProduct,
  title: 'what',
  final: ['CLOSED'],
})
export class Nonconformity extends BaseRecord {
  @State(() => NonconformityState) state!: NonconformityState;
  @Choice(() => NonconformitySource, { serverSet: true, list: true }) source!: NonconformitySource;
  @Text({ list: true, search: true, sentences: ['oldPart'] })
  what!: Words<'oldPart'>;
  @Link(() => Part, { optional: true, list: true, search: true }) part!: Part | null;
  /** Its batch or serial numbers. */
  @Text({ serverSet: true, optional: true, search: true, sentences: ['inARow'] }) marks!: Words<'inARow'> | null;
  @Link(() => Equipment, { optional: true, list: true, search: true }) equipment!: Equipment | null;
  /** In the part's unit; machines are counted. */
  @Decimal({ min: 0.001, list: true, scan: 'QUANTITY' }) quantity!: number;
  /** The quantity that a supplier was asked to make good. */
  @Decimal({ serverSet: true }) claimed = 0;
  /** The number of the record by whose step it was opened. */
  @Text({ serverSet: true, list: true, search: true }) madeBy!: string;
  @Link(() => Complaint, { serverSet: true, optional: true }) complaint!: Rel<Complaint> | null;
  @Link(() => User, { serverSet: true }) openedBy!: User;

  /** Why Management asks the General Manager to let it be used as it is. */
  @Text({ serverSet: true, optional: true, widget: 'LONG_TEXT' })
  useAsIsGrounds!: string | null;
  @Choice(() => Disposition, { serverSet: true, optional: true, list: true }) disposition!: Disposition | null;
  @Text({ serverSet: true, optional: true, widget: 'LONG_TEXT' })
  grounds!: string | null;
  @Link(() => User, { serverSet: true, optional: true })
  decidedBy!: User | null;
  @Day({ serverSet: true, optional: true }) decidedOn!: string | null;
  @Text({ serverSet: true, optional: true, widget: 'LONG_TEXT' }) evidence!: string | null;
  @File({ serverSet: true, optional: true }) evidenceFile!: StoredFile | null;
  @Day({ serverSet: true, optional: true }) closedOn!: string | null;
  @Related(() => CorrectiveAction, 'nonconformity')
  correctiveActions = new Collection<CorrectiveAction>(this);
}
