import {
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLInputField,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
} from 'graphql';
import type { Context } from './context.ts';
import { type Choosable, fieldBehind, neverEntered } from './fields/choice.ts';
import { type Class, type Field, type FieldKind, findField, type OneFor } from './fields/field.ts';
import { inTurn, type Label, type Labels } from './fields/labels.ts';
import { classOf, isValue, outputTypes } from './fields/output.ts';
import { isSecretArgument } from './fields/secret.ts';
import { inWords } from './messages/kept-sentence.ts';
import { isOfCases } from './overview/case-links.ts';
import type { PrintedForm } from './procedure/printed-form.ts';
import type { Procedure } from './procedure/procedure.ts';
import { descriptionOf, type RecordClass } from './procedure/record.ts';
import type { Step } from './procedure/step.ts';
import type { Sticker } from './procedure/sticker.ts';
import { isAutomatic, rolesFor } from './procedure/who-may-take.ts';
import type { ReportOptions } from './read/report.ts';
import { columnName } from './read/statement.ts';
import { availableSteps, type OfferedRow } from './steps/available-steps.ts';

type Extended = { extensions: object };

/** Said of what is entered and is secret. */
const secret = true;

const annotate = (node: Extended, directives: Record<string, object>) => {
  const present = (node.extensions as { directives?: object }).directives;
  node.extensions = { ...node.extensions, directives: { ...present, ...directives } };
};

const compact = (facts: object) =>
  Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined && value !== false));

/** Writes what the declarations say into the schema, so that it can be printed, and lets fields read finished rows. */
export function annotateSchema(procedure: Procedure, schema: GraphQLSchema, choices: ReadonlyMap<string, Choosable>) {
  const { records, steps, labels, printedFormOf, stickerOf } = procedure;
  for (const record of records) {
    const type = schema.getType(record.name);
    if (!type) continue;
    annotate(type, { resource: resourceFacts(labels, record, printedFormOf(record), stickerOf(record)) });
    const automatic = steps.of(record).filter(isAutomatic);
    if (automatic.length) annotate(type, { automatic: automatic.map(automaticFacts) });
  }
  for (const type of Object.values(schema.getTypeMap())) {
    const owner = classOf(type);
    if (isEnumType(type))
      for (const value of type.getValues())
        annotate(value, ui(choiceFacts(labels, choices.get(type.name), value.name)));
    if (isObjectType(type) || isInterfaceType(type) || isInputObjectType(type))
      for (const field of Object.values(type.getFields())) if (owner) describe(labels, owner, field);
  }
  for (const field of Object.values(schema.getMutationType()?.getFields() ?? {})) {
    const step = steps.named(String(field.extensions.step));
    if (!step) continue;
    annotate(field, { step: stepFacts(step) });
    field.extensions = { ...field.extensions, step };
  }
  for (const root of [schema.getQueryType(), schema.getMutationType()])
    for (const field of Object.values(root?.getFields() ?? {}))
      for (const arg of field.args) if (isSecretArgument(field, arg.name)) arg.extensions = { secret };
  for (const field of Object.values(schema.getQueryType()?.getFields() ?? {})) {
    const { report } = field.extensions as { report?: Report };
    if (report) annotate(field, { report: reportFacts(labels, report) });
  }
}

function resourceFacts(
  labels: Labels,
  record: RecordClass,
  form: PrintedForm | undefined,
  sticker: Sticker | undefined,
) {
  const { chapter, title, knownBy, instanceOf, newestBy, clause, working, calendar } = descriptionOf(record);
  const printed = form && (form.kept ? 'ONCE' : 'ANEW');
  const blank = form?.blank && true;
  const counted = { workingIn: working?.in, done: working?.done, of: working?.of };
  return compact({
    ...labels.of(record.name),
    plural: labels.of(record.name, '$many').en,
    chapter,
    title,
    knownBy,
    instanceOf,
    newestBy,
    clause,
    printed,
    blank,
    sticker: sticker && true,
    stickerField: sticker?.issued?.field,
    stickerStep: sticker?.issued?.step,
    ofCases: isOfCases(record) || undefined,
    ...counted,
    calendar: calendar && inTurn(labels.of(record.name, '$calendar')),
  });
}

const ui = (labels: object | undefined): Record<string, object> => (labels ? { ui: labels } : {});

/** A value that stands for a field says what that field's values look like. */
function choiceFacts(labels: Labels, chosen: Choosable | undefined, value: string) {
  const field = chosen && fieldBehind(chosen, value);
  if (!field) return chosen && labels.ofValue(chosen, value);
  const { name: type } = outputTypes[field.kind](field) as unknown as { name: string };
  return { ...fieldFacts(labels, field, true), type };
}

function describe(labels: Labels, owner: Class, node: GraphQLField<unknown, unknown> | GraphQLInputField) {
  const field = findField(owner, node.name);
  if (!field) return;
  annotate(node, ui(fieldFacts(labels, field, 'args' in node)));
  if (!('args' in node)) {
    if (field.secret) node.extensions = { ...node.extensions, secret };
    return;
  }
  const read = isValue(owner) ? undefined : (resolvers[field.kind] ?? fromRow);
  const resolve = field.answer
    ? queryResolver(field.answer as Answer, read as FromRow | undefined)
    : field.sentences
      ? spoken((read as FromRow | undefined) ?? (value => value[field.name]))
      : read;
  if (resolve) node.resolve = resolve as GraphQLFieldResolver<unknown, unknown>;
}

/** Rows come from one SQL statement, each value under the name that the query gave it. */
const fromRow = (
  row: Record<string, unknown>,
  _args: unknown,
  _context: unknown,
  info: { path: { key: string | number } },
) => row[columnName(String(info.path.key))];

type FromRow = GraphQLFieldResolver<Record<string, unknown>, Context>;
type Answer = (source: unknown, args: object, context: Context) => unknown;

/** Worked out from what was read for it, or from the value itself; where that is nothing, as for dealers, there is no answer. */
const queryResolver =
  (answer: Answer, read: FromRow = row => row): FromRow =>
  (row, args, context, info) => {
    const source = read(row, args, context, info);
    return source ? answer(source, args, context) : null;
  };

/** Sentences that Sanbao wrote, in the reader's language. */
const spoken =
  (read: FromRow): FromRow =>
  (row, args, context, info) =>
    inWords(context.language, read(row, args, context, info));

const stepsOfRow: GraphQLFieldResolver<Record<string, unknown>, Context> = (row, args, context, info) =>
  availableSteps(classOf(info.parentType) as RecordClass, fromRow(row, args, context, info) as OfferedRow, context);

/** Read as the record's id, under which a step of this very request may have left it. */
const secretOfRow: GraphQLFieldResolver<Record<string, unknown>, Context> = (row, args, context, info) =>
  context.revealed.get(String(fromRow(row, args, context, info))) ?? null;

const resolvers: Partial<Record<FieldKind, unknown>> = { steps: stepsOfRow, secret: secretOfRow };

function fieldFacts(labels: Labels, field: Field, output: boolean) {
  const { widget, list, min, max, accept, shapedBy, metBy, oneFor, when, kind, target, statement, onDemand } = field;
  const hint = labels.hintOf(field);
  const links = !output && (kind === 'link' || kind === 'links' || kind === 'file');
  return compact({
    ...labels.ofField(field),
    widget,
    list: output && list,
    metBy: output ? metBy : undefined,
    min,
    max,
    unit: unitFacts(labels.unitOf(field)),
    accept: output ? undefined : accept,
    except: output ? undefined : neverEntered(field),
    shapedBy,
    scan: field.scan,
    ...(!output && {
      hint: hint && inTurn(hint),
      when: when?.field,
      whenIs: when?.is,
      stated: statement?.within,
      onDemand,
      limits: field.limits,
      within: field.within,
      among: field.among && JSON.stringify(field.among),
      namedBy: field.namedBy,
      ...(oneFor && oneForFacts(oneFor)),
    }),
    resource: links ? (target?.() as Class | undefined)?.name : undefined,
  });
}

/** Once, where it is written alike in all languages. */
const unitFacts = (unit: Label | undefined) => {
  const words = unit && new Set(inTurn(unit));
  return words?.size === 1 ? [...words][0] : words && [...words];
};

const oneForFacts = (oneFor: OneFor) => ({
  oneFor: oneFor.sharing,
  ...('lines' in oneFor
    ? {
        oneForOf: (oneFor.of() as Class).name,
        oneForLines: oneFor.lines,
        oneForBy: oneFor.by,
        ...compact({ oneForGiven: oneFor.given, oneForSome: oneFor.some }),
      }
    : { oneForIn: oneFor.in }),
});

const stepFacts = (step: Step) => ({
  ...leads(step),
  record: step.record.name,
  ...compact({ imports: step.imports?.name, begins: step.begins && true, ...offlineFacts(step) }),
  by: rolesFor(step, undefined),
});

/** By which id of what is sent the steps of a device are in one row, and the states of that record in which each is taken. */
const offlineFacts = ({ offline, from, on }: Step) =>
  offline && {
    offline: offline.upon ?? 'id',
    offlineIn: from ?? on[offline.upon ?? '']?.states,
    ...compact({ signedContent: offline.content?.().name }),
  };

type Report = Omit<ReportOptions, 'on'> & { name: string };

const reportFacts = (labels: Labels, { name, timeless: _, ...facts }: Report) => ({
  ...labels.of(name),
  about: inTurn(labels.of(name, 'about')),
  ...facts,
});

const automaticFacts = (step: Step) => ({ name: step.name, ...leads(step) });

const leads = ({ name, clause, from = [], states, tone, labels }: Step) => ({
  ...labels.of(name),
  ...compact({ clause }),
  from,
  to: states,
  tone,
});
