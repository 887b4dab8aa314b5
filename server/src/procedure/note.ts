import { underscored } from '../fields/columns.ts';
import { Choice, Identifier, Moment, Text, Texts } from '../fields/declarations.ts';
import { type Class, findField } from '../fields/field.ts';
import { ValueType } from '../fields/output.ts';
import { Department } from '../viewer/roles.ts';

/** Under this name a note stands in the history of its record, of which it changes nothing: the version stays. */
export const NOTED = 'addNote';

@ValueType(
  'What somebody of the company noted on a record for others who read it. It is never changed: another one corrects it.',
)
export class Note {
  @Identifier() id!: string;
  @Moment() at!: string;
  @Text() person!: string;
  @Choice(() => Department, { optional: true }) department!: Department | null;
  @Text({ widget: 'LONG_TEXT', max: 2000 }) text!: string;
  @Texts({ min: 0, max: 20, description: 'The people whom it is for, as they were called then.' })
  mentions!: string[];
}

/** SQL: the notes on a record and on those that were merged into it, out of their histories; with these they are erased. */
export const notesOn = (row: string, kind: Class) =>
  `(select coalesce(json_agg(json_build_object('id', e.id, 'at', e.at, 'person', e.person, 'department', e.department,
      'text', n.said->'text', 'mentions', n.said->'mentions') order by e.id), '[]')
    from procedure_event e join procedure_event_content c on c.id = e.id,
      lateral (select c.content::json->'changes'->0->'after' as said) n
    where e.record_id in (${merged(row, kind)}) and e.step = '${NOTED}')`;

const merged = (row: string, kind: Class) =>
  findField(kind, 'mergedInto')
    ? `select ${row}.id union all select m.id from "${underscored(kind.name)}" m where m.merged_into_id = ${row}.id`
    : `${row}.id`;
