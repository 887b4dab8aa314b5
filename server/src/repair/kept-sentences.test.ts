import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { arrivalForm, planForm, type RepairGround, repairGround } from '../../test/repair.ts';
import { type Client, type Sanbao, startSanbao } from '../../test/sanbao.ts';
import { Correspondence } from '../improvement/correspondence.entity.ts';
import { content } from '../records/evidence-records.ts';
import { companyEm } from '../viewer/viewer.ts';

/** Sentences that steps write into the register are read by everybody in their own language. */
let sanbao: Sanbao;
let ground: RepairGround;
let office: Client;
let line: string;
let order: string;

beforeAll(async () => {
  sanbao = await startSanbao();
  ground = await repairGround(sanbao);
  office = await sanbao.as('after-sales');
  const told = await office.step('recordGoodsArrival', { input: arrivalForm(ground) }, 'id registerLine { id }');
  line = told.registerLine.id;
  const planned = await office.step('planInstallation', { input: planForm(ground, { notice: told.id }) });
  order = planned.number;
});
afterAll(() => sanbao.stop());

const languages = ['zh', 'en'] as const;
const inBoth = async (query: string, variables: object = {}) =>
  Promise.all(
    languages.map(async language => {
      const { data, errors } = await office.ask(query, variables, { 'accept-language': language });
      if (errors) throw new Error(JSON.stringify(errors));
      return data;
    }),
  );
const arrived = { zh: '到货：Z100-2610-001', en: 'Goods arrived: Z100-2610-001' };
const sent = (language: string, day: string) =>
  language === 'zh' ? `已派工：${order}，${day} 到场` : `Somebody is sent: ${order}, on ${day}`;

test('a record, its history and its name are in the language of whoever reads them', async () => {
  const { startsOn } = planForm(ground) as { startsOn: string };
  const read = await inBoth(
    `query ($id: ID!) {
      correspondence(id: $id) { subject handling { what } history { changes } }
      auditTrail(resource: "Correspondence") { entries { title } }
      correspondences { nodes { subject } edges { node { subject } } }
    }`,
    { id: line },
  );
  for (const [at, language] of languages.entries()) {
    const { correspondence, auditTrail, correspondences } = read[at];
    const subject = arrived[language];
    const what = sent(language, startsOn);
    expect(correspondence).toMatchObject({ subject, handling: [{ what }] });
    expect(correspondences).toEqual({ nodes: [{ subject }], edges: [{ node: { subject } }] });
    expect(new Set(auditTrail.entries.map(({ title }: { title: string }) => title))).toEqual(new Set([subject]));
    const changed = correspondence.history.flatMap(({ changes }: { changes: { field: string }[] }) => changes);
    expect(changed).toContainEqual({ field: 'subject', before: null, after: subject });
    expect(JSON.stringify(changed)).toContain(what);
    expect(JSON.stringify(read[at])).not.toContain('\\u001e');
  }
});

test('it is found by what is read, and by its words in every language', async () => {
  const found = async (filter: object) =>
    (
      await inBoth('query ($filter: CorrespondenceFilter) { correspondences(filter: $filter) { totalCount } }', {
        filter,
      })
    ).map(({ correspondences }) => correspondences.totalCount);
  expect(await found({ subject: { contains: '到货' } })).toEqual([1, 0]);
  expect(await found({ subject: { contains: 'goods ARR' } })).toEqual([0, 1]);
  expect(await found({ subject: { eq: arrived.zh } })).toEqual([1, 0]);
  expect(await found({ subject: { in: [arrived.en] } })).toEqual([0, 1]);
  expect(await found({ subject: { contains: 'goodsArrived' } })).toEqual([0, 0]);
  for (const q of ['到货', 'daohuo', 'goods arrived', 'Z100']) expect(await found({ q })).toEqual([1, 1]);
});

test('the evidence of an inspection says it in Chinese', async () => {
  const em = companyEm(sanbao.orm.em);
  const record = await em.findOneOrFail(Correspondence, { id: line }, { populate: ['customer'] });
  expect(content(record)).toMatchObject({
    subject: arrived.zh,
    handling: [{ what: expect.stringMatching(/^已派工：/) }],
  });
});

test('what was written before, or by somebody, is read as it was written; nobody can write what looks like a sentence', async () => {
  const customer = { input: { direction: 'IN', channel: 'PHONE', receivedOn: '2026-11-23', party: '王工' } };
  const input = { ...customer.input, subject: '到货：询问安装日期' };
  const { id } = await office.step('registerCorrespondence', { input });
  await office.step('recordHandling', { id, input: { what: '已派工：旧的写法' } });
  for (const { correspondence } of await inBoth(
    'query ($id: ID!) { correspondence(id: $id) { subject handling { what } } }',
    { id },
  ))
    expect(correspondence).toEqual({ subject: input.subject, handling: [{ what: '已派工：旧的写法' }] });
  const forged = { ...input, subject: '\u001e["goodsArrived",{"serialNumber":"X"}]' };
  expect(await office.refusal('registerCorrespondence', { input: forged })).toMatchObject({
    code: 'BAD_USER_INPUT',
    fields: { subject: expect.any(String) },
  });
});

test('the chain of events holds over what was kept', async () => {
  const auditor = await sanbao.as('auditor');
  const { verifyAuditTrail } = await auditor.read('{ verifyAuditTrail { intact } }');
  expect(verifyAuditTrail).toEqual({ intact: true });
});
