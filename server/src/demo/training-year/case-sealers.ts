import type { TrainingPlan } from '../training-plan.ts';

// biome-ignore format: lessons and steps read as tables
export const caseSealers: readonly TrainingPlan[] = [
  {
    key: 'sealer-basics',
    form: {
      title: '开箱机、封箱机使用保养基础班',
      bases: [{ basis: 'CUSTOMER_REQUEST', source: '服务质量征询表汇总：五家用户希望培训新员工' }],
      startsOn: -259, days: 2, audience: '各行业后道包装操作工', capacity: 20, family: 'SJF', inHousePractice: false,
      otherMatters: '不收培训费，午餐由我司提供。',
      schedule: [
        { day: 1, topic: 'STRUCTURE', hours: 3, instructor: 'pan-yuejin' },
        { day: 1, topic: 'USE', hours: 3, instructor: 'pan-yuejin' },
        { day: 2, topic: 'MAINTENANCE', hours: 5, instructor: 'pan-yuejin' },
      ],
    },
    story: [
      { day: -301, step: 'draftTrainingPlan' },
      { day: -300, step: 'submitTrainingPlan' },
      { day: -298, step: 'approveTrainingPlan', opinion: '同意。' },
      { day: -291, step: 'arrangeVenue', venue: 'school-classroom' },
      { day: -287, step: 'enrolTrainee', people: ['jin-weimin', 'guo-yongming', 'tong-bing', 'qian-yongkang', 'zeng-qinghui', 'wen-shaofen', 'quan-qiming', 'long-zhengping'] },
      { day: -280, step: 'sendTrainingNotices', channel: 'PRINTED' },
    ],
    state: 'NOTIFIED',
  },
  {
    key: 'sealer-warehouses',
    form: {
      title: '物流仓储封箱线操作与快速排故班',
      bases: [
        { basis: 'CONTRACT', source: '上海速桐年度服务合同：每年为三个仓各培训两人' },
        { basis: 'CUSTOMER_REQUEST', source: '北京北仓来函：夜班无人会处理卡箱' },
      ],
      startsOn: -70, days: 2, audience: '物流企业设备维护员、夜班班长', capacity: 16, family: 'SJF', inHousePractice: true,
      otherMatters: '照顾夜班人员，上午十点开课。',
      schedule: [
        { day: 1, topic: 'USE', hours: 3, instructor: 'pan-yuejin' },
        { day: 1, topic: 'MAINTENANCE', hours: 3, instructor: 'pan-yuejin' },
        { day: 2, topic: 'TROUBLESHOOTING', hours: 6, instructor: 'pan-yuejin' },
      ],
    },
    story: [
      { day: -112, step: 'draftTrainingPlan' },
      { day: -111, step: 'submitTrainingPlan' },
      { day: -108, step: 'approveTrainingPlan', opinion: '同意。速桐是重点用户，请派有现场经验的讲师。' },
      { day: -103, step: 'arrangeVenue', venue: 'school-workshop' },
      { day: -98, step: 'enrolTrainee', people: ['zhang-lixin', 'zhu-minjie', 'zhao-tiezhu', 'yu-xiaofeng'] },
      { day: -94, step: 'sendTrainingNotices', channel: 'MAIL' },
      { day: -91, step: 'enrolTrainee', people: ['yu-hanqiao', 'liu-chunsheng', 'ran-xiaobing'] },
      { day: -90, step: 'sendTrainingNotices', channel: 'PHONE' },
      { day: -83, step: 'withdrawEnrolment', person: 'ran-xiaobing', reason: '本人调岗，单位另派人参加下一期' },
    ],
    state: 'NOTIFIED',
  },
  {
    key: 'sealer-hot-melt',
    form: {
      title: '热熔胶封箱装置保养专题班',
      bases: [{ basis: 'MARKET_INFORMATION', source: '售后月报：喷胶嘴堵塞类来电' }],
      startsOn: -28, days: 1, audience: '使用热熔胶封箱的用户单位机修工', capacity: 15, family: 'SJF', inHousePractice: false,
      otherMatters: null,
      schedule: [{ day: 1, topic: 'MAINTENANCE', hours: 6, instructor: 'pan-yuejin' }],
    },
    story: [
      { day: -66, step: 'draftTrainingPlan' },
      { day: -56, step: 'cancelTrainingPlan', reason: '与“后道整线联动班”内容重复，并入该班，不再单独开班。' },
    ],
    state: 'CANCELLED',
  },
  {
    key: 'sealer-erector',
    form: {
      title: '立式开箱机吸盘与成型机构维修班',
      bases: [{ basis: 'CUSTOMER_REQUEST', source: '深圳芯亮来函：小规格纸箱开箱率低，要求派员学习' }],
      startsOn: 28, days: 2, audience: '电子、五金企业设备人员，经销商维修人员', capacity: 14, family: 'SJF', inHousePractice: true,
      otherMatters: '请带本厂纸箱样品各十只。',
      schedule: [
        { day: 1, topic: 'STRUCTURE', hours: 6, instructor: 'pan-yuejin' },
        { day: 2, topic: 'REPAIR', hours: 6, instructor: 'pan-yuejin' },
      ],
    },
    story: [
      { day: -21, step: 'draftTrainingPlan' },
      { day: -20, step: 'submitTrainingPlan' },
      { day: -17, step: 'approveTrainingPlan', opinion: '同意。可放在广州办，离用户近。' },
      { day: -10, step: 'enrolTrainee', people: ['zeng-qinghui', 'wen-shaofen', 'liang-jiahao', 'luo-junjie'] },
    ],
    state: 'APPROVED',
  },
  {
    key: 'sealer-line',
    form: {
      title: '后道整线联动与排故班',
      bases: [
        { basis: 'MARKET_INFORMATION', source: '营业部信息：整线订单占比提高，单机培训已不够用' },
        { basis: 'CUSTOMER_REQUEST', source: '无锡光曜、宁波精策回访意见' },
      ],
      startsOn: 42, days: 2, audience: '整线用户的设备主管、机修工', capacity: 16, family: 'SJF', inHousePractice: false,
      otherMatters: null,
      schedule: [
        { day: 1, topic: 'PRINCIPLE', hours: 6, instructor: 'pan-yuejin' },
        { day: 2, topic: 'TROUBLESHOOTING', hours: 6, instructor: 'ye-qing' },
      ],
    },
    story: [
      { day: -25, step: 'draftTrainingPlan' },
      { day: -24, step: 'submitTrainingPlan' },
      { day: -21, step: 'rejectTrainingPlan', reason: '整线班不安排到公司实习等于白讲；热熔胶保养并进来的内容也没有体现。时间与装盒机班冲突，请错开。' },
      {
        day: -13, step: 'reviseTrainingPlan', change: {
          startsOn: 49, days: 3, inHousePractice: true, otherMatters: '第三天上午热熔胶装置保养，下午到总装车间跟线实习。',
          schedule: [
            { day: 1, topic: 'PRINCIPLE', hours: 6, instructor: 'pan-yuejin' },
            { day: 2, topic: 'TROUBLESHOOTING', hours: 6, instructor: 'ye-qing' },
            { day: 3, topic: 'MAINTENANCE', hours: 3, instructor: 'pan-yuejin' },
          ],
        },
      },
      { day: -6, step: 'submitTrainingPlan' },
    ],
    state: 'SUBMITTED',
  },
];
