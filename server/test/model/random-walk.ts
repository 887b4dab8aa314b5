import { afterSales } from '../../src/chapters.ts';
import { DEMO_PASSWORD } from '../../src/demo/accounts.ts';
import { users } from '../../src/demo/users.ts';
import { businessDay } from '../../src/fields/business-day.ts';
import { type Class, fieldOf, findField } from '../../src/fields/field.ts';
import { askStandingRules } from '../../src/jobs/each-day.ts';
import { flagDuplicateAccounts } from '../../src/organization/accounts-at-start.ts';
import { askedOfCustomer } from '../../src/procedure/link-page.ts';
import type { RecordClass } from '../../src/procedure/record.ts';
import type { Step } from '../../src/procedure/step.ts';
import { mayTake } from '../../src/procedure/who-may-take.ts';
import { queriesOf } from '../../src/read/record-queries.ts';
import { effectiveRoles, type Role } from '../../src/viewer/roles.ts';
import type { Oracle } from '../oracle/oracle.ts';
import type { Answer, Client, Sanbao } from '../sanbao.ts';
import { account, secondAccount } from '../users.ts';
import { chapterOf, type Moved, share, stepsOfContract } from './contract.ts';
import { fitting } from './fitting-input.ts';
import { type Attempt, faultsOfMoves, faultsOfRefusal, type Known, type Offered, type Refused } from './judge.ts';
import { keptOtherwise } from './kept-figures.ts';
import { PlausibleInput } from './plausible-input.ts';
import type { Random } from './random.ts';

const PDF = Buffer.from('%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF');
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

/** Under which field a step tells the link that it has made. */
const tellsLink: Record<string, string> = { sendRepairQuote: 'customerLink', sendSignatureLink: 'signatureLink' };
const caller = { name: '陈立群', phone: '13800000217' };

/** Done with but for being amended while what rests on it is open, or for what came in spite of it. */
const settled: Readonly<Record<string, readonly string[]>> = {
  AdjustmentRecord: ['FILED'],
  PartsRequest: ['ISSUED'],
  ProductReturn: ['WITHDRAWN'],
  TrainingSession: ['RECORDED'],
  WorkReport: ['SIGNED', 'REFUSAL_REVIEWED'],
};

/** What is decided anew by a step upon another record: its table, the link, and of what kind that is. */
const goesOnWith: Readonly<Record<string, readonly [string, string, string]>> = {
  WarrantyDecision: ['warranty_decision', 'fault_id', 'FaultReport'],
};

/** An invariant that did not hold any more after a step, with those that offend against it. */
export interface Broken {
  invariant: string;
  offenders: readonly string[];
  /** How many steps had been tried. */
  at: number;
  /** How many entries the journal had. */
  done: number;
  step: string;
}

/** A step that was taken, with the clock; or somebody who came. */
export interface Done {
  at: number;
  account: string;
  step: string;
  args: object;
  /** The records that it made, in their order. */
  made: readonly string[];
  /** Which files it names, by their ids. */
  files?: Readonly<Record<string, FileName>>;
}

export type FileName = '现场.png' | '扫描件.pdf';
export const contents: Readonly<Record<FileName, Buffer>> = { '现场.png': PNG, '扫描件.pdf': PDF };

/** After so many steps the figures that are kept are compared with those counted anew. */
const COMPARED = 200;

interface Delegated {
  email: string;
  steps: readonly string[];
  from: string;
  until: string;
}

interface Account {
  key: string;
  roles: readonly Role[];
}

/** Takes one random step after another, and holds each answer against the contract and what it left against the oracle. */
export class RandomWalk {
  readonly taken = new Map<string, number>();
  readonly refused = new Map<string, number>();
  /** What was not as the contract has it. */
  readonly faults: string[] = [];
  readonly broken: Broken[] = [];
  /** What was done, in its order, so that it can be done again without some of it. */
  readonly journal: Done[] = [];
  tried = 0;
  readonly #known = new Map<string, Known>();
  readonly #files = new Map<string, FileName>();
  readonly #links = new Map<string, string>();
  /** Who has an account takes none of those for which a code opens. */
  readonly #steps = afterSales.steps.all.filter(({ name, opens }) => !opens && stepsOfContract.includes(name));
  readonly #kinds = new Set(this.#steps.filter(({ from }) => from).map(({ record }) => record.name));
  #delegations: readonly Delegated[] = [];
  readonly #accounts: Account[] = [...users];
  /** The record that is being looked at: where another is made of such a one, it is that. */
  #inHand: Known | undefined;
  #position = 0;
  /** The accounts that might not sign in today. */
  readonly #shut = new Set<string>();

  constructor(
    private readonly sanbao: Sanbao,
    private readonly random: Random,
    /** Records of the ground that are entered more often than others of their kind. */
    private readonly favourites: Readonly<Record<string, readonly string[]>> = {},
    private readonly oracle?: Oracle,
  ) {}

  /** What offends already is not told again. */
  async begin() {
    const ground = (await this.#follow()).filter(({ from }) => from === null).map(({ id }) => id);
    this.journal.push({ at: this.sanbao.clock.now.getTime(), account: '', step: 'ground', args: {}, made: ground });
    this.#offences(await this.oracle?.all(), 'before the first step');
    await this.oracle?.ofWritten();
  }

  async take(count: number) {
    if (!this.#position) await this.begin();
    for (let at = 0; at < count; at++) await this.#takeOne();
    this.#offences(await this.oracle?.all(), 'at the end');
    if (this.tried % COMPARED === 0) this.#offences(await this.#keptOtherwise(), 'at the end');
  }

  /** Records that are not done with, on which nobody has a step that is open to them. */
  async findDeadEnds() {
    const leadsOn = ({ kind, state }: Known) =>
      !settled[kind]?.includes(state) &&
      this.#steps.some(step => step.record.name === kind && step.from?.includes(state) && step.tone !== 'DANGER');
    const open = [...this.#known.values()].filter(each => leadsOn(each) && this.#isProcedural(each.kind));
    for (const [kind, records] of Map.groupBy(open, each => each.kind)) {
      const stuck = new Set(records.slice(-100).map(({ id }) => id));
      for (const { key } of this.#accounts)
        for (const id of await this.#withStep(key, kind, [...stuck])) stuck.delete(id);
      for (const id of stuck) if (await this.#goesOnElsewhere(kind, id)) stuck.delete(id);
      for (const id of stuck) this.faults.push(`nobody can go on: ${kind} ${this.#known.get(id)?.state}\n  ${id}`);
    }
  }

  async #goesOnElsewhere(kind: string, id: string) {
    const [table, link, other] = goesOnWith[kind] ?? [];
    if (!other) return false;
    const rows = await this.#rows<{ id: string }>(`select ${link} as id from ${table} where id = ?`, [id]);
    const ids = rows.map(row => row.id);
    for (const { key } of this.#accounts) if ((await this.#withStep(key, other, ids)).length) return true;
    return false;
  }

  /** A line of the register goes on with the record for which it was made. */
  #isProcedural = (kind: string) => chapterOf.get(kind) !== 'organization' && kind !== 'Correspondence';

  /** Those of the records on which somebody is offered a step that no rule refuses. */
  async #withStep(by: string, kind: string, ids: readonly string[]): Promise<string[]> {
    if (!ids.length) return [];
    const { many } = queriesOf({ name: kind } as RecordClass);
    const { data } = await this.#asking(by, client =>
      client.ask(
        `query ($ids: [ID!]) { ${many}(filter: { id: { in: $ids } }, first: 100) { nodes { id availableSteps { blocked } } } }`,
        { ids },
      ),
    );
    type Found = { id: string; availableSteps: Pick<Offered, 'blocked'>[] };
    const found: Found[] = data?.[many]?.nodes ?? [];
    return found.filter(({ availableSteps }) => availableSteps.some(({ blocked }) => !blocked)).map(({ id }) => id);
  }

  async #takeOne() {
    await this.#travel();
    this.tried++;
    if (this.random.chance(0.008)) return this.#hire();
    const attempt = await this.#attempt();
    if (!attempt) return;
    // Somebody else looks at the same, and acts when the first has.
    const other = this.random.chance(0.08) ? await this.#attempt(attempt.record) : undefined;
    await this.#act(attempt);
    if (!other) return;
    const present = other.record && this.#known.get(other.record.id)?.version;
    await this.#act({ ...other, overtaken: true, stale: other.stale || present !== other.record?.version });
  }

  async #act(attempt: Attempt) {
    const { data, errors } = await this.#sent(attempt);
    const moved = await this.#follow();
    const { step } = attempt;
    const refusal = errors?.[0] && ({ ...errors[0].extensions, message: errors[0].message } as Refused);
    const shut = this.#shut.has(attempt.account);
    const faults = refusal ? faultsOfRefusal({ ...attempt, shut }, refusal, moved) : faultsOfMoves(attempt, moved);
    const by = `${attempt.account} ${step.name} ${attempt.record?.id ?? ''}`;
    for (const fault of faults.filter(each => !this.faults.some(told => told.startsWith(each))))
      this.faults.push(`${fault}\n  ${by} ${JSON.stringify(attempt.args)} ${refusal ? JSON.stringify(refusal) : ''}`);
    count(refusal ? this.refused : this.taken, refusal ? `${step.name} ${refusal.rule ?? refusal.code}` : step.name);
    const told = data?.[step.name]?.[tellsLink[step.name] ?? ''];
    if (told) this.#links.set(data[step.name].id, told.split('/').at(-1));
    if (!refusal) this.journal.push(this.#done(attempt, moved));
    if (!refusal) this.#offences(await this.oracle?.ofWritten(), `${by} ${JSON.stringify(attempt.args)}`);
  }

  /** Where their password is asked for as well, they enter it. */
  async #sent(attempt: Attempt): Promise<Answer> {
    const answer = await this.send(attempt);
    if (answer.errors?.[0]?.extensions.rule !== 'passwordDemanded') return answer;
    Object.assign(attempt.args, { password: DEMO_PASSWORD });
    return this.send(attempt);
  }

  #done({ account: by, step, args }: Attempt, moved: readonly (Moved & { id: string })[]): Done {
    const made = moved.filter(({ from }) => from === null).map(({ id }) => id);
    const files = Object.fromEntries([...this.#files].filter(([id]) => JSON.stringify(args).includes(id)));
    return { at: this.sanbao.clock.now.getTime(), account: by, step: step.name, args, made, files };
  }

  #offences(found: Readonly<Record<string, readonly string[]>> = {}, step: string) {
    for (const [invariant, offenders] of Object.entries(found))
      if (!this.broken.some(each => each.invariant === invariant))
        this.broken.push({ invariant, offenders, at: this.tried, done: this.journal.length, step });
  }

  /** Minutes mostly, now and then days, and seldom months. With a day that begins the standing rules are asked. */
  async #travel() {
    const { random } = this;
    const minutes = random.chance(0.003)
      ? random.within(20, 120) * 1440
      : random.chance(0.03)
        ? random.within(600, 4000)
        : random.within(1, 25);
    const before = this.#today();
    this.sanbao.clock.now = new Date(this.sanbao.clock.now.getTime() + minutes * 60_000);
    if (this.#today() === before) return;
    this.#shut.clear();
    await askStandingRules(this.sanbao.orm, this.sanbao.clock.now);
    await this.#follow();
  }

  /** Somebody comes, or gets an account more than one, as releases before 0.2 let it be. */
  async #hire() {
    const key = `walker-${this.tried}`;
    const roles: Role[] = [this.random.of(['AFTER_SALES', 'AFTER_SALES', 'MANAGEMENT', 'SALES'] as const)];
    for (const office of ['admin', 'after-sales']) await this.#wake(office);
    const hired = this.#accounts.slice(users.length);
    if (hired.length && this.random.chance(0.3))
      await secondAccount(this.sanbao, key, this.random.of(hired).key, roles);
    else await hire(this.sanbao, key, roles);
    this.journal.push({ at: this.sanbao.clock.now.getTime(), account: key, step: 'hire', args: { roles }, made: [] });
    // As the server does where it starts.
    await flagDuplicateAccounts(this.sanbao.orm, this.sanbao.clock.now);
    this.#accounts.push({ key, roles });
    await this.#follow();
  }

  async #attempt(same?: Known): Promise<Attempt | undefined> {
    for (let left = 3; left > 0; left--) {
      const attempt = await this.#anyAttempt(same);
      if (attempt) return attempt;
    }
  }

  async #anyAttempt(same?: Known): Promise<Attempt | undefined> {
    const chosen = same ?? (this.random.chance(0.8) ? this.#anyRecord() : undefined);
    const upon = chosen && this.random.chance(0.3) ? stepsUpon(chosen).filter(step => this.#steps.includes(step)) : [];
    const record = upon.length ? undefined : chosen;
    const step = upon.length ? this.random.of(upon) : this.#anyStep(record);
    if (!step || (await this.#wouldEndTheWalk(step, record))) return undefined;
    this.#inHand = chosen;
    return this.#prepared(step, record, 0.2);
  }

  /** Where the step is not open, it is made ready in this part of the cases only. */
  async #prepared(step: Step, record: Known | undefined, evenSo = 1): Promise<Attempt | undefined> {
    const secret =
      record && this.random.chance(0.5) && mayTake(step, undefined, { roles: ['CUSTOMER'] })
        ? this.#links.get(record.id)
        : undefined;
    const by = secret ? 'customer' : await this.#anyAccount(step, record?.state);
    const stale = record !== undefined && !secret && this.random.chance(0.04);
    const offered = record && !secret ? await this.#offered(by, step, record) : undefined;
    if (record && !secret && offered?.blocked !== null && !this.random.chance(evenSo)) return undefined;
    const args = {
      ...(record && { id: record.id, expectedVersion: record.version - Number(stale) }),
      ...(await this.#input(step, by, secret)),
      ...(secret && { caller }),
    };
    return { step, account: by, record, stale, secret, offered, args };
  }

  /** What people take on such a record in its state. */
  stepsOn = ({ kind, state }: Known) =>
    this.#steps.filter(step => step.record.name === kind && step.from?.includes(state));

  /** Somebody who may well take this very step, on a record on which nothing stands against it; nobody where none was found. */
  async propose(step: Step, tries = 6, upon?: Known): Promise<Attempt | undefined> {
    await this.#follow();
    for (let left = tries; left > 0; left--) {
      const [link, states] = this.random.of([...statesOfLinks(step.input, step.on), [] as const]) ?? [];
      const kind = step.from ? step.record.name : link && kindOf(step.input as Class, link).name;
      const among = [...this.#known.values()].filter(
        each => each.kind === kind && (step.from ?? states)?.includes(each.state),
      );
      this.#inHand = upon ?? this.random.late(among);
      if (step.from && !this.#inHand) return undefined;
      const attempt = await this.#prepared(step, step.from ? this.#inHand : undefined);
      if (attempt && !attempt.secret && !attempt.stale && (!attempt.record || attempt.offered?.blocked === null))
        return attempt;
    }
    return undefined;
  }

  /** Whose account the walk goes by stays. */
  async #wouldEndTheWalk({ name }: Step, record: Known | undefined) {
    if (!/^deactivate/.test(name)) return false;
    if (!this.random.chance(0.4)) return true;
    return (
      name === 'deactivatePerson' &&
      (await this.#rows('select from "user" where person_id = ?', [record?.id])).length > 0
    );
  }

  /** Of any kind, in the chapters' shares; what was touched last is gone on with. */
  #anyRecord(): Known | undefined {
    const own = [...this.#known.values()].filter(({ kind }) => this.#kinds.has(kind));
    if (this.random.chance(0.4)) return this.random.late(own.filter(each => this.#isOfShare(each.kind)));
    const chapter = this.#anyChapter(own.map(({ kind }) => kind));
    const kinds = [...new Set(own.map(({ kind }) => kind))].filter(kind => chapterOf.get(kind) === chapter);
    if (!kinds.length) return undefined;
    const kind = kinds.includes('ServiceOrder') && this.random.chance(0.4) ? 'ServiceOrder' : this.random.of(kinds);
    return this.random.late(own.filter(each => each.kind === kind));
  }

  #anyChapter(kinds: readonly string[]) {
    const chapters = [...new Set(kinds.map(kind => chapterOf.get(kind)))];
    return this.random.of(chapters.flatMap(chapter => Array(share[chapter ?? ''] ?? 1).fill(chapter)));
  }

  #isOfShare = (kind: string) => chapterOf.get(kind) !== 'organization' || this.random.chance(0.1);

  #anyStep(record: Known | undefined): Step | undefined {
    if (!record) {
      const creating = this.#steps.filter(({ from }) => !from);
      const chapter = this.#anyChapter(creating.map(step => step.record.name));
      const within = creating.filter(step => chapterOf.get(step.record.name) === chapter);
      const fit = within.filter(step => this.#hasItsLinks(step));
      return this.random.of(fit.length && this.random.chance(0.95) ? fit : within);
    }
    const own = this.#steps.filter(step => step.from && step.record.name === record.kind);
    const open = own.filter(
      step => step.from?.includes(record.state) && (step.tone !== 'DANGER' || this.random.chance(0.15)),
    );
    const onward = open.filter(({ tone }) => tone === 'PRIMARY');
    const chosen = this.random.chance(0.06) ? own : onward.length && this.random.chance(0.7) ? onward : open;
    return chosen.length ? this.random.of(chosen) : undefined;
  }

  /** Whether there are records in the states from which it can be taken. */
  #hasItsLinks({ input, on }: Step) {
    return statesOfLinks(input, on).every(([name, states]) => {
      const { optional } = fieldOf(input as Class, name);
      const kind = kindOf(input as Class, name).name;
      return optional || [...this.#known.values()].some(each => each.kind === kind && states.includes(each.state));
    });
  }

  /** Mostly who may take it, a deputy included. */
  async #anyAccount(step: Step, state: string | undefined): Promise<string> {
    const today = this.#today();
    const deputies = this.#delegations.filter(
      ({ steps, from, until }) => steps.includes(step.name) && from <= today && today <= until,
    );
    const deputy =
      deputies.length && this.random.chance(0.4) ? this.random.of(deputies).email.split('@')[0] : undefined;
    if (deputy && this.#accounts.some(({ key }) => key === deputy)) return deputy;
    const entitled = this.#accounts.filter(({ roles }) => mayTake(step, state, { roles: effectiveRoles(roles) }));
    const among = entitled.length && this.random.chance(0.92) ? entitled : this.#accounts;
    return this.random.of(among).key;
  }

  #today = () => businessDay(this.sanbao.clock.now);
  #rows = <Row extends object>(sql: string, values: readonly unknown[] = []) =>
    this.sanbao.orm.em.fork().execute<Row[]>(
      sql,
      values.map(value => value ?? null),
    );

  async #input(step: Step, by: string, secret: string | undefined) {
    if (!step.input) return {};
    const client = secret ? undefined : await this.#client(by);
    const { random } = this;
    const fit = random.chance(0.93) ? fitting[step.name] : undefined;
    const roles = this.#accounts.find(({ key }) => key === by)?.roles ?? [];
    const own = this.#steps.filter(each => mayTake(each, undefined, { roles })).map(({ name }) => name);
    const desk = { random, today: this.#today(), record: this.#inHand?.id, own, rows: this.#rows as never };
    const input = {
      ...(await new PlausibleInput(random, {
        now: this.sanbao.clock.now,
        today: this.#today(),
        pick: (kind, states) => this.#anyOf(kind, states),
        upload: async accept => {
          const name = accept && !accept.includes('application/pdf') ? '现场.png' : '扫描件.pdf';
          const id = (await client?.upload(name, contents[name]))?.json().id;
          this.#files.set(id, name);
          return id;
        },
      }).for(step)),
      ...(await fit?.(desk)),
    };
    const asked = secret && askedOfCustomer(step, afterSales.linkPageOf(step.record)).map(({ name }) => name);
    const entered = Object.entries(input).filter(
      ([name, value]) => value !== undefined && (!asked || asked.includes(name)),
    );
    return { input: Object.fromEntries(entered) };
  }

  #anyOf(kind: string, states: readonly string[] | undefined): string | undefined {
    if (this.#inHand?.kind === kind && this.random.chance(0.9)) return this.#inHand.id;
    const favourites = this.favourites[kind];
    if (favourites && this.random.chance(0.75)) return this.random.of(favourites);
    const all = [...this.#known.values()].filter(each => each.kind === kind);
    const fitting = states ? all.filter(({ state }) => states.includes(state)) : all;
    const among = fitting.length ? fitting : all;
    return this.random.late(among)?.id;
  }

  async #offered(account: string, { name, record }: Step, { id }: Known): Promise<Offered | null> {
    const query = record.name.replace(/^./, first => first.toLowerCase());
    const { data } = await this.#asking(account, client =>
      client.ask(`query ($id: ID!) { ${query}(id: $id) { availableSteps { name blocked } } }`, { id }),
    );
    return data?.[query]?.availableSteps.find((each: Offered) => each.name === name) ?? null;
  }

  async send({ step, account: by, secret, args }: Attempt): Promise<Answer> {
    const select = `id ${tellsLink[step.name] ?? ''}`;
    if (secret) return this.sanbao.holding(secret).attempt(step.name, args, select);
    return this.#asking(by, client => client.attempt(step.name, args, select));
  }

  #keptOtherwise = () => keptOtherwise(this.sanbao, query => this.#asking('auditor', client => client.ask(query)));

  /** Whoever may not begin a session comes without. */
  #client = (by: string) => this.sanbao.as(by).catch(() => this.sanbao.nobody);
  #wake = (by: string) => this.#asking(by, client => client.ask('{ persons(first: 1) { totalCount } }'));

  /** Sessions end with the months, and with what becomes of an account: then one signs in anew, if that is open. */
  async #asking(by: string, ask: (client: Client) => Promise<Answer>): Promise<Answer> {
    const answer = await ask(await this.#client(by));
    if (answer.errors?.[0]?.extensions.code !== 'UNAUTHENTICATED') return answer;
    const anew = await this.sanbao.anew(by).catch(() => undefined);
    if (anew) return ask(anew);
    this.#shut.add(by);
    return answer;
  }

  /** The events that were written since, in their order: all that has changed. */
  async #follow(): Promise<(Moved & { id: string })[]> {
    const rows = await this.sanbao.orm.em.fork().execute<(Moved & { id: string; version: number; position: string })[]>(
      `select e.step, e.record, e.record_id as id, e."from", e."to", e.version, l.position
       from procedure_event_link l join procedure_event e on e.id = l.event_id where l.position > ? order by l.position`,
      [this.#position],
    );
    for (const { id, record, to, version, position } of rows) {
      this.#known.delete(id);
      this.#known.set(id, { id, kind: record, state: to, version });
      this.#position = Number(position);
    }
    if (rows.some(({ record }) => record === 'Delegation'))
      this.#delegations = await this.#rows<Delegated>(
        `select u.email, d.steps, d."from"::text, d.until::text from delegation d join "user" u on u.id = d.deputy_id
         where d.state = 'ACTIVE' order by d.number`,
      );
    return rows;
  }
}

/** Somebody new comes into the house, with an account. */
export async function hire(sanbao: Sanbao, key: string, roles: readonly Role[]) {
  const office = await sanbao.as('admin');
  const { id } = await office.step('createPerson', { input: { name: key, employer: 'HOUSE', roles: ['TRAINEE'] } });
  await account(sanbao, key, id, roles);
}

const count = (counts: Map<string, number>, key: string) => counts.set(key, (counts.get(key) ?? 0) + 1);

/** The links of the form whose records must be in certain states. */
const statesOfLinks = (form: Step['input'], on: Step['on']) =>
  Object.entries(on).flatMap(([name, { states }]) =>
    states && findField(form ?? Object, name) ? [[name, states] as const] : [],
  );

const kindOf = (form: Class, link: string) => fieldOf(form, link).target?.() as Class;

/** The steps that make another record of such a one in its state. */
const stepsUpon = ({ kind, state }: Known) =>
  afterSales.steps.all.filter(
    ({ from, input, on }) =>
      !from &&
      statesOfLinks(input, on).some(
        ([link, states]) => kindOf(input as Class, link).name === kind && states.includes(state),
      ),
  );
