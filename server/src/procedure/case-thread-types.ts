import { Identifier, Moment, Text, Values } from '../fields/declarations.ts';
import { ValueType } from '../fields/output.ts';

@ValueType('A record of a case.')
export class CaseRecord {
  @Identifier('记录', { en: 'Record' }) record!: string;
  @Text('记录类型', { en: 'Type of the record' }) resource!: string;
  @Text('编号') number!: string;
  @Text('名称') title!: string;
  @Text('状态') state!: string;
  @Moment('建立时间') createdAt!: string;
}

@ValueType('A step taken in a case.')
export class CaseEvent {
  @Identifier('标识') id!: string;
  @Identifier('记录', { en: 'Record' }) record!: string;
  @Moment('时间') at!: string;
  @Text('步骤') step!: string;
  @Text('条款', { optional: true }) clause!: string | null;
  @Text('办理人') person!: string;
  @Text('新状态') to!: string;
}

@ValueType('All that belongs to one case, from the first call to the corrective action.')
export class CaseThread {
  @Values('记录', () => CaseRecord, { en: 'Records' }) records!: CaseRecord[];
  @Values('经过', () => CaseEvent, { en: 'Events' }) events!: CaseEvent[];
}
