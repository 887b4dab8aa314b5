import { type ChoiceOf, choice } from '../fields/choice.ts';
import { Choice, Choices, Day, Link, Moment, Text, Values } from '../fields/declarations.ts';
import { ValueType } from '../fields/output.ts';
import { File } from '../files/declarations.ts';
import type { StoredFile } from '../files/stored-file.entity.ts';
import { User } from '../organization/user.entity.ts';
import { Planned } from '../procedure/day-origin.ts';
import { BaseRecord, ProcedureRecord, State } from '../procedure/record.ts';
import { clause } from '../procedures/sh-jr-c-160/clauses.ts';
import { Department } from '../viewer/roles.ts';

export const ServiceNoticeState = choice('ServiceNoticeState', ['ISSUED', 'ACKNOWLEDGED', 'WITHDRAWN']);
export type ServiceNoticeState = ChoiceOf<typeof ServiceNoticeState>;

/** Who of a department took note of it, and when. */
@ValueType()
export class Acknowledgement {
  @Choice(() => Department) department!: Department;
  @Text() by!: string;
  @Moment() at!: Date;
}

@ProcedureRecord({
  description: `Service information that the General Manager or After-Sales passes to departments, each of which acknowledges it (${clause.coordination}).`,
  prefix: 'SN',
  chapter: 'RECORDS',
  clause: clause.coordination,
  title: 'subject',
  final: ['ACKNOWLEDGED', 'WITHDRAWN'],
  due: 'acknowledgeBy',
})
export class ServiceNotice extends BaseRecord {
  @State(() => ServiceNoticeState) state!: ServiceNoticeState;
  @Text({ list: true, search: true, max: 120 }) subject!: string;
  @Text({ widget: 'LONG_TEXT' }) text!: string;
  @Choices(() => Department, {
    list: true,
    except: ['DEALER', 'CUSTOMER', 'AUDIT', 'ADMINISTRATION'],
  })
  departments!: Department[];
  @Planned() @Day({ list: true, optional: true }) acknowledgeBy!: string | null;
  @File({ optional: true }) file!: StoredFile | null;
  @Link(() => User, { serverSet: true }) issuedBy!: User;
  @Values(() => Acknowledgement, { serverSet: true }) acknowledgements: Acknowledgement[] = [];
  @Text({ serverSet: true, optional: true, widget: 'LONG_TEXT' }) withdrawalReason!: string | null;
}
