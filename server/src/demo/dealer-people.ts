import type { DealerKey } from './dealers.ts';
import type { Person } from './people.ts';

/** Of each dealer the technicians, and who signs in for it. */
// biome-ignore format: a table
export const dealerPeople = [
  { key: 'mai-zhiqiang', name: '麦志强', employer: 'yuejiang', roles: [], phone: '139 0000 0201', email: 'mai.zhiqiang@yuejiang.example' },
  { key: 'liang-jiahao', name: '梁嘉豪', employer: 'yuejiang', roles: ['TECHNICIAN', 'TRAINEE'], phone: '139 0000 0202', email: 'liang.jiahao@yuejiang.example' },
  { key: 'ou-yongjian', name: '区永健', employer: 'yuejiang', roles: ['TECHNICIAN', 'TRAINEE'], phone: '139 0000 0203', email: 'ou.yongjian@yuejiang.example' },
  { key: 'he-zhanpeng', name: '何展鹏', employer: 'yuejiang', roles: ['TECHNICIAN', 'TRAINEE'], phone: '139 0000 0204', email: 'he.zhanpeng@yuejiang.example' },
  { key: 'huang-guanlin', name: '黄冠霖', employer: 'yuejiang', roles: ['TECHNICIAN', 'TRAINEE'], phone: '139 0000 0205', email: 'huang.guanlin@yuejiang.example' },
  { key: 'chen-wenhui', name: '陈文辉', employer: 'yuejiang', roles: ['TECHNICIAN', 'TRAINEE'], phone: '139 0000 0206', email: 'chen.wenhui@yuejiang.example' },
  { key: 'luo-junjie', name: '罗俊杰', employer: 'yuejiang', roles: ['TECHNICIAN', 'TRAINEE'], phone: '139 0000 0207', email: null },
  { key: 'lin-weixiong', name: '林伟雄', employer: 'yuejiang', roles: ['TRAINEE'], phone: '139 0000 0208', email: null },
  { key: 'luo-xiaoyan', name: '罗晓燕', employer: 'rongjiang', roles: [], phone: '139 0000 0301', email: 'luo.xiaoyan@rongjiang.example' },
  { key: 'tang-yong', name: '唐勇', employer: 'rongjiang', roles: ['TECHNICIAN', 'TRAINEE'], phone: '139 0000 0302', email: 'tang.yong@rongjiang.example' },
  { key: 'yang-chaoqun', name: '杨超群', employer: 'rongjiang', roles: ['TECHNICIAN', 'TRAINEE'], phone: '139 0000 0303', email: 'yang.chaoqun@rongjiang.example' },
  { key: 'deng-kaiwen', name: '邓凯文', employer: 'rongjiang', roles: ['TECHNICIAN', 'TRAINEE'], phone: '139 0000 0304', email: 'deng.kaiwen@rongjiang.example' },
  { key: 'liao-dajun', name: '廖大军', employer: 'rongjiang', roles: ['TECHNICIAN', 'TRAINEE'], phone: '139 0000 0305', email: null },
  { key: 'zeng-li', name: '曾力', employer: 'rongjiang', roles: ['TECHNICIAN', 'TRAINEE'], phone: '139 0000 0306', email: 'zeng.li@rongjiang.example' },
  { key: 'wei-minghui', name: '魏明辉', employer: 'rongjiang', roles: ['TRAINEE'], phone: '139 0000 0307', email: 'wei.minghui@rongjiang.example' },
  { key: 'guan-xudong', name: '关旭东', employer: 'hengda', roles: ['TECHNICIAN', 'TRAINEE'], phone: '139 0000 0402', email: null },
  { key: 'jin-chenglong', name: '金成龙', employer: 'hengda', roles: ['TECHNICIAN', 'TRAINEE'], phone: '139 0000 0403', email: 'jin.chenglong@hengda.example' },
  { key: 'bai-zhigang', name: '白志刚', employer: 'hengda', roles: ['TECHNICIAN', 'TRAINEE'], phone: '139 0000 0404', email: null },
  { key: 'yu-haiyang', name: '于海洋', employer: 'hengda', roles: ['TECHNICIAN', 'TRAINEE'], phone: '139 0000 0405', email: 'yu.haiyang@hengda.example' },
  { key: 'sun-dapeng', name: '孙大鹏', employer: 'hengda', roles: ['TRAINEE'], phone: '139 0000 0406', email: null },
] as const satisfies readonly (Person & { employer: DealerKey })[];
