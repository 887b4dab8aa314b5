import type { RecordClass } from '../procedure/record.ts';
import type { Step } from '../procedure/step.ts';
import type { Steps } from '../procedure/steps.ts';
import { isOpenTo } from '../procedure/who-may-take.ts';
import type { Viewer } from '../viewer/viewer.ts';
import { demandsOf, ownersOf, stepsFor } from './facts.ts';
import { KnownFacts } from './facts-sql.ts';

interface Offered {
  own: readonly Step[];
  upon: readonly { step: Step; link: string }[];
}

/** The steps that a viewer may be offered on a kind of record, and what of a row decides about them. */
export interface Buttons {
  /** What decides whether a step is the viewer's at all, and what besides stands against it. */
  facts: { names: KnownFacts; whole: KnownFacts };
  /** In a state. */
  offered(state: string): Offered;
}

const known = new WeakMap<Steps, Map<string, Buttons>>();
const asking = new WeakMap<Viewer, Map<RecordClass, Buttons>>();

/** Found out once for all who may take the same steps. */
export function buttonsFor(steps: Steps, record: RecordClass, viewer: Viewer): Buttons {
  const own = asking.get(viewer) ?? new Map<RecordClass, Buttons>();
  asking.set(viewer, own);
  const found = own.get(record) ?? shared(steps, record, viewer);
  own.set(record, found);
  return found;
}

function shared(steps: Steps, record: RecordClass, viewer: Viewer): Buttons {
  const open = stepsFor(steps, record, viewer);
  const upon = steps.creatingUpon(record).filter(step => isOpenTo(step, undefined, viewer));
  const key = [record.name, viewer.delegations.length > 0, ...[...open, ...upon].map(({ name }) => name)].join(' ');
  const ofSteps = known.get(steps) ?? new Map<string, Buttons>();
  known.set(steps, ofSteps);
  const found = ofSteps.get(key) ?? buttonsOf(steps, record, open, new Set(upon), viewer);
  ofSteps.set(key, found);
  return found;
}

function buttonsOf(
  steps: Steps,
  record: RecordClass,
  open: readonly Step[],
  upon: ReadonlySet<Step>,
  viewer: Viewer,
): Buttons {
  const byState = new Map<string, Offered>();
  const at = (state: string): Offered => ({
    own: open.filter(({ from }) => from?.includes(state)),
    upon: steps.upon(record, state).filter(({ step }) => upon.has(step)),
  });
  return {
    facts: {
      names: new KnownFacts(record, ownersOf(steps, record, open, viewer)),
      whole: new KnownFacts(record, demandsOf(steps, record, open, viewer)),
    },
    offered(state) {
      const found = byState.get(state) ?? at(state);
      byState.set(state, found);
      return found;
    },
  };
}
