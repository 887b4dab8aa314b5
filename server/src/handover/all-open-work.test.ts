import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type ComplaintGround, complaintGround, complaintIn } from '../../test/complaints.ts';
import { LICENSED_UNTIL, licensed, repairIn } from '../../test/repair.ts';
import { type Client, type Sanbao, startSanbao } from '../../test/sanbao.ts';
import { personId, planIn } from '../../test/training.ts';
import { afterSales } from '../chapters.ts';
import { Letter } from '../letters/letter.entity.ts';
import { leadingFields } from '../organization/leading-fields.ts';
import { Person } from '../organization/person.entity.ts';
import { descriptionOf } from '../procedure/record.ts';
import { statesOf } from '../procedure/states.ts';
import { type Taker, turnSql } from '../procedure/turn.ts';
import { Role } from '../viewer/roles.ts';
import { companyEm } from '../viewer/viewer.ts';
import { handovers } from './hand-over.ts';
import { openOf } from './open-work.ts';

let sanbao: Sanbao;
let ground: ComplaintGround;
let office: Client;
let head: Client;
let from: string;
let to: string;

beforeAll(async () => {
  sanbao = await startSanbao();
  ground = await complaintGround(sanbao);
  office = await sanbao.as('after-sales');
  head = await sanbao.as('after-sales-head');
  from = ground.engineer;
  to = await personId(head, '潘跃进');
});
afterAll(() => sanbao.stop());

/** By which a record gives somebody work, and how the handover of that kind is called. */
const givingWork = [
  'ServiceOrder.engineers',
  'TrainingPlan.instructors',
  'TrainingPlan.schedule.instructor',
  'InHousePractice.programme.guide',
  'ProductReturn.engineers',
  'CorrectiveAction.measures.responsible',
];
/** By which it names somebody and gives them none: who was there, who did it, whom it is about. */
const givingNone = [
  'Absence.person',
  'Assessment.examiner',
  'Certificate.person',
  'Complaint.engineer',
  'Consultation.engineer',
  'Enrolment.person',
  'ImportRun.person',
  'Person.mergedInto',
  'PersonDataRequest.person',
  'ProcedureRevision.checkedBy',
  'ProcedureRevision.preparedBy',
  'ProductReturn.confirmedBy',
  'ServiceOrder.deviations.person',
  'ServiceOrder.licenceLost',
  'TechnicianLicence.examiner',
  'TechnicianLicence.person',
  'TrainingSession.instructor',
  'User.person',
  'WorkReport.workDays.person',
];

test('whatever names a person of a kind that is not finished either goes over, or gives no work', () => {
  const named = afterSales.records
    .filter(record => statesOf(record).some(state => !descriptionOf(record).final?.includes(state)))
    .flatMap(record =>
      leadingFields(record, Person).map(({ field, lines }) =>
        [record.name, lines?.name, field.name].filter(Boolean).join('.'),
      ),
    );
  const known = [...givingWork, ...givingNone];
  expect(named.filter(each => !known.includes(each))).toEqual([]);
  const kinds = handovers.map(({ step }) => step.record.name);
  expect(givingWork.filter(each => !kinds.includes(each.split('.')[0] as string))).toEqual([]);
});

/** These go with their order; these are nobody's but one's own. */
const WITH_THEIR_ORDER = ['AdjustmentRecord', 'ReportSignature', 'WorkReport'];
const PERSONAL = ['Absence', 'RoleChange'];

test('whatever waits for somebody by name goes over', () => {
  const taker = { roles: Object.keys(Role), departments: [], person: '$1', account: '$2', accounts: '$3' } as Taker;
  const byName = (rule: object | undefined) => Boolean(rule && turnSql(rule)?.('r', taker).byName);
  const waiting = afterSales.steps.all.flatMap(step => [
    ...([step.ownedBy, step.inbox.for, ...step.guards].some(byName) ? [step.record.name] : []),
    ...Object.entries(step.on).flatMap(([link, { ownedBy, guards }]) =>
      [ownedBy, ...guards].some(byName) ? [link] : [],
    ),
  ]);
  const goesOver = [...handovers.map(({ step }) => step.record.name), ...WITH_THEIR_ORDER, ...PERSONAL, 'order'];
  expect([...new Set(waiting)].filter(each => !goesOver.includes(each))).toEqual([]);
});

const plan = () => ({
  title: '装盒机班',
  topics: ['USE'],
  instructors: [from],
  schedule: [{ day: '2026-12-14', topic: 'USE', hours: 2, instructor: from }],
  inHousePractice: true,
});

async function measure() {
  const management = await sanbao.as('management');
  const { id: complaint } = await complaintIn(office, ground, 'ANSWERED');
  const { id } = await management.step('openCorrectiveAction', {
    input: {
      ...{ subject: '真空三通漏气', kind: 'CORRECTIVE', complaint, department: 'AFTER_SALES', due: '2026-12-18' },
      expectation: '查明砂眼从何而来，出厂前能够发现。',
    },
  });
  await office.step('recordRootCause', { id, input: { rootCause: '三通铸件未做气密试验。' } });
  const measures = [{ what: '来料增加气密试验', responsible: from, dueOn: '2026-12-10' }];
  await office.step('planCorrectiveAction', { id, input: { measures } });
}

/** Something of every kind that is work of this person. */
async function workOfEveryKind() {
  await licensed(sanbao, ground.family, to, LICENSED_UNTIL);
  await repairIn(sanbao, ground, 'PLANNED');
  const approved = await planIn(sanbao, { family: ground.family, instructor: to }, 'APPROVED', plan());
  const programme = [{ day: '2026-12-15', work: '装拆取盒机构', guide: from }];
  const practice = { startsOn: '2026-12-15', endsOn: '2026-12-15', workplace: '二车间', programme };
  const help = { managementHelp: '安排工位', salesHelp: '提供样机' };
  await office.step('schedulePractice', { input: { plan: approved.id, ...practice, ...help } });
  const { customer, machine: equipment } = ground;
  const asked = await office.step('requestReturn', {
    input: { customer, equipment, reason: '连续三周达不到合同速度' },
  });
  const found = { engineers: [from], findings: '取盒机构设计余量不足', recommendation: 'RETURN' };
  await office.step('evaluateReturn', { id: asked.id, input: found });
  await measure();
  const survey = { customer, channel: 'MAIL', email: 'chen.liqun@hengwei.example' };
  const { id: record } = await office.step('sendSurvey', { input: survey });
  await companyEm(sanbao.orm.em).nativeUpdate(Letter, { record }, { senderId: from });
  return approved.id as string;
}

const openNow = async (person: string) => {
  const em = companyEm(sanbao.orm.em);
  const found = await Promise.all(handovers.map(each => openOf(person, each, sanbao.clock.now, em)));
  return found.map((records, at) => [handovers[at]?.step.record.name, records.flat().length]);
};
const mine = async () =>
  (await (await sanbao.as('engineer')).read('{ inboxPage(share: MINE) { totalCount } }')).inboxPage.totalCount;

test('the administrator hands over all that somebody leaves behind, of every kind, and nothing of it stays', async () => {
  const id = await workOfEveryKind();
  expect(await openNow(from)).toEqual(handovers.map(({ step }) => [step.record.name, 1]));
  expect(await mine()).toBeGreaterThan(0);
  const admin = await sanbao.as('admin');
  const { users } = await admin.read(
    '{ users(filter: { email: { eq: "engineer@sanbao.example" } }) { nodes { id } } }',
  );
  await admin.step('deactivateUser', { id: users.nodes[0].id, input: { reason: '离职' } });

  const answer = 'moved { resource numbers } stayed { record resource number reason }';
  const handOver = async (receiver: string) =>
    admin.step('handOver', { input: { from, to: receiver, reason: '离职' } }, answer);
  const outsider = (await admin.read('{ persons(filter: { employer: { eq: CUSTOMER } }, first: 1) { nodes { id } } }'))
    .persons.nodes[0].id;
  const none = await handOver(outsider);
  expect(none.moved).toEqual([]);
  expect(new Set(none.stayed.map(({ resource }: { resource: string }) => resource))).toEqual(
    new Set([...handovers.map(({ step }) => step.record.name)]),
  );

  const { moved } = await handOver(to);
  expect(moved).toEqual(handovers.map(({ step }) => ({ resource: step.record.name, numbers: [expect.any(String)] })));
  expect(await openNow(from)).toEqual(handovers.map(({ step }) => [step.record.name, 0]));
  const { trainingPlan } = await head.read(
    `query ($id: ID!) { trainingPlan(id: $id) { state revision instructors { id } schedule { instructor { id } } history(first: 1) { step department } } }`,
    { id },
  );
  expect(trainingPlan).toEqual({
    ...{ state: 'SUBMITTED', revision: 2, instructors: [{ id: to }], schedule: [{ instructor: { id: to } }] },
    history: [{ step: 'handOver', department: 'ADMINISTRATION' }],
  });
});
