import { day, type ScenarioStep, the } from '../scenario-step.ts';
import { asked, confirmed, counted, inspected, issued, ordered, stocked } from './application-steps.ts';

const goesBack = (key: string, on: number, grounds: string): ScenarioStep => ({
  day: on,
  by: 'management',
  step: 'decideDisposition',
  on: key,
  input: { disposition: 'RETURN_TO_SUPPLIER', grounds },
});

/** What suppliers were asked to make good, and what came of it. */
// biome-ignore format: each step reads as a line of a story
export const claims: readonly ScenarioStep[] = [
  // 到货检出的两件崩刃切刀：供应商全部认赔，开红字发票。
  goesBack('nonconformity blades', -122, '刃口崩缺，热处理过硬，退供应商。'),
  { day: -119, by: 'after-sales', step: 'claimFromSupplier', makes: 'claim blades', input: { nonconformity: the('nonconformity blades'), quantity: 2, grounds: '两件刃口崩缺 0.5 mm，断面发白，疑为淬火后未回火，附照片三张。', channel: 'EMAIL' } },
  { day: -112, by: 'after-sales', step: 'answerSupplierClaim', on: 'claim blades', input: { answer: 'ACCEPTED', words: '汤家旺来电：回火炉温控失灵，同批全部复检，两件照价赔付。' } },
  { day: -105, by: 'management', step: 'settleSupplierClaim', on: 'claim blades', input: { outcome: 'ACCEPTED', credited: 510, creditNote: '红字 03418826' } },
  { day: -104, by: 'management', step: 'closeNonconformity', on: 'nonconformity blades', input: { evidence: '两件随车退回金刃刀模，退货单 TH-0097，赔付 510 元已冲账。' } },

  // 电磁阀：六件不合格，供应商只认四件，其余补货。
  ...confirmed('pa-solenoids', -88, [['SJ-F-0407', 24], ['SJ-F-0406', 6]]),
  ordered('po-solenoids', -87, 'pa-solenoids', 'qiyuan', [['SJ-F-0407', 24, 131], ['SJ-F-0406', 6, 236]], -74),
  ...counted('gr-solenoids', -76, 'po-solenoids', 'QY-260908', [['SJ-F-0407', 24], ['SJ-F-0406', 6]]),
  inspected('gr-solenoids', -75, [{ part: 'SJ-F-0407', accepted: 18, rejected: 6, defect: '0.15 MPa 不换向，阀芯发涩' }, { part: 'SJ-F-0406', accepted: 6 }]),
  ...stocked('gr-solenoids', -74, 'nonconformity solenoids'),
  goesBack('nonconformity solenoids', -73, '动作压力达不到样本值，退供应商。'),
  { day: -73, by: 'after-sales', step: 'claimFromSupplier', makes: 'claim solenoids', input: { nonconformity: the('nonconformity solenoids'), quantity: 6, grounds: '六件在 0.15 MPa 下不换向，样本规定 0.12 MPa，试验记录附后。', channel: 'WECHAT' } },
  { day: -60, by: 'after-sales', step: 'answerSupplierClaim', on: 'claim solenoids', input: { answer: 'PARTLY', words: '认四件阀芯毛刺；另两件称系存放受潮，不认。' } },
  { day: -46, by: 'management', step: 'settleSupplierClaim', on: 'claim solenoids', input: { outcome: 'PARTLY', credited: 524, creditNote: '红字 03420157', remark: '四件照价赔付，两件双方各让一步，不再追索。' } },

  // 伺服驱动器：装机后两周报过流，在质保期内，已发函，供应商尚未答复。
  ...confirmed('pa-drives', -52, [['SJ-V-0113', 2], ['SJ-F-0408', 4]]),
  ordered('po-drives', -49, 'pa-drives', 'tongda', [['SJ-V-0113', 2, 1595], ['SJ-F-0408', 4, 862]], -34),
  ...counted('gr-drives', -35, 'po-drives', 'TD20261018', [['SJ-V-0113', 2], ['SJ-F-0408', 4]]),
  inspected('gr-drives', -35, [{ part: 'SJ-V-0113', accepted: 2 }, { part: 'SJ-F-0408', accepted: 4 }]),
  ...stocked('gr-drives', -34),
  ...confirmed('pa-drive-sold', -34, [['SJ-V-0113', 2], ['SJ-F-0408', 2]], { customer: the('shuweiju') }),
  { day: -34, by: 'sales', step: 'recordRemittance', makes: 'rm-drive-sold', input: { application: the('pa-drive-sold'), amount: 5672.6, receivedOn: day(-34), voucher: '电汇 DRIVE-SOLD' } },
  asked('drive-sold', -34, { application: 'pa-drive-sold' }, [['SJ-V-0113', 2], ['SJ-F-0408', 2]]),
  issued('drive-sold', -33, [['SJ-V-0113', 2], ['SJ-F-0408', 2]]),
  { day: -20, by: 'after-sales', step: 'returnParts', on: 'drive-sold', makes: 'nonconformity drive', input: { lines: [{ part: the('SJ-V-0113'), unused: 0, old: 1, remark: '装机十二天报过流，对调后故障随驱动器走' }] } },
  goesBack('nonconformity drive', -19, '质保期内失效，退同达鉴定。'),
  { day: -19, by: 'after-sales', step: 'claimFromSupplier', makes: 'claim drive', input: { nonconformity: the('nonconformity drive'), receipt: the('gr-drives'), quantity: 1, grounds: '用户端 12 天报 E-05 过流，空载亦报；IGBT 模块测得一相短路。', channel: 'LETTER' } },

  // 减速电机：同达已认赔，补发的一台在途。
  { day: -12, by: 'after-sales', step: 'returnParts', on: 'drive-sold', makes: 'nonconformity motor', input: { lines: [{ part: the('SJ-F-0408'), unused: 0, old: 1, remark: '一级齿轮断齿，油色发黑' }] } },
  goesBack('nonconformity motor', -11, '断口无旧痕，齿面硬度偏低，退同达。'),
  { day: -11, by: 'warehouse', step: 'claimFromSupplier', makes: 'claim motor', input: { nonconformity: the('nonconformity motor'), receipt: the('gr-drives'), quantity: 1, grounds: '使用三周一级齿轮断齿，齿面硬度 HRC 41，图样 HRC 58。', channel: 'EMAIL' } },
  { day: -5, by: 'after-sales', step: 'answerSupplierClaim', on: 'claim motor', input: { answer: 'ACCEPTED', words: '庄文彬来函：渗碳层不足属实，免费补发一台，下旬发出。' } },

  // 盒链：数量登记错的一次取消；供应商鉴定为正常磨损，拒赔。
  { day: -70, by: 'after-sales', step: 'returnParts', on: 'chains', makes: 'nonconformity chain', input: { lines: [{ part: the('SJ-Z-0308'), unused: 0, old: 1, remark: '十九天伸长 2.1%，挡块松动' }] } },
  goesBack('nonconformity chain', -69, '伸长超差，退昌欣鉴定。'),
  { day: -69, by: 'after-sales', step: 'claimFromSupplier', makes: 'claim chain wrong', input: { nonconformity: the('nonconformity chain'), receipt: the('gr-spring-chains'), quantity: 0.5, grounds: '盒链伸长超差。', channel: 'FAX' } },
  { day: -69, at: '16:10', by: 'after-sales', step: 'cancelSupplierClaim', on: 'claim chain wrong', input: { reason: '长度登记错误，重新索赔一米。' } },
  { day: -68, by: 'after-sales', step: 'claimFromSupplier', makes: 'claim chain', input: { nonconformity: the('nonconformity chain'), receipt: the('gr-spring-chains'), quantity: 1, grounds: '装机十九天伸长 2.1%，挡块铆钉松动，链条润滑正常。', channel: 'FAX' } },
  { day: -56, by: 'after-sales', step: 'answerSupplierClaim', on: 'claim chain', input: { answer: 'REFUSED', words: '鉴定销轴偏磨，系两链轮不对中，不属制造质量问题。' } },
  { day: -53, by: 'management', step: 'settleSupplierClaim', on: 'claim chain', input: { outcome: 'REFUSED', remark: '现场复查链轮确有 1.2 mm 不对中，接受拒赔。' } },
];
