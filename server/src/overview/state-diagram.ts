import { labelsOf } from '../fields/choice.ts';
import { fieldOf } from '../fields/field.ts';
import { inTurn, type Label, labelOf } from '../fields/labels.ts';
import { descriptionOf, type RecordClass } from '../procedure/record.ts';
import { movesOf, ownTransitions, statesOf } from '../procedure/states.ts';
import type { Steps } from '../procedure/steps.ts';

const OUTSIDE = '[*]';

/** A record's states and the steps between them, as a Mermaid diagram. */
export function stateDiagram(steps: Steps, record: RecordClass): string {
  const labels = labelsOf(fieldOf(record, 'state').target?.() ?? {});
  return [
    'stateDiagram-v2',
    ...statesOf(record).map(state => `  ${state}: ${inTurn(labels[state] as Label).join(' ')}`),
    ...[...arrows(steps, record)].map(([arrow, steps]) => `  ${arrow}: ${steps.join(' / ')}`),
    ...(descriptionOf(record).final ?? []).map(state => `  ${state} --> ${OUTSIDE}`),
  ].join('\n');
}

/** One arrow for each pair of states, with all the steps that lead along it. */
function arrows(all: Steps, record: RecordClass) {
  const own = ownTransitions(all, record);
  const opened = own.some(({ from }) => !from)
    ? []
    : movesOf(all, record).flatMap(({ step, states }) => states.map(to => ({ step, from: null, to })));
  const found = new Map<string, string[]>();
  for (const { from, to, step } of [...opened, ...own]) {
    const arrow = `${from ?? OUTSIDE} --> ${to}`;
    found.set(arrow, [...(found.get(arrow) ?? []), inTurn(labelOf(step.name)).join(' ')]);
  }
  return found;
}
