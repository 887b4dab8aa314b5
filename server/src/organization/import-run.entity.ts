import { Property, Unique } from '@mikro-orm/decorators/legacy';
import { type ChoiceOf, choice } from '../fields/choice.ts';
import { Choice, Link, Text, Texts, Values, Whole } from '../fields/declarations.ts';
import { ValueType } from '../fields/output.ts';
import { File } from '../files/declarations.ts';
import type { StoredFile } from '../files/stored-file.entity.ts';
import { sheetTypes } from '../imports/sheet.ts';
import { BaseRecord, ProcedureRecord, State } from '../procedure/record.ts';
import { eachItsOwn } from '../viewer/row-rules.ts';
import { Dealer } from './dealer.entity.ts';
import { Person } from './person.entity.ts';

export const ImportRunState = choice('ImportRunState', [
  'CHECKING',
  'CHECKED',
  'REJECTED',
  'IMPORTING',
  'IMPORTED',
  'DISCARDED',
  'UNDONE',
]);
export type ImportRunState = ChoiceOf<typeof ImportRunState>;

export const ImportSubject = choice('ImportSubject', [
  'CUSTOMERS',
  'EQUIPMENT',
  'PARTS',
  'PEOPLE',
  'OPENING_STOCK',
  'PRODUCT_MODELS',
  'DEALERS',
  'SUPPLIERS',
  'USERS',
  'ADJUSTMENT_TEMPLATES',
  'HOLIDAYS',
  'CUSTOMER_SITES',
  'PRODUCT_FAMILIES',
  'LETTER_SUBSTITUTES',
  'INSTALLED_EQUIPMENT',
  'TRAINING_ROOMS',
  'CERTIFICATES',
  'LICENCES',
  'SERVICE_CONTRACTS',
  'INSPECTION_PLANS',
]);
export type ImportSubject = ChoiceOf<typeof ImportSubject>;

/** Faults of a row of the file, in the importer's language. */
@ValueType()
export class ImportFault {
  @Whole() row!: number;
  @Text({ optional: true }) column!: string | null;
  @Text({ max: 4000 }) reason!: string;
}

@ProcedureRecord({
  description:
    'A spreadsheet that is checked as a whole, then entered row by row: all of it or nothing. Dealers see their own.',
  prefix: 'IM',
  chapter: 'ORGANIZATION',
  title: 'fileName',
  final: ['REJECTED', 'DISCARDED', 'UNDONE'],
  working: { in: ['CHECKING', 'IMPORTING'], done: 'done', of: 'rows' },
  dealers: eachItsOwn((row, dealer) => `${row}.dealer_id = ${dealer}`),
  dealerOf: (run: ImportRun) => run.dealer?.id,
})
@Unique({ properties: ['step', 'digest'], where: "state = 'IMPORTED'" })
export class ImportRun extends BaseRecord {
  @State(() => ImportRunState) state!: ImportRunState;
  @Choice(() => ImportSubject, { list: true, serverSet: true }) subject!: ImportSubject;
  @Text({ list: true, search: true, serverSet: true }) fileName!: string;
  @File({ accept: sheetTypes }) file!: StoredFile;
  @Link(() => Person, { list: true, serverSet: true }) person!: Person;
  @Link(() => Dealer, { optional: true, serverSet: true }) dealer!: Dealer | null;
  @Whole({ list: true, serverSet: true }) rows = 0;
  /** Counted on while it runs, outside its history. */
  @Whole({ serverSet: true }) done = 0;
  @Whole({ list: true, serverSet: true }) faultCount = 0;
  @Values(() => ImportFault, { serverSet: true }) faults: ImportFault[] = [];
  /** Headings of what Sanbao itself gives, or other steps do: nothing of these columns is entered. */
  @Texts({ serverSet: true, min: 0 }) passedOver: string[] = [];
  @File({ optional: true, serverSet: true }) faultFile!: StoredFile | null;
  @Text({ optional: true, serverSet: true, widget: 'LONG_TEXT' }) undoneReason!: string | null;
  /** With whose rights its rows are entered. */
  @Property({ type: 'uuid', hidden: true }) userId!: string;
  /** The step that began it. */
  @Property({ type: 'text', hidden: true }) step!: string;
  @Property({ type: 'text', hidden: true }) digest!: string;
}
