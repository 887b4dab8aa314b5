import { StoredFile } from '../src/files/stored-file.entity.ts';
import { User } from '../src/organization/user.entity.ts';
import { openFileStore } from '../src/platform/file-store.ts';
import { systemContext, systemViewer } from '../src/procedure/system-context.ts';
import { takeNamed } from '../src/steps/take-step.ts';
import type { Role } from '../src/viewer/roles.ts';
import { uploaded } from './imports.ts';
import type { Client, Sanbao } from './sanbao.ts';
import { planForm, trainingGround, venue } from './training.ts';

export interface NetworkDealer {
  account: string;
  client: Client;
  id: string;
}

/** Dealers with a technician each, some enrolled in open plans and told of them; and plans that are not open. */
export async function dealerNetwork(sanbao: Sanbao, count: number): Promise<NetworkDealer[]> {
  const ground = await trainingGround(sanbao);
  const take = taker(sanbao, sanbao.clock.now);
  const plan = async (open: boolean, title: string) => {
    const id = await take(
      'draftTrainingPlan',
      planForm(ground, {
        title,
        capacity: 100,
        inHousePractice: true,
        topics: ['REPAIR'],
        schedule: [{ day: '2026-12-15', topic: 'REPAIR', hours: 8, instructor: ground.instructor }],
      }),
      undefined,
      'AFTER_SALES',
    );
    if (!open) return id;
    await take('submitTrainingPlan', undefined, id, 'AFTER_SALES');
    await sanbao.as('gm').then(gm => gm.step('approveTrainingPlan', { id, expectedVersion: 2 }));
    return id;
  };
  await plan(false, '未批准的计划');
  await draftBulletin(sanbao, ground.family, take);
  const plans = [await plan(true, '装盒机操作班'), await plan(true, '装盒机保养班')];

  const dealers = [];
  const enrolments: string[] = [];
  for (let at = 0; at < count; at++) {
    const company = {
      name: `第${at}号维修站`,
      city: `城市${at}`,
      address: null,
      contact: `联系人${at}`,
      phone: `0755-88${String(at).padStart(6, '0')}`,
    };
    const id = await take('createDealer', company);
    const person = (name: string) =>
      take('createPerson', {
        name,
        employer: 'DEALER',
        dealer: id,
        roles: ['TECHNICIAN'],
        email: `p${at}@dealer${at}.example`,
      });
    const account = `network-${at}`;
    await take('openAccount', {
      email: `${account}@sanbao.example`,
      person: await person(`站长${at}`),
      roles: ['DEALER'],
      password: 'sanbao-demo',
    });
    enrolments.push(await take('enrolTrainee', { plan: plans[at % 2], person: await person(`技师${at}`) }));
    await take('createAccessToken', { label: `接口${at}`, scope: 'DEALER', dealer: id, expiresOn: '2027-06-30' });
    dealers.push({ account, id });
  }
  await take('arrangeVenue', { ...venue, capacity: 100 }, plans[0], 'MANAGEMENT');
  await take('sendTrainingNotices', { channel: 'MAIL' }, plans[0], 'MANAGEMENT');
  await hold(
    sanbao,
    ground.instructor,
    plans[0] as string,
    enrolments.filter((_, at) => at % 2 === 0),
  );
  const network: { account: string; id: string; client: Client }[] = [];
  // One after the other: all at once may wait for a connection for too long on a busy machine.
  for (const { account, id } of dealers) {
    const client = await sanbao.as(account);
    await client.step('importPeople', { input: { file: await uploaded(client, '人员.csv', '姓名,所属') } });
    const wish = { subject: '取盒机构的拆装', source: 'OWN_OBSERVATION', topics: ['REPAIR'] };
    await client.step('recordTrainingWish', { input: wish });
    network.push({ account, id, client });
  }
  return network;
}

/** The training itself: a session, practice, everybody's assessment, and what those who passed are given. */
async function hold(sanbao: Sanbao, instructor: string, plan: string, enrolments: readonly string[]) {
  const take = taker(sanbao, new Date('2026-12-15T10:00:00Z'));
  const day = '2026-12-15';
  const attendance = enrolments.map(enrolment => ({ enrolment, attendance: 'PRESENT' }));
  const help = { managementHelp: '安排午餐', salesHelp: '接送学员' };
  const practice = await take('schedulePractice', {
    plan,
    startsOn: day,
    endsOn: day,
    workplace: '总装二车间',
    ...help,
  });
  for (const department of ['MANAGEMENT', 'SALES'] as const)
    await take('confirmPracticeHelp', undefined, practice, department);
  await take('recordPractice', { attendance, workDone: '拆装取盒机构' }, practice, 'AFTER_SALES');
  await take('recordTrainingSession', { plan, day, topic: 'REPAIR', hours: 8, instructor, attendance });
  for (const [at, enrolment] of enrolments.entries()) {
    const marks = { theory: 55 + at, practice: 80 };
    const assessment = await take('assessTrainee', { enrolment, assessedOn: day, examiner: instructor, ...marks });
    if (marks.theory < 60) continue;
    const certificate = await take('issueCertificate', { assessment }, undefined, 'MANAGEMENT');
    const licence = { certificate, examinedOn: day, examiner: instructor };
    await take('issueLicence', licence, undefined, 'AFTER_SALES_HEAD');
  }
}

/** A bulletin that is not released, which no dealer sees. */
async function draftBulletin(sanbao: Sanbao, family: string, take: ReturnType<typeof taker>) {
  const model = await take('createProductModel', { code: 'SJZ-120', name: '间歇式装盒机', family });
  const em = sanbao.orm.em.fork();
  const { id: uploadedBy } = await em.findOneOrFail(User, { email: 'after-sales@sanbao.example' });
  const file = Object.assign(new StoredFile(), {
    name: '技术通报.pdf',
    type: 'application/pdf',
    size: 1,
    sha256: '0'.repeat(64),
    uploadedAt: sanbao.clock.now,
    uploadedBy,
  });
  await em.persist(file).flush();
  const form = {
    kind: 'TECHNICAL_BULLETIN',
    model,
    code: 'TB-01',
    revision: 'A',
    title: '取盒吸嘴的更换',
    file: file.id,
  };
  await take('draftTechnicalDocument', form, undefined, 'AFTER_SALES');
}

/** Takes steps as the drafter in the office would, or as whoever is named. */
function taker({ orm, config }: Sanbao, now: Date) {
  const files = { orm, config, store: openFileStore(config) };
  const drafter = orm.em
    .fork()
    .execute<{ id: string }[]>(`select id from "user" where email = 'after-sales@sanbao.example'`);
  return async (step: string, input?: object, id?: string, ...roles: Role[]) => {
    const viewer = {
      ...systemViewer(roles.length ? roles : ['AFTER_SALES', 'ADMINISTRATOR']),
      userId: (await drafter)[0]?.id as string,
    };
    return takeNamed(step, { id, input: input && { ...input } }, systemContext(orm, now, viewer, files));
  };
}
