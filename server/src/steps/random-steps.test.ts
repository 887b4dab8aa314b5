import { expect, test } from '@jest/globals';
import { live } from '../../test/model/life.ts';
import { awaited, awaitedFaults } from '../../test/oracle/awaited.ts';

/** `RANDOM_STEPS` asks for more of them, `RANDOM_SEED` for others; `npm run chaos -- walk` takes a hundred thousand. */
const STEPS = Number(process.env.RANDOM_STEPS ?? 100);
const SEED = Number(process.env.RANDOM_SEED ?? 160);

test.each([SEED, SEED + 1, SEED + 2, SEED + 3])(
  'random steps through all chapters lead to no state outside the contract and to none that a clause forbids, by seed %i',
  async seed => {
    const { faults, broken } = await live(seed, STEPS, async sanbao => {
      const auditor = await sanbao.as('auditor');
      const { verifyAuditTrail } = await auditor.read('{ verifyAuditTrail { intact reason record recordId } }');
      expect(verifyAuditTrail).toMatchObject({ intact: true });
    });
    expect({
      faults: faults.filter(fault => !awaitedFaults.some(known => fault.startsWith(known))),
      broken: broken.filter(({ invariant }) => !awaited.includes(invariant)),
    }).toEqual({ faults: [], broken: [] });
  },
  STEPS * 3000,
);
