import type { DocumentTexts } from '../../document.ts';

/** The document's texts: its title, headings and clauses, the evidence an auditor finds, forms and related documents. */
export const document = {
  AfterSalesProcedure: {
    $: '售后服务管理程序',
    headings: {
      definitions: '定义',
      responsibilities: '职责',
      procedure: '程序',
      training: '技术培训',
      customerService: '顾客服务',
      repair: '维修',
      spareParts: '维配件的计划和供应',
      relatedDocuments: '相关文件',
      forms: '相关表单',
      archive: '归档部门和保存期限',
    },
    clauses: {
      trainingDefinition:
        '本程序所称培训，是教会用户和维修网络的人员懂得产品的原理与构造，会用、会保养、能修理，并以考核确认其掌握程度。',
      userTraining: { $: '为用户办哪些培训、何时办、面向谁，由售后服务部统筹安排。', evidence: '培训计划' },
      partsAndService: {
        $: '售后服务部提出所需零部件的申请，跟踪到位，并向顾客提供服务。',
        evidence: '零部件购买申请',
      },
      technicalDocuments: {
        $: '培训教材和产品使用说明书由售后服务部编写；服务中积累的技术信息经其整理，以受控版本发布。',
        evidence: '技术文件的发布版本',
      },
      partsOrderPlan: { $: '零部件的要货计划由管理部执行，一直跟到货物送达。', evidence: '采购订单' },
      coordination: {
        $: '总经理统筹各部门的配合，使服务信息及时传到有关部门，并评价每个部门执行本程序的成效。',
        evidence: '部门考核、服务信息通报',
      },
      trainingPlan: {
        $: '售后服务部依据市场反馈和顾客的需要编制培训计划，写明教什么、何时教、教给谁、由谁来教，以及其余须交代的事项。',
        evidence: '培训计划、报名',
      },
      trainingApproval: {
        $: '培训计划未经总经理批准不得执行；批准之后，管理部确定场地，并逐一通知参训人员。',
        evidence: '批准意见、场地、培训通知',
      },
      trainingSessions: {
        $: '售后服务部照计划授课，课程取自六个方面：产品的原理和构造，使用与保养的方法，故障的排除和维修；每次授课都记下出勤。',
        evidence: '授课与出勤记录',
      },
      inHousePractice: {
        $: '计划里有到厂实习的，由售后服务部按日程带教；管理部和营业部提供协助，并各自予以确认。',
        evidence: '实习记录、协助部门的确认',
      },
      trainingAssessment: {
        $: '凡参训者人人都要考核，不得遗漏；及格者由管理部颁发结业证书。',
        evidence: '考核成绩、结业证书',
      },
      contractedService: {
        $: '合同里答应顾客的服务，售后服务部逐项兑现，并留下履行凭据。',
        evidence: '合同义务及其履行情况',
      },
      consultation: {
        $: '顾客有技术疑问时，由售后服务部的工程技术人员通过电话、书信或登门给予解答。',
        evidence: '技术咨询记录',
      },
      threeGuarantees: {
        $: '售后服务部履行保修、包换、包退；期限未满且质量问题并非用户所致的，一律免费处理，不设例外。期限届满后，产品仍终身可修。',
        evidence: '三包判定',
      },
      serviceQuality: {
        $: '外出人员的服务表现由售后服务部评价和督促；征询表在不固定的时间寄给顾客，以了解真实感受。',
        evidence: '外勤服务评价、征询表',
      },
      productReturn: {
        $: '顾客想退的产品，先经工程技术人员评定，再由售后服务部上报、总经理裁决；获准以后才可运回，并转入不合格品控制。',
        evidence: '退货评定、申报与批准',
      },
      licence: {
        $: '维修人员先受专门训练，再通过考核取得上岗证；没有有效上岗证的，不得派出作业。',
        evidence: '上岗证',
      },
      installation: {
        $: '售后服务部跟踪营业部的发货；一旦顾客来电或来函告知到货，随即安排安装。',
        evidence: '到货通知、安装派工',
      },
      arrival: {
        $: '受派的安装、维修人员到达首个作业现场的期限：同城两天，外地四天。',
        evidence: '实际到达时间与期限的对照',
      },
      coaching: { $: '外出人员在现场要教会顾客怎样操作、怎样保养机器。', evidence: '作业报告书上的指导记录' },
      adjustment: { $: '调试以该机型的调整记录为准，逐项进行，数值当场据实填入。', evidence: '调整记录' },
      workReport: { $: '作业完成即写作业报告书，请用户单位签名或用印认可。', evidence: '经用户认可的作业报告书' },
      faultReport: {
        $: '售后服务部、制造部、营业部中无论谁接到报修，都要把故障情形问明记清，并先从远程协助解决；确有需要的，尽快派人到场。',
        evidence: '报修记录、远程协助记录',
      },
      correspondence: { $: '顾客每一次来信来电都由售后服务部编号入册，并写明如何处理。', evidence: '来信来电登记簿' },
      complaints: {
        $: '售后服务部部长把投诉及其处理结果归纳成文，送交管理部，据以制定纠正、预防措施并改进质量。',
        evidence: '投诉汇总、纠正和预防措施',
      },
      partsApplication: {
        $: '服务要用的零部件，由售后服务部填表申请；管理部对表中每一行给出最后结论。',
        evidence: '零部件购买申请及逐项确认',
      },
      partsOrder: { $: '管理部依照已确认的申请下达采购订单，并催交到位。', evidence: '采购订单' },
      goodsReceipt: {
        $: '货到之后，售后服务部与管理部一同点数、一同查验；通过的才可入库。',
        evidence: '双方点数、查验结论、入库记录',
      },
      partsInspection: { $: '查验零部件的方法和判定标准，遵照检验和试验控制程序。', evidence: '检验结果' },
      whoIsServedFirst: { $: '发料时先保证三包期内的维修，有余才供其他需求。', evidence: '发料先后的依据' },
      nonconformingProduct: {
        $: '获准退回的产品、查验未通过的零部件，均按这份程序处置。',
        evidence: '不合格品处置记录',
      },
      inspectionAndTesting: '到货零部件的检验以这份程序为准。',
      forms: {
        $: '四种表单随本程序一同受控；程序换版后，尚未办结的记录仍沿用原来的版本。',
        evidence: '程序与表单的版本记录',
      },
      applicationForm: '申请购买零部件时填写，共两份，申请部门留底一份。',
      surveyForm: '用来向顾客了解服务人员的态度，收集对维修工作的看法。',
      adjustmentForm: '调试机器时填写，记下各项目调整前后的数值。',
      workReportForm: '作业收尾时填写，写明做了什么、由谁做、用户是否验收。',
      archive: {
        $: '填妥办结的表单归入档案；期限未到不得销毁，到期销毁须经总经理同意。',
        evidence: '归档、保全与销毁记录',
      },
      retention: '档案由售后服务部保管：申请表和征询表存满三年；调整记录和作业报告书长期留存，除非总经理另定期限。',
    },
    forms: {
      partsApplication: '零部件购买申请表',
      survey: '服务质量征询表',
      adjustmentRecord: '调整记录',
      workReport: '作业报告书',
    },
    relatedDocuments: {
      nonconformingProduct: '不合格品的控制程序',
      inspectionAndTesting: '检验和试验控制程序',
    },
  },
} satisfies { AfterSalesProcedure: DocumentTexts };
