import type { Watermark } from 'pdfmake/interfaces.js';
import { labelsOf } from '../fields/choice.ts';
import { type Class, fieldOf } from '../fields/field.ts';
import type { BaseRecord } from '../procedure/record.ts';
import { RED } from './colours.ts';

/** Written across a paper that no longer holds, so that no copy made from now on passes for a good one. */
export function stateMark(record: BaseRecord, good: readonly string[]): Watermark | undefined {
  const { zh, en } = labelsOf(fieldOf(record.constructor as Class, 'state').target?.() as object)[record.state] ?? {};
  if (good.includes(record.state)) return undefined;
  return { text: `${zh} ${en}`, color: RED, opacity: 0.2, bold: true, fontSize: 64 };
}
