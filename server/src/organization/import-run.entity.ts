import { Property, Unique } from '@mikro-orm/decorators/legacy';
import { type ChoiceOf, choice } from '../fields/choice.ts';
import { Choice, Link, Text, Values, Whole } from '../fields/declarations.ts';
import { ValueType } from '../fields/output.ts';
import { File } from '../files/declarations.ts';
import type { StoredFile } from '../files/stored-file.entity.ts';
import { CSV, XLSX } from '../imports/sheet.ts';
import { BaseRecord, ProcedureRecord, State } from '../procedure/record.ts';
import { eachItsOwn } from '../read/row-rules.ts';
import { Dealer } from './dealer.entity.ts';
import { Person } from './person.entity.ts';

export const ImportRunState = choice('ImportRunState', {
  CHECKING: ['检查中', 'Being checked'],
  CHECKED: ['待确认', 'To be confirmed'],
  REJECTED: ['有错误', 'Has errors'],
  IMPORTING: ['导入中', 'Being imported'],
  IMPORTED: ['已导入', 'Imported'],
  DISCARDED: ['已放弃', 'Discarded'],
});
export type ImportRunState = ChoiceOf<typeof ImportRunState>;

export const ImportSubject = choice('ImportSubject', {
  CUSTOMERS: '顾客',
  EQUIPMENT: '设备',
  PARTS: '零件',
  PEOPLE: '人员',
  OPENING_STOCK: '期初库存',
});
export type ImportSubject = ChoiceOf<typeof ImportSubject>;

/** What is wrong in a row of the file, in the language of whoever imports. */
@ValueType()
export class ImportFault {
  @Whole('行') row!: number;
  @Text('列', { en: 'Column', optional: true }) column!: string | null;
  @Text('原因', { max: 4000 }) reason!: string;
}

@ProcedureRecord({
  says: 'A spreadsheet that is checked as a whole, then entered row by row: all of it or nothing. Dealers see their own.',
  prefix: 'IM',
  zh: '导入',
  en: 'Import',
  chapter: 'ORGANIZATION',
  title: 'fileName',
  final: ['REJECTED', 'IMPORTED', 'DISCARDED'],
  working: { in: ['CHECKING', 'IMPORTING'], done: 'done', of: 'rows' },
  dealers: eachItsOwn((row, dealer) => `${row}.dealer_id = ${dealer}`),
  dealerOf: (run: ImportRun) => run.dealer?.id,
})
@Unique({ properties: ['step', 'digest'], where: "state = 'IMPORTED'" })
export class ImportRun extends BaseRecord {
  @State(() => ImportRunState) state!: ImportRunState;
  @Choice('内容', () => ImportSubject, { en: 'Content', list: true, derived: true }) subject!: ImportSubject;
  @Text('文件名', { list: true, search: true, derived: true }) fileName!: string;
  @File('表格文件', { en: 'Spreadsheet', accept: [XLSX, CSV] }) file!: StoredFile;
  @Link('导入人', () => Person, { en: 'Imported by', list: true, derived: true }) person!: Person;
  @Link('经销商', () => Dealer, { optional: true, derived: true }) dealer!: Dealer | null;
  @Whole('行数', { en: 'Rows', list: true, derived: true }) rows = 0;
  /** Counted on while it runs, outside its history. */
  @Whole('已处理行数', { en: 'Rows done', derived: true }) done = 0;
  @Whole('错误数', { en: 'Errors', list: true, derived: true }) faultCount = 0;
  @Values('前几处错误', () => ImportFault, { en: 'First errors', derived: true }) faults: ImportFault[] = [];
  @File('错误清单', { en: 'List of errors', optional: true, derived: true }) faultFile!: StoredFile | null;
  /** With whose rights its rows are entered. */
  @Property({ type: 'uuid', hidden: true }) userId!: string;
  /** The step that began it. */
  @Property({ type: 'text', hidden: true }) step!: string;
  @Property({ type: 'text', hidden: true }) digest!: string;
}
