import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { answer, type ComplaintGround, complaintGround, complaintIn, contented } from '../../test/complaints.ts';
import { type Client, type Sanbao, startSanbao } from '../../test/sanbao.ts';

const TODAY = new Date('2026-11-23T02:00:00Z');

let sanbao: Sanbao;
let ground: ComplaintGround;
let office: Client;
let head: Client;
let management: Client;
beforeAll(async () => {
  sanbao = await startSanbao(TODAY);
  ground = await complaintGround(sanbao);
  office = await sanbao.as('after-sales');
  head = await sanbao.as('after-sales-head');
  management = await sanbao.as('management');
});
afterAll(() => sanbao.stop());

/** Each test has a month of its own, in which these complaints came in. */
let month = 0;
let from: string;
let until: string;
let open: { id: string };
let answered: { id: string };
beforeEach(async () => {
  // What is left of the months before has been sent to Management.
  if (month) await send(await compile({ from: '2025-12-01', until: `2026-0${month}-28` }));
  const of = `2026-0${++month}`;
  [from, until] = [`${of}-01`, `${of}-28`];
  open = await complaintIn(head, ground, 'OPEN', { receivedOn: from, grade: 'MINOR' });
  answered = await complaintIn(head, ground, 'ANSWERED', { receivedOn: until });
  await complaintIn(head, ground, 'CLOSED', { receivedOn: `${of}-14` });
  await office.step('cancelComplaint', {
    id: (await complaintIn(head, ground, 'OPEN', { receivedOn: from })).id,
    input: { reason: '误登' },
  });
});

const text = '三起投诉中两起因维修时未查真空管路。建议修订真空系统检修作业指导书。';
const compile = (change: object = {}, select?: string) =>
  head.step('compileComplaintSummary', { input: { from, until, text, ...change } }, select);
const send = ({ id }: { id: string }, select?: string) => head.step('sendComplaintSummary', { id }, select);

describe('5.3.9 the complaint summary', () => {
  test('gathers what came in during the period, and counts it', async () => {
    const select =
      'number state period total discontent byState { state count } byGrade { grade count } byTheme { theme count } complaints { complaint { id } grade state theme content } compiledBy { name }';
    const summary = await compile({}, select);
    expect(summary).toEqual({
      number: expect.stringMatching(/^CM-2026-\d{4}$/),
      state: 'DRAFT',
      period: `${from} – ${until}`,
      total: 3,
      discontent: 0,
      byState: [
        { state: 'OPEN', count: 1 },
        { state: 'ANSWERED', count: 1 },
        { state: 'CLOSED', count: 1 },
      ],
      byGrade: [
        { grade: 'MINOR', count: 1 },
        { grade: 'SERIOUS', count: 2 },
      ],
      byTheme: [
        { theme: 'WORKMANSHIP', count: 2 },
        { theme: null, count: 1 },
      ],
      complaints: [
        { complaint: open, grade: 'MINOR', state: 'OPEN', theme: null, content: null },
        expect.objectContaining({ state: 'CLOSED', theme: 'WORKMANSHIP', content: true }),
        { complaint: { id: answered.id }, grade: 'SERIOUS', state: 'ANSWERED', theme: 'WORKMANSHIP', content: null },
      ].map(line => ('complaint' in line ? { ...line, complaint: { id: line.complaint.id } } : line)),
      compiledBy: { name: '顾建平' },
    });
  });

  test('is the head’s', async () => {
    expect(await office.refusal('compileComplaintSummary', { input: { from, until } })).toMatchObject({
      code: 'FORBIDDEN',
      clause: '5.3.9',
    });
  });

  test('is made once for a period, and not for days to come', async () => {
    await compile();
    const refusal = (change: object) =>
      head.refusal('compileComplaintSummary', { input: { from, until, text, ...change } });
    expect(await refusal({})).toMatchObject({
      rule: 'periodSummedUp',
      number: expect.stringMatching(/^CM-2026-/),
      fields: { until: expect.any(String) },
    });
    expect(await refusal({ until: '2026-11-24' })).toMatchObject({ rule: 'dayInTheFuture', clause: '5.3.9' });
    expect(await refusal({ from: until, until: from })).toMatchObject({ rule: 'endsBeforeStart' });
    expect(await compile({ until: '2026-11-23' })).toMatchObject({ state: 'DRAFT' });
  });

  test('of two who compile the same period at once, one does', async () => {
    const both = await Promise.allSettled([compile(), compile()]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  test('is sent with words, and as the complaints stand; what is open is shown as open', async () => {
    const { id } = await compile({ text: null });
    const query = 'query ($id: ID!) { complaintSummary(id: $id) { availableSteps { name blocked } } }';
    expect((await head.read(query, { id })).complaintSummary.availableSteps).toContainEqual({
      name: 'sendComplaintSummary',
      blocked: expect.any(String),
    });
    expect(await head.refusal('sendComplaintSummary', { id })).toMatchObject({ rule: 'summaryNeedsText' });
    await head.step('recompileComplaintSummary', { id, input: { from, until, text } });
    const { number } = await office.step('closeComplaint', { id: answered.id, input: contented });
    expect(await head.refusal('sendComplaintSummary', { id })).toMatchObject({
      rule: 'summaryOutdated',
      clause: '5.3.9',
      numbers: number,
    });
    const select = 'byState { state count }';
    expect(await head.step('recompileComplaintSummary', { id, input: { from, until, text } }, select)).toEqual({
      byState: [
        { state: 'OPEN', count: 1 },
        { state: 'CLOSED', count: 2 },
      ],
    });
    expect(await send({ id }, `state sentOn ${select}`)).toEqual({
      state: 'SENT',
      sentOn: '2026-11-23',
      byState: expect.arrayContaining([{ state: 'OPEN', count: 1 }]),
    });
  });

  test('keeps what Management was told, whatever becomes of the complaints', async () => {
    const { id } = await compile();
    await send({ id });
    await office.step('answerComplaint', { id: open.id, input: answer });
    const query = 'query ($id: ID!) { complaintSummary(id: $id) { byState { state count } } }';
    expect((await head.read(query, { id })).complaintSummary.byState).toContainEqual({ state: 'OPEN', count: 1 });
    expect(await head.refusal('recompileComplaintSummary', { id, input: { from, until, text } })).toMatchObject({
      code: 'STEP_NOT_AVAILABLE',
      state: 'SENT',
    });
  });

  test('of a complaint that is void the draft knows, and one that was sent keeps it from becoming so', async () => {
    const { id } = await compile();
    await office.step('cancelComplaint', { id: open.id, input: { reason: '误登' } });
    expect(await head.refusal('sendComplaintSummary', { id })).toMatchObject({ rule: 'summaryOutdated' });
    const other = await complaintIn(head, ground, 'OPEN', { receivedOn: from });
    await head.step('recompileComplaintSummary', { id, input: { from, until, text } });
    const { number } = await send({ id });
    expect(await office.refusal('cancelComplaint', { id: other.id, input: { reason: '误登' } })).toMatchObject({
      rule: 'complaintLedFurther',
      number,
    });
  });

  test('a complaint registered late is in the next summary, and in no other', async () => {
    const { id } = await compile();
    await send({ id });
    const { id: late } = await complaintIn(head, ground, 'OPEN', { receivedOn: from });
    const select = 'id total late complaints { complaint { id } }';
    const has = ({ complaints }: { complaints: { complaint: { id: string } }[] }) =>
      complaints.some(({ complaint }) => complaint.id === late);
    const next = await compile({ from: '2026-11-01', until: '2026-11-20' }, select);
    expect(next).toMatchObject({ total: 1, late: 1 });
    expect(has(next)).toBe(true);
    const other = await compile({ from: '2026-11-01', until: '2026-11-21' }, select);
    const both = await Promise.allSettled([send(next), send(other)]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(has(await compile({ from: '2026-11-21', until: '2026-11-22' }, select))).toBe(false);
  });

  test('is acknowledged by Management, which says which version it has read', async () => {
    const { id, version } = await send(await compile());
    const acknowledge = { id, expectedVersion: version, input: { opinion: '同意修订作业指导书。' } };
    expect(await head.refusal('acknowledgeComplaintSummary', acknowledge)).toMatchObject({ code: 'FORBIDDEN' });
    expect(
      await management.refusal('acknowledgeComplaintSummary', { ...acknowledge, expectedVersion: version - 1 }),
    ).toMatchObject({ code: 'STALE_RECORD' });
    expect(
      await management.step('acknowledgeComplaintSummary', acknowledge, 'state opinion acknowledgedBy { name }'),
    ).toEqual({ state: 'ACKNOWLEDGED', opinion: '同意修订作业指导书。', acknowledgedBy: { name: '徐静怡' } });
  });
});
