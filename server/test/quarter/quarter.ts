import { complaintForm } from '../complaints.ts';
import { shipmentForm } from '../equipment.ts';
import { drawn, faultForm, licensed, planForm, repairIn, reportForm } from '../repair.ts';
import { type Sanbao, startSanbao } from '../sanbao.ts';
import { inStock, type PartsGround, partsGround, requestedByCustomer } from '../spare-parts.ts';
import { personId, planNotified, sessionForm } from '../training.ts';
import { assessmentForm } from '../warranty.ts';

const LICENSED_UNTIL = '2027-10-31';
const TRAINEE = '钱永康';
const LESSON_DAY = '2026-11-23';

interface Visit {
  order: string;
  report: string;
  decision: string;
}

/** A house in which a quarter is made by hand. */
export class Quarter {
  #serial = 0;
  #neighbour: Promise<Visit> | undefined;

  private constructor(
    readonly sanbao: Sanbao,
    readonly ground: PartsGround,
  ) {}

  static async begin() {
    const sanbao = await startSanbao(undefined, { SESSION_DAYS: '365' });
    const ground = await partsGround(sanbao);
    const quarter = new Quarter(sanbao, ground);
    await quarter.sql('update technician_licence set valid_until = ?', LICENSED_UNTIL);
    await licensed(sanbao, ground.family, ground.unlicensed, LICENSED_UNTIL);
    await inStock(sanbao, ground.blade, 100);
    return quarter;
  }

  at(day: string) {
    this.sanbao.clock.now = new Date(`${day}T10:00:00+08:00`);
  }

  step = async (by: string, name: string, args: object) => (await this.sanbao.as(by)).step(name, args);
  make = async (by: string, name: string, input: object) => (await this.step(by, name, { input })).id as string;
  sql = async <Row extends object>(text: string, ...values: unknown[]) =>
    (await this.sanbao.orm.em.fork().execute(text, values)) as Row[];
  /** What no step can make of what is archived or only written once: the triggers that keep it do not hold for this. */
  unkept = (text: string) => this.sql(`do $$ begin set local session_replication_role = replica; ${text}; end $$`);
  idOf = async (text: string, ...values: unknown[]) =>
    (await this.sql<{ id: string }>(text, ...values))[0]?.id as string;

  machine(change: object = {}) {
    this.#serial += 1;
    const serialNumber = `Z100-2610-5${String(this.#serial).padStart(2, '0')}`;
    return this.make('sales', 'recordShipment', shipmentForm(this.ground, { serialNumber, ...change }));
  }

  fault = async (equipment?: string) =>
    this.make('after-sales', 'reportFault', faultForm(this.ground, { equipment: equipment ?? (await this.machine()) }));

  order = async (state: 'PLANNED' | 'DISPATCHED', change: object = {}) =>
    (await repairIn(this.sanbao, this.ground, state, change)).id as string;

  /** From the call to the closed order, on one day; all that is done as it should be have the same neighbour. */
  visit(tricked: boolean): Promise<Visit> {
    if (tricked) return this.#visited();
    this.#neighbour ??= this.#visited();
    return this.#neighbour;
  }

  async #visited(): Promise<Visit> {
    const { ground, make, step } = this;
    const fault = await make('after-sales', 'reportFault', faultForm(ground));
    const decision = await make('after-sales', 'assessWarranty', assessmentForm(fault));
    const days = { startsOn: '2026-11-23', endsOn: '2026-11-23' };
    const { id, version } = await step('after-sales', 'planRepair', { input: planForm(ground, { fault, ...days }) });
    await step('after-sales', 'dispatchServiceOrder', { id, expectedVersion: version });
    await step('engineer', 'recordSiteArrival', { id, input: { note: '门卫登记 10:05' } });
    await step('engineer', 'completeWork', { id });
    const report = await step('engineer', 'fileWorkReport', { input: reportForm(id, ground) });
    const input = { signature: drawn, place: '苏州厂区' };
    await step('engineer', 'signWorkReport', { id: report.id, expectedVersion: report.version, input });
    await step('after-sales', 'closeServiceOrder', { id });
    return { order: id, report: report.id, decision };
  }

  complaint = () =>
    this.make(
      'sales',
      'openComplaint',
      complaintForm({ ...this.ground, equipment: this.ground.machine, part: this.ground.blade }),
    );

  /** What a customer paid for, and was given. */
  async sold() {
    const { id, version } = await requestedByCustomer(this.sanbao, this.ground, this.ground.blade, 2);
    const lines = [{ part: this.ground.blade, quantity: 2 }];
    await this.step('after-sales-head', 'issueParts', { id, expectedVersion: version, input: { lines } });
    const application = await this.idOf('select application_id as id from parts_request where id = ?', id);
    return { application, movement: await this.idOf('select id from stock_movement where request_id = ?', id) };
  }

  async bulletin() {
    this.#serial += 1;
    const office = await this.sanbao.as('after-sales');
    const file = (await office.upload('通报.pdf', Buffer.from(`%PDF-1.4\n%${this.#serial}\n%%EOF`))).json().id;
    const paper = { kind: 'TECHNICAL_BULLETIN', code: `TB-${this.#serial}`, revision: 'A', title: '复位气缸' };
    const id = await this.make('after-sales', 'draftTechnicalDocument', { ...paper, model: this.ground.model, file });
    const { version } = await this.step('after-sales', 'submitTechnicalDocument', { id });
    await this.step('after-sales-head', 'releaseTechnicalDocument', { id, expectedVersion: version });
    return id;
  }

  /** A lesson, which is all that its plan has. */
  async lesson(change: object = {}) {
    const trained = await this.#trained();
    const { instructor } = trained;
    const schedule = [{ day: LESSON_DAY, topic: 'USE', hours: 2, instructor }];
    const oneLesson = { startsOn: LESSON_DAY, endsOn: LESSON_DAY, topics: ['USE'], schedule };
    const plan = await planNotified(this.sanbao, trained, [TRAINEE], { ...oneLesson, ...change });
    const input = sessionForm(trained, plan, [TRAINEE], { day: LESSON_DAY });
    const session = await this.make('after-sales', 'recordTrainingSession', input);
    return { plan, session, enrolment: plan.enrolments[TRAINEE] as string };
  }

  async lessonAgain(plan: Parameters<typeof sessionForm>[1]) {
    const again = { day: LESSON_DAY, repetitionReason: '补课' };
    const input = sessionForm(await this.#trained(), plan, [TRAINEE], again);
    return this.make('after-sales', 'recordTrainingSession', input);
  }

  #trained = async () => ({
    family: this.ground.family,
    instructor: await personId(await this.sanbao.as('after-sales'), '丁海涛'),
  });

  async closedPlan(): Promise<string> {
    const { plan } = await this.lesson();
    const passed = await this.make('after-sales', 'assessTrainee', {
      ...{ enrolment: plan.enrolments[TRAINEE], theory: 86, practice: 91 },
    });
    await this.make('management', 'issueCertificate', { assessment: passed });
    await this.step('after-sales', 'closeTrainingPlan', { id: plan.id });
    return plan.id;
  }
}
