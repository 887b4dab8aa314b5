import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Client, type Sanbao, startSanbao } from '../../test/sanbao.ts';

let sanbao: Sanbao;
let office: Client;
let cookie: string;
let token: string;
beforeAll(async () => {
  sanbao = await startSanbao();
  office = await sanbao.as('after-sales');
  cookie = await cookieOf('after-sales');
  const input = { label: '报表', scope: 'REPORTING', expiresOn: '2027-06-30' };
  token = (await (await sanbao.as('admin')).step('createAccessToken', { input }, 'secret')).secret;
});
afterAll(() => sanbao.stop());

async function cookieOf(account: string) {
  const answer = await post({
    query: `mutation { signIn(email: "${account}@sanbao.example", password: "sanbao-demo") { id } }`,
  });
  const { name, value } = answer.cookies.find(each => each.name === 'sanbao_session') as {
    name: string;
    value: string;
  };
  return `${name}=${value}`;
}

const post = (payload: object, headers: Record<string, string> = {}) =>
  sanbao.app.inject({ method: 'POST', url: '/graphql', payload, headers: { 'accept-language': 'en', ...headers } });
const get = (query: Record<string, string>, headers: Record<string, string> = {}) =>
  sanbao.app.inject({ url: '/graphql', query, headers: { 'accept-language': 'en', ...headers } });
const bearer = (secret: string) => ({ authorization: `Bearer ${secret}` });
const accepts = ['application/json', 'application/graphql-response+json'];

const codeOf = (answer: { json(): { errors?: { extensions: { code: string } }[] } }) =>
  answer.json().errors?.[0]?.extensions.code;

describe('an operation that the document lacks', () => {
  const mutation =
    'mutation A { createPerson(input: { name: "某人", employer: HOUSE, roles: [] }) { id } } query Q { viewer { id } }';
  const persons = async () =>
    (await office.read('{ persons(filter: { name: { eq: "某人" } }) { totalCount } }')).persons.totalCount;

  test.each([
    ['another name', mutation.split(' query')[0], 'B'],
    ['another name, of several', mutation, 'B'],
    ['no name, of several', mutation, undefined],
    ['an empty name, of several', mutation, ''],
  ])(
    'takes nothing and reads nothing, by POST and GET, with a session and with a token: %s',
    async (_, query = '', name) => {
      for (const accept of accepts)
        for (const identity of [{ cookie }, bearer(token)] as Record<string, string>[]) {
          const headers = { ...identity, accept, 'content-type': 'application/json' };
          const asked = [
            await post({ query, operationName: name }, headers),
            await get({ query, ...(name !== undefined && { operationName: name }) }, headers),
          ];
          for (const answer of asked)
            expect([answer.statusCode, codeOf(answer), answer.json().data]).toEqual([
              400,
              'OPERATION_RESOLUTION_FAILURE',
              undefined,
            ]);
        }
      expect(await persons()).toBe(0);
    },
  );

  test('is not what an empty name means where there is one operation', async () => {
    for (const query of ['{ viewer { name } }', 'query A { viewer { name } }'])
      for (const answer of [
        await post({ query, operationName: '' }, { cookie }),
        await get({ query, operationName: '' }, { cookie, 'content-type': 'application/json' }),
        await post({ query, operationName: null }, { cookie }),
      ])
        expect(answer.json().data).toEqual({ viewer: { name: '沈晓梅' } });
    const change = await get(
      { query: 'mutation { signOut }', operationName: '' },
      { 'content-type': 'application/json' },
    );
    expect(change.statusCode).toBe(405);
  });

  test('spends none of the limits that others are held to', async () => {
    const pages = 'enrolments(first: 100) { plan { ';
    const query = `query A { trainingPlans(first: 100) { nodes { ${pages.repeat(3)} id ${'} }'.repeat(3)} } } }`;
    expect(codeOf(await post({ query, operationName: 'A' }, { cookie }))).toBe('TOO_COMPLEX');
    expect(codeOf(await post({ query, operationName: '' }, { cookie }))).toBe('TOO_COMPLEX');
    expect(codeOf(await post({ query, operationName: 'B' }, { cookie }))).toBe('OPERATION_RESOLUTION_FAILURE');
  });
});

describe.each(accepts)('what is refused before it is carried out says so by its status, to %s', accept => {
  const by = (secret: string, query: string) => post({ query }, { ...bearer(secret), accept });

  test('a token that stands for nobody', async () => {
    const answer = await by(`${token.slice(0, -1)}x`, '{ viewer { name } }');
    expect([answer.statusCode, codeOf(answer)]).toEqual([401, 'UNAUTHENTICATED']);
    expect(answer.headers['www-authenticate']).toBe('Bearer');
  });

  test('a one-time link that opens nothing', async () => {
    const answer = await post({ query: '{ viewer { name } }' }, { authorization: `Link ${'x'.repeat(43)}`, accept });
    expect([answer.statusCode, codeOf(answer)]).toEqual([401, 'UNAUTHENTICATED']);
    expect(answer.headers['www-authenticate']).toBe('Bearer');
  });

  test('a step by a token', async () => {
    const answer = await by(token, 'mutation { signOut }');
    expect([answer.statusCode, codeOf(answer)]).toEqual([403, 'FORBIDDEN']);
  });

  test('more than a token may ask in a minute', async () => {
    const { now } = sanbao.clock;
    sanbao.clock.now = new Date(now.getTime() + accepts.indexOf(accept) * 600_000);
    const large = '{ trainingPlans(first: 100) { nodes { enrolments(first: 30) { id number } } } }';
    let answer = await by(token, large);
    for (let times = 0; times < 30 && answer.statusCode === 200; times++) answer = await by(token, large);
    expect([answer.statusCode, codeOf(answer)]).toEqual([429, 'RATE_LIMITED']);
    expect(answer.headers['retry-after']).toBe(String(answer.json().errors[0].extensions.retryAfter));
    expect(answer.json().errors[0].extensions).not.toHaveProperty('http');
    sanbao.clock.now = new Date(now.getTime() + 3_600_000);
  });
});

test('files, papers and templates refuse with the same headers', async () => {
  for (const url of ['/print/blank/TrainingPlan.pdf', '/imports/importPeople/template.xlsx']) {
    const answer = await sanbao.app.inject({ url });
    expect([answer.statusCode, answer.headers['www-authenticate']]).toEqual([401, 'Bearer']);
  }
});

describe('by GET', () => {
  const query = '{ viewer { kind } }';

  test('a token is as good as the header that no other site can send', async () => {
    expect((await get({ query }, bearer(token))).json().data).toEqual({ viewer: { kind: 'TOKEN' } });
  });

  test('nothing else is: neither a session, nor what a browser adds for a proxy', async () => {
    for (const headers of [{ cookie }, { cookie, authorization: 'Basic eDp5' }] as Record<string, string>[]) {
      const answer = await get({ query }, headers);
      expect([answer.statusCode, codeOf(answer)]).toEqual([400, 'BAD_REQUEST']);
    }
  });
});

test('answers to who is signed in are stored nowhere', async () => {
  for (const answer of [
    await post({ query: '{ viewer { name } }' }, { cookie }),
    await post({ query: '{' }, { cookie }),
    await get({ query: '{ viewer { name } }' }, bearer(token)),
    await sanbao.app.inject({ url: '/print/blank/none.pdf', headers: { cookie } }),
    await sanbao.app.inject({ url: '/imports/importPeople/template.xlsx', headers: { cookie } }),
    await sanbao.app.inject({ url: '/healthz' }),
  ])
    expect(answer.headers['cache-control']).toBe('no-store');
});

describe('is said in the language of the viewer, with the words of GraphQL as a fact', () => {
  const jsonType = { 'content-type': 'application/json' };
  test.each([
    ['syntax', () => post({ query: '{ viewer {' }, zh), 'GRAPHQL_PARSE_FAILED', /语法/, /^Syntax Error/],
    [
      'a field that is none',
      () => post({ query: '{ nonsense }' }, zh),
      'GRAPHQL_VALIDATION_FAILED',
      /接口/,
      /^Cannot query/,
    ],
    [
      'an operation that is none',
      () => post({ query: '{ viewer { id } }', operationName: 'B' }, zh),
      'OPERATION_RESOLUTION_FAILURE',
      /操作/,
      undefined,
    ],
    [
      'a change by GET',
      () => get({ query: 'mutation { signOut }' }, { ...zh, ...jsonType }),
      'BAD_REQUEST',
      /GET/,
      /^GET requests/,
    ],
    [
      'a request of another site',
      () => get({ query: '{ viewer { id } }' }, zh),
      'BAD_REQUEST',
      /其他网站.*CSRF/,
      /CSRF/,
    ],
    ['no document', () => post({ query: '' }, zh), 'BAD_REQUEST', /请求无效/, /query/],
    [
      'a variable that is missing',
      () => post({ query: 'query ($id: ID!) { person(id: $id) { id } }' }, zh),
      'BAD_USER_INPUT',
      /填写/,
      undefined,
    ],
  ])('%s', async (_, asked, code, message, reason) => {
    const [error] = (await asked()).json().errors;
    expect(error).toMatchObject({ message: expect.stringMatching(message), extensions: { code } });
    expect(error.message).not.toMatch(/Error|Cannot query|blocked|must|Unknown/);
    if (reason) expect(error.extensions.reason).toMatch(reason);
  });
  const zh = { 'accept-language': 'zh' };
});

describe('an address below one of the server that is none', () => {
  test.each([
    '/graphql/x',
    '/files/x/y',
    '/print/Person',
    '/print/Person/1/2',
    '/imports/x',
    '/verify',
    '/verify/x/y',
    '/link/x/y',
    '/link/x/paper.pdf/y',
    '/healthz/x',
    '/%67raphql/x',
    '/demo-accounts.json/x',
    '/assets/none.js',
  ])('is told in JSON: %s', async url => {
    for (const method of ['GET', 'HEAD'] as const) {
      const answer = await sanbao.app.inject({ method, url, headers: { accept: 'text/html' } });
      expect([answer.statusCode, answer.headers['content-type']]).toEqual([404, 'application/json; charset=utf-8']);
    }
  });
});
