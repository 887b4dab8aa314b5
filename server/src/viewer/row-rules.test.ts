import { expect, test } from '@jest/globals';
import { MetadataStorage } from '@mikro-orm/core';
import { afterSales } from '../chapters.ts';
import { seenByDealers } from '../procedure/procedure-event.entity.ts';
import { descriptionOf, lineRule } from '../procedure/record.ts';
import type { RowRule } from './row-rules.ts';

/** Each rule by what it is for. */
const rules = new Map<string, RowRule>([['ProcedureEvent', seenByDealers]]);
for (const record of afterSales.records) {
  const { dealers, calendar } = descriptionOf(record);
  if (dealers) rules.set(record.name, dealers);
  if (calendar?.ofDealer) rules.set(`calendar of ${record.name}`, calendar.ofDealer);
}
for (const { class: line } of Object.values(MetadataStorage.getMetadata()))
  if (line && lineRule(line)) rules.set(line.name, lineRule(line) as RowRule);

test('a rule for dealers looks at what it says that it looks at, and at nothing else', () => {
  expect(rules.size).toBeGreaterThan(15);
  for (const [name, { looksAt, sql }] of rules) {
    const condition = sql('row', '$dealer');
    const looked = [
      ...(condition.includes('$dealer') ? ['dealer'] : []),
      ...(/\brow\.state\b/.test(condition) ? ['state'] : []),
    ];
    expect([name, ...looked]).toEqual([name, ...looksAt]);
  }
});
