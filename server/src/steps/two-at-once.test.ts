import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { breadth, hold } from '../../test/promise.ts';
import { type Client, type Sanbao, startSanbao } from '../../test/sanbao.ts';
import { type Ground, planIn, trainingGround } from '../../test/training.ts';

const ROUNDS = breadth(10, 500);

let sanbao: Sanbao;
let ground: Ground;
let boss: Client;
beforeAll(async () => {
  sanbao = await startSanbao();
  ground = await trainingGround(sanbao);
  boss = await sanbao.as('gm');
});
afterAll(() => sanbao.stop());

const decide = (id: string, version: number) => [
  boss.ask(
    'mutation ($id: ID!, $version: Int!) { done: approveTrainingPlan(id: $id, expectedVersion: $version) { state version } }',
    { id, version },
  ),
  boss.ask(
    'mutation ($id: ID!, $version: Int!) { done: rejectTrainingPlan(id: $id, expectedVersion: $version, input: { reason: "days" }) { state version } }',
    { id, version },
  ),
];

test('of two decisions on the same version at once exactly one stands, and the other is told the present version', async () => {
  let won = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const { id, version } = await planIn(sanbao, ground, 'SUBMITTED');
    const answers = await Promise.all(decide(id, version));
    const [winner] = answers.filter(({ data }) => data.done);
    const [loser] = answers.filter(({ data }) => !data.done);
    expect(winner?.data.done.version).toBe(version + 1);
    expect(loser?.errors?.[0]?.extensions).toMatchObject({ code: 'STALE_RECORD', version: version + 1 });
    const { trainingPlan } = await boss.read(
      'query ($id: ID!) { trainingPlan(id: $id) { state version history { to } } }',
      { id },
    );
    expect(trainingPlan).toMatchObject({ state: winner?.data.done.state, version: version + 1 });
    expect(trainingPlan.history).toHaveLength(version + 1);
    won += answers.filter(({ data }) => data.done).length;
  }
  hold('two decide at once: decisions that stood', 'exactly', ROUNDS, won);
}, 900_000);

test('of two who change a record at once, the one who looked at an older version is refused', async () => {
  const office = await sanbao.as('after-sales');
  const family = await office.step('createProductFamily', { input: { code: 'ZX', name: '装箱机' } });
  const change = (name: string) =>
    office.ask(
      'mutation ($id: ID!, $version: Int!, $name: String!) { updateProductFamily(id: $id, expectedVersion: $version, input: { code: "ZX", name: $name }) { version } }',
      { id: family.id, version: family.version, name },
    );
  const answers = await Promise.all(Array.from({ length: 10 }, (_, at) => change(`装箱机 ${at}`)));
  hold('ten change a record at once: changes that stood', 'exactly', 1, answers.filter(({ errors }) => !errors).length);
  expect(
    new Set(
      answers.flatMap(({ errors = [] }) => errors.map(({ extensions }) => `${extensions.code} ${extensions.version}`)),
    ),
  ).toEqual(new Set([`STALE_RECORD ${family.version + 1}`]));
});

test('of two that are given one code at once, one has it, and the other is told so and stays as it was', async () => {
  const office = await sanbao.as('after-sales');
  for (let round = 0; round < ROUNDS; round++) {
    const codes = [`Y${round}A`, `Y${round}B`];
    const made = codes.map(code => office.step('createProductFamily', { input: { code, name: '码垛机' } }));
    const families = await Promise.all(made);
    const answers = await Promise.all(
      families.map(({ id }) =>
        office.ask(
          'mutation ($id: ID!, $code: String!) { updateProductFamily(id: $id, input: { code: $code, name: "码垛机" }) { version } }',
          { id, code: `Y${round}` },
        ),
      ),
    );
    const [refused, ...others] = answers.flatMap(({ errors = [] }) => errors);
    expect(others).toEqual([]);
    expect(refused?.extensions).toMatchObject({ rule: 'codeTaken', taken: `Y${round}` });
    const { productFamilies } = await office.read(
      `{ productFamilies(filter: { code: { in: ["${codes.join('", "')}", "Y${round}"] } }) { nodes { code version history { to } } } }`,
    );
    const versions = productFamilies.nodes.map(({ version }: { version: number }) => version);
    expect(versions.sort()).toEqual([1, 2]);
    for (const { version, history } of productFamilies.nodes) expect(history).toHaveLength(version);
  }
});
