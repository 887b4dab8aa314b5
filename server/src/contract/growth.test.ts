import { expect, test } from '@jest/globals';
import { parse, print, visit } from 'graphql';
import { Resolver } from 'type-graphql';
import { policy } from '../../policy/index.ts';
import { chapters } from '../chapters.ts';
import type { Translated } from '../fields/catalogue.ts';
import { type ChoiceOf, choice } from '../fields/choice.ts';
import { Day, Link, Text } from '../fields/declarations.ts';
import { Form, pick } from '../fields/form.ts';
import { type Catalogues, Labels } from '../fields/labels.ts';
import { Equipment } from '../organization/equipment.entity.ts';
import { assign } from '../procedure/assign.ts';
import type { Input } from '../procedure/facts.ts';
import { type ChapterParts, defineProcedure } from '../procedure/procedure.ts';
import { BaseRecord, ProcedureRecord, State } from '../procedure/record.ts';
import { Step } from '../procedure/step.ts';
import { document } from '../procedures/sh-jr-c-160/document.ts';
import { catalogues } from '../procedures/sh-jr-c-160/labels/index.ts';
import { schemaOf } from '../schema.ts';
import { printed } from './printed-schema.ts';

/** The contract's lines, without what is said in sentences. */
async function lines(more: ChapterParts[] = [], called: Catalogues[] = []) {
  const labels = new Labels(catalogues, ...called);
  const procedure = defineProcedure({ document: { ...document, labels }, chapters: [...chapters, ...more], policy });
  const contract = parse(printed(await schemaOf(procedure)));
  const bare = visit(contract, { enter: node => ('description' in node ? { ...node, description: undefined } : node) });
  return print(bare).split('\n');
}

test('a record of two steps adds at most 150 lines to the contract, and moves none', async () => {
  const before = await lines();

  const KilnState = choice('KilnState', ['COLD', 'HOT']);
  type KilnState = ChoiceOf<typeof KilnState>;
  const zh = {
    Kiln: { $: '窑', $many: '窑', name: '名称', equipment: '设备', litOn: '点火日期' },
    KilnState: { COLD: '冷', HOT: '热' },
    buildKiln: '建窑',
    lightKiln: '点火',
  };
  const en: Translated<typeof zh> = {
    Kiln: { $: 'Kiln', $many: 'Kilns', name: 'Name', equipment: 'Machine', litOn: 'Lit on' },
    KilnState: { COLD: 'Cold', HOT: 'Hot' },
    buildKiln: 'Build kiln',
    lightKiln: 'Light kiln',
  };

  @ProcedureRecord({
    description: 'An oven in which varnish dries.',
    prefix: 'KN',
    chapter: 'REPAIR',
    title: 'name',
    final: ['HOT'],
  })
  class Kiln extends BaseRecord {
    @State(() => KilnState) state!: KilnState;
    @Text() name!: string;
    @Link(() => Equipment) equipment!: Equipment;
    @Day({ optional: true, serverSet: true }) litOn!: string | null;
  }
  @Form()
  class KilnInput extends pick(Kiln) {}

  @Resolver()
  class KilnSteps {
    @Step(Kiln, { description: 'A kiln is built.', by: ['SALES'], to: 'COLD', input: KilnInput })
    buildKiln(kiln: Kiln, input: Input<KilnInput>) {
      assign(kiln, input);
    }
    @Step(Kiln, { description: 'It burns from now on.', by: ['SALES'], from: ['COLD'], to: 'HOT' })
    lightKiln() {}
  }
  const after = await lines([{ records: [Kiln], resolvers: [KilnSteps] }], [{ zh, en }]);

  const left = after[Symbol.iterator]();
  const lost = before.filter(line => {
    for (const next of left) if (next === line) return false;
    return true;
  });
  expect(lost).toEqual([]);
  expect(after.length).toBeGreaterThan(before.length + 40);
  expect(after.length - before.length).toBeLessThanOrEqual(150);
});
