import type { PartClass, PartTracking, PartUnit } from '../organization/part.entity.ts';
import { type FamilyCode, productModels } from './products.ts';
import type { SupplierKey } from './suppliers.ts';

export interface Part {
  readonly partNumber: string;
  readonly gtin: string | null;
  readonly name: string;
  readonly specification: string;
  readonly partClass: PartClass;
  readonly unit: PartUnit;
  readonly tracking: PartTracking | null;
  /** The codes of the models that it fits. */
  readonly models: readonly string[];
  /** Who has none is made by the company. */
  readonly supplier: SupplierKey | null;
  readonly leadTime: number;
  readonly supplierWarrantyMonths: number | null;
  readonly unitPrice: number;
  readonly minimumStock: number;
}

type Fits = readonly (FamilyCode | `${FamilyCode}-${string}`)[];
type Row = [string, string, string, PartClass, PartUnit, Fits, SupplierKey | null, number, number, number];

/** A family's code stands for all its models. */
const modelsOf = (fits: Fits) =>
  productModels
    .filter(({ code, family }) => fits.includes(family) || fits.includes(code as Fits[number]))
    .map(({ code }) => code);

// biome-ignore format: a table
const table: readonly Row[] = [
  ['SJ-V-0101', '拉膜同步带', '10T5×630', 'WEAR_PART', 'PAIR', ['SJV'], 'changxin', 15, 186, 12],
  ['SJ-V-0102', '横封切刀', 'L=340 SKH-9', 'WEAR_PART', 'PIECE', ['SJV-320', 'SJV-420'], 'jinren', 20, 268, 16],
  ['SJ-V-0103', '横封切刀', 'L=560 SKH-9', 'WEAR_PART', 'PIECE', ['SJV-520D', 'SJV-720F'], 'jinren', 20, 396, 8],
  ['SJ-V-0104', '横封硅胶条', '20×12×350', 'WEAR_PART', 'PIECE', ['SJV'], 'mifeng', 7, 24.5, 60],
  ['SJ-V-0105', '横封加热管', 'φ10×330 220V 400W', 'WEAR_PART', 'PIECE', ['SJV-320', 'SJV-420'], 'renuo', 10, 58, 40],
  ['SJ-V-0106', '横封加热管', 'φ10×550 220V 650W', 'WEAR_PART', 'PIECE', ['SJV-520D', 'SJV-720F'], 'renuo', 10, 76, 24],
  ['SJ-V-0107', '纵封加热管', 'φ8×120 220V 250W', 'WEAR_PART', 'PIECE', ['SJV'], 'renuo', 10, 42, 40],
  ['SJ-V-0108', '热电偶', 'K 型 φ4.5×30 L=2m', 'WEAR_PART', 'PIECE', ['SJV'], 'renuo', 7, 35, 50],
  ['SJ-V-0109', '制袋成型器', '袋宽 80–160', 'ORDINARY', 'SET', ['SJV-320'], null, 25, 1680, 2],
  ['SJ-V-0110', '制袋成型器', '袋宽 100–200', 'ORDINARY', 'SET', ['SJV-420'], null, 25, 1980, 2],
  ['SJ-V-0111', '拉膜伺服电机', '750W 2.4N·m', 'MAIN_COMPONENT', 'PIECE', ['SJV'], 'tongda', 35, 1850, 3],
  ['SJ-V-0112', '横封伺服电机', '1.5kW 7.2N·m', 'MAIN_COMPONENT', 'PIECE', ['SJV-520D'], 'tongda', 35, 2980, 2],
  ['SJ-V-0113', '伺服驱动器', '750W 总线型', 'MAIN_COMPONENT', 'PIECE', ['SJV'], 'tongda', 35, 1620, 3],
  ['SJ-V-0114', '粉剂计量螺杆', 'φ50 304', 'ORDINARY', 'PIECE', ['SJV-720F'], 'yapai', 30, 860, 2],
  ['SJ-V-0115', '螺杆搅拌叶片', '304', 'ORDINARY', 'PIECE', ['SJV-720F'], 'yapai', 30, 420, 2],
  ['SJ-V-0116', '组合秤称重传感器', '10kg C3', 'MAIN_COMPONENT', 'PIECE', ['SJV-420'], 'yapai', 28, 780, 6],
  ['SJ-V-0117', '振盘线振电机', '220V 50Hz', 'ORDINARY', 'PIECE', ['SJV-420'], 'yapai', 28, 310, 4],
  ['SJ-V-0118', '负压吸膜真空带', '15×4×600 红胶', 'WEAR_PART', 'PAIR', ['SJV-520D', 'SJV-720F'], 'changxin', 15, 224, 8],
  ['SJ-P-0201', '端封刀座', 'W=150 双刀', 'ORDINARY', 'SET', ['SJP-350', 'SJP-450S'], 'jinren', 30, 2450, 2],
  ['SJ-P-0202', '端封切刀', 'W=150 齿形', 'WEAR_PART', 'PAIR', ['SJP-350', 'SJP-450S'], 'jinren', 20, 320, 12],
  ['SJ-P-0203', '端封切刀', 'W=250 齿形', 'WEAR_PART', 'PAIR', ['SJP-600W'], 'jinren', 20, 468, 6],
  ['SJ-P-0204', '往复端封缸体密封件', 'φ63', 'WEAR_PART', 'SET', ['SJP-600W'], 'mifeng', 7, 96, 10],
  ['SJ-P-0205', '中封轮', 'φ110 直纹', 'ORDINARY', 'PAIR', ['SJP'], 'jinren', 25, 680, 3],
  ['SJ-P-0206', '牵引轮包胶', 'φ90 聚氨酯', 'WEAR_PART', 'PAIR', ['SJP'], 'mifeng', 12, 145, 10],
  ['SJ-P-0207', '端封加热管', 'φ12×150 220V 350W', 'WEAR_PART', 'PIECE', ['SJP'], 'renuo', 10, 64, 40],
  ['SJ-P-0208', '中封加热管', 'φ10×80 220V 200W', 'WEAR_PART', 'PIECE', ['SJP'], 'renuo', 10, 45, 30],
  ['SJ-P-0209', '输送推杆链条', '08B-1 带附件', 'WEAR_PART', 'METRE', ['SJP'], 'changxin', 15, 88, 20],
  ['SJ-P-0210', '推杆', 'POM L=95', 'WEAR_PART', 'PIECE', ['SJP'], null, 10, 12.5, 100],
  ['SJ-P-0211', '主轴伺服电机', '1kW 3.2N·m', 'MAIN_COMPONENT', 'PIECE', ['SJP-350', 'SJP-450S'], 'tongda', 35, 2240, 3],
  ['SJ-P-0212', '三轴运动控制器', 'EtherCAT', 'MAIN_COMPONENT', 'PIECE', ['SJP-450S'], 'huikong', 45, 4680, 1],
  ['SJ-P-0213', '色标传感器', 'RGB 响应 50μs', 'ORDINARY', 'PIECE', ['SJP'], 'guangmin', 14, 560, 6],
  ['SJ-P-0214', '毛刷轮', 'φ60 尼龙', 'WEAR_PART', 'PIECE', ['SJP-350'], 'mifeng', 10, 38, 20],
  ['SJ-P-0215', '膜轴胀紧套', '76mm 纸芯', 'ORDINARY', 'PIECE', ['SJP'], null, 20, 290, 4],
  ['SJ-Z-0301', '吸盒真空吸盘', 'φ30 双层硅胶', 'WEAR_PART', 'PIECE', ['SJZ'], 'mifeng', 7, 16.8, 120],
  ['SJ-Z-0302', '吸说明书吸嘴', 'φ8 硅胶', 'WEAR_PART', 'PIECE', ['SJZ'], 'mifeng', 7, 6.5, 150],
  ['SJ-Z-0303', '真空发生器', '-92kPa 单级', 'ORDINARY', 'PIECE', ['SJZ'], 'qiyuan', 12, 215, 6],
  ['SJ-Z-0304', '旋转取盒凸轮', '45# 淬火', 'MAIN_COMPONENT', 'PIECE', ['SJZ-100', 'SJZ-130C'], null, 40, 1860, 1],
  ['SJ-Z-0305', '间歇分割器', '8 工位', 'MAIN_COMPONENT', 'PIECE', ['SJZ-100'], 'tongda', 60, 6200, 1],
  ['SJ-Z-0306', '推料杆', '304 L=420', 'ORDINARY', 'PIECE', ['SJZ'], null, 20, 135, 12],
  ['SJ-Z-0307', '推料导轨滑块', '15 型 预压', 'WEAR_PART', 'PIECE', ['SJZ'], 'luoze', 14, 118, 16],
  ['SJ-Z-0308', '盒链', '12.7 节距 带挡块', 'WEAR_PART', 'METRE', ['SJZ'], 'changxin', 18, 156, 12],
  ['SJ-Z-0309', '压舌刀片', '0.8 弹簧钢', 'WEAR_PART', 'PIECE', ['SJZ'], 'jinren', 12, 22, 40],
  ['SJ-Z-0310', '热熔胶喷嘴', '单孔 0.4mm', 'WEAR_PART', 'PIECE', ['SJZ-260'], 'renuo', 18, 340, 6],
  ['SJ-Z-0311', '热熔胶软管', '2.4m 230V', 'ORDINARY', 'PIECE', ['SJZ-260'], 'renuo', 25, 1980, 1],
  ['SJ-Z-0312', '折纸机辊筒包胶', 'φ32 聚氨酯', 'WEAR_PART', 'PIECE', ['SJZ-130C'], 'mifeng', 15, 265, 4],
  ['SJ-Z-0313', '缺料检测光纤', 'M4 对射', 'ORDINARY', 'PAIR', ['SJZ'], 'guangmin', 10, 92, 10],
  ['SJ-Z-0314', '剔废气缸', 'CDJ2B16-60', 'ORDINARY', 'PIECE', ['SJZ'], 'qiyuan', 12, 168, 6],
  ['SJ-Z-0315', '主传动伺服电机', '2kW 6.4N·m', 'MAIN_COMPONENT', 'PIECE', ['SJZ-260'], 'tongda', 35, 3460, 1],
  ['SJ-Z-0316', '安全门联锁开关', '双通道 带锁', 'ORDINARY', 'PIECE', ['SJZ'], 'guangmin', 20, 385, 4],
  ['SJ-F-0401', '封箱切刀', '锯齿 60mm', 'WEAR_PART', 'PIECE', ['SJF-50B'], 'jinren', 10, 18, 80],
  ['SJ-F-0402', '侧带', '50×2170 红胶', 'WEAR_PART', 'PAIR', ['SJF-50B'], 'changxin', 12, 198, 10],
  ['SJ-F-0403', '机芯弹簧', 'φ14×85', 'WEAR_PART', 'PIECE', ['SJF-50B'], null, 7, 4.8, 100],
  ['SJ-F-0404', '胶带机芯', '2 寸 快换', 'ORDINARY', 'SET', ['SJF-50B'], null, 20, 520, 4],
  ['SJ-F-0405', '开箱吸盘', 'φ50 波纹', 'WEAR_PART', 'PIECE', ['SJF-15K'], 'mifeng', 7, 28, 60],
  ['SJ-F-0406', '折盖气缸', 'CDM2B25-100', 'ORDINARY', 'PIECE', ['SJF-15K'], 'qiyuan', 12, 246, 6],
  ['SJ-F-0407', '五口电磁阀', 'DC24V 1/8', 'ORDINARY', 'PIECE', ['SJF'], 'qiyuan', 10, 138, 12],
  ['SJ-F-0408', '减速电机', '180W 1:15', 'MAIN_COMPONENT', 'PIECE', ['SJF'], 'tongda', 25, 890, 3],
  ['SJ-F-0409', '纸箱检测光电', '漫反射 300mm', 'ORDINARY', 'PIECE', ['SJF'], 'guangmin', 10, 115, 8],
  ['SJ-M-0501', '抓手夹板', '铝合金 袋装', 'ORDINARY', 'SET', ['SJM-R180'], 'jiegu', 40, 5600, 1],
  ['SJ-M-0502', '抓手气缸', 'φ63×125', 'ORDINARY', 'PIECE', ['SJM-R180'], 'qiyuan', 15, 410, 4],
  ['SJ-M-0503', '海绵吸具', '400×200 分区', 'WEAR_PART', 'PIECE', ['SJM-R180'], 'jiegu', 25, 1280, 3],
  ['SJ-M-0504', '机器人管线包', '7m 动力与信号', 'MAIN_COMPONENT', 'SET', ['SJM-R180'], 'jiegu', 60, 7800, 1],
  ['SJ-M-0505', '机器人腰轴减速器', 'RV-80E', 'MAIN_COMPONENT', 'PIECE', ['SJM-R180'], 'jiegu', 90, 14600, 1],
  ['SJ-M-0506', '升降链条', '12A-1', 'WEAR_PART', 'METRE', ['SJM-G800'], 'changxin', 15, 62, 30],
  ['SJ-M-0507', '升降电机刹车片', 'φ180', 'WEAR_PART', 'PIECE', ['SJM-G800'], 'tongda', 20, 156, 6],
  ['SJ-M-0508', '推袋板包胶', '600×200', 'WEAR_PART', 'PIECE', ['SJM-G800'], 'mifeng', 15, 340, 4],
  ['SJ-M-0509', '整形辊', 'φ89 包胶', 'ORDINARY', 'PIECE', ['SJM-G800'], 'mifeng', 20, 460, 2],
  ['SJ-M-0510', '托盘库滑块', '20 型 长滑块', 'WEAR_PART', 'PIECE', ['SJM-G800'], 'luoze', 14, 186, 8],
  ['SJ-M-0511', '安全光幕', '保护高 1200', 'ORDINARY', 'PAIR', ['SJM'], 'guangmin', 20, 2150, 1],
  ['SJ-C-0901', '可编程控制器', '32 点 带以太网', 'MAIN_COMPONENT', 'PIECE', ['SJV', 'SJP', 'SJZ', 'SJF', 'SJM'], 'huikong', 45, 2860, 2],
  ['SJ-C-0902', '触摸屏', '10.1 寸 中英文', 'MAIN_COMPONENT', 'PIECE', ['SJV', 'SJP', 'SJZ', 'SJF', 'SJM'], 'huikong', 30, 1980, 3],
  ['SJ-C-0903', '温控模块', '4 路 PID', 'ORDINARY', 'PIECE', ['SJV', 'SJP'], 'huikong', 20, 640, 6],
  ['SJ-C-0904', '固态继电器', '25A DC 控 AC', 'WEAR_PART', 'PIECE', ['SJV', 'SJP'], 'renuo', 7, 48, 40],
  ['SJ-C-0905', '开关电源', 'DC24V 240W', 'ORDINARY', 'PIECE', ['SJV', 'SJP', 'SJZ', 'SJF', 'SJM'], 'huikong', 10, 265, 6],
  ['SJ-C-0906', '接近开关', 'M12 PNP 常开', 'ORDINARY', 'PIECE', ['SJV', 'SJP', 'SJZ', 'SJF', 'SJM'], 'guangmin', 7, 52, 40],
  ['SJ-C-0907', '旋转编码器', '1024P 差分', 'ORDINARY', 'PIECE', ['SJV', 'SJP', 'SJZ'], 'guangmin', 21, 420, 4],
  ['SJ-C-0908', '深沟球轴承', '6204-2RS', 'WEAR_PART', 'PIECE', ['SJV', 'SJP', 'SJZ', 'SJF', 'SJM'], 'luoze', 7, 14, 100],
  ['SJ-C-0909', '带座轴承', 'UCFL204', 'WEAR_PART', 'PIECE', ['SJV', 'SJP', 'SJZ', 'SJF'], 'luoze', 7, 36, 40],
  ['SJ-C-0910', '气源三联件', '1/4 自动排水', 'ORDINARY', 'SET', ['SJV', 'SJP', 'SJZ', 'SJF', 'SJM'], 'qiyuan', 10, 185, 6],
  ['SJ-C-0911', '食品级润滑脂', 'NSF H1 400g', 'WEAR_PART', 'KILOGRAM', ['SJV', 'SJP', 'SJZ'], 'runtai', 7, 168, 20],
  ['SJ-C-0912', '链条油', '食品级 5L 桶', 'WEAR_PART', 'LITRE', ['SJP', 'SJZ', 'SJF', 'SJM'], 'runtai', 7, 56, 60],
  ['SJ-C-0913', '耐高温胶带', 'PTFE 0.18×50', 'WEAR_PART', 'ROLL', ['SJV', 'SJP'], 'runtai', 5, 38, 80],
];

/** What suppliers usually answer for. */
const warrantyMonths: Readonly<Record<PartClass, number>> = { MAIN_COMPONENT: 18, ORDINARY: 12, WEAR_PART: 6 };

/** Which parts the company tells apart by their numbers: lubricants by batch, controllers piece by piece. */
const tracking: Partial<Record<string, PartTracking>> = {
  'SJ-C-0911': 'BATCH',
  'SJ-C-0912': 'BATCH',
  'SJ-P-0212': 'SERIAL',
};

/** GTINs of bought parts, of the numbers that GS1 sets aside for examples. */
const gtins: Partial<Record<string, string>> = {
  'SJ-C-0901': '9520000009014',
  'SJ-C-0902': '9520000009021',
  'SJ-C-0903': '9520000009038',
  'SJ-C-0904': '9520000009045',
  'SJ-C-0905': '9520000009052',
  'SJ-C-0906': '9520000009069',
  'SJ-C-0908': '9520000009083',
};

export const parts: readonly Part[] = table.map(
  ([partNumber, name, specification, partClass, unit, fits, supplier, leadTime, unitPrice, minimumStock]) => ({
    partNumber,
    gtin: gtins[partNumber] ?? null,
    name,
    specification,
    partClass,
    unit,
    tracking: tracking[partNumber] ?? null,
    models: modelsOf(fits),
    supplier,
    leadTime,
    supplierWarrantyMonths: supplier && warrantyMonths[partClass],
    unitPrice,
    minimumStock,
  }),
);
