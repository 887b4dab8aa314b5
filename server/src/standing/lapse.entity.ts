import { Index, Property } from '@mikro-orm/decorators/legacy';
import { type ChoiceOf, choice } from '../fields/choice.ts';
import { Choices, Identifier, Moment, Related, Text } from '../fields/declarations.ts';
import { fieldOf } from '../fields/field.ts';
import { addOutputFields } from '../fields/output.ts';
import { keptSentences, type Words } from '../messages/kept-sentence.ts';
import { BaseRecord, ProcedureRecord, State } from '../procedure/record.ts';
import { Department } from '../viewer/roles.ts';
// What it adds to every record stands before what is added here, in whatever order files are loaded.
import '../stated/stated-day.entity.ts';

export const LapseState = choice('LapseState', ['OPEN', 'SETTLED', 'ENDED', 'ACCEPTED']);
export type LapseState = ChoiceOf<typeof LapseState>;

@ProcedureRecord({
  description:
    'What the procedure demands for as long as something is so does not hold of a record: what, of which one, and since when. It is open until it holds again (SETTLED), until the record goes on without (ENDED), or until somebody decides that the record stays as it is (ACCEPTED).',
  prefix: 'LA',
  chapter: 'RECORDS',
  title: 'what',
  final: ['SETTLED', 'ENDED', 'ACCEPTED'],
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
  /** Why it stays as it is, and who decided that. */
  @Text({ optional: true, serverSet: true, widget: 'LONG_TEXT' }) finding!: string | null;
  @Text({ optional: true, serverSet: true }) acceptedBy!: string | null;
  /** The name of the standing rule. */
  @Property({ type: 'text', hidden: true }) rule!: string;
  /** Whether it ends by a decision, where the rule says that nothing else ends it; and who does not take it. */
  @Property({ type: 'boolean', hidden: true, default: false }) decided = false;
  @Property({ type: 'string[]', hidden: true, default: [] }) authors: string[] = [];
}

Related(() => Lapse, 'record', {
  description: 'What the procedure demands and does not hold of it, or did not, the latest first.',
  notStored: true,
})(BaseRecord.prototype, 'lapses');
addOutputFields(BaseRecord, [fieldOf(BaseRecord, 'lapses')]);
