import { labelsOf } from '../fields/choice.ts';
import { type Class, fieldOf } from '../fields/field.ts';
import type { InEach } from '../messages/language.ts';
import type { BaseRecord } from '../procedure/record.ts';

/** Written across a paper that no longer holds, so that no copy made from now on passes for a good one. */
export function stateMark(record: BaseRecord, good: readonly string[]): InEach | undefined {
  if (good.includes(record.state)) return undefined;
  return labelsOf(fieldOf(record.constructor as Class, 'state').target?.() as object)[record.state];
}
