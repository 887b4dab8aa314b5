import {
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isEnumType,
  isListType,
  isObjectType,
} from 'graphql';
import { type Choosable, choosable } from '../fields/choice.ts';
import { fieldOf, findField } from '../fields/field.ts';
import { classOf } from '../fields/output.ts';
import { message } from '../messages/catalogue.ts';
import type { Language } from '../messages/language.ts';
import type { Procedure } from '../procedure/procedure.ts';
import { descriptionOf, type RecordClass } from '../procedure/record.ts';
import { choicesNamed } from '../read/order.ts';
import type { Reader, Shown } from './cells.ts';

const choices = new WeakMap<GraphQLSchema, ReadonlyMap<string, Choosable>>();

/** Fields, values and records of a schema as files have them, in one language. */
export function readerIn(
  procedure: Procedure,
  schema: GraphQLSchema,
  language: Language,
): Reader & { recordNamed(type: string): RecordClass; fieldOf(type: string, name: string): Shown | undefined } {
  const { labels, recordNamed } = procedure;
  const known = choices.get(schema) ?? choicesNamed(procedure, schema);
  choices.set(schema, known);
  const fieldsOf = (type: string) => (schema.getType(type) as GraphQLObjectType).getFields();

  function shown(owner: string, node: GraphQLField<unknown, unknown>): Shown | undefined {
    const declared = findField(classOf(schema.getType(owner)) ?? Object, node.name);
    const type = getNamedType(node.type);
    if (!declared || declared.kind === 'secret' || declared.kind === 'steps') return undefined;
    const kind = isEnumType(type)
      ? 'enum'
      : type.name === 'StoredFile'
        ? 'file'
        : recordNamed(type.name)
          ? 'record'
          : isObjectType(type)
            ? 'object'
            : 'scalar';
    const many = isListType(getNullableType(node.type)) ? { many: true as const } : {};
    return { name: node.name, type: type.name, kind, label: labels.ofField(declared), ...many };
  }

  return {
    language,
    flag: value => message(language, value ? 'paperYes' : 'paperNo'),
    choice(type, value) {
      const chosen = known.get(type);
      return chosen?.values.includes(value) ? labels.ofValue(chosen, value)[language] : undefined;
    },
    // An id is for programs: nobody is shown one.
    parts: type =>
      Object.values(fieldsOf(type)).flatMap(node =>
        getNamedType(node.type).name === 'ID' ? [] : (shown(type, node) ?? []),
      ),
    titleOf(type, record) {
      const owner = recordNamed(type) as RecordClass;
      const { name, kind, target } = fieldOf(owner, descriptionOf(owner).title);
      const value = record[name];
      if (kind === 'choice') return this.choice(choosable(target?.() ?? {})?.name ?? '', value) ?? value;
      return kind === 'link' && target && value ? this.titleOf((target() as RecordClass).name, value) : value;
    },
    numbered(type) {
      const owner = recordNamed(type);
      return owner && (descriptionOf(owner).knownBy ?? 'number');
    },
    headingOfNumbers: label => message(language, 'headingOfNumbers', { label }),
    recordNamed: type => recordNamed(type) as RecordClass,
    fieldOf(type, name) {
      const node = fieldsOf(type)[name];
      return node && shown(type, node);
    },
  };
}
