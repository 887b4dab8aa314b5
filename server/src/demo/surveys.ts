import type { Attitude } from '../customer-service/survey.entity.ts';
import type { CustomerKey } from './customers.ts';
import type { DayOffset } from './training-plan.ts';

export interface SurveyStory {
  readonly customer: CustomerKey;
  readonly day: DayOffset;
  /** The order that it is about, by its key. */
  readonly order?: string;
  /** To whom it was mailed; printed where absent. */
  readonly email?: string;
  /** The answer by the link, so many days later. */
  readonly answer?: {
    readonly after: number;
    readonly productModel: string;
    readonly attitude: Attitude;
    readonly opinions?: string;
    readonly filler: string;
    readonly phone: string;
    /** The title of the complaint that a low grade opens. */
    readonly complaint?: string;
  };
  readonly cancelled?: string;
}

/** Customers who were asked about the service without a special occasion. */
// biome-ignore format: a table
export const surveys: readonly SurveyStory[] = [
  { customer: 'hemaixuan', day: -101, email: 'xu.lihua@hemaixuan.example', answer: { after: 1, productModel: 'SJF-50B', attitude: 'SATISFIED', opinions: '师傅到得早，走之前把操作工都教会了。', filler: '许丽华', phone: '0512-55550113' } },
  { customer: 'xianweizhai', day: -96, email: 'zhang.xiaohong@xianweizhai.example', answer: { after: 2, productModel: 'SJV-420', attitude: 'SATISFIED', filler: '章小红', phone: '0571-55550126' } },
  { customer: 'maixiangfang', day: -76, email: 'shen.yujie@maixiangfang.example', answer: { after: 1, productModel: 'SJV-520D', attitude: 'ACCEPTABLE', opinions: '修得不错，就是配件等了一周，希望常用件能备在郑州。', filler: '申玉杰', phone: '0371-55550152' } },
  { customer: 'ladouxiang', day: -61, email: 'tan.xiaofang@ladouxiang.example', answer: { after: 2, productModel: 'SJV-320', attitude: 'DISSATISFIED', opinions: '说好两天到，第四天才来人，来了又缺工具，向我们机修班借的。', filler: '谭小芳', phone: '0731-55550178', complaint: 'complaint-tools' } },
  { customer: 'guoyuanlai', day: -45, email: 'cai.zhendong@guoyuanlai.example', answer: { after: 3, productModel: 'SJV-320', attitude: 'SATISFIED', opinions: '建议把微信群里的故障处理整理成册。', filler: '蔡振东', phone: '139 0000 1042' } },
  { customer: 'sutong', day: -24, cancelled: '与十月的回访重复，收回重发。' },
  { customer: 'kangheng', day: -12 },
  { customer: 'jieya', day: -5 },
  { customer: 'hemaixuan', day: -4, email: 'qian.yongkang@hemaixuan.example' },
];
