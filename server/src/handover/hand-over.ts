import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { GraphQLError } from 'graphql';
import { findField } from '../fields/field.ts';
import { measureHandover } from '../improvement/measure-handover.ts';
import { message } from '../messages/catalogue.ts';
import { type Refusal, refuse, ruleViolated } from '../messages/errors.ts';
import type { HandOverInput, Handover } from '../organization/handover.ts';
import { HandOverInput as Form } from '../organization/handover.ts';
import { waysTo } from '../organization/move-links.ts';
import { Person } from '../organization/person.entity.ts';
import { User } from '../organization/user.entity.ts';
import { procedureOf } from '../procedure/procedure-of.ts';
import type { RequestContext } from '../procedure/request-context.ts';
import { Tables } from '../read/tables.ts';
import { orderHandover } from '../repair/order-handover.ts';
import { enter } from '../steps/enter.ts';
import { takeTogether } from '../steps/take-together.ts';
import { type Department, departmentsLedBy, departmentsOf } from '../viewer/roles.ts';
import type { Viewer } from '../viewer/viewer.ts';
import type { HandoverResult, StayedBehind } from './hand-over-types.ts';

/** The kinds of records whose work goes over, in the order in which it does. */
const handovers: readonly Handover[] = [orderHandover, measureHandover];

/**
 * Hands over all that is open and names somebody: by a step on each record, with the rules that it has for whoever does its
 * work, or not at all. What stays is named, with the reason.
 */
export const handOver = (raw: object, context: RequestContext & { viewer: Viewer }): Promise<HandoverResult> =>
  takeTogether(context, async (take, attempt, em) => {
    const { language, viewer } = context;
    const input = (await enter(em, Form, { ...raw }, context, new Person())) as unknown as HandOverInput;
    const refusal = (await ofTheirDepartment(input, departmentsLedBy(viewer.roles), em)) ?? toAnother(input);
    if (refusal) throw ruleViolated(language, undefined, refusal);
    const { from, to, reason } = input;
    const moved = new Map<string, string[]>();
    const stayed: StayedBehind[] = [];
    for (const { step, path } of handovers)
      for (const { id, number } of await openOf(from.id, { step, path }, em)) {
        const resource = step.record.name;
        try {
          await attempt(() => take(step, { id, input: { from: from.id, to: to.id, reason } }));
          moved.set(resource, [...(moved.get(resource) ?? []), number]);
        } catch (error) {
          if (!(error instanceof GraphQLError)) throw error;
          stayed.push({ record: id, resource, number, reason: error.message });
        }
      }
    const told = [...moved.values(), stayed.map(({ number }) => number)].flat();
    const others = (await stillOpenOf(from.id, em)).filter(number => !told.includes(number));
    const byOwnSteps = message(language, 'handedOverByOwnSteps');
    return {
      moved: [...moved].map(([resource, numbers]) => ({ resource, numbers })),
      stayed: [...stayed, ...others.map(number => ({ record: null, resource: null, number, reason: byOwnSteps }))],
    };
  });

/** A head hands over the work of the department's people; technicians without an account are those of After-Sales. */
async function ofTheirDepartment(
  { from }: HandOverInput,
  led: readonly Department[],
  em: SqlEntityManager,
): Promise<Refusal | undefined> {
  const accounts = await em.find(User, { person: from.id });
  const departments: Department[] = accounts.length
    ? departmentsOf(accounts.flatMap(({ roles }) => roles))
    : from.employer === 'HOUSE' && from.roles.includes('TECHNICIAN')
      ? ['AFTER_SALES']
      : [];
  if (!departments.some(each => led.includes(each))) return refuse('notOfYourDepartment', { name: from.name }, 'from');
}

const toAnother = ({ from, to }: HandOverInput): Refusal | undefined =>
  from.id === to.id ? refuse('handedOverToThemselves', {}, 'to') : undefined;

/** The records that name a person there and on which there is work to be done, the oldest first. */
async function openOf(person: string, { step, path }: Handover, em: SqlEntityManager) {
  const ways = waysTo(em, Person).filter(
    ({ owner, lines, field }) => owner === step.record && [lines?.name, field.name].filter(Boolean).join('.') === path,
  );
  const table = new Tables(em.getMetadata()).table(step.record);
  const found = ways.map(({ table: way, ownerId, column }) => `select ${ownerId} from ${way} where ${column} = ?`);
  return em.execute<{ id: string; number: string }[]>(
    `select id, number from ${table} where id in (${found.join(' union ')}) and state = any(?::text[]) order by id`,
    [...found.map(() => person), `{${step.from?.join(',')}}`],
  );
}

/** The numbers of what names a person otherwise and waits for somebody. */
async function stillOpenOf(person: string, em: SqlEntityManager): Promise<string[]> {
  const open = findField(Person, 'stillOpen')?.sql?.('r', false, procedureOf(em));
  const [row] = await em.execute<{ open: string | null }[]>(
    `select ${open} as open from ${new Tables(em.getMetadata()).table(Person)} r where r.id = ?`,
    [person],
  );
  return row?.open?.split(' · ') ?? [];
}
