import { Field as GraphField, Float, ID, InputType, Int } from 'type-graphql';
import { type Class, type Field, fieldsOf } from '../fields/field.ts';
import { rememberClass } from '../fields/output.ts';
import { DayScalar, MomentScalar } from '../fields/scalars.ts';
import type { RecordClass } from '../procedure/record.ts';
import { registeredName } from '../fields/choice.ts';

type Operator = 'eq' | 'in' | 'contains' | 'gte' | 'lte' | 'isNull';

const made = new Map<object | string, Class>();

function inputType(key: object | string, name: string, fields: (type: Class) => Record<string, () => unknown>): Class {
  const known = made.get(key);
  if (known) return known;
  const type = class {};
  Object.defineProperty(type, 'name', { value: name });
  made.set(key, type);
  InputType(name)(type);
  for (const [field, thunk] of Object.entries(fields(type)))
    GraphField(() => thunk() as never, { nullable: true })(type.prototype, field);
  return type;
}

const operators = (scalar: unknown, names: Operator[]) =>
  Object.fromEntries(
    names.map(name => [name, () => (name === 'isNull' ? Boolean : name === 'in' ? [scalar] : scalar)]),
  );
const scalarFilter = (name: string, scalar: unknown, names: Operator[]) => inputType(name, name, () => operators(scalar, names));

/** The filter of one field, or nothing where a field cannot be filtered. */
function fieldFilter(field: Field): Class | undefined {
  const target = () => field.target?.() as object;
  if (field.sql) return undefined;
  switch (field.kind) {
    case 'uuid':
      return scalarFilter('IDFilter', ID, ['eq', 'in', 'isNull']);
    case 'text':
      return scalarFilter('StringFilter', String, ['eq', 'in', 'contains', 'isNull']);
    case 'day':
      return scalarFilter('DayFilter', DayScalar, ['eq', 'in', 'gte', 'lte', 'isNull']);
    case 'moment':
      return scalarFilter('DateTimeFilter', MomentScalar, ['gte', 'lte', 'isNull']);
    case 'whole':
      return scalarFilter('IntFilter', Int, ['eq', 'in', 'gte', 'lte', 'isNull']);
    case 'decimal':
      return scalarFilter('FloatFilter', Float, ['eq', 'gte', 'lte', 'isNull']);
    case 'flag':
      return scalarFilter('BooleanFilter', Boolean, ['eq', 'isNull']);
    case 'choice':
      return inputType(target(), `${registeredName(target())}Filter`, () => operators(target(), ['eq', 'in', 'isNull']));
    case 'choices': {
      const name = `${registeredName(target())}ListFilter`;
      return inputType(name, name, () => operators(target(), ['contains']));
    }
    case 'link':
    case 'links':
      return filterType(target() as RecordClass);
    default:
      return undefined;
  }
}

/** The filter of a record: its fields, those of the records it links to, `and`, `or`, `not`, and `q` for a search. */
export function filterType(record: RecordClass): Class {
  return inputType(record, `${record.name}Filter`, type => {
    rememberClass(`${record.name}Filter`, record);
    const fields = fieldsOf(record).flatMap(field => {
      const filter = fieldFilter(field);
      return filter ? [[field.name, () => filter] as const] : [];
    });
    return { and: () => [type], or: () => [type], not: () => type, q: () => String, ...Object.fromEntries(fields) };
  });
}
