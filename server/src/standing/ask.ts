import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Words } from '../messages/kept-sentence.ts';
import { companyLanguage } from '../messages/language.ts';
import { rowsOf } from '../platform/connections.ts';
import { procedureOf } from '../procedure/procedure-of.ts';
import type { BaseRecord } from '../procedure/record.ts';
import { guardOf, pathsOf, type StandingRule } from '../procedure/standing.ts';
import { systemViewer } from '../procedure/system-context.ts';
import { type Facts, factsOf } from '../read/facts-sql.ts';
import { Statement } from '../read/statement.ts';
import { Tables } from '../read/tables.ts';

/** Which records a rule is asked of: a condition on the row of that alias. */
export interface RuleQuery {
  rule: StandingRule;
  where(row: string, statement: Statement): string;
}

/** A record of which a rule was asked: what the rule looks at, the lapse that is open, and what was last accepted. */
export interface Standing {
  rule: StandingRule;
  record: BaseRecord;
  lapse: string | null;
  accepted: Words | null;
}

interface Row extends Omit<Standing, 'rule' | 'record'> {
  rule: string;
  id: string;
  facts: readonly unknown[];
}

const facts = new WeakMap<StandingRule, Facts>();

/** What a rule looks at, whatever the state; its questions are asked while it has to hold. */
function factsFor(rule: StandingRule): Facts {
  const found =
    facts.get(rule) ??
    factsOf(rule.record, [{ paths: pathsOf(rule) }, { paths: [], guards: [guardOf(rule)], states: rule.while }]);
  facts.set(rule, found);
  return found;
}

/** The facts of these rules, by one statement; each record once for each rule. */
export async function ask(em: SqlEntityManager, asked: readonly RuleQuery[]): Promise<Standing[]> {
  if (!asked.length) return [];
  const procedure = procedureOf(em);
  const statement = new Statement(procedure, new Tables(em.getMetadata()), systemViewer(), companyLanguage);
  const sql = asked.map(each => selectOf(each, statement)).join(' union all ');
  const rows = await rowsOf<Row>(em, sql, statement.params);
  const once = new Map(rows.map(row => [`${row.rule} ${row.id}`, row]));
  return [...once.values()].map(({ rule: name, id, facts, lapse, accepted }) => {
    const rule = procedure.standingNamed(name);
    return { rule, record: factsFor(rule).read(facts, { id, state: '' }), lapse, accepted };
  });
}

function selectOf({ rule, where }: RuleQuery, statement: Statement): string {
  const row = statement.alias();
  const name = statement.param(rule.name, '::text');
  const lapse = `from lapse l where l.record = ${row}.id and l.rule = ${name}`;
  return `select ${name} as rule, ${row}.id, ${factsFor(rule).sql(statement, row)} as facts,
    (select l.id ${lapse} and l.state = 'OPEN') as lapse,
    (select l.what ${lapse} and l.state = 'ACCEPTED' order by l.id desc limit 1) as accepted
    from ${statement.tables.table(rule.record)} ${row} where ${where(row, statement)}`;
}
