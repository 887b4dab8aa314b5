import { answer, complaintForm, complaintGround, contented, finding } from '../../complaints.ts';
import { personId } from '../../training.ts';
import type { Known, Scene } from './scene.ts';

/** 5.3.8, 5.3.9, 6.1: letters, complaints, what did not conform, and what was done about it. */
export async function improvement(scene: Scene) {
  const { sanbao, make, on } = scene;
  const ground = await complaintGround(sanbao);

  const received = {
    direction: 'IN',
    channel: 'LETTER',
    receivedOn: '2026-11-23',
    party: '康衡食品',
    subject: '询配件',
  };
  const letter = await make('after-sales', 'registerCorrespondence', received);
  await on('after-sales', letter, 'recordHandling', { what: '已电话答复' });
  await on('after-sales', letter, 'closeCorrespondence');
  const mistaken = await make('after-sales', 'registerCorrespondence', received);
  await on('after-sales', mistaken, 'cancelCorrespondence', { reason: '重复登记' });

  const wrong = await make('sales', 'openComplaint', complaintForm(ground));
  await on('after-sales', wrong, 'cancelComplaint', { reason: '重复登记' });
  const complaint = await make('sales', 'openComplaint', complaintForm(ground));
  await on('after-sales', complaint, 'reportNonconformity', finding());
  const scrapped = await scene.latest('nonconformity');
  await on('after-sales', complaint, 'reportNonconformity', finding({ what: '接头松' }));
  const asked = await scene.latest('nonconformity');
  await on('management', asked, 'requestUseAsIs', { reason: '不影响密封' });
  await on('gm', asked, 'refuseUseAsIs', { reason: '须更换' });
  const scrap = { disposition: 'SCRAP', grounds: '砂眼不可修' };
  await on('management', scrapped, 'decideDisposition', scrap);
  await on('management', scrapped, 'closeNonconformity', { evidence: '已报废，单号 BF-0117' });
  await on('after-sales', complaint, 'answerComplaint', answer);
  await on('after-sales', complaint, 'closeComplaint', contented);

  const period = { from: '2026-11-01', until: '2026-11-23', text: '多为吸盘' };
  const summary = await make('after-sales-head', 'compileComplaintSummary', period);
  await on('after-sales-head', summary, 'recompileComplaintSummary', period);
  await on('after-sales-head', summary, 'sendComplaintSummary');
  await on('management', summary, 'acknowledgeComplaintSummary', { opinion: '整改' });

  const responsible = await personId(await sanbao.as('after-sales'), '陆志明');
  const wanted = { subject: '真空三通漏气', kind: 'CORRECTIVE', department: 'AFTER_SALES', due: '2026-12-20' };
  const dropped = await make('management', 'openCorrectiveAction', { ...wanted, complaint: complaint.id });
  await on('management', dropped, 'cancelCorrectiveAction', { reason: '并入年度改进' });
  const action = await make('management', 'openCorrectiveAction', { ...wanted, summary: summary.id });
  await on('after-sales', action, 'recordRootCause', { rootCause: '三通铸件壁厚不均，进货检验未查气密性' });
  await on('after-sales', action, 'planCorrectiveAction', {
    measures: [{ what: '更换为锻件三通并加气密检验', responsible, dueOn: '2026-12-10' }],
  });
  scene.travel('2026-12-10 10:00');
  await on('after-sales', action, 'implementCorrectiveAction', { evidence: '锻件三通 40 件入库，检验规程已改' });
  scene.travel('2027-03-20 10:00');
  await on('management', action as Known, 'verifyCorrectiveAction', { effective: true, finding: '三个月内无漏气投诉' });
}
