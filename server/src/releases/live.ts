import type { FastifyInstance } from 'fastify';
import { DEMO_PASSWORD } from '../demo/accounts.ts';
import { daysLater } from '../fields/business-day.ts';
import type { Held } from './release.ts';

interface Answer {
  data: Record<string, { id: string; secret?: string; version: number; nodes: { id: string }[] }>;
  errors?: unknown;
}

/** The part of the history made over the API alone: sign-ins, tokens, waiting letters, a signed paper. */
export async function live(app: FastifyInstance, today: string): Promise<Omit<Held, 'link'>> {
  const sessions: Held['sessions'] = {};
  for (const account of ['after-sales', 'after-sales-head', 'management', 'sales', 'dealer-a', 'admin'])
    sessions[account] = await signIn(app, account);
  const as = async (account: string, query: string, variables: object = {}, key?: string) => {
    const response = await app.inject({
      method: 'POST',
      url: '/graphql',
      headers: { cookie: `sanbao_session=${sessions[account]}`, ...(key && { 'idempotency-key': key }) },
      payload: { query, variables },
    });
    const { data, errors }: Answer = response.json();
    if (errors) throw new Error(`${query}: ${JSON.stringify(errors)}`);
    return Object.values(data)[0] as Answer['data'][string];
  };

  const token = (scope: string) => `mutation ($expiresOn: Day!) {
    createAccessToken(input: { label: "${scope}", scope: ${scope}, expiresOn: $expiresOn }) { id secret }
  }`;
  const expiresOn = daysLater(today, 30);
  const { secret: accessToken } = await as('admin', token('REPORTING'), { expiresOn });
  const { secret: dealersToken } = await as('dealer-a', token('DEALER'), { expiresOn });

  // Letters that are to be sent.
  const plan = (await as('management', '{ trainingPlans(filter: { state: { eq: ARRANGED } }) { nodes { id } } }'))
    .nodes[0];
  await as('management', 'mutation ($id: ID!) { sendTrainingNotices(id: $id, input: { channel: MAIL }) { id } }', plan);
  const report = (await as('after-sales', '{ workReports(filter: { state: { eq: FILED } }) { nodes { id } } }'))
    .nodes[0];
  await as(
    'after-sales',
    'mutation ($id: ID!) { sendSignatureLink(id: $id, input: { email: "tang.zhengqing@taiherun.example" }) { id } }',
    report,
  );

  const part = (await as('after-sales', '{ parts(first: 1) { nodes { id } } }')).nodes[0]?.id;
  const drafted = await as(
    'after-sales',
    'mutation ($part: ID!) { draftPartsApplication(input: { lines: [{ part: $part, quantity: 2 }] }) { id } }',
    { part },
  );
  const submitted = await as(
    'after-sales',
    'mutation ($id: ID!) { submitPartsApplication(id: $id) { id version } }',
    drafted,
    'submitted',
  );
  await as(
    'after-sales-head',
    `mutation ($id: ID!, $version: Int!, $password: String!) {
      signPartsApplication(id: $id, expectedVersion: $version, input: { opinion: "同意", password: $password }) { id }
    }`,
    { ...submitted, password: DEMO_PASSWORD },
    'signed',
  );
  return { sessions, accessToken: accessToken as string, dealersToken: dealersToken as string };
}

async function signIn(app: FastifyInstance, account: string) {
  const response = await app.inject({
    method: 'POST',
    url: '/graphql',
    payload: {
      query: 'mutation ($email: String!, $password: String!) { signIn(email: $email, password: $password) { id } }',
      variables: { email: `${account}@sanbao.example`, password: DEMO_PASSWORD },
    },
  });
  const session = response.cookies.find(({ name }) => name === 'sanbao_session');
  if (!session) throw new Error(`${account} could not sign in: ${response.body}`);
  return session.value;
}
