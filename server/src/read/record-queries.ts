import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, ArgsType, Ctx, Extensions, Field, ID, Info, Int, Query, Resolver } from 'type-graphql';
import { validate as isUuid } from 'uuid';
import { Link, Links, Text, Texts, Value, Values, Whole } from '../fields/declarations.ts';
import type { Class } from '../fields/field.ts';
import { ValueType } from '../fields/output.ts';
import type { RecordClass } from '../procedure/record.ts';
import type { RequestContext } from '../procedure/request-context.ts';
import { Allow } from './allow.ts';
import { answer } from './answer.ts';
import { Columns } from './columns.ts';
import { Unread } from './facts.ts';
import { type FieldPlan, notePlan } from './field-plan.ts';
import { filterType } from './filters.ts';
import type { ListArguments } from './list-rows.ts';
import { orderType } from './order.ts';
import { PageInfo } from './page.ts';
import { readMany } from './read-many.ts';
import type { ReadQuery } from './read-only.ts';
import { select } from './run.ts';
import { selectionOf } from './selection.ts';
import { answersWhole, isAskedForWhole } from './whole-answers.ts';

const lower = (name: string) => name.charAt(0).toLowerCase() + name.slice(1);
export const pluralOf = (name: string) =>
  /[^aeiou]y$/.test(name) ? `${name.slice(0, -1)}ies` : `${name}${/(sh|ch|s|x)$/.test(name) ? 'es' : 's'}`;

/** Their labels. */
export const queriesOf = ({ name }: RecordClass) => ({ one: lower(name), many: lower(pluralOf(name)) });

const queries = new WeakMap<RecordClass, Class>();

/** The two queries of every record: one by its id, and a page of its list. They are made once. */
export function recordQueries(record: RecordClass): Class {
  const known = queries.get(record) ?? makeQueries(record);
  queries.set(record, known);
  return known;
}

function makeQueries(record: RecordClass): Class {
  const { one, many } = queriesOf(record);
  const Connection = connectionType(record);
  const Arguments = argumentsType(record);

  @Resolver()
  class Queries {
    @Allow(record)
    @Extensions(answersWhole)
    @Query(() => record, { name: one, nullable: true })
    one(@Arg('id', () => ID) id: string, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo) {
      return knowingEnough(info, again => readOne(record, id, context, info, again, notePlan));
    }

    @Allow(record)
    @Extensions(answersWhole)
    @Query(() => Connection, { name: many })
    many(@Args(() => Arguments) args: ListArguments, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo) {
      return knowingEnough(info, again => readMany(record, args, context, info, again));
    }
  }
  return Queries;
}

/** Registers filters and orders at once, since type-graphql reads its metadata when the schema is built. */
function argumentsType(record: RecordClass) {
  const filter = filterType(record);
  const order = orderType(record);

  @ArgsType()
  class Arguments implements ListArguments {
    @Field(() => filter, { nullable: true }) filter?: Record<string, unknown> | null;
    @Field(() => [order] as never, { nullable: true }) orderBy?: string[] | null;
    @Field(() => Int, { nullable: true, defaultValue: 25 }) first?: number | null;
    @Field(() => String, { nullable: true }) after?: string | null;
    @Field(() => String, { nullable: true }) changedSince?: string | null;
    @Field(() => Int, { nullable: true }) offset?: number | null;
  }
  return Arguments;
}

function connectionType(record: RecordClass) {
  @ValueType('A record of a list, and its place there.', `${record.name}Edge`)
  class Edge {
    @Link(() => record, { description: 'The record in this place of the list.' }) node!: object;
    @Text({ description: 'Asked for as `after`, it gives what follows this row.' }) cursor!: string;
  }

  @ValueType('A page of a list. All its rows are counted only when asked for.', `${record.name}Connection`)
  class Connection {
    @Links(() => record, { description: 'The records of the page.' }) nodes!: object[];
    @Values(() => Edge, { description: 'The records of the page, each with its cursor.' }) edges!: Edge[];
    @Value(() => PageInfo, { description: 'Where the page lies in the list.' }) pageInfo!: PageInfo;
    @Whole({ description: 'How many records the list has in all; counted only where it is asked for.' })
    totalCount!: number;
    @Texts()
    gone!: string[];
  }
  return Connection;
}

/**
 * Reads what rules have looked at so far; where one looks at more, once more all that it may look at. Only who writes the whole
 * answer learns of it in time.
 */
const knowingEnough = <T>(info: GraphQLResolveInfo, read: (asksAgain: boolean) => Promise<T>): Promise<T> =>
  read(isAskedForWhole(info)).catch(error => {
    if (!(error instanceof Unread)) throw error;
    return read(false);
  });

/** One record with all that was asked of it, or null where there is none that the viewer may see. */
export async function readOne(
  record: RecordClass,
  id: string,
  context: RequestContext,
  info: GraphQLResolveInfo,
  asksAgain = false,
  remember?: typeof notePlan,
) {
  if (!isUuid(id)) return null;
  const selection = selectionOf(info, record.name);
  const found = await select(context, statement => {
    statement.asksAgain = asksAgain;
    const columns = new Columns();
    const whole = isAskedForWhole(info) && statement.isAnswer(record, selection);
    let at = 0;
    const byId = (row: string) => {
      at = statement.params.length;
      return `${row}.id = ${statement.key(id)}`;
    };
    const one = statement.one(record, selection, byId, whole);
    if (!whole) {
      const read = columns.value<object>(one);
      return { sql: `${columns}`, read: ([cells = []]) => read(cells) };
    }
    const read = columns.written(one);
    const write = writingOne(read);
    const note = (asked: ReadQuery) => remember?.(context, info, asked, write, at);
    return { sql: `${columns}`, read: ([cells = []]) => read(cells), note };
  });
  return found && answer(found, selection, context, info);
}

const writingOne =
  (read: ReturnType<Columns['written']>): FieldPlan['write'] =>
  ([cells = []]) =>
    read(cells)?.text ?? 'null';
