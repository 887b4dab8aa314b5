import { Department } from '../access/roles.ts';
import { type ChoiceOf, choice } from '../fields/choice.ts';
import { Choice, Choices, Day, Link, Moment, Text, Values } from '../fields/declarations.ts';
import { ValueType } from '../fields/output.ts';
import { File } from '../files/declarations.ts';
import type { StoredFile } from '../files/stored-file.entity.ts';
import { User } from '../organization/user.entity.ts';
import { BaseRecord, ProcedureRecord, State } from '../procedure/record.ts';
import { clause } from '../procedures/sh-jr-c-160/clauses.ts';

export const ServiceNoticeState = choice('ServiceNoticeState', {
  ISSUED: '已下发',
  ACKNOWLEDGED: '已全部签收',
  WITHDRAWN: '已撤回',
});
export type ServiceNoticeState = ChoiceOf<typeof ServiceNoticeState>;

/** Who of a department took note of it, and when. */
@ValueType()
export class Acknowledgement {
  @Choice('部门', () => Department) department!: Department;
  @Text('签收人', { en: 'Acknowledged by' }) by!: string;
  @Moment('时间') at!: Date;
}

@ProcedureRecord({
  says: `Service information that the General Manager or After-Sales passes to departments, each of which acknowledges it (${clause.coordination}).`,
  prefix: 'SN',
  zh: '服务通报',
  en: 'Service notice',
  chapter: 'RECORDS',
  clause: clause.coordination,
  title: 'subject',
  final: ['ACKNOWLEDGED', 'WITHDRAWN'],
  due: 'acknowledgeBy',
})
export class ServiceNotice extends BaseRecord {
  @State(() => ServiceNoticeState) state!: ServiceNoticeState;
  @Text('主题', { list: true, search: true, max: 120, en: 'Subject' }) subject!: string;
  @Text('内容', { widget: 'LONG_TEXT', en: 'Text' }) text!: string;
  @Choices('发往部门', () => Department, {
    list: true,
    except: ['DEALER', 'CUSTOMER', 'AUDIT', 'ADMINISTRATION'],
    en: 'To the departments',
  })
  departments!: Department[];
  @Day('签收期限', { list: true, optional: true, en: 'Acknowledge by' }) acknowledgeBy!: string | null;
  @File('附件', { optional: true, en: 'File' }) file!: StoredFile | null;
  @Link('下发人', () => User, { derived: true, en: 'Issued by' }) issuedBy!: User;
  @Values('签收', () => Acknowledgement, { derived: true, en: 'Acknowledged' }) acknowledgements: Acknowledgement[] =
    [];
  @Text('撤回原因', { derived: true, optional: true, widget: 'LONG_TEXT' }) withdrawalReason!: string | null;
}
