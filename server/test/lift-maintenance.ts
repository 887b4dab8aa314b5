import type { MikroORM } from '@mikro-orm/postgresql';
import { Resolver } from 'type-graphql';
import { common } from '../policy/common.ts';
import { grantRights } from '../src/access/rights.ts';
import type { Config } from '../src/config.ts';
import { connect } from '../src/database.ts';
import { seedAccounts } from '../src/demo/seed-accounts.ts';
import { daysLater } from '../src/fields/business-day.ts';
import type { Translated } from '../src/fields/catalogue.ts';
import { type ChoiceOf, choice } from '../src/fields/choice.ts';
import { citedByName } from '../src/fields/clause-number.ts';
import { Day, Flag, Link, Text, Whole } from '../src/fields/declarations.ts';
import { Form, pick } from '../src/fields/form.ts';
import { Labels } from '../src/fields/labels.ts';
import { type Refusal, refuse } from '../src/messages/errors.ts';
import { assign } from '../src/procedure/assign.ts';
import { Planned } from '../src/procedure/day-origin.ts';
import { extendStep } from '../src/procedure/extension.ts';
import { printedForm } from '../src/procedure/printed-form.ts';
import { defineProcedure } from '../src/procedure/procedure.ts';
import { BaseRecord, ProcedureRecord, State } from '../src/procedure/record.ts';
import { Step } from '../src/procedure/step.ts';
import type { StepContext } from '../src/procedure/step-context.ts';
import { byNumber } from '../src/procedures/clause.ts';

/** Another company and another document: who maintains lifts registers them, and visits each before its day. */
const clause = citedByName({ register: '2.1', visits: '2.2' });

const zh = {
  BaseRecord: { number: '梯号' },
  LiftProcedure: {
    $: '电梯维护保养规程',
    headings: { maintenance: '维护' },
    clauses: { register: '登记。', visits: '维保。' },
  },
  Lift: { $: '电梯', $many: '电梯', address: '地址', floors: '层站数', visitBy: '下次维保日期' },
  LiftState: { RUNNING: '运行', STOPPED: '停梯' },
  LiftVisit: { $: '维保记录', $many: '维保记录', lift: '所维保的电梯', nextOn: '下次日期', work: '内容' },
  LiftVisitState: { DONE: '完成' },
  registerLift: '登记电梯',
  stopLift: '停梯',
  recordLiftVisit: '登记维保',
};
const en: Translated<typeof zh> = {
  BaseRecord: { number: 'Lift no.' },
  LiftProcedure: {
    $: 'Lift maintenance procedure',
    headings: { maintenance: 'Maintenance' },
    clauses: { register: 'Each lift is registered.', visits: 'Each lift is visited in time.' },
  },
  Lift: { $: 'Lift', $many: 'Lifts', address: 'Address', floors: 'Floors served', visitBy: 'Visited again by' },
  LiftState: { RUNNING: 'Running', STOPPED: 'Out of use' },
  LiftVisit: {
    $: 'Lift visit',
    $many: 'Lift visits',
    lift: 'Lift visited',
    nextOn: 'Next visit on',
    work: 'Work done',
  },
  LiftVisitState: { DONE: 'Done' },
  registerLift: 'Register lift',
  stopLift: 'Stop lift',
  recordLiftVisit: 'Record visit',
};
const LiftState = choice('LiftState', ['RUNNING', 'STOPPED']);
const LiftVisitState = choice('LiftVisitState', ['DONE']);

@ProcedureRecord({
  description: 'A lift that the company looks after.',
  prefix: 'LF',
  chapter: 'REPAIR',
  title: 'address',
  clause: clause.register,
  final: ['STOPPED'],
})
export class Lift extends BaseRecord {
  @State(() => LiftState) state!: ChoiceOf<typeof LiftState>;
  @Text({ list: true, search: true }) address!: string;
  @Whole({ min: 2, max: 200 }) floors!: number;
  @Day({ optional: true, serverSet: true }) visitBy!: string | null;
}

@ProcedureRecord({
  description: 'What a mechanic did at a lift.',
  prefix: 'VI',
  chapter: 'REPAIR',
  title: 'lift',
  clause: clause.visits,
  final: ['DONE'],
})
export class LiftVisit extends BaseRecord {
  @State(() => LiftVisitState) state!: ChoiceOf<typeof LiftVisitState>;
  @Link(() => Lift) lift!: Lift;
  @Planned() @Day() nextOn!: string;
  @Text() work!: string;
}

@Form()
export class LiftInput extends pick(Lift, 'address', 'floors') {}
@Form()
export class LiftVisitInput extends pick(LiftVisit, 'lift', 'nextOn', 'work') {}

const visitedAgain = ({ nextOn }: LiftVisitInput, _: LiftVisit, { today }: StepContext): Refusal | undefined =>
  nextOn < today ? refuse('dayInThePast', { today }) : undefined;

const visitedSoon = (
  { nextOn }: LiftVisitInput,
  _: LiftVisit,
  { today, parameters }: StepContext<'VISIT_DAYS'>,
): Refusal | undefined =>
  nextOn > daysLater(today, parameters.VISIT_DAYS)
    ? refuse('periodTooLong', { days: parameters.VISIT_DAYS }, 'nextOn')
    : undefined;

/** What the kernel asks for, and how long a lift goes without a visit. */
class LiftParameters {
  @Text() COMPANY_NAME = '平安电梯维保有限公司';
  @Text() COMPANY_ADDRESS = '广州市越秀区';
  @Text() POSTCODE = '510030';
  @Text() SUPERVISION_PHONE = '020-55550170';
  @Whole() LINK_DAYS = 7;
  @Flag() DECISIONS_BY_PASSWORD = false;
  @Whole({ unit: 'days' })
  WAITING_DAYS = 7;
  @Whole() VISIT_DAYS = 60;
}

declare module '../src/procedures/parameters.ts' {
  interface ParameterTypes {
    VISIT_DAYS: number;
  }
}

@Resolver()
class LiftSteps {
  @Step(Lift, {
    description: 'A lift is taken into care.',
    clause: clause.register,
    by: ['SALES'],
    to: 'RUNNING',
    input: LiftInput,
  })
  registerLift(lift: Lift, input: LiftInput) {
    assign(lift, input);
  }

  @Step(Lift, {
    description: 'It must not be used any more.',
    clause: clause.visits,
    by: ['AFTER_SALES'],
    from: ['RUNNING'],
    to: 'STOPPED',
  })
  stopLift() {}
}

@Resolver()
class LiftVisitSteps {
  @Step(LiftVisit, {
    description: 'A mechanic has looked after a lift, and says when somebody comes again.',
    clause: clause.visits,
    by: ['AFTER_SALES'],
    to: 'DONE',
    input: LiftVisitInput,
    on: { lift: { states: ['RUNNING'] } },
    parameters: ['VISIT_DAYS'],
    rules: [visitedAgain, visitedSoon],
  })
  recordLiftVisit(visit: LiftVisit, input: LiftVisitInput) {
    assign(visit, input);
  }
}

/** The day of the next visit is kept with the lift: an effect that a chapter adds to another's step. */
const keptWithTheLift = extendStep(LiftVisit, 'recordLiftVisit', {
  load: ['lift'],
  moves: { Lift: ['RUNNING'] },
  after({ lift, nextOn }, _, context) {
    lift.visitBy = nextOn;
    context.move(lift, lift.state);
  },
});

const visitForm = printedForm(LiftVisit, {
  revision: '1',
  load: ['lift'],
  draw: ({ lift, work }) => ({ content: [lift.address, work] }),
});

export const liftMaintenance = defineProcedure({
  document: {
    name: 'LiftProcedure',
    number: 'LM-07',
    revision: '3',
    modification: 1,
    headings: { '2': 'maintenance' },
    clauses: byNumber(clause, {
      register: { departments: ['SALES'], iso: [] },
      visits: { departments: ['AFTER_SALES'], iso: [] },
    }),
    forms: {},
    relatedDocuments: {},
    labels: new Labels({ zh, en }),
    parameters: LiftParameters,
  },
  chapters: [
    { records: [Lift], resolvers: [LiftSteps] },
    { records: [LiftVisit], resolvers: [LiftVisitSteps], extensions: [keptWithTheLift], forms: [visitForm] },
  ],
  policy: {
    common,
    repair: `
Lift  staff
  registerLift  SALES        – → RUNNING
  stopLift      AFTER_SALES  RUNNING → STOPPED

LiftVisit  staff
  recordLiftVisit  AFTER_SALES  – → DONE
    + Lift  RUNNING → =`,
  },
});

/** The people who sign in, entered by Sanbao's own steps, and tables of its own beside theirs. */
export async function seedLifts(orm: MikroORM, now: Date, { databaseUrl }: Config) {
  const house = await connect(String(databaseUrl));
  await seedAccounts(house, now);
  await house.close();
  await orm.schema.update({ safe: true, dropTables: false });
  await grantRights(orm);
}
