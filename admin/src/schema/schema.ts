import { metadata } from '../generated/metadata.ts';
import type { Field, RecordType, Step } from './metadata.ts';

export const { enums, records, steps, reports } = metadata;

const recordsByName = new Map(records.map(record => [record.name, record]));
const stepsByName = new Map(steps.map(step => [step.name, step]));

export const recordType = (name: string): RecordType => recordsByName.get(name)!;
export const stepNamed = (name: string): Step | undefined => stepsByName.get(name);

/** The fields of a value object or of an input, and those a step's form asks for. */
export const partsOf = (type: string): Field[] => metadata.objects[type] ?? metadata.inputs[type] ?? [];
export const formOf = (step: Step): Field[] => partsOf(step.input?.replace('!', '') ?? '');

export const creatingSteps = (record: string): Step[] =>
  steps.filter(step => step.record === record && step.from.length === 0 && step.by.length > 0 && !step.deprecated);

export const importingSteps = (record: string): Step[] => steps.filter(step => step.imports === record);

/** The step by which a list's record is begun, without any other of the procedure to begin it upon. */
export const beginningStep = (record: string, may: (step: string) => boolean): Step | undefined =>
  creatingSteps(record).find(
    step =>
      step.tone === 'PRIMARY' &&
      !step.imports &&
      may(step.name) &&
      !formOf(step).some(({ kind, type, required }) => kind === 'record' && required && isOfProcedure(type)),
  );

const isOfProcedure = (record: string) => recordType(record).chapter !== 'ORGANIZATION';

/** The steps that lead on what such a step has made. */
export const nextSteps = ({ record, to }: Step): Step[] =>
  steps.filter(
    next => next.record === record && next.tone === 'PRIMARY' && next.from.some(state => to.includes(state)),
  );

/** The link by which a step that creates something refers to such a record: the one it needs, or else may have. */
export function linkTo(record: string, step: Step): Field | undefined {
  if (step.from.length > 0) return undefined;
  const links = formOf(step).filter(({ kind, type, many }) => kind === 'record' && type === record && !many);
  return links.find(({ required }) => required) ?? links[0];
}

/** The path to such a link in the lines of a form that the server fills in, such as `lines.application`. */
export const lineLinkTo = (record: string, step: Step): string | undefined =>
  formOf(step)
    .filter(({ kind, many }) => step.begins && kind === 'object' && many)
    .flatMap(({ name, type }) =>
      partsOf(type)
        .filter(part => part.kind === 'record' && part.type === record)
        .map(part => `${name}.${part.name}`),
    )[0];

/** The link of a form by its name, or of its lines by its path. */
export function linkAt(step: Step, path: string): Field | undefined {
  const [name, ofLine] = path.split('.');
  const field = formOf(step).find(each => each.name === name);
  return ofLine && field ? partsOf(field.type).find(part => part.name === ofLine) : field;
}

/** The states of a record in the order of the procedure, or undefined where it has none. */
export const stateType = (record: string): string | undefined =>
  recordType(record).fields.find(({ name }) => name === 'state')?.type;

/** A field of numbers, of which columns are set right and bounds are of the values. */
export const isNumber = ({ type }: Pick<Field, 'type'>) => type === 'Int' || type === 'Float';

/** Whether it is an amount of money: by its unit, which is the same word in whatever language is at hand. */
export const isMoney = ({ unit }: Pick<Field, 'unit'>) => Object.values(unit ?? {}).includes('CNY');

/** The form of a pack that is made of such records, `PARTS_APPLICATION` of a `PartsApplication`; of most there is none. */
export function packedAs({ name, printed }: RecordType): string | undefined {
  const form = name.replace(/\B[A-Z]/g, '_$&').toUpperCase();
  return printed && enums.PrintedRecord?.[form] ? form : undefined;
}
