import { type ChoiceOf, choice } from '../fields/choice.ts';
import { Day, Link, Text, Whole } from '../fields/declarations.ts';
import { File } from '../files/declarations.ts';
import type { StoredFile } from '../files/stored-file.entity.ts';
import { User } from '../organization/user.entity.ts';
import { BaseRecord, ProcedureRecord, State } from '../procedure/record.ts';
import { clause } from '../procedures/sh-jr-c-160/clauses.ts';

export const EvidencePackState = choice('EvidencePackState', {
  MAKING: ['生成中', 'Being made'],
  READY: ['可下载', 'Ready'],
  FAILED: ['未能生成', 'Failed'],
});
export type EvidencePackState = ChoiceOf<typeof EvidencePackState>;

@ProcedureRecord({
  says: 'All that shows how a clause was kept in a period, to be taken along and checked without Sanbao (7.5.3 of ISO 9001).',
  prefix: 'EP',
  zh: '证据包',
  en: 'Evidence pack',
  chapter: 'RECORDS',
  title: 'clause',
  final: ['READY', 'FAILED'],
  working: { in: ['MAKING'], done: 'done', of: 'records' },
})
export class EvidencePack extends BaseRecord {
  @State(() => EvidencePackState) state!: EvidencePackState;
  @Text('条款', {
    list: true,
    search: true,
    max: 10,
    hint: [`例如 ${clause.goodsReceipt}`, `For instance ${clause.goodsReceipt}`],
  })
  clause!: string;
  @Day('起始日期', { list: true }) from!: string;
  @Day('截止日期', { list: true }) until!: string;
  @Whole('记录数', { derived: true, list: true, en: 'Records' }) records = 0;
  /** Counted on while it is made, outside its history. */
  @Whole('已收录', { derived: true, en: 'Records done' }) done = 0;
  @File('证据包文件', { derived: true, optional: true, en: 'Pack' }) file!: StoredFile | null;
  @Text('清单摘要（SHA-256）', { derived: true, optional: true, en: 'Digest of its manifest (SHA-256)' })
  manifestDigest!: string | null;
  @Text('解压后以此核验', { derived: true, optional: true, en: 'Checked, once unpacked, by' }) command!: string | null;
  @Text('未能生成的原因', { derived: true, optional: true, widget: 'LONG_TEXT', en: 'Why it failed' }) failure!:
    | string
    | null;
  @Link('索取人', () => User, { derived: true, list: true, en: 'Asked for by' }) askedBy!: User;
}
