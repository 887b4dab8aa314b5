import type { MikroORM } from '@mikro-orm/postgresql';
import { type Client, escapeIdentifier } from 'pg';
import { FreshSignIn } from '../credentials/fresh-sign-in.entity.ts';
import { ProviderRequest } from '../credentials/provider-request.entity.ts';
import { SignInBudget } from '../credentials/sign-in-budget.entity.ts';
import { StoredFile } from '../files/stored-file.entity.ts';
import { OneTimeLink } from '../links/one-time-link.entity.ts';
import { Follow } from '../notes/follow.entity.ts';
import { Mention } from '../notes/mention.entity.ts';
import { AccountLink } from '../organization/account-link.entity.ts';
import { AccountChange, Session } from '../organization/session.entity.ts';
import { IdempotencyKey } from '../procedure/idempotency.ts';
import { FormerRow, KeptFigures, KeptUntil } from '../procedure/kept-figures.entity.ts';
import { Lineage } from '../procedure/lineage.entity.ts';
import {
  ProcedureChainHead,
  ProcedureEvent,
  ProcedureEventContent,
  ProcedureEventLink,
} from '../procedure/procedure-event.entity.ts';
import { procedureOf } from '../procedure/procedure-of.ts';
import { BaseLine, descriptionOf } from '../procedure/record.ts';
import { Waiting } from '../procedure/waiting.entity.ts';
import { ADMINISTRATION_ROLE, COMPANY_ROLE, CUSTOMER_ROLE, DEALER_ROLE } from '../viewer/row-rules.ts';
import { SavedViews } from './saved-views.entity.ts';

const history: readonly unknown[] = [ProcedureEvent, ProcedureEventContent, Lineage];
const passing = new Set<unknown>([
  AccountLink,
  Session,
  SignInBudget,
  ProviderRequest,
  FreshSignIn,
  IdempotencyKey,
  StoredFile,
  KeptFigures,
  KeptUntil,
  FormerRow,
  Follow,
]);
const companyOnly = new Set<unknown>([
  AccountLink,
  OneTimeLink,
  SavedViews,
  Mention,
  Follow,
  Session,
  SignInBudget,
  ProviderRequest,
  FreshSignIn,
  KeptFigures,
  KeptUntil,
  FormerRow,
  AccountChange,
]);
const readOnly = new Set<unknown>([ProcedureEventLink, ProcedureChainHead, Waiting, AccountChange]);

/**
 * The rights of the application's roles, worked out from the entities after every migration: events and ledgers are
 * only added to, save the terms by which a ledger's lines are found; records are never deleted, and only lines, links
 * and what runs out can be taken away. Every step is the company's work, whoever takes it: dealers and administrators
 * as such only read. Sign-ins and one-time links are the company's alone, and whoever comes by such a link has no right
 * at all.
 */
export async function grantRights(orm: MikroORM) {
  const ledgers: readonly unknown[] = procedureOf(orm).records.filter(record => descriptionOf(record).appendOnly);
  const statements = [...orm.getMetadata().getAll().values()]
    .filter(({ abstract, tableName }) => !abstract && tableName)
    .map(({ class: entity, tableName, pivotTable }) => {
      const removable = pivotTable || entity?.prototype instanceof BaseLine || passing.has(entity);
      const rights = readOnly.has(entity)
        ? 'select'
        : history.includes(entity)
          ? 'select, insert'
          : ledgers.includes(entity)
            ? 'select, insert, update (search)'
            : `select, insert, update${removable ? ', delete' : ''}`;
      const readers = companyOnly.has(entity)
        ? ''
        : `; grant select on "${tableName}" to ${DEALER_ROLE}, ${ADMINISTRATION_ROLE}`;
      return `revoke all on "${tableName}" from ${COMPANY_ROLE}, ${DEALER_ROLE}, ${ADMINISTRATION_ROLE}, ${CUSTOMER_ROLE}; grant ${rights} on "${tableName}" to ${COMPANY_ROLE}${readers}`;
    });
  await orm.em.getConnection().executeDump(statements.join(';\n'));
}

const roles = [COMPANY_ROLE, DEALER_ROLE, ADMINISTRATION_ROLE, CUSTOMER_ROLE];

/**
 * The user as whom the server works, where that is not the owner: takes each of the roles, works as the company where
 * it takes none, and does the jobs. Their tables hide each row from whoever does not own them.
 */
export async function grantServer(owner: Client, user: string) {
  const server = escapeIdentifier(user);
  const { rows: missing } = await owner.query<{ role: string }>(
    'select role from unnest($2::text[]) role where not pg_has_role($1, role, $3)',
    [user, roles, 'usage'],
  );
  const { rows: hidden } = await owner.query<{ name: string }>(
    `select oid::regclass::text as name from pg_class
     where relnamespace = 'graphile_worker'::regnamespace and relrowsecurity
       and not exists (select from pg_policy where polrelid = pg_class.oid and polname = 'server')`,
  );
  await owner.query(
    [
      ...missing.map(({ role }) => `grant ${role} to ${server} with inherit true`),
      `grant select on mikro_orm_migrations to ${server}`,
      `grant usage on schema graphile_worker to ${server}`,
      `grant select, insert, update, delete on all tables in schema graphile_worker to ${server}`,
      ...hidden.map(({ name }) => `create policy server on ${name} using (true)`),
    ].join(';\n'),
  );
}
