import { day, type ScenarioStep, the } from './scenario-step.ts';

const evaluators = [the('lu-zhiming'), the('ding-haitao')];

/** Machines that customers wanted to give back. */
// biome-ignore format: each step reads as a line of a story
export const returns: readonly ScenarioStep[] = [
  { day: -122, by: 'after-sales', step: 'requestReturn', makes: 'return-replaced', input: { customer: the('yijing'), equipment: the('yijing SJZ-130C'), reason: '投产四个月推料系统修过三次仍反复卡盒，影响口罩出口交期，要求更换整机。' } },
  { day: -119, by: 'engineer', step: 'evaluateReturn', on: 'return-replaced', input: { engineers: evaluators, findings: '机架左侧墙板加工基准偏 0.6 mm，推料导轨与料槽不平行，现场无法修正，属制造质量问题。', recommendation: 'REPLACE' } },
  { day: -118, by: 'after-sales', step: 'submitReturn', on: 'return-replaced', input: { statement: '在三包期内，非用户原因，经两名工程师评定现场无法修复，建议更换整机，不收差价。' } },
  { day: -117, by: 'gm', step: 'approveReturn', on: 'return-replaced', input: { remedy: 'REPLACE', opinion: '同意更换。制造部查明墙板加工基准偏差的原因。' } },
  { day: -105, by: 'after-sales', step: 'receiveReturn', on: 'return-replaced', input: { receivedOn: day(-105), condition: '整机退回，外观完好，随机附件齐全，左墙板基准偏差复测 0.62 mm。' } },
  { day: -104, by: 'management', step: 'settleReturn', on: 'return-replaced', input: { remedy: 'REPLACE', serialNumber: '130C-R01', manufacturedOn: day(-112), shippedOn: day(-106), note: '新机同型号，已发往武清工厂。' } },

  { day: -87, by: 'sales', step: 'requestReturn', makes: 'return-rejected', input: { customer: the('jingce'), equipment: the('jingce SJP-600W'), reason: '包装规格改变，设备闲置，希望退货。' } },
  { day: -84, by: 'engineer', step: 'evaluateReturn', on: 'return-rejected', input: { engineers: evaluators, findings: '设备运行正常，各项指标符合合同；新规格超出订货时约定的尺寸范围。', recommendation: 'REFUSE' } },
  { day: -83, by: 'after-sales', step: 'submitReturn', on: 'return-rejected', input: { statement: '产品无质量问题，不属三包退货范围，建议不予退货，可提供换规格改造。' } },
  { day: -82, by: 'gm', step: 'rejectReturn', on: 'return-rejected', input: { reason: '设备符合合同约定，规格改变系贵方产品调整，不属退货范围，敬请理解。', alternatives: '可按成本价提供换规格件并免费上门改造；也可由我公司代为寻找二手买家。' } },

  { day: -59, by: 'after-sales', step: 'requestReturn', makes: 'return-refunded', input: { customer: the('lanfeng'), equipment: the('lanfeng SJZ-260'), reason: '凝珠盒超重，设备达不到合同约定的每分钟 150 盒，多次调试仍只有 120 盒。' } },
  { day: -55, by: 'engineer', step: 'evaluateReturn', on: 'return-refunded', input: { engineers: [the('lu-zhiming'), the('ding-haitao')], findings: '实测 1.25 kg 满盒最高 122 盒，合同技术附件写明 150 盒，选型时未核对盒重。', recommendation: 'RETURN' } },
  { day: -54, by: 'after-sales', step: 'submitReturn', on: 'return-refunded', input: { statement: '性能达不到合同约定，责任在我方选型，建议退货。' } },
  { day: -53, by: 'gm', step: 'requestReevaluation', on: 'return-refunded', input: { missing: '请补充更换防滑皮带和大功率主电机以后的实测速度。' } },
  { day: -49, by: 'engineer', step: 'evaluateReturn', on: 'return-refunded', input: { engineers: evaluators, findings: '更换防滑皮带和 3 kW 主电机后实测 131 盒，仍低于合同 150 盒，推盒机构惯量已到极限。', recommendation: 'RETURN' } },
  { day: -48, by: 'after-sales', step: 'submitReturn', on: 'return-refunded', input: { statement: '改造后仍达不到合同指标，建议退货退款，扣除使用期折旧。' } },
  { day: -47, by: 'gm', step: 'approveReturn', on: 'return-refunded', input: { remedy: 'REFUND', amount: 386000, opinion: '同意退货，金额已扣除四个月使用折旧。' } },
  { day: -39, by: 'after-sales', step: 'receiveReturn', on: 'return-refunded', input: { receivedOn: day(-39), condition: '整机退回，输送带磨损，其余完好。' } },
  { day: -35, by: 'management', step: 'settleReturn', on: 'return-refunded', input: { remedy: 'REFUND', amount: 386000, note: '退款已汇，凭证号 1120-047。' } },

  { day: -42, by: 'sales', step: 'requestReturn', makes: 'return-withdrawn', input: { customer: the('canglifang'), equipment: the('canglifang SJF-15K'), reason: '开箱机与客户新纸箱不匹配。' } },
  { day: -38, by: 'after-sales', step: 'withdrawReturn', on: 'return-withdrawn', input: { reason: '更换吸盘并调整托杆后运行正常，顾客来函决定保留设备。' } },

  { day: -27, by: 'after-sales', step: 'requestReturn', makes: 'return-received', input: { customer: the('roumian'), equipment: the('roumian SJP-600W'), reason: '机架焊缝开裂，停机安全隐患。' } },
  { day: -26, by: 'engineer', step: 'evaluateReturn', on: 'return-received', input: { engineers: [the('lu-zhiming'), the('pan-yuejin')], findings: '横封支座焊缝未焊透，裂纹 85 mm，须返厂重焊并做探伤。', recommendation: 'REPAIR' } },
  { day: -25, by: 'after-sales', step: 'submitReturn', on: 'return-received', input: { statement: '三包期内质量问题，建议免费返厂维修，维修期间提供周转设备。' } },
  { day: -21, by: 'gm', step: 'approveReturn', on: 'return-received', input: { remedy: 'REPAIR', opinion: '同意免费返厂维修，运费由我方承担。' } },
  { day: -13, by: 'after-sales', step: 'receiveReturn', on: 'return-received', input: { receivedOn: day(-13), condition: '横封支座焊缝开裂，其余部位完好；已移入返修区。' } },

  { day: -20, by: 'after-sales', step: 'requestReturn', makes: 'return-approved', input: { customer: the('qinmai'), equipment: the('qinmai SJP-600W'), reason: '送料伺服振动大，三次更换驱动器无效。' } },
  { day: -18, by: 'engineer', step: 'evaluateReturn', on: 'return-approved', input: { engineers: evaluators, findings: '减速机与机架固有频率共振，需更换整机机架。', recommendation: 'REPLACE' } },
  { day: -14, by: 'after-sales', step: 'submitReturn', on: 'return-approved', input: { statement: '建议更换整机。' } },
  { day: -12, by: 'gm', step: 'approveReturn', on: 'return-approved', input: { remedy: 'REPLACE', opinion: '同意，新机本月内发出。' } },

  { day: -11, by: 'sales', step: 'requestReturn', makes: 'return-submitted', input: { customer: the('haichen'), equipment: the('haichen SJP-450S'), reason: '新机到厂后端封温控不稳，要求退货。' } },
  { day: -10, by: 'after-sales', step: 'quarantineReturn', on: 'return-submitted', input: { arrivedOn: day(-10), place: '退货隔离区 2 号位' } },
  { day: -6, by: 'engineer', step: 'evaluateReturn', on: 'return-submitted', input: { engineers: [the('lu-zhiming'), the('pan-yuejin')], findings: '温控模块接线松动，紧固后连续运行 48 小时温差 ±1 ℃，设备合格。', recommendation: 'REPAIR' } },
  { day: -5, by: 'after-sales', step: 'submitReturn', on: 'return-submitted', input: { statement: '顾客未经批准先行发回，货物已隔离；建议维修后发还，并免费延长三包期一个月。' } },

  { day: -7, by: 'after-sales', step: 'requestReturn', makes: 'return-evaluated', input: { customer: the('xinliang'), equipment: the('xinliang SJZ-100'), reason: '静电敏感器件装盒，设备无防静电配置。' } },
  { day: -4, by: 'engineer', step: 'evaluateReturn', on: 'return-evaluated', input: { engineers: [the('lu-zhiming')], findings: '可加装防静电皮带和离子风机，改造两天。', recommendation: 'REPAIR' } },

  { day: -3, by: 'sales', step: 'requestReturn', makes: 'return-requested', input: { customer: the('jinbencao'), equipment: the('jinbencao SJZ-130C'), reason: '说明书折叠不良率高于 0.5%，要求退货。' } },
];
