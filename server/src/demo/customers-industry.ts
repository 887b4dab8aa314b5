import type { Customer } from './customer.ts';

/** Makers of medicine, household goods, electronics and more, and warehouses. */
// biome-ignore format: a table, one line for each site
export const industryCustomers = [
  { key: 'kangheng', name: '石家庄康衡制药有限公司', industry: '制药', contact: '甄雅楠', phone: '0311-55550347', sites: [
    { name: '栾城固体制剂车间', city: '石家庄市', address: '河北省石家庄市栾城区康衡大街 100 号', postcode: '051430', contact: '耿立强', phone: '139 0000 1196' },
  ] },
  { key: 'taiherun', name: '泰州泰和润制药有限公司', industry: '制药', contact: '殷晓东', phone: '139 0000 1203', sites: [
    { name: '医药城工厂', city: '泰州市', address: '江苏省泰州市高港区和润大道 29 号', postcode: '225312', contact: '戴国华', phone: '139 0000 1210' },
    { name: '南京车间', city: '南京市', address: '江苏省南京市江宁区润德路 4 号', postcode: '211100', contact: '唐正清', phone: '139 0000 1217' },
  ] },
  { key: 'jinbencao', name: '贵阳金本草药业有限公司', industry: '中药', contact: '龙正平', phone: '0851-55550373', sites: [
    { name: '乌当工厂', city: '贵阳市', address: '贵州省贵阳市乌当区本草路 22 号', postcode: '550018', contact: '龙正平', phone: '139 0000 1224' },
  ] },
  { key: 'huakangyuan', name: '武汉华康源生物制药有限公司', industry: '制药', contact: '江秀英', phone: '027-55550386', sites: [
    { name: '东湖工厂', city: '武汉市', address: '湖北省武汉市东湖高新区康源路 61 号', postcode: '430206', contact: '胡汉生', phone: '139 0000 1231' },
    { name: '宜昌工厂', city: '宜昌市', address: '湖北省宜昌市夷陵区峡药路 7 号', postcode: '443100', contact: '向家旺', phone: '139 0000 1238' },
  ] },
  { key: 'mingmu', name: '合肥明沐眼科制剂有限公司', industry: '制药', contact: '程宝林', phone: '0551-55550399', sites: [
    { name: '经开工厂', city: '合肥市', address: '安徽省合肥市蜀山区明沐路 16 号', postcode: '230601', contact: '程宝林', phone: '139 0000 1245' },
  ] },
  { key: 'changshentang', name: '长春长参堂药业有限公司', industry: '中药', contact: '尹相哲', phone: '0431-55550412', sites: [
    { name: '双阳工厂', city: '长春市', address: '吉林省长春市双阳区参堂路 50 号', postcode: '130600', contact: '尹相哲', phone: '139 0000 1252' },
  ] },
  { key: 'yijing', name: '天津医净医疗器械有限公司', industry: '医疗器械', contact: '穆俊生', phone: '022-55550425', sites: [
    { name: '武清工厂', city: '天津市', address: '天津市武清区医净道 25 号', postcode: '301700', contact: '穆俊生', phone: '139 0000 1259' },
  ] },
  { key: 'ruimu', name: '台州瑞沐制药有限公司', industry: '制药', contact: '应雪飞', phone: '0576-55550438', sites: [
    { name: '椒江工厂', city: '台州市', address: '浙江省台州市椒江区瑞沐路 38 号', postcode: '318000', contact: '项卫国', phone: '139 0000 1266' },
  ] },
  { key: 'jieya', name: '广州洁芽日化有限公司', industry: '日化', contact: '邝美玲', phone: '020-55550451', sites: [
    { name: '从化工厂', city: '广州市', address: '广东省广州市从化区洁芽路 11 号', postcode: '510900', contact: '冼国权', phone: '139 0000 1273' },
    { name: '三水工厂', city: '佛山市', address: '广东省佛山市三水区芽园路 90 号', postcode: '528100', contact: '黎炳坤', phone: '139 0000 1280' },
  ] },
  { key: 'yuerong', name: '上海悦容化妆品有限公司', industry: '化妆品', contact: '金伟民', phone: '021-55550464', sites: [
    { name: '奉贤工厂', city: '上海市', address: '上海市奉贤区悦容路 158 号', postcode: '201400', contact: '金伟民', phone: '139 0000 1287' },
  ] },
  { key: 'chiyue', name: '扬州齿悦口腔护理用品有限公司', industry: '日化', contact: '童兵', phone: '139 0000 1294', sites: [
    { name: '杭集工厂', city: '扬州市', address: '江苏省扬州市广陵区齿悦路 20 号', postcode: '225111', contact: '童兵', phone: '139 0000 1301' },
  ] },
  { key: 'lanfeng', name: '义乌岚风洗涤用品有限公司', industry: '日化', contact: '楼晓军', phone: '0579-55550490', sites: [
    { name: '义亭工厂', city: '金华市', address: '浙江省金华市义乌市义亭镇岚风路 45 号', postcode: '322005', contact: '楼晓军', phone: '139 0000 1308' },
  ] },
  { key: 'roumian', name: '泉州柔棉卫生用品有限公司', industry: '卫生用品', contact: '施清河', phone: '0595-55550503', sites: [
    { name: '晋江工厂', city: '泉州市', address: '福建省泉州市晋江市柔棉路 66 号', postcode: '362200', contact: '施清河', phone: '139 0000 1315' },
  ] },
  { key: 'sutong', name: '上海速桐供应链管理有限公司', industry: '物流', contact: '张立新', phone: '021-55550516', sites: [
    { name: '青浦分拨中心', city: '上海市', address: '上海市青浦区速桐路 300 号', postcode: '201700', contact: '张立新', phone: '139 0000 1322' },
    { name: '昆山仓', city: '苏州市', address: '江苏省苏州市昆山市花桥镇桐林路 21 号', postcode: '215332', contact: '朱敏杰', phone: '139 0000 1329' },
    { name: '武汉仓', city: '武汉市', address: '湖北省武汉市东西湖区速运路 13 号', postcode: '430040', contact: '余汉桥', phone: '139 0000 1336' },
  ] },
  { key: 'beicang', name: '北京北仓云配物流有限公司', industry: '物流', contact: '赵铁柱', phone: '010-55550529', sites: [
    { name: '大兴仓', city: '北京市', address: '北京市大兴区北仓路 17 号', postcode: '102600', contact: '赵铁柱', phone: '139 0000 1343' },
    { name: '静海仓', city: '天津市', address: '天津市静海区云配道 8 号', postcode: '301600', contact: '刘春生', phone: '139 0000 1350' },
  ] },
  { key: 'canglifang', name: '杭州仓立方电商物流有限公司', industry: '电商物流', contact: '俞晓峰', phone: '0571-55550542', sites: [
    { name: '萧山仓', city: '杭州市', address: '浙江省杭州市萧山区立方路 99 号', postcode: '311200', contact: '俞晓峰', phone: '139 0000 1357' },
  ] },
  { key: 'yuchi', name: '重庆渝驰冷链物流有限公司', industry: '冷链物流', contact: '冉小兵', phone: '023-55550555', sites: [
    { name: '江津冷库', city: '重庆市', address: '重庆市江津区渝驰路 36 号', postcode: '402260', contact: '冉小兵', phone: '139 0000 1364' },
  ] },
  { key: 'xinliang', name: '深圳芯亮电子有限公司', industry: '电子', contact: '温少芬', phone: '0755-55550568', sites: [
    { name: '光明工厂', city: '深圳市', address: '广东省深圳市光明区芯亮路 23 号', postcode: '518107', contact: '曾庆辉', phone: '139 0000 1371' },
    { name: '长安工厂', city: '东莞市', address: '广东省东莞市长安镇亮电街 14 号', postcode: '523850', contact: '覃志明', phone: '139 0000 1378' },
  ] },
  { key: 'guangyao', name: '无锡光曜电源科技有限公司', industry: '电子', contact: '过永明', phone: '0510-55550581', sites: [
    { name: '惠山工厂', city: '无锡市', address: '江苏省无锡市惠山区光曜路 52 号', postcode: '214174', contact: '过永明', phone: '139 0000 1385' },
  ] },
  { key: 'jingce', name: '宁波精策五金电器有限公司', industry: '五金电器', contact: '励海波', phone: '0574-55550594', sites: [
    { name: '慈溪工厂', city: '宁波市', address: '浙江省宁波市慈溪市精策路 28 号', postcode: '315300', contact: '励海波', phone: '139 0000 1392' },
  ] },
  { key: 'wotian', name: '徐州沃田肥业有限公司', industry: '化肥', contact: '权启明', phone: '0516-55550607', sites: [
    { name: '铜山工厂', city: '徐州市', address: '江苏省徐州市铜山区沃田路 73 号', postcode: '221100', contact: '权启明', phone: '139 0000 1399' },
  ] },
  { key: 'jiangmian', name: '乌鲁木齐疆棉种业有限公司', industry: '种子', contact: '马建疆', phone: '139 0000 1406', sites: [
    { name: '米东加工厂', city: '乌鲁木齐市', address: '新疆维吾尔自治区乌鲁木齐市米东区疆棉路 44 号', postcode: '831400', contact: '马建疆', phone: '139 0000 1413' },
  ] },
] as const satisfies readonly Customer[];
