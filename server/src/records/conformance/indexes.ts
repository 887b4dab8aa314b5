import { Index } from '@mikro-orm/decorators/legacy';
import { isIndexed } from '../../fields/columns.ts';
import { checks } from './checks.ts';
import { dayField } from './judgement.ts';

/** The records of a period are found by an index on each day by which a check puts them into one. */
for (const [owner, days] of Map.groupBy(checks.map(dayField), ({ owner }) => owner))
  for (const field of new Set(days.map(({ field }) => field)))
    if (!isIndexed(field)) Index({ properties: [field.name] as never })(owner as never, undefined);
