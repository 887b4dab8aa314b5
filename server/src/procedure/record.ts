import { Entity, Index, Property } from '@mikro-orm/decorators/legacy';
import { InterfaceType, ObjectType } from 'type-graphql';
import { v7 as uuidv7 } from 'uuid';
import type { ClauseNumber } from '../fields/clause-number.ts';
import { addColumns, underscored } from '../fields/columns.ts';
import { Flag, Identifier, Moment, Related, Text, Whole } from '../fields/declarations.ts';
import { declare, fieldOf, fieldsOf } from '../fields/field.ts';
import { addOutputFields, rememberClass, ValueType } from '../fields/output.ts';
import { Attachment } from '../files/attachment.entity.ts';
import { policies, type RowRule, sameForAll } from '../viewer/row-rules.ts';
import type { CalendarDays } from './calendar-days.ts';
import { Note, notesOn } from './note.ts';
import type { PastStep } from './past-steps.ts';
import { ProcedureEvent } from './procedure-event.entity.ts';

export type Chapter =
  | 'ORGANIZATION'
  | 'IMPROVEMENT'
  | 'TRAINING'
  | 'CUSTOMER_SERVICE'
  | 'REPAIR'
  | 'SPARE_PARTS'
  | 'RECORDS';

/** The description of a record: its number's prefix, its place, and what dealers may see of it. */
export interface RecordDescription {
  /** A sentence or two on the record, for the schema and the pages of the API. */
  description: string;
  prefix: string;
  chapter: Chapter;
  /** The field shown where another record refers to this one; a link lends it the name of the record behind it. */
  title: string;
  /** The field by which people tell it apart from others of that name, where it is not its number. */
  knownBy?: string;
  /** The link to what it is one of, named beside its title: a machine's model. */
  instanceOf?: string;
  /** The field by which its newest come first, where numbers do not follow one another in time. */
  newestBy?: string;
  clause?: ClauseNumber;
  /** States in which it has come to its end. */
  final?: readonly string[];
  /** The day by which its next step is wanted, and where it is another one, by the state; shown in the inbox. */
  due?: string;
  dueIn?: Readonly<Record<string, string>>;
  /** The number of days before its due day at which it enters the inbox; at once when absent. */
  noticeDays?: number;
  /** The states in which it is at work by itself, and the fields that count how far it has come, of how many. */
  working?: { in: readonly string[]; done: string; of: string };
  calendar?: CalendarDays;
  /** What many cases rest on, as on master data: it is part of none of them. */
  sharedByCases?: boolean;
  /** Once written, never changed: the application has no right to. */
  appendOnly?: boolean;
  /** Which rows a dealer sees; none when absent. */
  dealers?: RowRule;
  /** The dealer whose people it concerns, who may see its history. */
  dealerOf?: (record: never) => string | null | undefined;
}

const namedByType = (row: { __typename: string }) => row.__typename;
const ID_DESCRIPTION = 'By it the record is read and named, here and in the reporting tools: a UUID of version 7.';

/** What `node` gives: by the name of this interface clients know that they can read it again by its id. */
@InterfaceType('Node', {
  description: 'Whatever can be read again by its id alone.',
  resolveType: namedByType,
  autoRegisterImplementations: false,
})
export abstract class Node {
  @Identifier({ description: ID_DESCRIPTION }) id!: string;
}
addOutputFields(Node);
rememberClass('Node', Node);

/** The fields that every record of the procedure has. */
@Entity({ abstract: true })
@Index({ properties: ['changedIn', 'id'] })
@InterfaceType('Record', {
  implements: Node,
  description: 'A record of the procedure, with its whole history.',
  resolveType: namedByType,
  autoRegisterImplementations: false,
})
export abstract class BaseRecord {
  @Identifier({ description: ID_DESCRIPTION }) id: string = uuidv7();
  @Text({
    description: 'What people call it by: the prefix of its kind, the year, and a count.',
    unique: true,
    list: true,
    search: true,
    serverSet: true,
  })
  number!: string;
  @Whole({
    description: 'One more with every event of the record; what a step names as `expectedVersion`.',
    serverSet: true,
  })
  version = 0;
  @Text({ description: 'The revision of the procedure under which it was made.', serverSet: true })
  procedureRevision!: string;
  @Moment({ description: 'When the step that made it was taken.', serverSet: true })
  createdAt!: Date;
  @Moment({
    description: 'When it last changed; by `changedSince` a list gives what did.',
    serverSet: true,
    list: true,
  })
  updatedAt!: Date;
  @declare('steps', {
    description: 'The steps that this viewer may take on it now, and what stands against the others.',
    target: () => AvailableStep,
    serverSet: true,
    notStored: true,
  })
  availableSteps!: AvailableStep[];
  @declare('counts', {
    description:
      'How many records of each kind name it, where such records have one link by which they can; kinds of which none does are left out.',
    target: () => RelatedCount,
    serverSet: true,
    notStored: true,
  })
  relatedCounts!: RelatedCount[];
  @Related(() => ProcedureEvent, 'recordId', {
    description: 'The steps that were taken on it, the latest first, with what each of them changed.',
    notStored: true,
  })
  history!: ProcedureEvent[];
  @Related(() => Attachment, 'recordId', {
    description: 'The files that were added to it; of those removed, none.',
    notStored: true,
  })
  attachments!: Attachment[];
  @declare('values', {
    description:
      'What people of the company noted on it, or on what was merged into it, the earliest first; dealers are told of none, and of what is only ever added to there is none.',
    target: () => Note,
    internal: true,
    serverSet: true,
    notStored: true,
    sql: (row, _, __, owner) => (descriptionOf(owner as RecordClass).appendOnly ? 'null' : notesOn(row, owner)),
  })
  notes!: Note[] | null;

  /** The transaction that last changed it, which is the order of a pull. */
  @Property({ type: 'string', columnType: 'xid8', hidden: true, defaultRaw: 'pg_current_xact_id()' })
  changedIn!: string;

  /** Words, bigrams and pinyin by which the record is found; kept by the kernel. */
  @Property({ type: 'text', hidden: true }) search = '';

  /** The steps taken on it and their accounts, loaded where a step depends on them. */
  pastSteps?: readonly PastStep[];
  /** The answers to the guards' questions, by name. */
  answers?: Readonly<Record<string, unknown>>;

  abstract state: string;
}
addColumns(BaseRecord);
addOutputFields(BaseRecord);
rememberClass('Record', BaseRecord);

export type RecordClass<R extends BaseRecord = BaseRecord> = new () => R;

/** The state of a record: only steps change it. */
export const State = (states: () => object): PropertyDecorator =>
  declare('choice', {
    target: states,
    owner: BaseRecord.name,
    description: 'Where it stands in the procedure; only steps change it.',
    list: true,
    serverSet: true,
  });

const described = new WeakMap<RecordClass, RecordDescription>();

export function descriptionOf(record: RecordClass): RecordDescription {
  const description = described.get(record);
  if (!description) throw new Error(`${record.name} is not declared as a record`);
  return description;
}

/** Whether it is of the people and things that the procedure is about, which those who look after them put right. */
export const isMasterData = (record: RecordClass) => descriptionOf(record).chapter === 'ORGANIZATION';

/** The links through which a record gets its name, as a path; empty where the name is its own. */
export function titlePath(record: RecordClass): string[] {
  const { name, kind, target } = fieldOf(record, descriptionOf(record).title);
  return kind === 'link' ? [name, ...titlePath(target?.() as RecordClass)] : [];
}

/** A record: a table, a type of the schema, and pages of its own in the panel. */
export const ProcedureRecord =
  (description: RecordDescription): ClassDecorator =>
  owner => {
    const record = owner as unknown as RecordClass;
    described.set(record, description);
    const whoIsWho = description.chapter === 'ORGANIZATION' ? () => 'true' : undefined;
    Entity({ policies: policies(description.dealers, whoIsWho), rowLevelSecurity: true })(record);
    Index({ expression: searchIndex })(record as never, undefined);
    const { from, until } = description.calendar ?? {};
    if (from && until)
      Index({ name: `${underscored(record.name)}_period_index`, expression: periodIndex(from, until) })(
        record as never,
        undefined,
      );
    addColumns(record);
    ObjectType({ implements: BaseRecord })(owner);
    addOutputFields(record);
    rememberClass(record.name, record);
  };

const searchIndex = (_: unknown, table: { name: string }, name: string) =>
  `create index "${name}" on "${table.name}" using gin (array_to_tsvector(string_to_array(search, ' ')))`;

const periodIndex =
  (from: string, until: string) => (columns: Record<string, string>, table: { name: string }, name: string) =>
    `create index "${name}" on "${table.name}" using gist (daterange("${columns[from]}", "${columns[until]}", '[]'))`;

/** A line that belongs to one record, in the order in which it was entered. */
@Entity({ abstract: true })
export abstract class BaseLine {
  @Identifier() id: string = uuidv7();
  @Property({ type: 'integer' }) position!: number;
}
addColumns(BaseLine);

const lineRules = new WeakMap<object, RowRule>();
const ownerColumns = new WeakMap<object, string>();

/** Which lines a dealer sees of those whose record it sees: all where nothing is said. */
export const lineRule = (line: object) => lineRules.get(line);

/** The column by which a line names the record that it belongs to. */
export const ownerColumn = (line: object) => ownerColumns.get(line);

/** A table of lines: seen by whoever sees the record they belong to; where they name people, dealers see their own. */
export const RecordLine =
  (parentTable: string, parentColumn: string, dealers?: RowRule): ClassDecorator =>
  owner => {
    const line = owner as unknown as new () => BaseLine;
    if (dealers) lineRules.set(line, dealers);
    ownerColumns.set(line, parentColumn);
    const byParent = (row: string) => `exists (select from ${parentTable} p where p.id = ${row}.${parentColumn})`;
    Entity({ policies: policies(dealers ?? sameForAll(byParent), byParent), rowLevelSecurity: true })(line);
    addColumns(line);
    ObjectType()(owner);
    addOutputFields(line, fieldsOf(line));
    rememberClass(line.name, line);
  };

@ValueType('A step that the viewer may take on a record in its present state.')
export class AvailableStep {
  @Text() name!: string;
  @Text({ optional: true }) clause!: string | null;
  @Text({ optional: true })
  blocked!: string | null;
  @Text({ optional: true })
  onBehalfOf!: string | null;
  @Flag({ description: 'The record waits for it now, in the state in which it is.' }) awaited!: boolean;
}

@ValueType('How many records of one kind name another record.')
export class RelatedCount {
  @Text({ description: 'The kind of record, by the name of its type.' }) resource!: string;
  @Whole({ description: 'How many of them the viewer may see.' }) count!: number;
}
