import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startMailServer } from '../../test/mail-server.ts';
import { mailDomain, openMailbox } from './mailbox.ts';

let server: Awaited<ReturnType<typeof startMailServer>>;
beforeAll(async () => {
  server = await startMailServer();
});
afterAll(() => server.stop());

const mail = { id: 'a', messageId: '<a@sanbao.example>', subject: '锚点', text: '…' };

test('a mail that the server takes for some of its addresses only was not taken', async () => {
  const mailbox = openMailbox({ smtpUrl: server.url, mailFrom: 'post@sanbao.example', dataDir: '' });
  server.state.unknown = ['gone@sanbao.example'];
  const to = 'auditor@sanbao.example, gone@sanbao.example';
  await expect(mailbox({ ...mail, to })).rejects.toThrow('450 mailbox busy');
  expect(await mailbox({ ...mail, to: 'auditor@sanbao.example' })).toMatch(/^250/);
});

test.each([
  ['Sanbao <post@mail.example>', 'https://service.example', 'mail.example'],
  ['post@mail.example', 'https://service.example', 'mail.example'],
  ['Sanbao <sanbao@localhost>', 'https://service.example:8443', 'service.example'],
  ['Sanbao <sanbao@localhost>', 'http://localhost:4000', 'localhost'],
])('the Message-ID of mail from %s at %s is of %s', (mailFrom, publicUrl, domain) => {
  expect(mailDomain({ mailFrom, publicUrl })).toBe(domain);
});
