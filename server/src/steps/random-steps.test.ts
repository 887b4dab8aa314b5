import { expect, test } from '@jest/globals';
import { keptMonths } from '../../test/model/kept-figures.ts';
import { live } from '../../test/model/life.ts';

/** `RANDOM_STEPS` asks for more of them, `RANDOM_SEED` for others; `npm run chaos -- walk` takes a hundred thousand. */
const STEPS = Number(process.env.RANDOM_STEPS ?? 350);
const SEED = Number(process.env.RANDOM_SEED ?? 160);

test.each([SEED, SEED + 1, SEED + 2])(
  'random steps through all chapters lead to no state outside the contract and to none that a clause forbids, by seed %i',
  async seed => {
    const { faults, broken } = await live(seed, STEPS, async sanbao => {
      const auditor = await sanbao.as('auditor');
      const { verifyAuditTrail } = await auditor.read('{ verifyAuditTrail { intact reason record recordId } }');
      expect(verifyAuditTrail).toMatchObject({ intact: true });
      expect((await keptMonths(sanbao))[0]?.filled).toBeGreaterThan(5);
    });
    expect({ faults, broken }).toEqual({ faults: [], broken: [] });
  },
  STEPS * 3000,
);
