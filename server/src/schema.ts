import 'reflect-metadata';
import type { GraphQLSchema } from 'graphql';
import { specifiedDirectives } from 'graphql';
import { buildSchema, type NonEmptyArray } from 'type-graphql';
import { OwnAccount } from './access/account.resolver.ts';
import { AccountLinks } from './access/account-link.resolver.ts';
import { everyFieldRuled } from './access/every-field-ruled.ts';
import { SavedViewsResolver } from './access/saved-views.resolver.ts';
import { ViewerQueries } from './access/viewer.resolver.ts';
import { annotateSchema } from './annotate.ts';
import { records, resolvers } from './chapters.ts';
import { describeSchema } from './contract/describe.ts';
import { directives } from './directives.ts';
import { MomentScalar } from './fields/scalars.ts';
import { AttachmentSteps } from './files/attachment.resolver.ts';
import { asInPolicy } from './policy/as-in-policy.ts';
import { checkDeclarations } from './procedure/declarations.ts';
import { ProcedureQueries } from './procedure/procedure.resolver.ts';
import { recordQueries } from './read/record-queries.ts';

/** The whole schema, built from what the chapters declare. */
export async function createSchema(): Promise<GraphQLSchema> {
  checkDeclarations();
  const all = [
    ViewerQueries,
    OwnAccount,
    AccountLinks,
    SavedViewsResolver,
    ProcedureQueries,
    AttachmentSteps,
    ...records.map(recordQueries),
    ...resolvers,
  ];
  const schema = await buildSchema({
    resolvers: all as unknown as NonEmptyArray<() => void>,
    directives: [...specifiedDirectives, ...directives],
    scalarsMap: [{ type: Date, scalar: MomentScalar }],
    validate: false,
  });
  return asInPolicy(everyFieldRuled(describeSchema(annotateSchema(schema))));
}
