import { type Class, fieldOf } from '../fields/field.ts';
import type { Labels } from '../fields/labels.ts';
import type { InEach } from '../messages/language.ts';
import type { BaseRecord } from '../procedure/record.ts';

/** Written across a paper that no longer holds, so that no copy made from now on passes for a good one. */
export function stateMark(labels: Labels, record: BaseRecord, good: readonly string[]): InEach | undefined {
  if (good.includes(record.state)) return undefined;
  return labels.ofValues(fieldOf(record.constructor as Class, 'state').target?.() as object)[record.state];
}
