import type { FaultStory } from '../fault-story.ts';

/** Faults that were put right from a distance, in the first year and a half. */
// biome-ignore format: each paragraph is a story
export const helpedEarly: readonly FaultStory[] = [
  { key: 'fault tape head', machine: 'guoyuanlai SJF-50B', day: -679, at: '10:15', caller: '蔡振东', phone: '139 0000 1042', state: 'LIMITED', symptom: '封箱胶带前端翘起，十箱里有三箱粘不住。', code: 'QUALITY', occurrence: '换了新厂家的 45 mm 胶带以后',
    help: [{ when: [0, '10:40'], by: 'after-sales', channel: 'WECHAT', advice: '看视频判断前滚轮复位慢，请清洁滚轮轴，弹簧改挂第二孔。', outcome: 'SOLVED', minutes: 25 }],
    resolved: { when: [0, '11:30'], by: 'after-sales', how: '清洁滚轮轴、弹簧改挂第二孔后连封五十箱正常。' } },
  { key: 'fault screw air lock', machine: 'borun SJV-720F', day: -607, at: '14:05', by: 'manufacturing', caller: '于德海', phone: '0411-55550256', state: 'LIMITED', symptom: '预混料每袋少两三百克，料斗里有空洞。', code: 'MISFEED', occurrence: '换成细粉配方后',
    help: [{ when: [0, '14:30'], by: 'manufacturing', advice: '细粉架桥，搅拌转速由 40 提到 48 转，料位保持视窗三分之二。', outcome: 'IMPROVED', minutes: 15 }, { when: [1, '09:10'], by: 'han-weidong', advice: '在料斗锥段加装气振锤，间隔 20 秒敲击一次。', outcome: 'SOLVED', minutes: 40 }],
    resolved: { when: [1, '15:20'], by: 'han-weidong', how: '加气振锤后抽检三十袋误差均在 14 克以内。' } },
  { key: 'fault carton squeeze', machine: 'xinliang SJF-15K', day: -586, at: '09:20', caller: '覃志明', phone: '139 0000 1378', channel: 'WECHAT', state: 'DOWN', symptom: '开箱机报“纸箱未打开”，连续停机。', code: 'MISFEED', occurrence: '每天早上开机头半小时',
    help: [{ when: [0, '09:35'], by: 'su-wenbin', channel: 'WECHAT', advice: '纸箱夜间受潮变软，请将纸箱提前一晚移入车间，吸盘真空设定由 -50 提到 -62 kPa。', outcome: 'SOLVED', minutes: 30 }],
    resolved: { when: [2, '10:00'], by: 'su-wenbin', how: '两天早班均未再报警。' } },
  { key: 'fault photo eye', machine: 'tangqiaofang SJP-350', day: -545, at: '11:10', by: 'sales', caller: '莫少华', phone: '139 0000 1168', state: 'LIMITED', symptom: '色标跟踪乱跳，切口切在图案上。', code: 'OUT_OF_POSITION',
    help: [{ when: [0, '13:20'], by: 'wu-jun', channel: 'PHONE', advice: '新膜色标由黑改金，反光过强。光电头倾斜 12 度并重新示教，选“亮通”。', outcome: 'SOLVED', minutes: 35 }],
    resolved: { when: [0, '14:10'], by: 'wu-jun', how: '重新示教后切口偏差 0.8 mm。' } },
  { key: 'fault hmi dark', machine: 'wotian SJV-720F', day: -199, at: '16:25', caller: '权启明', phone: '139 0000 1399', state: 'DOWN', symptom: '触摸屏黑屏，机器不能启动。', code: 'DISPLAY',
    help: [{ when: [0, '16:40'], by: 'engineer', advice: '请量开关电源输出：只有 19 V。拔掉除尘电磁阀插头后恢复 24 V，判断阀线圈短路。', outcome: 'IMPROVED', minutes: 45 }, { when: [3, '09:05'], by: 'engineer', channel: 'WECHAT', advice: '发快递寄去电磁阀一只，指导接线。', outcome: 'SOLVED', minutes: 20 }],
    resolved: { when: [4, '16:30'], by: 'engineer', how: '换上电磁阀后电压正常，屏幕恢复。' } },
  { key: 'fault reject', machine: 'kangheng SJZ-260', day: -314, at: '08:55', caller: '甄雅楠', phone: '0311-55550347', channel: 'EMAIL', state: 'LIMITED', symptom: '剔除口把好盒也剔了，一个班多剔三百多盒。', code: 'ALARM',
    help: [{ when: [0, '10:20'], by: 'ding-haitao', channel: 'EMAIL', advice: '相机就绪信号比推料晚 30 ms，请把剔除移位寄存器由 6 格改为 7 格，权限用工艺员账号。', outcome: 'SOLVED', minutes: 50 }],
    resolved: { when: [1, '10:10'], by: 'ding-haitao', how: '改为 7 格后误剔为零，变更单由顾客质量部批准。' } },
  { key: 'fault pallet', machine: 'wangzhua SJM-G800', day: -283, at: '13:40', caller: '丁兆民', phone: '139 0000 1161', state: 'DOWN', symptom: '托盘库每次落两个托盘，码垛停机。', code: 'MISFEED',
    help: [{ when: [0, '14:00'], by: 'pan-yuejin', advice: '托盘换成塑料的，比木托盘薄 22 mm。请把叉爪高度调低两格，接近开关跟着移。', outcome: 'SOLVED', minutes: 60 }],
    resolved: { when: [0, '16:20'], by: 'pan-yuejin', how: '调低叉爪后连落二十个托盘正常。' } },
];
