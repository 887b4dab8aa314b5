import 'reflect-metadata';
import { type GraphQLSchema, specifiedDirectives } from 'graphql';
import { buildSchema, getMetadataStorage, type NonEmptyArray } from 'type-graphql';
import { OwnAccount } from './access/account.resolver.ts';
import { AccountLinks } from './access/account-link.resolver.ts';
import { ColleagueQueries } from './access/colleagues.resolver.ts';
import { everyFieldRuled } from './access/every-field-ruled.ts';
import { SavedViewsResolver } from './access/saved-views.resolver.ts';
import { ViewerQueries } from './access/viewer.resolver.ts';
import { annotateSchema } from './annotate.ts';
import { AttachmentSteps } from './attachments/attachment.resolver.ts';
import { checkDeclarations } from './contract/declarations.ts';
import { describeSchema } from './contract/describe.ts';
import { directives } from './directives.ts';
import { MomentScalar } from './fields/scalars.ts';
import { HandoverSteps } from './handover/hand-over.resolver.ts';
import { NoteResolver } from './notes/note.resolver.ts';
import { ProcedureQueries } from './overview/procedure.resolver.ts';
import { asInPolicy } from './policy/faults.ts';
import type { Procedure } from './procedure/procedure.ts';
import { NodeQuery } from './read/node.resolver.ts';
import { choicesNamed, deprecateSorts } from './read/order.ts';
import { recordQueries } from './read/record-queries.ts';
import { BeginningQuery } from './steps/beginning.resolver.ts';
import { takeSteps } from './steps/step-mutation.ts';

/** The whole schema of a procedure, once its declarations are found to fit together and to grant what its table of rights says. */
export async function createSchema(procedure: Procedure): Promise<GraphQLSchema> {
  checkDeclarations(procedure);
  return asInPolicy(procedure, everyFieldRuled(await schemaOf(procedure)));
}

/** The schema of its records and steps, and of what is there beside them. */
export async function schemaOf(procedure: Procedure): Promise<GraphQLSchema> {
  const resolvers = [
    OwnAccount,
    AccountLinks,
    SavedViewsResolver,
    ViewerQueries,
    ColleagueQueries,
    ProcedureQueries,
    BeginningQuery,
    AttachmentSteps,
    NodeQuery,
    NoteResolver,
    HandoverSteps,
    ...procedure.records.map(recordQueries),
    ...procedure.resolvers,
  ];
  const schema = await buildSchema({
    resolvers: resolvers as unknown as NonEmptyArray<() => void>,
    orphanedTypes: [...procedure.records],
    directives: [...specifiedDirectives, ...directives],
    scalarsMap: [{ type: Date, scalar: MomentScalar }],
    validate: false,
    // The tests ask the schema about itself.
    skipCheck: true,
  });
  putInOrder(schema, resolvers);
  const choices = choicesNamed(procedure, schema);
  annotateSchema(procedure, schema, choices);
  takeSteps(schema);
  deprecateSorts(procedure.records, schema);
  return describeSchema(procedure, schema, choices);
}

/** Queries and mutations stand in the order of their classes; type-graphql has them in that in which files were loaded. */
function putInOrder(schema: GraphQLSchema, resolvers: readonly unknown[]) {
  const { queries, mutations } = getMetadataStorage();
  for (const [root, handlers] of [
    [schema.getQueryType(), queries],
    [schema.getMutationType(), mutations],
  ] as const) {
    const fields = root?.getFields() ?? {};
    const place = ({ target }: (typeof handlers)[number]) => resolvers.indexOf(target);
    for (const { schemaName } of handlers.filter(each => place(each) >= 0).sort((a, b) => place(a) - place(b))) {
      const field = fields[schemaName];
      if (!field) continue;
      delete fields[schemaName];
      fields[schemaName] = field;
    }
  }
}
