import { gql } from '@apollo/client';
import type { RaRecord } from 'react-admin';
import type { Step } from '../schema/metadata.ts';
import { recordType, stateType } from '../schema/schema.ts';
import { selectTitle } from '../schema/selection.ts';
import { client } from './client.ts';
import { toHttpError } from './refusal.ts';

export interface StepVariables {
  id?: RaRecord['id'];
  expectedVersion?: number;
  input?: Record<string, unknown>;
}

/** The only way a record changes. The same key makes a repetition harmless: the server acts once and answers alike. */
export async function performStep(step: Step, variables: StepVariables, idempotencyKey: string): Promise<RaRecord> {
  try {
    const { data } = await client.mutate({
      mutation: stepMutation(step),
      variables,
      context: { headers: { 'Idempotency-Key': idempotencyKey } },
    });
    return data.answer;
  } catch (error) {
    throw toHttpError(error);
  }
}

export function stepMutation({ name, record, from, version, input }: Step) {
  const types = {
    ...(from.length && { id: 'ID!' }),
    ...(version && { expectedVersion: version }),
    ...(input && { input }),
  };
  const each = (print: (argument: string, type: string) => string) => {
    const printed = Object.entries(types).map(([argument, type]) => print(argument, type));
    return printed.length ? `(${printed.join(', ')})` : '';
  };
  const state = stateType(record) ? 'state' : '';
  return gql`mutation ${name}${each((argument, type) => `$${argument}: ${type}`)} {
    answer: ${name}${each(argument => `${argument}: $${argument}`)} { ${selectTitle(recordType(record))} ${state} }
  }`;
}
