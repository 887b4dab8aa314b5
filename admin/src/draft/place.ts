import type { RaRecord } from 'react-admin';
import type { Field, Step } from '../schema/metadata.ts';
import { formOf, lineLinkTo, linkAt, linkTo, stepNamed } from '../schema/schema.ts';

/** The records that a form was opened upon, by the names of the links to them. */
export type Upon = Readonly<Record<string, string>>;

/** Where a draft belongs: the step, and the record that it acts on or those that it was opened upon. */
export interface Place {
  step: Step;
  record?: string;
  upon: Upon;
}

/** The links to one record each that a form begins with. */
export const linksAmong = (step: Step, initial: Record<string, unknown> = {}): Upon =>
  Object.fromEntries(
    formOf(step)
      .filter(field => isLink(field) && typeof initial[field.name] === 'string')
      .map(({ name }) => [name, initial[name] as string]),
  );

const isLink = ({ kind, many }: Field) => kind === 'record' && !many;

const PREFIX = 'sanbao.draft.';
/** Of a form that was opened upon nothing. */
const NEW = 'new';

/** The key on the device: it differs wherever the step, its record or what it is upon does. */
export const keyOf = ({ step, record, upon }: Place, viewer: string | undefined): string =>
  `${PREFIX}${viewer}.${step.name}.${record ?? (new URLSearchParams(Object.entries(upon).sort()).toString() || NEW)}`;

/** The place of a key, or nothing for keys of others and of steps that there are no longer. */
export function placeOf(key: string, viewer: string | undefined): Place | undefined {
  const own = `${PREFIX}${viewer}.`;
  if (!key.startsWith(own)) return undefined;
  const [name = '', belonging = ''] = key.slice(own.length).split('.');
  const step = stepNamed(name);
  if (!step) return undefined;
  if (step.from.length > 0) return { step, record: belonging, upon: {} };
  return { step, upon: belonging === NEW ? {} : Object.fromEntries(new URLSearchParams(belonging)) };
}

/** The record that a place lies on, where it is one. */
export function subjectOf({ step, record, upon }: Place): { type: string; id: string } | undefined {
  if (record) return { type: step.record, id: record };
  const [path, ...others] = Object.keys(upon).filter(name => linkAt(step, name));
  if (!path || others.length > 0) return undefined;
  const { type } = linkAt(step, path)!;
  return [linkTo(type, step)?.name, lineLinkTo(type, step)].includes(path) ? { type, id: upon[path]! } : undefined;
}

/** The address at which the form opens again in this place. */
export function addressOf(place: Place): string {
  const subject = subjectOf(place);
  const search = new URLSearchParams({ step: place.step.name, ...(subject ? {} : place.upon) });
  return subject ? `/${subject.type}/${subject.id}/show?${search}` : `/${place.step.record}/create?${search}`;
}

/** The place of a form that is open on a record, or begins with these values. */
export const placeOfForm = (step: Step, record?: RaRecord, upon: Upon = {}): Place =>
  record ? { step, record: String(record.id), upon: {} } : { step, upon };
