import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Runner } from 'graphile-worker';
import { startMailServer } from '../../test/mail-server.ts';
import { type Client, type Sanbao, startSanbao } from '../../test/sanbao.ts';
import { type Ground, personId, planIn, trainingGround } from '../../test/training.ts';
import { until } from '../../test/until.ts';
import { startJobs } from './worker.ts';

let mail: Awaited<ReturnType<typeof startMailServer>>;
let sanbao: Sanbao;
let jobs: Runner;
let management: Client;
let ground: Ground;

beforeAll(async () => {
  mail = await startMailServer();
  sanbao = await startSanbao(undefined, { SMTP_URL: mail.url });
  jobs = await startJobs({ orm: sanbao.orm, config: sanbao.config, url: sanbao.url });
  management = await sanbao.as('management');
  ground = await trainingGround(sanbao);
});
afterAll(async () => {
  await jobs.stop();
  await sanbao.stop();
  await mail.stop();
});

const noticeIn = (state: string) =>
  until(async () => {
    const { data } = await management.ask(
      'query ($state: TrainingNoticeState!) { trainingNotices(filter: { state: { eq: $state } }) { nodes { id recipient attempts sentAt failure history { step person } } } }',
      { state },
    );
    return data.trainingNotices.nodes[0];
  });

describe('5.1.2 notices go out by mail', () => {
  test('what the mail server refuses is written down, and sent once it takes mail again', async () => {
    const office = await sanbao.as('after-sales');
    const plan = await planIn(sanbao, ground, 'ARRANGED');
    await office.step('enrolTrainee', { input: { plan: plan.id, person: await personId(office, '耿立强') } });
    mail.state.refusing = true;
    await management.step('sendTrainingNotices', { id: plan.id, input: { channel: 'MAIL' } });

    const failed = await noticeIn('FAILED');
    expect(failed).toMatchObject({ attempts: 1, sentAt: null, failure: expect.stringContaining('mailbox busy') });
    expect(mail.received).toEqual([]);

    mail.state.refusing = false;
    await management.step('resendTrainingNotice', { id: failed.id });
    const sent = await noticeIn('SENT');
    expect(sent.history.map(({ step }: { step: string }) => step)).toEqual([
      'deliverTrainingNotice',
      'resendTrainingNotice',
      'failTrainingNotice',
      'sendTrainingNotices',
    ]);
    expect(mail.received).toHaveLength(1);
    expect(mail.received[0]?.to).toEqual(['geng.liqiang@kangheng.example']);
  });

  test('a step that is refused leaves no mail behind', async () => {
    const before = mail.received.length;
    const plan = await planIn(sanbao, ground, 'ARRANGED');
    expect(await management.refusal('sendTrainingNotices', { id: plan.id, input: { channel: 'MAIL' } })).toMatchObject({
      rule: 'nobodyToNotify',
    });
    const waiting = await sanbao.orm.em
      .fork()
      .execute('select count(*)::int as jobs from graphile_worker.jobs where attempts = 0');
    expect(waiting).toEqual([{ jobs: 0 }]);
    expect(mail.received).toHaveLength(before);
  });
});
