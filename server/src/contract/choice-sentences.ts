import { choiceNamed, registeredName } from '../fields/choice.ts';
import { type Field, fieldOf } from '../fields/field.ts';
import { type RecordClass, recordClasses } from '../procedure/record.ts';
import { stepsOf } from '../procedure/step.ts';
import { inputSentence } from './field-sentences.ts';
import { listed, words } from './words.ts';

/** The kinds of record whose states are called so. */
const recordsIn = (name: string) =>
  recordClasses().filter(record => registeredName(fieldOf(record, 'state').target?.() ?? {}) === name);

/** What is chosen from an enum. */
export function choiceSentence(name: string): string {
  const records = recordsIn(name).map(record => `\`${record.name}\``);
  if (records.length) return `Where a ${listed(records, 20)} stands in the procedure.`;
  return choiceNamed(name)?.says ?? `What can be chosen as ${words(name)}.`;
}

/** What one value of an enum stands for: of a state, the steps that lead on from it. */
export function valueSentence(name: string, value: string): string {
  const label = choiceNamed(name)?.labels[value];
  if (!label) return '';
  const sort = /^(.*), (ascending|descending)$/.exec(label.en);
  if (sort)
    return `Sorts by “${sort[1]}”, ${sort[2] === 'ascending' ? 'from the first or least on' : 'from the last or greatest on'}.`;
  if ('kind' in label) return inputSentence(label as Field, false);
  const records = recordsIn(name);
  const [record] = records;
  if (records.length === 1 && record) return `${label.en}: ${onward(record, value)}.`;
  return `${label.en}, as ${words(name)}.`;
}

function onward(record: RecordClass, state: string): string {
  const steps = stepsOf(record).filter(({ from }) => (from as readonly string[] | undefined)?.includes(state));
  return steps.length
    ? `from here, ${listed(steps.map(step => `\`${step.name}\``))}`
    : 'an end, from which no step of its own leads on';
}
