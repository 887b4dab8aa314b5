import { choiceNamed, registeredName } from '../fields/choice.ts';
import { type Field, fieldOf } from '../fields/field.ts';
import { type RecordClass, recordClasses } from '../procedure/record.ts';
import { stepsOf } from '../procedure/steps.ts';
import { inputSentence } from './field-sentences.ts';
import { listed, words } from './words.ts';

/** What is chosen from an enum, and what each of its values stands for. */
export function choiceSentences(name: string) {
  const { says = `What can be chosen as ${words(name)}.`, labels = {} } = choiceNamed(name) ?? {};
  const records = recordClasses().filter(record => registeredName(statesOf(record)) === name);
  const named = records.map(record => `\`${record.name}\``);
  return {
    type: named.length ? `Where a ${listed(named, 20)} stands in the procedure.` : says,
    value: (value: string) => labels[value] && valueSentence(name, value, labels[value], records),
  };
}

const statesOf = (record: RecordClass) => fieldOf(record, 'state').target?.() ?? {};

function valueSentence(name: string, value: string, label: Pick<Field, 'en'> | Field, records: RecordClass[]): string {
  const sort = /^(.*), (ascending|descending)$/.exec(label.en);
  if (sort)
    return `Sorts by “${sort[1]}”, from the ${sort[2] === 'ascending' ? 'first or least' : 'last or greatest'} on.`;
  if ('kind' in label) return inputSentence(label, false);
  const [record] = records;
  return record && records.length === 1 ? `${label.en}: ${onward(record, value)}.` : `${label.en}, as ${words(name)}.`;
}

/** The steps that lead on from a state. */
function onward(record: RecordClass, state: string): string {
  const steps = stepsOf(record).filter(({ from }) => (from as readonly string[] | undefined)?.includes(state));
  return steps.length
    ? `from here, ${listed(steps.map(step => `\`${step.name}\``))}`
    : 'an end, from which no step of its own leads on';
}
