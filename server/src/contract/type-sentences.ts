import type { GraphQLNamedType, GraphQLSchema } from 'graphql';
import { type Class, fieldsOf } from '../fields/field.ts';
import type { Labels } from '../fields/labels.ts';
import { classOf } from '../fields/output.ts';
import { requirementOf } from '../procedure/document-texts.ts';
import type { Procedure } from '../procedure/procedure.ts';
import { descriptionOf, type RecordClass } from '../procedure/record.ts';
import { listed, sentences, words } from './words.ts';

export function recordSentence({ document }: Procedure, record: RecordClass): string {
  const { description, prefix, clause } = descriptionOf(record);
  const under = clause && `Clause ${clause}: ${requirementOf(document, clause).en}`;
  return sentences(description, `Numbered \`${prefix}-2026-0001\` and on, anew each year.`, under);
}

/** Lines and values inside other types: the names they have there, and in which types. */
export type Parts = Map<Class, { en: string; holders: Set<string> }>;

/** The parts of all these types. */
export function partsOf(labels: Labels, schema: GraphQLSchema, types: readonly GraphQLNamedType[]): Parts {
  const parts: Parts = new Map();
  for (const type of types) {
    const { name } = type;
    const holder = classOf(type);
    if (!holder || name.endsWith('Filter')) continue;
    for (const field of fieldsOf(holder)) {
      const { kind, target } = field;
      if (kind !== 'lines' && kind !== 'value' && kind !== 'values') continue;
      const kept = target?.() as Class;
      const part = name.endsWith('Input') ? classOf(schema.getType(`${kept.name}Input`)) : kept;
      if (!part) continue;
      const entry = parts.get(part) ?? { en: labels.ofField(field).en, holders: new Set() };
      entry.holders.add(`\`${name}\``);
      parts.set(part, entry);
    }
  }
  return parts;
}

/** A type that has no sentence of its own: it is a part of others, each of which is named. */
export function partSentence(type: GraphQLNamedType, parts: Parts): string | undefined {
  const part = parts.get(classOf(type) ?? Object);
  return part && `${capitalWords(type.name)}: “${part.en}” of ${listed([...part.holders])}.`;
}

const capitalWords = (name: string) =>
  words(name)
    .replace(/^./, first => first.toUpperCase())
    .replace(/ input$/, '');

/** A form: of which steps. */
export function formSentence({ steps }: Procedure, type: GraphQLNamedType): string | undefined {
  const asking = steps.all.filter(({ input }) => input && classOf(type) === input);
  return asking.length
    ? `What ${listed(asking.map(step => `\`${step.name}\``))} ask${asking.length > 1 ? '' : 's'} for.`
    : undefined;
}

export function filterSentence({ recordNamed }: Procedure, name: string): string | undefined {
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
    'The steps of the procedure, and what concerns one’s own account. Under an `Idempotency-Key` header the same request again has one effect and the same answer for 24 hours, and for 400 days of a step that takes `doneAt`; another request under it is refused with IDEMPOTENCY_KEY_REUSED.',
};
