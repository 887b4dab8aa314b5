import { Resolver } from 'type-graphql';
import { type ChoiceOf, choice } from '../fields/choice.ts';
import { Text } from '../fields/declarations.ts';
import { Form } from '../fields/form.ts';
import { assign } from '../procedure/assign.ts';
import type { Facts, Input, Loaded } from '../procedure/facts.ts';
import type { BaseRecord, RecordClass } from '../procedure/record.ts';
import { type Guard, type LinkPaths, type Rule, Step, type StepOptions } from '../procedure/step.ts';
import type { StepContext } from '../procedure/step-context.ts';
import { labels } from '../procedures/sh-jr-c-160/labels/index.ts';
import type { Role } from '../viewer/roles.ts';
import { noteStillOpen } from './still-open.ts';

export const MasterDataState = choice('MasterDataState', ['ACTIVE', 'INACTIVE']);
export type MasterDataState = ChoiceOf<typeof MasterDataState>;

/** Of what can be entered twice under other names: it goes over into the other. */
export const MergeableState = choice('MergeableState', ['ACTIVE', 'INACTIVE', 'MERGED']);
export type MergeableState = ChoiceOf<typeof MergeableState>;

@Form()
export class ReasonInput {
  @Text({ widget: 'LONG_TEXT' }) reason!: string;
}

type Effect<R, I = never> = (record: Loaded<R>, input: Input<I>, context: StepContext) => void | Promise<void>;

interface Particulars<R extends BaseRecord, I extends object, On extends Record<string, unknown>> {
  rules?: readonly Rule<Input<I, LinkPaths<NoInfer<On>>>, Facts<R>>[];
  /** Rules on a record that is there already, whichever of the steps is taken. */
  guards?: readonly Guard<Facts<R>>[];
  /** Records that nobody else changes meanwhile. */
  on?: StepOptions<R, I, never, never, On, never>['on'];
  /** The states in which it is in use, where there are several. */
  inUse?: readonly R['state'][];
  /** Other records that these steps move along. */
  moves?: Readonly<Record<string, readonly string[]>>;
  /** The consequences of the input, and of who entered it. */
  complete?: Effect<R, I>;
  /** Things that end with its use. */
  deactivated?: Effect<R>;
  /** Rules on coming back into use. */
  reactivation?: readonly Rule<object, Facts<R>>[];
}

type MasterRecord = BaseRecord & { state: MasterDataState | string };

const noChange = () => {};

/** The steps of all master data: create, update, deactivate, and back into use; each leaves an event like any step. */
export function masterDataSteps<
  R extends MasterRecord,
  I extends object,
  const On extends Record<string, unknown> = Record<never, never>,
>(record: RecordClass<R>, form: new () => I, by: readonly Role[], particulars: Particulars<R, I, On> = {}) {
  const { rules, guards, on, inUse = ['ACTIVE'], moves, complete, deactivated, reactivation } = particulars;
  const { en } = labels.of(record.name);
  const it = `${/^[AEIO]/.test(en) ? 'An' : 'A'} ${en.toLowerCase()}`;
  const name = (verb: string) => `${verb}${record.name}`;
  const enter: Effect<R, I> = async (each, input, context) => {
    assign(each, input);
    await complete?.(each, input, context);
  };

  class Steps {}
  const add = (verb: string, method: Effect<R, never>, options: object) => {
    const descriptor = { value: method, writable: true, configurable: true };
    Step(record, { by, ...options } as never)(Steps.prototype, name(verb), descriptor as never);
    Object.defineProperty(Steps.prototype, name(verb), descriptor);
  };
  add('create', enter, {
    description: `${it} is entered, and can be chosen from now on.`,
    input: form,
    rules,
    on,
    to: 'ACTIVE',
    tone: 'PRIMARY',
  });
  add('update', enter, {
    description: `${it} in use is changed: the form has all of it as it is to be.`,
    input: form,
    rules,
    guards,
    on,
    moves,
    from: ['ACTIVE'],
    to: 'ACTIVE',
  });
  const endUse: Effect<R> = async (each, input, context) => {
    await noteStillOpen(each as never, context);
    await deactivated?.(each, input, context);
  };
  add('deactivate', endUse, {
    description: `${it} is no longer chosen; what names it stays as it is, and what of that is still open is told.`,
    input: ReasonInput,
    guards,
    from: inUse,
    to: 'INACTIVE',
    tone: 'DANGER',
  });
  add('reactivate', noChange, {
    description: `${it} out of use can be chosen again.`,
    guards,
    rules: reactivation,
    on,
    from: ['INACTIVE'],
    to: 'ACTIVE',
  });
  Resolver()(Steps);
  return Steps;
}
