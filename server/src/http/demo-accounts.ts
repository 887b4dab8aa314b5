import type { FastifyInstance } from 'fastify';
import { demoAccounts } from '../demo/accounts.ts';

/** Whom one can sign in as, for the sign-in page; only where there is demo data. */
export const serveDemoAccounts = (app: FastifyInstance) => app.get('/demo-accounts.json', () => demoAccounts);
