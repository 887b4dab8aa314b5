import type { GraphQLFieldResolver, GraphQLResolveInfo, GraphQLSchema } from 'graphql';
import type { ResolverData } from 'type-graphql';
import { linksOnlyAct } from '../messages/errors.ts';
import type { Language } from '../messages/language.ts';
import type { BaseRecord } from '../procedure/record.ts';
import type { RequestContext } from '../procedure/request-context.ts';
import type { Step } from '../procedure/step.ts';
import { readOne } from '../read/record-queries.ts';
import { type Selection, selectionOf } from '../read/selection.ts';
import { columnName } from '../read/statement.ts';
import { companyEm } from '../viewer/viewer.ts';
import { performByCode } from './by-code.ts';
import type { Arguments } from './take.ts';
import { takeAndRead, takeStep } from './take-step.ts';

/** Lets each mutation of the schema that is a step take it. */
export function takeSteps(schema: GraphQLSchema): GraphQLSchema {
  for (const field of Object.values(schema.getMutationType()?.getFields() ?? {})) {
    const { step } = field.extensions as { step?: Step };
    if (step) field.resolve = resolver(step);
  }
  return schema;
}

const resolver =
  (step: Step): GraphQLFieldResolver<unknown, RequestContext, Arguments> =>
  (root, args, context, info) =>
    perform(step, { root, args, context, info });

/** Takes a step for a request, and gives the record as it now stands. */
async function perform(step: Step, call: ResolverData<RequestContext>) {
  const { args, context, info } = call;
  if (step.opens) return performByCode(step, step.opens, call);
  if (context.viewer?.kind === 'LINK') return performByLink(step, call);
  return takeAndRead(step, args, context, info, (id, client) => readOne(step.record, id, { ...context, client }, info));
}

/** A customer may read no records, so the answer consists of a fixed set of fields. */
async function performByLink(step: Step, { args, context, info }: ResolverData<RequestContext>) {
  const selection = askedByLink(info, step.record.name, context.language);
  const id = await takeStep(step, args, context, info);
  const record = await companyEm(context).findOneOrFail(step.record, { id });
  return answerByLink(record, selection);
}

/** The fields of a record that the answer to a customer's step may have. */
const exposedFields = new Set(['__typename', 'id', 'number', 'state', 'version']);

/** The selected fields. A selection beyond the exposed fields is refused before the step is taken. */
export function askedByLink(info: GraphQLResolveInfo, type: string, language: Language): Selection {
  const selection = selectionOf(info, type);
  if (!selection.every(({ name }) => exposedFields.has(name))) throw linksOnlyAct(language);
  return selection;
}

export const answerByLink = (record: BaseRecord, selection: Selection) =>
  Object.fromEntries(
    selection.map(({ key, name }) => [columnName(key), (record as unknown as Record<string, unknown>)[name]]),
  );
