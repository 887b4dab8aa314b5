import type { ClauseNumber } from '../fields/clause-number.ts';
import {
  evidenceOf,
  formTitleOf,
  headingOf,
  relatedTitleOf,
  requirementOf,
  titleOf,
} from '../procedure/document-texts.ts';
import type { Procedure } from '../procedure/procedure.ts';
import type { RequestContext } from '../procedure/request-context.ts';
import type { Step } from '../procedure/step.ts';
import { rolesFor } from '../procedure/who-may-take.ts';
import type { Retention } from '../procedures/document.ts';
import { mayRead } from '../read/allow.ts';
import { run } from '../read/run.ts';
import { unionOf } from '../read/statement.ts';
import type { Role } from '../viewer/roles.ts';
import type { Clause, ProcedureAsItRuns, ProcedureStep, RecordCount } from './procedure-types.ts';
import { isServed, stepsUnder } from './served.ts';

const retention = (kept: Retention) => (kept === 'LONG_TERM' ? 'LONG_TERM' : 'THREE_YEARS');

/** The whole procedure: each clause with what carries it out, and with the records that there are. */
export function procedureAsItRuns(running: Procedure, counts: readonly RecordCount[]): ProcedureAsItRuns {
  const { document, headingNumbers, clauseNumbers } = running;
  const { number, revision, modification, forms, relatedDocuments } = document;
  return {
    ...{ number, revision, modification, ...titleOf(document) },
    headings: headingNumbers.map(number => ({ number, ...headingOf(document, number) })),
    forms: Object.entries(forms).map(([number, form]) => ({
      ...{ number, ...formTitleOf(document, number) },
      ...{ appendix: form.appendix, retention: retention(form.retention) },
    })),
    relatedDocuments: Object.keys(relatedDocuments).map(number => ({ number, ...relatedTitleOf(document, number) })),
    clauses: clauseNumbers.map(number => clauseAsItRuns(running, number, counts)),
  };
}

function clauseAsItRuns(running: Procedure, number: ClauseNumber, counts: readonly RecordCount[]): Clause {
  const { departments, form = null, related = null, iso, through = [] } = running.clauseOf(number);
  const kept = form && running.document.forms[form]?.retention;
  const steps = stepsUnder(running, number);
  const records = new Set(steps.map(step => step.record.name));
  return {
    number,
    ...requirementOf(running.document, number),
    departments,
    evidence: evidenceOf(running.document, number) ?? null,
    form,
    related,
    through,
    iso: iso.join(', '),
    retention: kept ? retention(kept) : null,
    served: isServed(running, number),
    steps: steps.map(recordedInput),
    counts: counts.filter(({ record }) => records.has(record)),
  };
}

const recordedInput = (step: Step): ProcedureStep => ({
  name: step.name,
  ...step.labels.of(step.name),
  record: step.record.name,
  by: rolesFor(step, undefined) as Role[],
  from: step.from ?? [],
  to: step.states,
});

/** How many records of each kind the viewer sees in each state, by one statement. */
export const recordCounts = (context: RequestContext): Promise<RecordCount[]> =>
  run(context, statement => {
    const counts = context.procedure.records
      .filter(record => mayRead(statement.viewer, record))
      .map(record => {
        const row = statement.alias();
        return `select '${record.name}' as record, ${row}.state, count(*) from ${statement.tables.table(record)} ${row}
          where ${statement.visible(record, row)} group by ${row}.state`;
      });
    return unionOf(counts, 'o.record, o.state');
  });
