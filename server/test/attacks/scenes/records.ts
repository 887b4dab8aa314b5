import { repairIn } from '../../repair.ts';
import { applicationIn, partsGround } from '../../spare-parts.ts';
import { personId } from '../../training.ts';
import type { Known, Scene } from './scene.ts';

/** 4.5, 7, 8: the departments' assessment, notices, revisions, and what is kept. */
export async function records(scene: Scene) {
  const { sanbao, make, on } = scene;
  const period = { department: 'AFTER_SALES', from: '2026-08-01', until: '2026-10-31' };
  const assessment = await make('gm', 'compileDepartmentAssessment', period);
  await on('gm', assessment, 'recompileDepartmentAssessment', period);
  await on('gm', assessment, 'publishDepartmentAssessment', { grade: 'GOOD', opinion: '到场及时' });
  await on('after-sales-head', assessment, 'acknowledgeDepartmentAssessment', { reply: '收到' });

  const notice = { subject: '春节值班', text: '各部门报值班表', departments: ['AFTER_SALES', 'MANAGEMENT'] };
  const issued = await make('gm', 'issueServiceNotice', notice);
  await on('after-sales', issued, 'acknowledgeServiceNotice');
  const mistaken = await make('gm', 'issueServiceNotice', notice);
  await on('gm', mistaken, 'withdrawServiceNotice', { reason: '发错部门' });
  const office = await sanbao.as('after-sales');
  const revision = await make('gm', 'publishProcedureRevision', {
    ...{
      letter: 'B',
      modification: 0,
      effectiveFrom: '2026-12-01',
      changes: '改附录 D',
      forms: [{ form: 'D', revision: 'B' }],
    },
    ...{ preparedBy: await personId(office, '沈晓梅'), checkedBy: await personId(office, '顾建平') },
    copies: [{ department: 'AFTER_SALES', copyNumber: '03' }],
  });
  await on('after-sales', revision, 'acknowledgeProcedureRevision');

  await make('gm', 'setRetention', { form: 'A', years: 5, reason: '顾客合同要求' });
  await make('gm', 'requestEvidencePack', { clause: '5.3.3', from: '2026-11-01', until: '2026-11-23' });
  const ground = await partsGround(sanbao);
  const { number } = await applicationIn(sanbao, ground, 'DRAFT');
  await make('after-sales', 'requestFormPack', { form: 'PARTS_APPLICATION', numbers: [number] });

  const late = {
    ...{ customer: ground.customer, equipment: [ground.machine], validFrom: '2026-08-01', validUntil: '2027-07-31' },
    terms: [{ kind: 'TRAINING', what: '操作培训', everyMonths: 6 }],
    statedReason: '合同原件后到',
  };
  await make('after-sales', 'recordServiceContract', late);
  await on('sales', await scene.latest('stated_day'), 'confirmStatedDay', { finding: '已核对合同原件' });
  await make('after-sales', 'recordServiceContract', late);
  await on('sales', await scene.latest('stated_day'), 'disputeStatedDay', { finding: '合同未签' });
  await on('gm', await scene.latest('lapse'), 'acceptLapse', { finding: '双方邮件已确认日期' });

  await repairIn(sanbao, ground, 'DISPATCHED');
  await on('after-sales-head', await scene.latest('technician_licence'), 'suspendLicence', { reason: '投诉待查' });
  await on('after-sales-head', await scene.latest('lapse'), 'noteLapse', { note: '换人前去' });

  const kept: Known[] = [];
  for (const formNumber of ['SQ-0117', 'SQ-0118'])
    kept.push(
      await make('after-sales', 'archiveRecord', {
        ...{ form: 'A', formNumber, finishedOn: '2026-11-20', company: '康衡食品' },
        paper: await scene.paper('after-sales'),
      }),
    );
  const [held, disposed] = kept as [Known, Known];
  await on('after-sales', held, 'placeLegalHold', { reason: '顾客起诉' });
  await on('management', held, 'releaseLegalHold', { reason: '案件已结' });
  scene.travel('2032-01-05 10:00');
  for (const name of ['after-sales', 'gm'] as const) await sanbao.anew(name);
  await on('after-sales', held, 'proposeDisposal');
  await on('gm', held, 'rejectDisposal', { reason: '再留一年' });
  await on('after-sales', disposed, 'proposeDisposal');
  await on('gm', disposed, 'approveDisposal');
}
