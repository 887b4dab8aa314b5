import { afterSales } from '../../src/chapters.ts';
import { users } from '../../src/demo/users.ts';
import { businessDay } from '../../src/fields/business-day.ts';
import { type Class, fieldOf, findField } from '../../src/fields/field.ts';
import { askedOfCustomer } from '../../src/procedure/link-page.ts';
import type { Step } from '../../src/procedure/step.ts';
import { mayTake } from '../../src/procedure/who-may-take.ts';
import { effectiveRoles } from '../../src/viewer/roles.ts';
import type { Answer, Client, Sanbao } from '../sanbao.ts';
import { type Moved, stepsOfContract } from './contract.ts';
import { type Attempt, faultsOfMoves, faultsOfRefusal, type Known, type Offered, type Refused } from './judge.ts';
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

/** Takes one random step after another, and holds each answer against the contract. */
export class RandomWalk {
  readonly taken = new Map<string, number>();
  readonly refused = new Map<string, number>();
  /** What was not as the contract has it. */
  readonly faults: string[] = [];
  readonly #known = new Map<string, Known>();
  readonly #links = new Map<string, string>();
  readonly #steps = afterSales.steps.all.filter(({ name }) => stepsOfContract.includes(name));
  /** The record that is being looked at: where another is made of such a one, it is that. */
  #inHand: Known | undefined;
  #position = 0;

  constructor(
    private readonly sanbao: Sanbao,
    private readonly random: Random,
    /** Records of the ground that are entered more often than others of their kind. */
    private readonly favourites: Readonly<Record<string, readonly string[]>>,
  ) {}

  async take(count: number) {
    await this.#follow();
    for (let at = 0; at < count; at++) await this.#takeOne();
  }

  async #takeOne() {
    this.#travel();
    const attempt = await this.#attempt();
    if (!attempt) return;
    const { data, errors } = await this.#send(attempt);
    const moved = await this.#follow();
    const { step } = attempt;
    const refusal = errors?.[0] && ({ ...errors[0].extensions, message: errors[0].message } as Refused);
    const faults = refusal ? faultsOfRefusal(attempt, refusal, moved) : faultsOfMoves(attempt, moved);
    for (const fault of faults)
      this.faults.push(
        `${fault}\n  ${attempt.account} ${step.name} ${JSON.stringify(attempt.args)} ${refusal ? JSON.stringify(refusal) : ''}`,
      );
    count(refusal ? this.refused : this.taken, refusal ? `${step.name} ${refusal.rule ?? refusal.code}` : step.name);
    const told = data?.[step.name]?.[tellsLink[step.name] ?? ''];
    if (told) this.#links.set(data[step.name].id, told.split('/').at(-1));
  }

  /** Minutes mostly, and now and then days. */
  #travel() {
    const minutes = this.random.chance(0.02) ? this.random.within(600, 4000) : this.random.within(1, 25);
    this.sanbao.clock.now = new Date(this.sanbao.clock.now.getTime() + minutes * 60_000);
  }

  async #attempt(): Promise<Attempt | undefined> {
    const chosen = this.random.chance(0.8) ? this.#anyRecord() : undefined;
    const upon = chosen && this.random.chance(0.3) ? stepsUpon(chosen).filter(step => this.#steps.includes(step)) : [];
    const record = upon.length ? undefined : chosen;
    const step = upon.length ? this.random.of(upon) : this.#anyStep(record);
    if (!step) return undefined;
    this.#inHand = chosen;
    const secret =
      record && this.random.chance(0.5) && mayTake(step, undefined, { roles: ['CUSTOMER'] })
        ? this.#links.get(record.id)
        : undefined;
    const account = secret ? 'customer' : this.#anyAccount(step, record?.state);
    const stale = record !== undefined && !secret && this.random.chance(0.04);
    const args = {
      ...(record && { id: record.id, expectedVersion: record.version - Number(stale) }),
      ...(await this.#input(step, account, secret)),
      ...(secret && { caller }),
    };
    const offered = record && !secret ? await this.#offered(account, step, record) : undefined;
    return { step, account, record, stale, secret, offered, args };
  }

  /** Of any kind, and the orders more often than others; what was touched last is gone on with. */
  #anyRecord(): Known | undefined {
    const own = [...this.#known.values()].filter(({ kind }) =>
      this.#steps.some(step => step.from && step.record.name === kind),
    );
    const kinds = [...new Set(own.map(({ kind }) => kind))];
    if (!kinds.length) return undefined;
    const kind = kinds.includes('ServiceOrder') && this.random.chance(0.3) ? 'ServiceOrder' : this.random.of(kinds);
    return this.random.late(own.filter(each => each.kind === kind));
  }

  #anyStep(record: Known | undefined): Step | undefined {
    if (!record) {
      const creating = this.#steps.filter(({ from }) => !from);
      return this.random.of(this.random.chance(0.9) ? creating.filter(step => this.#hasItsLinks(step)) : creating);
    }
    const own = this.#steps.filter(step => step.from && step.record.name === record.kind);
    const open = own.filter(step => step.from?.includes(record.state));
    const onward = open.filter(({ tone }) => tone === 'PRIMARY');
    const chosen = this.random.chance(0.1) ? own : onward.length && this.random.chance(0.6) ? onward : open;
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

  #anyAccount(step: Step, state: string | undefined): string {
    const entitled = users.filter(({ roles }) => mayTake(step, state, { roles: effectiveRoles(roles) }));
    const among = entitled.length && this.random.chance(0.85) ? entitled : users;
    return this.random.of(among).key;
  }

  async #input(step: Step, account: string, secret: string | undefined) {
    if (!step.input) return {};
    const client = secret ? undefined : await this.sanbao.as(account);
    const input =
      (await new PlausibleInput(this.random, {
        now: this.sanbao.clock.now,
        today: businessDay(this.sanbao.clock.now),
        pick: (kind, states) => this.#anyOf(kind, states),
        upload: async accept => {
          const [name, bytes] = accept && !accept.includes('application/pdf') ? ['现场.png', PNG] : ['扫描件.pdf', PDF];
          return (await client?.upload(name, bytes))?.json().id;
        },
      }).for(step)) ?? {};
    const asked = secret && askedOfCustomer(step, afterSales.linkPageOf(step.record)).map(({ name }) => name);
    return {
      input: asked ? Object.fromEntries(Object.entries(input).filter(([name]) => asked.includes(name))) : input,
    };
  }

  #anyOf(kind: string, states: readonly string[] | undefined): string | undefined {
    if (this.#inHand?.kind === kind && this.random.chance(0.9)) return this.#inHand.id;
    const favourites = this.favourites[kind];
    if (favourites && this.random.chance(0.9)) return this.random.of(favourites);
    const all = [...this.#known.values()].filter(each => each.kind === kind);
    const fitting = states ? all.filter(({ state }) => states.includes(state)) : all;
    const among = fitting.length ? fitting : all;
    return this.random.late(among)?.id;
  }

  async #offered(account: string, { name, record }: Step, { id }: Known): Promise<Offered | null> {
    const query = record.name.replace(/^./, first => first.toLowerCase());
    const { data } = await (await this.sanbao.as(account)).ask(
      `query ($id: ID!) { ${query}(id: $id) { availableSteps { name blocked } } }`,
      { id },
    );
    return data?.[query]?.availableSteps.find((each: Offered) => each.name === name) ?? null;
  }

  async #send({ step, account, secret, args }: Attempt): Promise<Answer> {
    const client: Client = secret ? this.sanbao.holding(secret) : await this.sanbao.as(account);
    return client.attempt(step.name, args, `id ${tellsLink[step.name] ?? ''}`);
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
    return rows;
  }
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
