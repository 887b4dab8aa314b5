import { rowsOf } from '../../platform/connections.ts';
import type { Procedure } from '../../procedure/procedure.ts';
import { procedureOf } from '../../procedure/procedure-of.ts';
import type { StepContext } from '../../procedure/step-context.ts';
import { Statement } from '../../read/statement.ts';
import { Tables } from '../../read/tables.ts';
import { type Executed, executable, figuresSql } from './execution.ts';
import type { StepFigures } from './execution-types.ts';

/** 4.5: how a department took its steps in a period, as the records stand now; by one statement. */
export async function figuresOfDepartment(executed: Executed, context: StepContext): Promise<StepFigures[]> {
  const { em, viewer, language } = context;
  const procedure = procedureOf(em);
  const statement = new Statement(procedure, new Tables(em.getMetadata()), viewer, language);
  const sql = `select ${figuresSql(executed, context, statement)} as figures`;
  const rows = await rowsOf<{ figures: StepFigures[] }>(em, sql, statement.params);
  return inOrderOfSteps(procedure, rows[0]?.figures ?? []);
}

/** As the procedure has them, chapter by chapter. */
export function inOrderOfSteps(procedure: Procedure, figures: StepFigures[]): StepFigures[] {
  const place = new Map(executable(procedure).map(({ name }, at) => [name, at]));
  return figures.toSorted((a, b) => (place.get(a.step) ?? 0) - (place.get(b.step) ?? 0));
}

/** All of a department's steps together. */
export const totalsOf = (figures: readonly StepFigures[]) => {
  const sum = (of: 'volume' | 'inTime' | 'late' | 'deviating' | 'excepted') =>
    figures.reduce((total, each) => total + each[of], 0);
  return {
    volume: sum('volume'),
    inTime: sum('inTime'),
    late: sum('late'),
    deviating: sum('deviating'),
    excepted: sum('excepted'),
  };
};
