import { type Client, type Sanbao, startSanbao } from './sanbao.ts';
import { applicationIn, type PartsGround, partsGround } from './spare-parts.ts';

export const PDF = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF');
export const TODAY = '2026-11-23';
export const reason = (text: string) => ({ reason: text });

const ENTRY = `id number state version form formNumber finishedOn keepUntil company digest disposedOn
  paper { url sha256 } application { id } survey { id } workReport { id } adjustmentRecord { id }
  approvedBy { name } history { step person changes }`;

export const entry = async (client: Client, id: string) =>
  (await client.read(`query ($id: ID!) { archiveEntry(id: $id) { ${ENTRY} } }`, { id })).archiveEntry;

/** What the archive has of the form with this number. */
export const entriesOf = async (client: Client, formNumber: string) =>
  (
    await client.read(
      `query ($n: String!) { archiveEntries(filter: { formNumber: { eq: $n } }) { nodes { ${ENTRY} } } }`,
      { n: formNumber },
    )
  ).archiveEntries.nodes;

/** Sets the clock to the morning of a day. */
export const on = (sanbao: Sanbao, day: string) => {
  sanbao.clock.now = new Date(`${day}T02:00:00Z`);
};

/** A company whose people stay signed in for the years that a form is kept. */
export async function archiveStarted() {
  const sanbao = await startSanbao(undefined, { SESSION_DAYS: '365' });
  const [office, management, gm] = [
    await sanbao.as('after-sales'),
    await sanbao.as('management'),
    await sanbao.as('gm'),
  ];
  const ground = await partsGround(sanbao);
  await signedInForYears(sanbao, 'auditor', 'engineer', 'after-sales-head');
  return { sanbao, ground, office, management, gm };
}

export const propose = async (sanbao: Sanbao, id: string) =>
  (await sanbao.as('after-sales')).step('proposeDisposal', { id });

let papers = 0;
/** A form from before Sanbao, on paper, finished today unless said otherwise. */
export async function paperArchived(sanbao: Sanbao, form: string, change: object = {}) {
  const office = await sanbao.as('after-sales');
  papers += 1;
  const { id: paper } = (await office.upload('旧表.pdf', Buffer.concat([PDF, Buffer.from(`\n%${papers}`)]))).json();
  const company = '苏州恒味食品有限公司';
  const input = { form, formNumber: `旧-${papers}`, finishedOn: TODAY, company, paper, ...change };
  return office.step('archiveRecord', { input });
}

/** An application that was cancelled, and its entry in the archive. */
export async function applicationCancelled(sanbao: Sanbao, ground: PartsGround) {
  const office = await sanbao.as('after-sales');
  const application = await applicationIn(sanbao, ground, 'SIGNED');
  await office.step('cancelPartsApplication', { id: application.id, input: reason('机器停用') });
  const [archived] = await entriesOf(office, application.number);
  return { application, archived };
}

/** A survey that was answered on paper, and its entry in the archive. */
export async function surveyAnswered(
  sanbao: Sanbao,
  { customer }: PartsGround,
  attitude = 'SATISFIED',
  about: object = {},
) {
  const office = await sanbao.as('after-sales');
  const { id, number } = await office.step('sendSurvey', { input: { customer, channel: 'PRINTED', ...about } });
  const { id: scan } = (await office.upload('征询表.pdf', PDF)).json();
  const input = {
    unit: '苏州恒味食品有限公司',
    productModel: 'ZJ-100',
    attitude,
    opinions: '到场及时',
    filler: '陈立群',
    address: '苏州市吴中区',
    phone: '0512-55550117',
    postcode: '215000',
    scan,
  };
  await office.step('answerSurvey', { id, input });
  const [archived] = await entriesOf(office, number);
  return { id, number, archived };
}

/** The sessions of these accounts outlast all that the clock is set to. */
async function signedInForYears(sanbao: Sanbao, ...accounts: string[]) {
  for (const account of accounts) await sanbao.as(account);
  await sanbao.orm.em.fork().execute("update session set expires_at = '2050-01-01'");
}
