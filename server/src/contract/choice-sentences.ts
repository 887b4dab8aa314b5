import { type Choosable, choosable, fieldBehind } from '../fields/choice.ts';
import { fieldOf } from '../fields/field.ts';
import type { Procedure } from '../procedure/procedure.ts';
import type { RecordClass } from '../procedure/record.ts';
import type { Steps } from '../procedure/steps.ts';
import { inputSentence } from './field-sentences.ts';
import { listed, words } from './words.ts';

/** Descriptions of an enum and its values. */
export function choiceSentences(procedure: Procedure, name: string, chosen: Choosable | undefined) {
  const records = procedure.records.filter(record => choosable(statesOf(record)) === chosen);
  const named = records.map(record => `\`${record.name}\``);
  return {
    type: named.length
      ? `Where a ${listed(named, 20)} stands in the procedure.`
      : (chosen?.description ?? `What can be chosen as ${words(name)}.`),
    value: (value: string) => chosen && valueSentence(procedure, chosen, value, records),
  };
}

const statesOf = (record: RecordClass) => fieldOf(record, 'state').target?.() ?? {};

function valueSentence({ steps, labels }: Procedure, chosen: Choosable, value: string, records: RecordClass[]): string {
  const field = fieldBehind(chosen, value);
  if (field) return inputSentence(labels, field, false);
  const { en } = labels.ofValue(chosen, value);
  const sort = /^(.*), (ascending|descending)$/.exec(en);
  if (sort)
    return `Sorts by “${sort[1]}”, from the ${sort[2] === 'ascending' ? 'first or least' : 'last or greatest'} on.`;
  const [record] = records;
  return record && records.length === 1
    ? `${en}: ${onward(steps, record, value)}.`
    : `${en}, as ${words(chosen.name)}.`;
}

/** The steps that lead on from a state. */
function onward(all: Steps, record: RecordClass, state: string): string {
  const steps = all.of(record).filter(({ from }) => (from as readonly string[] | undefined)?.includes(state));
  return steps.length
    ? `from here, ${listed(steps.map(step => `\`${step.name}\``))}`
    : 'an end, from which no step of its own leads on';
}
