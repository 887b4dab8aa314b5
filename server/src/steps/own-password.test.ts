import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Client, type Sanbao, startSanbao } from '../../test/sanbao.ts';
import { PASSWORD } from '../../test/spare-parts.ts';
import { statementsOf } from '../../test/statements.ts';

let sanbao: Sanbao;
let management: Client;
let gm: Client;
beforeAll(async () => {
  sanbao = await startSanbao();
  management = await sanbao.as('management');
  gm = await sanbao.as('gm');
});
afterAll(() => sanbao.stop());

const proposed = async (name: string, value: string) => {
  const input = { name, value, effectiveFrom: '2026-11-23' };
  const { id, version } = await management.step('proposeParameter', { input });
  return { id, expectedVersion: version as number };
};
const pass = async (value: string) => proposed('PASS_MARK', value);

test('as it is at first nobody who decides is asked for their password; one that is given has to be right', async () => {
  await gm.step('approveParameter', await pass('61'));
  expect(await gm.refusal('approveParameter', { ...(await pass('62')), password: 'guess' })).toMatchObject({
    code: 'BAD_USER_INPUT',
    fields: { password: expect.any(String) },
  });
});

test('where the procedure demands it, each decision wants it, and nothing else does', async () => {
  await gm.step('approveParameter', await proposed('DECISIONS_BY_PASSWORD', 'true'));
  const decision = await pass('63');
  expect(await gm.refusal('approveParameter', decision)).toMatchObject({
    code: 'BAD_USER_INPUT',
    rule: 'passwordDemanded',
    clause: '4.5',
    fields: { password: expect.any(String) },
  });
  expect(await gm.refusal('approveParameter', { ...decision, password: 'guess' })).toMatchObject({
    code: 'BAD_USER_INPUT',
  });
  const said = await statementsOf(() => gm.step('approveParameter', { ...decision, password: PASSWORD }));
  expect(JSON.stringify(said)).not.toContain(PASSWORD);
  const { procedureParameter } = await gm.read(
    'query ($id: ID!) { procedureParameter(id: $id) { state history { step changes } } }',
    { id: decision.id },
  );
  expect(procedureParameter.state).toBe('APPROVED');
  const [approved, before] = procedureParameter.history;
  const confirmed = { field: 'ownPassword', before: null, after: true };
  expect(approved.changes).toContainEqual(confirmed);
  expect(before.changes).not.toContainEqual(confirmed);
});

test('guesses are bounded, and stand though the step is refused', async () => {
  const decision = await pass('64');
  const codes: unknown[] = [];
  for (let at = 0; at < 12; at++)
    codes.push((await gm.refusal('approveParameter', { ...decision, password: `guess-${at}` })).code);
  expect(codes.at(-1)).toBe('RATE_LIMITED');
  expect(await gm.refusal('approveParameter', { ...decision, password: PASSWORD })).toMatchObject({
    code: 'RATE_LIMITED',
  });
});
