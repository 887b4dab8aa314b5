import type { InstallationStory } from '../installation.ts';
import { day, scan, the } from '../scenario-step.ts';

/** Machines of the last year. */
// biome-ignore format: each paragraph is a story
export const lateInstallations: readonly InstallationStory[] = [
  { key: 'install xinliang', machine: 'xinliang SJZ-100', day: -238, at: '10:10', arrivedBefore: 4, caller: '曾庆辉', visit: {
    engineers: ['zheng-kai'], decided: [0, '11:00'], planned: [2, 3], arrived: [7, '13:50'], done: [9, '15:30'], closed: [11, '10:10'],
    report: { work: '两台间歇式装盒机安装，手机适配器盒规格，接防静电地线。', situation: '接地电阻 0.6 Ω，连续运行一个班无静电报警。', coached: [['曾庆辉', '温少芬'], 'USE', 'MAINTENANCE'], signer: '曾庆辉' } },
    also: [
      { day: -236, at: '09:30', by: 'after-sales', step: 'holdServiceOrder', on: 'install xinliang order', input: { cause: 'CUSTOMER', reason: '曾庆辉来电：车间压缩空气管路未接通，地坪环氧未干，请下周一再来。' } },
      { day: -231, at: '08:50', by: 'after-sales', step: 'replanServiceOrder', on: 'install xinliang order', input: { startsOn: day(-231), endsOn: day(-229), engineers: [the('zheng-kai')] } },
      { day: -231, at: '08:55', by: 'after-sales', step: 'dispatchServiceOrder', on: 'install xinliang order' },
    ] },

  { key: 'install muge', machine: 'muge SJZ-260', day: -140, at: '09:30', arrivedBefore: 3, caller: '云桂花', visit: {
    engineers: ['han-weidong'], decided: [0, '10:20'], arrived: [2, '14:40'], done: [4, '15:20'], closed: [8, '09:35'],
    report: { work: '奶粉条装二十支盒规格，两台高速装盒机安装。', situation: '225 盒/分运行正常，取盒偶有一次双吸，调整盒库压板后未再出现。', coached: [['云桂花', '乌日娜'], 'USE', 'MAINTENANCE'], signer: '云桂花' } } },

  { key: 'install jinbencao', machine: 'jinbencao SJZ-130C', day: -139, at: '10:45', arrivedBefore: 1, caller: '龙正平', channel: 'WECHAT', visit: {
    engineers: ['ding-haitao'], decided: [0, '13:40'], arrived: [2, '11:20'], done: [6, '15:00'], closed: [9, '10:45'],
    report: { work: '颗粒剂条包装盒规格安装，说明书四折。', situation: '112 盒/分，说明书纸偏薄，折叠不良 0.3%，降低折纸辊压力后 0.1%。', coached: [['龙正平', '田小玲'], 'USE', 'TROUBLESHOOTING'], signer: '龙正平' } } },

  { key: 'install haichen', machine: 'haichen SJP-450S', day: -96, at: '08:35', arrivedBefore: 1, caller: '吴海滨', visit: {
    engineers: ['pan-yuejin'], decided: [0, '09:20'], arrived: [2, '10:10'], done: [5, '16:00'], closed: [15, '09:20'],
    report: { work: '三伺服枕式包装机安装，凤梨酥单粒包 90 mm 袋长。', situation: '210 包/分连续两小时，切口偏差 0.6 mm。', coached: [['吴海滨', '洪秀梅'], 'USE', 'MAINTENANCE'], remark: '用户公章在集团总部，验收章由总部盖好寄回。' } },
    also: [
      { day: -82, at: '15:10', by: 'after-sales', step: 'signWorkReport', on: 'install haichen order report', input: { kind: 'STAMP', scan: scan('海晨烘焙 盖章报告书.pdf'), signer: '吴海滨', place: '厦门市，集团总部', signedOn: day(-85) } },
    ] },

  { key: 'install yuerong', machine: 'yuerong SJF-50B', day: -35, at: '09:10', arrivedBefore: 0, by: 'sales', caller: '金伟民', visit: {
    engineers: ['he-lixin'], decided: [0, '10:00'], arrived: [1, '09:20'], done: [1, '16:10'], closed: [3, '10:00'],
    report: { work: '封箱机安装，面膜外箱规格，接入装盒机后道。', situation: '连续封箱 400 箱正常。', coached: [['金伟民', '陆琴'], 'USE', 'MAINTENANCE'], signer: '金伟民' } } },

  { key: 'install chiyue', machine: 'chiyue SJZ-260', day: -21, at: '13:30', arrivedBefore: 3, caller: '童兵', visit: {
    engineers: ['ding-haitao', 'jiang-tao'], decided: [0, '14:20'], arrived: [1, '14:10'], done: [3, '16:50'], closed: [7, '11:00'],
    report: { work: '牙膏软管单支盒规格，高速装盒机安装，接入灌装线出口。', situation: '软管头朝向错时卡盒，加装定向光电后 228 盒/分连续两小时无卡盒。', coached: [['童兵', '潘小燕'], 'USE', 'TROUBLESHOOTING'], signer: '童兵', measured: { 热熔胶温度偏差: { asFound: 3.6, asLeft: 0.8 } } } } },

  { key: 'notice mistaken', machine: 'jieya SJP-600W', day: -199, at: '10:20', arrivedBefore: 1, by: 'sales', caller: '黎炳坤', remark: '来电说机器到了。', also: [
    { day: -199, at: '14:30', by: 'after-sales', step: 'cancelGoodsArrival', on: 'notice mistaken', input: { reason: '回电核实：到的是备件箱，不是枕式机，三水工厂的机器早已投产。' } },
  ] },
];
