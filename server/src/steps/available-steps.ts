import { businessDay } from '../fields/business-day.ts';
import { sentenceOf } from '../messages/errors.ts';
import { isTheirs, isTheirsUpon, standingOn, standingUpon } from '../procedure/obstacle.ts';
import type { AvailableStep, RecordClass } from '../procedure/record.ts';
import type { RequestContext } from '../procedure/request-context.ts';
import type { Step } from '../procedure/step.ts';
import { buttonsFor } from '../read/buttons.ts';

/** A row as the statement gives it: which record, where it stands, its facts and which these are, and whether but the names are asked for. */
export type OfferedRow = readonly [
  id: string,
  state: string,
  facts: readonly unknown[] | null,
  which: number,
  namesOnly?: true,
];

/** The steps that the viewer may take on a record, or by which they may create another record upon it. */
export function availableSteps(
  record: RecordClass,
  [id, state, read, which, namesOnly]: OfferedRow,
  { procedure: { steps }, viewer, now, language }: RequestContext,
): AvailableStep[] {
  if (!viewer) return [];
  const { facts: kinds, offered } = buttonsFor(steps, record, viewer);
  const { own, upon } = offered(state);
  if (namesOnly) {
    const facts = kinds.names.by(which).read(read, { id, state });
    const named = ({ name, clause }: Step, waiting: readonly string[] = []): AvailableStep => ({
      ...{ name, clause: clause ?? null, blocked: null, onBehalfOf: null, awaited: waiting.includes(state) },
    });
    return [
      ...own.filter(step => isTheirs(step, facts, viewer)).map(step => named(step, step.inbox.states)),
      ...upon
        .filter(({ step, link }) => isTheirsUpon(step, link, facts, viewer))
        .map(({ step, link }) => named(step, step.on[link]?.inbox)),
    ];
  }
  const facts = kinds.whole.by(which).read(read, { id, state });
  const situation = { today: businessDay(now), viewer };
  const offer = (
    { name, clause }: Step,
    waiting: readonly string[] = [],
    standing: ReturnType<typeof standingOn>,
  ): AvailableStep[] => {
    if (!standing) return [];
    const refused = 'rule' in standing;
    return [
      {
        name,
        clause: clause ?? null,
        blocked: refused ? sentenceOf(language, clause, standing) : null,
        onBehalfOf: refused ? null : (standing[0].onBehalfOf?.name ?? null),
        awaited: waiting.includes(state),
      },
    ];
  };
  return [
    ...own.flatMap(step => offer(step, step.inbox.states, standingOn(step, facts, situation))),
    ...upon.flatMap(({ step, link }) => offer(step, step.on[link]?.inbox, standingUpon(step, link, facts, situation))),
  ];
}
