import { drawnSignature } from '../drawn-signature.ts';
import type { FaultStory } from '../fault-story.ts';
import { day, scan, the } from '../scenario-step.ts';

/** Repairs on site of the last half year, up to this week. */
// biome-ignore format: each paragraph is a story
export const lateRepairs: readonly FaultStory[] = [
  { key: 'fault muge', machine: 'muge SJZ-260', day: -131, at: '09:10', caller: '乌日娜', phone: '139 0000 1105', state: 'LIMITED', symptom: '取盒吸盘吸不住，一个班停十几回。', code: 'MISFEED',
    judged: { when: [1, '16:00'], cause: 'DEFECT', evidence: '吸盘硬化，真空度偏低。', part: 'SJ-Z-0303' },
    visit: { engineers: ['han-weidong'], decided: [0, '10:00'], arrived: [1, '13:20'], done: [2, '11:10'], closed: [5, '09:30'],
      report: { work: '更换吸盘。', situation: '试车一小时正常。', cause: '吸盘硬化。', remedy: '更换吸盘八只。', codes: ['WEAR', 'REPLACED'], parts: [['SJ-Z-0301', 8]], signer: '乌日娜' } },
    again: [
      { when: [12, '08:40'], reason: '云桂花来电：好了一个多星期，又吸不住。', visit: { engineers: ['han-weidong'], decided: [12, '09:30'], arrived: [14, '14:10'], done: [15, '10:20'], closed: [15, '16:10'],
        report: { work: '再次更换吸盘，清洗过滤器。', situation: '试车正常。', cause: '吸盘沾奶粉失效。', remedy: '更换吸盘，清洗过滤器。', codes: ['DIRT', 'REPLACED'], parts: [['SJ-Z-0301', 8]], signer: '乌日娜', reservations: '同样的毛病第二次，要求查清根本原因。' } } },
      { when: [21, '10:40'], reason: '云桂花投诉：修过两次仍停机。', visit: { engineers: ['lu-zhiming'], decided: [21, '11:10'], arrived: [22, '10:30'], done: [22, '16:40'], closed: [26, '10:00'],
        report: { work: '全程测真空度，更换漏气的真空三通接头。', situation: '真空度 -66 kPa，跟班两个班未再停机。', cause: '真空三通接头漏气，前两次未测真空度。', remedy: '更换三通接头，补做真空度记录。', codes: ['AIR_SUPPLY', 'REPLACED'], parts: [['SJ-Z-0301', 2]], coached: [['云桂花', '乌日娜'], 'TROUBLESHOOTING'], signer: '云桂花', measured: { 取盒真空度: { asFound: -48, asLeft: -66 } } } } },
    ] },

  { key: 'fault sensor', machine: 'xianweizhai SJV-420', day: -119, at: '09:15', caller: '楼建军', phone: '139 0000 1021', state: 'LIMITED', symptom: '组合秤七号斗零点漂移，净含量忽高忽低。', code: 'QUALITY',
    judged: { when: [2, '15:10'], cause: 'DEFECT', evidence: '七号斗称重传感器绝缘 2 MΩ，引线封胶开裂进水汽。', part: 'SJ-V-0116' },
    visit: { engineers: ['wu-jun'], decided: [0, '10:10'], arrived: [2, '09:30'], done: [2, '15:20'], closed: [3, '10:30'],
      report: { work: '更换七号斗称重传感器，全机标定。', situation: '百包净含量误差 ±0.4 克。', cause: '传感器引线封胶开裂。', remedy: '更换传感器一只，其余加涂封胶。', codes: ['SENSOR', 'REPLACED'], parts: [['SJ-V-0116', 1]], signer: '楼建军', measured: { 组合秤称重误差: { asFound: 1.9, asLeft: 0.2 } } } } },

  { key: 'fault late', machine: 'yuchi SJF-15K', day: -110, at: '15:20', caller: '冉小兵', phone: '139 0000 1364', channel: 'WECHAT', state: 'LIMITED', symptom: '开箱机吸盘架抖动，纸箱打不方。', code: 'OUT_OF_POSITION',
    judged: { when: [7, '15:30'], cause: 'DEFECT', evidence: '吸盘架直线轴承缺油磨损，低温脂加注孔堵塞。', part: 'SJ-C-0908' },
    visit: { engineers: ['su-wenbin'], decided: [1, '09:00'], planned: [5, 5], arrived: [7, '10:40'], done: [7, '16:00'], closed: [8, '10:10'],
      late: { cause: 'OWN', note: '在贵阳上一家多留一天半，办公室未通知用户改期。' },
      report: { work: '更换轴承，疏通油路，换低温脂。', situation: '连续开箱三百只方正。', cause: '油路堵塞，轴承干磨。', remedy: '更换轴承四只，疏通油路。', codes: ['LUBRICATION', 'REPLACED'], parts: [['SJ-C-0908', 4]], signer: '冉小兵', reservations: '改期要提前打电话。' } } },

  { key: 'fault cam', machine: 'taiherun SJZ-130C', day: -97, at: '08:10', by: 'sales', caller: '唐正清', phone: '139 0000 1217', state: 'DOWN', symptom: '取盒凸轮表面剥落，铁屑掉进药盒，已停线隔离。', code: 'QUALITY',
    judged: { when: [1, '09:20'], cause: 'DEFECT', evidence: '凸轮工作面剥落，硬度 HRC 38，低于图样要求，属热处理不良。', part: 'SJ-Z-0304' },
    visit: { engineers: ['lu-zhiming'], decided: [0, '08:50'], arrived: [0, '16:30'], done: [0, '22:50'], closed: [3, '10:20'],
      report: { work: '连夜更换取盒凸轮，清理机内铁屑。', situation: '清机后空运转两小时，磁棒检查无铁屑。', cause: '凸轮热处理硬度不足。', remedy: '更换凸轮，机内吸尘并磁棒检查。', codes: ['WEAR', 'REPLACED'], parts: [['SJ-Z-0304', 1]], signer: '唐正清' } },
    also: [
      { day: -96, at: '09:10', by: 'engineer', step: 'amendWorkReport', on: 'fault cam order report', input: { reason: '用户质量部要求写明清机范围和更换件的炉号，昨夜报告漏写。', work: '连夜更换取盒凸轮（炉号 R-0417），清理机内铁屑，范围为取盒、成型、推料三个工位。', situation: '清机后空运转两小时，磁棒检查三次无铁屑，用户质量部现场见证。', fault: '取盒凸轮表面剥落，铁屑掉进药盒。', cause: '凸轮热处理硬度不足，实测 HRC 38。', remedy: '更换凸轮，机内吸尘并磁棒检查。', codes: ['WEAR', 'REPLACED'], workDays: [{ day: day(-97), hours: 6.5, person: the('lu-zhiming') }], partsUsed: [{ part: the('SJ-Z-0304'), quantity: 1 }], coachedTopics: [], coachedPeople: [] } },
      { day: -96, at: '10:40', by: 'engineer', step: 'signWorkReport', on: 'fault cam order report', input: { signature: drawnSignature('唐正清'), place: '南京市，南京车间' } },
    ] },

  { key: 'fault speed', machine: 'lanfeng SJZ-260', day: -91, at: '10:30', caller: '楼晓军', phone: '139 0000 1308', state: 'LIMITED', symptom: '装 1.25 kg 凝珠盒速度上不去，最高 120 盒，推盒过载。', code: 'SPEED',
    judged: { when: [0, '14:20'], cause: 'USER', evidence: '用户装盒重量 1.25 kg，超过机型标称 0.8 kg。',
      offer: { when: [1, '09:30'], validUntil: 30, lines: [['MATERIAL', '防滑皮带改造件', 1, 2600], ['LABOUR', '改造两人工日', 2, 800], ['TRAVEL', '上海至义乌差旅', 1, 980]] } },
    visit: { engineers: ['ding-haitao'], decided: [4, '10:10'], arrived: [7, '10:20'], done: [8, '15:30'], closed: [10, '09:40'],
      report: { work: '调整推盒加减速曲线，检测各轴负荷。', situation: '最高 122 盒/分，主电机负荷 96%，达不到合同 150 盒。', cause: '选型时未核对盒重，主电机功率不足。', remedy: '优化曲线，暂以 120 盒生产，另行商定处理办法。', codes: ['DESIGN', 'ADJUSTED'], signer: '楼晓军', reservations: '速度没有达到合同，保留退货权利。', measured: { 空载速度: { asFound: 236, asLeft: 246 } } } },
    also: [
      { day: -88, at: '15:40', by: 'after-sales-head', step: 'reclassifyCause', on: 'fault speed decision', input: { cause: 'DEFECT', evidence: '营业部查出订货时用户已写明满盒 1.25 kg，技术附件仍签 150 盒，属我方选型责任，撤回报价。' } },
    ] },

  { key: 'fault resonance', machine: 'qinmai SJP-600W', day: -84, at: '09:20', caller: '雷建社', phone: '139 0000 1140', state: 'LIMITED', symptom: '送料伺服抖动，推杆前后错位，已换过一次驱动器。', code: 'OUT_OF_POSITION',
    judged: { when: [7, '16:30'], cause: 'DEFECT', evidence: '抖动频率 38 Hz，与机架固有频率接近，减速机背隙正常。' },
    visit: { engineers: ['pan-yuejin'], decided: [0, '10:40'], planned: [3, 4], arrived: [7, '09:40'], done: [8, '16:10'], closed: [10, '10:00'],
      late: { cause: 'CUSTOMER', note: '周四到厂，用户新工业园门卫无登记不准进入，联系人手机关机，等到下班；周一重新登记后入厂。' },
      report: { work: '更换伺服驱动器，加装机架支撑，测振。', situation: '抖动减小但未消除，40 包以下可用。', cause: '减速机与机架共振。', remedy: '加装支撑，限速 40 包，待厂内处理机架。', codes: ['DESIGN', 'REPAIRED'], signer: '雷建社', measured: { 切口位置偏差: { asFound: 4.2, asLeft: 2.1, concession: '共振未根除，用户同意限速使用，待更换机架。' } }, abnormality: '38 Hz 共振。' } } },

  { key: 'fault leak', machine: 'wotian SJV-720F', day: -63, at: '08:50', caller: '权启明', phone: '139 0000 1399', state: 'LIMITED', symptom: '计量螺杆漏粉，称量偏多。', code: 'LEAK',
    judged: { when: [2, '15:40'], cause: 'DEFECT', evidence: '螺杆与料筒间隙 2.1 mm，超出要求。' },
    visit: { engineers: ['su-wenbin'], decided: [0, '09:40'], arrived: [2, '10:10'], done: [2, '16:20'], closed: [3, '10:15'],
      report: { work: '调整螺杆与料筒间隙。', situation: '试包二十袋误差 ±30 克。', cause: '螺杆底座松动。', remedy: '重新固定底座，调整间隙。', codes: ['LOOSE', 'TIGHTENED'], signer: '权启明' } },
    again: [
      { when: [14, '15:20'], reason: '权启明投诉：修过以后又漏粉，五公斤一袋差到八十克。', visit: { engineers: ['su-wenbin', 'wu-jun'], decided: [14, '16:00'], arrived: [16, '09:50'], done: [17, '11:20'], closed: [18, '09:40'],
        report: { work: '重新调整螺杆与料斗底座间隙，校正同轴度。', situation: '抽检五十袋误差 ±20 克以内。', cause: '上次间隙调得过大。', remedy: '间隙调到 1.2 mm，打定位销。', codes: ['MISALIGNED', 'ADJUSTED'], signer: '权启明', measured: { 螺杆与料筒间隙: { asFound: 2, asLeft: 1.2 } } } } },
    ] },

  { key: 'fault bill', machine: 'beicang SJF-15K', day: -70, at: '13:10', caller: '刘春生', phone: '139 0000 1350', state: 'DOWN', symptom: '五口阀漏气，吸盘架不回位。', code: 'LEAK',
    judged: { when: [2, '15:00'], cause: 'DEFECT', evidence: '阀芯密封圈切边，装配缺陷。', part: 'SJ-F-0407' },
    visit: { engineers: ['xue-liang'], decided: [0, '14:00'], arrived: [2, '10:50'], done: [2, '14:30'], closed: [3, '10:00'],
      report: { work: '更换五口电磁阀两只。', situation: '保压十分钟无泄漏。', cause: '阀芯密封圈切边。', remedy: '更换电磁阀。', codes: ['SEAL', 'REPLACED'], parts: [['SJ-F-0407', 2]], signer: '刘春生' } } },

  { key: 'fault smoke', machine: 'haichen SJP-350', day: -42, at: '09:00', caller: '吴海滨', phone: '139 0000 1063', state: 'DOWN', symptom: '端封刀打刀，切刀崩口两处。', code: 'QUALITY',
    judged: { when: [1, '15:20'], cause: 'DEFECT', evidence: '端封刀座锁紧螺钉未涂厌氧胶，松动打刀。', part: 'SJ-P-0201' },
    visit: { engineers: ['wu-jun'], decided: [0, '09:30'], arrived: [1, '14:00'], done: [2, '16:10'], closed: [4, '09:20'],
      report: { work: '更换端封刀座和切刀，校正间隙、相位。', situation: '180 包/分两小时切口整齐。', cause: '刀座锁紧螺钉松动。', remedy: '更换刀座、切刀，螺钉涂厌氧胶。', codes: ['LOOSE', 'REPLACED'], parts: [['SJ-P-0201', 1], ['SJ-P-0202', 1]], signer: '吴海滨', measured: { 端封刀间隙: { asFound: 0.11, asLeft: 0.034 } } } } },

  { key: 'fault knife', machine: 'tangqiaofang SJP-350', day: -35, at: '10:15', caller: '莫少华', phone: '139 0000 1168', state: 'LIMITED', symptom: '端封切刀钝，切口有毛边、连包。', code: 'QUALITY',
    judged: { when: [0, '11:20'], cause: 'USER', evidence: '刀刃有整排硬物刮痕，操作工承认用钢铲清除粘膜；说明书要求用铜刷。', part: 'SJ-P-0202',
      offer: { when: [0, '14:10'], validUntil: 14, lines: [['MATERIAL', '端封切刀', 1, 480, 'SJ-P-0202'], ['LABOUR', '换刀、校正', 0.5, 680], ['TRAVEL', '上海至东莞差旅', 1, 1680]], accepted: { when: [1, '09:30'], by: '莫少华' }, paid: [[[8, '11:00'], '农商 1103-266']] } },
    visit: { engineers: ['wu-jun'], decided: [1, '10:00'], arrived: [3, '10:40'], done: [3, '15:10'], closed: [7, '10:30'],
      report: { work: '更换端封切刀一副。', situation: '抽检一百包切口正常。', cause: '用钢铲清膜刮伤刀刃。', remedy: '更换切刀，调整间隙，示范铜刷清洁。', codes: ['OPERATION', 'REPLACED'], parts: [['SJ-P-0202', 1]], signer: '莫少华' } } },

  { key: 'fault noise', machine: 'jingce SJP-600W', day: -20, at: '09:40', caller: '励海波', phone: '139 0000 1392', state: 'RUNNING', symptom: '往复端封每分钟几十下敲击声，车间没法说话。', code: 'NOISE',
    judged: { when: [1, '16:10'], cause: 'UNDETERMINED', evidence: '缓冲失效，是密封件早期磨损还是气源含油水不足，待拆检结论。', part: 'SJ-P-0204' },
    visit: { engineers: ['pan-yuejin'], decided: [0, '10:30'], arrived: [1, '10:20'], done: [1, '16:40'], closed: [3, '10:40'],
      report: { work: '更换端封缸密封件，调整缓冲。', situation: '噪声由 91 dB 降到 83 dB，用户仍嫌响。', cause: '气缸缓冲密封磨损。', remedy: '更换密封件，缓冲压力 0.2 MPa。', codes: ['SEAL', 'REPLACED'], parts: [['SJ-P-0204', 1]], signer: '励海波', reservations: '还是响，再观察一周。', measured: { 机旁噪声: { asFound: 91, asLeft: 83, concession: '机型往复结构所限，用户暂时接受，技术科出降噪方案。' } } } } },

  { key: 'fault forgotten', machine: 'guangyao SJZ-100', day: -28, at: '09:25', caller: '过永明', phone: '139 0000 1385', state: 'LIMITED', symptom: '缺料检测误报，空盒也放行。', code: 'ALARM',
    judged: { when: [0, '11:00'], cause: 'DEFECT', evidence: '整机已过三包期，光纤放大器老化。', part: 'SJ-Z-0313',
      offer: { when: [0, '13:40'], validUntil: 21, lines: [['MATERIAL', '缺料检测光纤', 2, 150, 'SJ-Z-0313'], ['LABOUR', '更换、标定', 0.5, 680], ['TRAVEL', '上海至无锡差旅', 1, 420]], accepted: { when: [0, '16:00'], by: '过永明' } } },
    visit: { engineers: ['zheng-kai'], decided: [1, '09:20'], planned: [2, 2], arrived: [2, '15:10'], done: [4, '14:20'], closed: [7, '11:10'], recorded: { when: [3, '16:15'], by: 'after-sales-head', why: '郑凯手机在现场摔坏，到达时间由用户门卫登记簿补录。' },
      report: { work: '更换检测光纤两副。', situation: '空盒剔除验证三十次全部有效。', cause: '光纤老化。', remedy: '更换光纤，重新示教。', codes: ['SENSOR', 'REPLACED'], parts: [['SJ-Z-0313', 2]], signer: '过永明' } } },

  { key: 'fault stamp', machine: 'canglifang SJF-15K', day: -12, at: '10:20', caller: '俞晓峰', phone: '139 0000 1357', channel: 'WECHAT', state: 'DOWN', symptom: '折盖气缸端盖漏气，纸箱底盖折不上。', code: 'LEAK',
    judged: { when: [1, '14:30'], cause: 'DEFECT', evidence: '气缸端盖密封切边，装配不良。', part: 'SJ-F-0406' },
    visit: { engineers: ['su-wenbin'], decided: [0, '11:00'], arrived: [1, '09:50'], done: [1, '15:20'], closed: [9, '09:30'],
      report: { work: '更换折盖气缸两只。', situation: '开箱三百只正常。', cause: '端盖密封圈切边。', remedy: '更换气缸。', codes: ['SEAL', 'REPLACED'], parts: [['SJ-F-0406', 2]] } },
    also: [
      { day: -4, at: '14:20', by: 'after-sales', step: 'signWorkReport', on: 'fault stamp order report', input: { kind: 'STAMP', scan: scan('仓立方 盖章报告书.pdf'), signer: '俞晓峰', place: '杭州市，萧山仓', signedOn: day(-6) } },
    ] },
];
