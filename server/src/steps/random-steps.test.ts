import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { contradictionsIn } from '../../test/model/contradictions.ts';
import { Random } from '../../test/model/random.ts';
import { RandomWalk } from '../../test/model/random-walk.ts';
import { licensed } from '../../test/repair.ts';
import { type Sanbao, startSanbao } from '../../test/sanbao.ts';
import { partForm } from '../../test/spare-parts.ts';
import { warrantyGround } from '../../test/warranty.ts';

/** `RANDOM_STEPS` asks for more of them, `RANDOM_SEED` for others. */
const STEPS = Number(process.env.RANDOM_STEPS ?? 150);
const SEED = Number(process.env.RANDOM_SEED ?? 160);
/** So that people can be sent for as long as the walk lasts. */
const LICENSED_UNTIL = '2028-10-31';

let sanbao: Sanbao;
let walk: RandomWalk;
beforeAll(async () => {
  sanbao = await startSanbao(undefined, { SESSION_DAYS: '365' });
  const ground = await warrantyGround(sanbao, LICENSED_UNTIL);
  await licensed(sanbao, ground.family, ground.unlicensed, LICENSED_UNTIL);
  await (await sanbao.as('after-sales')).step('createPart', { input: partForm('Z-101', '横封切刀') });
  walk = new RandomWalk(sanbao, new Random(SEED), {
    Customer: [ground.customer],
    Equipment: [ground.machine, ground.old, ground.ending],
    Person: [ground.engineer, ground.engineer, ground.engineer, ground.unlicensed],
    ProductModel: [ground.model],
  });
});
afterAll(() => sanbao.stop());

test(
  'random steps never lead to a state outside the contract',
  async () => {
    await walk.take(STEPS);
    expect(walk.faults).toEqual([]);
    expect(await contradictionsIn(sanbao.orm)).toEqual({});
    const auditor = await sanbao.as('auditor');
    const { verifyAuditTrail } = await auditor.read('{ verifyAuditTrail { intact reason record recordId } }');
    expect(verifyAuditTrail).toMatchObject({ intact: true });
  },
  STEPS * 400,
);
