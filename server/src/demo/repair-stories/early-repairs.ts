import type { FaultStory } from '../fault-story.ts';
import { day, the } from '../scenario-step.ts';

/** Repairs on site, from two years ago until a year ago. */
// biome-ignore format: each paragraph is a story
export const earlyRepairs: readonly FaultStory[] = [
  { key: 'fault vacuum ruimu', machine: 'ruimu SJZ-260', day: -637, at: '09:12', caller: '项卫国', phone: '139 0000 1266', state: 'DOWN', symptom: '取盒吸盘吸不住，盒子掉在成型区，停机清理。', code: 'MISFEED', occurrence: '提速到 220 盒以上时',
    help: [{ when: [0, '09:40'], by: 'ding-haitao', advice: '请查吸盘裂口、过滤器堵塞，真空表读数多少？读数只有 -51 kPa。', outcome: 'NO_CHANGE', minutes: 25 }],
    judged: { when: [1, '14:30'], cause: 'DEFECT', evidence: '真空发生器喷嘴内有机加工毛刺，流量不足，新件对比 -72 kPa。', part: 'SJ-Z-0303' },
    visit: { engineers: ['ding-haitao'], decided: [0, '10:30'], arrived: [1, '13:40'], done: [2, '11:30'], closed: [3, '09:30'],
      report: { work: '更换真空发生器两只，清洗真空回路。', situation: '真空度恢复到 -71 kPa，230 盒/分连续四小时无掉盒。', cause: '真空发生器喷嘴毛刺，流量不足。', remedy: '更换真空发生器两只，过滤器滤芯同时更换。', codes: ['ASSEMBLY', 'REPLACED'], parts: [['SJ-Z-0303', 2]], coached: [['应雪飞'], 'TROUBLESHOOTING'], signer: '项卫国', measured: { 取盒真空度: { asFound: -51, asLeft: -71 } } } } },

  { key: 'fault bolt', machine: 'borun SJV-720F', day: -560, at: '08:30', caller: '姜成业', phone: '139 0000 1126', channel: 'WECHAT', state: 'DOWN', symptom: '螺杆卡死，伺服报过载，料筒里有金属响声。', code: 'JAM',
    help: [{ when: [0, '09:00'], by: 'han-weidong', advice: '请断电拆下料筒出料口，不要强行启动。看到筒内有一枚 M12 螺栓。', outcome: 'NO_CHANGE', minutes: 30 }],
    judged: { when: [0, '10:40'], cause: 'USER', evidence: '料筒内取出 M12 螺栓一枚，为用户投料口振动筛紧固件，筛网破损未换。照片三张。', part: 'SJ-V-0114',
      offer: { when: [0, '14:20'], validUntil: 14, lines: [['MATERIAL', '粉剂计量螺杆', 1, 1260, 'SJ-V-0114'], ['LABOUR', '拆装、校正两人工日', 2, 680], ['TRAVEL', '上海至大连差旅', 1, 1850]], accepted: { when: [1, '09:20'], by: '姜成业' }, paid: [[[2, '15:30'], '大连农商 0521-118']] } },
    visit: { engineers: ['han-weidong'], decided: [1, '10:00'], arrived: [3, '09:50'], done: [4, '15:20'], closed: [7, '10:10'], task: '带 φ50 螺杆一根、料筒修磨工具。',
      report: { work: '更换计量螺杆，修磨料筒内壁划痕，校正同轴度。', situation: '抽检四十袋误差 ±10 克。', cause: '用户振动筛螺栓脱落进入料筒。', remedy: '更换螺杆、修磨料筒，建议振动筛后加磁选。', codes: ['OPERATION', 'REPLACED'], parts: [['SJ-V-0114', 1]], coached: [['姜成业', '于德海'], 'MAINTENANCE'], signer: '姜成业', measured: { 螺杆与料筒间隙: { asFound: 2.4, asLeft: 1.2 } } } } },

  { key: 'fault servo', machine: 'shuweiju SJV-720F', day: -518, at: '10:40', caller: '蒲建国', phone: '139 0000 1084', state: 'DOWN', symptom: '拉膜伺服报 E-21，断电重启能走几分钟。', code: 'ALARM', occurrence: '下午室温高时',
    help: [{ when: [0, '11:15'], by: 'engineer', advice: '柜内温度多少？四十八度。请开柜门加风扇，对调左右驱动器试。故障跟着驱动器走。', outcome: 'IMPROVED', minutes: 50 }],
    judged: { when: [2, '15:00'], cause: 'DEFECT', evidence: '对调试验故障随驱动器转移，驱动器散热器硅脂漏涂。', part: 'SJ-V-0113' },
    visit: { engineers: ['lu-zhiming'], decided: [0, '13:30'], arrived: [2, '13:10'], done: [2, '17:20'], closed: [4, '09:15'],
      report: { work: '更换拉膜伺服驱动器，电柜加装排风扇。', situation: '柜温降到 38 ℃，连续运行一个班无报警。', cause: '驱动器散热不良，出厂散热硅脂漏涂。', remedy: '更换驱动器并加装排风扇。', codes: ['DRIVE', 'REPLACED'], parts: [['SJ-V-0113', 1]], signer: '蒲建国' } } },

  { key: 'fault folding', machine: 'kangheng SJF-15K', day: -497, at: '09:25', caller: '耿立强', phone: '139 0000 1196', channel: 'FAX', state: 'LIMITED', symptom: '底盖长边折不到位，每班约八十箱要人工压。', code: 'QUALITY',
    judged: { when: [3, '11:20'], cause: 'DEFECT', evidence: '折盖气缸磁环脱落，缓冲失效，活塞杆行程少 12 mm。', part: 'SJ-F-0406' },
    visit: { engineers: ['he-lixin'], decided: [0, '11:40'], arrived: [3, '10:15'], done: [3, '16:10'], closed: [7, '14:05'],
      report: { work: '更换折盖气缸，调整缓冲。', situation: '连开二百箱全部折到位。', cause: '气缸磁环脱落，行程不足。', remedy: '更换气缸一只，另一侧预防性更换。', codes: ['BREAKAGE', 'REPLACED'], parts: [['SJ-F-0406', 2]], signer: '耿立强', measured: { 纸箱成型对角差: { asFound: 6.5, asLeft: 1.6 } } } } },

  { key: 'fault indexer', machine: 'guangyao SJZ-100', day: -462, at: '10:50', caller: '过永明', phone: '139 0000 1385', state: 'DOWN', symptom: '分割器异响，料槽停位不准，推料杆撞隔板。', code: 'OUT_OF_POSITION',
    help: [{ when: [0, '11:20'], by: 'zheng-kai', advice: '请手摇主轴一圈，听异响在第几工位。每圈固定一处有“咯噔”。', outcome: 'NO_CHANGE', minutes: 20 }],
    judged: { when: [1, '16:30'], cause: 'DEFECT', evidence: '分割器第五工位凸轮滚子碎裂，滚子材质报告附后。', part: 'SJ-Z-0305' },
    visit: { engineers: ['zheng-kai'], decided: [0, '13:10'], planned: [1, 2], arrived: [1, '09:40'], done: [10, '15:50'], closed: [14, '10:20'],
      report: { work: '更换八工位分割器，重新对相位。', situation: '定位误差 0.03 mm，75 盒/分运行一个班正常。', cause: '凸轮滚子热处理不良碎裂。', remedy: '更换分割器总成。', codes: ['BREAKAGE', 'REPLACED'], parts: [['SJ-Z-0305', 1]], signer: '过永明', measured: { 分割器定位误差: { asFound: 0.32, asLeft: 0.03 } } } },
    also: [
      { day: -461, at: '17:10', by: 'zheng-kai', step: 'holdServiceOrder', on: 'fault indexer order', input: { cause: 'OWN', reason: '分割器无库存，供应商加急六个工作日，先给用户装上修复的滚子低速生产。' } },
      { day: -453, at: '16:20', by: 'after-sales', step: 'replanServiceOrder', on: 'fault indexer order', input: { startsOn: day(-452), endsOn: day(-452), engineers: [the('zheng-kai')] } },
      { day: -453, at: '16:30', by: 'after-sales', step: 'dispatchServiceOrder', on: 'fault indexer order' },
      { day: -452, at: '08:40', by: 'zheng-kai', step: 'recordSiteArrival', on: 'fault indexer order', input: {} },
    ] },

  { key: 'fault old cartoner', machine: 'mingmu SJZ-260', day: -427, at: '09:05', caller: '程宝林', phone: '139 0000 1245', state: 'DOWN', symptom: '主传动伺服报编码器故障，盒链不走。', code: 'ALARM',
    help: [{ when: [0, '09:30'], by: 'ding-haitao', advice: '更换编码器电缆试，故障依旧，判断电机编码器损坏。', outcome: 'NO_CHANGE', minutes: 40 }],
    judged: { when: [0, '10:10'], cause: 'DEFECT', evidence: '整机已过三包期；电机编码器光栅进油，轴封老化。', part: 'SJ-Z-0315',
      offer: { when: [0, '11:00'], validUntil: 10, lines: [['MATERIAL', '主传动伺服电机', 1, 5180, 'SJ-Z-0315'], ['LABOUR', '更换、对相位', 1.5, 800], ['TRAVEL', '上海至合肥差旅', 1, 640]], remark: '旧电机可折价回收。', accepted: { when: [1, '10:30'], by: '程宝林' }, paid: [[[1, '16:00'], '工行 0312-0087'], [[14, '10:40'], '工行 0326-0142']] } },
    visit: { engineers: ['ding-haitao'], decided: [1, '11:10'], arrived: [3, '11:30'], done: [3, '17:30'], closed: [8, '09:50'],
      report: { work: '更换主传动伺服电机并对相位，更换轴封。', situation: '推料与盒链相位 0.1°，满速运行两小时正常。', cause: '轴封老化，减速机油进入编码器。', remedy: '更换电机和轴封，减速机换油。', codes: ['SEAL', 'REPLACED'], parts: [['SJ-Z-0315', 1]], signer: '程宝林', reservations: '希望今后大修前给一份易老化件清单。' } } },

  { key: 'fault cable', machine: 'yuchi SJM-R180', day: -406, at: '08:20', caller: '冉小兵', phone: '139 0000 1364', state: 'DOWN', symptom: '机器人走到高位时报总线断线，停在半空。', code: 'ALARM',
    judged: { when: [8, '10:00'], cause: 'DEFECT', evidence: '管线包第三节护套低温开裂，内部总线磨断；普通护套用于 -18 ℃，选型不当。', part: 'SJ-M-0504' },
    visit: { engineers: ['pan-yuejin', 'fan-xiaojun'], decided: [0, '09:10'], planned: [2, 4], arrived: [7, '09:05'], done: [8, '16:20'], closed: [10, '10:40'],
      late: { cause: 'OWN', note: '低温管线包库存只有普通型，等供应商改制三天，未能按期出发；当日已电话致歉并安排人工码垛方案。' },
      report: { work: '更换低温型管线包，重新整定走线半径。', situation: '-18 ℃ 连续运行十六小时无报警。', cause: '管线包护套不耐低温，开裂后磨断总线。', remedy: '更换低温型管线包，同型号用户列入排查。', codes: ['DESIGN', 'REPLACED'], parts: [['SJ-M-0504', 1]], coached: [['杨海波'], 'MAINTENANCE'], signer: '冉小兵' } } },
];
