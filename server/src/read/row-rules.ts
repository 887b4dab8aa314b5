import { type PolicyDef, raw } from '@mikro-orm/core';

/** SQL that is true for the rows a dealer may see: the row's alias and the dealer's id are filled in. */
export type RowRule = (row: string, dealer: string) => string;

/** The roles of the database. A policy of `true` costs the house nothing; nobody else's sees a row. */
export const HOUSE = 'sanbao_house';
export const DEALER = 'sanbao_dealer';
/** Has no right to any table. */
export const CUSTOMER = 'sanbao_customer';

const dealerOfSession = "nullif(current_setting('sanbao.dealer', true), '')::uuid";

/** The second wall: the same rule as in `read/`, held by the database itself. */
export const policies = (dealers: RowRule | undefined): PolicyDef[] => [
  { name: 'house', roles: [HOUSE], using: 'true' },
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

/** The first wall for rows loaded to be changed: a condition for the ORM, empty for the house. */
export const visibleTo = (dealerId: string | null, dealers: RowRule | undefined): object =>
  dealerId ? { [raw(alias => `(${dealers ? dealers(alias, `'${dealerId}'::uuid`) : 'false'})`)]: true } : {};
