import { GraphQLError } from 'graphql';
import { message } from '../messages/catalogue.ts';
import type { Language } from '../messages/language.ts';
import type { RowStep } from '../procedure/import-kind.ts';
import type { Sheet } from './cell.ts';
import { CellFault } from './cell-value.ts';
import { type Column, comesByRows } from './columns.ts';

/** What is wrong in a row of the file; its column is empty where it is the row as such. */
export interface RowFault {
  row: number;
  column: string;
  reason: string;
}

interface StepFault extends Omit<RowFault, 'row'> {
  /** In which line of the form, where its fault is in one. */
  line?: number;
}

/** What a step refused a row with, told at the columns. Anything but a refusal is a fault of Sanbao's own. */
export function faultsOf(error: unknown, step: RowStep, columns: Column[], language: Language): StepFault[] {
  if (!(error instanceof GraphQLError)) throw error;
  const { fields } = error.extensions as { fields?: Record<string, string> };
  if (!fields) return [{ column: '', reason: error.message }];
  return Object.entries(fields).map(([path, reason]) => {
    const [name, ...inner] = path.split('.');
    const ofStep = columns.filter(({ row }) => row === step);
    const column =
      ofStep.find(({ field, within }) => within?.name === name && field.name === inner.at(-1)) ??
      ofStep.find(({ field, within }) => !within && field.name === name) ??
      ofStep.find(({ within }) => within?.name === name);
    const line = column?.within && comesByRows(column.within) && inner.length > 1 ? Number(inner[0]) : undefined;
    return { column: column?.label[language] ?? path, reason, line };
  });
}

export function cellFault(error: unknown, column: Column, language: Language): Omit<RowFault, 'row'> {
  if (!(error instanceof CellFault)) throw error;
  return {
    column: column.label[language],
    reason: message(language, error.key, error.facts(language) as Record<string, unknown>),
  };
}

export const sheetFaults = ({ faults }: Sheet, language: Language): RowFault[] =>
  faults.map(({ row, column = '', key, facts }) => ({ row, column, reason: message(language, key, facts) }));
