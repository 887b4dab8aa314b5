import { Arg, createParameterDecorator, Extensions, ID, Int, Mutation, type ResolverData } from 'type-graphql';
import { departmentsOf, type Role } from '../access/roles.ts';
import type { Mandate, Viewer } from '../access/viewer.ts';
import type { Context } from '../context.ts';
import { type Class, englishLabel, fieldsOf } from '../fields/field.ts';
import { CallerInput } from '../links/caller.ts';
import type { Act } from './act.ts';
import type { ClauseNumber } from './clauses.ts';
import type { Refusal } from './errors.ts';
import type { ParameterName } from './parameters.ts';
import { perform } from './perform.ts';
import type { BaseRecord, RecordClass } from './record.ts';
import { declareStep } from './steps.ts';

/** How a step is drawn: the way onward, a way beside it, or a way out. */
export type Tone = 'PRIMARY' | 'PLAIN' | 'DANGER';

/** A step of the procedure: what `@Step` says of it. */
export interface StepOptions<R extends BaseRecord, I extends object, P extends ParameterName = never> {
  /** What happens by it, in a sentence: the schema and the pages of the API have it. */
  says: string;
  zh: string;
  en?: string;
  clause?: ClauseNumber;
  /** Who takes it; where that depends on the state, from which states each may. Nobody: background work does. */
  by: readonly Role[] | Partial<Record<Role, readonly R['state'][]>>;
  /** The states it starts from; a step without any creates its record. */
  from?: readonly R['state'][];
  /** The state it leads to; the same state when absent. Where there are several, the method sets it. */
  to?: R['state'] | readonly R['state'][];
  /** Its form. */
  input?: new () => I;
  /** What stands in the fields of the form that were left empty. */
  defaults?: (act: Pick<Act, 'now' | 'today' | 'viewer' | 'em'>) => Promise<Partial<I>>;
  /** The field of the form in which whoever takes it enters their own password again, and so signs. */
  signs?: keyof I & string;
  /** Fields of the form that stay out of the history: what the record keeps sealed for now. */
  sealed?: readonly (keyof I & string)[];
  /** Somebody decides: the version that was looked at must be named. */
  decides?: boolean;
  /** Taken in one's own right only: no deputy takes it. */
  personal?: boolean;
  tone?: Tone;
  /** What is called in its place from now on; names are never removed. */
  deprecated?: string;
  /** The records that it enters from a file; offered on their list. */
  imports?: RecordClass;
  /** The states in which the procedure waits for this step; those it starts from, where it is the way onward. */
  waits?: readonly R['state'][];
  /** In whose inbox a record waits for it, where that is not so of all who may take it. */
  waitsFor?: (record: R, viewer: Viewer) => boolean;
  /** Other records that it opens or moves along: their types, and the states to which. */
  moves?: Readonly<Record<string, readonly string[]>>;
  /** Whose turn it is, where the record says so: to all others the step is not open. */
  turn?: (record: R, viewer: Viewer) => boolean;
  /**
   * Who may not take it: the people with these accounts, or whoever made the record what it is. A deputy takes it for
   * neither, unless the clause says that a deputy stands in for an author: then it is not for the authors in person.
   */
  notBy?: 'AUTHORS' | 'AUTHORS_IN_PERSON' | ((record: R) => readonly (string | null | undefined)[]);
  /** Rules on the record alone: they also tell beforehand whether the step can be taken. */
  guards?: readonly Guard<R>[];
  /** Rules on what is entered. */
  rules?: readonly ((
    input: I,
    record: R,
    act: Act<NoInfer<P>>,
  ) => Refusal | undefined | Promise<Refusal | undefined>)[];
  /** The parameters of the procedure by which it decides: `act.parameters` has their values of the day. */
  parameters?: readonly P[];
  /** What the rules and the method look at beyond the record's own row, as paths. */
  needs?: readonly string[];
  /** Links of the form, and the states in which their records must be: the step is offered on those records. */
  during?: { readonly [Name in keyof I]?: readonly string[] };
  /** Links of the form, and the rules on their records alone, which tell beforehand whether it can be taken upon them. */
  upon?: { readonly [Name in keyof I]?: Upon<NonNullable<I[Name]>> };
  /** Links of the form whose records wait for this step, and in which states. */
  awaited?: { readonly [Name in keyof I]?: readonly string[] };
  /** Links of the form, or of the record, whose records are locked before the rules, with what is needed of them. */
  locks?: { readonly [Name in keyof I | keyof R]?: readonly string[] };
}

/** What a record says of a step by which another is made upon it; what they look at is what the step locks it with. */
export interface Upon<R> {
  /** Whose turn it is: to all others the step is not offered there. */
  turn?: (record: R, viewer: Viewer) => boolean;
  guards?: readonly Guard<R>[];
}

export type Guard<R> = (record: R, act: Pick<Act, 'today' | 'viewer'>) => Refusal | undefined;

/** A step as the kernel keeps it. */
export interface Step<R extends BaseRecord = BaseRecord, I extends object = object>
  extends StepOptions<R, I, ParameterName> {
  name: string;
  en: string;
  record: RecordClass<R>;
  states: readonly string[];
  tone: Tone;
  waits: readonly string[];
  method: Method<R, I, ParameterName>;
  /** The class whose method it is. */
  declaredIn: string;
}

/** The roles that may take a step on a record in this state. */
export const rolesFor = (step: Step, state: string | undefined): readonly Role[] =>
  Array.isArray(step.by)
    ? step.by
    : (Object.keys(step.by) as Role[]).filter(
        role => !state || (step.by as Record<string, readonly string[]>)[role]?.includes(state),
      );

/** Whether somebody decides by it on what others have made: they name the version, sign, or may not be one of them. */
export const isDecision = ({ decides, notBy, signs }: Pick<Step, 'decides' | 'notBy' | 'signs'>) =>
  Boolean(decides || notBy || signs);

/** Whether nobody takes it: the system does, when its work has come that far. */
export const isAutomatic = (step: Step) => rolesFor(step, undefined).length === 0;

/** Whether one may take it with these roles on a record in this state; without a state, whether one ever may. */
export const mayTake = (step: Step, state: string | undefined, { roles }: Pick<Viewer, 'roles'>) =>
  rolesFor(step, state).some(role => roles.includes(role));

/** The capacities in which the viewer may take it: in their own right first, then in the place of others. */
export const capacities = (step: Step, state: string | undefined, viewer: Viewer): Viewer[] =>
  [viewer, ...mandatesFor(step, viewer).map(mandate => inPlaceOf(mandate, viewer))].filter(each =>
    mayTake(step, state, each),
  );

/** Whether the viewer may take it in any capacity. */
export const isOpenTo = (step: Step, state: string | undefined, viewer: Viewer) =>
  capacities(step, state, viewer).length > 0;

/** Whether one may leave it to a deputy: what one takes in one's own right, and nothing personal. */
export const mayDelegate = (step: Step, viewer: Viewer) => !step.personal && mayTake(step, undefined, viewer);

const mandatesFor = ({ name, personal }: Step, { mandates }: Viewer) =>
  personal ? [] : mandates.filter(({ steps: delegated }) => delegated.includes(name));

const inPlaceOf = (mandate: Mandate, viewer: Viewer): Viewer => ({
  ...viewer,
  roles: mandate.roles,
  departments: departmentsOf(mandate.roles),
  onBehalfOf: mandate,
});

type Method<R, I, P extends ParameterName> = (record: R, input: I, act: Act<P>) => void | Promise<void>;

/** What a later chapter adds to a step of an earlier one: the chapters' order holds for what is imported, and this goes against it. */
export interface Extension<R extends BaseRecord = BaseRecord, I extends object = object>
  extends Pick<StepOptions<R, I>, 'guards' | 'rules' | 'needs' | 'moves'> {
  /** What follows from the step in the same transaction. */
  after?: (record: R, input: I, act: Act) => void | Promise<void>;
}

/** Makes a method a step of the procedure: a mutation with its authorisation, locking, rules, history and labels. */
export const Step =
  <R extends BaseRecord, I extends object = object, P extends ParameterName = never>(
    record: RecordClass<R>,
    options: StepOptions<R, I, P>,
  ) =>
  <M extends Method<R, I, P>>(prototype: object, name: string, descriptor: TypedPropertyDescriptor<M>) => {
    const { tone = 'PLAIN' } = options;
    const step = {
      ...options,
      name,
      record,
      en: options.en ?? englishLabel(name),
      tone,
      waits: options.waits ?? (tone === 'PRIMARY' ? options.from : undefined) ?? [],
      states: ([] as string[]).concat((options.to as string | string[] | undefined) ?? []),
      method: descriptor.value,
      declaredIn: prototype.constructor.name,
    } as unknown as Step<R, I>;
    declareStep(step as unknown as Step);
    if (isAutomatic(step as unknown as Step)) return;
    Mutation(() => record, {
      nullable: true,
      deprecationReason: options.deprecated,
    })(prototype, name, descriptor);
    Extensions({ step })(prototype, name as never, descriptor as never);
    Call(prototype, name, 0);
    if (options.from) Arg('id', () => ID)(prototype, name, 1);
    if (options.from) Arg('expectedVersion', () => Int, { nullable: !options.decides })(prototype, name, 2);
    if (options.input)
      Arg('input', () => options.input as never, { nullable: maybeEmpty(options.input) })(prototype, name, 3);
    if (rolesFor(step as unknown as Step, undefined).includes('CUSTOMER'))
      Arg('caller', () => CallerInput, { nullable: true })(prototype, name, 4);
    descriptor.value = ((call: ResolverData<Context>) => perform(step as unknown as Step, call)) as never;
  };

/** The whole call: type-graphql would otherwise pass only the arguments that the step has. */
const Call = createParameterDecorator<Context>(call => call);
const maybeEmpty = (form: Class) => fieldsOf(form).every(field => field.optional);
