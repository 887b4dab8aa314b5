import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Runner } from 'graphile-worker';
import { startMailServer } from '../../test/mail-server.ts';
import { type Client, type Sanbao, startSanbao } from '../../test/sanbao.ts';
import { until } from '../../test/until.ts';
import { startJobs } from './worker.ts';

let mail: Awaited<ReturnType<typeof startMailServer>>;
let sanbao: Sanbao;
let jobs: Runner;
let office: Client;
let customer = '';

beforeAll(async () => {
  mail = await startMailServer();
  // Links are good for some days of the real clock, by which the job goes.
  sanbao = await startSanbao(new Date(), { SMTP_URL: mail.url, PUBLIC_URL: 'https://service.example' });
  jobs = await startJobs({ orm: sanbao.orm, config: sanbao.config, url: sanbao.url });
  office = await sanbao.as('after-sales');
  customer = (await office.read('{ customers(first: 1) { nodes { id } } }')).customers.nodes[0].id;
});
afterAll(async () => {
  await jobs.stop();
  await sanbao.stop();
  await mail.stop();
});

const survey = async (id: string) =>
  (
    await office.read(
      'query ($id: ID!) { survey(id: $id) { attempts sentAt failure history(first: 20) { step changes } } }',
      { id },
    )
  ).survey;
const decoded = (raw: string) => {
  const body = raw.slice(raw.indexOf('\r\n\r\n')).replace(/=\r\n/g, '');
  return /base64/i.test(raw)
    ? Buffer.from(body, 'base64').toString('utf8')
    : Buffer.from(
        body.replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16))),
        'latin1',
      ).toString('utf8');
};

describe('5.2.4 surveys go out by mail', () => {
  test('with a link that works and stands nowhere but in the letter; what is refused is written down and sent later', async () => {
    mail.state.refusing = true;
    const input = { customer, channel: 'MAIL', email: 'chen.liqun@hengwei.example' };
    const { id } = await office.step('sendSurvey', { input });
    expect(
      await until(async () => {
        const found = await survey(id);
        return found.failure ? found : undefined;
      }),
    ).toMatchObject({ sentAt: null, failure: expect.stringContaining('mailbox busy') });

    mail.state.refusing = false;
    await office.step('resendSurvey', { id });
    const sent = await until(async () => {
      const found = await survey(id);
      return found.sentAt ? found : undefined;
    });
    expect(sent.failure).toBeNull();
    expect(mail.received).toHaveLength(1);
    expect(mail.received[0]?.to).toEqual([input.email]);
    const secret = /https:\/\/service\.example\/link\/(\S+)/.exec(decoded(mail.received[0]?.raw ?? ''))?.[1] as string;
    expect(JSON.stringify(sent)).not.toContain(secret);
    const page = await sanbao.app.inject({ url: `/link/${secret}.json` });
    expect(page.json().open).toMatchObject({ steps: [{ name: 'answerSurvey', blocked: null }] });
  });
});
