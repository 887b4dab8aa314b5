import { serialize } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { afterSales } from '../../src/chapters.ts';
import { businessDay, daysLater } from '../../src/fields/business-day.ts';
import { underscored } from '../../src/fields/columns.ts';
import { type Class, type Field, fieldsOf } from '../../src/fields/field.ts';
import { lineForm, reasonOf } from '../../src/fields/form.ts';
import { descriptionOf, type RecordClass } from '../../src/procedure/record.ts';
import type { Step } from '../../src/procedure/step.ts';
import { isAutomatic } from '../../src/procedure/who-may-take.ts';
import type { Attempt, House, Outcome } from './house.ts';

/** Why there is no such way to a step. */
export const reasons = {
  day: 'no day is stated in it',
  people: 'nobody with an account has a hand in what it is taken upon',
  head: 'nobody who leaves work to a deputy takes it',
  personal: 'it is taken in person only',
  right: 'whoever has a hand in it takes it in their own right',
  end: 'neither what it makes nor what it is taken upon is ever cancelled',
  master: 'it names nothing that goes out of use',
} as const;
export type Cell = Outcome | `– ${keyof typeof reasons}`;

/** Tries a step in a way that it was not meant to be taken. */
type Way = (house: House, attempt: Attempt) => Promise<Cell>;
type Form = Record<string, unknown>;
type Subject = { kind: RecordClass; id: string };

/** Seven ways to a step; the eighth, two at once, lies in how it is then taken. */
export const ways = {
  /** Six weeks later than it was meant. */
  late: (house, attempt) =>
    house.undone(async em => {
      const now = new Date(house.now.getTime() + 45 * 86_400_000);
      return (await house.try(em, attempt, now)).outcome;
    }),

  /** Every day that is stated is one of last winter; where that wants a reason, or the head, with both. */
  backdated: async (house, attempt) => {
    const day = daysLater(businessDay(house.now), -300);
    const { input: form = Object } = attempt.step;
    const { form: input, changed } = stated(form, attempt.args.input as Form, day);
    if (!changed) return '– day';
    const trying = (each: Attempt) => house.undone(async em => (await house.try(em, each)).outcome);
    const outcome = await trying(withInput(attempt, input));
    if (!/^refused stated(ByHead|WithoutReason)$/.test(outcome)) return outcome;
    const explained = withInput(attempt, { ...input, [reasonOf(form)]: '漏登，原始记录在案' });
    const second = await trying(explained);
    return second === 'refused statedByHead'
      ? trying({ ...explained, by: await house.account('after-sales-head') })
      : second;
  },

  /** By another account of whoever has a hand in what it is taken upon. */
  secondAccount: async (house, attempt) => {
    const hands = await house.undone(em => handsIn(house, em, attempt));
    return worst('– people', hands, async user => {
      const unknown = await asSecondAccount(house, attempt, user, 'ACTIVE');
      return unknown.startsWith('refused') ? unknown : asSecondAccount(house, attempt, user, 'DUPLICATE');
    });
  },

  /** What it makes is cancelled and made anew; else it is taken on what was cancelled before. */
  anew: async (house, attempt) => {
    const { step } = attempt;
    const subject = subjectOf(attempt);
    const made = step.from
      ? undefined
      : await house.undone(async em => {
          const { id, outcome } = await house.try(em, attempt);
          const ended = id ? await cancelled(house, em, attempt, { kind: step.record, id }) : outcome;
          return ended === 'taken' ? (await house.try(em, attempt)).outcome : ended;
        });
    if (made) return made;
    if (!subject) return '– end';
    return house.undone(async em => {
      const ended = await cancelled(house, em, attempt, subject);
      if (ended !== 'taken') return ended ?? '– end';
      return (await house.try(em, await house.anew(em, attempt))).outcome;
    });
  },

  /** What it names has meanwhile gone out of use. */
  masterData: async (house, attempt) => {
    const named = await house.undone(em => masterDataIn(house, em, attempt));
    return worst('– master', named, ({ step, ids }) =>
      house.undone(async em => {
        for (const id of ids) {
          const by = house.entitled(step).find(each => !ids.includes(house.personOf(each) as string)) as string;
          const ended = await house.try(em, { step, by, args: { id, input: filled(step) } });
          if (ended.outcome.startsWith('refused')) return ended.outcome;
        }
        return (await house.try(em, await house.anew(em, attempt))).outcome;
      }),
    );
  },

  /** In three halves where there is something to halve, else twice. */
  split: (house, attempt) =>
    house.undone(async em => {
      const { form, changed } = halved(attempt.step.input, attempt.args.input as Form);
      const part = changed ? withInput(attempt, form) : attempt;
      let outcome: Outcome = 'taken';
      for (let left = changed ? 3 : 2; left > 0 && !outcome.startsWith('refused'); left--)
        ({ outcome } = await house.try(em, await house.anew(em, part)));
      return outcome;
    }),

  /** By whoever has a hand in what it is taken upon, as the deputy of who takes it. */
  deputy: async (house, attempt) => {
    const { step } = attempt;
    const delegate = afterSales.steps.demand('delegateAuthority');
    const state = await house.undone(em => stateOf(house, em, attempt));
    const entitled = house.entitled(step, state);
    const delegator = house.entitled(delegate).find(each => entitled.includes(each));
    if (step.personal) return '– personal';
    if (!delegator) return '– head';
    const hands = await house.undone(em => handsIn(house, em, attempt));
    if (hands.length && hands.every(each => entitled.includes(each))) return '– right';
    return worst(
      '– people',
      hands.filter(each => !entitled.includes(each)),
      deputy =>
        house.undone(async em => {
          const today = businessDay(house.now);
          const input = { deputy, steps: [step.name], from: today, until: daysLater(today, 1) };
          const given = await house.try(em, { step: delegate, by: delegator, args: { input } });
          if (given.outcome !== 'taken') return given.outcome;
          return (await house.try(em, { ...attempt, by: deputy })).outcome;
        }),
    );
  },
} satisfies Record<string, Way>;

/** All of them, each with what it is; in the order of the table. */
export type WayName = keyof typeof ways | 'twoAtOnce';
export const allWays = [...Object.keys(ways), 'twoAtOnce'] as readonly WayName[];

/** By an account that is made the second one of somebody: one that nobody knows of yet, or one that was found where the server started. */
const asSecondAccount = (house: House, attempt: Attempt, user: string, state: 'ACTIVE' | 'DUPLICATE') =>
  house.undone(async em => {
    await house.asOwner(em, () =>
      em.execute(
        `update "user" u set state = ?, person_id = o.person_id, name = o.name, roles = t.roles
         from "user" o, "user" t where o.id = ? and t.id = ? and u.id = ?`,
        [state, user, attempt.by, house.second],
      ),
    );
    return (await house.try(em, { ...attempt, by: house.second })).outcome;
  });

const withInput = (attempt: Attempt, input: Form): Attempt => ({ ...attempt, args: { ...attempt.args, input } });

/** The first refusal among several outcomes, else the first flag; what it is where there is nothing to try. */
async function worst<T>(none: Cell, all: readonly T[], attack: (each: T) => Promise<Cell>): Promise<Cell> {
  const found: Cell[] = [];
  for (const each of all) found.push(await attack(each));
  return (
    found.find(each => each.startsWith('refused')) ?? found.find(each => each.startsWith('flagged')) ?? found[0] ?? none
  );
}

/** What the step is taken on; of one that makes a record, what it is made upon. */
function subjectOf({ step, args }: Attempt): Subject | undefined {
  if (args.id) return { kind: step.record, id: args.id };
  for (const { name, kind, target } of fieldsOf(step.input ?? Object)) {
    const id = args.input?.[name];
    if (kind === 'link' && typeof id === 'string' && !isMasterData(target?.() as RecordClass))
      return { kind: target?.() as RecordClass, id };
  }
}

const ending = new Map(
  afterSales.steps.all.flatMap(step => (/^deactivate/.test(step.name) ? [[step.record as object, step] as const] : [])),
);
const isMasterData = (kind: RecordClass) => ending.has(kind) || descriptionOf(kind).chapter === 'ORGANIZATION';

async function stateOf(house: House, em: SqlEntityManager, { step, args }: Attempt) {
  return args.id && step.from ? ((await house.row(em, step.record.name, args.id)).state as string) : undefined;
}

/** Who made what the step is taken upon, and whom it names; only those with an account. */
async function handsIn(house: House, em: SqlEntityManager, attempt: Attempt): Promise<string[]> {
  const subject = subjectOf(attempt);
  if (!subject) return [];
  const made = await em.execute<{ id: string }[]>(
    'select distinct user_id as id from procedure_event where record_id = ?',
    [subject.id],
  );
  const named = await em.execute<{ id: string }[]>(
    `select id from "user" where state = 'ACTIVE' and (id = any (?::uuid[]) or person_id = any (?::uuid[])) order by number`,
    [setOf(made.map(({ id }) => id)), setOf(await idsIn(house, em, attempt))],
  );
  return named.map(({ id }) => id).filter(id => id !== attempt.by);
}

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

const setOf = (ids: readonly string[]) => `{${ids.join()}}`;

/** All that the form names and what it is taken upon. */
async function idsIn(house: House, em: SqlEntityManager, attempt: Attempt): Promise<string[]> {
  const subject = subjectOf(attempt);
  const told = [
    attempt.args.input,
    subject && (await house.row(em, subject.kind.name, subject.id)),
    subject && (await linesOf(em, subject)),
  ];
  return [...new Set(JSON.stringify(told).match(UUID) ?? [])];
}

/** What a record names in its lists. */
async function linesOf(em: SqlEntityManager, { kind, id }: Subject) {
  const lists = fieldsOf(kind).flatMap(({ name, kind: of }) => (of === 'links' || of === 'lines' ? [name] : []));
  const record = await em.findOne(kind, { id } as never, { populate: lists as never });
  const found = record && serialize(record, { populate: lists as never });
  em.clear();
  return found;
}

/** The records of master data that it names and that are in use, with the step by which they go out of it. */
async function masterDataIn(house: House, em: SqlEntityManager, attempt: Attempt) {
  const ids = await idsIn(house, em, attempt);
  const found: { step: Step; ids: string[] }[] = [];
  for (const [, step] of ending) {
    if (step.record.name === 'User' || step.name === attempt.step.name) continue;
    const rows = await em.execute<{ id: string }[]>(
      `select id from "${underscored(step.record.name)}" where state = 'ACTIVE' and id = any (?::uuid[])`,
      [setOf(ids)],
    );
    const others = rows.map(({ id }) => id).filter(id => id !== house.personOf(attempt.by));
    if (others.length) found.push({ step, ids: others });
  }
  return found;
}

/** Takes the step by which a record is cancelled, by the same person if they may; nothing where there is none in its state. */
async function cancelled(house: House, em: SqlEntityManager, attempt: Attempt, { kind, id }: Subject) {
  const { state } = await house.row(em, kind.name, id);
  const step = afterSales.steps
    .of(kind)
    .find(
      each =>
        each !== attempt.step &&
        !isAutomatic(each) &&
        each.from?.includes(state as string) &&
        each.states.length > 0 &&
        /^(cancel|withdraw|void|end|revoke|discard)[A-Z]/.test(each.name),
    );
  if (!step) return undefined;
  const entitled = house.entitled(step, state as string);
  const others = entitled.filter(each => each !== attempt.by);
  let outcome: Outcome = 'refused FORBIDDEN';
  for (const by of entitled.length > others.length ? [attempt.by, ...others] : others) {
    ({ outcome } = await house.try(em, await house.anew(em, { step, by, args: { id, input: filled(step) } })));
    if (outcome !== 'refused FORBIDDEN') break;
  }
  return outcome;
}

/** What a form asks for that has nothing to do with the case. */
function filled({ input }: Step): Form | undefined {
  if (!input) return undefined;
  const asked = fieldsOf(input).filter(({ optional, partial }) => !optional && !partial);
  return Object.fromEntries(asked.map(field => [field.name, anything(field)]));
}

function anything({ kind, target, except = [] }: Field): unknown {
  if (kind === 'choice') return Object.keys(target?.() ?? {}).find(each => !except.includes(each));
  if (kind === 'flag') return true;
  return kind === 'text' ? '情况有变，另行安排' : undefined;
}

/** The form with every day that is stated on that day. */
const stated = (form: Class, input: Form | undefined, day: string) =>
  changedIn(form, input ?? {}, field =>
    'statement' in field && field.statement
      ? () => (field.kind === 'day' ? day : new Date(`${day}T02:00:00Z`))
      : undefined,
  );

/** The form with half of every quantity. */
const halved = (form: Class | undefined, input: Form | undefined) =>
  changedIn(form, input ?? {}, ({ kind, name }) =>
    kind === 'decimal' && /quantity|amount|hours|unused|accepted|difference/i.test(name)
      ? value => (typeof value === 'number' && value ? Math.sign(value) * Math.ceil(Math.abs(value) / 2) : undefined)
      : undefined,
  );

type Change = (field: Field) => ((value: unknown) => unknown) | undefined;

function changedIn(form: Class | undefined, input: Form, change: Change): { form: Form; changed: boolean } {
  const result: Form = { ...input };
  let changed = false;
  for (const field of fieldsOf(form ?? Object)) {
    const value = input[field.name];
    const lines = ['lines', 'values', 'value'].includes(field.kind) && (field.target?.() as Class);
    if (lines && value) {
      const each = [value].flat().map(line => changedIn(lineForm(lines), line as Form, change));
      result[field.name] = Array.isArray(value) ? each.map(line => line.form) : each[0]?.form;
      changed ||= each.some(line => line.changed);
      continue;
    }
    const other = change(field)?.(value);
    if (other === undefined) continue;
    result[field.name] = other;
    changed = true;
  }
  return { form: result, changed };
}
