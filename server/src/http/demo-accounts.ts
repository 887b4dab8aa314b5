import type { FastifyInstance } from 'fastify';
import type { Config } from '../config.ts';
import { demoAccounts } from '../demo/accounts.ts';

/** Whom one can sign in as, for the sign-in page: nobody unless there is demo data. */
export const serveDemoAccounts = (app: FastifyInstance, { demo }: Pick<Config, 'demo'>) =>
  app.get('/demo-accounts.json', () => (demo ? demoAccounts : []));
