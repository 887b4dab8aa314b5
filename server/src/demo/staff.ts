import type { Person } from './people.ts';

// biome-ignore format: a table
export const staff = [
  { key: 'shen-xiaomei', name: '沈晓梅', employer: 'company', roles: [], phone: '139 0000 0101', email: 'shen.xiaomei@shenjiang.example' },
  { key: 'gu-jianping', name: '顾建平', employer: 'company', roles: [], phone: '139 0000 0102', email: 'gu.jianping@shenjiang.example' },
  { key: 'lu-zhiming', name: '陆志明', employer: 'company', roles: ['TECHNICIAN', 'INSTRUCTOR'], phone: '139 0000 0103', email: 'lu.zhiming@shenjiang.example' },
  { key: 'xu-jingyi', name: '徐静怡', employer: 'company', roles: [], phone: '139 0000 0104', email: 'xu.jingyi@shenjiang.example' },
  { key: 'qiu-yaping', name: '裘亚平', employer: 'company', roles: [], phone: '139 0000 0105', email: 'qiu.yaping@shenjiang.example' },
  { key: 'shi-guoxing', name: '史国兴', employer: 'company', roles: [], phone: '139 0000 0106', email: 'shi.guoxing@shenjiang.example' },
  { key: 'fang-guodong', name: '方国栋', employer: 'company', roles: [], phone: '139 0000 0107', email: 'fang.guodong@shenjiang.example' },
  { key: 'jiang-wenjuan', name: '江文娟', employer: 'company', roles: [], phone: '139 0000 0108', email: 'jiang.wenjuan@shenjiang.example' },
  { key: 'bao-lei', name: '鲍磊', employer: 'company', roles: [], phone: '139 0000 0109', email: 'bao.lei@shenjiang.example' },
  { key: 'han-weidong', name: '韩卫东', employer: 'company', roles: ['TECHNICIAN', 'INSTRUCTOR'], phone: '139 0000 0111', email: 'han.weidong@shenjiang.example' },
  { key: 'su-wenbin', name: '苏文彬', employer: 'company', roles: ['TECHNICIAN', 'INSTRUCTOR'], phone: '139 0000 0112', email: 'su.wenbin@shenjiang.example' },
  { key: 'ding-haitao', name: '丁海涛', employer: 'company', roles: ['TECHNICIAN', 'INSTRUCTOR'], phone: '139 0000 0113', email: 'ding.haitao@shenjiang.example' },
  { key: 'pan-yuejin', name: '潘跃进', employer: 'company', roles: ['TECHNICIAN', 'INSTRUCTOR'], phone: '139 0000 0114', email: 'pan.yuejin@shenjiang.example' },
  { key: 'ye-qing', name: '叶青', employer: 'company', roles: ['INSTRUCTOR'], phone: '139 0000 0115', email: 'ye.qing@shenjiang.example' },
  { key: 'wu-jun', name: '吴俊', employer: 'company', roles: ['TECHNICIAN', 'TRAINEE'], phone: '139 0000 0116', email: 'wu.jun@shenjiang.example' },
  { key: 'zheng-kai', name: '郑凯', employer: 'company', roles: ['TECHNICIAN', 'TRAINEE'], phone: '139 0000 0117', email: 'zheng.kai@shenjiang.example' },
  { key: 'he-lixin', name: '何立新', employer: 'company', roles: ['TECHNICIAN', 'TRAINEE'], phone: '139 0000 0118', email: 'he.lixin@shenjiang.example' },
  { key: 'xue-liang', name: '薛亮', employer: 'company', roles: ['TECHNICIAN', 'TRAINEE'], phone: '139 0000 0119', email: 'xue.liang@shenjiang.example' },
  { key: 'fan-xiaojun', name: '范小军', employer: 'company', roles: ['TECHNICIAN', 'TRAINEE'], phone: '139 0000 0120', email: 'fan.xiaojun@shenjiang.example' },
  { key: 'jiang-tao', name: '蒋涛', employer: 'company', roles: ['TECHNICIAN', 'TRAINEE'], phone: '139 0000 0121', email: 'jiang.tao@shenjiang.example' },
  { key: 'tian-guangfu', name: '田广福', employer: 'company', roles: ['INSTRUCTOR'], phone: '139 0000 0122', email: 'tian.guangfu@shenjiang.example' },
  { key: 'cao-min', name: '曹敏', employer: 'company', roles: [], phone: '139 0000 0123', email: 'cao.min@shenjiang.example' },
  { key: 'liang-hui', name: '梁慧', employer: 'company', roles: [], phone: '139 0000 0124', email: 'liang.hui@shenjiang.example' },
] as const satisfies readonly Person[];

export type StaffKey = (typeof staff)[number]['key'];
