import type { CustomerKey } from './customers.ts';

/** A machine that went to a customer's site. */
export interface Shipment {
  readonly customer: CustomerKey;
  readonly site: string;
  readonly model: string;
  /** The day, counted from the Monday of the demo. */
  readonly shippedOn: number;
}

// biome-ignore format: a table, one line for each site
const table: readonly (readonly [CustomerKey, string, readonly (readonly [string, number])[]])[] = [
  ['hemaixuan', '吴中工厂', [['SJF-50B', -438], ['SJF-50B', -246], ['SJF-50B', -246]]],
  ['hemaixuan', '太仓工厂', [['SJF-50B', -484], ['SJF-50B', -484], ['SJF-50B', -193]]],
  ['xianweizhai', '临平工厂', [['SJV-420', -2324], ['SJV-420', -745], ['SJV-420', -271]]],
  ['xianweizhai', '嘉兴工厂', [['SJF-50B', -524], ['SJF-50B', -524], ['SJF-50B', -205]]],
  ['guoyuanlai', '龙海工厂', [['SJV-320', -1680], ['SJV-320', -1680], ['SJF-50B', -730]]],
  ['maixiangfang', '惠济工厂', [['SJV-420', -373], ['SJV-420', -373], ['SJV-520D', -193]]],
  ['maixiangfang', '漯河工厂', [['SJV-420', -1985], ['SJF-15K', -1126], ['SJV-520D', -372]]],
  ['haichen', '同安工厂', [['SJP-350', -200], ['SJP-350', -200], ['SJP-450S', -101]]],
  ['ladouxiang', '望城工厂', [['SJV-320', -1877], ['SJF-50B', -899], ['SJF-50B', -899]]],
  ['beiguyuan', '双城米厂', [['SJV-720F', -1838], ['SJV-520D', -1266], ['SJM-G800', -941]]],
  ['shuweiju', '郫都工厂', [['SJV-720F', -1039], ['SJV-720F', -1039], ['SJV-720F', -619]]],
  ['shuweiju', '德阳工厂', [['SJV-720F', -1854], ['SJZ-100', -1002], ['SJZ-100', -730]]],
  ['muge', '和林工厂', [['SJZ-260', -285], ['SJZ-260', -147], ['SJZ-260', -147]]],
  ['chaguxiang', '官渡车间', [['SJV-320', -2504], ['SJV-320', -1428], ['SJV-320', -1428]]],
  ['lanjiao', '胶州工厂', [['SJV-520D', -2189], ['SJP-600W', -861], ['SJP-600W', -861]]],
  ['borun', '普兰店工厂', [['SJM-G800', -1494], ['SJV-720F', -657], ['SJV-720F', -657]]],
  ['jiangnangu', '进贤米厂', [['SJM-G800', -2660], ['SJM-G800', -825], ['SJV-720F', -503]]],
  ['qinmai', '高陵工厂', [['SJF-50B', -759], ['SJF-50B', -409], ['SJP-600W', -235]]],
  ['qinmai', '咸阳工厂', [['SJP-450S', -748], ['SJF-15K', -490], ['SJF-50B', -299]]],
  ['wangzhua', '寒亭工厂', [['SJV-520D', -2193], ['SJV-520D', -881], ['SJM-G800', -455]]],
  ['tangqiaofang', '茶山工厂', [['SJP-350', -475], ['SJP-350', -235], ['SJP-350', -235]]],
  ['yimai', '罗庄工厂', [['SJP-450S', -1258], ['SJF-50B', -889], ['SJF-50B', -889]]],
  ['yongfen', '江南工厂', [['SJP-600W', -2135], ['SJP-450S', -766], ['SJP-450S', -480]]],
  ['kangheng', '栾城固体制剂车间', [['SJF-15K', -592], ['SJF-15K', -592], ['SJZ-260', -333]]],
  ['taiherun', '医药城工厂', [['SJZ-260', -2149], ['SJF-15K', -1432]]],
  ['taiherun', '南京车间', [['SJZ-260', -654], ['SJZ-130C', -375], ['SJZ-130C', -375]]],
  ['jinbencao', '乌当工厂', [['SJZ-100', -723], ['SJZ-130C', -472], ['SJZ-130C', -153]]],
  ['huakangyuan', '东湖工厂', [['SJF-15K', -2552], ['SJZ-130C', -1792], ['SJF-15K', -1031]]],
  ['huakangyuan', '宜昌工厂', [['SJF-15K', -2552], ['SJZ-130C', -1314], ['SJZ-260', -912]]],
  ['mingmu', '经开工厂', [['SJZ-130C', -2533], ['SJZ-260', -1207], ['SJZ-260', -1207]]],
  ['changshentang', '双阳工厂', [['SJZ-100', -1571], ['SJZ-130C', -557]]],
  ['yijing', '武清工厂', [['SJP-600W', -944], ['SJZ-130C', -323], ['SJZ-130C', -323]]],
  ['ruimu', '椒江工厂', [['SJF-15K', -1361], ['SJZ-260', -724]]],
  ['jieya', '从化工厂', [['SJZ-260', -2198], ['SJF-50B', -1113], ['SJF-50B', -1113]]],
  ['jieya', '三水工厂', [['SJF-50B', -1910], ['SJZ-260', -669], ['SJP-600W', -232]]],
  ['yuerong', '奉贤工厂', [['SJZ-100', -1807], ['SJZ-260', -1232]]],
  ['chiyue', '杭集工厂', [['SJF-50B', -1159], ['SJF-50B', -1159], ['SJP-600W', -814]]],
  ['lanfeng', '义亭工厂', [['SJF-50B', -1043], ['SJZ-260', -344], ['SJF-50B', -155]]],
  ['roumian', '晋江工厂', [['SJP-600W', -500], ['SJP-600W', -208], ['SJP-600W', -208]]],
  ['sutong', '青浦分拨中心', [['SJF-50B', -1509], ['SJF-15K', -998], ['SJF-15K', -998]]],
  ['sutong', '昆山仓', [['SJF-15K', -1476], ['SJF-15K', -739], ['SJF-15K', -403]]],
  ['sutong', '武汉仓', [['SJF-15K', -1640], ['SJF-15K', -1640], ['SJF-50B', -1142]]],
  ['beicang', '大兴仓', [['SJF-50B', -1231], ['SJF-50B', -1231], ['SJF-15K', -779]]],
  ['beicang', '静海仓', [['SJF-15K', -512], ['SJF-15K', -512], ['SJF-15K', -237]]],
  ['canglifang', '萧山仓', [['SJF-15K', -841], ['SJF-15K', -841], ['SJF-15K', -321]]],
  ['yuchi', '江津冷库', [['SJF-15K', -1523], ['SJM-R180', -460], ['SJF-15K', -167]]],
  ['xinliang', '光明工厂', [['SJF-15K', -553], ['SJZ-100', -247], ['SJZ-100', -247]]],
  ['xinliang', '长安工厂', [['SJF-15K', -506], ['SJF-15K', -506], ['SJF-15K', -271]]],
  ['guangyao', '惠山工厂', [['SJP-350', -1641], ['SJP-350', -1641], ['SJZ-100', -590]]],
  ['jingce', '慈溪工厂', [['SJF-50B', -907], ['SJP-600W', -489], ['SJP-600W', -147]]],
  ['wotian', '铜山工厂', [['SJV-720F', -552], ['SJV-720F', -223], ['SJV-720F', -223]]],
  ['jiangmian', '米东加工厂', [['SJV-720F', -1932], ['SJM-G800', -1115], ['SJM-G800', -1115]]],
  // Of the last weeks.
  ['yuerong', '奉贤工厂', [['SJF-50B', -38]]],
  ['chiyue', '杭集工厂', [['SJZ-260', -28]]],
  ['hemaixuan', '太仓工厂', [['SJV-420', -16]]],
  ['ladouxiang', '望城工厂', [['SJP-350', -15]]],
  ['wangzhua', '寒亭工厂', [['SJV-420', -14]]],
  ['mingmu', '经开工厂', [['SJF-15K', -13]]],
  ['qinmai', '咸阳工厂', [['SJV-420', -12]]],
];

/** In the order in which they were shipped. */
export const shipments: readonly Shipment[] = table
  .flatMap(([customer, site, machines]) => machines.map(([model, shippedOn]) => ({ customer, site, model, shippedOn })))
  .sort((a, b) => a.shippedOn - b.shippedOn);
