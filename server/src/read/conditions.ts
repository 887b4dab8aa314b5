import { validate as isUuid } from 'uuid';
import { keyOf } from '../fields/columns.ts';
import { type Class, type Field, fieldOf } from '../fields/field.ts';
import { normalForm } from '../fields/normal-form.ts';
import { searchQuery } from '../fields/search-text.ts';
import type { Statement } from './statement.ts';

type Filter = Record<string, unknown>;
type Operations = { eq?: unknown; in?: unknown[]; contains?: string; gte?: unknown; lte?: unknown; isNull?: boolean };

/** The condition of a filter on a row; an empty filter is true. */
export function condition(statement: Statement, owner: Class, row: string, filter: Filter | null | undefined): string {
  const parts = Object.entries(filter ?? {}).filter(([, value]) => value !== null && value !== undefined);
  return all(
    parts.map(([name, value]) => {
      const nested = (each: unknown) => condition(statement, owner, row, each as Filter);
      if (name === 'and') return all((value as Filter[]).map(nested));
      if (name === 'or') return any((value as Filter[]).map(nested));
      // A comparison with null is neither true nor false, so `not` is `is not true`.
      if (name === 'not') return `(${nested(value)}) is not true`;
      if (name === 'q') return search(statement, row, value as string);
      return onField(statement, owner, row, fieldOf(owner, name), value as Filter);
    }),
  );
}

function search(statement: Statement, row: string, question: string) {
  const query = searchQuery(question);
  if (!query) return question.trim() ? 'false' : 'true';
  return `array_to_tsvector(string_to_array(${row}.search, ' ')) @@ ${statement.param(query, '::tsquery')}`;
}

function onField(statement: Statement, owner: Class, row: string, field: Field, value: Filter): string {
  const { tables } = statement;
  statement.assertVisible(field);
  const target = field.target?.() as Class;
  if (field.kind === 'link') {
    const column = `${row}.${tables.column(owner, field.name)}`;
    if (onlyOf(value, 'id') && statement.seesAll(target))
      return operations(statement, column, 'uuid', value.id as Operations);
    return exists(statement, target, value, other => `${other}.id = ${column}`);
  }
  if (field.kind === 'links') {
    const { table, here, there } = tables.pivot(owner, field);
    return exists(
      statement,
      target,
      value,
      other => `${other}.id in (select p.${there} from ${table} p where p.${here} = ${row}.id)`,
    );
  }
  if (field.coded) return coded(statement, owner, row, field, value as Operations);
  const column = statement.words(owner, row, field.name);
  if (field.kind === 'choices') return contained(statement, column, value as Operations);
  return operations(statement, column, casts[field.kind] ?? 'text', value as Operations);
}

/** A number is the same in whichever spelling; a part of one is looked for in it as it was typed. */
function coded(
  statement: Statement,
  owner: Class,
  row: string,
  field: Field,
  { eq, in: among, ...others }: Operations,
) {
  const column = (name: string) => `${row}.${statement.tables.column(owner, name)}`;
  const same = { eq: eq && normalForm(String(eq)), in: among?.map(each => normalForm(String(each))) };
  return all([
    operations(statement, column(keyOf(field.name)), 'text', same),
    operations(statement, column(field.name), 'text', others),
  ]);
}

const contained = (statement: Statement, column: string, { contains }: Operations) =>
  contains ? `${statement.param(contains, '::text')} = any(${column})` : 'true';

const onlyOf = (value: Filter, name: string) => Object.keys(value).length === 1 && name in value;

function exists(statement: Statement, target: Class, value: Filter, link: (other: string) => string) {
  const other = statement.alias();
  return `exists (select from ${statement.tables.table(target)} ${other} where ${all([link(other), statement.visible(target, other), condition(statement, target, other, value)])})`;
}

const casts: Partial<Record<Field['kind'], string>> = {
  uuid: 'uuid',
  day: 'date',
  moment: 'timestamptz',
  whole: 'integer',
  decimal: 'numeric',
  flag: 'boolean',
};

function operations(
  statement: Statement,
  column: string,
  cast: string,
  { eq, in: among, contains, gte, lte, isNull }: Operations,
): string {
  const isPresent = (value: unknown) => value !== undefined && value !== null;
  const usable = (value: unknown) => (cast === 'uuid' ? isUuid(value) : !String(value).includes('\u0000'));
  const conditions: string[] = [];
  if (isPresent(eq)) conditions.push(usable(eq) ? `${column} = ${statement.param(eq, `::${cast}`)}` : 'false');
  if (isPresent(among)) conditions.push(`${column} = any(${statement.param(among?.filter(usable), `::${cast}[]`)})`);
  if (isPresent(contains))
    conditions.push(
      !usable(contains) ? 'false' : `${column} ilike ${statement.param(`%${contains?.replace(/[\\%_]/g, '\\$&')}%`)}`,
    );
  if (isPresent(gte)) conditions.push(`${column} >= ${statement.param(gte, `::${cast}`)}`);
  if (isPresent(lte)) conditions.push(`${column} <= ${statement.param(lte, `::${cast}`)}`);
  if (isPresent(isNull)) conditions.push(`${column} is ${isNull ? '' : 'not '}null`);
  return all(conditions);
}

/** SQL: the conjunction of the conditions. */
export function all(conditions: readonly string[]): string {
  const effective = conditions.filter(each => each !== 'true');
  return effective.length > 1 ? effective.map(each => `(${each})`).join(' and ') : (effective[0] ?? 'true');
}

/** SQL: the disjunction of the conditions. */
export const any = (conditions: readonly string[]) =>
  conditions.length ? conditions.map(each => `(${each})`).join(' or ') : 'false';
