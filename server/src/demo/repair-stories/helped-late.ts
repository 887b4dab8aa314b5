import type { FaultStory } from '../fault-story.ts';
import { the } from '../scenario-step.ts';

/** Faults of the last seven months that were put right from a distance, joined another, or were none. */
// biome-ignore format: each paragraph is a story
export const helpedLate: readonly FaultStory[] = [
  { key: 'fault drift', machine: 'maixiangfang SJV-520D', day: -175, at: '09:30', caller: '牛宏伟', phone: '139 0000 1049', state: 'LIMITED', symptom: '速冻水饺袋横封起皱，袋口漏气。', code: 'QUALITY', occurrence: '膜卷用到后半卷时',
    help: [{ when: [0, '09:55'], by: 'han-weidong', channel: 'WECHAT', advice: '放膜张力随卷径变化，浮动辊配重减一块，张力模式改“卷径自动”。', outcome: 'SOLVED', minutes: 30 }],
    resolved: { when: [1, '14:00'], by: 'han-weidong', how: '用完整卷膜无起皱。' } },
  { key: 'fault leaflet', machine: 'jinbencao SJZ-130C', day: -126, at: '10:20', caller: '龙正平', phone: '139 0000 1224', state: 'LIMITED', symptom: '说明书双张，缺张检测误报。', code: 'ALARM',
    help: [{ when: [0, '10:45'], by: 'zheng-kai', advice: '吸嘴磨损，请换随机备件中的八毫米吸嘴，分页压舌下压 1 mm。', outcome: 'SOLVED', minutes: 25 }],
    resolved: { when: [0, '15:30'], by: 'zheng-kai', how: '更换吸嘴后三小时无误报。' } },
  { key: 'fault glue tail', machine: 'ruimu SJZ-260', day: -118, at: '15:10', caller: '应雪飞', phone: '139 0000 1490', channel: 'WECHAT', state: 'RUNNING', symptom: '热熔胶拉丝，盒面有胶痕。', code: 'QUALITY',
    help: [{ when: [0, '15:30'], by: 'ding-haitao', channel: 'WECHAT', advice: '胶温由 165 升到 175 ℃，关枪提前 4 ms，喷嘴距盒面 1.5 mm。', outcome: 'SOLVED', minutes: 20 }],
    resolved: { when: [1, '09:40'], by: 'ding-haitao', how: '一夜生产无拉丝。' } },
  { key: 'fault robot axis', machine: 'yuchi SJM-R180', day: -90, at: '20:15', by: 'sales', caller: '蒋志刚', phone: '023-55550555', state: 'DOWN', symptom: '机器人报第四轴碰撞，复位后又报。', code: 'ALARM', occurrence: '夜班抓取底层箱时',
    help: [{ when: [0, '20:40'], by: 'pan-yuejin', advice: '底层纸箱塌角顶住吸具。请切手动把第四轴转回零位，垛形程序底层下降速度改 30%。', outcome: 'SOLVED', minutes: 55 }],
    resolved: { when: [1, '09:20'], by: 'pan-yuejin', how: '夜班运行七小时未再碰撞，纸箱供应商已告知加强。' } },
  { key: 'fault weigher', machine: 'xianweizhai SJV-420', day: -69, at: '08:40', caller: '楼建军', phone: '139 0000 1021', state: 'LIMITED', symptom: '组合秤三号斗一直不放料。', code: 'MISFEED',
    help: [{ when: [0, '09:00'], by: 'wu-jun', advice: '三号斗步进电机插头松动，断电后重新插紧并扎带固定，再做零点标定。', outcome: 'SOLVED', minutes: 40 }],
    resolved: { when: [0, '11:10'], by: 'wu-jun', how: '标定后十四斗全部参与组合。' } },
  { key: 'fault side belt', machine: 'xianweizhai SJF-50B', day: -33, at: '13:15', caller: '沈阿根', phone: '139 0000 1028', state: 'LIMITED', symptom: '侧带打滑，重箱走到一半停住。', code: 'SPEED',
    help: [{ when: [0, '13:40'], by: 'he-lixin', channel: 'WECHAT', advice: '侧带沾油，酒精擦净，夹紧手轮向内一圈半。', outcome: 'IMPROVED', minutes: 20 }, { when: [1, '09:30'], by: 'he-lixin', advice: '驱动轮包胶磨平，先用砂带打毛，随后寄去新侧带一副。', outcome: 'SOLVED', minutes: 25 }],
    resolved: { when: [5, '10:00'], by: 'he-lixin', how: '换新侧带后 25 千克箱输送正常。' } },
  { key: 'fault emergency', machine: 'beicang SJF-15K', day: -19, at: '17:20', caller: '刘春生', phone: '139 0000 1350', channel: 'WECHAT', state: 'DOWN', symptom: '急停复位不了，安全继电器红灯。', code: 'NO_START',
    help: [{ when: [0, '17:35'], by: 'xue-liang', advice: '后护罩门磁铁移位，关门后指示灯不亮，移回两毫米并锁紧。', outcome: 'SOLVED', minutes: 15 }],
    resolved: { when: [0, '18:10'], by: 'xue-liang', how: '门磁复位后安全继电器绿灯。' } },
  { key: 'fault tape again', machine: 'sutong SJF-15K', day: -12, at: '09:15', caller: '朱敏杰', phone: '139 0000 1329', state: 'LIMITED', symptom: '底部胶带切不断，拖尾。', code: 'QUALITY',
    help: [{ when: [0, '09:40'], by: 'su-wenbin', channel: 'WECHAT', advice: '切刀沾胶，用切刀清洁液擦洗，刀架弹簧挂紧一格。', outcome: 'SOLVED', minutes: 15 }],
    resolved: { when: [0, '11:00'], by: 'su-wenbin', how: '清洁后切断正常。' },
    also: [
      { day: -6, at: '10:10', by: 'after-sales', step: 'reopenFault', on: 'fault tape again', input: { reason: '朱敏杰来电：好了四天又拖尾，而且比上次厉害。' } },
      { day: -6, at: '11:05', by: 'su-wenbin', step: 'helpRemotely', on: 'fault tape again', input: { channel: 'WECHAT', advice: '照片看刀口已有缺口，寄去锯齿切刀两片，教换刀方法。', outcome: 'SOLVED', minutes: 20 } },
      { day: -3, at: '15:20', by: 'su-wenbin', step: 'resolveFaultRemotely', on: 'fault tape again', input: { resolution: '换刀后连封两天无拖尾。' } },
    ] },
  { key: 'fault twice', machine: 'lanjiao SJP-600W', day: -299, at: '10:05', by: 'sales', caller: '生产部 纪晓东', phone: '0532-55550243', channel: 'WECHAT', state: 'DOWN', symptom: '横封刀不动作，整线停。', code: 'STOPS',
    also: [{ day: -299, at: '10:50', by: 'after-sales', step: 'mergeFaultReport', on: 'fault twice', input: { into: the('fault cylinder') } }] },
  { key: 'fault wrong machine', machine: 'mingmu SJZ-260', day: -150, at: '11:30', caller: '程宝林', phone: '139 0000 1245', state: 'DOWN', symptom: '主电机过载报警。', code: 'ALARM',
    also: [{ day: -150, at: '13:20', by: 'after-sales', step: 'cancelFaultReport', on: 'fault wrong machine', input: { reason: '程宝林来电更正：报警的是前道铝塑泡罩机，不是我公司产品。' } }] },
];
