import { me } from '../organization/me.ts';
import type { Facts } from '../procedure/facts.ts';
import type { BaseRecord } from '../procedure/record.ts';
import type { StepContext } from '../procedure/step-context.ts';
import { Nonconformity } from './nonconformity.entity.ts';

type Finding = Pick<Nonconformity, 'source' | 'what' | 'quantity'> &
  Partial<Facts<Pick<Nonconformity, 'part' | 'marks' | 'equipment' | 'complaint'>>> & {
    madeBy: Pick<BaseRecord, 'number'>;
  };

/** The `moves` of a step that finds nonconforming product. */
export const opensNonconformity = { Nonconformity: ['OPEN'] } as const;

/** 6.1: product that is not as it should be is recorded by the step that finds it. */
export async function openNonconformity(context: StepContext, { madeBy, ...finding }: Finding): Promise<Nonconformity> {
  const nonconformity = new Nonconformity();
  await context.open(nonconformity, 'OPEN');
  return Object.assign(nonconformity, finding, {
    madeBy: madeBy.number,
    openedBy: me(context),
  });
}
