import type { TrainingPlan } from '../training-plan.ts';

// biome-ignore format: lessons and steps read as tables
export const verticalPackers: readonly TrainingPlan[] = [
  {
    key: 'vertical-operators',
    form: {
      title: '立式包装机操作与日常保养培训班',
      bases: [
        { basis: 'CUSTOMER_REQUEST', source: '苏州禾麦轩、长沙辣逗湘来函：新进操作工多，要求集中培训' },
        { basis: 'MARKET_INFORMATION', source: '售后热线统计：立式机来电中近四成属操作和清洁不当' },
      ],
      startsOn: -343, days: 3, audience: '用户单位立式包装机操作工、班组长', capacity: 16, family: 'SJV', inHousePractice: true,
      otherMatters: '学员自带工作服和防滑鞋；食宿由我司统一联系，费用自理。',
      schedule: [
        { day: 1, topic: 'PRINCIPLE', hours: 2, instructor: 'han-weidong' },
        { day: 1, topic: 'STRUCTURE', hours: 4, instructor: 'han-weidong' },
        { day: 2, topic: 'USE', hours: 6, instructor: 'lu-zhiming' },
        { day: 3, topic: 'MAINTENANCE', hours: 4, instructor: 'lu-zhiming' },
      ],
    },
    story: [
      { day: -385, step: 'draftTrainingPlan' },
      { day: -384, step: 'submitTrainingPlan' },
      { day: -382, step: 'approveTrainingPlan', opinion: '同意。实操课时要保证，不要只讲 PPT。' },
      { day: -375, step: 'arrangeVenue', venue: 'school-workshop' },
      { day: -371, step: 'enrolTrainee', people: ['qian-yongkang', 'xu-lihua', 'cai-zhendong', 'peng-zhiyong', 'tan-xiaofang', 'xiong-guoping'] },
      { day: -364, step: 'sendTrainingNotices', channel: 'PRINTED' },
    ],
    state: 'NOTIFIED',
  },
  {
    key: 'vertical-weighing',
    form: {
      title: '组合秤与立式包装机联机调试提高班',
      bases: [{ basis: 'CUSTOMER_REQUEST', source: '成都蜀味聚回访记录：换规格后联机节拍对不上，要求培训机修人员' }],
      startsOn: -238, days: 1, audience: '用户单位机修工、电工', capacity: 12, family: 'SJV', inHousePractice: false,
      otherMatters: null,
      schedule: [
        { day: 1, topic: 'PRINCIPLE', hours: 3, instructor: 'ye-qing' },
        { day: 1, topic: 'USE', hours: 4, instructor: 'han-weidong' },
      ],
    },
    story: [
      { day: -280, step: 'draftTrainingPlan' },
      { day: -279, step: 'submitTrainingPlan' },
      { day: -277, step: 'rejectTrainingPlan', reason: '一天讲不完联机调试，而且没有故障排除内容。请改为两天，补上信号握手类故障的处理。' },
      {
        day: -272, step: 'reviseTrainingPlan', change: {
          days: 2,
          schedule: [
            { day: 1, topic: 'PRINCIPLE', hours: 3, instructor: 'ye-qing' },
            { day: 1, topic: 'USE', hours: 4, instructor: 'han-weidong' },
            { day: 2, topic: 'TROUBLESHOOTING', hours: 6, instructor: 'ye-qing' },
          ],
        },
      },
      { day: -272, step: 'submitTrainingPlan' },
      { day: -270, step: 'approveTrainingPlan', opinion: '修改后可行，同意。' },
      { day: -263, step: 'arrangeVenue', venue: 'chengdu' },
      { day: -259, step: 'enrolTrainee', people: ['yuan-qin', 'tang-yong', 'yang-chaoqun', 'deng-kaiwen', 'qu-xiaoning'] },
      { day: -256, step: 'sendTrainingNotices', channel: 'MAIL' },
      { day: -252, step: 'enrolTrainee', people: ['pu-jianguo', 'liao-dajun'] },
      { day: -251, step: 'sendTrainingNotices', channel: 'PHONE' },
    ],
    state: 'NOTIFIED',
  },
  {
    key: 'vertical-film',
    form: {
      title: '卷膜换型与拉膜跑偏排除专题班',
      bases: [{ basis: 'MARKET_INFORMATION', source: '售后月报：SJV-520D 拉膜跑偏类报修连续三个月居首' }],
      startsOn: -140, days: 2, audience: '用户单位设备员及维修网络技师', capacity: 14, family: 'SJV', inHousePractice: true,
      otherMatters: '请学员各带本厂常用卷膜一卷，现场试机用。',
      schedule: [
        { day: 1, topic: 'STRUCTURE', hours: 3, instructor: 'han-weidong' },
        { day: 1, topic: 'USE', hours: 3, instructor: 'lu-zhiming' },
        { day: 2, topic: 'TROUBLESHOOTING', hours: 6, instructor: 'han-weidong' },
      ],
    },
    story: [
      { day: -178, step: 'draftTrainingPlan' },
      { day: -175, step: 'submitTrainingPlan' },
      { day: -174, step: 'approveTrainingPlan', opinion: null },
      { day: -168, step: 'arrangeVenue', venue: 'school-workshop' },
      { day: -166, step: 'enrolTrainee', people: ['lou-jianjun', 'shen-yujie', 'ding-zhaomin', 'liang-jiahao', 'he-zhanpeng', 'wu-jun'] },
      { day: -160, step: 'withdrawEnrolment', person: 'shen-yujie', reason: '车间赶订单走不开，下期再来' },
      { day: -159, step: 'sendTrainingNotices', channel: 'MAIL' },
    ],
    state: 'NOTIFIED',
  },
  {
    key: 'vertical-rice',
    form: {
      title: '粮油行业立式包装机使用保养培训班',
      bases: [{ basis: 'CONTRACT', source: '哈尔滨北谷源合同 SJXS-0417 技术附件：交机后培训操作人员一期' }],
      startsOn: -91, days: 2, audience: '粮油企业操作工、保全工', capacity: 20, family: 'SJV', inHousePractice: false,
      otherMatters: '教材随机附送。',
      schedule: [
        { day: 1, topic: 'USE', hours: 6, instructor: 'lu-zhiming' },
        { day: 2, topic: 'MAINTENANCE', hours: 5, instructor: 'lu-zhiming' },
      ],
    },
    story: [
      { day: -126, step: 'draftTrainingPlan' },
      { day: -126, step: 'submitTrainingPlan' },
      { day: -124, step: 'approveTrainingPlan', opinion: '同意，就近放在沈阳办。' },
      { day: -119, step: 'arrangeVenue', venue: 'shenyang' },
      { day: -117, step: 'enrolTrainee', people: ['qu-changhai', 'jiang-chengye'] },
      { day: -103, step: 'cancelTrainingPlan', reason: '客户工厂停产检修提前，多数学员不能到课，报名仅两人。本期取消，合同约定的培训改为上门进行。' },
    ],
    state: 'CANCELLED',
  },
  {
    key: 'vertical-network',
    form: {
      title: '维修网络立式包装机技师培训班',
      bases: [
        { basis: 'MARKET_INFORMATION', source: '维修网络年度评价：三家经销商的伺服拉膜维修能力参差不齐' },
        { basis: 'CONTRACT', source: '维修网络合作协议第七条：每年集中培训不少于一次' },
      ],
      startsOn: 21, days: 4, audience: '广州、成都、沈阳三家经销商的维修人员', capacity: 16, family: 'SJV', inHousePractice: true,
      otherMatters: '考核合格者发结业证书，作为申办上岗证的依据。请带一寸照片两张。',
      schedule: [
        { day: 1, topic: 'PRINCIPLE', hours: 3, instructor: 'han-weidong' },
        { day: 1, topic: 'STRUCTURE', hours: 3, instructor: 'han-weidong' },
        { day: 2, topic: 'USE', hours: 3, instructor: 'lu-zhiming' },
        { day: 2, topic: 'MAINTENANCE', hours: 3, instructor: 'lu-zhiming' },
        { day: 3, topic: 'REPAIR', hours: 7, instructor: 'han-weidong' },
        { day: 4, topic: 'TROUBLESHOOTING', hours: 6, instructor: 'ye-qing' },
      ],
    },
    story: [
      { day: -35, step: 'draftTrainingPlan' },
      { day: -33, step: 'submitTrainingPlan' },
      { day: -31, step: 'approveTrainingPlan', opinion: '同意。三家都要有人来，名额先保证沈阳。' },
      { day: -26, step: 'arrangeVenue', venue: 'school-workshop' },
      { day: -20, step: 'enrolTrainee', people: ['ou-yongjian', 'huang-guanlin', 'chen-wenhui', 'yang-chaoqun', 'zeng-li', 'wei-minghui'] },
      { day: -19, step: 'enrolTrainee', people: ['jin-chenglong', 'yu-haiyang'] },
      { day: -13, step: 'sendTrainingNotices', channel: 'MAIL' },
      { day: -12, step: 'enrolTrainee', people: ['guan-xudong', 'bai-zhigang', 'luo-junjie'] },
      { day: -10, step: 'sendTrainingNotices', channel: 'PHONE' },
    ],
    state: 'NOTIFIED',
  },
  {
    key: 'vertical-powder',
    form: {
      title: '粉剂螺杆计量与防尘维护培训班',
      bases: [{ basis: 'CUSTOMER_REQUEST', source: '呼和浩特青原牧歌来电：奶粉线计量波动大，要求讲螺杆更换和除尘' }],
      startsOn: 63, days: 2, audience: '乳品、调味品企业机修工', capacity: 12, family: 'SJV', inHousePractice: true,
      otherMatters: '进实训车间须穿洁净服，由我司提供。',
      schedule: [
        { day: 1, topic: 'PRINCIPLE', hours: 3, instructor: 'han-weidong' },
        { day: 1, topic: 'REPAIR', hours: 4, instructor: 'han-weidong' },
        { day: 2, topic: 'MAINTENANCE', hours: 5, instructor: 'lu-zhiming' },
      ],
    },
    story: [
      { day: -7, step: 'draftTrainingPlan' },
      { day: -4, step: 'submitTrainingPlan' },
    ],
    state: 'SUBMITTED',
  },
];
