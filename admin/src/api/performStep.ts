import type { RaRecord } from 'react-admin';
import type { Step } from '../schema/metadata.ts';
import { recordType, stateType } from '../schema/schema.ts';
import { secretsOf, selectFields, selectTitle } from '../schema/selection.ts';
import { mutate } from './client.ts';
import { operation } from './operation.ts';

export interface StepVariables {
  id?: RaRecord['id'];
  expectedVersion?: number;
  input?: Record<string, unknown>;
  password?: string;
}

/** The only way a record changes. The same key makes a repetition harmless: the server acts once and answers alike. */
export async function performStep(step: Step, variables: StepVariables, idempotencyKey: string): Promise<RaRecord> {
  const { answer } = await mutate(stepMutation(step), variables, { 'Idempotency-Key': idempotencyKey });
  return answer;
}

export function stepMutation({ name, record, from, version, input, password }: Step) {
  const types: Record<string, string | undefined> = {
    id: from.length ? 'ID!' : undefined,
    expectedVersion: version,
    input,
    password,
  };
  const taken = Object.keys(types).filter(argument => types[argument]);
  const list = (print: (argument: string) => string) => (taken.length ? `(${taken.map(print).join(', ')})` : '');
  return operation<{ answer: RaRecord }, StepVariables>(`
  mutation ${name}${list(argument => `$${argument}: ${types[argument]}`)} {
    answer: ${name}${list(argument => `${argument}: $${argument}`)} {
      ${selectTitle(recordType(record))} ${stateType(record) ? 'state' : ''} ${selectFields(secretsOf(recordType(record)))}
    }
  }`);
}
