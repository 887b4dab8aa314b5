import { Collection, type Rel } from '@mikro-orm/core';
import { Property, Unique } from '@mikro-orm/decorators/legacy';
import { newSecret } from '../credentials/secret.ts';
import { type ChoiceOf, choice } from '../fields/choice.ts';
import {
  Choice,
  Choices,
  Computed,
  Day,
  Flag,
  Lines,
  Link,
  Secret,
  Text,
  Texts,
  Whole,
} from '../fields/declarations.ts';
import { File } from '../files/declarations.ts';
import type { StoredFile } from '../files/stored-file.entity.ts';
import { Customer } from '../organization/customer.entity.ts';
import { Equipment } from '../organization/equipment.entity.ts';
import { User } from '../organization/user.entity.ts';
import { Stated } from '../procedure/day-origin.ts';
import { BaseRecord, ProcedureRecord, State } from '../procedure/record.ts';
import { clause } from '../procedures/sh-jr-c-160/clauses.ts';
import { TrainingTopic } from '../training/training-topic.ts';
import { CauseCode, FaultCode, RemedyCode } from './fault-codes.ts';
import { ServiceOrder } from './service-order.entity.ts';
import { surveyOwed } from './work-report.ts';
import { CustomerSignature, FormerPaper, UsedPart, UsedPiece, WorkDay } from './work-report-lines.entity.ts';

export const WorkReportState = choice('WorkReportState', [
  'FILED',
  'SIGNED',
  'REFUSED',
  'REFUSAL_REVIEWED',
  'DISPOSED',
]);
export type WorkReportState = ChoiceOf<typeof WorkReportState>;

const installing = { field: 'order.kind', is: ['INSTALLATION'] } as const;

@ProcedureRecord({
  description: `What was done on an order, and the customer's word on it (${clause.workReport}, App. D). What is signed is the paper made at filing.`,
  prefix: 'WR',
  chapter: 'REPAIR',
  clause: clause.workReport,
  title: 'equipment',
  final: ['DISPOSED'],
})
@Unique({ properties: ['order'] })
export class WorkReport extends BaseRecord {
  @State(() => WorkReportState) state!: WorkReportState;
  @Link(() => ServiceOrder, { list: true }) order!: Rel<ServiceOrder>;
  @Link(() => Customer, { serverSet: true, list: true, search: true }) customer!: Customer;
  @Link(() => Equipment, { serverSet: true, list: true, search: true }) equipment!: Rel<Equipment>;
  @Day({ serverSet: true }) manufacturedOn!: string;
  @Stated({ within: 'WORK_STATED_WITHIN' })
  @Day({ optional: true, when: installing })
  startedUpOn!: string | null;
  @Text({ widget: 'LONG_TEXT', max: 1000 }) work!: string;
  @Stated({ within: 'WORK_STATED_WITHIN', since: 'installedUntil' })
  @Day({ optional: true, when: installing })
  installedFrom!: string | null;
  @Stated({ within: 'WORK_STATED_WITHIN' })
  @Day({ optional: true, when: installing })
  installedUntil!: string | null;
  @Text({ widget: 'LONG_TEXT', max: 2000 }) situation!: string;
  @Text({ optional: true, widget: 'LONG_TEXT', max: 1000 })
  fault!: string | null;
  @Choice(() => FaultCode, { optional: true, list: true }) faultCode!: FaultCode | null;
  @Text({ optional: true, widget: 'LONG_TEXT', max: 1000 }) cause!: string | null;
  @Choice(() => CauseCode, { optional: true, list: true }) causeCode!: CauseCode | null;
  @Text({ optional: true, widget: 'LONG_TEXT', max: 1000 }) remedy!: string | null;
  @Choice(() => RemedyCode, { optional: true }) remedyCode!: RemedyCode | null;
  @Lines(() => WorkDay, 'report', { min: 1, max: 200 })
  workDays = new Collection<WorkDay>(this);
  @Lines(() => UsedPart, 'report', { min: 0, max: 100 })
  partsUsed = new Collection<UsedPart>(this);
  @Lines(() => UsedPiece, 'report', { serverSet: true })
  pieces = new Collection<UsedPiece>(this);
  @Choices(() => TrainingTopic, { min: 0, clause: clause.coaching })
  coachedTopics: TrainingTopic[] = [];
  @Texts({ min: 0, max: 50, clause: clause.coaching }) coachedPeople: string[] = [];
  /** Why nobody was coached on this visit. */
  @Text({ optional: true, max: 200, clause: clause.coaching }) coachingOmitted!: string | null;
  @Stated({ within: 'WORK_STATED_WITHIN' })
  @Day({ optional: true, when: installing })
  acceptedOn!: string | null;
  @Text({ optional: true, widget: 'LONG_TEXT', max: 1000 }) remark!: string | null;

  @Whole({ serverSet: true, list: true }) revision = 1;
  @Text({ serverSet: true, optional: true, widget: 'LONG_TEXT' })
  amendmentReason!: string | null;
  @Text({ serverSet: true }) issuer!: string;
  @Link(() => User, { serverSet: true }) filedBy!: User;
  @Flag({ serverSet: true, list: true }) unlicensedWork!: boolean;
  /** The paper made at filing. The customer signs its SHA-256, so it is never made again. */
  @File({ serverSet: true }) paper!: Rel<StoredFile>;
  @File({ serverSet: true, optional: true, whenArchived: ['REFUSAL_REVIEWED'] })
  signedPaper!: Rel<StoredFile> | null;
  @Lines(() => FormerPaper, 'report', { serverSet: true })
  formerPapers = new Collection<FormerPaper>(this);
  @Lines(() => CustomerSignature, 'report', { serverSet: true })
  signatures = new Collection<CustomerSignature>(this);
  @Secret() signatureLink!: string | null;

  @Text({ serverSet: true, optional: true, widget: 'LONG_TEXT' })
  refusalReason!: string | null;
  @Text({ serverSet: true, optional: true }) refusalWitness!: string | null;
  @Text({ serverSet: true, optional: true, widget: 'LONG_TEXT' })
  refusalFinding!: string | null;
  @Link(() => User, { serverSet: true, optional: true })
  refusalReviewedBy!: User | null;
  /** A customer who would not sign is asked for an opinion (5.2.4), unless a survey about the order stands already. */
  @Computed('flag', surveyOwed)
  surveyOwed!: boolean;

  /** The code printed on the paper, by which its holder can verify it. It is no part of the schema. */
  @Property({ type: 'text', hidden: true, unique: true }) verificationToken = newSecret();
}
