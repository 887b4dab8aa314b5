export interface Dealer {
  readonly key: string;
  readonly name: string;
  readonly city: string;
  readonly address: string;
  readonly contact: string;
  readonly phone: string;
}

/** The repair network. The third dealer has no account: After-Sales enrols its people. */
const table = [
  {
    key: 'yuejiang',
    name: '广州粤匠达机电设备有限公司',
    city: '广州市',
    address: '广东省广州市白云区粤匠路 21 号 3 栋',
    contact: '麦志强',
    phone: '020-55550201',
  },
  {
    key: 'rongjiang',
    name: '成都蓉匠包装设备服务有限公司',
    city: '成都市',
    address: '四川省成都市新都区蓉匠路 9 号',
    contact: '罗晓燕',
    phone: '028-55550301',
  },
  {
    key: 'hengda',
    name: '沈阳北工恒达机械维修有限公司',
    city: '沈阳市',
    address: '辽宁省沈阳市于洪区恒达街 14 号',
    contact: '佟立军',
    phone: '024-55550401',
  },
] as const satisfies readonly Dealer[];

export type DealerKey = (typeof table)[number]['key'];

export const dealers: readonly (Dealer & { readonly key: DealerKey })[] = table;
