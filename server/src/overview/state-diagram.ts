import { fieldOf } from '../fields/field.ts';
import { inTurn, type Label } from '../fields/labels.ts';
import type { Procedure } from '../procedure/procedure.ts';
import { descriptionOf, type RecordClass } from '../procedure/record.ts';
import { movesOf, ownTransitions, statesOf } from '../procedure/states.ts';

const OUTSIDE = '[*]';

/** A record's states and the steps between them, as a Mermaid diagram. */
export function stateDiagram({ steps, labels }: Pick<Procedure, 'steps' | 'labels'>, record: RecordClass): string {
  const ofStates = labels.ofValues(fieldOf(record, 'state').target?.() ?? {});
  return [
    'stateDiagram-v2',
    ...statesOf(record).map(state => `  ${state}: ${inTurn(ofStates[state] as Label).join(' ')}`),
    ...[...arrows(steps, record)].map(([arrow, steps]) => `  ${arrow}: ${steps.join(' / ')}`),
    ...(descriptionOf(record).final ?? []).map(state => `  ${state} --> ${OUTSIDE}`),
  ].join('\n');
}

/** One arrow for each pair of states, with all the steps that lead along it. */
function arrows(all: Procedure['steps'], record: RecordClass) {
  const own = ownTransitions(all, record);
  const opened = own.some(({ from }) => !from)
    ? []
    : movesOf(all, record).flatMap(({ step, states }) => states.map(to => ({ step, from: null, to })));
  const found = new Map<string, string[]>();
  for (const { from, to, step } of [...opened, ...own]) {
    const arrow = `${from ?? OUTSIDE} --> ${to}`;
    found.set(arrow, [...(found.get(arrow) ?? []), inTurn(step.labels.of(step.name)).join(' ')]);
  }
  return found;
}
