import { createHash } from 'node:crypto';
import { rowsOf } from '../../platform/connections.ts';
import type { RequestContext } from '../../procedure/request-context.ts';
import { run } from '../../read/run.ts';
import { Statement } from '../../read/statement.ts';
import { Tables } from '../../read/tables.ts';
import { changedTables, type Fallen, fallen, type Kind, type Snapshots } from './changed.ts';

/** A figure as a chapter counts it. */
export interface Figure<F> {
  kind: string;
  /** The first day of the month, or of the days that make no whole one. */
  month: string;
  figure: F;
}

/** Months, by their first days, of kinds by their names. */
export type Units = ReadonlyMap<string, readonly string[]>;

export interface FiguresQuery {
  kinds: readonly Kind[];
  /** Whose figures; empty where they are those of all. */
  department: string;
  /** The first days of whole months. */
  months: readonly string[];
  /** SQL: the figures of these months, as rows `kind`, `month`, `settled` (no day that passes makes it another) and `figure`. */
  counted(units: Units, statement: Statement): string[];
  /** SQL: those of days that make no whole month, as such rows. */
  beside?: ((statement: Statement) => string[]) | undefined;
}

interface Look<F> {
  snapshot: string;
  changed: string[];
  fallen: Fallen[];
  kept: { kind: string; month: string; figures: F[] }[];
  counted: (Figure<F> & { settled: boolean })[];
}

/** What is taken for granted in a look: which months are to be counted, and which tables alone have changed. */
interface Supposed {
  units: Units;
  changed: ReadonlySet<string>;
  /** Whether it is counted already, or what is kept is only looked at. */
  counts: boolean;
}

/** After so many looks that something changed meanwhile, all is counted. */
const MAX_LOOKS = 4;
/** Of so many kinds, something is kept of every month that has been counted. */
const MANY_KINDS = 5;

/**
 * The figures of these months, kept or counted, as they are at one moment: those kept are left out where anything has
 * changed that they rest on. What had to be counted, and stays so while days pass, is kept. What a statement supposed and
 * did not find so is asked anew.
 */
export async function figuresOf<F>(context: RequestContext, asked: FiguresQuery): Promise<Figure<F>[]> {
  const { kinds, months, beside } = asked;
  /**
   * Whether months of which nothing is kept are counted one by one before all are read: a statement for all of them may take so
   * long that it is given up, and what was counted would be lost.
   */
  let apart = months.length > 1 && kinds.length >= MANY_KINDS;
  let { before, supposed } = await beginning();
  for (let tries = 1; ; tries++) {
    const { units, changed, counts } = supposed;
    const found = await run<Look<F>>(context, statement => look(asked, before, supposed, context, statement));
    const has = new Set(found.kept.map(({ kind, month }) => `${kind} ${month}`));
    const wanted = new Map(
      [...units].map(([name, of]) => [
        name,
        months.filter(month => of.includes(month) || tries > MAX_LOOKS || !has.has(`${name} ${month}`)),
      ]),
    );
    const known = found.changed.every(table => changed.has(table));
    const complete = [...units].every(([name, of]) => of.length === wanted.get(name)?.length);
    if (known && complete && (counts || !beside)) {
      await keep(context, asked, before, units, found);
      return [
        ...found.counted,
        ...found.kept.flatMap(({ kind, month, figures }) => figures.map(figure => ({ kind, month, figure }))),
      ];
    }
    const kept = new Set(found.kept.map(({ month }) => month));
    const uncounted = apart && known ? months.filter(month => !kept.has(month)) : [];
    if (uncounted.length > 1) {
      apart = false;
      for (const month of uncounted) await figuresOf<F>(context, { ...asked, months: [month], beside: undefined });
      ({ before, supposed } = await beginning());
    }
    // Where tables have changed, it is seen first which months fell.
    else
      supposed = known
        ? { units: wanted, changed, counts: true }
        : { units, changed: new Set([...changed, ...found.changed]), counts };
  }

  async function beginning(): Promise<{ before: Snapshots; supposed: Supposed }> {
    const before = months.length ? await snapshotsOf(context, asked) : {};
    const none = Object.keys(before).length === 0 && !apart;
    const units = new Map(kinds.map(({ name }) => [name, none ? months : []]));
    return { before, supposed: { units, changed: new Set(), counts: none } };
  }
}

const snapshotsOf = (context: RequestContext, { kinds }: FiguresQuery) =>
  run<Record<string, string>>(context, statement => {
    const names = statement.param(
      kinds.map(({ name }) => name),
      '::text[]',
    );
    return `(select coalesce(json_object_agg(kind, snapshot::text), '{}') from kept_until where kind = any(${names}))`;
  });

/** SQL: what is kept of all months but these and still stands, what has fallen, and what is counted of these. */
function look(
  { kinds, department, months, counted, beside }: FiguresQuery,
  before: Snapshots,
  { units, changed, counts }: Supposed,
  context: RequestContext,
  statement: Statement,
) {
  const param = (value: unknown, cast: string) => statement.param(value, cast);
  const wanted = [...units].flatMap(([kind, of]) =>
    before[kind] ? months.filter(month => !of.includes(month)).map(month => ({ kind, month })) : [],
  );
  const rules = kinds.map(kind => ({ kind: kind.name, rules: rulesOf(kind, counted, context) }));
  const parts = counts ? [...counted(units, statement), ...(beside?.(statement) ?? [])] : [];
  const list = (rows: string) => `(select coalesce(json_agg(o), '[]') from (${rows}) o)`;
  return `(with fallen as materialized (${fallen(kinds, before, changed, statement)})
    select json_build_object('snapshot', pg_current_snapshot()::text, 'changed', ${changedTables(kinds, before, statement)},
      'fallen', ${list('select * from fallen')}, 'counted', ${parts.length ? list(parts.join(' union all ')) : `'[]'::json`},
      'kept', ${list(`select k.kind, k.month::text, k.figures from kept_figures k
        join json_to_recordset(${param(JSON.stringify(wanted), '::json')}) w(kind text, month date) on w.kind = k.kind and w.month = k.month
        join json_to_recordset(${param(JSON.stringify(rules), '::json')}) r(kind text, rules text) on r.kind = k.kind and r.rules = k.rules
        where k.department = ${param(department, '::text')} and k.at <= ${param(context.now.toISOString(), '::timestamptz')}
          and not exists (select from fallen f where f.kind = k.kind and k.month::text = any(f.months))`)}))`;
}

const known = new WeakMap<Kind, string>();

/** What a kind is counted by, and by what its months fall: the statement itself, and what is declared. */
export function rulesOf(kind: Kind, counted: FiguresQuery['counted'], context: RequestContext): string {
  const found = known.get(kind);
  if (found) return found;
  const { procedure, viewer, language } = context;
  if (!viewer) throw new Error('Nobody asks');
  const statement = new Statement(procedure, new Tables(context.orm.em.getMetadata()), viewer, language);
  const text = counted(new Map([[kind.name, ['2000-01-01']]]), statement).join(';');
  const { sources, days } = kind;
  const rules = createHash('sha256')
    .update(JSON.stringify([text, sources, days]))
    .digest('base64url');
  known.set(kind, rules);
  return rules;
}

/**
 * Keeps what was counted, unless somebody else has kept figures of the kind meanwhile: what they rest on was compared up
 * to one moment.
 */
async function keep<F>(
  context: RequestContext,
  { kinds, counted, department }: FiguresQuery,
  before: Snapshots,
  units: Units,
  found: Look<F>,
) {
  const ofMonths = Map.groupBy(found.counted, ({ kind, month }) => `${kind} ${month}`);
  const given = kinds.map(kind => {
    const { name } = kind;
    const { months = [] } = found.fallen.find(each => each.kind === name) ?? {};
    const figures = (units.get(name) ?? []).flatMap(month => {
      const rows = ofMonths.get(`${name} ${month}`) ?? [];
      return rows.every(({ settled }) => settled) ? [{ month, figures: rows.map(({ figure }) => figure) }] : [];
    });
    return {
      ...{ kind: name, before: before[name] ?? null, fallen: months, figures },
      rules: rulesOf(kind, counted, context),
    };
  });
  const moved = given.filter(({ figures }) => found.changed.length || figures.length);
  if (!moved.length) return;
  await context.fork().transactional(async em => {
    await rowsOf(em, "select pg_advisory_xact_lock(hashtext('sanbao kept figures'))");
    await rowsOf(em, KEEP, [JSON.stringify(moved), found.snapshot, department, context.now.toISOString()]);
  });
}

const KEEP = `
  with given as (
    select * from json_to_recordset($1::json) g(kind text, before text, fallen date[], rules text, figures json)
  ), same as (
    select g.* from given g left join kept_until u on u.kind = g.kind where u.snapshot::text is not distinct from g.before
  ), moved as (
    insert into kept_until (kind, snapshot) select kind, $2::pg_snapshot from same
      on conflict (kind) do update set snapshot = excluded.snapshot
  ), gone as (
    delete from kept_figures f using same s where f.kind = s.kind and (s.before is null or f.month = any(s.fallen))
      and not (f.department = $3 and f.month in (select (k->>'month')::date from json_array_elements(s.figures) k))
  ), forgotten as (
    delete from former_row where changed_in < (
      select min(pg_snapshot_xmin(u.snapshot)) from kept_until u)
  )
  insert into kept_figures (kind, department, month, rules, at, figures)
    select s.kind, $3, (k->>'month')::date, s.rules, $4::timestamptz, (k->'figures')::jsonb from same s, json_array_elements(s.figures) k
    on conflict (kind, department, month) do update
      set rules = excluded.rules, at = excluded.at, figures = excluded.figures`;
