import { type Class, type Field, fieldsOf } from '../fields/field.ts';
import { classOf } from '../fields/output.ts';
import { clauses } from '../procedure/clauses.ts';
import { descriptionOf, type RecordClass } from '../procedure/record.ts';
import { recordNamed } from '../procedure/states.ts';
import { steps } from '../procedure/step.ts';
import { listed, sentences, words } from './words.ts';

export function recordSentence(record: RecordClass): string {
  const { says, prefix, clause } = descriptionOf(record);
  const under = clause && `Clause ${clause}: ${clauses[clause].en}`;
  return sentences(says, `Numbered \`${prefix}-2026-0001\` and on, anew each year.`, under);
}

/** What is entered or kept inside something else: a line, a value, and their forms. */
type Holder = { name: string; field: Field };

const contained = ['lines', 'value', 'values'];

/** A type that has no sentence of its own: it is a part of others, each of which is named. */
export function partSentence(name: string, typeNames: readonly string[]): string | undefined {
  const part = classOf(name);
  const holders = typeNames.flatMap(holder => holds(holder, part, name));
  const [first] = holders;
  if (!first) return undefined;
  return `${capitalWords(name)}: “${first.field.en}” of ${listed([...new Set(holders.map(each => `\`${each.name}\``))])}.`;
}

function holds(name: string, part: Class | undefined, partName: string): Holder[] {
  const holder = classOf(name);
  if (!holder || !part) return [];
  const entered = `${partName}`.endsWith('Input');
  return fieldsOf(holder).flatMap(field => {
    if (!contained.includes(field.kind) || name.endsWith('Filter')) return [];
    const inner = field.target?.() as Class | undefined;
    const met = inner && (inner === part || (entered && `${inner.name}Input` === partName && name.endsWith('Input')));
    return met ? [{ name, field }] : [];
  });
}

const capitalWords = (name: string) =>
  words(name)
    .replace(/^./, first => first.toUpperCase())
    .replace(/ input$/, '');

/** A form: of which steps. */
export function formSentence(name: string): string | undefined {
  const asking = steps().filter(({ input }) => input && classOf(name) === input);
  return asking.length
    ? `What ${listed(asking.map(step => `\`${step.name}\``))} ask${asking.length > 1 ? '' : 's'} for.`
    : undefined;
}

export function filterSentence(name: string): string | undefined {
  if (!name.endsWith('Filter')) return undefined;
  const of = name.slice(0, -'Filter'.length);
  return recordNamed(of)
    ? `Which \`${of}\` records are meant: those that pass all that is said here; what is left out asks nothing.`
    : `What a field of type \`${of}\` has to be: all that is said here; what is left out asks nothing.`;
}

/** The two doors of the API. */
export const roots = {
  Query:
    'All that can be read. Each record has a query by its id and one for its list; every answer has only what the viewer may see.',
  Mutation:
    'The steps of the procedure, and what concerns one’s own account. Under an `Idempotency-Key` header the same request again has one effect and the same answer for 24 hours; another request under it is refused with IDEMPOTENCY_KEY_REUSED.',
};
