import { day, type ScenarioStep, the } from '../scenario-step.ts';

// biome-ignore format: each step reads as a line of a story
/** Every four weeks the head of After-Sales sums up, and Management draws from it what has to be done. */
export const summariesAndActions: readonly ScenarioStep[] = [
  { day: -81, by: 'after-sales-head', step: 'compileComplaintSummary', makes: 'summary-1', input: { from: day(-112), until: day(-85), text: '本期四起投诉均已结案。最重的一起是取盒凸轮剥落，属热处理问题，建议追查同批并改进检验。两起与服务有关：一起维修只换件、不测量，一起改期未通知。' } },
  { day: -81, by: 'after-sales-head', step: 'sendComplaintSummary', on: 'summary-1' },
  { day: -80, by: 'management', step: 'acknowledgeComplaintSummary', on: 'summary-1', input: { opinion: '凸轮一事立项纠正，由制造部负责。服务两项由售后服务部自行整改，下期说明。' } },
  { day: -80, by: 'management', step: 'openCorrectiveAction', makes: 'action-cam', input: { subject: '取盒凸轮热处理硬度不足', kind: 'CORRECTIVE', summary: the('summary-1'), complaint: the('complaint-cam'), nonconformity: the('nonconformity-cam'), department: 'MANUFACTURING', due: day(-45), expectation: '查明硬度不足的原因，保证出厂凸轮全部合格。' } },
  { day: -75, by: 'manufacturing', step: 'recordRootCause', on: 'action-cam', input: { rootCause: '外协热处理换了淬火炉，未做首件硬度检验；入厂只验尺寸，不验硬度。' } },
  { day: -73, by: 'manufacturing', step: 'planCorrectiveAction', on: 'action-cam', input: { measures: [
    { what: '凸轮入厂逐件测硬度', responsible: the('shi-guoxing'), dueOn: day(-60) },
    { what: '与外协厂签订首件检验协议', responsible: the('tian-guangfu'), dueOn: day(-52) },
  ] } },
  { day: -52, by: 'manufacturing', step: 'implementCorrectiveAction', on: 'action-cam', input: { evidence: '入厂硬度检验记录 11 件，全部合格；首件检验协议已签。' } },
  { day: -46, by: 'management', step: 'verifyCorrectiveAction', on: 'action-cam', input: { effective: false, finding: '抽查库存 5 件，1 件表面硬度合格而淬硬层只有 0.6 mm，图样要求 1.2 mm。只测表面硬度不够。', nextDue: day(-9) } },
  { day: -40, by: 'manufacturing', step: 'recordRootCause', on: 'action-cam', input: { rootCause: '淬火保温时间不足，表面硬度看不出淬硬层深度。' } },
  { day: -38, by: 'manufacturing', step: 'planCorrectiveAction', on: 'action-cam', input: { measures: [
    { what: '每炉随炉试块剖检淬硬层深度', responsible: the('shi-guoxing'), dueOn: day(-25) },
    { what: '工艺卡写明保温时间和炉温曲线，随货提供', responsible: the('tian-guangfu'), dueOn: day(-18) },
  ] } },
  { day: -17, by: 'manufacturing', step: 'implementCorrectiveAction', on: 'action-cam', input: { evidence: '四炉试块剖检，淬硬层 1.3–1.5 mm；工艺卡改为 C 版，炉温曲线随货。' } },
  { day: -10, by: 'management', step: 'verifyCorrectiveAction', on: 'action-cam', input: { effective: true, finding: '抽查 8 件硬度与淬硬层均合格，三个月内无同类报修。' } },

  { day: -55, by: 'after-sales-head', step: 'compileComplaintSummary', makes: 'summary-2', input: { from: day(-84), until: day(-57), text: '本期四起，各不相同：服务态度、零部件供应、零部件质量，征询表又反映到达慢、缺工具一起。态度一起未获顾客满意，系保养费之争，已移交营业部。喷嘴问题建议从来料检验入手。' } },
  { day: -55, by: 'after-sales-head', step: 'sendComplaintSummary', on: 'summary-2' },
  { day: -53, by: 'management', step: 'acknowledgeComplaintSummary', on: 'summary-2', input: { opinion: '同意。两项立项。' } },
  { day: -53, by: 'management', step: 'openCorrectiveAction', makes: 'action-nozzle', input: { subject: '外购喷嘴来料检验', kind: 'PREVENTIVE', summary: the('summary-2'), nonconformity: the('nonconformity-nozzle'), department: 'AFTER_SALES', due: day(-15), expectation: '同类精密外购件不再带毛刺入库。' } },
  { day: -48, by: 'after-sales', step: 'recordRootCause', on: 'action-nozzle', input: { rootCause: '清点时只数数量、看外观，没有通针和孔径检验的要求。' } },
  { day: -46, by: 'after-sales', step: 'planCorrectiveAction', on: 'action-nozzle', input: { measures: [
    { what: '喷嘴、吸嘴列入逐件通针检验', responsible: the('cao-min'), dueOn: day(-30) },
    { what: '配备 0.30–0.50 mm 通针一套', responsible: the('gu-jianping'), dueOn: day(-35) },
  ] } },
  { day: -20, by: 'after-sales', step: 'implementCorrectiveAction', on: 'action-nozzle', input: { evidence: '检验要求已发布，三批来料 48 只逐只通针，挑出 2 只。' } },
  { day: -53, by: 'management', step: 'openCorrectiveAction', makes: 'action-phone', input: { subject: '电话受理的用语和判断', kind: 'IMPROVEMENT', summary: the('summary-2'), complaint: the('complaint-attitude'), department: 'AFTER_SALES', due: day(-4) } },
  { day: -47, by: 'after-sales', step: 'recordRootCause', on: 'action-phone', input: { rootCause: '没有受理用语规范，值班工程师凭经验先下结论，再听情况。' } },
  { day: -45, by: 'after-sales', step: 'planCorrectiveAction', on: 'action-phone', input: { measures: [
    { what: '编写电话受理问答表，先问现象、后判原因', responsible: the('shen-xiaomei'), dueOn: day(-25) },
    { what: '全体值班工程师培训并试听录音', responsible: the('gu-jianping'), dueOn: day(-10) },
  ] } },

  { day: -27, by: 'after-sales-head', step: 'compileComplaintSummary', makes: 'summary-3', input: { from: day(-56), until: day(-29), text: '本期五起。计量螺杆一起答复后又重开，说明第一次没有找到真因。热线值班脱岗直接惊动总经理，须引以为戒。收费一起属账单差错。征询表反映维修人员在食品车间抽烟，已停岗教育。' } },
  { day: -27, by: 'after-sales-head', step: 'sendComplaintSummary', on: 'summary-3' },
  { day: -25, by: 'management', step: 'openCorrectiveAction', makes: 'action-screw', input: { subject: '计量螺杆耐磨处理漏做', kind: 'CORRECTIVE', nonconformity: the('nonconformity-screw'), department: 'MANUFACTURING', due: day(14), expectation: '磨蚀性物料的螺杆出厂前必须有喷涂记录。' } },
  { day: -18, by: 'manufacturing', step: 'recordRootCause', on: 'action-screw', input: { rootCause: '化肥、饲料用螺杆与食品用螺杆共用一张图，喷涂要求写在订单备注里，车间没有看到。' } },
  { day: -25, by: 'management', step: 'openCorrectiveAction', makes: 'action-invoice', input: { subject: '保修期内误收差旅费', kind: 'CORRECTIVE', summary: the('summary-3'), complaint: the('complaint-price'), department: 'SALES', due: day(10), expectation: '开账单前核对三包判定。' } },
  { day: -25, by: 'management', step: 'openCorrectiveAction', makes: 'action-hotline', input: { subject: '服务热线无人值守', kind: 'CORRECTIVE', complaint: the('complaint-hotline'), department: 'AFTER_SALES', due: day(7) } },
  { day: -24, by: 'management', step: 'cancelCorrectiveAction', on: 'action-hotline', input: { reason: '售后服务部已在答复中改为双人轮值，无须另立。' } },

  { day: -3, by: 'after-sales-head', step: 'compileComplaintSummary', makes: 'summary-4', input: { from: day(-28), until: day(-3), text: null } },
];
