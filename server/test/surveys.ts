import { houseContext } from '../src/procedure/house-context.ts';
import { takeNamed } from '../src/procedure/perform.ts';
import type { Sanbao } from './sanbao.ts';

/** The address of the one-time link that was mailed with a survey, as the job gets it. */
export async function mailedSurvey({ orm, clock }: Sanbao, id: string) {
  const context = houseContext(orm, clock.now);
  await takeNamed('mailSurvey', { id }, context);
  return context.revealed.get(id) as string;
}
