import { day, type ScenarioStep, the } from '../scenario-step.ts';

// biome-ignore format: each step reads as a line of a story
/** The first eight weeks: what was complained of, and how it was answered. */
export const earlyComplaints: readonly ScenarioStep[] = [
  { day: -110, by: 'after-sales', step: 'openComplaint', makes: 'complaint-vacuum', input: { customer: the('muge'), complainant: '云桂花 139 0000 1098', channel: 'PHONE', receivedOn: day(-110), grade: 'SERIOUS', words: '取盒的毛病你们来修过两次了，吸盘还是吸不住，一个班要停十几回。再修不好我们只能用手工装。', equipment: the('muge SJZ-260'), engineer: the('han-weidong') } },
  { day: -108, by: 'after-sales', step: 'answerComplaint', on: 'complaint-vacuum', input: { theme: 'WORKMANSHIP', answer: '前两次只换了吸盘，没有测真空度。昨日到厂查出真空三通接头漏气，更换后真空度由 -48 kPa 升到 -66 kPa，连续跑两个班未再停机。向贵厂致歉。', answerChannel: 'VISIT' } },
  { day: -98, by: 'after-sales', step: 'closeComplaint', on: 'complaint-vacuum', input: { content: true, feedback: '电话回访云桂花：一周来只停过一次，是缺盒，与吸盘无关。' } },

  { day: -103, by: 'engineer', step: 'openComplaint', makes: 'complaint-late', input: { customer: the('yuchi'), complainant: '冉小兵', channel: 'WECHAT', receivedOn: day(-103), grade: 'MINOR', words: '说好周一上午到，周三才见到人，中间也没有一个电话。', equipment: the('yuchi SJF-15K'), engineer: the('su-wenbin') } },
  { day: -101, by: 'after-sales', step: 'answerComplaint', on: 'complaint-late', input: { theme: 'PUNCTUALITY', answer: '工程师在上一家多留了一天半，办公室没有通知贵方改期，是我们的疏忽。今后改期一律当天电话告知。', answerChannel: 'PHONE' } },
  { day: -94, by: 'after-sales', step: 'closeComplaint', on: 'complaint-late', input: { content: true, feedback: '微信回访冉小兵：接受道歉，希望说到做到。' } },

  { day: -97, by: 'sales', step: 'openComplaint', makes: 'complaint-cam', input: { customer: the('taiherun'), complainant: '唐正清', channel: 'VISIT', receivedOn: day(-97), grade: 'CRITICAL', words: '机器才用一年，取盒凸轮表面一块一块地掉，铁屑掉进药盒。这批货我们全部隔离了，你们必须给出书面说明。', equipment: the('taiherun SJZ-130C'), part: the('SJ-Z-0304') } },
  { day: -96, by: 'after-sales', step: 'reportNonconformity', on: 'complaint-cam', makes: 'nonconformity-cam', input: { what: '取盒凸轮工作面剥落，硬度 HRC 38，低于图样 HRC 50–55', part: the('SJ-Z-0304'), equipment: the('taiherun SJZ-130C'), quantity: 1 } },
  { day: -95, by: 'after-sales', step: 'answerComplaint', on: 'complaint-cam', input: { theme: 'PRODUCT_QUALITY', answer: '凸轮热处理硬度不足。已连夜免费更换并清理机内，附材质和硬度报告；同批三件凸轮的用户我们正逐家通知。', answerChannel: 'LETTER' } },
  { day: -94, by: 'management', step: 'decideDisposition', on: 'nonconformity-cam', input: { disposition: 'SCRAP', grounds: '硬度不合格，无法返工。同批库存两件一并报废。' } },
  { day: -87, by: 'management', step: 'closeNonconformity', on: 'nonconformity-cam', input: { evidence: '换下的一件和库存两件共三件切割报废，报废单 BF-0231，照片存管理部。' } },
  { day: -83, by: 'after-sales', step: 'closeComplaint', on: 'complaint-cam', input: { content: true, feedback: '唐正清来函：报告已交质量部，隔离批次处理完毕，同意结案。' } },

  { day: -89, by: 'manufacturing', step: 'openComplaint', makes: 'complaint-paper', input: { customer: the('kangheng'), complainant: '甄雅楠', channel: 'FAX', receivedOn: day(-89), grade: 'MINOR', words: '上次调整之后没有给我们留调整记录，药监来查时拿不出来。', model: the('SJF-15K') } },
  { day: -88, by: 'after-sales', step: 'answerComplaint', on: 'complaint-paper', input: { theme: 'PAPERWORK', answer: '已补寄盖章的调整记录两份。以后当场留一份，由贵方签收。', answerChannel: 'LETTER' } },
  { day: -82, by: 'after-sales', step: 'closeComplaint', on: 'complaint-paper', input: { content: true, feedback: '电话回访甄雅楠：记录已收到。' } },

  { day: -81, by: 'after-sales', step: 'openComplaint', makes: 'complaint-attitude', input: { customer: the('chiyue'), complainant: '童兵', channel: 'LETTER', receivedOn: day(-81), grade: 'SERIOUS', words: '打电话问故障，你们的人开口就说是我们操作不当，最后查明是你们的程序问题。要求书面道歉，并免收今年的保养费。', engineer: the('zheng-kai') } },
  { day: -77, by: 'after-sales', step: 'answerComplaint', on: 'complaint-attitude', input: { theme: 'ATTITUDE', answer: '听了通话录音，答复确有不妥，部长已与当事人谈话，随函致歉。程序已升级。保养费按合同收取，赠送一次免费点检。', answerChannel: 'LETTER' } },
  { day: -70, by: 'after-sales-head', step: 'closeComplaint', on: 'complaint-attitude', input: { content: false, feedback: '部长登门拜访童兵：接受道歉，但仍要求免收保养费。', closingReason: '保养费由合同约定，减免须由营业部另行商谈，已移交。投诉本身已经道歉并整改。' } },

  { day: -76, by: 'sales', step: 'openComplaint', makes: 'complaint-parts', input: { customer: the('haichen'), complainant: '吴海滨', channel: 'WECHAT', receivedOn: day(-76), grade: 'MINOR', words: '端封切刀订了二十五天还没有到，客户的订单等着包。', equipment: the('haichen SJP-350'), part: the('SJ-P-0202') } },
  { day: -74, by: 'after-sales', step: 'answerComplaint', on: 'complaint-parts', input: { theme: 'PARTS', answer: '供应商磨刀工序排期延误。已从培训用机上拆下一副全新切刀，今日空运。', answerChannel: 'PHONE' } },
  { day: -66, by: 'after-sales', step: 'closeComplaint', on: 'complaint-parts', input: { content: true, feedback: '微信回访吴海滨：切刀当天装上，没有误工。' } },

  { day: -68, by: 'after-sales', step: 'openComplaint', makes: 'complaint-glue', input: { customer: the('jieya'), complainant: '黎炳坤', channel: 'PHONE', receivedOn: day(-68), grade: 'SERIOUS', words: '新换的热熔胶喷嘴三天就堵，六只堵了四只，以前的能用半年。', equipment: the('jieya SJZ-260'), part: the('SJ-Z-0310') } },
  { day: -67, by: 'after-sales', step: 'reportNonconformity', on: 'complaint-glue', makes: 'nonconformity-nozzle', input: { what: '热熔胶喷嘴内孔有毛刺，孔径 0.33 mm，图样 0.40 mm', part: the('SJ-Z-0310'), quantity: 6 } },
  { day: -66, by: 'after-sales', step: 'answerComplaint', on: 'complaint-glue', input: { theme: 'PRODUCT_QUALITY', answer: '该批喷嘴孔径偏小且有毛刺，已寄出六只旧批号的替换，不收费用。', answerChannel: 'PHONE' } },
  { day: -63, by: 'management', step: 'decideDisposition', on: 'nonconformity-nozzle', input: { disposition: 'RETURN_TO_SUPPLIER', grounds: '供应商责任，按采购合同退换。' } },
  { day: -59, by: 'after-sales', step: 'closeComplaint', on: 'complaint-glue', input: { content: true, feedback: '电话回访黎炳坤：替换的喷嘴正常。' } },
  { day: -53, by: 'management', step: 'closeNonconformity', on: 'nonconformity-nozzle', input: { evidence: '六只喷嘴退回供应商，退货单 TH-0118；补货六只，逐只通针检查合格。' } },

  { day: -61, by: 'sales', step: 'openComplaint', makes: 'complaint-twice', input: { customer: the('jieya'), channel: 'EMAIL', receivedOn: day(-61), grade: 'SERIOUS', words: '热熔胶喷嘴换上不久就堵。', part: the('SJ-Z-0310') } },
  { day: -61, by: 'after-sales', step: 'cancelComplaint', on: 'complaint-twice', input: { reason: '与黎炳坤的电话投诉是同一件事，重复登记。' } },
];
