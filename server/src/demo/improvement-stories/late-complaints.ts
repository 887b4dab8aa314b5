import { day, type ScenarioStep, the } from '../scenario-step.ts';

// biome-ignore format: each step reads as a line of a story
/** The last eight weeks, some of it still at work. */
export const lateComplaints: readonly ScenarioStep[] = [
  { day: -54, by: 'sales', step: 'openComplaint', makes: 'complaint-price', input: { customer: the('beicang'), complainant: '刘春生', channel: 'EMAIL', receivedOn: day(-54), grade: 'SERIOUS', words: '机器还在保修期内，为什么账单上有差旅费？当初没有说。', equipment: the('beicang SJF-15K') } },
  { day: -52, by: 'after-sales', step: 'answerComplaint', on: 'complaint-price', input: { theme: 'PRICE', answer: '故障在保修期内且属质量问题，差旅费不应收取，已作废账单。', answerChannel: 'EMAIL' } },
  { day: -47, by: 'after-sales', step: 'closeComplaint', on: 'complaint-price', input: { content: true, feedback: '邮件回复：账单已红冲，无其他意见。' } },

  { day: -49, by: 'after-sales', step: 'openComplaint', makes: 'complaint-screw', input: { customer: the('wotian'), complainant: '权启明', channel: 'PHONE', receivedOn: day(-49), grade: 'SERIOUS', words: '计量螺杆修过以后又漏粉，五公斤一袋差到八十克，客户退货。', equipment: the('wotian SJV-720F'), engineer: the('su-wenbin') } },
  { day: -46, by: 'after-sales', step: 'answerComplaint', on: 'complaint-screw', input: { theme: 'WORKMANSHIP', answer: '螺杆与料斗底座间隙调得过大，已重新调整，实测误差 ±20 克以内。', answerChannel: 'VISIT' } },
  { day: -42, by: 'after-sales', step: 'closeComplaint', on: 'complaint-screw', input: { content: true, feedback: '电话回访权启明：目前正常，再观察。' } },
  { day: -34, by: 'after-sales', step: 'reopenComplaint', on: 'complaint-screw', input: { reason: '权启明来电：用了一周误差又到六十克。' } },
  { day: -33, by: 'after-sales', step: 'reportNonconformity', on: 'complaint-screw', makes: 'nonconformity-screw', input: { what: '计量螺杆外径磨损 0.9 mm，表面未按图样做耐磨处理', part: the('SJ-V-0114'), equipment: the('wotian SJV-720F'), quantity: 1 } },
  { day: -32, by: 'after-sales', step: 'answerComplaint', on: 'complaint-screw', input: { theme: 'PRODUCT_QUALITY', answer: '拆检发现螺杆表面未做耐磨处理，化肥磨损很快。已免费换上处理过的螺杆，并记录每班抽检值。', answerChannel: 'VISIT' } },
  { day: -31, by: 'management', step: 'decideDisposition', on: 'nonconformity-screw', input: { disposition: 'REWORK', grounds: '本体合格，补做碳化钨喷涂后复检，合格的可作备件。' } },
  { day: -19, by: 'after-sales', step: 'closeComplaint', on: 'complaint-screw', input: { content: true, feedback: '现场查看十天抽检记录，误差都在 ±15 克以内，权启明签字认可。' } },

  { day: -40, by: 'manufacturing', step: 'openComplaint', makes: 'complaint-scratch', input: { customer: the('xinliang'), complainant: '曾庆辉', channel: 'VISIT', receivedOn: day(-40), grade: 'MINOR', words: '新到的装盒机护罩有两道划痕，像旧机器。', equipment: the('xinliang SJZ-100') } },
  { day: -39, by: 'after-sales', step: 'reportNonconformity', on: 'complaint-scratch', makes: 'nonconformity-scratch', input: { what: '右侧护罩两道划痕，长约 12 cm，未伤底材', equipment: the('xinliang SJZ-100'), quantity: 1 } },
  { day: -38, by: 'management', step: 'requestUseAsIs', on: 'nonconformity-scratch', input: { reason: '划痕不影响功能和安全，用户愿意保留。' } },
  { day: -38, by: 'gm', step: 'decideDisposition', on: 'nonconformity-scratch', input: { disposition: 'USE_AS_IS', grounds: '不影响功能和安全，用户书面同意保留，作价五百元由营业部在尾款中扣减。' } },
  { day: -35, by: 'after-sales', step: 'answerComplaint', on: 'complaint-scratch', input: { theme: 'PRODUCT_QUALITY', answer: '护罩在装车时划伤，不影响使用。按双方商定，护罩保留，尾款减五百元。', answerChannel: 'LETTER' } },
  { day: -34, by: 'management', step: 'closeNonconformity', on: 'nonconformity-scratch', input: { evidence: '芯亮电子书面同意函和尾款减让单，编号 XL-0907。' } },
  { day: -33, by: 'after-sales', step: 'closeComplaint', on: 'complaint-scratch', input: { content: true, feedback: '同意函已签回，曾庆辉无其他意见。' } },

  { day: -31, by: 'gm', step: 'openComplaint', makes: 'complaint-hotline', input: { customer: the('lanjiao'), complainant: '宫文涛', channel: 'PHONE', receivedOn: day(-31), grade: 'MINOR', words: '服务热线两天没有人接，只好打到你们总经理这里。' } },
  { day: -28, by: 'after-sales', step: 'answerComplaint', on: 'complaint-hotline', input: { theme: 'PUNCTUALITY', answer: '热线值班表排错，周末无人值守。已改为双人轮值，未接来电一小时内回拨。', answerChannel: 'PHONE' } },
  { day: -24, by: 'after-sales', step: 'closeComplaint', on: 'complaint-hotline', input: { content: true, feedback: '回访宫文涛：试打两次都有人接。' } },

  { day: -20, by: 'engineer', step: 'openComplaint', makes: 'complaint-seal', input: { customer: the('tangqiaofang'), complainant: '技术科', channel: 'VISIT', receivedOn: day(-20), grade: 'SERIOUS', words: '端封不牢，一箱里总有两三包漏气，超市退货。', equipment: the('tangqiaofang SJP-350'), engineer: the('wu-jun') } },
  { day: -17, by: 'after-sales', step: 'answerComplaint', on: 'complaint-seal', input: { theme: 'WORKMANSHIP', answer: '上次换刀后上下刀座未对中，已用千分表重新校正，抽检 300 包无漏气。', answerChannel: 'VISIT' } },
  { day: -12, by: 'after-sales', step: 'closeComplaint', on: 'complaint-seal', input: { content: true, feedback: '电话回访：一周退货为零。' } },

  { day: -13, by: 'after-sales', step: 'openComplaint', makes: 'complaint-manual', input: { customer: the('yijing'), complainant: '穆俊生', channel: 'EMAIL', receivedOn: day(-13), grade: 'MINOR', words: '说明书第四章的画面和机器上的不一样，新来的操作工看不懂。', equipment: the('yijing SJZ-130C') } },
  { day: -10, by: 'after-sales', step: 'answerComplaint', on: 'complaint-manual', input: { theme: 'PAPERWORK', answer: '机器软件升级后说明书未同步换版。新版正在编制，先寄去操作画面对照表。', answerChannel: 'EMAIL' } },

  { day: -11, by: 'sales', step: 'openComplaint', makes: 'complaint-noise', input: { customer: the('jingce'), complainant: '励海波', channel: 'PHONE', receivedOn: day(-11), grade: 'SERIOUS', words: '往复端封每分钟响几十下，像铁锤敲，车间里没法说话。买来还不到半年。', equipment: the('jingce SJP-600W'), engineer: the('pan-yuejin') } },

  { day: -3, by: 'after-sales', step: 'openComplaint', makes: 'complaint-cylinder', input: { customer: the('canglifang'), complainant: '俞晓峰', channel: 'WECHAT', receivedOn: day(-3), grade: 'SERIOUS', words: '刚买的折盖气缸，装上就漏气，货都堆在线上。', equipment: the('canglifang SJF-15K'), part: the('SJ-F-0406') } },
  { day: -3, by: 'after-sales', step: 'reportNonconformity', on: 'complaint-cylinder', makes: 'nonconformity-cylinder', input: { what: '折盖气缸端盖处漏气，密封圈切边', part: the('SJ-F-0406'), quantity: 2 } },
];
