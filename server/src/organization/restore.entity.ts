import { Property, Unique } from '@mikro-orm/decorators/legacy';
import { type ChoiceOf, choice } from '../fields/choice.ts';
import { Link, Moment, Text, Values, Whole } from '../fields/declarations.ts';
import { ValueType } from '../fields/output.ts';
import { Printed } from '../procedure/day-origin.ts';
import { BaseRecord, ProcedureRecord, State } from '../procedure/record.ts';
import { clause } from '../procedures/sh-jr-c-160/clauses.ts';
import { User } from './user.entity.ts';

export const RestoreState = choice('RestoreState', ['FOUND', 'RECORDED', 'APPROVED', 'REJECTED']);
export type RestoreState = ChoiceOf<typeof RestoreState>;

@ValueType('An anchor of an event that was lost by a restore.')
export class LostAnchor {
  @Printed() @Moment() at!: string;
  @Whole() position!: number;
  @Text() hash!: string;
}

/** More anchors than are written in ten years. */
const MAX_LOST = 4_000;

@ProcedureRecord({
  description: `The database was put back to what it was before: from what moment, and what is lost (${clause.archive}). Once two people have said so, the anchors of what is lost are no fault of the history any more.`,
  prefix: 'HF',
  chapter: 'ORGANIZATION',
  clause: clause.archive,
  title: 'number',
  final: ['APPROVED', 'REJECTED'],
})
export class Restore extends BaseRecord {
  @State(() => RestoreState) state!: RestoreState;
  /** By the manifest of the backup. */
  @Printed() @Moment({ serverSet: true, optional: true, list: true }) restoredTo!: Date | null;
  /** The last event that there was in it. */
  @Whole({ serverSet: true, list: true }) position!: number;
  /** The last lost event of which an anchor tells; of later ones nothing tells. */
  @Whole({ serverSet: true, optional: true, list: true }) lostUntil!: number | null;
  @Values(() => LostAnchor, { serverSet: true, min: 0, max: MAX_LOST }) lostAnchors: LostAnchor[] = [];
  @Text({ optional: true, widget: 'LONG_TEXT' }) reason!: string | null;
  @Link(() => User, { serverSet: true, optional: true }) recordedBy!: User | null;
  @Link(() => User, { serverSet: true, optional: true }) decidedBy!: User | null;
  @Moment({ serverSet: true, optional: true }) decidedAt!: Date | null;
  @Text({ serverSet: true, optional: true, widget: 'LONG_TEXT' }) rejectionReason!: string | null;

  /** Found once, however many servers start. */
  @Unique()
  @Property({ type: 'uuid', hidden: true })
  lineage!: string;
}
