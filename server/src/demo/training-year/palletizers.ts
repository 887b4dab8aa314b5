import type { TrainingPlan } from '../training-plan.ts';

// biome-ignore format: lessons and steps read as tables
export const palletizers: readonly TrainingPlan[] = [
  {
    key: 'palletizer-robot',
    form: {
      title: '机器人码垛工作站示教操作班',
      bases: [{ basis: 'CONTRACT', source: '徐州沃田、大连渤润合同技术附件：每台工作站培训示教人员两名' }],
      startsOn: -322, days: 3, audience: '化肥、饲料企业操作工、电工', capacity: 12, family: 'SJM', inHousePractice: true,
      otherMatters: '示教课须一人操作、一人监护，服从现场安全员指挥。',
      schedule: [
        { day: 1, topic: 'PRINCIPLE', hours: 3, instructor: 'ye-qing' },
        { day: 1, topic: 'STRUCTURE', hours: 3, instructor: 'tian-guangfu' },
        { day: 2, topic: 'USE', hours: 7, instructor: 'ye-qing' },
        { day: 3, topic: 'MAINTENANCE', hours: 4, instructor: 'pan-yuejin' },
      ],
    },
    story: [
      { day: -364, step: 'draftTrainingPlan' },
      { day: -363, step: 'submitTrainingPlan' },
      { day: -361, step: 'approveTrainingPlan', opinion: '同意。安全放第一位。' },
      { day: -354, step: 'arrangeVenue', venue: 'assembly-hall' },
      { day: -350, step: 'enrolTrainee', people: ['quan-qiming', 'jiang-chengye', 'yu-haiyang', 'wu-jun', 'fan-xiaojun'] },
      { day: -343, step: 'sendTrainingNotices', channel: 'PRINTED' },
    ],
    state: 'NOTIFIED',
  },
  {
    key: 'palletizer-high-level',
    form: {
      title: '高位码垛机保养与常见故障班',
      bases: [{ basis: 'CUSTOMER_REQUEST', source: '沈阳恒达转来：东北地区用户机器进入大修期，要求就近培训' }],
      startsOn: -217, days: 2, audience: '东北地区用户机修工、沈阳经销商维修人员', capacity: 18, family: 'SJM', inHousePractice: false,
      otherMatters: '教材由我司带往沈阳。',
      schedule: [
        { day: 1, topic: 'STRUCTURE', hours: 2, instructor: 'pan-yuejin' },
        { day: 1, topic: 'MAINTENANCE', hours: 4, instructor: 'pan-yuejin' },
        { day: 2, topic: 'TROUBLESHOOTING', hours: 6, instructor: 'pan-yuejin' },
      ],
    },
    story: [
      { day: -259, step: 'draftTrainingPlan' },
      { day: -258, step: 'submitTrainingPlan' },
      { day: -256, step: 'approveTrainingPlan', opinion: '同意，差旅从培训费列支。' },
      { day: -250, step: 'arrangeVenue', venue: 'shenyang' },
      { day: -245, step: 'enrolTrainee', people: ['guan-xudong', 'jin-chenglong', 'bai-zhigang', 'yu-haiyang', 'sun-dapeng', 'qu-changhai', 'jiang-chengye'] },
      { day: -238, step: 'sendTrainingNotices', channel: 'PHONE' },
    ],
    state: 'NOTIFIED',
  },
  {
    key: 'palletizer-grippers',
    form: {
      title: '码垛抓手更换与气路维修班',
      bases: [{ basis: 'MARKET_INFORMATION', source: '零部件消耗分析：抓手夹爪、气缸密封件更换量上升' }],
      startsOn: -112, days: 2, audience: '用户单位机修工、我司服务工程师', capacity: 12, family: 'SJM', inHousePractice: true,
      otherMatters: null,
      schedule: [
        { day: 1, topic: 'STRUCTURE', hours: 5, instructor: 'tian-guangfu' },
        { day: 2, topic: 'REPAIR', hours: 7, instructor: 'pan-yuejin' },
      ],
    },
    story: [
      { day: -154, step: 'draftTrainingPlan' },
      { day: -153, step: 'submitTrainingPlan' },
      { day: -150, step: 'approveTrainingPlan', opinion: null },
      { day: -145, step: 'arrangeVenue', venue: 'assembly-hall' },
      { day: -140, step: 'enrolTrainee', people: ['jiang-xiuying', 'hu-hansheng', 'ding-zhaomin', 'he-lixin', 'xue-liang', 'deng-kaiwen'] },
      { day: -133, step: 'sendTrainingNotices', channel: 'MAIL' },
    ],
    state: 'NOTIFIED',
  },
  {
    key: 'palletizer-safety',
    form: {
      title: '码垛工作站安全防护与急停复位培训班',
      bases: [
        { basis: 'MARKET_INFORMATION', source: '同行事故通报：人员误入码垛区，安全门被短接' },
        { basis: 'CUSTOMER_REQUEST', source: '重庆渝驰、南昌江南谷要求复训' },
      ],
      startsOn: 7, days: 1, audience: '全部码垛机用户的设备负责人、安全员', capacity: 30, family: 'SJM', inHousePractice: false,
      otherMatters: '培训后发放安全警示牌一套。',
      schedule: [
        { day: 1, topic: 'USE', hours: 4, instructor: 'ye-qing' },
        { day: 1, topic: 'TROUBLESHOOTING', hours: 2, instructor: 'pan-yuejin' },
      ],
    },
    story: [
      { day: -45, step: 'draftTrainingPlan' },
      { day: -42, step: 'submitTrainingPlan' },
      { day: -41, step: 'approveTrainingPlan', opinion: '同意，越快越好。没来的用户由服务工程师上门补课。' },
      { day: -35, step: 'arrangeVenue', venue: 'school-classroom' },
      { day: -31, step: 'enrolTrainee', people: ['xu-lihua', 'jiang-chengye', 'hu-hansheng', 'zhu-minjie', 'zhang-lixin', 'jiang-tao', 'zheng-kai'] },
      { day: -24, step: 'sendTrainingNotices', channel: 'MAIL' },
      { day: -17, step: 'enrolTrainee', people: ['ran-xiaobing', 'xiong-guoping', 'quan-qiming'] },
      { day: -14, step: 'sendTrainingNotices', channel: 'PHONE' },
    ],
    state: 'NOTIFIED',
  },
  {
    key: 'palletizer-vision',
    form: {
      title: '视觉拆垛与混码编程提高班',
      bases: [{ basis: 'CUSTOMER_REQUEST', source: '杭州仓立方来函：上新品类频繁，希望自己会编垛型' }],
      startsOn: 56, days: 3, audience: '物流企业自动化工程师', capacity: 8, family: 'SJM', inHousePractice: true,
      otherMatters: '学员自带笔记本电脑。',
      schedule: [
        { day: 1, topic: 'PRINCIPLE', hours: 6, instructor: 'ye-qing' },
        { day: 2, topic: 'USE', hours: 6, instructor: 'ye-qing' },
        { day: 3, topic: 'TROUBLESHOOTING', hours: 6, instructor: 'ye-qing' },
      ],
    },
    story: [
      { day: -32, step: 'draftTrainingPlan' },
      { day: -28, step: 'submitTrainingPlan' },
      { day: -26, step: 'approveTrainingPlan', opinion: '同意。' },
      { day: -20, step: 'enrolTrainee', people: ['yu-xiaofeng', 'zhang-lixin'] },
      { day: -13, step: 'amendTrainingPlan', change: { audience: '物流企业自动化工程师、经销商电气技师', capacity: 12 }, reason: '成都经销商申请加派电气技师，名额由八人增至十二人。' },
      { day: -11, step: 'approveTrainingPlan', opinion: '同意增加，机时不够就分两组。' },
      { day: -6, step: 'enrolTrainee', people: ['tang-yong', 'zeng-li'] },
    ],
    state: 'APPROVED',
  },
  {
    key: 'palletizer-network',
    form: {
      title: '维修网络码垛机器人减速机更换培训班（拟）',
      bases: [{ basis: 'MARKET_INFORMATION', source: '在用台账：首批 SJM-R180 将满五年，减速机陆续到换油、更换期' }],
      startsOn: 84, days: 3, audience: '三家经销商及我司持证维修人员', capacity: 10, family: 'SJM', inHousePractice: true,
      otherMatters: '待制造部确认可供拆装的样机。',
      schedule: [
        { day: 1, topic: 'STRUCTURE', hours: 6, instructor: 'tian-guangfu' },
        { day: 2, topic: 'REPAIR', hours: 7, instructor: 'tian-guangfu' },
        { day: 3, topic: 'MAINTENANCE', hours: 5, instructor: 'pan-yuejin' },
      ],
    },
    story: [
      { day: -11, step: 'draftTrainingPlan' },
      { day: -4, step: 'reviseTrainingPlan', change: { capacity: 12, otherMatters: '样机已与制造部谈妥；减速机专用工装需提前两周备好。' } },
    ],
    state: 'DRAFT',
  },
];
