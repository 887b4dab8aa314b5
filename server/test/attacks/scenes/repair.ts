import {
  adjustmentForm,
  arrivalForm,
  drawn,
  faultForm,
  licensed,
  planForm,
  repairGround,
  reportForm,
  templateForm,
} from '../../repair.ts';
import type { Scene } from './scene.ts';

/** So that the visits of the scene lie within it. */
const LICENSED_UNTIL = '2027-10-31';

/** 5.3: from the call, or the arrival of the goods, to the closed order. */
export async function repair(scene: Scene) {
  const { sanbao, make, on } = scene;
  const ground = await repairGround(sanbao, LICENSED_UNTIL);
  const { machine, engineer, unlicensed, model } = ground;
  await licensed(sanbao, ground.family, unlicensed, LICENSED_UNTIL);

  const template = await make('manufacturing', 'draftAdjustmentTemplate', templateForm({ model }));
  await on('manufacturing', template, 'reviseAdjustmentTemplate', templateForm({ model }));
  await on('after-sales-head', template, 'releaseAdjustmentTemplate');

  const first = await make('after-sales', 'reportFault', faultForm(ground));
  await on('after-sales', first, 'correctFaultReport', { callerPhone: '13800000218', reason: '电话记错' });
  const again = await make('after-sales', 'reportFault', faultForm(ground, { symptom: '又报过载' }));
  await on('after-sales', again, 'mergeFaultReport', { into: first.id, sameFault: true });
  const wrong = await make('after-sales', 'reportFault', faultForm(ground, { symptom: '试打' }));
  await on('after-sales', wrong, 'cancelFaultReport', { reason: '误登' });
  const bulletin = await make('after-sales', 'draftTechnicalDocument', {
    ...{ kind: 'TECHNICAL_BULLETIN', model, code: 'TB-117', revision: 'A', title: '复位气缸' },
    file: await scene.paper('after-sales'),
  });
  await on('after-sales', first, 'tieToBulletin', { bulletin: bulletin.id });
  const helped = await make('after-sales', 'reportFault', faultForm(ground, { symptom: '参数丢失' }));
  const help = { channel: 'PHONE', advice: '重新载入参数', outcome: 'SOLVED', minutes: 20 };
  await on('after-sales', helped, 'helpRemotely', help);
  await on('after-sales', helped, 'resolveFaultRemotely', { resolution: '参数已载入' });
  await on('after-sales', helped, 'reopenFault', { reason: '次日又丢' });

  const order = await make('after-sales', 'planRepair', planForm(ground, { fault: first.id }));
  await on(
    'after-sales',
    order,
    'replanServiceOrder',
    planForm(ground, { startsOn: '2026-11-25', endsOn: '2026-11-26' }),
  );
  await on('after-sales-head', order, 'correctArrivalClock', { city: '昆山市', reason: '工厂在昆山' });
  const deviation = { deviations: [{ person: engineer, day: '2026-11-25' }], reason: '证书在复审' };
  await on('after-sales', order, 'requestDispatchDeviation', deviation);
  await on('gm', order, 'rejectDispatchDeviation', { reason: '证书有效' });
  await on('after-sales', order, 'requestDispatchDeviation', deviation);
  await on('gm', order, 'approveDispatchDeviation');
  await on('after-sales', order, 'dispatchServiceOrder', {});
  await on('after-sales', order, 'holdServiceOrder', { cause: 'CUSTOMER', reason: '顾客停产检修' });
  await on('after-sales', order, 'resumeServiceOrder');

  scene.travel('2026-11-25 09:00');
  await on('engineer', order, 'recordSiteArrival', {});
  const adjustment = adjustmentForm(order.id, template.id, { adjustedOn: '2026-11-25' });
  const adjusted = await make('engineer', 'fileAdjustmentRecord', adjustment);
  const { order: _, template: __, ...measured } = adjustment;
  await on('engineer', adjusted, 'amendAdjustmentRecord', { ...measured, reason: '扭矩记错' });
  scene.travel('2026-11-25 16:00');
  await on('engineer', order, 'completeWork');
  await on('engineer', order, 'resumeWork', { reason: '再试一班' });
  await on('engineer', order, 'completeWork');
  const work = { workDays: [{ day: '2026-11-25', hours: 6, person: engineer }] };
  const report = await make('engineer', 'fileWorkReport', reportForm(order.id, ground, work));
  const { order: ___, ...amended } = reportForm(order.id, ground, work);
  await on('engineer', report, 'amendWorkReport', { ...amended, reason: '漏记试机' });
  await on('engineer', report, 'sendSignatureLink', { email: 'quality@customer.example' });
  await on('engineer', report, 'recordSignatureRefusal', { reason: '要求再试一班', witness: '陈立群' });
  await on('after-sales-head', report, 'reviewSignatureRefusal', { finding: '试机正常' });
  await on('engineer', report, 'signWorkReport', { signature: drawn, place: '苏州厂区' });
  await on('after-sales', order, 'closeServiceOrder');

  const notice = await make('after-sales', 'recordGoodsArrival', arrivalForm(ground, { arrivedOn: '2026-11-25' }));
  const days = { startsOn: '2026-11-26', endsOn: '2026-11-27' };
  const installation = await make('after-sales', 'planInstallation', planForm(ground, { notice: notice.id, ...days }));
  await on('after-sales', installation, 'cancelServiceOrder', { reason: '基础未完工' });

  const contract = await make('sales', 'recordServiceContract', {
    ...{ customer: ground.customer, equipment: [machine], validFrom: '2026-09-01', validUntil: '2027-08-31' },
    terms: [{ kind: 'MAINTENANCE', what: '季度保养', everyMonths: 3 }],
    statedReason: '合同原件后到',
  });
  const [obligation] = await scene.rows<{ id: string }>(
    'select id from contract_obligation where contract_id = ? order by due_on limit 1',
    [contract.id],
  );
  await make('after-sales', 'planMaintenance', planForm(ground, { obligation: obligation?.id, ...days }));
}
