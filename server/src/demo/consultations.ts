import type { Channel } from '../improvement/channel.ts';
import type { CustomerKey } from './customers.ts';
import type { StaffKey } from './staff.ts';
import type { DayOffset } from './training-plan.ts';

export interface ConsultationAnswer {
  /** Days after the question, or after it was reopened. */
  readonly after: number;
  readonly by: StaffKey;
  readonly text: string;
  readonly channel?: Channel;
}

export interface Consultation {
  readonly customer: CustomerKey;
  readonly model?: string;
  readonly day: DayOffset;
  readonly channel: Channel;
  readonly question: string;
  readonly answer?: ConsultationAnswer;
  /** Why it was opened anew, a week later, and what was answered then. */
  readonly reopened?: { readonly reason: string; readonly answer?: ConsultationAnswer };
  /** What the customer said when it was closed, on the day of the last answer. */
  readonly closed?: string;
  readonly cancelled?: string;
}

/** What customers asked, and what the engineers said. */
// biome-ignore format: each reads as a line of the register
export const consultations: readonly Consultation[] = [
  { customer: 'hemaixuan', model: 'SJF-50B', day: -243, channel: 'PHONE', question: '改用 0.045 mm 薄胶带后经常断带，是不是要换胶带座弹簧？', answer: { after: 0, by: 'su-wenbin', text: '不必换弹簧。把放带阻尼螺母退半圈，压带臂压力调到能拉出胶带而不空转，再检查切刀刃口有无缺口。' }, closed: '调整后两天没有断带。' },
  { customer: 'xianweizhai', model: 'SJV-420', day: -222, channel: 'WECHAT', question: '换 180 mm 膜宽后背封偏到一边，纠偏到头了还差 4 mm。', answer: { after: 1, by: 'han-weidong', text: '先松开成型器底座，把成型器整体平移 4 mm，再让纠偏回到零位；膜卷两端锥套也要居中。' }, closed: '背封居中，谢谢。' },
  { customer: 'guoyuanlai', model: 'SJF-50B', day: -210, channel: 'PHONE', question: '箱子封好以后尾部胶带总是翘起来。', answer: { after: 0, by: 'su-wenbin', text: '后滚轮复位慢，胶带没有压实。清洁滚轮轴并加一滴润滑油，弹簧改挂第二孔。' }, closed: '已解决。' },
  { customer: 'kangheng', model: 'SJZ-260', day: -196, channel: 'LETTER', question: '请提供 SJZ-260 说明书折叠机与药监追溯码相机联动的信号定义，验证文件需要引用。', answer: { after: 2, by: 'lu-zhiming', text: '已随函寄送电气图第 14–16 页：剔除输出 Q2.3，相机就绪 I4.1，24 V 高电平有效，脉宽 50 ms。', channel: 'LETTER' }, closed: '资料已收到，已编入验证文件。' },
  { customer: 'ladouxiang', model: 'SJV-320', day: -182, channel: 'PHONE', question: '辣油类小袋横封漏油，温度加到 170 ℃ 还是漏。', answer: { after: 0, by: 'han-weidong', text: '不是温度问题。油污沾在封口处，先在下料斗口加挡油圈，下料延迟增加 0.08 s，温度回到 150 ℃，压力加到 0.5 MPa。' }, closed: '不漏了，产量也没有降。' },
  { customer: 'beiguyuan', model: 'SJM-G800', day: -172, channel: 'PHONE', question: '冬季早班码垛机推袋气缸动作慢，过半小时才正常。', answer: { after: 0, by: 'pan-yuejin', text: '气源含水，低温下结冰。每班排放储气罐，把过滤器滤芯换成精滤，气缸换低温润滑脂。' }, reopened: { reason: '排水换滤芯后仍然慢。', answer: { after: 1, by: 'pan-yuejin', text: '推袋气缸节流阀在室温下调得过小，请放大一圈；同时在气路前加装冷干机。', channel: 'WECHAT' } }, closed: '放大节流后正常，冷干机已列入采购。' },
  { customer: 'shuweiju', model: 'SJV-720F', day: -157, channel: 'VISIT', question: '花椒粉计量忽多忽少，螺杆 720F 应该用多大导程？', answer: { after: 0, by: 'han-weidong', text: '粉体含油易架桥。改用 28 mm 导程螺杆，搅拌转速提到 45 转，料位保持在视窗的三分之二。', channel: 'VISIT' }, closed: '现场试机十袋误差均在 1 克以内。' },
  { customer: 'taiherun', model: 'SJZ-130C', day: -144, channel: 'EMAIL', question: '更换 12 粒板规格时推料杆与隔板干涉，换规格件清单里是否漏了一件？', answer: { after: 1, by: 'ding-haitao', text: '清单没有漏。12 粒板须把推料杆换成 B 型并把起始角改为 215°，见说明书 5.3 节换规格表。', channel: 'EMAIL' }, closed: '按表调整后正常。' },
  { customer: 'jieya', model: 'SJZ-260', day: -132, channel: 'WECHAT', question: '胶枪待机一小时后第一个盒子喷不出胶。', answer: { after: 0, by: 'ding-haitao', text: '喷嘴口胶结皮。待机超过二十分钟请启用“待机降温”，恢复前手动排胶两秒。' }, closed: '设了待机降温，好了。' },
  { customer: 'muge', model: 'SJZ-260', day: -122, channel: 'PHONE', question: '奶粉盒在翻盖处有压痕，是轨道太紧吗？', answer: { after: 0, by: 'ding-haitao', text: '翻盖导轨入口与盒面间隙应为 0.5 mm，请用塞尺检查；导轨倒角处用细砂纸抛光。' }, closed: '压痕消失。' },
  { customer: 'sutong', model: 'SJF-15K', day: -117, channel: 'PHONE', question: '开箱机吸不开再生纸箱，一天要停十几次。', answer: { after: 0, by: 'su-wenbin', text: '再生纸透气大，换用风琴式 50 mm 吸盘，真空度设到 -65 kPa 以上，并把纸箱先搓松。' }, reopened: { reason: '换吸盘后改善不大，仍停四五次。', answer: { after: 2, by: 'su-wenbin', text: '纸箱受潮变形。请把纸箱在车间放置一天再用，底部加辅助托杆，托杆图样已发微信。', channel: 'WECHAT' } }, closed: '加托杆后一天停一次以内。' },
  { customer: 'haichen', model: 'SJP-350', day: -102, channel: 'WECHAT', question: '蛋糕单个包装速度能不能开到每分钟 260 包？', answer: { after: 1, by: 'pan-yuejin', text: '蛋糕松软，建议不超过 200 包；再快来料间距不稳会夹包。如需提速请加装三段式理料线。' }, closed: '按 190 包运行。' },
  { customer: 'wangzhua', model: 'SJV-520D', day: -94, channel: 'PHONE', question: '拉膜皮带跑偏磨边，多久要换一次？', answer: { after: 0, by: 'han-weidong', text: '正常使用八到十个月。先用酒精擦净带轮，两侧压力调到一致，仍跑偏再更换，成对更换。' }, closed: '已更换一对。' },
  { customer: 'yijing', model: 'SJP-600W', day: -88, channel: 'FAX', question: '口罩包装要求封口剥离强度 1.5 N/15mm，现机型能否达到？', answer: { after: 1, by: 'lu-zhiming', text: '可以。横封温度 135–145 ℃、速度不超过 60 包时实测 1.8–2.2 N，测试记录随传真附上。', channel: 'FAX' }, closed: '记录已存档。' },
  { customer: 'xinliang', model: 'SJZ-100', day: -73, channel: 'PHONE', question: '装盒机报警 E-27“凸轮位置丢失”，复位以后还会出现。', answer: { after: 0, by: 'lu-zhiming', text: '多为编码器联轴节松动。断电后紧固两颗顶丝，重新找零位，步骤见说明书 7.2 节。' }, closed: '顶丝确实松了。' },
  { customer: 'roumian', model: 'SJP-600W', day: -62, channel: 'PHONE', question: '纸巾包装膜带静电，封口里夹纸毛。', answer: { after: 0, by: 'pan-yuejin', text: '在膜架后加离子风棒并接地，横封刀每班用铜刷清理一次。' }, closed: '装了离子风棒，效果明显。' },
  { customer: 'yuchi', model: 'SJM-R180', day: -53, channel: 'WECHAT', question: '冷库 -18 ℃ 环境下机器人码垛工作站需要哪些保护？', answer: { after: 1, by: 'tian-guangfu', text: '机器人须穿保温服并通干燥气，油品换低温型，示教器放在常温间。方案书已发。' }, closed: '方案已转采购。' },
  { customer: 'jinbencao', model: 'SJZ-130C', day: -41, channel: 'EMAIL', question: '请说明清场时哪些部位可以水洗。', answer: { after: 0, by: 'ding-haitao', text: '仅料槽、推料板和接盘可拆下水洗，其余部位用 75% 酒精擦拭，电柜与传感器严禁进水。', channel: 'EMAIL' } },
  { customer: 'lanfeng', model: 'SJZ-260', day: -34, channel: 'PHONE', question: '洗衣凝珠盒偏重，出盒皮带打滑。', answer: { after: 0, by: 'ding-haitao', text: '皮带换成防滑格纹面，张紧轮再收 5 mm；满盒超过 1.2 kg 时速度降到 120 盒。' } },
  { customer: 'wotian', model: 'SJV-720F', day: -20, channel: 'PHONE', question: '化肥粉尘大，光电开关隔几小时就误动作。', answer: { after: 1, by: 'han-weidong', text: '换成带自清洁气吹的光电支架，气压 0.2 MPa，零件号 SJ-V-0217。' } },
  { customer: 'yuerong', model: 'SJZ-260', day: -13, channel: 'VISIT', question: '烫金纸盒表面被吸盘留下圆印，怎样避免？', answer: { after: 0, by: 'ding-haitao', text: '改用无痕硅胶吸盘，真空度降到 -45 kPa；样品已现场试过。', channel: 'VISIT' } },
  { customer: 'jieya', model: 'SJF-50B', day: -12, channel: 'PHONE', question: '封箱机侧带磨损，换带后要不要重新校准？', cancelled: '顾客随后来电说明是报修，已另行登记。' },
  { customer: 'borun', model: 'SJM-G800', day: -11, channel: 'PHONE', question: '码垛机换编组后第三层错位 40 mm。', answer: { after: 0, by: 'pan-yuejin', text: '新编组的第三层旋转角未保存，请在配方页重新输入 90° 并按保存。' }, reopened: { reason: '重新保存后第五层又错位。' } },
  { customer: 'chiyue', model: 'SJP-600W', day: -5, channel: 'EMAIL', question: '牙线棒包装想改用可降解膜，现有加热块能用吗？' },
  { customer: 'qinmai', model: 'SJP-450S', day: -3, channel: 'PHONE', question: '方便面料包投放位置偏前，投料时序在哪一页调？' },
  { customer: 'yongfen', model: 'SJP-450S', day: -3, channel: 'WECHAT', question: '米粉包长度忽长忽短，前后差 6 mm。', cancelled: '与同日电话为同一事，重复登记。' },
];
