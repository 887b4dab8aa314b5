import { day, type ScenarioStep, the } from '../scenario-step.ts';
import { asked, confirmed, counted, inspected, issued, ordered, stocked } from './application-steps.ts';

/** What is told apart by its numbers: from the delivery to whom it went. */
// biome-ignore format: each step reads as a line of a story
export const pieces: readonly ScenarioStep[] = [
  // 润滑脂两个批号一车到，分给两家用户；供应商后来通知其中一批滴点偏低，按批号查得到去向。
  ...confirmed('pa-grease', -95, [['SJ-C-0911', 24]]),
  ordered('po-grease', -94, 'pa-grease', 'runtai', [['SJ-C-0911', 24, 163]], -84),
  ...counted('gr-grease', -88, 'po-grease', 'RT-5417', [['SJ-C-0911', 24]]),
  inspected('gr-grease', -88, [{ part: 'SJ-C-0911', accepted: 24 }], [['SJ-C-0911', 'RT2607-B', 16], ['SJ-C-0911', 'RT2608-A', 8]]),
  ...stocked('gr-grease', -87),
  ...confirmed('pa-grease-a', -84, [['SJ-C-0911', 6]], { customer: the('shuweiju') }),
  { day: -84, by: 'sales', step: 'recordRemittance', makes: 'rm-grease-a', input: { application: the('pa-grease-a'), amount: 1139.04, receivedOn: day(-84), voucher: '电汇 0829-11' } },
  asked('grease-a', -84, { application: 'pa-grease-a' }, [['SJ-C-0911', 6]]),
  issued('grease-a', -83, [['SJ-C-0911', 6]], [['SJ-C-0911', 'RT2607-B', 6]]),
  ...confirmed('pa-grease-b', -77, [['SJ-C-0911', 8]], { customer: the('muge') }),
  { day: -77, by: 'sales', step: 'recordRemittance', makes: 'rm-grease-b', input: { application: the('pa-grease-b'), amount: 1518.72, receivedOn: day(-77), voucher: '电汇 0905-06' } },
  asked('grease-b', -77, { application: 'pa-grease-b' }, [['SJ-C-0911', 8]]),
  issued('grease-b', -76, [['SJ-C-0911', 8]], [['SJ-C-0911', 'RT2607-B', 4], ['SJ-C-0911', 'RT2608-A', 4]]),

  // 运动控制器按序列号：一台装到用户设备上坏了换下，在质保期内向汇控索赔。
  ...confirmed('pa-motion', -66, [['SJ-P-0212', 2]]),
  ordered('po-motion', -63, 'pa-motion', 'huikong', [['SJ-P-0212', 2, 4560]], -45),
  ...counted('gr-motion', -49, 'po-motion', 'HK-9017', [['SJ-P-0212', 2]]),
  inspected('gr-motion', -49, [{ part: 'SJ-P-0212', accepted: 2 }], [['SJ-P-0212', 'HK8801-2608-1142', 1], ['SJ-P-0212', 'HK8801-2608-1143', 1]]),
  ...stocked('gr-motion', -48),
  ...confirmed('pa-motion-sold', -47, [['SJ-P-0212', 1]], { customer: the('haichen') }),
  { day: -47, by: 'sales', step: 'recordRemittance', makes: 'rm-motion-sold', input: { application: the('pa-motion-sold'), amount: 5288.4, receivedOn: day(-47), voucher: '电汇 1005-02' } },
  asked('motion-sold', -47, { application: 'pa-motion-sold' }, [['SJ-P-0212', 1]]),
  issued('motion-sold', -46, [['SJ-P-0212', 1]], [['SJ-P-0212', 'HK8801-2608-1142', 1]]),
  { day: -18, by: 'after-sales', step: 'returnParts', on: 'motion-sold', makes: 'nonconformity motion', input: { lines: [{ part: the('SJ-P-0212'), unused: 0, old: 1, remark: '总线口偶发掉站，换板后正常' }], pieces: [{ part: the('SJ-P-0212'), mark: 'HK8801-2608-1142', quantity: 1, old: true }] } },
  { day: -17, by: 'management', step: 'decideDisposition', on: 'nonconformity motion', input: { disposition: 'RETURN_TO_SUPPLIER', grounds: '质保期内失效，退汇控检修。' } },
  { day: -17, by: 'after-sales', step: 'claimFromSupplier', makes: 'claim motion', input: { nonconformity: the('nonconformity motion'), receipt: the('gr-motion'), quantity: 1, grounds: '序列号 HK8801-2608-1142，装机四周总线口掉站，波形附后。', channel: 'EMAIL' } },
];
