import type { MikroORM } from '@mikro-orm/postgresql';
import { daysLater } from '../fields/business-day.ts';
import { systemContext } from '../procedure/system-context.ts';
import { takeNamed } from '../steps/take-step.ts';
import type { Cast } from './stage.ts';

/** The General Manager is away for two weeks, and leaves training plans to the head of Sales. */
export async function seedDelegation(orm: MikroORM, monday: string, { gm, sales }: Cast) {
  const friday = new Date(`${daysLater(monday, -3)}T07:40:00Z`);
  const input = {
    deputy: sales?.userId,
    steps: ['approveTrainingPlan', 'rejectTrainingPlan'],
    from: monday,
    until: daysLater(monday, 11),
    reason: '赴广州、成都走访重点用户并参加包装机械展，期间不在公司。',
  };
  await takeNamed('delegateAuthority', { input }, systemContext(orm, friday, gm));
}
