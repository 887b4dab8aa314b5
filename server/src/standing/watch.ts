import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { type Refusal, refuse } from '../messages/errors.ts';
import { procedureOf } from '../procedure/procedure-of.ts';
import { type BaseRecord, descriptionOf } from '../procedure/record.ts';
import { lapseOf, type StandingRule } from '../procedure/standing.ts';
import { ask, type RuleQuery, type Standing } from './ask.ts';
import { type Finding, findings } from './findings.ts';
import { amongThese, movedAnswers, reachedBy } from './reach.ts';

/**
 * Writes the changes of a step, and asks the rules that rest on them before and after. What a rule refuses to change is
 * refused; what it lapses by is found.
 */
export async function watched(
  em: SqlEntityManager,
  changed: readonly BaseRecord[],
  today: string,
  write: () => Promise<void>,
  decided: Promise<readonly RuleQuery[]> = Promise.resolve([]),
): Promise<Refusal | Finding[]> {
  // It is looked at behind the writing, which may fail before.
  decided.catch(() => {});
  const { standing } = procedureOf(em);
  const reached = reachedBy(em, standing, changed);
  const before = await ask(em, reached);
  await write();
  const [moved, further] = await Promise.all([movedAnswers(em, standing, changed), decided]);
  const after = await ask(em, [...reached, ...moved, ...further]);
  return refused(before, after, changed, today) ?? confirmed(em, findings(before, after, { today }), today, before);
}

/** The findings that are still so under the lock of their records: no lapse is written twice, or settled twice. */
export async function confirmed(
  em: SqlEntityManager,
  found: readonly Finding[],
  today: string,
  before: readonly Standing[] = [],
): Promise<Finding[]> {
  if (!found.length) return [];
  for (const [kind, of] of Map.groupBy(found, ({ rule }) => rule.record)) {
    const { tableName } = em.getMetadata().get(kind);
    const ids = of.map(({ record }) => record);
    await em.execute(`select id from "${tableName}" where id in (?) order by id for no key update`, [ids]);
  }
  const asked = [...Map.groupBy(found, ({ rule }) => rule)].map(([rule, of]) =>
    amongThese(
      rule,
      of.map(({ record }) => record),
    ),
  );
  return findings(before, await ask(em, asked), { today });
}

function refused(
  before: readonly Standing[],
  after: readonly Standing[],
  changed: readonly BaseRecord[],
  today: string,
): Refusal | undefined {
  const own = new Set(changed.map(({ id }) => id));
  const moved = after.filter(({ rule, record }) => {
    const former = before.find(each => each.rule === rule && each.record.id === record.id)?.record;
    const open = !descriptionOf(rule.record).final?.includes(record.state);
    return former && open && !own.has(record.id) && changesWhatStays(rule, former, record, own, today);
  });
  const [first] = moved;
  if (!first) return;
  const numbers = moved.filter(({ rule }) => rule === first.rule).map(({ record }) => record.number);
  return { ...refuse('openRecordsRestOnIt', { numbers: numbers.sort() }), clause: first.rule.clause };
}

/** Whether a path that must not change leads elsewhere, or a record at its end no longer lets the rule hold. */
const changesWhatStays = (rule: StandingRule, before: BaseRecord, after: BaseRecord, own: Set<string>, today: string) =>
  Object.entries(rule.rests).some(([path, policy]) => {
    if (policy !== 'REFUSE') return false;
    const names = path.split('.');
    const parents = names.slice(0, -1);
    const led = endsOf(before, names);
    const leads = endsOf(after, names);
    if (endsOf(before, parents).join() === endsOf(after, parents).join() && led.join() !== leads.join()) return true;
    return (
      leads.some(id => own.has(id)) && !lapseOf(rule, before, { today }) && Boolean(lapseOf(rule, after, { today }))
    );
  });

/** The ids of what a path leads to. */
function endsOf(facts: object, names: readonly string[]): string[] {
  const ends = names.reduce<object[]>(
    (from, name) => from.flatMap(each => ((each as Record<string, object | object[] | null>)[name] ?? []) as object[]),
    [facts],
  );
  return ends.map(each => (each as { id: string }).id).sort();
}
