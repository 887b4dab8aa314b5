import type { TrainingPlan } from '../training-plan.ts';

// biome-ignore format: lessons and steps read as tables
export const flowPackers: readonly TrainingPlan[] = [
  {
    key: 'flow-servo',
    form: {
      title: '三伺服枕式包装机电气维修班',
      bases: [{ basis: 'MARKET_INFORMATION', source: '售后年度分析：SJP-450S 伺服报警类故障平均两次上门才排除' }],
      startsOn: -308, days: 3, audience: '维修网络技师、我司服务工程师', capacity: 12, family: 'SJP', inHousePractice: true,
      otherMatters: '须有低压电工操作证，报到时查验。',
      schedule: [
        { day: 1, topic: 'PRINCIPLE', hours: 6, instructor: 'su-wenbin' },
        { day: 2, topic: 'REPAIR', hours: 7, instructor: 'su-wenbin' },
        { day: 3, topic: 'TROUBLESHOOTING', hours: 6, instructor: 'ye-qing' },
      ],
    },
    story: [
      { day: -350, step: 'draftTrainingPlan' },
      { day: -349, step: 'submitTrainingPlan' },
      { day: -347, step: 'approveTrainingPlan', opinion: '同意。我司工程师至少去三人。' },
      { day: -340, step: 'arrangeVenue', venue: 'school-electrical' },
      { day: -336, step: 'enrolTrainee', people: ['zheng-kai', 'he-lixin', 'xue-liang', 'liang-jiahao', 'chen-wenhui', 'tang-yong', 'deng-kaiwen', 'jin-chenglong'] },
      { day: -329, step: 'sendTrainingNotices', channel: 'MAIL' },
    ],
    state: 'NOTIFIED',
  },
  {
    key: 'flow-biscuits',
    form: {
      title: '饼干糕点生产线枕式包装机使用保养班',
      bases: [{ basis: 'CUSTOMER_REQUEST', source: '临沂沂麦、厦门海晨联名来函：希望同行业合办一期' }],
      startsOn: -203, days: 2, audience: '烘焙、饼干、糖果企业操作工和保全工', capacity: 18, family: 'SJP', inHousePractice: false,
      otherMatters: null,
      schedule: [
        { day: 1, topic: 'STRUCTURE', hours: 3, instructor: 'su-wenbin' },
        { day: 1, topic: 'USE', hours: 3, instructor: 'su-wenbin' },
        { day: 2, topic: 'MAINTENANCE', hours: 6, instructor: 'su-wenbin' },
      ],
    },
    story: [
      { day: -245, step: 'draftTrainingPlan' },
      { day: -244, step: 'submitTrainingPlan' },
      { day: -242, step: 'approveTrainingPlan', opinion: null },
      { day: -235, step: 'arrangeVenue', venue: 'zhengzhou' },
      { day: -231, step: 'enrolTrainee', people: ['meng-fanrong', 'wu-haibin', 'mo-shaohua', 'niu-hongwei'] },
      { day: -228, step: 'sendTrainingNotices', channel: 'MAIL' },
      { day: -222, step: 'amendTrainingPlan', change: { startsOn: -196 }, reason: '郑州工厂会议室当周有客户审厂，时间顺延一周。' },
      { day: -221, step: 'approveTrainingPlan', opinion: '同意顺延，务必逐个通知到人。' },
      { day: -217, step: 'arrangeVenue', venue: 'zhengzhou' },
      { day: -215, step: 'enrolTrainee', people: ['shen-yujie'] },
      { day: -214, step: 'sendTrainingNotices', channel: 'MAIL' },
      { day: -210, step: 'enrolTrainee', people: ['gong-maolin'] },
      { day: -208, step: 'sendTrainingNotices', channel: 'PHONE' },
    ],
    state: 'NOTIFIED',
  },
  {
    key: 'flow-sealing',
    form: {
      title: '枕式机横封、纵封机构拆装与温控排故班',
      bases: [
        { basis: 'MARKET_INFORMATION', source: '市场信息反馈单：复合膜改单一材质后，封口不牢的投诉增加' },
        { basis: 'CUSTOMER_REQUEST', source: '晋江柔棉车间来电：封刀更换后夹料' },
      ],
      startsOn: -21, days: 3, audience: '用户单位机修工、经销商维修人员', capacity: 15, family: 'SJP', inHousePractice: true,
      otherMatters: '实操涉及高温部件，须戴隔热手套，由我司发放。',
      schedule: [
        { day: 1, topic: 'STRUCTURE', hours: 6, instructor: 'su-wenbin' },
        { day: 2, topic: 'REPAIR', hours: 7, instructor: 'su-wenbin' },
        { day: 3, topic: 'TROUBLESHOOTING', hours: 5, instructor: 'ye-qing' },
      ],
    },
    story: [
      { day: -59, step: 'draftTrainingPlan' },
      { day: -56, step: 'submitTrainingPlan' },
      { day: -54, step: 'approveTrainingPlan', opinion: '同意。课后把单一材质膜的封温参数整理成资料发给用户。' },
      { day: -49, step: 'arrangeVenue', venue: 'school-workshop' },
      { day: -45, step: 'enrolTrainee', people: ['shi-qinghe', 'gong-wentao', 'lou-jianjun', 'ou-yongjian', 'lin-weixiong', 'liao-dajun', 'fan-xiaojun'] },
      { day: -40, step: 'sendTrainingNotices', channel: 'PRINTED' },
    ],
    state: 'NOTIFIED',
  },
  {
    key: 'flow-reciprocating',
    form: {
      title: '往复式枕式包装机新机型推介培训班',
      bases: [{ basis: 'CONTRACT', source: '西安秦麦合同 SJXS-0533:SJP-600W 到货前培训操作、维修各三人' }],
      startsOn: 14, days: 3, audience: '方便食品、速冻食品企业设备人员', capacity: 14, family: 'SJP', inHousePractice: true,
      otherMatters: '第三天到总装车间看出厂试机。',
      schedule: [
        { day: 1, topic: 'PRINCIPLE', hours: 3, instructor: 'su-wenbin' },
        { day: 1, topic: 'STRUCTURE', hours: 3, instructor: 'su-wenbin' },
        { day: 2, topic: 'USE', hours: 6, instructor: 'su-wenbin' },
        { day: 3, topic: 'MAINTENANCE', hours: 4, instructor: 'tian-guangfu' },
      ],
    },
    story: [
      { day: -28, step: 'draftTrainingPlan' },
      { day: -27, step: 'submitTrainingPlan' },
      { day: -25, step: 'approveTrainingPlan', opinion: '同意，按合同办。' },
      { day: -19, step: 'enrolTrainee', people: ['lei-jianshe', 'qu-xiaoning', 'shen-yujie', 'zhang-xiaohong'] },
      { day: -12, step: 'arrangeVenue', venue: 'school-classroom' },
      { day: -5, step: 'enrolTrainee', people: ['niu-hongwei'] },
    ],
    state: 'ARRANGED',
  },
  {
    key: 'flow-tray',
    form: {
      title: '带托包装与理料机联线操作培训班（拟）',
      bases: [{ basis: 'MARKET_INFORMATION', source: '展会信息汇总：带托水产、净菜包装询价明显增多' }],
      startsOn: 77, days: 2, audience: '水产、净菜企业设备人员', capacity: 15, family: 'SJP', inHousePractice: false,
      otherMatters: '理料机部分的讲师待与配套厂商定。',
      schedule: [
        { day: 1, topic: 'STRUCTURE', hours: 6, instructor: 'su-wenbin' },
        { day: 2, topic: 'USE', hours: 6, instructor: 'su-wenbin' },
      ],
    },
    story: [{ day: -5, step: 'draftTrainingPlan' }],
    state: 'DRAFT',
  },
];
