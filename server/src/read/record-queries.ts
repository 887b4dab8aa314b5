import { Arg, Ctx, Field, ID, Info, Int, ObjectType, Query, Resolver } from 'type-graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { Context } from '../context.ts';
import type { RecordClass } from '../procedure/record.ts';
import { filterType } from './filters.ts';
import { orderType } from './order.ts';
import { PageInfo } from './page-info.ts';
import { type ListArguments, readMany } from './read-many.ts';
import { readOne } from './read-one.ts';

const lower = (name: string) => name.charAt(0).toLowerCase() + name.slice(1);
export const plural = (name: string) => (name.endsWith('y') ? `${name.slice(0, -1)}ies` : `${name}s`);

/** The two queries of every record: one by its id, and a page of its list. */
export function recordQueries(record: RecordClass) {
  const { name } = record;
  const Connection = connectionType(record);

  @Resolver()
  class Queries {
    @Query(() => record, { name: lower(name), nullable: true, description: 'Null where there is none, or none that the viewer may see.' })
    one(@Arg('id', () => ID) id: string, @Ctx() context: Context, @Info() info: GraphQLResolveInfo) {
      return readOne(record, id, context, info);
    }

    @Query(() => Connection, { name: lower(plural(name)), description: '`first` is at most 100; `after` is for machines, `offset` for people who turn pages.' })
    many(
      @Arg('filter', () => filterType(record), { nullable: true }) filter: object,
      @Arg('orderBy', () => [orderType(record)] as never, { nullable: true }) orderBy: string[],
      @Arg('first', () => Int, { nullable: true, defaultValue: 25 }) first: number,
      @Arg('after', () => String, { nullable: true }) after: string,
      @Arg('offset', () => Int, { nullable: true }) offset: number,
      @Ctx() context: Context,
      @Info() info: GraphQLResolveInfo,
    ) {
      const args = { filter, orderBy, first, after, offset } as ListArguments;
      return readMany(record, args, context, info);
    }
  }
  // Filters and orders are registered at once, since the schema is built from what is known when its building starts.
  filterType(record);
  orderType(record);
  return Queries;
}

function connectionType(record: RecordClass) {
  @ObjectType(`${record.name}Edge`)
  class Edge {
    @Field(() => record, { simple: true }) node!: object;
    @Field(() => String, { simple: true }) cursor!: string;
  }

  @ObjectType(`${record.name}Connection`)
  class Connection {
    @Field(() => [record], { simple: true }) nodes!: object[];
    @Field(() => [Edge], { simple: true }) edges!: Edge[];
    @Field(() => PageInfo, { simple: true }) pageInfo!: PageInfo;
    @Field(() => Int, { simple: true, description: 'All rows of the list, counted only when asked for.' }) totalCount!: number;
  }
  return Connection;
}
