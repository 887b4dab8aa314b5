import type { FaultStory } from '../fault-story.ts';
import { day, the } from '../scenario-step.ts';

/** Repairs on site in the year before the last half. */
// biome-ignore format: each paragraph is a story
export const middleRepairs: readonly FaultStory[] = [
  { key: 'fault power dip', machine: 'wangzhua SJM-G800', day: -378, at: '07:50', caller: '孙立强', phone: '139 0000 1161', state: 'DOWN', symptom: '升降台掉电后下滑二十厘米，抱闸异味。', code: 'STOPS',
    judged: { when: [3, '14:00'], cause: 'UNDETERMINED', evidence: '抱闸片烧蚀。厂区当日两次电压暂降，也可能抱闸间隙出厂偏大，拆检无法分清。' },
    visit: { engineers: ['pan-yuejin'], decided: [0, '08:40'], arrived: [2, '14:20'], done: [3, '15:30'], closed: [7, '11:20'],
      report: { work: '更换升降电机刹车片，调整间隙，加装欠压延时。', situation: '断电试验五次，下滑量 2 mm。', cause: '抱闸片烧蚀，电压暂降与间隙偏大均有可能。', remedy: '更换刹车片，间隙调到 0.25 mm，加装欠压延时继电器。', codes: ['POWER_SUPPLY', 'REPLACED'], parts: [['SJ-M-0507', 2]], signer: '丁兆民', measured: { 升降制动下滑量: { asFound: 9, asLeft: 2 } } } } },

  { key: 'fault rice', machine: 'beiguyuan SJM-G800', day: -350, at: '10:10', caller: '曲长海', phone: '139 0000 1077', state: 'LIMITED', symptom: '推袋板包胶脱落，袋子打滑推歪。', code: 'MISFEED',
    help: [{ when: [0, '10:40'], by: 'pan-yuejin', advice: '降低推袋速度到 0.45 m/s 暂用，拍照确认包胶磨损面积。', outcome: 'IMPROVED', minutes: 20 }, { when: [4, '09:30'], by: 'pan-yuejin', channel: 'WECHAT', advice: '指导用户机修用聚氨酯板自行粘贴，给出胶水牌号和固化时间。', outcome: 'SOLVED', minutes: 45 }],
    judged: { when: [0, '14:10'], cause: 'DEFECT', evidence: '整机使用两年七个月，包胶正常磨损，已过三包期。', part: 'SJ-M-0508',
      offer: { when: [0, '15:30'], validUntil: 10, lines: [['MATERIAL', '推袋板包胶', 2, 520, 'SJ-M-0508'], ['LABOUR', '更换一人工日', 1, 680], ['TRAVEL', '上海至哈尔滨差旅', 1, 2380]], declined: { when: [3, '11:00'], by: '曲长海', why: '淡季，差旅费比配件还贵，自己找人粘，请指导。' } } },
    resolved: { when: [7, '15:00'], by: 'pan-yuejin', how: '用户自行粘贴后使用三天正常；终身维修承诺不变，随时可再报修。' } },

  { key: 'fault cylinder', machine: 'lanjiao SJP-600W', day: -301, at: '09:30', caller: '宫文涛', phone: '139 0000 1119', state: 'DOWN', symptom: '往复端封缸不动作，横封刀停在上位。', code: 'STOPS', occurrence: '车间冲洗以后',
    help: [{ when: [0, '10:00'], by: 'pan-yuejin', advice: '手动换向阀能动，电控不动，插头进水。吹干后仍时好时坏。', outcome: 'IMPROVED', minutes: 35 }],
    judged: { when: [2, '11:30'], cause: 'USER', evidence: '高压水枪冲洗电磁阀岛，插座内积水腐蚀；说明书第 7.2 节禁止水冲。', part: 'SJ-P-0204' },
    visit: { engineers: ['pan-yuejin'], decided: [2, '15:30'], arrived: [4, '10:20'], done: [4, '16:40'], closed: [8, '10:00'], dispatched: [3, '10:10'],
      report: { work: '更换往复端封缸密封件，阀岛移入防水罩。', situation: '冲洗试验后动作正常。', cause: '水冲致阀岛进水、密封件锈蚀。', remedy: '更换密封件两套，加装防水罩。', codes: ['ENVIRONMENT', 'REPLACED'], parts: [['SJ-P-0204', 2]], coached: [['纪晓东', '宫文涛'], 'MAINTENANCE'], signer: '宫文涛' } },
    also: [
      { day: -298, at: '09:20', by: 'gm', step: 'grantGoodwill', on: 'fault cylinder decision', input: { reason: '蓝礁连续五年采购，且说明书旧版防水提示不醒目，本次免收；请技术科补贴警示标签。' } },
    ] },

  { key: 'fault depot', machine: 'sutong SJF-15K', day: -287, at: '13:20', caller: '朱敏杰', phone: '139 0000 1329', state: 'DOWN', symptom: '减速电机冒烟，开箱机停。', code: 'OVERHEAT', occurrence: '大促第一天',
    judged: { when: [1, '14:00'], cause: 'DEFECT', evidence: '电机绕组匝间短路，接线盒内无过载整定痕迹，出厂热继整定 2.5 A 偏大。', part: 'SJ-F-0408' },
    visit: { engineers: ['he-lixin', 'xue-liang'], decided: [0, '13:50'], arrived: [1, '08:50'], done: [1, '12:30'], closed: [2, '09:10'],
      report: { work: '更换减速电机，热继整定改为 1.6 A。', situation: '连续运行两小时，电机温升 41 K。', cause: '匝间短路，热继整定偏大未保护。', remedy: '更换电机，其余五台热继一并改整定。', codes: ['PARAMETER', 'REPLACED'], parts: [['SJ-F-0408', 1]], signer: '朱敏杰' } } },

  { key: 'fault contract', machine: 'jieya SJF-50B', day: -252, at: '09:45', caller: '冼国权', phone: '139 0000 1273', state: 'LIMITED', symptom: '上机芯胶带座断裂，用扎带绑着用。', code: 'QUALITY',
    judged: { when: [0, '10:40'], cause: 'THIRD_PARTY', evidence: '断口有非原厂焊补，系外请维修点加装打码支架时钻孔所致。', part: 'SJ-F-0404',
      offer: { when: [0, '13:30'], validUntil: 14, lines: [['MATERIAL', '胶带机芯', 1, 780, 'SJ-F-0404'], ['LABOUR', '更换', 0.5, 680], ['TRAVEL', '上海至广州差旅', 1, 1950]], accepted: { when: [0, '16:10'], by: '冼国权' }, paid: [[[9, '14:50'], '建行 0319-552']] } },
    visit: { engineers: ['jiang-tao'], decided: [0, '16:30'], arrived: [1, '11:40'], done: [1, '15:10'], closed: [3, '09:35'],
      report: { work: '更换上机芯，打码支架改装到机架。', situation: '连封一百箱正常。', cause: '第三方钻孔焊补削弱机芯。', remedy: '更换机芯，另做支架。', codes: ['OPERATION', 'REPLACED'], parts: [['SJ-F-0404', 1]], signer: '冼国权' } } },

  { key: 'fault pusher', machine: 'yijing SJZ-130C', day: -196, at: '08:45', caller: '穆俊生', phone: '022-55550425', state: 'DOWN', symptom: '推料杆卡盒，一小时停七八次。', code: 'JAM',
    judged: { when: [1, '15:30'], cause: 'DEFECT', evidence: '推料导轨滑块预压偏紧，导轨与料槽不平行 0.4 mm。', part: 'SJ-Z-0307' },
    visit: { engineers: ['lu-zhiming'], decided: [0, '09:30'], arrived: [1, '10:50'], done: [2, '15:40'], closed: [4, '09:20'],
      report: { work: '更换推料导轨滑块四只，垫片找正导轨。', situation: '运行四小时停一次。', cause: '导轨与料槽不平行，滑块发热卡滞。', remedy: '更换滑块，导轨加 0.4 mm 垫片。', codes: ['MISALIGNED', 'ADJUSTED'], parts: [['SJ-Z-0307', 4]], signer: '穆俊生', abnormality: '左侧墙板加工基准似有偏差，需回厂查图。' } } },

  { key: 'fault screen', machine: 'maixiangfang SJV-520D', day: -161, at: '10:30', caller: '申玉杰', phone: '0371-55550152', state: 'DOWN', symptom: '真空带跑偏，磨断一根，整机停。', code: 'STOPS',
    judged: { when: [3, '15:00'], cause: 'DEFECT', evidence: '真空带轮轴承座定位销松动，带轮倾斜 0.8 mm。' , part: 'SJ-C-0909' },
    visit: { engineers: ['wu-jun'], decided: [0, '11:10'], arrived: [3, '13:10'], done: [4, '12:20'], closed: [14, '09:20'],
      report: { work: '更换真空带两副、带座轴承，重新打定位销。', situation: '运行三小时不跑偏；换下的真空带为易损件，用户认为应全部免费。', cause: '轴承座定位销松动。', remedy: '更换轴承、重打定位销，真空带一并更换。', codes: ['LOOSE', 'REPLACED'], parts: [['SJ-C-0909', 2], ['SJ-V-0118', 1]] } },
    also: [
      { day: -157, at: '13:10', by: 'wu-jun', step: 'recordSignatureRefusal', on: 'fault screen order report', input: { reason: '申玉杰认为停机两天造成损失，不赔偿就不签字；对维修本身没有异议。', witness: '牛宏伟' } },
      { day: -150, at: '15:40', by: 'after-sales-head', step: 'reviewSignatureRefusal', on: 'fault screen order report', input: { finding: '电话核实牛宏伟：机器当日修复，运行正常。停机损失不属三包范围，已书面答复；作业属实，同意按拒签结案并另行征询意见。' } },
    ] },

  { key: 'fault night', machine: 'yuerong SJZ-260', day: -266, at: '10:20', caller: '金伟民', phone: '139 0000 1287', state: 'LIMITED', symptom: '主传动过载离合器频繁脱开，装盒速度只能开到一半。', code: 'SPEED',
    judged: { when: [0, '13:40'], cause: 'DEFECT', evidence: '整机已过三包期，离合器钢球磨平，弹簧疲劳。',
      offer: { when: [0, '14:30'], validUntil: 20, lines: [['MATERIAL', '过载离合器修理包', 1, 460], ['LABOUR', '修理一人工日', 1, 680], ['TRAVEL', '市内交通', 1, 120]], accepted: { when: [1, '10:00'], by: '金伟民' } } },
    visit: { engineers: ['ding-haitao', 'jiang-tao'], decided: [1, '10:40'], dispatched: [1, '16:50'], arrived: [3, '09:30'], done: [3, '16:00'], closed: [7, '10:05'],
      report: { work: '更换离合器钢球、弹簧，重新整定扭矩。', situation: '235 盒/分运行一小时无脱开。', cause: '钢球磨平、弹簧疲劳。', remedy: '更换修理包，扭矩整定 30 N·m。', codes: ['WEAR', 'REPLACED'], signer: '金伟民', measured: { 主传动过载扭矩: { asFound: 21.5, asLeft: 30 } } } },
    also: [
      { day: -265, at: '11:00', by: 'after-sales', step: 'requestDispatchDeviation', on: 'fault night order', input: { reason: '蒋涛尚无装盒机上岗证，本次随丁海涛打下手、学习，不单独作业；其他持证人员均在外地。', deviations: [{ person: the('jiang-tao'), day: day(-263) }] } },
      { day: -265, at: '16:10', by: 'gm', step: 'approveDispatchDeviation', on: 'fault night order' },
    ] },
];
