import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { type Class, type Field, fieldsAlong } from '../fields/field.ts';
import { rowsOf } from '../platform/connections.ts';
import { oneOf } from '../platform/one-of.ts';
import { hasLink } from '../procedure/previous-values.ts';
import { type BaseRecord, descriptionOf, type RecordClass } from '../procedure/record.ts';
import type { StandingRule } from '../procedure/standing.ts';
import { statesOf } from '../procedure/states.ts';
import type { Statement } from '../read/statement.ts';
import type { RuleQuery } from './ask.ts';

/** The prefixes of a rule's paths: each way from its record to a record of another kind. */
interface Way {
  rule: StandingRule;
  fields: readonly Field[];
  leadsTo: RecordClass;
}

/** The ways on which a change is looked at; what is frozen or dated stays as it was decided. */
const waysOf = (rule: StandingRule): Way[] => {
  const found = ways.get(rule) ?? findWays(rule);
  ways.set(rule, found);
  return found;
};

const ways = new WeakMap<StandingRule, Way[]>();

const findWays = (rule: StandingRule): Way[] => {
  const watched = Object.entries(rule.rests).filter(([, policy]) => policy === 'REFUSE' || policy === 'FLAG');
  const prefixes = new Set(
    watched.flatMap(([path]) => path.split('.').map((_, at, names) => names.slice(0, at + 1).join('.'))),
  );
  return [...prefixes].map(path => {
    const fields = fieldsAlong(rule.record, path.split('.'));
    return { rule, fields, leadsTo: fields.at(-1)?.target?.() as RecordClass };
  });
};

const about = new WeakMap<readonly StandingRule[], Map<RecordClass, StandingRule[]>>();

/** The rules of a kind of record, and those on whose ways it lies; most kinds are on none. */
function rulesAbout(rules: readonly StandingRule[], kind: RecordClass): StandingRule[] {
  const known = about.get(rules) ?? new Map<RecordClass, StandingRule[]>();
  about.set(rules, known);
  const found =
    known.get(kind) ??
    rules.filter(rule => rule.record === kind || waysOf(rule).some(({ leadsTo }) => leadsTo === kind));
  known.set(kind, found);
  return found;
}

/** The records whose rules may be answered otherwise, once these have changed: their own, and those that lead to them. */
export function reachedBy(
  em: SqlEntityManager,
  rules: readonly StandingRule[],
  changed: readonly BaseRecord[],
): RuleQuery[] {
  const kinds = Map.groupBy(changed, each => each.constructor as RecordClass);
  const of = (kind: RecordClass) => kinds.get(kind)?.map(({ id }) => id);
  const concerned = new Set([...kinds.keys()].flatMap(kind => rulesAbout(rules, kind)));
  return [...concerned].flatMap(rule => {
    const own = rule.movedByOthers ? undefined : of(rule.record);
    const ways = waysOf(rule).flatMap(({ fields, leadsTo }): RuleQuery[] => {
      const reached = kinds.get(leadsTo)?.flatMap(each => (leadsBack(em, each, fields) ? each.id : [])) ?? [];
      return reached.length
        ? [{ rule, where: (row, statement) => openAndLeading(rule, fields, reached, row, statement) }]
        : [];
    });
    return [...(own ? [amongThese(rule, own)] : []), ...ways];
  });
}

/** Whether a way may end at a record: not one that goes by the record's own link, and the record links nothing, nor did. */
function leadsBack(em: SqlEntityManager, record: BaseRecord, [field, ...further]: readonly Field[]): boolean {
  if (field?.kind !== 'related' || further.length) return true;
  return hasLink(em, record, field.mappedBy as string);
}

/** Whether any rule may be answered otherwise, once these have changed. */
export const isRestedOn = (em: SqlEntityManager, rules: readonly StandingRule[], changed: readonly BaseRecord[]) =>
  moversOf(rules).some(({ kind }) => changed.some(each => each.constructor.name === kind)) ||
  reachedBy(em, rules, changed).length > 0;

/** A question whose answer is moved by changes of a kind, in a rule. */
interface MovedAnswer {
  rule: StandingRule;
  kind: string;
  sql: string;
}

const answersMoved = new WeakMap<readonly StandingRule[], readonly MovedAnswer[]>();

function moversOf(rules: readonly StandingRule[]): readonly MovedAnswer[] {
  const known = answersMoved.get(rules);
  if (known) return known;
  const found = rules.flatMap(rule =>
    rule.asks.flatMap(({ movedBy = {} }) =>
      Object.entries(movedBy).map(([kind, sql]) => ({
        ...{ rule, kind },
        sql: `select m.id from (${sql('$1::uuid[]')}) m (id)`,
      })),
    ),
  );
  answersMoved.set(rules, found);
  return found;
}

/** The records to whose rules these changes give another answer, beyond what lies on their paths. */
export async function movedAnswers(
  em: SqlEntityManager,
  rules: readonly StandingRule[],
  changed: readonly BaseRecord[],
): Promise<RuleQuery[]> {
  const kinds = Map.groupBy(changed, each => each.constructor.name);
  const moved = moversOf(rules).filter(({ kind }) => kinds.has(kind));
  const statements = new Map(moved.map(({ sql, kind }) => [sql, kind]));
  // Sent together: none waits for another's answer.
  const answers = await Promise.all(
    [...statements].map(async ([sql, kind]) => {
      const rows = await rowsOf<{ id: string }>(em, sql, [kinds.get(kind)?.map(({ id }) => id)]);
      return [sql, rows.map(({ id }) => id)] as const;
    }),
  );
  const ids = new Map(answers);
  return [...Map.groupBy(moved, ({ rule }) => rule)].flatMap(([rule, of]) => {
    const found = [...new Set(of.flatMap(({ sql }) => ids.get(sql) ?? []))];
    return found.length ? [amongThese(rule, found)] : [];
  });
}

/** These records, by their ids. */
export const amongThese = (rule: StandingRule, ids: readonly string[]): RuleQuery => ({
  rule,
  where: (row, statement) => `${row}.id ${among(ids, statement)}`,
});

const among = (ids: readonly string[], statement: Statement) =>
  oneOf(ids, (value, cast) => statement.param(value, cast));

/** The states in which a record rests on what its rule looks at: while it is at work, and while the rule has to hold. */
const restingIn = (rule: StandingRule) => {
  const { final = [] } = descriptionOf(rule.record);
  return statesOf(rule.record).filter(state => !final.includes(state) || rule.while.includes(state));
};

function openAndLeading(
  rule: StandingRule,
  fields: readonly Field[],
  ids: string[],
  row: string,
  statement: Statement,
) {
  const states = statement.param(restingIn(rule), '::text[]');
  return `${row}.state = any(${states}) and ${leading(rule.record, fields, among(ids, statement), row, statement)}`;
}

/** SQL: whether one of these records is reached from the row by the fields. */
function leading(
  owner: Class,
  [field, ...rest]: readonly Field[],
  wanted: string,
  row: string,
  statement: Statement,
): string {
  if (!field) return `${row}.id ${wanted}`;
  const { tables } = statement;
  const target = field.target?.() as Class;
  const next = statement.alias();
  const onward = leading(target, rest, wanted, next, statement);
  const from = `select from ${tables.table(target)} ${next}`;
  switch (field.kind) {
    case 'link':
      return `exists (${from} where ${next}.id = ${row}.${tables.column(owner, field.name)} and ${onward})`;
    case 'links': {
      const { table, here, there } = tables.pivot(owner, field);
      return `exists (${from} join ${table} p on p.${there} = ${next}.id where p.${here} = ${row}.id and ${onward})`;
    }
    default:
      return `exists (${from} where ${next}.${tables.column(target, field.mappedBy as string)} = ${row}.id and ${onward})`;
  }
}
