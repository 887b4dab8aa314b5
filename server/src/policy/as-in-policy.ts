import type { GraphQLSchema } from 'graphql';
import type { Procedure } from '../procedure/procedure.ts';
import { declaredPolicy } from './declared.ts';
import { policyFaults } from './faults.ts';
import { readPolicy } from './table.ts';

/** Refuses a schema in which somebody may do or read more, or less, than the table of rights says. */
export function asInPolicy(procedure: Procedure, schema: GraphQLSchema): GraphQLSchema {
  const faults = policyFaults(procedure, readPolicy(procedure.policy), declaredPolicy(procedure, schema));
  if (faults.length) throw new Error(`Rights are not what the table of rights says:\n${faults.join('\n')}`);
  return schema;
}
