import { adjusted } from '../adjusted.ts';
import { day, type ScenarioStep, scan, the } from '../scenario-step.ts';
import { surveyed } from '../seed-surveys.ts';
import type { SurveyStory } from '../surveys.ts';

/** Customers who were asked about a visit. */
// biome-ignore format: a table
const surveys: readonly SurveyStory[] = [
  { customer: 'ruimu', order: 'fault vacuum ruimu order', day: -630, email: 'ying.xuefei@ruimu.example', answer: { after: 2, productModel: 'SJZ-260', attitude: 'SATISFIED', opinions: '来之前就在电话里把原因猜中了，配件也带对了。', filler: '应雪飞', phone: '139 0000 1490' } },
  { customer: 'yuerong', order: 'fault night order', day: -256, email: 'jin.weimin@yuerong.example', answer: { after: 1, productModel: 'SJZ-260', attitude: 'ACCEPTABLE', opinions: '修得好，报价单上零件和人工分开列更清楚。', filler: '金伟民', phone: '139 0000 1287' } },
  { customer: 'jieya', order: 'maintain jieya', day: -187, email: 'kuang.meiling@jieya.example', answer: { after: 2, productModel: 'SJZ-260', attitude: 'SATISFIED', filler: '邝美玲', phone: '139 0000 1497' } },
  { customer: 'maixiangfang', order: 'fault screen order', day: -147, email: 'shen.yujie@maixiangfang.example', answer: { after: 2, productModel: 'SJV-520D', attitude: 'DISSATISFIED', opinions: '停机两天损失没人管，签不签字都一样。', filler: '申玉杰', phone: '0371-55550152', complaint: 'complaint-downtime' } },
  { customer: 'xianweizhai', order: 'fault sensor order', day: -115, email: 'zhang.xiaohong@xianweizhai.example', answer: { after: 3, productModel: 'SJV-420', attitude: 'SATISFIED', opinions: '标定做得仔细，还教了我们砝码怎么放。', filler: '章小红', phone: '0571-55550126' } },
  { customer: 'yuchi', order: 'fault late order', day: -101 },
  { customer: 'haichen', order: 'fault smoke order', day: -32, email: 'wu.haibin@haichen.example', answer: { after: 1, productModel: 'SJP-350', attitude: 'VERY_POOR', opinions: '维修人员在车间抽烟，被我们品管当场制止还顶嘴，食品厂不能容忍。', filler: '吴海滨', phone: '0592-55550165', complaint: 'complaint-smoke' } },
  { customer: 'jingce', order: 'fault noise order', day: -13 },
  { customer: 'chiyue', order: 'install chiyue order', day: -12, email: 'tong.bing@chiyue.example', answer: { after: 2, productModel: 'SJZ-260', attitude: 'SATISFIED', opinions: '定向光电是师傅当场想出来的，很满意。', filler: '童兵', phone: '139 0000 1301' } },
];

/** What of it was answered on paper, what the low grades led to, and what the sample of a month added. */
// biome-ignore format: each step reads as a line of a story
const followed: readonly ScenarioStep[] = [
  { day: -87, at: '14:30', by: 'after-sales', step: 'answerSurvey', on: 'survey yuchi -101', input: { unit: '重庆渝驰冷链物流有限公司', productModel: 'SJF-15K', attitude: 'ACCEPTABLE', opinions: '活干得可以，改期不打招呼要改。', filler: '冉小兵', sealed: true, filledOn: day(-94), address: '重庆市江津区渝驰路 36 号', phone: '023-55550555', postcode: '402260', scan: scan('渝驰冷链 征询表.pdf') } },
  { day: -143, by: 'after-sales', step: 'answerComplaint', on: 'complaint-downtime', input: { theme: 'OTHER', answer: '停机损失合同未约定赔偿，无法承诺；为表歉意，下一次半年保养提前到淡季，并在郑州常备真空带两副。', answerChannel: 'PHONE' } },
  { day: -136, by: 'after-sales-head', step: 'closeComplaint', on: 'complaint-downtime', input: { content: false, feedback: '部长电话回访申玉杰：备件放郑州认可，损失仍不满意。', closingReason: '停机损失不属三包范围，顾客同意不再主张，按约定落实备件。' } },
  { day: -56, by: 'after-sales', step: 'answerComplaint', on: 'complaint-tools', input: { theme: 'PUNCTUALITY', answer: '长沙无直达车次，第四天到未超期限，但电话里误说两天，是我们说错了。工具箱清单已改为出发前双人核对。', answerChannel: 'PHONE' } },
  { day: -49, by: 'after-sales', step: 'closeComplaint', on: 'complaint-tools', input: { content: true, feedback: '电话回访谭小芳：以后说准日期就好。' } },
  { day: -28, by: 'after-sales', step: 'answerComplaint', on: 'complaint-smoke', input: { theme: 'ATTITUDE', answer: '情况属实，当事人已停岗并写检查，食品厂服务守则重新考试。部长已登门致歉。', answerChannel: 'VISIT' } },
  { day: -21, by: 'after-sales', step: 'closeComplaint', on: 'complaint-smoke', input: { content: true, feedback: '吴海滨：态度诚恳，接受道歉，请以后派别的人来。' } },
  { day: -424, by: 'sales', step: 'openComplaint', makes: 'complaint-crate', input: { customer: the('wangzhua'), complainant: '丁兆民 139 0000 1161', channel: 'PHONE', receivedOn: day(-424), grade: 'MINOR', words: '机器到了装不起来，少一箱连接板，白白等了四天。', order: the('install wangzhua order'), equipment: the('wangzhua SJM-G800') } },
  { day: -423, by: 'after-sales', step: 'answerComplaint', on: 'complaint-crate', input: { theme: 'OTHER', answer: '物流公司在徐州中转漏装，已罚款并改为整车直发；今后发货附装箱照片。', answerChannel: 'PHONE' } },
  { day: -417, by: 'after-sales', step: 'closeComplaint', on: 'complaint-crate', input: { content: true, feedback: '电话回访丁兆民：机器已投产，没有意见。' } },
  { day: -397, by: 'after-sales', step: 'openComplaint', makes: 'complaint-frost', input: { customer: the('yuchi'), complainant: '冉小兵', channel: 'WECHAT', receivedOn: day(-397), grade: 'SERIOUS', words: '说好四天到，等了七天，冷库门口货堆成山，只能请人搬。', order: the('fault cable order'), equipment: the('yuchi SJM-R180') } },
  { day: -395, by: 'after-sales', step: 'answerComplaint', on: 'complaint-frost', input: { theme: 'PUNCTUALITY', answer: '低温管线包没有备货，是我们的责任。已备两套，人工搬运费凭票由我司承担。', answerChannel: 'PHONE' } },
  { day: -385, by: 'after-sales', step: 'closeComplaint', on: 'complaint-frost', input: { content: true, feedback: '搬运费已到账，冉小兵认可。' } },
  { day: -3, at: '16:20', by: 'after-sales', step: 'drawSurveySample', makes: 'survey sample', input: {} },
  { day: -40, at: '17:20', by: 'wu-jun', step: 'amendAdjustmentRecord', on: 'fault smoke order adjustment', input: { adjustedOn: day(-40), lines: adjusted('SJP-350', -40, { 端封刀间隙: { asFound: 0.11, asLeft: 0.031 } }), witness: '吴海滨', reason: '锁紧后复测，端封刀间隙为 0.031 mm。' } },
  { day: -26, at: '09:40', by: 'sales', step: 'recordRemittance', makes: 'remittance mistaken', input: { quote: the('fault forgotten quote'), amount: 500, receivedOn: day(-26), voucher: '无锡农商 1112-045' } },
  { day: -26, at: '11:10', by: 'sales', step: 'cancelRemittance', on: 'remittance mistaken', input: { reason: '款项是光曜买吸盘的货款，记错了单。' } },
];

type Grades = readonly [punctuality: number, workmanship: number, conduct: number, paperwork: number];

/** The head goes through closed orders, asks the customer, and grades how the work was done. */
// biome-ignore format: a table
const graded: readonly (readonly [day: number, order: string, grades: Grades, remark?: string])[] = [
  [-696, 'install ruimu order', [5, 5, 5, 5], '验证资料一次交齐。'],
  [-629, 'fault vacuum ruimu order', [5, 5, 4, 4]],
  [-545, 'fault bolt order', [5, 5, 5, 4], '证据照片齐全，收费一次谈妥。'],
  [-440, 'fault indexer order', [4, 5, 5, 3], '暂停期间没有每天报进度。'],
  [-392, 'fault cable order', [2, 5, 4, 4], '备件没有提前想到低温。'],
  [-279, 'fault depot order', [5, 4, 4, 4]],
  [-188, 'fault pusher order', [5, 3, 4, 4], '只处理了导轨，墙板偏差应当场上报。'],
  [-122, 'fault muge order', [4, 2, 4, 3], '只换吸盘没有测真空度。'],
  [-101, 'fault late order', [2, 4, 4, 4], '改期没有通知用户。'],
  [-90, 'fault cam order', [5, 5, 5, 3], '连夜修复，报告漏写清机范围，次日重签。'],
  [-35, 'fault smoke order', [4, 4, 1, 4], '车间抽烟，按守则处理。'],
  [-11, 'install chiyue order', [5, 5, 5, 5], '当场加装定向光电，用户满意。'],
];

const assessed = graded.map(
  ([on, order, [punctuality, workmanship, conduct, paperwork], remark]): ScenarioStep => ({
    ...{ day: on, at: '16:40', by: 'after-sales-head', step: 'assessFieldService', makes: `assessment ${order}` },
    input: { order: the(order), punctuality, workmanship, conduct, paperwork, remark },
  }),
);

/** One was given to the wrong order. */
// biome-ignore format: each step reads as a line of a story
const mistaken: readonly ScenarioStep[] = [
  { day: -14, at: '10:00', by: 'after-sales-head', step: 'assessFieldService', makes: 'assessment mistaken', input: { order: the('fault noise order'), punctuality: 5, workmanship: 5, conduct: 5, paperwork: 5 } },
  { day: -14, at: '10:20', by: 'after-sales-head', step: 'cancelFieldAssessment', on: 'assessment mistaken', input: { reason: '评价对象应为另一张派工单，点错了行。' } },
];

/** What came of some visits. */
export const afterwards: readonly ScenarioStep[] = [
  ...surveys.flatMap(surveyed),
  ...followed,
  ...assessed,
  ...mistaken,
];
