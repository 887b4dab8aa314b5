import { personId, planForm, planIn, trainingGround, venue } from '../../training.ts';
import type { Scene } from './scene.ts';

const people = ['钱永康', '许丽华', '楼建军'];
const document = { kind: 'TECHNICAL_BULLETIN', code: 'TB-117', revision: 'A', title: '推料杆复位气缸' };

/** 5.1, 5.3.1, 4.3: from a wish to the licence. */
export async function training(scene: Scene) {
  const { sanbao, make, on } = scene;
  const ground = await trainingGround(sanbao);
  const { instructor } = ground;
  const office = await sanbao.as('after-sales');

  const wish = await make('after-sales', 'recordTrainingWish', {
    subject: '换班后不会调推料行程',
    source: 'OWN_OBSERVATION',
    topics: ['USE'],
    people: 2,
  });
  const plan = await planIn(sanbao, ground, 'DRAFT', { inHousePractice: true });
  await on('after-sales', wish, 'answerTrainingWish', { answer: '列入十二月的班', plan: plan.id });
  await on('after-sales', plan, 'reviseTrainingPlan', planForm(ground, { inHousePractice: true, capacity: 3 }));
  await on('after-sales', plan, 'submitTrainingPlan');
  await on('gm', plan, 'rejectTrainingPlan', { reason: '与展会同期' });
  await on('after-sales', plan, 'reviseTrainingPlan', planForm(ground, { inHousePractice: true, capacity: 4 }));
  await on('after-sales', plan, 'submitTrainingPlan');
  await on('gm', plan, 'approveTrainingPlan', { opinion: '同意' });
  await on('after-sales', plan, 'amendTrainingPlan', {
    ...planForm(ground, { inHousePractice: true, capacity: 3 }),
    reason: '教室改小',
  });
  await on('gm', plan, 'approveTrainingPlan', {});
  await on('management', plan, 'arrangeVenue', venue);
  const enrolments = [];
  for (const name of people) {
    const person = await personId(office, name);
    enrolments.push(await make('after-sales', 'enrolTrainee', { plan: plan.id, person }));
  }
  const [came, exempted, left] = enrolments as [{ id: string }, { id: string }, { id: string }];
  await on('management', plan, 'sendTrainingNotices', { channel: 'PHONE' });
  await on('after-sales', left, 'withdrawEnrolment', { reason: '出差' });
  const practice = await make('after-sales', 'schedulePractice', {
    plan: plan.id,
    startsOn: '2026-12-15',
    endsOn: '2026-12-15',
    workplace: '总装车间',
    managementHelp: '工装一套',
    salesHelp: '样机一台',
  });
  await on('management', practice, 'confirmPracticeHelp');
  await on('sales', practice, 'confirmPracticeHelp');

  scene.travel('2026-12-15 18:00');
  const attendance = [came, exempted].map(({ id }) => ({ enrolment: id, attendance: 'PRESENT' }));
  const lesson = { plan: plan.id, day: '2026-12-14', topic: 'USE', hours: 2, instructor, attendance };
  const session = await make('after-sales', 'recordTrainingSession', lesson);
  await make('after-sales', 'recordTrainingSession', { ...lesson, day: '2026-12-15', topic: 'MAINTENANCE' });
  const { plan: _, ...corrected } = lesson;
  await on('after-sales-head', session, 'correctTrainingSession', { ...corrected, reason: '课时记错' });
  await on('after-sales', practice, 'recordPractice', { attendance, workDone: '拆装推料机构' });
  const exam = { enrolment: came.id, assessedOn: '2026-12-15', theory: 86, practice: 91, examiner: instructor };
  const voided = await make('after-sales', 'assessTrainee', exam);
  await on('after-sales-head', voided, 'voidAssessment', { reason: '试卷拿错' });
  const passed = await make('after-sales', 'assessTrainee', exam);
  await on('gm', exempted, 'exemptFromAssessment', { reason: '持外部证书' });
  await make('management', 'issueCertificate', { assessment: passed.id });
  await on('after-sales', plan, 'closeTrainingPlan');

  const scan = await scene.paper('management');
  const engineer = await personId(office, '陆志明');
  const certificate = await make('management', 'recordEarlierCertificate', {
    ...{ person: engineer, productFamily: ground.family, course: '装盒机维修', topics: ['REPAIR'], hours: 16 },
    ...{ issuer: '上海申匠包装机械有限公司', issuedOn: '2019-05-10', earlierNumber: '申匠培字 0117', scan },
  });
  // As a line of the register has it: without its paper.
  await scene.rows('update certificate set scan_id = null where id = ?', [certificate.id]);
  await on('management', certificate, 'addCertificateScan', { scan: await scene.paper('management') });
  const licence = await make('after-sales-head', 'issueLicence', {
    ...{ certificate: certificate.id, examiner: instructor, examinedOn: '2026-12-14', validUntil: '2027-12-01' },
  });
  await on('after-sales-head', licence, 'suspendLicence', { reason: '投诉待查' });
  await on('after-sales-head', licence, 'reinstateLicence');

  const { id: model } = await make('after-sales', 'createProductModel', {
    ...{ code: 'ZJ-100', name: '间歇式装盒机', family: ground.family },
  });
  const paper = { ...document, model, file: await scene.paper('after-sales') };
  const bulletin = await make('after-sales', 'draftTechnicalDocument', paper);
  const revised = { ...paper, title: '推料杆复位气缸的检查', file: await scene.paper('after-sales') };
  await on('after-sales', bulletin, 'reviseTechnicalDocument', revised);
  await on('after-sales', bulletin, 'submitTechnicalDocument');
  await on('after-sales-head', bulletin, 'releaseTechnicalDocument');
}
