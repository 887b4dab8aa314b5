import { FlushMode, UniqueConstraintViolationException } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { GraphQLError } from 'graphql';
import type { ResolverData } from 'type-graphql';
import { demandOwnPassword } from '../access/own-password.ts';
import { houseSession, type Viewer } from '../access/viewer.ts';
import type { Context, StepContext } from '../context.ts';
import { fieldsOf } from '../fields/field.ts';
import { withoutSecrets } from '../fields/secret.ts';
import { answerByLink, askedByLink } from '../links/answer-by-link.ts';
import type { Caller } from '../links/link-grant.ts';
import { useLink } from '../links/use-link.ts';
import { message } from '../messages/catalogue.ts';
import { readOne } from '../read/read-one.ts';
import { again } from './again.ts';
import { businessDay } from './business-day.ts';
import { enter } from './enter.ts';
import { enterInBooks } from './enter-in-books.ts';
import { badInput, forbidden, type Refusal, ruleViolated, unauthenticated } from './errors.ts';
import { type Asked, keepResult, takeKey } from './idempotency.ts';
import { demandCurrent, locked, lockLinks } from './lock.ts';
import { CountedNumbers } from './number.ts';
import { capacitiesFor, refusedUpon } from './obstacle.ts';
import { outOfState } from './out-of-state.ts';
import { parametersInForce } from './parameters-in-force.ts';
import { loadPastSteps, looksBack } from './past-steps.ts';
import { type BaseRecord, type RecordClass, titlePath } from './record.ts';
import { dealerOf, shiftSight, watches } from './sight.ts';
import { snapshot } from './snapshot.ts';
import { isAutomatic, isOpenTo, rolesFor, type Step } from './step.ts';
import { StepInProgress } from './step-in-progress.ts';
import { stepNamed } from './steps.ts';
import { takeFiles } from './take-files.ts';
import { writeEvent } from './write-event.ts';

export interface Arguments {
  id?: string;
  expectedVersion?: number | null;
  input?: Record<string, unknown> | null;
  /** Who uses a one-time link. */
  caller?: Caller | null;
}

/** Takes a step for a request, and gives the record as it now stands. */
export async function perform(step: Step, call: ResolverData<Context>) {
  const { args, context, info } = call;
  if (context.viewer?.kind === 'LINK') return performByLink(step, call);
  const id = await takeStep(step, args, context, info);
  return readOne(step.record, id, context, info);
}

/** A customer reads nothing: what the answer may tell is known before, and is no query. */
async function performByLink(step: Step, { args, context, info }: ResolverData<Context>) {
  const selection = askedByLink(info, step.record.name, context.language);
  const id = await takeStep(step, args, context, info);
  const record = await context.fork().fork({ session: houseSession }).findOneOrFail(step.record, { id });
  return answerByLink(record, selection);
}

/** One transaction from the lock to the event; gives the record's id. Work without a request, a job's, begins here. */
export async function takeStep(step: Step, args: Arguments, context: StepContext, asked?: Asked): Promise<string> {
  const viewer = await entitled(step, args, context);
  return inOneTransaction(context, async em => {
    const earlier = await takeKey(em, context, asked);
    if (earlier) return earlier;
    const record = await take(step, args, em, viewer, context);
    await keepResult(em, context, asked, record.id);
    return record.id;
  });
}

/** The same by the step's name, for work without a request. */
export const takeNamed = async (name: string, args: Arguments, context: StepContext) =>
  takeStep(named(name), args, context);

export type Take = (name: string, args: Arguments, now?: Date) => Promise<string>;

/** Work of which nothing is left when it is refused, while what was taken before it stands. */
export type Attempt = <T>(work: () => Promise<T>) => Promise<T>;

/** One step after another in one transaction: all of them are taken, or none. */
export const takeTogether = <T>(
  context: StepContext,
  work: (take: Take, attempt: Attempt, em: SqlEntityManager) => Promise<T>,
): Promise<T> =>
  inOneTransaction(context, async em => {
    const counted = context.numbers ? undefined : new CountedNumbers();
    const numbers = context.numbers ?? counted;
    const next: Take = async (name, args, now = context.now) => {
      const step = named(name);
      const { id } = await take(step, args, em, await entitled(step, args, context), { ...context, now, numbers });
      // What is kept in memory would be looked through for changes with every step that follows.
      em.clear();
      return id;
    };
    const attempt: Attempt = async attempted => {
      const giveBack = counted?.mark();
      await em.execute('savepoint attempt');
      try {
        return await attempted();
      } catch (error) {
        em.clear();
        giveBack?.();
        await em.execute('rollback to savepoint attempt');
        throw error;
      } finally {
        await em.execute('release savepoint attempt');
      }
    };
    const result = await work(next, attempt, em);
    await counted?.save(em);
    return result;
  });

function named(name: string) {
  const step = stepNamed(name);
  if (!step) throw new Error(`There is no step "${name}"`);
  return step;
}

async function entitled(step: Step, { input }: Arguments, context: StepContext): Promise<Viewer> {
  const { viewer, language } = context;
  if (!viewer) throw unauthenticated(language);
  const granted = !viewer.link || viewer.link.steps.includes(step.name);
  if (!granted || (!isAutomatic(step) && !isOpenTo(step, undefined, viewer)))
    throw forbidden(language, { clause: step.clause });
  if (step.signs) await demandOwnPassword(viewer, step.signs, input?.[step.signs], context);
  return viewer;
}

/**
 * Rules count what the viewer may not see, such as the places other dealers have taken; what the viewer may name and
 * change is held by `nameable`.
 */
const inOneTransaction = <T>(context: StepContext, work: (em: SqlEntityManager) => Promise<T>): Promise<T> =>
  again(() =>
    context
      .fork()
      .fork({ session: houseSession })
      .transactional(em => work(em as SqlEntityManager), { flushMode: FlushMode.COMMIT }),
  );

async function take(step: Step, args: Arguments, em: SqlEntityManager, asking: Viewer, context: StepContext) {
  const { now, language } = context;
  const record = step.from ? await locked(step, args, em, context) : created(step, now);
  const viewer = asking.link ? await useLink(em, step, record, args, { ...context, viewer: asking }) : asking;
  if (step.from) await demandCurrent(step, args, em, record, language);
  if (looksBack(step, viewer)) await loadPastSteps(em, record);
  const capacities = () => {
    const found = capacitiesFor(step, record, { today: businessDay(now), viewer }, language);
    if (found instanceof GraphQLError) throw found;
    return found;
  };
  let open = capacities();
  const input = step.input ? await enter(em, step.input, args.input ?? {}, context, record) : {};
  fillIn(input, await step.defaults?.({ now, today: businessDay(now), viewer, em }));
  // What is locked may have changed while it was waited for.
  if (await lockLinks(step, { ...record, ...input }, em)) open = capacities();
  const from = step.from ? record.state : null;
  const parameters = await parametersInForce(em, step.parameters ?? [], businessDay(now));
  const acts = open.map(acting => new StepInProgress(step, em, acting, context, parameters, from));
  const act = await permitted(
    acts,
    [outOfState(step, language), refusedUpon(step), ...(step.rules ?? [])],
    input,
    record,
  );
  if ('rule' in act) throw ruleViolated(language, step.clause, act);
  if (viewer.link) act.changed('caller', null, { ...viewer.link.caller, address: viewer.link.address });

  const before = step.from ? snapshot(record, viewer) : {};
  const formerDealer = step.from ? dealerOf(record) : null;
  if (!step.from) await enterInBooks(record, em, context);
  if (step.states.length === 1) record.state = step.states[0] as string;
  await step.method(record, input, act);
  await act.writeLetters();
  for (const each of [record, ...act.others.map(other => other.record)]) {
    takeFiles(each);
    await em.populate(each, foundBy(each) as never);
  }
  const role = rolesFor(step, from ?? undefined).find(each => act.viewer.roles.includes(each));
  const own = {
    record,
    from,
    input: shown(step, args.input),
    before,
    beyond: act.changes,
  };
  const happenings = [own, ...act.others];
  for (const happening of happenings) writeEvent(step, role, act, happening);
  await act.keepLinks();
  await shiftSight(em, watches(happenings, formerDealer), () => em.flush()).catch(error => {
    throw error instanceof UniqueConstraintViolationException ? taken(step, error, context) : error;
  });
  await act.startJobs();
  if (act.revealed) context.revealed.set(record.id, act.revealed);
  return record;
}

/** The first of the viewer's capacities that no rule refuses; where all are refused, why the first one is. */
async function permitted(
  acts: readonly StepInProgress[],
  rules: NonNullable<Step['rules']>,
  input: object,
  record: BaseRecord,
): Promise<StepInProgress | Refusal> {
  const refusals: Refusal[] = [];
  for (const act of acts) {
    let refusal: Refusal | undefined;
    for (const rule of rules) refusal ??= await rule(input, record, act);
    if (!refusal) return act;
    refusals.push(refusal);
  }
  return refusals[0] as Refusal;
}

function fillIn(input: Record<string, unknown>, defaults: object = {}) {
  for (const [name, value] of Object.entries(defaults)) input[name] ??= value;
}

/** What is secret is never written down; nor is yet what stays sealed. */
function shown({ input: form = Object, sealed = [] }: Step, input: Arguments['input']) {
  const unsealed = Object.entries(input ?? {}).filter(([name]) => !(sealed as readonly string[]).includes(name));
  return input ? withoutSecrets(form, Object.fromEntries(unsealed)) : null;
}

function created(step: Step, now: Date): BaseRecord {
  return Object.assign(new step.record(), { createdAt: now });
}

/** Links under whose names a record is found. */
const foundBy = (record: BaseRecord) =>
  fieldsOf(record.constructor)
    .filter(({ kind, search }) => kind === 'link' && search)
    .map(({ name, target }) => [name, ...titlePath(target?.() as RecordClass)].join('.'));

/** The constraint's name tells the field: under row-level security PostgreSQL does not say more. */
function taken(step: Step, { constraint = '' }: Error & { constraint?: string }, { language }: StepContext) {
  // Of several fields that are one only together, such as a model and a serial number, the last tells them apart.
  const field = fieldsOf(step.input ?? step.record).findLast(({ name }) => constraint.includes(`_${snake(name)}_`));
  return badInput(language, { fields: { [field?.name ?? 'id']: message(language, 'alreadyTaken') } });
}

const snake = (name: string) => name.replace(/[A-Z]/g, letter => `_${letter.toLowerCase()}`);
