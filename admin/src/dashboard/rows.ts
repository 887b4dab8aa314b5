import { useTranslate } from 'react-admin';
import { useEnumLabel } from '../i18n/useLabel.ts';
import type { Field, Report } from '../schema/metadata.ts';
import { partsOf } from '../schema/schema.ts';

export type Row = Record<string, unknown>;

/** The title of a row: the first of its naming fields that is not empty. */
export function useRowName({ row: type, by }: Report): (row: Row) => string {
  const translate = useTranslate();
  const enumLabel = useEnumLabel();
  const fields = partsOf(type).filter(({ name }) => by.includes(name));
  return row => {
    const name = by.find(each => row[each] != null && row[each] !== '');
    const field = fields.find(each => each.name === name);
    if (!field) return translate('sanbao.dashboard.unnamed');
    const value = String(row[field.name]);
    return field.kind === 'enum' ? enumLabel(field.type, value) : value;
  };
}

/** Figures that say little of few cases, by their units. */
const OF_SAMPLES = ['%', 'days'];

export const isShare = ({ unit }: Field) => unit?.en === '%';

/** The figure of a row that tells of how many cases its shares and medians are. */
export function sampleOf({ row, draws }: Report): Field | undefined {
  const fields = partsOf(row);
  const isDrawn = ({ name }: Field) => draws.includes(name);
  const hasSample = fields.some(field => isDrawn(field) && OF_SAMPLES.includes(field.unit?.en ?? ''));
  return hasSample ? fields.find(field => field.type === 'Int' && !field.unit && !isDrawn(field)) : undefined;
}
