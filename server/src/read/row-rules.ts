import { type PolicyDef, raw } from '@mikro-orm/core';
import type { Viewer } from '../access/viewer.ts';

/** SQL that is true for the rows a dealer may see: the row's alias and the dealer's id are filled in. */
export type RowRule = (row: string, dealer: string) => string;

/** The roles of the database. A policy of `true` costs the house nothing; nobody else's sees a row. */
export const HOUSE = 'sanbao_house';
export const DEALER = 'sanbao_dealer';
/** Reads who is who; what administrators write, they write by steps, and these are the house's work. */
export const ADMINISTRATION = 'sanbao_administration';
/** Has no right to any table. */
export const CUSTOMER = 'sanbao_customer';

const dealerOfSession = "nullif(current_setting('sanbao.dealer', true), '')::uuid";

/** SQL that is true for the rows an administrator may see. */
type AdministratorsRule = (row: string) => string;

/** The second wall: the same rules as in `read/`, held by the database itself; who has no policy sees no row. */
export const policies = (dealers: RowRule | undefined, administrators?: AdministratorsRule): PolicyDef[] => [
  { name: 'house', roles: [HOUSE], using: 'true' },
  ...(administrators
    ? [
        {
          name: 'administration',
          roles: [ADMINISTRATION],
          using: (_: unknown, table: { name: string }) => administrators(table.name),
        },
      ]
    : []),
  ...(dealers
    ? [
        {
          name: 'dealer',
          roles: [DEALER],
          using: (_: unknown, table: { name: string }) => dealers(table.name, dealerOfSession),
        },
      ]
    : []),
];

/** The first wall for rows loaded by the ORM, of records that the viewer may read at all: a condition, empty where none is hidden. */
export function visibleTo(
  { visibility, dealerId }: Pick<Viewer, 'visibility' | 'dealerId'>,
  dealers?: RowRule,
): object {
  if (visibility === 'STAFF' || visibility === 'ADMINISTRATION') return {};
  if (visibility !== 'DEALER' || !dealers) return { id: null };
  return { [raw(alias => `(${dealers(alias, `'${dealerId}'::uuid`)})`)]: true };
}
