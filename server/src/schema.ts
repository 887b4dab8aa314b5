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
import type { RecordClass } from './procedure/record.ts';
import { takeSteps } from './procedure/step-mutation.ts';
import { recordQueries } from './read/record-queries.ts';

/** The whole schema, built from what the chapters declare. */
export async function createSchema(): Promise<GraphQLSchema> {
  checkDeclarations();
  return asInPolicy(everyFieldRuled(await schemaOf(records, resolvers)));
}

/** The schema of these records and steps, and of what is there beside them. */
export async function schemaOf(records: readonly RecordClass[], steps: readonly object[]): Promise<GraphQLSchema> {
  const all = [
    ViewerQueries,
    OwnAccount,
    AccountLinks,
    SavedViewsResolver,
    ProcedureQueries,
    AttachmentSteps,
    ...records.map(recordQueries),
    ...steps,
  ];
  const schema = await buildSchema({
    resolvers: all as unknown as NonEmptyArray<() => void>,
    directives: [...specifiedDirectives, ...directives],
    scalarsMap: [{ type: Date, scalar: MomentScalar }],
    validate: false,
  });
  return describeSchema(takeSteps(annotateSchema(schema)));
}
