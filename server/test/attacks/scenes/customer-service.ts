import { closedOrder } from '../../closed-order.ts';
import { faultForm, reportSigned } from '../../repair.ts';
import { assessmentForm, quoteForm, warrantyGround } from '../../warranty.ts';
import type { Known, Scene } from './scene.ts';

const LICENSED_UNTIL = '2027-10-31';

/** 5.2: contracts, consultations, warranty, offers, surveys and returns. */
export async function customerService(scene: Scene) {
  const { sanbao, make, on } = scene;
  const ground = await warrantyGround(sanbao, LICENSED_UNTIL);
  const { customer, machine, old, engineer } = ground;

  const terms = [
    { kind: 'MAINTENANCE', what: '季度保养', everyMonths: 3 },
    { kind: 'TRAINING', what: '操作培训', everyMonths: 6 },
  ];
  const agreed = { equipment: [machine], validFrom: '2026-08-01', validUntil: '2027-07-31', terms };
  const contract = await make('sales', 'recordServiceContract', { customer, ...agreed, statedReason: '合同原件后到' });
  await on('sales', contract, 'amendServiceContract', { ...agreed, validUntil: '2027-10-31', reason: '顾客续约' });
  const question = { customer, equipment: machine, channel: 'PHONE', question: '保养周期怎么定' };
  const consultation = await make('after-sales', 'openConsultation', question);
  await on('after-sales', consultation, 'answerConsultation', { answer: '每季一次', engineer, channel: 'PHONE' });
  const mistaken = await make('after-sales', 'openConsultation', question);
  await on('after-sales', mistaken, 'cancelConsultation', { reason: '重复登记' });
  const [due] = await scene.rows<Known>(
    "select id from contract_obligation where contract_id = ? and state = 'DUE' order by due_on limit 1",
    [contract.id],
  );
  const fulfilled = { consultation: consultation.id, note: '已到厂保养，见记录', fulfilledOn: '2026-11-23' };
  await on('after-sales', due as Known, 'fulfilObligation', fulfilled);
  await on('sales', contract, 'endServiceContract', { reason: '顾客停产' });

  const fault = await make('after-sales', 'reportFault', faultForm({ ...ground, machine: old }));
  const decision = await make('after-sales', 'assessWarranty', assessmentForm(fault.id));
  const cause = { cause: 'USER', evidence: '拆检发现操作人员自行改动气路。' };
  await on('after-sales-head', decision, 'reclassifyCause', cause);
  const { decision: _, ...offer } = quoteForm(decision.id);
  const declined = await make('after-sales', 'quoteRepair', quoteForm(decision.id));
  await on('after-sales', declined, 'reviseRepairQuote', offer);
  await on('after-sales', declined, 'sendRepairQuote', { email: 'quality@customer.example' });
  const answered = async () => ({ answeredBy: '陈立群', answerScan: await scene.paper('after-sales') });
  await on('after-sales', declined, 'declineRepairQuote', { ...(await answered()), reason: '价格偏高' });
  const quote = await make('after-sales', 'quoteRepair', quoteForm(decision.id));
  await on('after-sales', quote, 'acceptRepairQuote', await answered());
  const remittance = { quote: quote.id, amount: 2430, receivedOn: '2026-11-23', voucher: '电汇 8017' };
  await make('sales', 'recordRemittance', remittance);
  await on('gm', decision, 'grantGoodwill', { reason: '老顾客' });

  const visit = await reportSigned(sanbao, ground);
  await on('after-sales', { id: visit.order }, 'closeServiceOrder');
  const marks = { punctuality: 5, workmanship: 4, conduct: 5, paperwork: 4, remark: '按期到达' };
  await make('after-sales-head', 'assessFieldService', { order: visit.order, ...marks });
  const email = 'quality@customer.example';
  const survey = await make('after-sales', 'sendSurvey', { customer, order: visit.order, channel: 'MAIL', email });
  await on('after-sales', survey, 'resendSurvey', { email });
  const words = {
    unit: '康衡食品',
    attitude: 'DISSATISFIED',
    opinions: '到得晚',
    filler: '陈立群',
    filledOn: '2026-11-23',
  };
  await on('after-sales', survey, 'answerSurvey', { ...words, scan: await scene.paper('after-sales') });

  const request = { customer, equipment: machine, reason: '连续三周达不到合同速度' };
  const evaluation = { engineers: [engineer], findings: '取盒机构设计余量不足', recommendation: 'RETURN' };
  const rejected = await make('after-sales', 'requestReturn', request);
  await on('after-sales', rejected, 'quarantineReturn', { arrivedOn: '2026-11-23', place: '退货区 3 号' });
  await evaluated(scene, rejected, evaluation);
  await on('gm', rejected, 'requestReevaluation', { missing: '速度实测' });
  await evaluated(scene, rejected, evaluation);
  await on('gm', rejected, 'rejectReturn', { alternatives: '现场改造', reason: '可修' });
  await on('after-sales', rejected, 'endQuarantine', {
    leftOn: '2026-11-23',
    whatBecame: '由德邦退还顾客，运单 DPK2201',
  });
  const taken = await make('after-sales', 'requestReturn', { ...request, equipment: ground.ending });
  await evaluated(scene, taken, evaluation);
  await on('gm', taken, 'approveReturn', { remedy: 'REFUND', amount: 180_000, opinion: '同意退货' });
  await on('after-sales', taken, 'receiveReturn', { receivedOn: '2026-11-23', condition: '外观完好' });
  await on('management', taken, 'settleReturn', { remedy: 'REFUND', amount: 175_000, note: '扣除折旧' });

  await closedOrder(sanbao, ground, '2026-11-24T02:00:00Z', { engineers: [ground.unlicensed] });
  scene.travel('2026-12-02 10:00');
  await make('after-sales', 'drawSurveySample', { month: '2026-11' });
}

/** By whom the evaluation names, and confirmed by them where somebody else wrote it. */
async function evaluated({ on }: Scene, it: Known, evaluation: object) {
  await on('after-sales', it, 'evaluateReturn', evaluation);
  await on('engineer', it, 'confirmReturnEvaluation');
  await on('after-sales', it, 'submitReturn', { statement: '建议退货' });
}
