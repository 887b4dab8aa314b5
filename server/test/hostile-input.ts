import fc, { type Arbitrary } from 'fast-check';
import {
  type GraphQLField,
  type GraphQLInputType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql';

const texts = fc.oneof(
  fc.string({ maxLength: 50 }),
  fc.string({ maxLength: 20, unit: 'binary' }),
  fc.string({ minLength: 4001, maxLength: 5000 }),
  fc.constantFrom(
    '',
    ' ',
    '\u0000',
    'a\u0000b',
    '\ud800',
    '\udfff张',
    '%',
    '_',
    '\\',
    "'; drop table person; --",
    '$1',
    '张伟',
    '‮',
    '\u0007',
    '1e999',
    'null',
    'a@b.example',
    '021-5555 0101',
  ),
);
const days = fc.constantFrom('2027-03-01', '2026-02-30', '0000-01-01', '0001-01-01', '9999-12-31', '2027-3-1', '');
const moments = fc.constantFrom(
  '2027-03-01T00:00:00Z',
  '0000-01-01T00:00:00Z',
  '0001-01-01T00:00:00+14:00',
  '9999-12-31T23:59:59.999Z',
  '2027-03-01',
  '+275760-09-13T00:00:00Z',
);
const wholes = fc.oneof(
  fc.integer({ min: -2, max: 120 }),
  fc.constantFrom(2_147_483_647, -2_147_483_648, 2_147_483_648, 0.5),
);
const decimals = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.constantFrom(1e308, 1e-320, -0, 6, 999_999_999_999),
);
const wrong = fc.oneof(fc.constantFrom<unknown>(null, true, [], {}, [[]], { eq: {} }, 7), fc.string({ maxLength: 5 }));

/** Arguments of an operation as a hostile caller makes them up: of the right types nearly always, and else anything. */
export function hostileArguments(
  field: GraphQLField<unknown, unknown>,
  ids: readonly string[],
): Arbitrary<Record<string, unknown>> {
  const leaves: Record<string, Arbitrary<unknown>> = {
    ID: fc.oneof(
      { weight: 5, arbitrary: fc.constantFrom(...ids) },
      { weight: 1, arbitrary: fc.uuid() },
      { weight: 1, arbitrary: texts },
    ),
    Int: wholes,
    Float: decimals,
    Boolean: fc.boolean(),
    Day: days,
    DateTime: moments,
  };
  const valid = (type: GraphQLInputType, depth: number): Arbitrary<unknown> => {
    if (isNonNullType(type)) return valid(type.ofType, depth);
    if (isListType(type)) return fc.array(value(type.ofType, depth), { maxLength: 3 });
    if (isEnumType(type)) return fc.constantFrom(...type.getValues().map(({ name }) => name));
    if (!isInputObjectType(type)) return leaves[type.name] ?? texts;
    const fields = Object.values(type.getFields());
    const required = fields.filter(each => isNonNullType(each.type)).map(({ name }) => name);
    const reachable =
      depth > 0 ? fields : fields.filter(each => !isInputObjectType(each.type) && !isListType(each.type));
    return fc
      .subarray(reachable, { maxLength: required.length ? reachable.length : Math.min(3, reachable.length) })
      .chain(some =>
        fc.record(
          Object.fromEntries(
            fields
              .filter(each => some.includes(each) || required.includes(each.name))
              .map(each => [each.name, value(each.type, depth - 1)]),
          ),
        ),
      );
  };
  const value = (type: GraphQLInputType, depth: number): Arbitrary<unknown> =>
    fc.oneof({ weight: 60, arbitrary: valid(type, depth) }, { weight: 1, arbitrary: wrong });
  return fc.record(Object.fromEntries(field.args.map(({ name, type }) => [name, value(type, 3)])), {
    requiredKeys: field.args.filter(({ type }) => isNonNullType(type)).map(({ name }) => name),
  });
}
