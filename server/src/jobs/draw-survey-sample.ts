import type { MikroORM } from '@mikro-orm/postgresql';
import { GraphQLError } from 'graphql';
import { systemContext, systemViewer } from '../procedure/system-context.ts';
import { takeNamed } from '../steps/take-step.ts';

/** Asks customers about some of last month's orders, on days that follow from the month itself; where nothing is left to draw, another process or somebody did so. */
export async function drawSurveySample(orm: MikroORM, now: Date) {
  await takeNamed('drawSurveySample', {}, systemContext(orm, now, systemViewer(['AFTER_SALES']))).catch(error => {
    if (!(error instanceof GraphQLError)) throw error;
  });
}
