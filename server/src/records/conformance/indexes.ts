import { Index } from '@mikro-orm/decorators/legacy';
import { checks } from './checks.ts';
import { dayField } from './judgement.ts';

/** The records of a period are found by an index on each day by which a check puts them into one. */
for (const [owner, names] of Map.groupBy(checks.map(dayField), ({ owner }) => owner))
  for (const name of new Set(names.map(({ field }) => field.name)))
    Index({ properties: [name] as never })(owner as never, undefined);
