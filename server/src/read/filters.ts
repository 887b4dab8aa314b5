import { Float, Field as GraphField, ID, InputType, Int } from 'type-graphql';
import { registeredName } from '../fields/choice.ts';
import { type Class, declareField, type Field, fieldsOf } from '../fields/field.ts';
import { rememberClass } from '../fields/output.ts';
import { DayScalar, MomentScalar } from '../fields/scalars.ts';
import type { RecordClass } from '../procedure/record.ts';

/** The type of a field of a filter, and the key of its label. */
type Part = Pick<Field, 'name' | 'owner' | 'description'> & { type: () => unknown };

/** The key of the labels that all filters share. */
const owner = 'Filter';

const operators = {
  eq: 'Keeps what is just this.',
  in: 'Keeps what is one of these.',
  contains: 'Keeps what has this in it.',
  gte: 'Keeps this and what is greater or later.',
  lte: 'Keeps this and what is less or earlier.',
  isNull: 'True keeps where nothing was entered, false where something was.',
};
type Operator = keyof typeof operators;

/** Of fields that are kept apart by their normal form. */
const anySpelling =
  '`eq` and `in` keep what is the same in whichever spelling: width, case, blanks and the kind of hyphen do not count. `contains` looks for it as it is written.';

const filters = new WeakMap<object, Class>();
const listFilters = new WeakMap<object, Class>();

/** Registered before its parts are known, since the filters of linked records refer to each other. */
function inputType(key: object, name: string, parts: (type: Class) => Part[], made = filters): Class {
  const existing = made.get(key);
  if (existing) return existing;
  const type = class {};
  made.set(key, type);
  InputType(name)(type);
  rememberClass(name, type);
  for (const { type: thunk, ...part } of parts(type)) {
    declareField(type, { kind: 'value', narrows: true, ...part });
    GraphField(() => thunk() as never, { nullable: true })(type.prototype, part.name);
  }
  return type;
}

const operations = (scalar: unknown, names: Operator[]): Part[] =>
  names.map(name => ({
    name,
    owner,
    description: operators[name],
    type: () => (name === 'isNull' ? Boolean : name === 'in' ? [scalar] : scalar),
  }));
const scalarFilter = (name: string, scalar: object, names: Operator[]) =>
  inputType(scalar, name, () => operations(scalar, names));

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
      return inputType(target(), `${registeredName(target())}Filter`, () =>
        operations(target(), ['eq', 'in', 'isNull']),
      );
    case 'choices': {
      const name = `${registeredName(target())}ListFilter`;
      return inputType(target(), name, () => operations(target(), ['contains']), listFilters);
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
  return inputType(record, `${record.name}Filter`, type => [
    {
      name: 'and',
      owner,
      description: 'Keeps what every one of these filters keeps.',
      type: () => [type],
    },
    {
      name: 'or',
      owner,
      description: 'Keeps what at least one of these filters keeps.',
      type: () => [type],
    },
    { name: 'not', owner, description: 'Keeps what this filter does not.', type: () => type },
    {
      name: 'q',
      owner,
      description: 'Keeps what has all these words: in Chinese, in English, or in pinyin.',
      type: () => String,
    },
    ...fieldsOf(record).flatMap(field => {
      const filter = fieldFilter(field);
      return filter
        ? [
            {
              name: field.name,
              owner: field.owner,
              description: field.coded ? anySpelling : undefined,
              type: () => filter,
            },
          ]
        : [];
    }),
  ]);
}
