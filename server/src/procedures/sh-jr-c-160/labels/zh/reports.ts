export const reports = {
  Answers: {
    answers: '答复数',
    satisfied: '满意',
    acceptable: '尚可',
    dissatisfied: '不满意',
    veryPoor: '极差',
    rate: '满意和尚可',
  },
  SatisfactionWithEngineer: {
    engineer: '服务人员',
  },
  SatisfactionWithModel: {
    model: '机型',
  },
  ComplaintsAbout: {
    theme: '类别',
    complaints: '投诉件数',
    open: '处理中',
    content: '顾客满意而关闭',
    discontent: '未获满意而关闭',
  },
  satisfactionByEngineer: {
    $: '对服务人员的满意程度',
    about: '征询表的四级评价，按派工单上的服务人员。',
  },
  satisfactionByModel: {
    $: '各机型的满意程度',
    about: '征询表的四级评价，按设备的机型。',
  },
  complaintsByTheme: {
    $: '投诉的类别',
    about: '当期收到的投诉，按查明的类别和处理情况。',
  },
  Consumed: {
    requests: '领料单数',
    cost: '零件成本',
  },
  PartsCostOfClass: {
    warrantyClass: '类别',
  },
  PartsCostOfMonth: {
    month: '月份',
  },
  PartsCostOfModel: {
    model: '机型',
  },
  PartsCostOfOrder: {
    order: '派工单',
    customer: '顾客',
    warrantyClass: '类别',
  },
  PartsCostOfPart: {
    partNumber: '番号',
    name: '名称',
    unit: '单位',
    quantity: '数量',
  },
  partsCostByClass: {
    $: '零件成本：三包、合同与收费',
    about: '期间内所发零件扣除退料，按发料时的单价（不含税）。',
  },
  partsCostByMonth: {
    $: '零件成本：按月',
    about: '期间内所发零件扣除退料，按发料时的单价（不含税）。',
  },
  partsCostByModel: {
    $: '零件成本：按机型',
    about: '期间内所发零件扣除退料，按发料时的单价（不含税）。',
  },
  partsCostByOrder: {
    $: '零件成本：按派工单',
    about: '期间内所发零件扣除退料，按发料时的单价（不含税）。',
  },
  partsCostByPart: {
    $: '零件消耗',
    about: '期间内所发零件扣除退料，按发料时的单价（不含税）。',
  },
  LeadTimeOfSupplier: {
    supplier: '供应商',
    items: '入库项数',
    medianDays: '中位天数',
    longestDays: '最长天数',
    medianFromOrder: '下单起中位天数',
  },
  ClaimsOfSupplier: {
    supplier: '供应商',
    claims: '索赔次数',
    open: '未结',
    late: '逾期',
    claimed: '索赔金额',
    credited: '赔付金额',
    replaced: '补货次数',
    rate: '已结赔付率',
  },
  QualityOfSupplier: {
    supplier: '供应商',
    deliveries: '到货批数',
    recounted: '重新点数的批数',
    late: '逾期批数',
    accepted: '合格',
    rejected: '不合格',
    concession: '让步接收',
    rejectRate: '不合格率',
  },
  WarrantyCostOfModel: {
    model: '机型',
    orders: '免费派工单',
    parts: '零件金额',
    hours: '作业工时',
  },
  partsLeadTime: {
    $: '零件供货周期',
    about: '从购买申请到检验合格入库的天数，按供应商。',
  },
  supplierClaimsSettled: {
    $: '供应商索赔',
    about: '当期提出的供应商索赔：索赔与赔付金额，未结与逾期的件数；不含已取消的。',
  },
  supplierQuality: {
    $: '供应商质量',
    about: '期间内到货的检验结果，按供应商。',
  },
  warrantyCostByModel: {
    $: '三包期内的费用',
    about: '免费服务所用零件（按发料时单价，扣除退料）和作业报告书上的工时，按机型。',
  },
  ArrivalsInMonth: {
    month: '月份',
    due: '应到达',
    inTime: '按期',
    lateByHouse: '因本公司迟到',
    lateByOthers: '因他方迟到',
    rate: '按期率',
  },
  FirstVisitsInMonth: {
    month: '月份',
    visits: '首次上门',
    fixed: '一次修复',
    rate: '一次修复率',
  },
  SignaturesInMonth: {
    month: '月份',
    byHand: '现场手签',
    byLink: '经链接手签',
    byNameAlone: '经链接署名',
    stamped: '盖章',
    refused: '拒签',
  },
  FaultsOfCode: {
    faultCode: '故障代码',
    faults: '故障次数',
    down: '停机',
    resolvedRemotely: '远程解决',
  },
  RepairsOfCause: {
    causeCode: '原因代码',
  },
  RepairsOfRemedy: {
    remedyCode: '措施代码',
  },
  Repaired: {
    reports: '维修次数',
    machines: '涉及台数',
    hours: '工时',
  },
  RepeatFailuresOfModel: {
    model: '机型',
    repairs: '维修次数',
    repeated: '重复故障',
    rate: '重复故障率',
  },
  arrivalsInTime: {
    $: '到达首个现场的按期率',
    about: '当月应到达的派工单是否按期到达首个现场。',
  },
  customerSignatures: {
    $: '报告书的签认方式',
    about: '当月填写的作业报告书由顾客以何种方式签认，不计已作废的签认。',
  },
  firstTimeFix: {
    $: '一次修复率',
    about: '首次上门即修复、之后没有再派人、也未在重复故障期限内再报修的故障。',
  },
  faultsByCode: {
    $: '按代码统计的故障',
    about: '当期首次报修的故障按故障代码分类，不含已作废与并入他案的。',
  },
  repairsByCause: {
    $: '按代码统计的原因',
    about: '当期填写的维修作业报告书按原因代码分类；未填代码的单列一行。',
  },
  repairsByRemedy: {
    $: '按代码统计的措施',
    about: '当期填写的维修作业报告书按措施代码分类；未填代码的单列一行。',
  },
  repeatFailures: {
    $: '各机型的重复故障',
    about: '维修关闭后，同一设备在程序规定的天数内再次报修的比例。',
  },
  OfEmployer: {
    employer: '工作单位类别',
    dealer: '经销商',
  },
  TrainingPassRate: {
    assessed: '考核人数',
    passed: '合格',
    atOnce: '一次合格',
    rate: '合格率',
  },
  TopicsTaught: {
    people: '受训人数',
    principle: '原理',
    structure: '构造',
    use: '使用',
    repair: '维修',
    maintenance: '保养',
    troubleshooting: '故障排除',
  },
  LicencesEnding: {
    productFamily: '产品系列',
    ended: '已过期',
    within30: '30 天内',
    within60: '31–60 天',
    within90: '61–90 天',
  },
  trainingPassRate: {
    $: '培训考核合格率',
    about: '各单位学员每次报名的最后一次考核结果。',
  },
  topicsTaught: {
    $: '培训内容覆盖',
    about: '各单位有多少人听了六项内容的各项课程。',
  },
  licencesEnding: {
    $: '上岗证到期',
    about: '各产品系列的上岗证从今天起多久到期。',
  },
};
