import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { type Field, fieldOf } from '../fields/field.ts';
import { rowsOf } from '../platform/connections.ts';
import type { ParameterName, ParameterTypes, ParameterValue } from '../procedures/parameters.ts';
import { procedureOf } from './procedure-of.ts';
import type { Question } from './question.ts';

/** Approved values are ordered by the day on which they take effect, the latest first. */
const LATEST_FIRST = 'p.effective_from desc, p.decided_at desc, p.id desc';

/** The values of these parameters in force on a day. */
export const approvedParameters = (names: string, day: string) =>
  `select distinct on (p.name) p.name, p.value, p.effective_from as since, p.id as record from procedure_parameter p
    where p.state = 'APPROVED' and p.name = any(${names}::text[]) and p.effective_from <= ${day}::date
    order by p.name, ${LATEST_FIRST}`;

/** A document's parameters, as they are at first. */
type Parameters = new () => object;

/** SQL: the value of one parameter in whole numbers on a day, within a larger statement. */
export const parameterInForce = <T extends object>(parameters: new () => T, name: keyof T & string, day: string) =>
  `coalesce((select p.value::int from procedure_parameter p
    where p.state = 'APPROVED' and p.name = '${name}' and p.effective_from <= ${day}
    order by ${LATEST_FIRST} limit 1), ${Number(new parameters()[name])})`;

/** Every approved value of a parameter, and since when it holds. */
export interface Approval {
  name: string;
  value: string;
  since: string;
}

/** SQL: all that was ever approved of these names, as a list that goes by the days on which it takes effect. */
export const approvals = (names: readonly string[]) =>
  `(select coalesce(json_agg(json_build_object('name', p.name, 'value', p.value, 'since', p.effective_from)
      order by p.effective_from, p.decided_at, p.id), '[]')
    from procedure_parameter p where p.state = 'APPROVED' and p.name in (${names.map(name => `'${name}'`).join(', ')}))`;

/** The same, for a guard that decides by them. */
export const approvalsOf = (...names: readonly ParameterName[]): Question<readonly Approval[]> => ({
  name: names.join(' '),
  sql: () => approvals(names),
});

/** The values of these parameters on a day, by what `approvals` gave. */
export const inForceOn = <T extends object, P extends keyof T & string>(
  parameters: new () => T,
  day: string,
  names: readonly P[],
  approved: readonly Approval[],
) =>
  valuesOf(
    parameters,
    names,
    approved.filter(({ since }) => since <= day),
  ) as Pick<T, P>;

/** The values of these parameters on a day, by one statement; by none where no name is given. */
export async function parametersInForce<P extends ParameterName>(
  em: SqlEntityManager,
  names: readonly P[],
  day: string,
): Promise<Pick<ParameterTypes, P>> {
  const approved = names.length ? await read(em, names, day) : [];
  return valuesOf(procedureOf(em).document.parameters, names, approved) as Pick<ParameterTypes, P>;
}

/** As they are set at first, but for what was approved; of several values of one name the last holds. */
function valuesOf(
  parameters: Parameters,
  names: readonly string[],
  approved: readonly Pick<Approval, 'name' | 'value'>[],
) {
  const values = new parameters() as Record<string, unknown>;
  for (const { name, value } of approved) values[name] = readParameter(fieldOf(parameters, name), value);
  return Object.fromEntries(names.map(name => [name, values[name]]));
}

const read = (em: SqlEntityManager, names: readonly ParameterName[], day: string) =>
  rowsOf<{ name: string; value: string }>(em, approvedParameters('$1', '$2'), [names, day]);

const whole = /^-?\d{1,9}$/;
const decimal = /^-?\d{1,9}(\.\d{1,3})?$/;

const readers: Partial<Record<string, (text: string) => ParameterValue | undefined>> = {
  whole: text => (whole.test(text) ? Number(text) : undefined),
  decimal: text => (decimal.test(text) ? Number(text) : undefined),
  flag: text => (text === 'true' ? true : text === 'false' ? false : undefined),
};

/** The value that a text stands for; undefined where it stands for none of the parameter's type. */
export const readParameter = ({ kind }: Pick<Field, 'kind'>, text: string): ParameterValue | undefined => {
  const read = readers[kind];
  return read ? read(text) : text;
};
