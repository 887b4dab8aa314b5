import { GraphQLError, type GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Query, Resolver } from 'type-graphql';
import { Node } from '../procedure/record.ts';
import type { RequestContext } from '../procedure/request-context.ts';
import { Allow } from './allow.ts';
import { kindOfRecord } from './kind-of-record.ts';
import { readOne } from './record-queries.ts';

/** Any record by its id, as clients ask that read again what they know the id of (GraphQL Global Object Identification). */
@Resolver()
export class NodeQuery {
  @Allow('signedIn')
  @Query(() => Node, {
    nullable: true,
    description: 'The record of this id, whatever its kind. Null where there is none, or none that the viewer may see.',
  })
  async node(@Arg('id', () => ID) id: string, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo) {
    const record = await kindOfRecord(id, context).catch(nobody);
    const row = record && (await readOne(record, id, context, info));
    return row && { ...row, __typename: record.name };
  }
}

function nobody(error: unknown) {
  if (error instanceof GraphQLError && error.extensions.code === 'NOT_FOUND') return null;
  throw error;
}
