import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { type Client, type Sanbao, startSanbao } from '../../test/sanbao.ts';
import { statementsOf } from '../../test/statements.ts';
import { type Ground, planForm, planIn, trainingGround } from '../../test/training.ts';
import { appoint } from '../../test/users.ts';
import type { Role } from '../viewer/roles.ts';

const MORNING = new Date('2026-11-23T02:00:00Z');
const approval = ['approveTrainingPlan', 'rejectTrainingPlan'];

let sanbao: Sanbao;
let ground: Ground;
let gm: Client;
let deputy: Client;
let admin: Client;
let users: Record<string, { id: string; person: { id: string } }>;

beforeAll(async () => {
  sanbao = await startSanbao(MORNING);
  ground = await trainingGround(sanbao);
  [gm, deputy, admin] = [await sanbao.as('gm'), await sanbao.as('sales'), await sanbao.as('admin')];
  const { users: all } = await admin.read('{ users(first: 100) { nodes { id email person { id } } } }');
  users = Object.fromEntries(all.nodes.map((user: { email: string }) => [user.email.split('@')[0], user]));
});
afterAll(() => sanbao.stop());
beforeEach(() => {
  sanbao.clock.now = MORNING;
});

const form = (change: object = {}) => ({
  deputy: users.sales?.id,
  steps: approval,
  from: '2026-11-23',
  until: '2026-11-25',
  reason: '赴慕尼黑参展',
  ...change,
});
const delegate = (change: object = {}, by = gm) => by.step('delegateAuthority', { input: form(change) });
const revoke = ({ id }: { id: string }, by = gm) => by.step('revokeDelegation', { id });
const approve = ({ id, version }: { id: string; version: number }) => ({ id, expectedVersion: version });
const submitted = () => planIn(sanbao, ground, 'SUBMITTED');

/** Has a delegation hold while some work is done. */
async function under<T>(change: object, work: () => Promise<T>, by = gm) {
  const delegation = await delegate(change, by);
  try {
    return await work();
  } finally {
    sanbao.clock.now = MORNING;
    await revoke(delegation, by);
  }
}

async function withRoles(account: string, roles: Role[], work: () => Promise<unknown>) {
  const user = users[account] as (typeof users)[string];
  const { user: before } = await admin.read('query ($id: ID!) { user(id: $id) { roles } }', { id: user.id });
  await appoint(sanbao, account, roles);
  try {
    await work();
  } finally {
    await appoint(sanbao, account, before.roles);
  }
}

describe('4.5 a deputy', () => {
  test('takes the delegated steps, and the history says for whom', async () => {
    const plan = await submitted();
    expect(await deputy.refusal('approveTrainingPlan', approve(plan))).toMatchObject({ code: 'FORBIDDEN' });
    await under({}, async () => {
      const offered = await deputy.read(
        `query ($id: ID!) {
          trainingPlan(id: $id) { availableSteps { name onBehalfOf blocked } }
          inbox { record step onBehalfOf }
          viewer { permissions }
        }`,
        { id: plan.id },
      );
      expect(offered.trainingPlan.availableSteps).toEqual(
        approval.map(name => ({ name, onBehalfOf: '方国栋', blocked: null })),
      );
      expect(offered.inbox).toContainEqual({ record: plan.id, step: 'approveTrainingPlan', onBehalfOf: '方国栋' });
      expect(offered.viewer.permissions).toEqual(expect.arrayContaining(approval));
      const { state, history } = await deputy.step(
        'approveTrainingPlan',
        approve(plan),
        'state history(first: 1) { step person onBehalfOf department }',
      );
      expect(state).toBe('APPROVED');
      expect(history).toEqual([
        { step: 'approveTrainingPlan', person: '裘亚平', onBehalfOf: '方国栋', department: 'GENERAL_MANAGER' },
      ]);
    });
    const { verifyAuditTrail } = await gm.read('{ verifyAuditTrail { intact } }');
    expect(verifyAuditTrail).toEqual({ intact: true });
  });

  test('takes no other step of the delegator', async () => {
    await under({ steps: ['rejectTrainingPlan'] }, async () => {
      expect(await deputy.refusal('approveTrainingPlan', approve(await submitted()))).toMatchObject({
        code: 'FORBIDDEN',
      });
    });
  });

  test('takes steps of a department for its head, in its name', async () => {
    const head = await sanbao.as('after-sales-head');
    await under(
      { steps: ['draftTrainingPlan'] },
      async () => {
        const { history } = await deputy.step(
          'draftTrainingPlan',
          { input: planForm(ground) },
          'history(first: 1) { onBehalfOf department }',
        );
        expect(history).toEqual([{ onBehalfOf: '顾建平', department: 'AFTER_SALES' }]);
      },
      head,
    );
  });

  test('acts in their own right where they may', async () => {
    const head = await sanbao.as('after-sales-head');
    await under(
      { steps: ['draftTrainingPlan'], deputy: users['after-sales']?.id },
      async () => {
        const office = await sanbao.as('after-sales');
        const { history } = await office.step(
          'draftTrainingPlan',
          { input: planForm(ground) },
          'history(first: 1) { onBehalfOf }',
        );
        expect(history).toEqual([{ onBehalfOf: null }]);
      },
      head,
    );
  });

  test('acts from the first day to the last, as days are in Shanghai', async () => {
    const plan = await submitted();
    const delegation = await delegate({ from: '2026-11-24', until: '2026-11-25' });
    const takes = async (moment: string) => {
      sanbao.clock.now = new Date(moment);
      const { code } = await deputy.refusal('approveTrainingPlan', { id: plan.id, expectedVersion: 99 });
      return code;
    };
    expect(await takes('2026-11-23T15:59:59Z')).toBe('FORBIDDEN');
    expect(await takes('2026-11-23T16:00:00Z')).toBe('STALE_RECORD');
    expect(await takes('2026-11-25T15:59:59Z')).toBe('STALE_RECORD');
    expect(await takes('2026-11-25T16:00:00Z')).toBe('FORBIDDEN');
    expect(await gm.refusal('revokeDelegation', { id: delegation.id })).toMatchObject({
      code: 'RULE_VIOLATED',
      rule: 'delegationOver',
      clause: '4.5',
    });
  });

  test('is none any more once the delegation is revoked, the delegator has lost the role, or is deactivated', async () => {
    const plan = await submitted();
    const code = async () =>
      (await deputy.refusal('approveTrainingPlan', { ...approve(plan), expectedVersion: 99 })).code;
    const delegation = await delegate();
    expect(await code()).toBe('STALE_RECORD');
    await withRoles('gm', ['SALES'], async () => expect(await code()).toBe('FORBIDDEN'));
    await admin.step('deactivateUser', { id: users.gm?.id, input: { reason: '离职' } });
    expect(await code()).toBe('FORBIDDEN');
    await admin.step('reactivateUser', { id: users.gm?.id });
    await appoint(sanbao, 'gm', ['GENERAL_MANAGER']);
    gm = await sanbao.anew('gm');
    await withRoles('sales', ['AUDITOR'], async () => expect(await code()).toBe('FORBIDDEN'));
    expect(await code()).toBe('STALE_RECORD');
    expect(await revoke(delegation)).toMatchObject({ state: 'REVOKED' });
    expect(await code()).toBe('FORBIDDEN');
    expect(await gm.refusal('revokeDelegation', { id: delegation.id })).toMatchObject({ code: 'STEP_NOT_AVAILABLE' });
  });

  test('judges neither their own work nor that of whom they stand in for', async () => {
    const another = { code: 'RULE_VIOLATED', rule: 'notByTheSamePerson' };
    await under({}, async () => {
      const draftedBy = async (client: Client) => {
        const { id } = await client.step('draftTrainingPlan', { input: planForm(ground) });
        return (await sanbao.as('after-sales')).step('submitTrainingPlan', { id });
      };
      await withRoles('sales', ['SALES_HEAD', 'AFTER_SALES'], async () =>
        expect(await deputy.refusal('approveTrainingPlan', approve(await draftedBy(deputy)))).toMatchObject(another),
      );
      await withRoles('gm', ['GENERAL_MANAGER', 'AFTER_SALES'], async () => {
        const plan = await draftedBy(gm);
        expect(await deputy.refusal('approveTrainingPlan', approve(plan))).toMatchObject(another);
        expect((await deputy.read('{ inbox { record } }')).inbox).not.toContainEqual({ record: plan.id });
      });
    });
  });

  test('costs no statement of its own', async () => {
    const sessions = async () => (await statementsOf(() => deputy.read('{ viewer { name } }'))).map(({ text }) => text);
    const without = await sessions();
    await under({}, async () => expect(await sessions()).toEqual(without));
  });
});

describe('4.5 a delegation', () => {
  test.each([
    ['to oneself', () => ({ deputy: users.gm?.id }), 'deputyIsOneself', 'deputy'],
    ['to an auditor', () => ({ deputy: users.auditor?.id }), 'deputyOutsideDepartments', 'deputy'],
    ['to an administrator', () => ({ deputy: users.admin?.id }), 'deputyOutsideDepartments', 'deputy'],
    ['to a dealer', () => ({ deputy: users['dealer-a']?.id }), 'deputyOutsideDepartments', 'deputy'],
    ['of what the delegator may not do', () => ({ steps: ['arrangeVenue'] }), 'notYoursToDelegate', 'steps'],
    ['of delegating', () => ({ steps: ['delegateAuthority'] }), 'notYoursToDelegate', 'steps'],
    ['of revoking', () => ({ steps: ['revokeDelegation'] }), 'notYoursToDelegate', 'steps'],
    ['of no step', () => ({ steps: ['__proto__'] }), 'notYoursToDelegate', 'steps'],
    ['from yesterday', () => ({ from: '2026-11-22' }), 'delegatedInThePast', 'from'],
    ['that ends before it begins', () => ({ until: '2026-11-22' }), 'endsBeforeStart', 'until'],
    ['for more than a year', () => ({ until: '2027-11-24' }), 'delegatedTooLong', 'until'],
  ])('%s is refused', async (_, change, rule, field) => {
    expect(await gm.refusal('delegateAuthority', { input: form(change()) })).toMatchObject({
      code: 'BAD_USER_INPUT',
      clause: '4.5',
      rule,
      fields: { [field]: expect.any(String) },
    });
  });

  test.each([
    ['no steps', { steps: [] }, 'steps'],
    ['a step twice', { steps: ['approveTrainingPlan', 'approveTrainingPlan'] }, 'steps'],
    ['too many steps', { steps: Array.from({ length: 51 }, (_, at) => `step${at}`) }, 'steps'],
    ['nobody', { deputy: '00000000-0000-7000-8000-000000000000' }, 'deputy'],
    ['a reason that is too long', { reason: '长'.repeat(4001) }, 'reason'],
  ])('with %s is refused', async (_, change, field) => {
    expect(await gm.refusal('delegateAuthority', { input: form(change) })).toMatchObject({
      code: 'BAD_USER_INPUT',
      fields: { [field]: expect.any(String) },
    });
  });

  test('passes on nothing that was itself delegated', async () => {
    await under({}, async () => {
      expect(
        await deputy.refusal('delegateAuthority', { input: form({ deputy: users.management?.id }) }),
      ).toMatchObject({ rule: 'notYoursToDelegate' });
    });
  });

  test('is made by heads and the General Manager only', async () => {
    for (const account of ['after-sales', 'engineer', 'auditor', 'admin', 'dealer-a'])
      expect(await (await sanbao.as(account)).refusal('delegateAuthority', { input: form() })).toMatchObject({
        code: 'FORBIDDEN',
      });
  });

  test('is revoked by its delegator or the General Manager, and by no other head', async () => {
    const head = await sanbao.as('after-sales-head');
    const delegation = await delegate({ steps: ['draftTrainingPlan'] }, head);
    expect(await deputy.refusal('revokeDelegation', { id: delegation.id })).toMatchObject({
      code: 'RULE_VIOLATED',
      rule: 'notYoursToRevoke',
    });
    expect(await gm.step('revokeDelegation', { id: delegation.id, input: { reason: '已返回' } })).toMatchObject({
      state: 'REVOKED',
    });
  });
});
