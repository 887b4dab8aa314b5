import { Index, Property } from '@mikro-orm/decorators/legacy';
import { type ChoiceOf, choice } from '../fields/choice.ts';
import type { ClauseNumber } from '../fields/clause-number.ts';
import { Choice, Day, Identifier, Moment, Related, Text } from '../fields/declarations.ts';
import { type Class, fieldOf, findField } from '../fields/field.ts';
import type { Label, Labels } from '../fields/labels.ts';
import { addOutputFields } from '../fields/output.ts';
import type { Words } from '../messages/kept-sentence.ts';
import { BaseRecord, ProcedureRecord, State } from '../procedure/record.ts';
import { addQueryField } from '../read/query-field.ts';
import { Department } from '../viewer/roles.ts';

export const StatedDayState = choice('StatedDayState', ['WAITING', 'CONFIRMED', 'DISPUTED']);
export type StatedDayState = ChoiceOf<typeof StatedDayState>;

@ProcedureRecord({
  description:
    'The mark of a day or time that was recorded later than the procedure lets everybody state it: what was stated, when it was recorded, why and by whom, and who else answers for it.',
  prefix: 'SD',
  chapter: 'RECORDS',
  title: 'recordNumber',
  final: ['CONFIRMED', 'DISPUTED'],
})
@Index({ properties: ['record', 'id'] })
export class StatedDay extends BaseRecord {
  @State(() => StatedDayState) state!: StatedDayState;
  /** The record that says it: its type, id and number. */
  @Text({ serverSet: true, widget: 'RESOURCE' }) resource!: string;
  @Identifier() record!: string;
  @Text({ serverSet: true, widget: 'NUMBER', list: true, search: true }) recordNumber!: string;
  @Text({ serverSet: true, optional: true }) clause!: ClauseNumber | null;
  @Day({ serverSet: true, list: true }) statedOn!: string;
  @Moment({ serverSet: true, optional: true }) statedAt!: Date | null;
  @Text({ serverSet: true, widget: 'LONG_TEXT', sentences: ['outOfReach'] }) reason!: Words<'outOfReach'>;
  @Text({ serverSet: true, list: true, search: true }) statedBy!: string;
  @Identifier() statedById!: string;
  /** The department whose step it was; another person of it answers for the day. */
  @Choice(() => Department, { serverSet: true, list: true }) department!: Department;
  @Text({ serverSet: true, optional: true }) confirmedBy!: string | null;
  @Text({ serverSet: true, optional: true, widget: 'LONG_TEXT' }) finding!: string | null;

  /** The step, and the field of its form. */
  @Property({ type: 'text', hidden: true }) step!: string;
  @Property({ type: 'text', hidden: true }) path!: string;
}

/** The path of a mark on the time at which a step was done out of reach, where its form has no field for it. */
export const DONE_AT = 'doneAt';

/** The label of a form's field, by the step and the path to it. */
export function fieldStated(labels: Labels, form: Class | undefined, path: string): Label {
  if (path === DONE_AT) return labels.of('StatedDay', DONE_AT);
  let at: Class | undefined = form;
  let label: Label | undefined;
  for (const name of path.split('.')) {
    const field = at && findField(at, name);
    if (!field) continue;
    label = labels.ofField(field);
    at = field.target?.() as Class | undefined;
  }
  if (!label) throw new Error(`Its form has no field ${path}`);
  return label;
}

addQueryField<{ step: string; path: string }>(StatedDay, 'field', {
  type: () => String,
  sql: row => `json_build_object('step', ${row}.step, 'path', ${row}.path)`,
  answer: ({ step, path }, _, { language, procedure }) =>
    [procedure.labels.of(step), fieldStated(procedure.labels, procedure.steps.named(step)?.input, path)]
      .map(label => label[language])
      .join(' · '),
});

Related(() => StatedDay, 'record', {
  description: 'The days on it that were recorded later than the procedure lets everybody state them.',
  notStored: true,
})(BaseRecord.prototype, 'statedDays');
addOutputFields(BaseRecord, [fieldOf(BaseRecord, 'statedDays')]);
