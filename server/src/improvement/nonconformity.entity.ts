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

export const NonconformityState = choice('NonconformityState', {
  OPEN: '待处置',
  DISPOSITION_DECIDED: '已定处置',
  CLOSED: '已关闭',
});
export type NonconformityState = ChoiceOf<typeof NonconformityState>;

export const NonconformitySource = choice(
  'NonconformitySource',
  {
    RETURN: '产品退回',
    INSPECTION: '到货检验',
    OLD_PARTS: '换下的旧件',
    COMPLAINT: '顾客投诉',
    OTHER: '其他',
  },
  'What brought it to light.',
);
export type NonconformitySource = ChoiceOf<typeof NonconformitySource>;

export const Disposition = choice('Disposition', {
  RETURN_TO_SUPPLIER: '退供应商',
  REWORK: '返工返修',
  SCRAP: '报废',
  USE_AS_IS: ['让步接收', 'Use as is'],
});
export type Disposition = ChoiceOf<typeof Disposition>;

@ProcedureRecord({
  says: `Product that is not as it should be (${clause.nonconformingProduct}), from when it is found until it is out of the way.`,
  prefix: 'NC',
  zh: '不合格品',
  en: 'Nonconformity',
  plural: 'Nonconformities',
  chapter: 'IMPROVEMENT',
  clause: clause.nonconformingProduct,
  title: 'what',
  final: ['CLOSED'],
})
export class Nonconformity extends BaseRecord {
  @State(() => NonconformityState) state!: NonconformityState;
  @Choice('来源', () => NonconformitySource, { derived: true, list: true }) source!: NonconformitySource;
  @Text('不合格情况', { list: true, search: true, en: 'What is not as it should be', sentences: ['oldPart'] })
  what!: Words<'oldPart'>;
  @Link('零件', () => Part, { optional: true, list: true, search: true }) part!: Part | null;
  @Link('设备', () => Equipment, { optional: true, list: true, search: true }) equipment!: Equipment | null;
  /** In the part's unit; machines are counted. */
  @Decimal('数量', { min: 0.001, list: true }) quantity!: number;
  /** The number of the record by whose step it was opened. */
  @Text('所属记录', { derived: true, list: true, search: true, en: 'Found by way of' }) madeBy!: string;
  @Link('投诉', () => Complaint, { derived: true, optional: true }) complaint!: Rel<Complaint> | null;
  @Link('登记人', () => User, { derived: true, en: 'Opened by' }) openedBy!: User;

  /** Why Management asks the General Manager to let it be used as it is. */
  @Text('让步申请理由', { derived: true, optional: true, widget: 'LONG_TEXT', en: 'Grounds for using it as it is' })
  useAsIsGrounds!: string | null;
  @Choice('处置', () => Disposition, { derived: true, optional: true, list: true }) disposition!: Disposition | null;
  @Text('处置理由', { derived: true, optional: true, widget: 'LONG_TEXT', en: 'Grounds of the disposition' })
  grounds!: string | null;
  @Link('处置决定人', () => User, { derived: true, optional: true, en: 'Disposition decided by' })
  decidedBy!: User | null;
  @Day('处置决定日期', { derived: true, optional: true, en: 'Disposition decided on' }) decidedOn!: string | null;
  @Text('处置证据', { derived: true, optional: true, widget: 'LONG_TEXT' }) evidence!: string | null;
  @File('证据文件', { derived: true, optional: true }) evidenceFile!: StoredFile | null;
  @Day('关闭日期', { derived: true, optional: true }) closedOn!: string | null;
  @Related('纠正和预防措施', () => CorrectiveAction, 'nonconformity')
  correctiveActions = new Collection<CorrectiveAction>(this);
}
