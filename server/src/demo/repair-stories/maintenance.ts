import type { MaintenanceStory } from '../maintenance.ts';

/** Maintenance that contracts demand: who went, and what they found. */
// biome-ignore format: each paragraph is a story
export const maintenance: readonly MaintenanceStory[] = [
  { key: 'maintain kangheng', machine: 'kangheng SJF-15K', obligation: 'kangheng SJF-15K maintenance 1', day: -308, visit: {
    engineers: ['su-wenbin'], decided: [0, '09:40'], arrived: [2, '09:20'], done: [2, '16:30'], closed: [4, '10:00'], task: '季度保养，配合质量部做换批清场检查。',
    report: { work: '季度保养：清洁、润滑、吸盘更换、胶带座检查。', situation: '真空过滤器堵塞一半，已更换；其余正常。', parts: [['SJ-F-0405', 8]], coached: [['郝志军'], 'MAINTENANCE'], signer: '耿立强' } } },
  { key: 'maintain taiherun', machine: 'taiherun SJZ-130C', obligation: 'taiherun SJZ-130C maintenance 1', day: -266, visit: {
    engineers: ['lu-zhiming'], decided: [0, '11:10'], arrived: [2, '09:40'], done: [3, '11:50'], closed: [7, '09:30'],
    report: { work: '季度保养：盒链张紧、吸嘴更换、安全门联锁测试。', situation: '盒链伸长 1.2%，下次保养建议更换。', parts: [['SJ-Z-0302', 6]], signer: '唐正清', remark: '联锁测试记录附后。', measured: { 盒链张紧下垂量: { asFound: 16, asLeft: 10 } } } } },
  { key: 'maintain sutong', machine: 'sutong SJF-50B', obligation: 'sutong SJF-50B maintenance 1', day: -217, visit: {
    engineers: ['su-wenbin'], decided: [0, '10:20'], arrived: [2, '10:30'], done: [2, '15:40'], closed: [3, '10:10'],
    report: { work: '半年保养：机芯、侧带、减速机检查。', situation: '侧带磨损 40%，切刀更换；运行正常。', parts: [['SJ-F-0401', 2]], coached: [['余汉桥'], 'MAINTENANCE'], signer: '余汉桥' } } },
  { key: 'maintain jieya', machine: 'jieya SJZ-260', obligation: 'jieya SJZ-260 maintenance 1', day: -196, visit: {
    engineers: ['ding-haitao'], decided: [0, '09:15'], arrived: [2, '13:30'], done: [3, '15:20'], closed: [7, '10:40'],
    report: { work: '季度保养：热熔胶系统清洗，推料机构润滑。', situation: '胶缸碳化物较多，建议每周过滤；更换喷嘴两只。', parts: [['SJ-Z-0310', 2]], coached: [['黎炳坤', '邝美玲'], 'MAINTENANCE', 'TROUBLESHOOTING'], signer: '黎炳坤' } } },
  { key: 'maintain maixiangfang', machine: 'maixiangfang SJV-420', obligation: 'maixiangfang SJV-420 maintenance 1', day: -154, visit: {
    engineers: ['wu-jun'], decided: [0, '10:50'], arrived: [2, '10:10'], done: [3, '11:30'], closed: [4, '09:20'],
    report: { work: '半年整机保养，组合秤标定。', situation: '成型器有划痕，抛光处理；称重误差合格。', parts: [['SJ-V-0104', 2], ['SJ-V-0108', 1]], signer: '牛宏伟' } } },
  { key: 'maintain jinbencao', machine: 'jinbencao SJZ-100', obligation: 'jinbencao SJZ-100 maintenance 2', day: -75, visit: {
    engineers: ['ding-haitao'], decided: [0, '11:30'], arrived: [1, '14:10'], done: [2, '15:30'], closed: [5, '10:30'],
    report: { work: '季度保养与验证配合。', situation: '分割器油位低于下限，补油后无渗漏；验证三批合格。', signer: '龙正平', measured: { 取盒真空度: { asFound: -57, asLeft: -70 } } } } },
  { key: 'maintain shuweiju', machine: 'shuweiju SJV-720F', obligation: 'shuweiju SJV-720F maintenance 1', day: -20, visit: {
    engineers: ['han-weidong'], decided: [0, '13:10'], arrived: [2, '09:50'], done: [2, '16:50'], closed: [7, '09:50'],
    report: { work: '半年整机保养，螺杆清洗、除尘滤袋更换。', situation: '螺杆外径磨损 0.2 mm，仍在要求内；花椒油腻处已清除。', coached: [['蒲建国'], 'MAINTENANCE'], signer: '蒲建国' } } },
];
