import fc, { type Arbitrary } from 'fast-check';
import {
  type GraphQLField,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql';
import { afterSales } from '../src/chapters.ts';
import { findField } from '../src/fields/field.ts';
import { classOf } from '../src/fields/output.ts';
import type { Step } from '../src/procedure/step.ts';

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
  '1000-01-01T00:00:00Z',
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

/** What kind of record an operation's own `id` names: that of its step, or else what it answers. */
const kindOf = ({ type, extensions }: GraphQLField<unknown, unknown>) =>
  (extensions.step as Step | undefined)?.record.name ?? getNamedType(type).name;

/** What kind of record the ids in a field of a form or filter name; where it does not say, what holds it says. */
function kindIn(form: GraphQLInputObjectType, name: string, kind: string) {
  const filtered = form.name.endsWith('Filter') && afterSales.recordNamed(form.name.slice(0, -'Filter'.length));
  const owner = filtered || classOf(form);
  const target = owner && (findField(owner, name)?.target?.() as { name?: string } | undefined);
  return target?.name ?? (filtered ? filtered.name : kind);
}

/**
 * Arguments of an operation as a hostile caller makes them up: of the right types nearly always, ids of the right kind
 * mostly, and else anything.
 */
export function hostileArguments(
  field: GraphQLField<unknown, unknown>,
  ids: ReadonlyMap<string, readonly string[]>,
): Arbitrary<Record<string, unknown>> {
  const any = fc.constantFrom(...[...ids.values()].flat());
  const identifier = (kind: string): Arbitrary<unknown> => {
    const right = ids.get(kind) ?? [];
    return fc.oneof(
      { weight: 12, arbitrary: right.length ? fc.constantFrom(...right) : any },
      { weight: 2, arbitrary: any },
      { weight: 1, arbitrary: fc.uuid() },
      { weight: 1, arbitrary: texts },
    );
  };
  const leaves: Record<string, Arbitrary<unknown>> = {
    Int: wholes,
    Float: decimals,
    Boolean: fc.boolean(),
    Day: days,
    DateTime: moments,
  };
  const valid = (type: GraphQLInputType, depth: number, kind: string): Arbitrary<unknown> => {
    if (isNonNullType(type)) return valid(type.ofType, depth, kind);
    if (isListType(type)) return fc.array(value(type.ofType, depth, kind), { maxLength: 3 });
    if (isEnumType(type)) return fc.constantFrom(...type.getValues().map(({ name }) => name));
    if (!isInputObjectType(type)) return type.name === 'ID' ? identifier(kind) : (leaves[type.name] ?? texts);
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
              .map(each => [each.name, value(each.type, depth - 1, kindIn(type, each.name, kind))]),
          ),
        ),
      );
  };
  const value = (type: GraphQLInputType, depth: number, kind: string): Arbitrary<unknown> =>
    fc.oneof({ weight: 60, arbitrary: valid(type, depth, kind) }, { weight: 1, arbitrary: wrong });
  return fc.record(Object.fromEntries(field.args.map(({ name, type }) => [name, value(type, 3, kindOf(field))])), {
    requiredKeys: field.args.filter(({ type }) => isNonNullType(type)).map(({ name }) => name),
  });
}
