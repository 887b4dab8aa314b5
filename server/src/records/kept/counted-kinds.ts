import type { Procedure } from '../../procedure/procedure.ts';
import type { Tables } from '../../read/tables.ts';
import { executedKinds } from '../assessment/execution.ts';
import { judgedKinds } from '../conformance/kept.ts';
import type { Kind } from './changed.ts';

/** All of which figures are kept. */
export const countedKinds = (procedure: Procedure, tables: Tables): Kind[] => [
  ...judgedKinds(procedure, tables),
  ...executedKinds(procedure, tables),
];
