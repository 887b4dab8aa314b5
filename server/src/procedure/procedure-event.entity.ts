import { Entity, Index, OneToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { ObjectType } from 'type-graphql';
import { v7 as uuidv7 } from 'uuid';
import { addColumns } from '../fields/columns.ts';
import { Choice, Computed, Identifier, Moment, Text, Whole } from '../fields/declarations.ts';
import type { Field } from '../fields/field.ts';
import { addOutputFields, rememberClass } from '../fields/output.ts';
import { keptSentences } from '../messages/kept-sentence.ts';
import { Department } from '../viewer/roles.ts';
import { eachItsOwn, policies } from '../viewer/row-rules.ts';
import type { Procedure } from './procedure.ts';

const objectOnly = (json: string) => `case json_typeof(${json}) when 'object' then ${json} else '{}' end`;

const isShown = ({ shownToDealers }: Procedure, row: string, name: string) =>
  `coalesce('${JSON.stringify(shownToDealers)}'::jsonb->${row}.record ? (${name}), false)`;

/**
 * The input and changes of a record, as far as dealers see the fields they went into. What a form asks beyond
 * them, such as a reason, is told by the field that keeps it.
 */
const inputForDealers = (procedure: Procedure, row: string, input: string) =>
  `(select json_object_agg(e.key, e.value) from json_each(${objectOnly(input)}) e where ${isShown(procedure, row, 'e.key')})`;

const changesForDealers = (procedure: Procedure, row: string, changes: string) =>
  `(select coalesce(json_agg(c), '[]') from json_array_elements(${changes}) c where ${isShown(procedure, row, "c->>'field'")})`;

export const seenByDealers = eachItsOwn((row, dealer) => `${row}.dealer_id = ${dealer}`);

const content =
  (key: string, forDealers = (_: Procedure, __: string, whole: string) => whole): NonNullable<Field['sql']> =>
  (row, dealer, procedure: Procedure) => {
    const whole = `c.content::json->'${key}'`;
    return `(select ${dealer ? forDealers(procedure, row, whole) : whole} from procedure_event_content c where c.id = ${row}.id)`;
  };
const link = (column: string) => (row: string) =>
  `(select ${column} from procedure_event_link l where l.event_id = ${row}.id)`;

/** One step taken on one record. Append-only; its place in the chain is given at commit by the database. */
@Entity({
  policies: policies(seenByDealers, row => `sanbao_sees(${row}.record, ${row}.record_id)`),
  rowLevelSecurity: true,
})
@Index({ properties: ['recordId', 'id'] })
@Index({ properties: ['at', 'id'] })
@Index({ properties: ['record', 'at', 'id'] })
@Index({ properties: ['step', 'at', 'id'] })
@Index({ properties: ['clause', 'at', 'id'] })
@Index({ properties: ['person', 'at', 'id'] })
@ObjectType('HistoryEntry', {
  description: 'A step taken on a record: who, when, under which clause, and what it changed.',
})
export class ProcedureEvent {
  @Identifier() id: string = uuidv7();
  @Text() record!: string;
  @Identifier() recordId!: string;
  @Whole() version!: number;
  @Moment() at!: Date;
  @Text() step!: string;
  @Text({ optional: true }) clause!: string | null;
  @Choice(() => Department, { optional: true }) department!: Department | null;
  @Identifier({ optional: true }) userId!: string | null;
  @Text() person!: string;
  @Text({ optional: true }) onBehalfOf: string | null = null;
  @Text({ optional: true }) from!: string | null;
  @Text() to!: string;
  @Text() revision!: string;
  /** SHA-256 of the salted content, which itself can be erased. */
  @Text() contentDigest!: string;
  /** The dealer whose record it is, who may therefore see it. */
  @Property({ type: 'uuid', nullable: true }) dealerId: string | null = null;

  @Computed('json', content('input', inputForDealers), { optional: true }) input!: unknown;
  @Computed('json', content('changes', changesForDealers), { optional: true, sentences: keptSentences })
  changes!: unknown;
  @Computed('json', content('parameters'), {
    optional: true,
    internal: true,
  })
  parameters!: unknown;
  @Computed('whole', link('l.position'), { optional: true }) position!: number | null;
  @Computed('text', link("encode(l.hash, 'hex')"), { optional: true }) hash!: string | null;
}
addColumns(ProcedureEvent);
addOutputFields(ProcedureEvent);
rememberClass('HistoryEntry', ProcedureEvent);

/** The input and changes of an event, with their salt: erasable, while the chain keeps only their digest. */
@Entity({
  policies: policies(
    eachItsOwn(
      (row, dealer) => `exists (select from procedure_event e where e.id = ${row}.id and e.dealer_id = ${dealer})`,
    ),
    row => `exists (select from procedure_event e where e.id = ${row}.id)`,
  ),
  rowLevelSecurity: true,
})
export class ProcedureEventContent {
  @OneToOne(() => ProcedureEvent, { primary: true, fieldName: 'id', deleteRule: 'restrict' }) event!: ProcedureEvent;
  @Property({ type: 'text' }) salt!: string;
  @Property({ type: 'text' }) content!: string;
}

/** An event's place in the one chain of all events, given by the database when the step is committed. */
@Entity()
export class ProcedureEventLink {
  @PrimaryKey({ type: 'bigint', autoincrement: false }) position!: string;
  @Property({ type: 'uuid', unique: true }) eventId!: string;
  /** SHA-256 over the previous link's hash and all that the event says. */
  @Property({ type: 'blob' }) hash!: Buffer;
}

/** The last link, locked by each commit for as short as it takes to add the next. */
@Entity()
export class ProcedureChainHead {
  @PrimaryKey({ type: 'integer', autoincrement: false }) id!: number;
  @Property({ type: 'bigint' }) position!: string;
  @Property({ type: 'blob' }) hash!: Buffer;
}
