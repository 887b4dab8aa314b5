import { Index, Property } from '@mikro-orm/decorators/legacy';
import { type ChoiceOf, choice } from '../fields/choice.ts';
import { Choices, Identifier, Moment, Related, Text } from '../fields/declarations.ts';
import { keptSentences, type Words } from '../messages/kept-sentence.ts';
import { BaseRecord, ProcedureRecord, State } from '../procedure/record.ts';
import { Department } from '../viewer/roles.ts';

export const LapseState = choice('LapseState', ['OPEN', 'SETTLED', 'ENDED']);
export type LapseState = ChoiceOf<typeof LapseState>;

@ProcedureRecord({
  description:
    'What the procedure demands for as long as something is so does not hold of a record: what, of which one, and since when. It is open until it holds again (SETTLED), or until the record goes on without (ENDED).',
  prefix: 'LA',
  chapter: 'RECORDS',
  title: 'what',
  final: ['SETTLED', 'ENDED'],
})
@Index({ properties: ['record', 'rule'] })
export class Lapse extends BaseRecord {
  @State(() => LapseState) state!: LapseState;
  @Text({ list: true, search: true, serverSet: true, widget: 'LONG_TEXT', sentences: keptSentences })
  what!: Words;
  /** The clause that demands it. */
  @Text({ serverSet: true }) demandedBy!: string;
  /** The record of which it does not hold: its type, id and number. */
  @Text({ serverSet: true, widget: 'RESOURCE' }) resource!: string;
  @Identifier() record!: string;
  @Text({ list: true, search: true, serverSet: true, widget: 'NUMBER' }) recordNumber!: string;
  /** Those in charge of the clause. */
  @Choices(() => Department, { serverSet: true }) departments!: Department[];
  @Moment({ optional: true, serverSet: true, list: true }) endedAt!: Date | null;
  @Text({ optional: true, widget: 'LONG_TEXT' }) note!: string | null;
  /** The name of the standing rule. */
  @Property({ type: 'text', hidden: true }) rule!: string;
}

/** The lapses of a record, the latest first. */
export const Lapses = () => Related(() => Lapse, 'record', { notStored: true });
