import type { ClauseNumber } from '../../fields/clause-number.ts';
import type { Check } from '../../procedure/check.ts';
import type { StandingRule } from '../../procedure/standing.ts';
import { Lapse } from '../../standing/lapse.entity.ts';

/** What a standing rule demands of each record, from its own declaration: one that has ever lapsed deviates. */
const checkOf = ({ clause, name, record, since, fails, while: states }: StandingRule): Check => ({
  clause,
  name,
  record,
  on: since as string,
  ...(fails && { missing: `${among('r.state', states)} and ${fails('r')}` }),
  deviating: `exists (select from lapse l where l.record = r.id and l.rule = '${name}')`,
  conforming: fails ? among('r.state', states) : 'true',
});

/** What holds of many kinds of records is counted by what was found, clause by clause: each lapse is a deviation. */
const checkOfLapses = (clause: ClauseNumber, label: string, rules: readonly StandingRule[]): Check => ({
  clause,
  name: `${label}${clause}`,
  label,
  record: Lapse,
  among: `r.demanded_by = '${clause}' and ${among(
    'r.rule',
    rules.map(({ name }) => name),
  )}`,
  on: 'createdAt',
  deviating: 'true',
  conforming: 'false',
});

const among = (what: string, names: readonly string[]) => `${what} in (${names.map(name => `'${name}'`).join(', ')})`;

/** The checks of standing rules. */
export function checksOfRules(rules: readonly StandingRule[]): Check[] {
  const [dated, found] = [rules.filter(({ since }) => since), rules.filter(({ since }) => !since)];
  const together = Map.groupBy(found, ({ clause, label = '' }) => `${label} ${clause}`);
  return [
    ...dated.map(checkOf),
    ...[...together.values()].flatMap(of =>
      of.slice(0, 1).map(({ clause, label = '' }) => checkOfLapses(clause, label, of)),
    ),
  ];
}
