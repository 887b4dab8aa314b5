export interface Supplier {
  readonly key: string;
  readonly name: string;
  readonly supplies: string;
  readonly city: string;
  readonly contact: string;
  readonly phone: string;
  readonly email: string | null;
}

// biome-ignore format: a table
const table = [
  { key: 'tongda', name: '上海同达伺服技术有限公司', supplies: '伺服电机、驱动器、减速机', city: '上海市', contact: '庄文彬', phone: '021-55550611', email: 'order@tongda.example' },
  { key: 'huikong', name: '苏州汇控自动化有限公司', supplies: 'PLC、触摸屏、温控模块', city: '苏州市', contact: '费鸣', phone: '0512-55550622', email: 'sales@huikong.example' },
  { key: 'qiyuan', name: '宁波启元气动元件有限公司', supplies: '气缸、电磁阀、真空发生器', city: '宁波市', contact: '史建波', phone: '0574-55550633', email: 'service@qiyuan.example' },
  { key: 'jinren', name: '马鞍山金刃刀模有限公司', supplies: '切刀、齿刀、热封刀座', city: '马鞍山市', contact: '汤家旺', phone: '0555-55550644', email: null },
  { key: 'changxin', name: '常州昌欣传动机械有限公司', supplies: '同步带、链条、同步轮', city: '常州市', contact: '承建国', phone: '0519-55550655', email: 'changxin@changxin.example' },
  { key: 'luoze', name: '洛阳洛泽轴承有限公司', supplies: '轴承、直线导轨、滑块', city: '洛阳市', contact: '介新民', phone: '0379-55550666', email: 'luoze@luoze.example' },
  { key: 'guangmin', name: '深圳光敏传感科技有限公司', supplies: '光电、色标、接近传感器', city: '深圳市', contact: '饶丽萍', phone: '0755-55550677', email: 'order@guangmin.example' },
  { key: 'renuo', name: '盐城热诺电热电器有限公司', supplies: '加热管、热电偶、固态继电器', city: '盐城市', contact: '卞长林', phone: '0515-55550688', email: null },
  { key: 'mifeng', name: '无锡密峰橡塑制品有限公司', supplies: '吸盘、密封圈、硅胶件', city: '无锡市', contact: '浦雪珍', phone: '0510-55550699', email: 'mifeng@mifeng.example' },
  { key: 'yapai', name: '佛山雅派计量设备有限公司', supplies: '称重传感器、振动盘、计量螺杆', city: '佛山市', contact: '区伟强', phone: '0757-55550711', email: 'sale@yapai.example' },
  { key: 'jiegu', name: '青岛捷固机器人配套有限公司', supplies: '机器人夹具、电缆包、减速器', city: '青岛市', contact: '逄世杰', phone: '0532-55550722', email: 'jiegu@jiegu.example' },
  { key: 'runtai', name: '天津润泰特种油品有限公司', supplies: '食品级润滑脂、链条油、高温胶带', city: '天津市', contact: '蔺春燕', phone: '022-55550733', email: null },
] as const satisfies readonly Supplier[];

export type SupplierKey = (typeof table)[number]['key'];

export const suppliers: readonly (Supplier & { readonly key: SupplierKey })[] = table;
