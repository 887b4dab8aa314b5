import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { CompiledQuery } from 'kysely';
import { companyLanguage } from '../messages/language.ts';
import { procedureOf } from '../procedure/procedure-of.ts';
import type { BaseRecord } from '../procedure/record.ts';
import { pathsOf, type StandingRule } from '../procedure/standing.ts';
import { systemViewer } from '../procedure/system-context.ts';
import { factsOfRow } from '../read/facts.ts';
import { Statement } from '../read/statement.ts';
import { Tables } from '../read/tables.ts';

/** Which records a rule is asked of: a condition on the row of that alias. */
export interface Asked {
  rule: StandingRule;
  where(row: string, statement: Statement): string;
}

/** A record of which a rule was asked: what the rule looks at, and the lapse that is open. */
export interface Standing {
  rule: StandingRule;
  record: BaseRecord;
  lapse: string | null;
}

interface Row {
  rule: string;
  facts: BaseRecord;
  lapse: string | null;
}

/** The facts of these rules, by one statement; each record once for each rule. */
export async function ask(em: SqlEntityManager, asked: readonly Asked[]): Promise<Standing[]> {
  if (!asked.length) return [];
  const procedure = procedureOf(em);
  const statement = new Statement(procedure, new Tables(em.getMetadata()), systemViewer(), companyLanguage);
  const sql = asked.map(each => rowsOf(each, statement)).join(' union all ');
  const { rows } = await em.getKysely().executeQuery<Row>(CompiledQuery.raw(sql, statement.params));
  const once = new Map(rows.map(row => [`${row.rule} ${row.facts.id}`, row]));
  return [...once.values()].map(({ rule: name, facts, lapse }) => {
    const rule = procedure.standingNamed(name);
    return { rule, record: factsOfRow(rule.record, facts), lapse };
  });
}

function rowsOf({ rule, where }: Asked, statement: Statement): string {
  const row = statement.alias();
  const name = statement.param(rule.name, '::text');
  return `select ${name} as rule, ${statement.along(rule.record, row, pathsOf(rule))} as facts,
    (select l.id from lapse l where l.record = ${row}.id and l.rule = ${name} and l.state = 'OPEN') as lapse
    from ${statement.tables.table(rule.record)} ${row} where ${where(row, statement)}`;
}
