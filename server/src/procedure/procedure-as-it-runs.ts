import type { Role } from '../access/roles.ts';
import { labelOf } from '../fields/labels.ts';
import type { Retention } from '../procedures/sh-jr-c-160/retention.ts';
import type { Bilingual } from './bilingual.ts';
import type { ClauseNumber } from './clause.ts';
import type { ProcedureDocument } from './document.ts';
import type { Procedure } from './procedure.ts';
import type { Clause, ProcedureAsItRuns, ProcedureStep, RecordCount } from './procedure-types.ts';
import { isServed, stepsUnder } from './served.ts';
import type { Step } from './step.ts';
import { rolesFor } from './who-may-take.ts';

const retention = (kept: Retention) => (kept === 'LONG_TERM' ? 'LONG_TERM' : 'THREE_YEARS');
const numbered = <T extends object>(all: Record<string, T>) =>
  Object.entries(all).map(([number, each]) => ({ number, ...each }));

const titled = ({ number, revision, modification, zh, en }: ProcedureDocument) => ({
  number,
  revision,
  modification,
  zh,
  en,
});

/** The whole procedure: each clause with what carries it out, and with the records that there are. */
export const procedureAsItRuns = (running: Procedure, counts: readonly RecordCount[]): ProcedureAsItRuns => ({
  ...titled(running.document),
  headings: running.headingNumbers.map(number => ({ number, ...(running.document.headings[number] as Bilingual) })),
  forms: numbered(running.document.forms).map(form => ({ ...form, retention: retention(form.retention) })),
  relatedDocuments: numbered(running.document.relatedDocuments),
  clauses: running.clauseNumbers.map(number => clauseAsItRuns(running, number, counts)),
});

function clauseAsItRuns(running: Procedure, number: ClauseNumber, counts: readonly RecordCount[]): Clause {
  const {
    zh,
    en,
    departments,
    evidence = null,
    form = null,
    related = null,
    iso,
    through = [],
  } = running.clauseOf(number);
  const kept = form && running.document.forms[form]?.retention;
  const steps = stepsUnder(running, number);
  const records = new Set(steps.map(step => step.record.name));
  return {
    number,
    zh,
    en,
    departments,
    evidence,
    form,
    related,
    through,
    iso: iso.join(', '),
    retention: kept ? retention(kept) : null,
    served: isServed(running, number),
    steps: steps.map(shown),
    counts: counts.filter(({ record }) => records.has(record)),
  };
}

const shown = (step: Step): ProcedureStep => ({
  name: step.name,
  ...labelOf(step.name),
  record: step.record.name,
  by: rolesFor(step, undefined) as Role[],
  from: step.from ?? [],
  to: step.states,
});
