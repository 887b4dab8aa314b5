import type { TrainingPlan } from '../training-plan.ts';

// biome-ignore format: lessons and steps read as tables
export const cartoners: readonly TrainingPlan[] = [
  {
    key: 'cartoner-pharma',
    form: {
      title: '药用装盒机操作与清场培训班',
      bases: [
        { basis: 'CONTRACT', source: '石家庄康衡合同 SJXS-0388：验收前完成岗位培训并提供考核记录' },
        { basis: 'CUSTOMER_REQUEST', source: '台州瑞沐要求：增加换批清场和说明书检测内容' },
      ],
      startsOn: -287, days: 3, audience: '制药企业外包岗位操作工、设备员', capacity: 15, family: 'SJZ', inHousePractice: false,
      otherMatters: '须留存签到表和试卷，供用户单位迎检使用。',
      schedule: [
        { day: 1, topic: 'PRINCIPLE', hours: 2, instructor: 'ding-haitao' },
        { day: 1, topic: 'STRUCTURE', hours: 4, instructor: 'ding-haitao' },
        { day: 2, topic: 'USE', hours: 6, instructor: 'ding-haitao' },
        { day: 3, topic: 'MAINTENANCE', hours: 4, instructor: 'ding-haitao' },
      ],
    },
    story: [
      { day: -329, step: 'draftTrainingPlan' },
      { day: -328, step: 'submitTrainingPlan' },
      { day: -325, step: 'approveTrainingPlan', opinion: '同意。试卷请管理部盖章存档。' },
      { day: -319, step: 'arrangeVenue', venue: 'school-classroom' },
      { day: -315, step: 'enrolTrainee', people: ['geng-liqiang', 'zhen-yanan', 'xiang-weiguo', 'ying-xuefei', 'dai-guohua', 'yin-xiaodong', 'cheng-baolin'] },
      { day: -308, step: 'sendTrainingNotices', channel: 'MAIL' },
    ],
    state: 'NOTIFIED',
  },
  {
    key: 'cartoner-mechanisms',
    form: {
      title: '装盒机取盒、成型、插舌机构维修班',
      bases: [{ basis: 'MARKET_INFORMATION', source: '维修网络反馈：间歇式装盒机取盒不良占装盒机报修的一半' }],
      startsOn: -161, days: 3, audience: '经销商维修人员、我司服务工程师', capacity: 12, family: 'SJZ', inHousePractice: true,
      otherMatters: '每两人一台机，拆装工具由我司提供。',
      schedule: [
        { day: 1, topic: 'STRUCTURE', hours: 6, instructor: 'ding-haitao' },
        { day: 2, topic: 'REPAIR', hours: 7, instructor: 'ding-haitao' },
        { day: 3, topic: 'TROUBLESHOOTING', hours: 6, instructor: 'ding-haitao' },
      ],
    },
    story: [
      { day: -203, step: 'draftTrainingPlan' },
      { day: -201, step: 'submitTrainingPlan' },
      { day: -200, step: 'approveTrainingPlan', opinion: null },
      { day: -194, step: 'arrangeVenue', venue: 'guangzhou' },
      { day: -189, step: 'enrolTrainee', people: ['ou-yongjian', 'he-zhanpeng', 'huang-guanlin', 'luo-junjie', 'lin-weixiong'] },
      { day: -188, step: 'enrolTrainee', people: ['zeng-li', 'jiang-tao', 'xian-guoquan'] },
      { day: -182, step: 'sendTrainingNotices', channel: 'PRINTED' },
    ],
    state: 'NOTIFIED',
  },
  {
    key: 'cartoner-toothpaste',
    form: {
      title: '牙膏软管装盒专线维护培训班',
      bases: [{ basis: 'CUSTOMER_REQUEST', source: '扬州齿悦口头提出，尚无书面要求' }],
      startsOn: -35, days: 2, audience: '日化企业机修工', capacity: 10, family: 'SJZ', inHousePractice: false,
      otherMatters: null,
      schedule: [
        { day: 1, topic: 'STRUCTURE', hours: 5, instructor: 'ding-haitao' },
        { day: 2, topic: 'MAINTENANCE', hours: 5, instructor: 'ding-haitao' },
      ],
    },
    story: [
      { day: -77, step: 'draftTrainingPlan' },
      { day: -75, step: 'submitTrainingPlan' },
      { day: -73, step: 'rejectTrainingPlan', reason: '只有一家口头提出，依据不足，开一期不划算。先了解广州洁芽等日化用户是否也有需要，再定。' },
      { day: -63, step: 'cancelTrainingPlan', reason: '征询四家日化用户，仅扬州齿悦有意参加，改为安装复检时随机培训。' },
    ],
    state: 'CANCELLED',
  },
  {
    key: 'cartoner-high-speed',
    form: {
      title: '高速连续式装盒机操作与维修班',
      bases: [
        { basis: 'CONTRACT', source: '广州洁芽合同 SJXS-0561:SJZ-260 两台，培训六人次' },
        { basis: 'MARKET_INFORMATION', source: '营业部预测：日化、医药高速机型订单逐步增加' },
      ],
      startsOn: 35, days: 4, audience: '已订购 SJZ-260 的用户单位操作、维修人员', capacity: 12, family: 'SJZ', inHousePractice: true,
      otherMatters: '第四天随总装车间试机。',
      schedule: [
        { day: 1, topic: 'PRINCIPLE', hours: 6, instructor: 'ding-haitao' },
        { day: 2, topic: 'USE', hours: 6, instructor: 'ding-haitao' },
        { day: 3, topic: 'REPAIR', hours: 6, instructor: 'ding-haitao' },
      ],
    },
    story: [
      { day: -42, step: 'draftTrainingPlan' },
      { day: -40, step: 'submitTrainingPlan' },
      { day: -38, step: 'approveTrainingPlan', opinion: '同意。' },
      { day: -33, step: 'arrangeVenue', venue: 'school-classroom' },
      { day: -27, step: 'enrolTrainee', people: ['xian-guoquan', 'kuang-meiling', 'jin-weimin'] },
      {
        day: -14, step: 'amendTrainingPlan', reason: '用户要求增加伺服凸轮同步故障的处理，并由电气讲师授课。', change: {
          schedule: [
            { day: 1, topic: 'PRINCIPLE', hours: 6, instructor: 'ding-haitao' },
            { day: 2, topic: 'USE', hours: 6, instructor: 'ding-haitao' },
            { day: 3, topic: 'REPAIR', hours: 6, instructor: 'ding-haitao' },
            { day: 4, topic: 'TROUBLESHOOTING', hours: 6, instructor: 'ye-qing' },
          ],
        },
      },
      { day: -12, step: 'approveTrainingPlan', opinion: '内容充实了，同意变更。' },
    ],
    state: 'ARRANGED',
  },
  {
    key: 'cartoner-coding',
    form: {
      title: '药品追溯码在线赋码装盒培训班',
      bases: [{ basis: 'MARKET_INFORMATION', source: '行业信息：多家药企计划加装在线赋码和检测剔除' }],
      startsOn: 42, days: 2, audience: '制药企业信息、设备人员', capacity: 40, family: 'SJZ', inHousePractice: false,
      otherMatters: null,
      schedule: [
        { day: 1, topic: 'PRINCIPLE', hours: 6, instructor: 'ye-qing' },
        { day: 2, topic: 'USE', hours: 6, instructor: 'ding-haitao' },
      ],
    },
    story: [
      { day: -17, step: 'draftTrainingPlan' },
      { day: -14, step: 'submitTrainingPlan' },
      { day: -11, step: 'rejectTrainingPlan', reason: '名额四十人，培训中心最大教室只坐三十二人；赋码部分我们没有讲师，须先与配套厂谈妥。改好再报。' },
    ],
    state: 'REJECTED',
  },
];
