import type { Customer } from './customer.ts';

/** Makers of food. */
// biome-ignore format: a table, one line for each site
export const foodCustomers = [
  { key: 'hemaixuan', name: '苏州禾麦轩食品有限公司', industry: '食品', contact: '许丽华', phone: '0512-55550113', sites: [
    { name: '吴中工厂', city: '苏州市', address: '江苏省苏州市吴中区禾丰路 18 号', postcode: '215128', contact: '钱永康', phone: '139 0000 1007' },
    { name: '太仓工厂', city: '苏州市', address: '江苏省苏州市太仓市沙溪镇麦香大道 6 号', postcode: '215421', contact: '陆根生', phone: '139 0000 1014' },
  ] },
  { key: 'xianweizhai', name: '杭州鲜味斋食品有限公司', industry: '食品', contact: '章小红', phone: '0571-55550126', sites: [
    { name: '临平工厂', city: '杭州市', address: '浙江省杭州市临平区鲜禾街 205 号', postcode: '311100', contact: '楼建军', phone: '139 0000 1021' },
    { name: '嘉兴工厂', city: '嘉兴市', address: '浙江省嘉兴市秀洲区味源路 77 号', postcode: '314031', contact: '沈阿根', phone: '139 0000 1028' },
  ] },
  { key: 'guoyuanlai', name: '漳州果缘来食品有限公司', industry: '休闲食品', contact: '蔡振东', phone: '139 0000 1035', sites: [
    { name: '龙海工厂', city: '漳州市', address: '福建省漳州市龙海区果园路 31 号', postcode: '363100', contact: '蔡振东', phone: '139 0000 1042' },
  ] },
  { key: 'maixiangfang', name: '郑州麦香坊速冻食品有限公司', industry: '速冻食品', contact: '申玉杰', phone: '0371-55550152', sites: [
    { name: '惠济工厂', city: '郑州市', address: '河南省郑州市惠济区麦浪路 9 号', postcode: '450044', contact: '牛宏伟', phone: '139 0000 1049' },
    { name: '漯河工厂', city: '漯河市', address: '河南省漯河市召陵区沙北大道 112 号', postcode: '462300', contact: '郭留柱', phone: '139 0000 1056' },
  ] },
  { key: 'haichen', name: '厦门海晨烘焙食品有限公司', industry: '烘焙食品', contact: '吴海滨', phone: '0592-55550165', sites: [
    { name: '同安工厂', city: '厦门市', address: '福建省厦门市同安区晨光里 40 号', postcode: '361100', contact: '吴海滨', phone: '139 0000 1063' },
  ] },
  { key: 'ladouxiang', name: '长沙辣逗湘食品有限公司', industry: '休闲食品', contact: '谭小芳', phone: '0731-55550178', sites: [
    { name: '望城工厂', city: '长沙市', address: '湖南省长沙市望城区椒园路 56 号', postcode: '410200', contact: '彭志勇', phone: '139 0000 1070' },
  ] },
  { key: 'beiguyuan', name: '哈尔滨北谷源粮油有限公司', industry: '粮油', contact: '曲长海', phone: '0451-55550191', sites: [
    { name: '双城米厂', city: '哈尔滨市', address: '黑龙江省哈尔滨市双城区谷源街 2 号', postcode: '150100', contact: '曲长海', phone: '139 0000 1077' },
  ] },
  { key: 'shuweiju', name: '成都蜀味聚调味品有限公司', industry: '调味品', contact: '袁琴', phone: '028-55550204', sites: [
    { name: '郫都工厂', city: '成都市', address: '四川省成都市郫都区豆瓣巷 88 号', postcode: '611730', contact: '蒲建国', phone: '139 0000 1084' },
    { name: '德阳工厂', city: '德阳市', address: '四川省德阳市旌阳区蜀香路 15 号', postcode: '618000', contact: '钟世贵', phone: '139 0000 1091' },
  ] },
  { key: 'muge', name: '呼和浩特青原牧歌乳业有限公司', industry: '乳品', contact: '云桂花', phone: '139 0000 1098', sites: [
    { name: '和林工厂', city: '呼和浩特市', address: '内蒙古自治区呼和浩特市和林格尔县牧歌路 1 号', postcode: '011500', contact: '云桂花', phone: '139 0000 1105' },
  ] },
  { key: 'chaguxiang', name: '昆明茶谷香茶业有限公司', industry: '茶叶', contact: '普建明', phone: '0871-55550230', sites: [
    { name: '官渡车间', city: '昆明市', address: '云南省昆明市官渡区茶马路 63 号', postcode: '650200', contact: '普建明', phone: '139 0000 1112' },
  ] },
  { key: 'lanjiao', name: '青岛蓝礁水产食品有限公司', industry: '水产食品', contact: '宫文涛', phone: '0532-55550243', sites: [
    { name: '胶州工厂', city: '青岛市', address: '山东省青岛市胶州市蓝礁路 27 号', postcode: '266300', contact: '宫文涛', phone: '139 0000 1119' },
  ] },
  { key: 'borun', name: '大连渤润饲料有限公司', industry: '饲料', contact: '姜成业', phone: '0411-55550256', sites: [
    { name: '普兰店工厂', city: '大连市', address: '辽宁省大连市普兰店区渤润街 5 号', postcode: '116200', contact: '姜成业', phone: '139 0000 1126' },
  ] },
  { key: 'jiangnangu', name: '南昌江南谷米业有限公司', industry: '粮油', contact: '熊国平', phone: '0791-55550269', sites: [
    { name: '进贤米厂', city: '南昌市', address: '江西省南昌市进贤县稻香路 19 号', postcode: '331700', contact: '熊国平', phone: '139 0000 1133' },
  ] },
  { key: 'qinmai', name: '西安秦麦方便食品有限公司', industry: '方便食品', contact: '屈小宁', phone: '029-55550282', sites: [
    { name: '高陵工厂', city: '西安市', address: '陕西省西安市高陵区秦麦一路 10 号', postcode: '710200', contact: '雷建社', phone: '139 0000 1140' },
    { name: '咸阳工厂', city: '咸阳市', address: '陕西省咸阳市秦都区渭阳面业园 3 号', postcode: '712000', contact: '强宝成', phone: '139 0000 1147' },
  ] },
  { key: 'wangzhua', name: '潍坊旺爪宠物食品有限公司', industry: '宠物食品', contact: '丁兆民', phone: '139 0000 1154', sites: [
    { name: '寒亭工厂', city: '潍坊市', address: '山东省潍坊市寒亭区旺爪路 8 号', postcode: '261100', contact: '丁兆民', phone: '139 0000 1161' },
  ] },
  { key: 'tangqiaofang', name: '东莞糖巧坊糖果有限公司', industry: '糖果', contact: '莫少华', phone: '0769-55550308', sites: [
    { name: '茶山工厂', city: '东莞市', address: '广东省东莞市茶山镇糖巧路 33 号', postcode: '523380', contact: '莫少华', phone: '139 0000 1168' },
  ] },
  { key: 'yimai', name: '临沂沂麦饼干有限公司', industry: '饼干糕点', contact: '孟凡荣', phone: '139 0000 1175', sites: [
    { name: '罗庄工厂', city: '临沂市', address: '山东省临沂市罗庄区沂麦街 71 号', postcode: '276017', contact: '公茂林', phone: '139 0000 1182' },
  ] },
  { key: 'yongfen', name: '南宁邕粉食品有限公司', industry: '方便食品', contact: '覃秀兰', phone: '0771-55550334', sites: [
    { name: '江南工厂', city: '南宁市', address: '广西壮族自治区南宁市江南区邕粉路 12 号', postcode: '530031', contact: '覃秀兰', phone: '139 0000 1189' },
  ] },
] as const satisfies readonly Customer[];
