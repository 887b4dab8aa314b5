import { createHash, randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { isInputObjectType } from 'graphql';
import { type Mail, startMailServer } from '../../test/mail-server.ts';
import { minimalArguments, operationFor, selection } from '../../test/operations.ts';
import { type Client, type Sanbao, startSanbao } from '../../test/sanbao.ts';
import { type Mutation, SecretTraffic, secretPlaces, type Variables } from '../../test/secret-traffic.ts';
import { applicationIn, type PartsGround, partForm } from '../../test/spare-parts.ts';
import { tracesOf } from '../../test/traces.ts';
import { until } from '../../test/until.ts';
import { afterSales } from '../chapters.ts';
import { type Jobs, startJobs } from '../jobs/worker.ts';
import type { Step } from '../procedure/step.ts';
import { createSchema } from '../schema.ts';

const schema = await createSchema(afterSales);
const mutations = Object.values(schema.getMutationType()?.getFields() ?? {});

const stepOf = ({ extensions }: Mutation) => (extensions.step ?? {}) as Partial<Step>;
const isDecision = (field: Mutation) => Boolean(stepOf(field).decides && !stepOf(field).signs);
const declared = mutations.filter(field => secretPlaces(field).length);
/** Decisions take one's own password in one way: three of them stand for all. */
const withSecrets = [...declared.filter(field => !isDecision(field)), ...declared.filter(isDecision).slice(0, 3)];
/** Where one's own password belongs. */
const ownPlace = (field: Mutation) => (isDecision(field) ? 'password' : `input.${stepOf(field).signs}`);

let sanbao: Sanbao;
let mail: Awaited<ReturnType<typeof startMailServer>>;
let jobs: Jobs;
let traffic: SecretTraffic;
const own: Record<string, string> = {};
const taken: string[] = [];

beforeAll(async () => {
  mail = await startMailServer();
  // Links are good for some days of the real clock, by which the jobs go.
  sanbao = await startSanbao(new Date(), { SMTP_URL: mail.url, LOG_LEVEL: 'debug' });
  traffic = new SecretTraffic(sanbao.app);
  jobs = await startJobs({ orm: sanbao.orm, config: sanbao.config, url: sanbao.url, log: sanbao.app.log });
});
afterAll(async () => {
  await jobs.stop();
  await sanbao.stop();
  await mail.stop();
});

const newPassword = () => traffic.newPassword();
const ask = (...asked: Parameters<SecretTraffic['ask']>) => traffic.ask(...asked);

/** Every account has a password of its own, which it chose itself. */
async function choosePassword(account: string) {
  await traffic.signIn(account, 'sanbao-demo');
  own[account] = newPassword();
  const input = { current: 'sanbao-demo', new: own[account] };
  const { errors } = await ask(
    account,
    'mutation ($input: ChangeOwnPasswordInput!) { changeOwnPassword(input: $input) { id } }',
    { input },
    { 'idempotency-key': `own ${account}` },
  );
  expect(errors).toBeUndefined();
  expect(await traffic.signIn(account, newPassword())).toBeUndefined();
  expect(await traffic.signIn(account, own[account] as string)).toBeDefined();
}

/** A paper that waits for the head's signature. */
async function submitted() {
  const office = await sanbao.as('after-sales');
  const part = async (name: string) =>
    (await office.step('createPart', { input: partForm(randomBytes(4).toString('hex'), name, { unit: 'METRE' }) }))
      .id as string;
  const ground = { blade: await part('横封切刀'), belt: await part('同步带') };
  await applicationIn(sanbao, ground as PartsGround, 'SUBMITTED');
}

/** The secret of the link that was mailed to somebody. */
async function linkTo(address: string) {
  const link = await until(async () =>
    mail.received
      .filter(({ to }) => to.includes(address))
      .map(linkIn)
      .find(Boolean),
  );
  traffic.tokens.add(link);
  return link;
}

function linkIn({ raw }: Mail) {
  const body = raw.slice(raw.indexOf('\r\n\r\n'));
  const text = /base64/i.test(raw) ? Buffer.from(body, 'base64').toString('utf8') : body.replace(/=\r\n/g, '');
  return /(?<=\/)[\w-]{43}(?![\w-])/.exec(text)?.[0];
}

/** The latest record on which a step can be taken, and no account that is in use. */
async function standing(field: Mutation): Promise<Variables> {
  const step = stepOf(field);
  if (!step.from) return {};
  const { tableName } = sanbao.orm.getMetadata().get(step.record as never);
  const [record] = await sanbao.orm.em.fork().execute<{ id: string; version: number }[]>(
    `select id, version from "${tableName}" where state in (?) and id not in (select user_id from session)
       order by id desc limit 1`,
    [step.from],
  );
  return record ? { id: record.id, expectedVersion: record.version } : {};
}

const put = (variables: Variables, place: string, value: unknown): Variables => {
  const [name = '', ...rest] = place.split('.');
  return {
    ...variables,
    [name]: rest.length ? put((variables[name] ?? {}) as Variables, rest.join('.'), value) : value,
  };
};

/** The least of a step's form, with a secret in each place where one is declared. */
async function filledIn(field: Mutation, secret: (place: string) => unknown) {
  const least = { ...minimalArguments(field), ...(await standing(field)) } as Variables;
  return secretPlaces(field).reduce((variables, place) => put(variables, place, secret(place)), least);
}

const asked = (field: Mutation, variables: Variables) =>
  operationFor('mutation', field, variables, selection(field.type, 0)).text;

test('whatever is called a password, a secret or a token is declared secret', () => {
  const named = /password|secret|token/i;
  const undeclared: string[] = [];
  const look = (owner: string, each: { name: string; extensions: { secret?: unknown } }) => {
    if (named.test(each.name) && !each.extensions.secret) undeclared.push(`${owner}.${each.name}`);
  };
  for (const field of mutations) for (const arg of field.args) look(field.name, arg);
  for (const type of Object.values(schema.getTypeMap()))
    if (isInputObjectType(type) && !type.name.endsWith('Filter'))
      for (const field of Object.values(type.getFields())) look(type.name, field);
  expect(undeclared).toEqual([]);
  expect(withSecrets.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['signIn', 'changeOwnPassword', 'signPartsApplication']),
  );
});

describe('what is secret travels,', () => {
  test('to sign in and to choose a password', async () => {
    for (const account of ['after-sales-head', 'admin', 'gm']) await choosePassword(account);
  });

  test('in every step whose form has one: taken, refused, under a key, and with what is wrong', async () => {
    await submitted();
    for (const field of withSecrets)
      for (const account of ['after-sales-head', 'admin', undefined]) {
        const rightly = () => own[account ?? ''] ?? newPassword();
        const secret = (place: string) => (place === ownPlace(field) ? rightly() : newPassword());
        const tries = [
          await filledIn(field, () => newPassword()),
          await filledIn(field, secret),
          await filledIn(field, () => [newPassword()]),
          await filledIn(field, () => ({ value: newPassword() })),
          await filledIn(field, () => Number(traffic.newDigits())),
        ];
        for (const [at, variables] of tries.entries()) {
          const key = { 'idempotency-key': `${field.name} ${account} ${at}` };
          const { data, errors } = await ask(account, asked(field, variables), variables, key);
          if (data?.[field.name] && !errors) taken.push(field.name);
          expect(errors?.map(({ extensions }) => extensions.code) ?? []).not.toContain('INTERNAL_SERVER_ERROR');
        }
      }
    expect(taken).toEqual(expect.arrayContaining(['signPartsApplication']));
  });

  test('written into the operation itself, rightly and wrongly', async () => {
    for (const field of withSecrets) {
      const variables = await filledIn(field, () => newPassword());
      for (const written of [traffic.newPassword, traffic.newDigits]) {
        const literal = (value: unknown): string =>
          typeof value === 'object' && value !== null
            ? `{ ${Object.entries(value).map(([name, each]) => `${name}: ${literal(each)}`)} }`
            : JSON.stringify(typeof value === 'string' && traffic.passwords.has(value) ? written() : value);
        const args = Object.entries(variables).map(([name, value]) => `${name}: ${literal(value)}`);
        const text = `mutation { ${field.name}(${args}) ${selection(field.type, 0)} }`;
        const numbers = text.replace(/"(\d{14})"/g, '$1');
        for (const query of [text, numbers, text.replace(/(\w+): ("(?:Quarz-|\d{14})[^"]*")/, '$1 $2'), `${text} "`])
          await ask('after-sales-head', query, {}, { 'idempotency-key': `written ${field.name}` });
      }
    }
  });

  test('where the server fails', async () => {
    await submitted();
    const em = sanbao.orm.em.fork();
    // Before, enough was tried wrongly to be refused for a while.
    await em.execute('delete from sign_in_budget');
    const tables = ['session', 'procedure_event_content', '"user"'];
    await em.execute(`create function fail() returns trigger language plpgsql as
      $$ begin raise exception 'no more' using detail = new::text; end $$`);
    for (const table of tables)
      await em.execute(`create trigger fail before insert or update on ${table} for each row execute function fail()`);
    try {
      expect(await traffic.signIn('gm', own.gm as string)).toBeUndefined();
      for (const field of withSecrets) {
        const secret = (place: string) => (place === ownPlace(field) ? own['after-sales-head'] : newPassword());
        const variables = await filledIn(field, secret);
        await ask('after-sales-head', asked(field, variables), variables);
      }
    } finally {
      await em.execute('drop function fail cascade');
    }
    expect(sanbao.log.join('').split('internal error').length).toBeGreaterThan(2);
  });

  test('as a token that a program was told, and that reads', async () => {
    const expiresOn = new Date(Date.now() + 10 * 86_400_000).toISOString().slice(0, 10);
    const { data } = await ask(
      'admin',
      'mutation ($input: AccessTokenInput!) { createAccessToken(input: $input) { secret } }',
      { input: { label: '报表', scope: 'REPORTING', expiresOn } },
      { 'idempotency-key': 'token' },
    );
    const token = (data?.createAccessToken as Variables | undefined)?.secret as string;
    traffic.tokens.add(token);
    const reader: Client = sanbao.bearing('token', token);
    expect(await reader.read('{ persons { totalCount } }')).toMatchObject({ persons: expect.anything() });
    await reader.attempt('createPerson', { input: { name: '某人', employer: 'HOUSE', roles: [] } });
  });

  test('as a link by which a password is chosen, asked for or with an invitation', async () => {
    const choose = (link: string, password: string) =>
      ask(undefined, 'mutation ($input: ChoosePasswordInput!) { choosePassword(input: $input) { id } }', {
        input: { link, password },
      });
    const chosen = async (address: string) => {
      const link = await linkTo(address);
      await ask(undefined, 'query ($secret: String!) { accountByLink(secret: $secret) { standing } }', {
        secret: link,
      });
      expect((await choose(link, traffic.remember(randomBytes(4).toString('hex')))).errors).toBeDefined();
      expect((await choose(link, newPassword())).session).toBeDefined();
      expect((await choose(link, newPassword())).errors).toBeDefined();
    };
    const email = 'gm@sanbao.example';
    await ask(undefined, 'mutation ($email: String!) { requestPasswordLink(email: $email) }', { email });
    await chosen(email);
    const office = await sanbao.as('after-sales');
    const { id: person } = await office.step('createPerson', { input: { name: '高琳', employer: 'HOUSE', roles: [] } });
    const input = { person, email: 'gao.lin@sanbao.example', roles: ['AFTER_SALES'] };
    await ask('admin', 'mutation ($input: UserInput!) { inviteUser(input: $input) { id } }', { input });
    await chosen(input.email);
  });

  test('as a link in a letter, which is refused, sent, opened and answered', async () => {
    mail.state.refusing = true;
    const office = await sanbao.as('after-sales');
    const [customer] = (await office.read('{ customers(first: 1) { nodes { id } } }')).customers.nodes;
    const { id } = await office.step('sendSurvey', {
      input: { customer: customer.id, channel: 'MAIL', email: 'chen.liqun@hengwei.example' },
    });
    const failed = () => sanbao.orm.em.fork().execute("select from letter where response like '%busy%'");
    await until(async () => (await failed())[0]);
    mail.state.refusing = false;
    await office.step('resendSurvey', { id });
    const link = await linkTo('chen.liqun@hengwei.example');
    expect((await sanbao.nobody.download(`/link/${link}.json`)).json()).toMatchObject({ standing: 'OPEN' });
    const said = { unit: '恒味', productModel: 'ZJ-100', attitude: 'SATISFIED', address: '苏州', postcode: '215000' };
    const answer = `mutation ($id: ID!, $input: SurveyAnswerInput!, $caller: CallerInput) {
      answerSurvey(id: $id, input: $input, caller: $caller) { state } }`;
    for (const caller of [{ name: '' }, { name: '陈立群', phone: '0512-55550117' }])
      await ask(undefined, answer, { id, input: said, caller }, { authorization: `Link ${link}` });
    expect((await sanbao.nobody.download(`/link/${link}.json`)).json()).toMatchObject({ standing: 'USED' });
  });
});

test('and comes back in no answer, and is found nowhere: not in the database, the files or the log', async () => {
  expect(traffic.echoes).toEqual([]);
  expect(traffic.passwords.size).toBeGreaterThan(50);
  expect(traffic.tokens.size).toBeGreaterThan(5);
  expect(await tracesOf(sanbao, traffic, sanbao.log.join(''))).toEqual([]);
});

test('what is looked for would be found', async () => {
  const [password = ''] = traffic.passwords;
  const [carrier = ''] = traffic.carriers;
  const sha256 = (text: string) => createHash('sha256').update(text);
  for (const planted of [`x${password}`, sha256(password).digest('hex'), sha256(carrier).digest('base64url')]) {
    const em = sanbao.orm.em.fork();
    await em.execute('insert into sign_in_budget (key, failures, since) values (?, 0, now())', [planted]);
    const [found] = await tracesOf(sanbao, traffic);
    expect([planted, found]).toEqual([planted, expect.stringContaining('public.sign_in_budget')]);
    await em.execute('delete from sign_in_budget where key = ?', [planted]);
  }
});
