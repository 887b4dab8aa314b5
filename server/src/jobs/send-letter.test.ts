import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { startMailServer } from '../../test/mail-server.ts';
import { type Client, type Sanbao, startSanbao } from '../../test/sanbao.ts';
import { type Ground, personId, planIn, trainingGround } from '../../test/training.ts';
import { until } from '../../test/until.ts';
import { type Jobs, startJobs } from './worker.ts';

let mail: Awaited<ReturnType<typeof startMailServer>>;
let sanbao: Sanbao;
let jobs: Jobs;
let office: Client;
let management: Client;
let admin: Client;
let ground: Ground;
let customer = '';

/** Given up at the third try, of which the others follow at once. */
const nextTry = (tries: number, now: Date) => (tries < 3 ? now : undefined);

beforeAll(async () => {
  mail = await startMailServer();
  // Links are good for some days of the real clock, by which the job goes.
  const settings = {
    SMTP_URL: mail.url,
    PUBLIC_URL: 'https://service.example',
    MAIL_FROM: 'Sanbao <post@sanbao.example>',
  };
  sanbao = await startSanbao(new Date(), settings);
  jobs = await startJobs({ orm: sanbao.orm, config: sanbao.config, url: sanbao.url, nextTry });
  office = await sanbao.as('after-sales');
  management = await sanbao.as('management');
  admin = await sanbao.as('admin');
  ground = await trainingGround(sanbao);
  customer = (await office.read('{ customers(first: 1) { nodes { id } } }')).customers.nodes[0].id;
});
beforeEach(() => {
  mail.state.refusing = false;
  mail.received.length = 0;
});
afterAll(async () => {
  await jobs.stop();
  await sanbao.stop();
  await mail.stop();
});

const letterFields =
  'id number kind state version recipient subject resource record recordNumber sender tries response reason messageId nextTryAt sentAt availableSteps { name } history(first: 20) { step person changes }';
const lettersAbout = async (record: string, client = office) =>
  (
    await client.read(
      `query ($record: ID!) { letters(filter: { record: { eq: $record } }, orderBy: [NUMBER_ASC]) { nodes { ${letterFields} } } }`,
      { record },
    )
  ).letters.nodes;
const letterIn = (state: string, record: string) =>
  until(async () => {
    const letter = (await lettersAbout(record)).at(-1);
    return letter?.state === state ? letter : undefined;
  });
const surveyOf = async (id: string) =>
  (
    await office.read(
      'query ($id: ID!) { survey(id: $id) { version attempts sentAt failure history(first: 20) { step } } }',
      { id },
    )
  ).survey;
const stepsOf = ({ history }: { history: { step: string }[] }): string[] => history.map(({ step }) => step).reverse();
const sendSurvey = (email = 'chen.liqun@hengwei.example') =>
  office.step('sendSurvey', { input: { customer, channel: 'MAIL', email } });
const decoded = (raw: string) => {
  const body = raw.slice(raw.indexOf('\r\n\r\n')).replace(/=\r\n/g, '');
  return /base64/i.test(raw)
    ? Buffer.from(body, 'base64').toString('utf8')
    : Buffer.from(
        body.replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16))),
        'latin1',
      ).toString('utf8');
};
const secretIn = (at: number) =>
  /https:\/\/service\.example\/link\/(\S+)/.exec(decoded(mail.received[at]?.raw ?? ''))?.[1] as string;
const opens = async (secret: string) => Boolean((await sanbao.app.inject({ url: `/link/${secret}.json` })).json().open);

describe('a letter', () => {
  test('is written by a step, tells each try, is given up in the end, and then waits for whoever sent it and for the administrator', async () => {
    mail.state.refusing = true;
    const { id, version } = await sendSurvey();
    const failed = await letterIn('FAILED', id);
    expect(failed).toMatchObject({
      kind: 'SURVEY',
      recipient: 'chen.liqun@hengwei.example',
      resource: 'Survey',
      tries: 3,
      response: expect.stringContaining('mailbox busy'),
      sentAt: null,
      nextTryAt: null,
    });
    expect(stepsOf(failed)).toEqual(['sendSurvey', 'deferLetter', 'deferLetter', 'failLetter']);
    expect(await surveyOf(id)).toMatchObject({
      version: version + 1,
      attempts: 3,
      sentAt: null,
      failure: expect.stringContaining('mailbox busy'),
      history: [{ step: 'failSurvey' }, { step: 'sendSurvey' }],
    });
    for (const client of [office, admin]) {
      const { inbox } = await client.read('{ inbox { record step } }');
      expect(inbox).toContainEqual({ record: failed.id, step: 'retryLetter' });
    }
    const { inbox } = await management.read('{ inbox { record step } }');
    expect(inbox).not.toContainEqual(expect.objectContaining({ record: failed.id }));
    expect(await management.refusal('retryLetter', { id: failed.id })).toMatchObject({ code: 'FORBIDDEN' });

    mail.state.refusing = false;
    await admin.step('retryLetter', { id: failed.id });
    const sent = await letterIn('SENT', id);
    expect(sent).toMatchObject({ tries: 1, response: expect.stringMatching(/^250/), messageId: failed.messageId });
    expect(stepsOf(sent).slice(4)).toEqual(['retryLetter', 'deliverLetter']);
    expect(await surveyOf(id)).toMatchObject({ attempts: 4, failure: null, sentAt: sent.sentAt });
    expect(mail.received).toHaveLength(1);
    expect(mail.received[0]?.to).toEqual(['chen.liqun@hengwei.example']);
    expect(mail.received[0]?.raw).toContain(`Message-ID: <${sent.id}@sanbao.example>`);
    expect(mail.received[0]?.raw).toContain('Auto-Submitted: auto-generated');
    expect(await opens(secretIn(0))).toBe(true);
    const kept = await sanbao.orm.em
      .fork()
      .execute('select l::text, (select array_agg(content) from procedure_event_content) from letter l');
    expect(JSON.stringify(kept)).not.toContain(secretIn(0));
  });
});

describe('a letter that failed', () => {
  const failedSurvey = async () => {
    mail.state.refusing = true;
    const { id } = await sendSurvey();
    const letter = await letterIn('FAILED', id);
    mail.state.refusing = false;
    return { id, letter };
  };

  test('is discarded with a reason, and is then tried no more', async () => {
    const { id, letter } = await failedSurvey();
    const input = { reason: '地址已停用' };
    expect(await management.refusal('discardLetter', { id: letter.id, input })).toMatchObject({ code: 'FORBIDDEN' });
    await office.step('discardLetter', { id: letter.id, input });
    expect(await lettersAbout(id)).toMatchObject([{ state: 'DISCARDED', ...input, availableSteps: [] }]);
    expect(await office.refusal('retryLetter', { id: letter.id })).toMatchObject({ code: 'STEP_NOT_AVAILABLE' });
  });

  test('gives way to the one that is sent to another address', async () => {
    const { id } = await failedSurvey();
    await office.step('resendSurvey', { id, input: { email: 'new@hengwei.example' } });
    await letterIn('SENT', id);
    expect(await lettersAbout(id)).toMatchObject([
      {
        state: 'DISCARDED',
        recipient: 'chen.liqun@hengwei.example',
        reason: 'Another letter was written in its place.',
      },
      { state: 'SENT', recipient: 'new@hengwei.example' },
    ]);
    expect(await surveyOf(id)).toMatchObject({ attempts: 4, failure: null });
  });

  test('is seen by the administrator without what it says, and by no dealer', async () => {
    const { id } = await failedSurvey();
    const [whole] = await lettersAbout(id);
    const [outside] = await lettersAbout(id, admin);
    expect(whole.subject).toContain('服务质量征询');
    expect(outside).toEqual({ ...whole, subject: null, sender: outside.sender });
    const dealer = await sanbao.as('dealer-a');
    const { errors } = await dealer.ask('{ letters { nodes { id } } }');
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });
});

test('mail that steps of 0.1.0 left behind as jobs is written and sent, once', async () => {
  const { id } = await office.step('sendSurvey', { input: { customer, channel: 'PRINTED' } });
  const run = (sql: string) => sanbao.orm.em.fork().execute(sql);
  await run(`update survey set channel = 'MAIL', email = 'old@hengwei.example', sent_at = null where id = '${id}'`);
  for (let times = 0; times < 2; times++) await run(`select sanbao_add_job('send-survey', '{"id": "${id}"}')`);
  await letterIn('SENT', id);
  await until(async () => {
    const left = await run("select from graphile_worker.jobs where task_identifier = 'send-survey'");
    return left.length ? undefined : true;
  });
  expect(await lettersAbout(id)).toMatchObject([{ recipient: 'old@hengwei.example', sender: 'Sanbao' }]);
  expect(mail.received).toHaveLength(1);
});

describe('5.1.2 notices', () => {
  const noticeIn = (state: string) =>
    until(async () => {
      const { trainingNotices } = await management.read(
        'query ($state: TrainingNoticeState!) { trainingNotices(filter: { state: { eq: $state } }) { nodes { id recipient attempts failure history { step } } } }',
        { state },
      );
      return trainingNotices.nodes[0];
    });

  test('follow their letters, and those that failed are sent by another letter to the address of now', async () => {
    const plan = await planIn(sanbao, ground, 'ARRANGED');
    await office.step('enrolTrainee', { input: { plan: plan.id, person: await personId(office, '耿立强') } });
    mail.state.refusing = true;
    await management.step('sendTrainingNotices', { id: plan.id, input: { channel: 'MAIL' } });
    const failed = await noticeIn('FAILED');
    expect(failed).toMatchObject({ attempts: 3, failure: expect.stringContaining('mailbox busy') });

    const [letter] = await lettersAbout(failed.id);
    await management.step('retryLetter', { id: letter.id });
    await letterIn('FAILED', failed.id);
    mail.state.refusing = false;
    await management.step('resendTrainingNotice', { id: failed.id });
    const sent = await noticeIn('SENT');
    expect(stepsOf(sent)).toEqual([
      'sendTrainingNotices',
      'failTrainingNotice',
      'retryLetter',
      'failTrainingNotice',
      'resendTrainingNotice',
      'deliverTrainingNotice',
    ]);
    const letters = await lettersAbout(failed.id);
    expect(letters.map(({ state }: { state: string }) => state)).toEqual(['DISCARDED', 'SENT']);
    expect(mail.received.map(({ to }) => to)).toEqual([['geng.liqiang@kangheng.example']]);
  });

  test('of a step that is refused leave no letter behind', async () => {
    const count = async () => (await office.read('{ letters { totalCount } }')).letters.totalCount;
    const before = await count();
    const plan = await planIn(sanbao, ground, 'ARRANGED');
    expect(await management.refusal('sendTrainingNotices', { id: plan.id, input: { channel: 'MAIL' } })).toMatchObject({
      rule: 'nobodyToNotify',
    });
    expect(await count()).toBe(before);
  });
});
