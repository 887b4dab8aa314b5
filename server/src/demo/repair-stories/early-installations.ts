import type { InstallationStory } from '../installation.ts';

/** Machines that were installed more than a year ago. */
// biome-ignore format: each paragraph is a story
export const earlyInstallations: readonly InstallationStory[] = [
  { key: 'install guoyuanlai', machine: 'guoyuanlai SJF-50B', day: -721, at: '09:20', arrivedBefore: 3, caller: '设备科 蔡振东', remark: '外箱完好，叉车已备。', visit: {
    engineers: ['su-wenbin'], decided: [0, '10:10'], arrived: [2, '13:40'], arrivalNote: '开箱清点无缺件。', done: [3, '15:30'], closed: [7, '09:50'],
    report: { work: '侧带式封箱机就位、接电、调试，与前道装箱台对接。', situation: '以 380×280×220 箱连续封 600 箱，无断带、无卡箱，速度 22 箱/分。', coached: [['蔡振东', '林秋月'], 'USE', 'MAINTENANCE'], signer: '蔡振东' } } },

  { key: 'install ruimu', machine: 'ruimu SJZ-260', day: -714, at: '08:50', arrivedBefore: 3, caller: '工程部 项卫国', channel: 'EMAIL', visit: {
    engineers: ['ding-haitao', 'lu-zhiming'], decided: [0, '11:00'], arrived: [2, '09:50'], done: [4, '16:00'], closed: [8, '10:20'], task: '带滴眼液三支装规格件，配合验证部做 OQ。',
    report: { work: '高速装盒机安装，接入说明书折叠机和赋码相机，滴眼液三支装规格调试。', situation: '满速 235 盒/分连续两小时，缺说明书、缺料剔除各 20 次全部有效。', coached: [['项卫国', '应雪飞', '方志强'], 'PRINCIPLE', 'USE', 'TROUBLESHOOTING'], signer: '项卫国', remark: 'IQ/OQ 记录一式两份，随本报告交验证部。' } } },

  { key: 'install borun', machine: 'borun SJV-720F', day: -648, at: '14:10', arrivedBefore: 1, by: 'sales', caller: '姜成业', channel: 'WECHAT', visit: {
    engineers: ['han-weidong'], decided: [1, '09:15'], arrived: [4, '14:30'], done: [7, '15:50'], closed: [11, '10:05'],
    report: { work: '粉剂立式包装机安装，20 千克预混料规格调试，接除尘管道。', situation: '首日计量偏差 45 克，重新设定搅拌转速和料位后抽检 50 袋均在 12 克以内。', coached: [['姜成业', '于德海'], 'STRUCTURE', 'USE'], signer: '姜成业', measured: { 计量误差: { asFound: 45, asLeft: -6 } } } } },

  { key: 'install shuweiju', machine: 'shuweiju SJV-720F', day: -609, at: '10:30', arrivedBefore: 3, caller: '蒲建国', visit: {
    engineers: ['lu-zhiming'], decided: [0, '13:30'], arrived: [3, '10:30'], done: [4, '15:10'], closed: [8, '09:40'],
    report: { work: '花椒粉 100 克袋规格安装调试，28 mm 导程螺杆。', situation: '试包 800 袋，误差 ±0.8 克；除尘口有少量逸粉，加装软帘后消除。', coached: [['蒲建国', '袁琴'], 'USE', 'MAINTENANCE'], signer: '蒲建国' } } },

  { key: 'install kangheng', machine: 'kangheng SJF-15K', day: -581, at: '09:05', arrivedBefore: 4, caller: '设备部 耿立强', channel: 'FAX', visit: {
    engineers: ['su-wenbin', 'he-lixin'], decided: [0, '10:40'], arrived: [2, '15:20'], done: [3, '17:00'], closed: [7, '11:10'],
    report: { work: '两台立式开箱机安装，药用五层小箱规格，接入既有输送线。', situation: '开箱 14 到 16 箱/分，纸箱批次厚薄不一时偶有吸不开，吸盘改双排后正常。', coached: [['耿立强', '甄雅楠', '郝志军'], 'USE', 'TROUBLESHOOTING'], signer: '耿立强', reservations: '纸箱厚度小于 4.2 mm 的批次仍需观察一个月。' } } },

  { key: 'install guangyao', machine: 'guangyao SJZ-100', day: -580, at: '15:45', arrivedBefore: 1, caller: '过永明', visit: {
    engineers: ['ding-haitao'], decided: [0, '16:20'], arrived: [1, '13:15'], done: [2, '16:30'], closed: [6, '09:30'],
    report: { work: '间歇式装盒机安装，电源适配器 90×60×45 盒规格调试，加装离子风机。', situation: '72 盒/分连续一小时无卡盒。', coached: [['过永明'], 'USE', 'MAINTENANCE'], signer: '过永明' } } },

  { key: 'install changshentang', machine: 'changshentang SJZ-130C', day: -546, at: '09:40', arrivedBefore: 3, caller: '尹相哲', visit: {
    engineers: ['ding-haitao', 'zheng-kai'], decided: [0, '10:30'], planned: [3, 5], arrived: [7, '11:10'], done: [9, '15:40'], closed: [14, '10:15'],
    late: { cause: 'WEATHER', note: '周四浦东起飞航班因雷暴取消，改签两次，周末长春机场大雾，周一上午才到厂。每日电话告知用户。' },
    report: { work: '药用连续式装盒机安装，参片铝塑板 12 粒规格。', situation: '说明书三折，折叠偏差开始达 1.8 mm，更换导向条后 0.4 mm；118 盒/分连续运行正常。', coached: [['尹相哲', '朴成哲'], 'STRUCTURE', 'USE', 'MAINTENANCE'], signer: '尹相哲', measured: { 说明书折叠偏差: { asFound: 1.8, asLeft: 0.4 } } } } },

  { key: 'install yuchi', machine: 'yuchi SJM-R180', day: -448, at: '08:40', arrivedBefore: 4, caller: '冉小兵', channel: 'WECHAT', visit: {
    engineers: ['pan-yuejin', 'fan-xiaojun'], decided: [0, '09:30'], arrived: [3, '09:30'], done: [8, '16:40'], closed: [11, '10:30'], task: '冷库内作业，带低温润滑脂和防寒服。',
    report: { work: '机器人码垛工作站在 -18 ℃ 冷库外缓冲间安装，围栏、光幕、托盘库联调，冻品箱五种垛形示教。', situation: '每小时 620 箱，垛形层偏差 9 mm；低温下吸具真空建立慢 0.2 s，已延长吸取时间。', coached: [['冉小兵', '蒋志刚', '杨海波'], 'PRINCIPLE', 'USE', 'TROUBLESHOOTING'], signer: '冉小兵' } } },

  { key: 'install wangzhua', machine: 'wangzhua SJM-G800', day: -434, at: '10:05', arrivedBefore: 4, caller: '丁兆民', visit: {
    engineers: ['pan-yuejin'], decided: [0, '11:20'], planned: [3, 4], arrived: [7, '13:20'], done: [9, '16:10'], closed: [14, '09:25'],
    late: { cause: 'CARRIER', note: '升降立柱连接板随第二车发运，物流公司在徐州中转时漏装，周一随货同到。已与用户商定顺延。' },
    report: { work: '高位码垛机安装，15 千克宠物粮袋，每层五袋。', situation: '四百袋连续码垛，袋形偏软，整形辊下压 15 mm 后垛形稳定。', coached: [['丁兆民', '孙立强'], 'USE', 'MAINTENANCE'], signer: '丁兆民', measured: { 垛形层偏差: { asFound: 26, asLeft: 11 } } } } },

  { key: 'install taiherun', machine: 'taiherun SJZ-130C', day: -364, at: '09:15', arrivedBefore: 3, caller: '南京车间 唐正清', visit: {
    engineers: ['lu-zhiming'], decided: [0, '09:50'], arrived: [1, '10:40'], done: [3, '16:20'], closed: [8, '13:40'],
    report: { work: '两台药用连续式装盒机安装调试，胶囊板 10 粒、12 粒两种规格。', situation: '两规格各连续运行两小时，剔除验证全部通过。', coached: [['唐正清', '戴国华', '殷晓东'], 'USE', 'TROUBLESHOOTING'], signer: '唐正清', reservations: '12 粒规格换型时间 38 分钟，合同约定 30 分钟，待操作熟练后复测。' } } },
];
