import { Arg, Extensions, ID, Int, Mutation } from 'type-graphql';
import type { ClauseNumber } from '../fields/clause-number.ts';
import { type Class, fieldsOf } from '../fields/field.ts';
import { kernelLabels, type Labels } from '../fields/labels.ts';
import type { Tone } from '../fields/presentation.ts';
import { MomentScalar } from '../fields/scalars.ts';
import { SecretArg } from '../fields/secret.ts';
import type { Refusal } from '../messages/errors.ts';
import type { ParameterName } from '../procedures/parameters.ts';
import { CallerInput } from '../viewer/link-grant.ts';
import type { Role } from '../viewer/roles.ts';
import type { Viewer } from '../viewer/viewer.ts';
import { CaseLink } from './case-link.ts';
import type { Facts, Input, Loaded, Path, Target } from './facts.ts';
import type { BaseRecord, RecordClass } from './record.ts';
import type { StandingRule } from './standing.ts';
import type { StepContext } from './step-context.ts';
import { marksOf, type StepMarks } from './step-marks.ts';
import { declareStep } from './steps.ts';
import { isAutomatic, rolesFor } from './who-may-take.ts';

/** Which roles take a step; where that depends on the state, from which states each may. */
export type Takers<State extends string = string> = readonly Role[] | Partial<Record<Role, readonly State[]>>;

/** Who takes a step, where the record has a say in it. */
export interface By<Record, State extends string> {
  roles: Takers<State>;
  /** The owners: the step is closed to everybody else. */
  ownedBy?: (record: Record, viewer: Viewer) => boolean;
  /**
   * Who may not take it: the people with these accounts, or whoever made the record what it is. A deputy takes it for
   * neither, unless the clause says that a deputy stands in for an author: then it is not for the authors in person.
   */
  notBy?: 'AUTHORS' | 'AUTHORS_IN_PERSON' | ((record: Record) => readonly (string | null | undefined)[]);
}

export type Guard<Record> = (record: Record, context: Pick<StepContext, 'today' | 'viewer'>) => Refusal | undefined;
export type Rule<Form, Record, P extends ParameterName = never> = (
  input: Form,
  record: Record,
  context: StepContext<P>,
) => Refusal | undefined | Promise<Refusal | undefined>;

/**
 * The conditions on a record linked from the form or the step's own record; it is locked before the rules look at it. Of a
 * link of the form's lines, `lines.application`, it is said only where the step is offered and awaited: rules look at lines.
 */
export interface OnLink<Linked, Paths> {
  /** In which it must be; the step is offered on it there. */
  states?: readonly StateOf<Linked>[];
  /** In which it waits for this step. */
  inbox?: readonly StateOf<Linked>[];
  /** The paths read beyond its own fields. */
  load?: readonly (Paths & Path<Linked, KnownPaths<Paths>>)[];
  /** The owners: the step is not offered to anybody else. */
  ownedBy?: (record: Facts<Linked, NoInfer<KnownPaths<Paths>>>, viewer: Viewer) => boolean;
  /** Rules on it alone: they tell beforehand whether the step can be taken upon it. */
  guards?: readonly Guard<Facts<Linked, NoInfer<KnownPaths<Paths>>>>[];
}

type StateOf<R> = R extends { state: infer State extends string } ? State : never;
/** Of a link for which nothing is loaded, no path is named. */
type KnownPaths<Paths> = Paths extends string ? Paths : never;
/** The paths read through links: the link itself, and its paths behind its name. */
export type LinkPaths<On> = { [Link in keyof On & string]: Link | `${Link}.${KnownPaths<On[Link]>}` }[keyof On &
  string];
type OwnLinks<On, Form> = { [Link in Exclude<keyof On, keyof Form>]: On[Link] };

/** The paths loaded for a step's own record: those declared, the links that are locked, and the lists its form replaces. */
type LoadedPaths<R, Form, Paths extends string, On> =
  | Paths
  | LinkPaths<OwnLinks<On, Form>>
  | (keyof R & keyof Form & string);

/** The record of a step: new and whole where the step makes it, else with what the step loads. */
type RuleRecord<R, From, Paths extends string> = [From] extends [never] ? R : Facts<R, Paths>;
type MethodRecord<R, From, Paths extends string> = [From] extends [never] ? R : Loaded<R, Paths>;

/** A step of the procedure: what `@Step` says of it. */
export interface StepOptions<
  R extends BaseRecord,
  Form extends object,
  From extends string,
  Paths extends string,
  On extends Record<string, unknown>,
  P extends ParameterName,
> {
  /** A sentence on the effect of the step, for the schema and the pages of the API. */
  description: string;
  clause?: ClauseNumber;
  /** Who takes it. Nobody: background work does. */
  by: Takers<R['state']> | By<Facts<R, NoInfer<Paths>>, R['state']>;
  /** The states it starts from; a step without any creates its record. */
  from?: readonly (From & R['state'])[];
  /** The state it leads to; the same state when absent. Where there are several, the method sets it. */
  to?: R['state'] | readonly R['state'][];
  /** Its form. */
  input?: new () => Form;
  /** The paths that rules and method read beyond the record's own fields. */
  load?: readonly (Paths & Path<R, Paths>)[];
  /** The links of the form, or of the record, whose records have a say in it. */
  on?: { readonly [Link in keyof On]: OnLink<Target<Form & R, Link>, On[Link]> };
  /** Rules on the record alone: they also tell beforehand whether the step can be taken. */
  guards?: readonly Guard<Facts<R, NoInfer<Paths>>>[];
  /** Rules on what is entered. */
  rules?: readonly Rule<
    Input<Form, LinkPaths<NoInfer<On>>>,
    RuleRecord<R, From, LoadedPaths<R, NoInfer<Form>, NoInfer<Paths>, NoInfer<On>>>,
    NoInfer<P>
  >[];
  /** The parameters of the procedure by which it decides: `context.parameters` has their values of the day. */
  parameters?: readonly P[];
  /** Other records that it opens or moves along: their types, and the states to which. */
  moves?: Readonly<Record<string, readonly string[]>>;
  /** Where the procedure waits for it: in the states it starts from, where it is the way onward; and with whom. */
  inbox?: { states?: readonly R['state'][]; for?: (record: Facts<R, NoInfer<Paths>>, viewer: Viewer) => boolean };
  /** Somebody decides: the version that was looked at must be named, and one's own password where the procedure demands it. */
  decides?: boolean;
  tone?: Tone;
}

/** A step as the kernel keeps it. */
export interface Step<R extends BaseRecord = BaseRecord> extends StepMarks {
  name: string;
  record: RecordClass<R>;
  description: string;
  clause?: ClauseNumber;
  by: Takers;
  ownedBy?: (record: BaseRecord, viewer: Viewer) => boolean;
  notBy?: By<BaseRecord, string>['notBy'];
  from?: readonly string[];
  /** Those to which it leads; none where the state stays. */
  states: readonly string[];
  input?: Class;
  load: readonly string[];
  on: Readonly<Record<string, StepLink>>;
  guards: readonly Guard<BaseRecord>[];
  rules: readonly Rule<object, BaseRecord, ParameterName>[];
  parameters: readonly ParameterName[];
  moves: Readonly<Record<string, readonly string[]>>;
  inbox: { states: readonly string[]; for?: (record: BaseRecord, viewer: Viewer) => boolean };
  decides: boolean;
  tone: Tone;
  method: (record: BaseRecord, input: object, context: StepContext<ParameterName>) => void | Promise<void>;
  /** The class whose method it is. */
  declaredIn: string;
  /** The standing rules for which it is a door. */
  standing: readonly StandingRule[];
  /** The steps of the procedure by which others make a record what this one decides on. */
  authoring: ReadonlySet<string>;
  /** The labels of its procedure. */
  labels: Labels;
}

/** A link of a step as the kernel keeps it. */
export interface StepLink {
  states?: readonly string[];
  inbox: readonly string[];
  load: readonly string[];
  ownedBy?: (record: BaseRecord, viewer: Viewer) => boolean;
  guards: readonly Guard<BaseRecord>[];
}

type Method = (...args: never[]) => void | Promise<void>;
/** A method is handed no more than what its step loads: what it looks at beyond that does not compile. */
type LoadsEnough<M extends Method, Given extends unknown[]> = Given extends [...Parameters<M>, ...unknown[]]
  ? unknown
  : { 'it looks at what its step does not load': Given };

/** Makes a method a step of the procedure: a mutation with its authorisation, locking, rules, history and labels. */
export const Step =
  <
    R extends BaseRecord,
    Form extends object = object,
    From extends string = never,
    const Paths extends string = never,
    const On extends Record<string, unknown> = Record<never, never>,
    P extends ParameterName = never,
  >(
    record: RecordClass<R>,
    options: StepOptions<R, Form, From, Paths, On, P>,
  ) =>
  <M extends Method>(
    prototype: object,
    name: string,
    descriptor: TypedPropertyDescriptor<M> &
      LoadsEnough<
        M,
        [MethodRecord<R, From, LoadedPaths<R, Form, Paths, On>>, Input<Form, LinkPaths<On>>, StepContext<P>]
      >,
  ) => {
    const step = stepOf(record, options as never, name, descriptor.value as never, prototype.constructor.name);
    declareStep(prototype.constructor, step);
    if (isAutomatic(step)) return;
    Mutation(() => (step.opens ? CaseLink : record), { nullable: true, deprecationReason: step.deprecated })(
      prototype,
      name,
      descriptor,
    );
    Extensions({ step: name })(prototype, name as never, descriptor as never);
    if (step.from) Arg('id', () => ID)(prototype, name, 0);
    if (step.from) Arg('expectedVersion', () => Int, { nullable: !step.decides })(prototype, name, 1);
    const form = step.input;
    if (form) Arg('input', () => form as never, { nullable: maybeEmpty(form) })(prototype, name, 2);
    if (step.opens) Arg('code', () => String)(prototype, name, 1);
    else if (rolesFor(step, undefined).includes('CUSTOMER'))
      Arg('caller', () => CallerInput, { nullable: true })(prototype, name, 3);
    if (step.decides && !step.signs) SecretArg('password', { nullable: true })(prototype, name, 4);
    if (step.offline) Arg('doneAt', () => MomentScalar, { nullable: true })(prototype, name, 5);
    if (step.offline && !step.from) Arg('newId', () => ID, { nullable: true })(prototype, name, 6);
    if (step.offline?.content) Arg('contentDigest', () => String, { nullable: true })(prototype, name, 7);
  };

type AnyOptions = StepOptions<BaseRecord, object, string, string, Record<string, unknown>, ParameterName>;

export function stepOf(
  record: RecordClass,
  options: AnyOptions,
  name: string,
  method: Step['method'],
  declaredIn: string,
): Step {
  const { by, on = {}, inbox, tone = 'PLAIN' } = options;
  const who = 'roles' in by ? (by as By<BaseRecord, string>) : { roles: by as Takers };
  return {
    ...(options as object as Pick<Step, 'description' | 'clause' | 'from' | 'input'>),
    ...marksOf(method),
    name,
    record,
    by: who.roles,
    ownedBy: who.ownedBy,
    notBy: who.notBy,
    states: ([] as string[]).concat(options.to ?? []),
    load: options.load ?? [],
    on: Object.fromEntries(
      Object.entries(on as Record<string, Partial<StepLink>>).map(([link, each]) => [
        link,
        { ...each, inbox: each.inbox ?? [], load: each.load ?? [], guards: each.guards ?? [] },
      ]),
    ),
    guards: options.guards ?? [],
    rules: (options.rules ?? []) as Step['rules'],
    parameters: options.parameters ?? [],
    moves: options.moves ?? {},
    inbox: { for: inbox?.for, states: inbox?.states ?? (tone === 'PRIMARY' ? options.from : undefined) ?? [] },
    decides: options.decides ?? false,
    tone,
    method,
    declaredIn,
    standing: [],
    authoring: new Set(),
    labels: kernelLabels,
  };
}

const maybeEmpty = (form: Class) => fieldsOf(form).every(field => field.optional);
