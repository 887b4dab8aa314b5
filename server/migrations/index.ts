import { Migration20261123000000_roles } from './Migration20261123000000_roles.ts';
import { Migration20261123220806_tables } from './Migration20261123220806_tables.ts';
import { Migration20261123230000_chain } from './Migration20261123230000_chain.ts';
import { Migration20261123231000_access } from './Migration20261123231000_access.ts';
import { Migration20261123232000_session_viewer } from './Migration20261123232000_session_viewer.ts';

/** All migrations in their order. A migration that has landed is never changed. */
export const migrations = [
  Migration20261123000000_roles,
  Migration20261123220806_tables,
  Migration20261123230000_chain,
  Migration20261123231000_access,
  Migration20261123232000_session_viewer,
];
