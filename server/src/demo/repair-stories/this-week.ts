import type { FaultStory } from '../fault-story.ts';
import type { InstallationStory } from '../installation.ts';
import type { MaintenanceStory } from '../maintenance.ts';
import type { Week } from '../week.ts';

/** What is at work today, told of the days before. */
// biome-ignore format: each paragraph is a story
export const faultsOfThisWeek = ({ today, ago, next }: Week): FaultStory[] => [
  // The engineer's own day: a machine to reach, one to go on with, and a report that waits for its signature.
  { key: 'fault evening', machine: 'yuerong SJF-50B', day: today - 1, at: '19:40', caller: '夜班 陆琴', phone: '139 0000 1287', state: 'DOWN', symptom: '封箱机侧带停转，热继电器跳闸，复位后五分钟又跳。', code: 'STOPS', occurrence: '夜班开线时',
    help: [{ when: [0, '20:05'], by: 'engineer', advice: '断电盘车偏重，左侧带轮轴承发热，请停机不要强行复位。', outcome: 'NO_CHANGE', minutes: 20 }],
    visit: { engineers: ['lu-zhiming'], decided: [0, '20:15'], planned: [next(0) - today + 1, next(0) - today + 1], task: '带 6204 轴承四只、侧带一副。' } },
  { key: 'fault on site', machine: 'hemaixuan SJF-50B', day: ago(1), at: '08:25', caller: '陆根生', phone: '139 0000 1014', state: 'DOWN', symptom: '上机芯升降丝杆卡死，换箱型调不动高度。', code: 'JAM', occurrence: '换中秋礼盒箱型时',
    visit: { engineers: ['lu-zhiming'], decided: [0, '08:50'], planned: [0, next(0) - ago(1)], arrived: [0, '14:20'], arrivalNote: '丝杆螺母咬死，需要拆下修复。' } },
  { key: 'fault unsigned', machine: 'taiherun SJZ-130C', day: ago(2), at: '08:30', by: 'sales', caller: '唐正清', phone: '139 0000 1217', channel: 'WECHAT', state: 'LIMITED', symptom: '说明书缺张剔除漏剔一盒，质量部要求当天查清。', code: 'ALARM',
    judged: { when: [0, '16:40'], cause: 'DEFECT', evidence: '缺张检测光纤支架松动，光轴偏 1.5 mm。', part: 'SJ-Z-0313' },
    visit: { engineers: ['lu-zhiming'], decided: [0, '09:00'], arrived: [0, '15:10'], done: [ago(1) - ago(2), '11:50'],
      report: { work: '紧固并定位检测光纤支架，做剔除验证三组各五十盒。', situation: '一百五十盒全部剔除有效，质量部签字人出差，约定在线签字。', cause: '光纤支架螺钉未涂胶松动。', remedy: '支架打定位销，螺钉涂胶。', codes: ['LOOSE', 'TIGHTENED'], coached: [['戴国华'], 'TROUBLESHOOTING'], measured: { 缺说明书剔除率: { asFound: 98, asLeft: 100 } } } } },

  { key: 'fault held', machine: 'maixiangfang SJV-520D', day: ago(6), at: '09:10', caller: '牛宏伟', phone: '139 0000 1049', state: 'LIMITED', symptom: '横封刀座间歇卡滞，开合声音异常。', code: 'NOISE',
    visit: { engineers: ['han-weidong'], decided: [0, '10:00'], planned: [0, next(3) - ago(6)], dispatched: [0, '10:20'], arrived: [ago(5) - ago(6), '09:10'] },
    also: [{ day: ago(5), at: '16:30', by: 'han-weidong', step: 'holdServiceOrder', on: 'fault held order', input: { cause: 'CUSTOMER', reason: '订单赶货，用户要求本周先低速生产，下周停线再拆横封座。' } }] },
  { key: 'fault refused', machine: 'xinliang SJZ-100', day: ago(5), at: '09:50', caller: '温少芬', phone: '139 0000 1504', channel: 'WECHAT', state: 'LIMITED', symptom: '过载报警频繁，换班时尤其多。', code: 'ALARM',
    judged: { when: [ago(2) - ago(5), '14:20'], cause: 'DEFECT', evidence: '离合器检测开关间隙漂移，安装孔偏大。', part: 'SJ-C-0906' },
    visit: { engineers: ['ding-haitao'], decided: [0, '10:20'], planned: [ago(3) - ago(5), ago(2) - ago(5)], dispatched: [0, '10:50'], arrived: [ago(4) - ago(5), '14:30'], done: [ago(2) - ago(5), '15:30'],
      report: { work: '更换离合器检测开关，加装定位套。', situation: '连续运行六小时无误报。', cause: '开关安装孔偏大，间隙漂移。', remedy: '更换开关，加定位套。', codes: ['ASSEMBLY', 'REPLACED'], parts: [['SJ-C-0906', 1]] } },
    also: [{ day: ago(2), at: '17:10', by: 'ding-haitao', step: 'recordSignatureRefusal', on: 'fault refused order report', input: { reason: '温少芬要求先书面答应延长三包期半年，否则不签字。', witness: '曾庆辉' } }] },
  { key: 'fault quoted', machine: 'chiyue SJP-600W', day: ago(1), at: '09:35', caller: '童兵', phone: '139 0000 1301', state: 'LIMITED', symptom: '中封轮压纹不清，封口能撕开。', code: 'QUALITY',
    judged: { when: [0, '11:10'], cause: 'DEFECT', evidence: '整机使用两年多，中封轮花纹磨平，已过三包期。', part: 'SJ-P-0205',
      offer: { when: [0, '14:00'], validUntil: 14, lines: [['MATERIAL', '中封轮', 1, 1020, 'SJ-P-0205'], ['LABOUR', '更换、校正', 1, 680], ['TRAVEL', '上海至扬州差旅', 1, 560]] } },
    visit: { engineers: ['pan-yuejin'], decided: [0, '14:30'], planned: [next(1) - ago(1), next(1) - ago(1)], dispatched: null } },
  { key: 'fault asked', machine: 'xianweizhai SJV-420', day: ago(1), at: '13:50', caller: '楼建军', phone: '139 0000 1021', state: 'LIMITED', symptom: '拉膜伺服偶发位置偏差过大报警，一天三四次。', code: 'ALARM',
    help: [{ when: [0, '14:20'], by: 'han-weidong', channel: 'WECHAT', advice: '请把报警时刻的膜卷直径和张力拍下来，先将加速度降到 80%。', outcome: 'IMPROVED', minutes: 30 }] },
  { key: 'fault overdue', machine: 'jingce SJP-600W', day: ago(3), at: '10:25', by: 'sales', caller: '励海波', phone: '139 0000 1392', channel: 'EMAIL', state: 'RUNNING', symptom: '上次修过的端封声音又大起来，没有上次厉害。', code: 'NOISE' },
  { key: 'fault new', machine: 'ladouxiang SJF-50B', day: today - 1, at: '21:10', by: 'manufacturing', caller: '夜班长 彭志勇', phone: '139 0000 1070', state: 'DOWN', symptom: '封箱机启动就跳漏电保护，夜班停线。', code: 'NO_START' },
  { key: 'fault by code', machine: 'haichen SJP-450S', day: ago(1), at: '15:20', caller: '章丽萍', phone: '139 0000 1122', channel: 'CODE', state: 'LIMITED', symptom: '色标光电时好时坏，切偏十几袋后停机，屏幕报 E-07。', code: 'ALARM' },
  { key: 'fault cancelled order', machine: 'roumian SJP-600W', day: ago(11), at: '10:10', caller: '施清河', phone: '139 0000 1315', state: 'LIMITED', symptom: '端封加热一侧不热。', code: 'QUALITY',
    visit: { engineers: ['ding-haitao'], decided: [0, '10:50'], planned: [ago(9) - ago(11), ago(9) - ago(11)] },
    also: [
      { day: ago(10), at: '09:20', by: 'after-sales', step: 'cancelServiceOrder', on: 'fault cancelled order order', input: { reason: '用户机修自行查出加热管接线松脱，紧固后正常，来电取消。' } },
      { day: ago(10), at: '09:40', by: 'after-sales', step: 'helpRemotely', on: 'fault cancelled order', input: { channel: 'PHONE', advice: '紧固接线端子并量对地绝缘。', outcome: 'SOLVED', minutes: 10 } },
      { day: ago(10), at: '15:00', by: 'after-sales', step: 'resolveFaultRemotely', on: 'fault cancelled order', input: { resolution: '接线紧固后升温正常。' } },
    ] },
];

// biome-ignore format: each paragraph is a story
export const installationsOfThisWeek = ({ ago, next }: Week): InstallationStory[] => [
  { key: 'install hemaixuan', machine: 'hemaixuan SJV-420', day: ago(2), at: '09:00', arrivedBefore: 0, caller: '陆根生', visit: { engineers: ['wu-jun', 'su-wenbin'], decided: [0, '09:50'], planned: [ago(1) - ago(2), next(1) - ago(2)], arrived: [ago(1) - ago(2), '10:30'] } },
  { key: 'install wangzhua vertical', machine: 'wangzhua SJV-420', day: ago(1), at: '10:40', arrivedBefore: 1, caller: '丁兆民', visit: { engineers: ['han-weidong'], decided: [0, '11:20'], planned: [next(0) - ago(1), next(1) - ago(1)], dispatched: null } },
  { key: 'notice qinmai', machine: 'qinmai SJV-420', day: ago(1), at: '16:10', arrivedBefore: 0, by: 'sales', caller: '强宝成', channel: 'WECHAT' },
  { key: 'notice mingmu', machine: 'mingmu SJF-15K', day: ago(1), at: '16:35', arrivedBefore: 1, caller: '程宝林' },
  { key: 'notice overdue', machine: 'ladouxiang SJP-350', day: ago(4), at: '11:15', arrivedBefore: 1, by: 'sales', caller: '谭小芳', channel: 'EMAIL', remark: '邮件发到营业部，次日才转来。' },
];

/** Of what a contract demands these days. */
export const maintenanceDue = 'haichen SJP-350 maintenance 1';

// biome-ignore format: each paragraph is a story
export const maintenanceOfThisWeek = ({ ago, next }: Week): MaintenanceStory[] => [
  { key: 'maintain haichen', machine: 'haichen SJP-350', obligation: maintenanceDue, day: ago(1), visit: { engineers: ['pan-yuejin'], decided: [0, '15:10'], planned: [next(0) - ago(1), next(0) - ago(1)], task: '季度保养，与端封刀复查一并进行。' } },
];
