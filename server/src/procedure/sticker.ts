import type { InEach } from '../messages/language.ts';
import type { Facts, Path } from './facts.ts';
import type { BaseRecord, RecordClass } from './record.ts';

/** The text of a label's code, and how it is drawn. */
export interface StickerCode {
  symbology: 'QR' | 'DATA_MATRIX' | 'GS1_DATA_MATRIX';
  text: string;
}

/** The label of a record: one code, and what people read beside it. */
export interface Sticker<R = BaseRecord> {
  record: RecordClass;
  load: readonly string[];
  /** The field in which the code stands that has to be issued first, and the step that issues it. */
  issued?: { field: string; step: string };
  /** Null where there is none yet. */
  code(record: R, surroundings: { publicUrl: string }): StickerCode | null;
  /** The number that tells it apart, never cut; then whatever there is room for. */
  lines(record: R): readonly [string, ...(string | null)[]];
  /** The use of the code, in words. */
  caption?: InEach;
}

/** Declares the label of such records. */
export const sticker = <R extends BaseRecord, const Paths extends string = never>(
  record: RecordClass<R>,
  declared: Omit<Sticker<Facts<R, NoInfer<Paths>>>, 'record' | 'load'> & { load: readonly (Paths & Path<R, Paths>)[] },
): Sticker => ({ ...declared, record }) as unknown as Sticker;
