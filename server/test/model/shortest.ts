import { businessDay } from '../../src/fields/business-day.ts';
import { askStandingRules } from '../../src/jobs/each-day.ts';
import type { Role } from '../../src/viewer/roles.ts';
import type { Sanbao } from '../sanbao.ts';
import { beginning } from './life.ts';
import { contents, type Done, hire } from './random-walk.ts';

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** So long it is tried to do with fewer steps. */
const SECONDS = 180;

/**
 * Fewer steps of a walk after which an invariant still breaks, in words: first what the last step rests on, by the records
 * that are named; then without half of them, a quarter, each, as far as the time allows.
 */
export async function shortest([ground, ...taken]: readonly Done[], invariant: string): Promise<string[]> {
  const until = performance.now() + SECONDS * 1000;
  const ids = new Set(taken.flatMap(({ made }) => made));
  const tried = (steps: readonly Done[]) => breaking(ground as Done, steps, ids, invariant);
  let needed = (await tried(restingOn(taken))) ?? (await tried(taken));
  if (!needed) return ['not broken again by the steps that were taken alone'];
  for (let size = Math.ceil(needed.length / 2); size >= 1; size = Math.floor(size / 2))
    for (let from = needed.length - 1; from >= 0 && performance.now() < until; from -= size) {
      const fewer: Done[] = needed.toSpliced(Math.max(0, from - size + 1), Math.min(size, from + 1));
      needed = (await tried(fewer)) ?? needed;
      from = Math.min(from, needed.length + size - 1);
    }
  return [
    ...(performance.now() < until ? [] : [`there may be fewer: ${SECONDS} seconds are over`]),
    ...needed.map(
      ({ at, account, step, args }) => `${new Date(at).toISOString()} ${account} ${step} ${JSON.stringify(args)}`,
    ),
  ];
}

/** What made or changed the records that the last step names, and those that are named by it in turn. */
function restingOn(taken: readonly Done[]): Done[] {
  const named = new Set<string>();
  return taken
    .toReversed()
    .filter(({ step, args, made }, at) => {
      const own = JSON.stringify(args).match(UUID) ?? [];
      const concerns =
        at === 0 || step === 'hire' || [...made, (args as { id?: string }).id].some(id => named.has(id ?? ''));
      if (concerns) for (const id of own) named.add(id);
      return concerns;
    })
    .toReversed();
}

/** Does it again in a house of its own: what was done of it up to where the invariant broke, if it did. */
async function breaking(ground: Done, steps: readonly Done[], ids: ReadonlySet<string>, invariant: string) {
  const { sanbao, oracle, end } = await beginning();
  try {
    const anew = new Map<string, string>();
    const made = await madeSince(sanbao, 0);
    for (const [at, id] of ground.made.entries()) anew.set(id, made.ids[at] as string);
    const done: Done[] = [];
    let { position } = made;
    for (const step of steps) {
      if (!(await again(sanbao, step, ids, anew))) continue;
      done.push(step);
      const since = await madeSince(sanbao, position);
      position = since.position;
      for (const [at, id] of step.made.entries()) anew.set(id, since.ids[at] as string);
      if (Object.keys(await oracle.ask([invariant])).length) return done;
    }
  } finally {
    await end();
  }
}

/** Whether a step could be taken again, with the records that stand in the place of those it named. */
async function again(
  sanbao: Sanbao,
  { at, account, step, args, files = {} }: Done,
  ids: ReadonlySet<string>,
  anew: Map<string, string>,
) {
  const before = businessDay(sanbao.clock.now);
  sanbao.clock.now = new Date(at);
  if (businessDay(sanbao.clock.now) !== before) await askStandingRules(sanbao.orm, sanbao.clock.now);
  if (step === 'hire') return hire(sanbao, account, (args as { roles: Role[] }).roles).then(() => true);
  if (account === 'customer') return false;
  const client = await sanbao.as(account).catch(() => undefined);
  for (const [id, name] of Object.entries(files)) anew.set(id, (await client?.upload(name, contents[name]))?.json().id);
  const text = JSON.stringify(args);
  if (!client || (text.match(UUID) ?? []).some(id => ids.has(id) && !anew.has(id))) return false;
  const named = JSON.parse(text.replace(UUID, id => anew.get(id) ?? id));
  if (named.id) {
    const rows = await sanbao.orm.em
      .fork()
      .execute<{ version: number }[]>('select max(version) as version from procedure_event where record_id = ?', [
        named.id,
      ]);
    named.expectedVersion = rows[0]?.version;
  }
  return !(await client.attempt(step, named)).errors;
}

/** The records that were made since a place in the chain, in their order, and how far it has come. */
async function madeSince(sanbao: Sanbao, position: number) {
  const rows = await sanbao.orm.em.fork().execute<{ id: string; from: string | null; position: string }[]>(
    `select e.record_id as id, e."from", l.position from procedure_event_link l join procedure_event e on e.id = l.event_id
     where l.position > ? order by l.position`,
    [position],
  );
  const ids = rows.filter(({ from }) => from === null).map(({ id }) => id);
  return { ids, position: Number(rows.at(-1)?.position ?? position) };
}
