import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { GraphQLError } from 'graphql';
import { assertSignature, countSignature } from '../credentials/own-password.ts';
import { businessDay } from '../fields/business-day.ts';
import { forbidden, type Refusal, refuse, ruleViolated, together, unauthenticated } from '../messages/errors.ts';
import { issuePapers } from '../print/issue-papers.ts';
import type { DrawnRecord } from '../print/print-record.ts';
import { signedAsShown } from '../procedure/content-signed.ts';
import { authorsKept, keepDecision } from '../procedure/decision-by-another.ts';
import { doneAlready } from '../procedure/done-at.ts';
import { assignNumber } from '../procedure/number.ts';
import { actingAsOn, refusedUpon } from '../procedure/obstacle.ts';
import { parametersInForce } from '../procedure/parameters-in-force.ts';
import { loadPastSteps, looksBack } from '../procedure/past-steps.ts';
import { ask, questionsOf } from '../procedure/question.ts';
import type { BaseRecord } from '../procedure/record.ts';
import type { RequestContext } from '../procedure/request-context.ts';
import { snapshot } from '../procedure/snapshot.ts';
import { outOfState } from '../procedure/states.ts';
import type { Step } from '../procedure/step.ts';
import { systemViewer } from '../procedure/system-context.ts';
import { isAutomatic, isOpenTo } from '../procedure/who-may-take.ts';
import type { RuleQuery } from '../standing/ask.ts';
import type { Finding } from '../standing/findings.ts';
import { lockFacts } from '../standing/lock-facts.ts';
import { amongThese } from '../standing/reach.ts';
import { markStatedDays } from '../stated/mark-stated-days.ts';
import type { Caller } from '../viewer/link-grant.ts';
import { companyEm, type Viewer } from '../viewer/viewer.ts';
import { dealerOf } from './dealer-view.ts';
import { enter } from './enter.ts';
import { assertCurrent, locked, lockLinks, lockMoved } from './lock.ts';
import { loadSearched } from './search-terms.ts';
import { settle } from './settle.ts';
import { StepRun } from './step-run.ts';
import { codeTaken } from './unique-code.ts';
import { useLink } from './use-link.ts';
import { eventOfChange, takeFiles } from './write-event.ts';

export interface Arguments {
  id?: string;
  expectedVersion?: number | null;
  input?: Record<string, unknown> | null;
  /** Who uses a one-time link. */
  caller?: Caller | null;
  /** The own password of whoever decides, or the secret of a fresh sign-in at the identity provider. */
  password?: string | null;
  /** When it was done, where the device was out of reach of a network then. */
  doneAt?: Date | null;
  /** The id of the record that it makes, given by that device. */
  newId?: string | null;
  /** The digest of what that device showed to whoever signed. */
  contentDigest?: string | null;
}

/** Refuses a viewer without a right to the step, and a step that is signed with a wrong password or none. */
export async function authorize(step: Step, { input, password }: Arguments, context: RequestContext): Promise<Viewer> {
  const { viewer, language } = context;
  if (!viewer) throw unauthenticated(language);
  const granted = !viewer.link || viewer.link.steps.includes(step.name);
  if (!granted || (!isAutomatic(step) && !isOpenTo(step, undefined, viewer)))
    throw forbidden(language, { clause: step.clause });
  if (step.signs) await assertSignature(viewer, step.signs, input?.[step.signs], context);
  else if (password) await assertSignature(viewer, 'password', password, context);
  else if (await passwordDemanded(step, viewer, context))
    throw ruleViolated(language, step.clause, refuse('passwordDemanded', {}, 'password'));
  return viewer;
}

/** Whether the viewer has to enter their password again. Not behind a link, where there is none, nor for automatic steps. */
async function passwordDemanded(step: Step, viewer: Viewer, context: RequestContext): Promise<boolean> {
  if (!step.decides || isAutomatic(step) || viewer.link) return false;
  const today = businessDay(context.now);
  const { DECISIONS_BY_PASSWORD } = await parametersInForce(companyEm(context), ['DECISIONS_BY_PASSWORD'], today);
  return Boolean(DECISIONS_BY_PASSWORD);
}

interface Begun {
  /** The transaction is of this step alone. */
  alone?: boolean;
  /** The record, where it is being locked already. */
  lock?: Promise<BaseRecord>;
}

/** The step itself, within a transaction: from the lock to the event. */
export async function take(
  step: Step,
  args: Arguments,
  em: SqlEntityManager,
  asking: Viewer,
  context: RequestContext,
  { alone, lock }: Begun = {},
) {
  const { now, language } = context;
  const today = businessDay(now);
  const record = step.from ? await (lock ?? locked(step, args, em, context)) : created(step, now, args.newId);
  // Whoever comes by a code is known already; what they make has no link yet.
  const viewer =
    asking.link && step.from ? await useLink(em, step, record, args, { ...context, viewer: asking }) : asking;
  if (step.from) await assertCurrent(step, args, em, record, language);
  if (looksBack(step, viewer)) await loadPastSteps(em, record);
  const actingAs = (asked: Step) => {
    const found = actingAsOn(asked, record, { today, viewer, language });
    if (found instanceof GraphQLError) throw found;
    return found;
  };
  // What is asked for by SQL is asked for once, under its locks.
  const atHand = step.guards.filter(guard => !questionsOf([guard]).length);
  let open = actingAs(atHand.length < step.guards.length ? { ...step, guards: atHand } : step);
  const input = step.input ? await enter(em, step.input, args.input ?? {}, context, record) : {};
  fillIn(input, await step.defaults?.({ now, doneAt: args.doneAt ?? now, today, viewer, em }));
  // A record may have changed while its lock was awaited.
  const linksLocked = await lockLinks(step, { ...record, ...input }, em);
  const factsLocked = await lockFacts(step, record, em);
  const asked = step.from ? await ask(em, record, step.guards, { locking: true }) : false;
  if (linksLocked || factsLocked || asked) open = actingAs(step);
  const from = step.from ? record.state : null;
  const parameters = await parametersInForce(em, step.parameters, today);
  const runs = open.map(acting => new StepRun(step, em, acting, context, parameters, from, args));
  const run = await permitted(
    runs,
    [outOfState(step), refusedUpon(step), doneAlready, signedAsShown(step), ...step.rules],
    input,
    record,
  );
  if ('rule' in run) throw ruleViolated(language, step.clause, run);
  if (viewer.link) run.changed('caller', null, { ...viewer.link.caller, address: viewer.link.address });
  // It was right: that is looked at before anything else.
  const signature = step.signs ? args.input?.[step.signs] : args.password;
  if (signature) run.changed(await countSignature(em, asking, signature, context), null, true);
  if (args.doneAt) run.changed('doneAt', null, args.doneAt);
  if (args.contentDigest) run.changed('contentDigest', null, args.contentDigest);

  const before = step.from ? snapshot(record, viewer) : {};
  const previousDealer = step.from ? dealerOf(record) : null;
  if (!step.from) await assignNumber(record, em, context);
  if (step.states.length === 1) record.state = step.states[0] as string;
  await markStatedDays(step, record, input, run);
  const authors = authorsKept(step, record, run.viewer);
  await step.method(record, input, run);
  await run.writeLetters();
  const paper = context.papersOnRequest
    ? undefined
    : (each: BaseRecord, drawn: DrawnRecord) => run.paper(each, true, drawn);
  const moved = [record, ...run.otherChanges.map(other => other.record)];
  const illegible = await issuePapers(em, moved, { language, paper, publicUrl: context.files?.config.publicUrl });
  if (illegible) throw ruleViolated(language, step.clause, illegible);
  for (const each of moved) {
    takeFiles(each);
    await loadSearched(em, each);
    const taken = await codeTaken(em, each);
    if (taken) throw ruleViolated(language, step.clause, taken);
  }
  await lockMoved(em, run.otherChanges, step, language);
  const changes = [run.ownChange(record, args.input, before), ...run.otherChanges];
  const events = changes.map(each => eventOfChange(run, each));
  await run.keepLinks();
  const decided = authors.length ? decidedAnew(em, step, record, authors, run.viewer, context) : undefined;
  const ends = alone && run.isAlone && !decided;
  const found = await settle(em, { step, changes, events, previousDealer, decided, alone: ends }, context);
  await run.startJobs();
  await keepLapses(found, em, run.viewer, context);
  if (run.revealed) context.revealed.set(record.id, run.revealed);
  return record;
}

/** Keeps a decision; gives the rules that a record's own steps move in one way alone, by deciding anew. */
async function decidedAnew(
  em: SqlEntityManager,
  step: Step,
  record: BaseRecord,
  authors: string[],
  viewer: Viewer,
  { procedure }: RequestContext,
): Promise<RuleQuery[]> {
  if (!(await keepDecision(em, step, record, authors, viewer))) return [];
  const rules = procedure.standing.filter(rule => rule.movedByOthers && rule.record === record.constructor);
  return rules.map(rule => amongThese(rule, [record.id]));
}

/**
 * Writes what was found of standing rules, in the same transaction and in the name of who brought it about, who need not be
 * somebody that sees lapses.
 */
export async function keepLapses(
  found: readonly Finding[],
  em: SqlEntityManager,
  viewer: Viewer,
  context: RequestContext,
) {
  const unseen = { ...context, viewer: systemViewer() };
  for (const { step, args } of found)
    await take(context.procedure.steps.demand(step), args, em, { ...viewer, link: undefined }, unseen);
}

/** The first run that no rule refuses; else what is refused of the first. */
async function permitted(
  runs: readonly StepRun[],
  rules: Step['rules'],
  input: object,
  record: BaseRecord,
): Promise<StepRun | Refusal> {
  const refusals: Refusal[] = [];
  for (const run of runs) {
    const refusal = await refusedBy(rules, input, record, run);
    if (!refusal) return run;
    refusals.push(refusal);
  }
  return refusals[0] as Refusal;
}

/** The first refusal; where it is of a field, with what is wrong with other fields, so that all is corrected at once. */
async function refusedBy(
  rules: Step['rules'],
  input: object,
  record: BaseRecord,
  run: StepRun,
): Promise<Refusal | undefined> {
  const refusals: Refusal[] = [];
  for (const rule of rules) {
    const [first] = refusals;
    if (first && !first.field) break;
    const refusal = first ? await heldBack(rule, input, record, run) : await rule(input, record, run);
    if (refusal && (!first || refusal.field)) refusals.push(refusal);
  }
  return together(refusals);
}

/** A rule may rest on what one before it refuses. Then it has nothing to say yet. */
async function heldBack(rule: Step['rules'][number], input: object, record: BaseRecord, run: StepRun) {
  try {
    return await rule(input, record, run);
  } catch {
    return undefined;
  }
}

function fillIn(input: Record<string, unknown>, defaults: object = {}) {
  for (const [name, value] of Object.entries(defaults)) input[name] ??= value;
}

export function created(step: Step, now: Date, id?: string | null): BaseRecord {
  return Object.assign(new step.record(), { createdAt: now, ...(id && { id }) });
}
