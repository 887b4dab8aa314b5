import { type PolicyDef, raw } from '@mikro-orm/core';
import type { Viewer } from './viewer.ts';
import { seesWhole } from './visibility.ts';

/** Which rows a dealer may see. */
export interface RowRule {
  /** The deciding facts: the dealer who asks, and the row's own state, which any step may change. */
  readonly looksAt: readonly ('dealer' | 'state')[];
  /** SQL that is true for them: the row's alias and, where it is looked at, the dealer's id are filled in. */
  sql(row: string, dealer: string): string;
}

/** A rule by which all dealers see the same rows. */
export const sameForAll = (sql: (row: string) => string): RowRule => ({ looksAt: [], sql });

/** A rule by which each dealer sees its own rows. */
export const eachItsOwn = (sql: RowRule['sql']): RowRule => ({ looksAt: ['dealer'], sql });

/** The roles of the database. A policy of `true` costs the company nothing; nobody else's sees a row. */
export const COMPANY_ROLE = 'sanbao_house';
export const DEALER_ROLE = 'sanbao_dealer';
/** Reads who is who; what administrators write, they write by steps, and these are the company's work. */
export const ADMINISTRATION_ROLE = 'sanbao_administration';
/** Has no right to any table. */
export const CUSTOMER_ROLE = 'sanbao_customer';

const dealerOfSession = "nullif(current_setting('sanbao.dealer', true), '')::uuid";

/** SQL that is true for the rows an administrator may see. */
type AdministratorsRule = (row: string) => string;

/**
 * The row rules as policies of the database, which hold where a query forgets them. A role without a policy sees no
 * row.
 */
export const policies = (dealers: RowRule | undefined, administrators?: AdministratorsRule): PolicyDef[] => [
  { name: 'house', roles: [COMPANY_ROLE], using: 'true' },
  ...(administrators
    ? [
        {
          name: 'administration',
          roles: [ADMINISTRATION_ROLE],
          using: (_: unknown, table: { name: string }) => administrators(table.name),
        },
      ]
    : []),
  ...(dealers
    ? [
        {
          name: 'dealer',
          roles: [DEALER_ROLE],
          using: (_: unknown, table: { name: string }) => dealers.sql(table.name, dealerOfSession),
        },
      ]
    : []),
];

/** The row rules as a condition for the ORM; empty where the viewer sees every row. */
export function visibleTo(viewer: Pick<Viewer, 'visibility' | 'dealerId'>, dealers?: RowRule): object {
  if (seesWhole(viewer)) return {};
  if (viewer.visibility !== 'DEALER' || !dealers) return { id: null };
  return { [raw(alias => `(${dealers.sql(alias, `'${viewer.dealerId}'::uuid`)})`)]: true };
}
