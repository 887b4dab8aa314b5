import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { shipmentForm } from '../../test/equipment.ts';
import { planForm, type RepairGround, repairGround, reportForm } from '../../test/repair.ts';
import { type Answer, type Client, type Sanbao, startSanbao } from '../../test/sanbao.ts';

let sanbao: Sanbao;
let ground: RepairGround;
let office: Client;
let sales: Client;
let code: string;
let owner: { name: string; contact: string; phone: string };
beforeAll(async () => {
  sanbao = await startSanbao();
  ground = await repairGround(sanbao);
  office = await sanbao.as('after-sales');
  sales = await sanbao.as('sales');
  code = await codeOf(ground.machine);
  const { customer } = await sales.read('query ($id: ID!) { customer(id: $id) { name contact phone } }', {
    id: ground.customer,
  });
  owner = customer;
});
afterAll(() => sanbao.stop());

const GUESSED = '0000000000000000000000000A';
const codeOf = async (id: string): Promise<string> =>
  (await sales.step('issueMachineCode', { id }, 'machineCode')).machineCode;
let machines = 0;
/** A machine of its own for what uses up how often one is turned to. */
async function another() {
  const { id } = await sales.step('recordShipment', {
    input: shipmentForm(ground, { serialNumber: `Z100-2610-1${++machines}` }),
  });
  return { id, code: await codeOf(id) };
}

const open = (path: string, headers: Record<string, string> = {}) =>
  sanbao.app.inject({ url: `/m/${path}`, remoteAddress: '198.51.100.7', headers });
const post = (path: string, payload: Buffer | object, from = '198.51.100.7') =>
  sanbao.app.inject({
    method: 'POST',
    url: path,
    remoteAddress: from,
    headers: { 'content-type': Buffer.isBuffer(payload) ? 'application/octet-stream' : 'application/json' },
    payload: payload as Buffer,
  });

const report = `mutation ($code: String!, $input: FaultByCodeInput!) { reportFaultByCode(code: $code, input: $input) { number address } }`;
const question = `mutation ($code: String!, $input: QuestionByCodeInput!) { askByCode(code: $code, input: $input) { number address } }`;
const said = {
  symptom: '推料杆不复位，屏幕报 E-12。',
  machineState: 'DOWN',
  caller: '陈立群',
  callerPhone: '13800000217',
};
const reported = (change: object = {}, headers = {}, by = code) =>
  sanbao.nobody.ask(report, { code: by, input: { ...said, ...change } }, headers);
const refused = ({ errors = [] }: Answer) => errors[0]?.extensions;
const secretOf = (address: string) => address.split('/').at(-1) as string;
const forget = () => sanbao.orm.em.fork().execute('delete from sign_in_budget');

const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

async function fault(number: string) {
  const { faultReports } = await office.read(
    `query ($number: String!) { faultReports(filter: { number: { eq: $number } }) { nodes {
      id state version channel calledAt dueOn takenByDepartment takenBy { id } customer { id } equipment { id } caller
      callerPhone machineState additions { by what } attachments { attachedBy file { name type } }
      registerLine { state party channel handling { what } } history { step department clause person changes }
    } } }`,
    { number },
  );
  return faultReports.nodes[0];
}

describe('5.3.7 the code on a machine', () => {
  test('tells a stranger what stands on its plate and how it is covered, and nothing of whose it is', async () => {
    const { statusCode, body, headers } = await open(`${code.toLowerCase()}.json`);
    expect(statusCode).toBe(200);
    expect(JSON.parse(body)).toMatchObject({
      model: 'ZJ-100 间歇式装盒机',
      serialEnd: '-001',
      covered: [{ zh: '一般零件', inside: true, lastDay: '2028-04-20' }, { inside: true }],
      manuals: [],
      steps: [{ name: 'reportFaultByCode' }, { name: 'askByCode' }],
    });
    for (const kept of [...Object.values(owner), ground.serialNumber, ground.machine, ground.customer, ground.site])
      expect(body).not.toContain(kept);
    expect(headers).toMatchObject({ 'cache-control': 'no-store', 'x-robots-tag': 'noindex, nofollow' });
    expect(headers['set-cookie']).toBeUndefined();
  });

  test('leads who may read the machine to its record, and a dealer, who may not, to what strangers see', async () => {
    const engineer = await (await sanbao.as('engineer')).download(`/m/${code}`);
    expect([engineer.statusCode, engineer.headers.location]).toEqual([302, `/Equipment/${ground.machine}/show`]);
    const dealer = await (await sanbao.as('dealer-a')).download(`/m/${code}`);
    expect([dealer.statusCode, dealer.headers.location]).toEqual([200, undefined]);
    expect(dealer.body).not.toContain(owner.name);
  });

  test('gives out manuals that are released, of its own model alone', async () => {
    const { id: other } = await office.step('createProductModel', {
      input: { code: 'ZJ-900', name: '高速装盒机', family: ground.family },
    });
    const head = await sanbao.as('after-sales-head');
    const pdf = Buffer.from('%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF');
    const written = async (model: string, title: string) => {
      const file = (await office.upload('手册.pdf', pdf)).json().id;
      const input = { kind: 'PRODUCT_MANUAL', model, code: title, revision: 'A', title, file };
      return office.step('draftTechnicalDocument', { input });
    };
    const released = async (model: string, title: string) => {
      const { id } = await written(model, title);
      const { version } = await office.step('submitTechnicalDocument', { id });
      return head.step('releaseTechnicalDocument', { id, expectedVersion: version });
    };
    const manual = await released(ground.model, '使用手册');
    const foreign = await released(other, '高速机手册');
    const draft = await written(ground.model, '维修手册');
    const { manuals } = (await open(`${code}.json`)).json();
    expect(manuals).toEqual([{ id: manual.id, title: '使用手册', revision: 'A' }]);
    expect((await open(`${code}/manuals/${manual.id}`)).rawPayload).toEqual(pdf);
    for (const id of [foreign.id, draft.id, ground.machine, 'x'])
      expect((await open(`${code}/manuals/${id}`)).statusCode).toBe(404);
  });

  test('says why it is covered to whoever has the whole serial number, which nobody tries out', async () => {
    const why = (serialNumber: unknown) => post(`/m/${code}/coverage`, { serialNumber } as object);
    const right = await why(' z100-2610-001 ');
    expect(
      right
        .json()
        .rules.map(({ en }: { en: string }) => en)
        .join(),
    ).toContain('18 months');
    const wrong = await Promise.all(['Z100-2610-002', 'Z100', '', null, ['Z100-2610-001']].map(why));
    expect(new Set(wrong.map(({ statusCode, body }) => `${statusCode} ${body}`)).size).toBe(1);
    expect(wrong[0]?.json().errors[0].extensions.rule).toBe('serialDiffers');
    const tried = await Promise.all(Array.from({ length: 12 }, () => why('Z100-2610-003')));
    expect(tried.filter(({ statusCode }) => statusCode === 429)).toHaveLength(8);
    sanbao.clock.now = new Date(sanbao.clock.now.getTime() + 16 * 60_000);
    expect((await why('Z100-2610-001')).statusCode).toBe(429);
    await forget();
  });
});

describe('5.3.7 a fault reported by the code', () => {
  test('is a report like any other, with its photo and its line in the register, by the customer', async () => {
    const photo = await post(`/m/${code}/photos?name=${encodeURIComponent('报警.png')}`, pixel);
    expect(photo.statusCode).toBe(201);
    const { data, errors } = await reported({ photos: [photo.json().id] });
    expect(errors).toBeUndefined();
    const made = await fault(data.reportFaultByCode.number);
    expect(made).toMatchObject({
      state: 'LOGGED',
      channel: 'CODE',
      machineState: 'DOWN',
      customer: { id: ground.customer },
      equipment: { id: ground.machine },
      takenBy: null,
      takenByDepartment: 'CUSTOMER',
      registerLine: { state: 'OPEN', party: '陈立群 13800000217', channel: 'CODE' },
      attachments: [{ attachedBy: '陈立群', file: { name: '报警.png', type: 'image/png' } }],
    });
    expect(made.history[0]).toMatchObject({
      step: 'reportFaultByCode',
      department: 'CUSTOMER',
      clause: '5.3.7',
      person: '陈立群',
    });
    expect(made.history[0].changes).toContainEqual({
      field: 'caller',
      before: null,
      after: { name: '陈立群', phone: '13800000217', address: '127.0.0.1' },
    });
    const { inboxPage } = await office.read('{ inboxPage(step: "helpRemotely") { entries { number } } }');
    expect(JSON.stringify(inboxPage)).toContain(data.reportFaultByCode.number);
  });

  test('is one, however often it is sent under its key, and its link is told to whoever lost the answer', async () => {
    const key = { 'idempotency-key': 'of a phone' };
    const answers = await Promise.all(Array.from({ length: 3 }, () => reported({}, key)));
    const links = answers.map(({ data }) => data.reportFaultByCode);
    expect(new Set(links.map(({ number }) => number)).size).toBe(1);
    const again = (await reported({}, key)).data.reportFaultByCode;
    expect((await sanbao.app.inject(`${again.address}.json`)).json()).toMatchObject({ standing: 'OPEN' });
    expect(refused(await reported({ symptom: '另一件事' }, key))).toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED' });
  });

  test.each<[string, object]>([
    ['without words', { symptom: ' ' }],
    ['with too many words', { symptom: '坏'.repeat(501) }],
    ['without a number to call', { callerPhone: '没有' }],
    ['without a name', { caller: '' }],
    ['with too many photos', { photos: Array.from({ length: 7 }, (_, at) => String(at)) }],
    ['with a photo that nobody sent', { photos: ['0197b0c0-0000-7000-8000-000000000000'] }],
    ['with what is none', { photos: ['x'] }],
  ])('%s is refused at its field, and uses nothing up', async (_, change) => {
    for (let at = 0; at < 12; at++)
      expect(refused(await reported(change))).toMatchObject({
        code: 'BAD_USER_INPUT',
        fields: { [Object.keys(change)[0] as string]: expect.any(String) },
      });
    await forget();
  });

  test('takes a photo once, and none that came by another machine', async () => {
    const there = await another();
    const { id } = (await post(`/m/${there.code}/photos?name=a.png`, pixel)).json();
    expect(refused(await reported({ photos: [id] }))).toMatchObject({ rule: 'noSuchFile' });
    expect((await reported({ photos: [id] }, {}, there.code)).errors).toBeUndefined();
    expect(refused(await reported({ photos: [id] }, {}, there.code))).toMatchObject({
      fields: { photos: expect.any(String) },
    });
    for (const bytes of [Buffer.from('%PDF-1.4\n%%EOF'), Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')])
      expect((await post(`/m/${there.code}/photos?name=a.png`, bytes)).statusCode).toBe(415);
    expect((await post(`/m/${there.code}/photos?name=a.png`, Buffer.alloc(9 * 1024 * 1024))).statusCode).toBe(413);
    expect((await post(`/m/${GUESSED}/photos?name=a.png`, pixel)).statusCode).toBe(404);
  });

  test('is taken so often of one machine a day and no oftener, for all server processes', async () => {
    const there = await another();
    const answers = await Promise.all(Array.from({ length: 14 }, () => reported({}, {}, there.code)));
    expect(answers.filter(({ errors }) => !errors)).toHaveLength(10);
    expect(refused(answers.find(({ errors }) => errors) as Answer)).toMatchObject({ code: 'RATE_LIMITED' });
    sanbao.clock.now = new Date(sanbao.clock.now.getTime() + 60 * 60_000);
    expect(refused(await reported({}, {}, there.code))).toMatchObject({ code: 'RATE_LIMITED' });
    const elsewhere = await reported({}, {}, (await another()).code);
    expect(elsewhere.errors).toBeUndefined();
    sanbao.clock.now = new Date(sanbao.clock.now.getTime() + 24 * 60 * 60_000);
    expect((await reported({}, {}, there.code)).errors).toBeUndefined();
    await forget();
  });
});

describe('5.3.7 by the link of the case', () => {
  const facts = async (address: string) => (await sanbao.app.inject(`${address}.json`)).json();
  const texts = (page: { open: { facts: { zh: string; value: unknown }[] } }) => JSON.stringify(page.open.facts);
  const caller = { name: '陈立群', phone: '13800000217' };
  const by = (address: string, name: string, id: string, input: object) =>
    sanbao
      .holding(secretOf(address))
      .ask(
        `mutation ($id: ID!, $input: ${name.startsWith('withdraw') ? 'ReasonInput' : 'SaidMoreInput'}!, $caller: CallerInput) { ${name}(id: $id, input: $input, caller: $caller) { state } }`,
        { id, input, caller },
      );

  test('the customer sees who comes and when, and what was done, and nothing of whose the machine is', async () => {
    const { number, address } = (await reported()).data.reportFaultByCode;
    const { id } = await fault(number);
    expect(texts(await facts(address))).toContain('已登记');
    const engineer = await sanbao.as('engineer');
    const day = sanbao.clock.now.toISOString().slice(0, 10);
    const planned = await office.step('planRepair', {
      input: planForm(ground, { fault: id, startsOn: day, endsOn: day }),
    });
    expect(texts(await facts(address))).toContain(day);
    expect(texts(await facts(address))).not.toContain('陆志明');
    await office.step('dispatchServiceOrder', { id: planned.id, expectedVersion: planned.version });
    expect(texts(await facts(address))).toContain('陆志明');
    await engineer.step('recordSiteArrival', { id: planned.id, input: {} });
    await engineer.step('completeWork', { id: planned.id });
    await engineer.step('fileWorkReport', {
      input: reportForm(planned.id, ground, { workDays: [{ day, hours: 0.5, person: ground.engineer }] }),
    });
    const page = await facts(address);
    expect(texts(page)).toContain('更换气缸');
    for (const kept of [...Object.values(owner), ground.customer, ground.site])
      expect(JSON.stringify(page)).not.toContain(kept);
    expect((await sanbao.app.inject(`${address}/paper.pdf`)).statusCode).toBe(404);
  });

  test('says more, with photos, as often as there is something, and withdraws while nobody has acted', async () => {
    const { number, address } = (await reported()).data.reportFaultByCode;
    const { id } = await fault(number);
    const photo = await post(`${address}/photos?name=b.png`, pixel);
    expect(photo.statusCode).toBe(201);
    expect(
      (await by(address, 'addToFaultReport', id, { what: '现在也有异响。', photos: [photo.json().id] })).errors,
    ).toBeUndefined();
    expect((await by(address, 'addToFaultReport', id, { what: '停机了。' })).errors).toBeUndefined();
    expect(await fault(number)).toMatchObject({
      state: 'LOGGED',
      additions: [{ by: '陈立群', what: '现在也有异响。' }, { what: '停机了。' }],
      attachments: [{ file: { name: 'b.png' } }],
      registerLine: { state: 'OPEN' },
    });
    expect((await by(address, 'withdrawFaultReport', id, { reason: '已自行恢复。' })).data).toMatchObject({
      withdrawFaultReport: { state: 'CANCELLED' },
    });
    expect(await fault(number)).toMatchObject({ state: 'CANCELLED', registerLine: { state: 'CANCELLED' } });
    expect(refused(await by(address, 'addToFaultReport', id, { what: '又坏了' }))).toMatchObject({
      code: 'STEP_NOT_AVAILABLE',
    });
  });

  test('does nothing where somebody has helped or others have joined, nor to the case of another', async () => {
    const [mine, joined, foreign] = await Promise.all([reported(), reported(), reported()]).then(all =>
      all.map(({ data }) => data.reportFaultByCode),
    );
    const [one, two, other] = await Promise.all([mine, joined, foreign].map(({ number }) => fault(number)));
    expect(refused(await by(mine.address, 'addToFaultReport', other.id, { what: '不是我的' }))).toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(refused(await by(mine.address, 'cancelFaultReport', one.id, { what: '' }))).toBeDefined();
    await office.step('mergeFaultReport', { id: two.id, input: { into: one.id } });
    expect(refused(await by(mine.address, 'withdrawFaultReport', one.id, { reason: '不用了' }))).toMatchObject({
      rule: 'othersMerged',
    });
    await office.step('helpRemotely', {
      id: other.id,
      input: { channel: 'PHONE', advice: '断电复位。', outcome: 'IMPROVED', minutes: 5 },
    });
    expect(refused(await by(foreign.address, 'withdrawFaultReport', other.id, { reason: '不用了' }))).toMatchObject({
      rule: 'helpedAlready',
    });
    expect(texts(await facts(foreign.address))).toContain('断电复位。');
    sanbao.clock.now = new Date(sanbao.clock.now.getTime() + 200 * 24 * 60 * 60_000);
    expect(await facts(mine.address)).toMatchObject({ standing: 'EXPIRED' });
    expect(JSON.stringify(await facts(mine.address))).not.toContain(mine.number);
    sanbao.clock.now = new Date(sanbao.clock.now.getTime() - 200 * 24 * 60 * 60_000);
    await forget();
  });

  test('5.2.2 a question is answered there, asked on, and withdrawn', async () => {
    const input = { question: '润滑脂多久换一次？', caller: '李秀英', callerPhone: '13800000218' };
    const ask = async () => (await sanbao.nobody.ask(question, { code, input })).data.askByCode;
    const { number, address } = await ask();
    const consultation = async (of: string) =>
      (
        await office.read(
          'query ($of: String!) { consultations(filter: { number: { eq: $of } }) { nodes { id state channel caller registerLine { state } history { step department } } } }',
          { of },
        )
      ).consultations.nodes[0];
    const made = await consultation(number);
    expect(made).toMatchObject({
      state: 'OPEN',
      channel: 'CODE',
      caller: '李秀英 13800000218',
      registerLine: { state: 'OPEN' },
    });
    expect(made.history).toEqual([{ step: 'askByCode', department: 'CUSTOMER' }]);
    const engineer = await sanbao.as('engineer');
    await engineer.step('answerConsultation', { id: made.id, input: { answer: '每 500 小时。', channel: 'PHONE' } });
    expect(texts(await facts(address))).toContain('每 500 小时。');
    expect((await by(address, 'addToConsultation', made.id, { what: '用什么牌号？' })).data).toMatchObject({
      addToConsultation: { state: 'OPEN' },
    });
    expect(refused(await by(address, 'withdrawConsultation', made.id, { reason: '不用了' }))).toMatchObject({
      rule: 'answeredAlready',
    });
    const second = await ask();
    const { id } = await consultation(second.number);
    await by(second.address, 'withdrawConsultation', id, { reason: '已在手册中找到。' });
    expect(await consultation(second.number)).toMatchObject({
      state: 'CANCELLED',
      registerLine: { state: 'CANCELLED' },
    });
  });
});

describe('5.3.7 a stranger', () => {
  test('learns nothing by a thousand tries: each is answered alike, whether a code never was or is revoked', async () => {
    const there = await another();
    await sales.step('revokeMachineCode', { id: there.id, input: { reason: '标签外泄' } });
    const lost = [
      there.code,
      'x',
      GUESSED,
      ...Array.from({ length: 250 }, (_, at) => `${GUESSED.slice(0, 21)}${10_000 + at}`),
    ];
    const answers = new Set<string>();
    for (const each of lost) {
      if (answers.size === 0 || lost.indexOf(each) % 60 === 0) await forget();
      const page = await open(each);
      const told = await open(`${each}.json`);
      const why = await post(`/m/${each}/coverage`, { serialNumber: 'Z100-2610-001' });
      const step = await reported({}, {}, each);
      answers.add(
        JSON.stringify([page.statusCode, page.body, told.statusCode, told.body, why.statusCode, why.body, step]),
      );
    }
    expect(answers.size).toBe(1);
    expect([...answers][0]).not.toContain(owner.name);
    await forget();
  });

  test('is told to wait who tries many, and that alike', async () => {
    const answers = await Promise.all(Array.from({ length: 310 }, () => open(GUESSED)));
    expect(answers.filter(({ statusCode }) => statusCode === 429).length).toBeGreaterThan(0);
    expect((await open(`${code}.json`)).statusCode).toBe(429);
    await forget();
  });

  test('does by the code what it is for, and reads nothing; whoever is signed in or has a link has steps of their own', async () => {
    const { errors } = await sanbao.nobody.ask(
      'mutation ($code: String!, $input: FaultByCodeInput!) { reportFaultByCode(code: $code, input: $input) { number customer { name } } }',
      { code, input: said },
    );
    expect(errors?.[0]?.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
    const { address } = (await reported()).data.reportFaultByCode;
    for (const somebody of [await sanbao.as('auditor'), office, sanbao.holding(secretOf(address))])
      expect(refused(await somebody.ask(report, { code, input: said }))).toMatchObject({ code: 'FORBIDDEN' });
  });
});
