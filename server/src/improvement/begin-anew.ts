import type { Loaded } from '../procedure/facts.ts';
import { type CorrectiveAction, FormerRound } from './corrective-action.entity.ts';

/** Actions and findings of this round are kept, and the next one starts empty. */
export function beginAnew(action: Loaded<CorrectiveAction, 'formerRounds' | 'measures.responsible'>, due: string) {
  const { rootCause, evidence, evidenceFile, finding, verifiedOn } = action;
  const measures = [...action.measures].map(
    ({ what, responsible, dueOn }) => `${what} (${responsible.name}, ${dueOn})`,
  );
  action.formerRounds.add(
    Object.assign(new FormerRound(), {
      position: action.round,
      rootCause,
      measures,
      evidence,
      evidenceFile,
      finding,
      verifiedOn,
    }),
  );
  action.measures.removeAll();
  Object.assign(action, {
    round: action.round + 1,
    due,
    rootCause: null,
    evidence: null,
    evidenceFile: null,
    implementedBy: null,
    implementedOn: null,
    finding: null,
    verifiedBy: null,
    verifiedOn: null,
  });
}
