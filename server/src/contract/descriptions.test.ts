import { expect, test } from '@jest/globals';
import { buildSchema } from 'graphql';
import { afterSales } from '../chapters.ts';
import { createSchema } from '../schema.ts';
import { undescribed } from './undescribed.ts';

test('every type, field, argument and value of the schema says what it is', async () => {
  expect(undescribed(await createSchema(afterSales)).slice(0, 20)).toEqual([]);
});

test('what says nothing, or only its name again, is found by its path', () => {
  const schema = buildSchema(`
    "Where one begins."
    type Query { "The oven." hotOven("Hot oven?" hot: Boolean, name: String): Oven "Used now." used: Boolean }
    "OVEN"
    enum Oven { HOT "Cold." COLD "It is not lit." OUT_OF_USE }
    input Fire { heat: Int = 3 }
  `);
  expect(undescribed(schema)).toEqual([
    'Query.hotOven(name): no description',
    'Oven: only its name again',
    'Oven.HOT: no description',
    'Oven.COLD: only its name again',
    'Fire: no description',
    'Fire.heat: no description',
  ]);
});
