import { users } from '../../src/demo/users.ts';
import { businessDay, daysLater } from '../../src/fields/business-day.ts';
import { fieldsOf } from '../../src/fields/field.ts';
import { flagDuplicateAccounts } from '../../src/organization/accounts-at-start.ts';
import { isDecision, mayTake } from '../../src/procedure/who-may-take.ts';
import { effectiveRoles, type Role } from '../../src/viewer/roles.ts';
import type { Attempt } from '../model/judge.ts';
import { secondAccount } from '../users.ts';
import { type House, type Outcome, outcomeOf } from './house.ts';

/** What came of it; nothing where the step knows no such way. */
type Way = (house: House, attempt: Attempt) => Promise<Outcome | undefined>;

const inCharge: readonly Role[] = [
  'GENERAL_MANAGER',
  'AFTER_SALES_HEAD',
  'MANAGEMENT_HEAD',
  'SALES_HEAD',
  'MANUFACTURING_HEAD',
];
const masters = ['person', 'part', 'equipment', 'customer', 'model', 'supplier'] as const;
const deactivate = {
  person: 'deactivatePerson',
  part: 'deactivatePart',
  customer: 'deactivateCustomer',
  model: 'deactivateProductModel',
  supplier: 'deactivateSupplier',
} as const;

/** Eight ways to a step that a rule stands against. */
export const ways = {
  /** Weeks later than it was meant. */
  late: async (house, attempt) => {
    const { clock } = house.sanbao;
    clock.now = new Date(clock.now.getTime() + 45 * 86_400_000);
    return house.take(attempt);
  },

  /** Every day that is stated is one of last year. */
  backdated: async (house, attempt) => {
    const stated = fieldsOf(attempt.step.input ?? Object).filter(field => 'statement' in field);
    if (!stated.length) return undefined;
    const day = daysLater(businessDay(house.sanbao.clock.now), -300);
    const input = { ...(attempt.args as { input?: object }).input };
    for (const { name, kind } of stated)
      Object.assign(input, { [name]: kind === 'day' ? day : `${day}T02:00:00.000Z` });
    return house.take({ ...attempt, args: { ...attempt.args, input } });
  },

  /** By another account of who made what is decided. */
  secondAccount: async (house, attempt) => {
    const author = isDecision(attempt.step) && (await house.authorOf(attempt));
    if (!author || !users.some(({ key }) => key === author.key)) return undefined;
    const roles = rolesOf(attempt.account);
    const key = `second-${house.random.below(1e9)}`;
    await secondAccount(house.sanbao, key, author.key, roles);
    await flagDuplicateAccounts(house.sanbao.orm, house.sanbao.clock.now);
    const outcome = await house.take({ ...attempt, account: key });
    await house.rows('delete from session where user_id = (select id from "user" where email = ?)', [
      `${key}@sanbao.example`,
    ]);
    await house.rows(`update "user" set state = 'INACTIVE' where email = ?`, [`${key}@sanbao.example`]);
    await house.rows(`update "user" set state = 'ACTIVE' where id = ?`, [author.userId]);
    return outcome;
  },

  /** After it was cancelled. */
  cancelled: async (house, attempt) => {
    const { record } = attempt;
    const ends =
      record &&
      house.walk
        .stepsOn(record)
        .find(({ name }) => /^(cancel|withdraw|end|close)/.test(name) && name !== attempt.step.name);
    const ending = ends && (await house.walk.propose(ends, 3, record));
    if (!ending || (await house.take(ending)) !== 'taken') return undefined;
    return house.take(await house.anew(attempt));
  },

  /** After what it names is no longer in use. */
  masterData: async (house, attempt) => {
    const text = JSON.stringify(attempt.args);
    for (const table of masters) {
      const step = deactivate[table as keyof typeof deactivate];
      const rows = step
        ? await house.rows<{ id: string; version: number }>(
            `select id, version from "${table === 'model' ? 'product_model' : table}" where state = 'ACTIVE' and ? like '%' || id || '%' and not exists (select from "user" u where u.person_id = ${table === 'person' ? `"person".id` : 'null'}) limit 1`,
            [text],
          )
        : [];
      const [row] = rows;
      if (!row) continue;
      const office = await house.sanbao.as(table === 'supplier' ? 'management' : 'after-sales');
      if (outcomeOf(await office.attempt(step, { id: row.id, input: { reason: '停用' } })) !== 'taken') continue;
      const outcome = await house.take(attempt);
      await office.attempt(step.replace('deactivate', 'reactivate'), { id: row.id });
      return outcome;
    }
    return undefined;
  },

  /** A second time, for the rest and more. */
  split: async (house, attempt) => {
    if ((await house.take(attempt)) !== 'taken') return undefined;
    return house.take(await house.anew(attempt));
  },

  /** By two at once. */
  twoAtOnce: async (house, attempt) => {
    const both = await Promise.all([house.take(attempt), house.take(attempt)]);
    const taken = both.filter(each => each === 'taken').length;
    if (attempt.record && taken > 1) return 'refused: TAKEN TWICE';
    return both.find(each => each !== 'taken') ?? 'taken';
  },

  /** By who made it, as the deputy of who decides. */
  deputy: async (house, attempt) => {
    const author = isDecision(attempt.step) && (await house.authorOf(attempt));
    const delegator = users.find(
      ({ roles }) =>
        inCharge.some(role => (roles as readonly Role[]).includes(role)) &&
        mayTake(attempt.step, attempt.record?.state, { roles: effectiveRoles(roles) }),
    );
    if (!author || !delegator || author.key === delegator.key || attempt.step.personal) return undefined;
    if (mayTake(attempt.step, attempt.record?.state, { roles: rolesOf(author.key) })) return undefined;
    const today = businessDay(house.sanbao.clock.now);
    const input = { deputy: author.userId, steps: [attempt.step.name], from: today, until: daysLater(today, 1) };
    const head = await house.sanbao.as(delegator.key);
    if (outcomeOf(await head.attempt('delegateAuthority', { input })) !== 'taken') return undefined;
    return house.take({ ...attempt, account: author.key });
  },
} satisfies Record<string, Way>;

const rolesOf = (account: string): Role[] =>
  effectiveRoles(users.find(({ key }) => key === account)?.roles ?? []) as Role[];
