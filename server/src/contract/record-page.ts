import { type GraphQLField, type GraphQLInputObjectType, type GraphQLSchema, isInputObjectType } from 'graphql';
import { fieldOf } from '../fields/field.ts';
import type { Procedure } from '../procedure/procedure.ts';
import { descriptionOf, type RecordClass } from '../procedure/record.ts';
import { movesOf, statesOf } from '../procedure/states.ts';
import type { Step } from '../procedure/step.ts';
import type { Steps } from '../procedure/steps.ts';
import { isAutomatic, rolesFor } from '../procedure/who-may-take.ts';
import { queriesOf } from '../read/record-queries.ts';
import { type Example, listExample, stepExample } from './examples.ts';
import { table } from './words.ts';

const code = (names: readonly string[]) => names.map(name => `\`${name}\``).join(', ');

/** A record for writers of clients: its states, its steps, its queries. */
export function recordPage({ steps: all, labels }: Procedure, record: RecordClass, schema: GraphQLSchema): string {
  const { description, prefix, clause } = descriptionOf(record);
  const steps = all.of(record);
  const paragraphs = [
    `# ${labels.of(record.name).en} \`${record.name}\``,
    `${description} Numbered \`${prefix}-2026-0001\` and on${clause ? `; clause ${clause}` : ''}.`,
    '## States',
    table(['state', 'called', 'steps from there'], stateRows({ steps: all, labels }, record)),
    '## Steps',
    table(['step', 'what happens', 'by', 'from → to', 'clause', 'form', 'refused by'], steps.map(stepRow)),
    ...movedAlong(all, record),
    ...formsOf(steps, schema),
    '## Queries',
    ...queryExamples(record, schema),
    ...mutationExamples(steps, schema),
  ];
  return `${paragraphs.join('\n\n')}\n`;
}

function stateRows({ steps, labels }: Pick<Procedure, 'steps' | 'labels'>, record: RecordClass): string[][] {
  const ofStates = labels.ofValues(fieldOf(record, 'state').target?.() ?? {});
  return statesOf(record).map(state => {
    const onward = steps.of(record).filter(({ from }) => (from as readonly string[] | undefined)?.includes(state));
    return [code([state]), ofStates[state]?.en ?? '', code(onward.map(({ name }) => name)) || '–'];
  });
}

function stepRow(step: Step): string[] {
  const { name, description, from, states, clause, input, signs } = step;
  const start = from ? (from as readonly string[]).join(', ') : '–';
  return [
    code([name]),
    description,
    rolesFor(step, undefined).join(', ') || 'the system',
    `${start} → ${states.join(', ') || 'the same'}`,
    clause ?? '–',
    isAutomatic(step) || !input ? '–' : `${code([input.name])}${signs ? ', signed' : ''}`,
    refusals(step) || '–',
  ];
}

/** The rules by their names in the code; a rule without a name is one of another record's. */
function refusals({ notBy, ownedBy, decides, personal, guards, rules }: Step): string {
  const named = [...guards, ...rules].map(({ name }) => name).filter(Boolean);
  return [
    code([...new Set(named)]),
    notBy && (notBy === 'AUTHORS' || notBy === 'AUTHORS_IN_PERSON' ? 'not by its authors' : 'not by whom it concerns'),
    ownedBy && 'whose turn it is',
    decides && 'the version that was looked at',
    personal && 'no deputy',
  ]
    .filter(Boolean)
    .join('; ');
}

function movedAlong(steps: Steps, record: RecordClass): string[] {
  const moves = movesOf(steps, record).map(({ step, states }) => `\`${step.name}\` → ${states.join(', ')}`);
  return moves.length ? [`Moved along by steps of other records: ${moves.join('; ')}.`] : [];
}

function formsOf(steps: readonly Step[], schema: GraphQLSchema): string[] {
  const forms = [...new Set(steps.filter(step => !isAutomatic(step)).flatMap(({ input }) => input?.name ?? []))]
    .map(name => schema.getType(name))
    .filter(isInputObjectType);
  return forms.length ? ['## Forms', forms.map(formLine).join('\n')] : [];
}

const formLine = (form: GraphQLInputObjectType) =>
  `- \`${form.name}\`: ${Object.values(form.getFields())
    .map(({ name, type }) => `\`${name}: ${type}\``)
    .join(', ')}`;

function queryExamples(record: RecordClass, schema: GraphQLSchema): string[] {
  const { one, many } = queriesOf(record);
  const fields = schema.getQueryType()?.getFields() ?? {};
  const [single, list] = [fields[one], fields[many]];
  const type = schema.getType(record.name);
  if (!single || !list || !type) return [];
  return [
    `\`${one}(id: ID!)\`: ${single.description}`,
    `\`${many}(${list.args.map(({ name }) => name).join(', ')})\`:`,
    ...exampleBlocks(listExample(list, single.type, statesOf(record)[0] as string)),
  ];
}

function mutationExamples(steps: readonly Step[], schema: GraphQLSchema): string[] {
  const fields: Record<string, GraphQLField<unknown, unknown>> = schema.getMutationType()?.getFields() ?? {};
  const step = steps.find(({ name, deprecated }) => fields[name] && !deprecated);
  const mutation = step && fields[step.name];
  return mutation
    ? [`Its step \`${mutation.name}\`, with what has to be entered:`, ...exampleBlocks(stepExample(mutation))]
    : [];
}

const exampleBlocks = ({ query, variables }: Example) => [
  `\`\`\`graphql\n${query}\n\`\`\``,
  `\`\`\`json\n${JSON.stringify(variables)}\n\`\`\``,
];
