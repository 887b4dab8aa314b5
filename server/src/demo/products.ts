export interface ProductFamily {
  readonly code: string;
  readonly name: string;
}

const families = [
  { code: 'SJV', name: '立式包装机' },
  { code: 'SJP', name: '枕式包装机' },
  { code: 'SJZ', name: '装盒机' },
  { code: 'SJF', name: '开箱封箱机' },
  { code: 'SJM', name: '码垛机' },
] as const satisfies readonly ProductFamily[];

export type FamilyCode = (typeof families)[number]['code'];

export interface ProductModel {
  readonly code: string;
  readonly name: string;
  readonly family: FamilyCode;
}

export const productFamilies: readonly (ProductFamily & { readonly code: FamilyCode })[] = families;

// biome-ignore format: a table
export const productModels: readonly ProductModel[] = [
  { code: 'SJV-320', name: '小袋立式包装机', family: 'SJV' },
  { code: 'SJV-420', name: '组合秤立式包装机', family: 'SJV' },
  { code: 'SJV-520D', name: '双伺服拉膜立式包装机', family: 'SJV' },
  { code: 'SJV-720F', name: '粉剂螺杆立式包装机', family: 'SJV' },
  { code: 'SJP-350', name: '枕式包装机', family: 'SJP' },
  { code: 'SJP-450S', name: '三伺服枕式包装机', family: 'SJP' },
  { code: 'SJP-600W', name: '往复式枕式包装机', family: 'SJP' },
  { code: 'SJZ-100', name: '间歇式装盒机', family: 'SJZ' },
  { code: 'SJZ-130C', name: '药用连续式装盒机', family: 'SJZ' },
  { code: 'SJZ-260', name: '高速连续式装盒机', family: 'SJZ' },
  { code: 'SJF-50B', name: '侧带式封箱机', family: 'SJF' },
  { code: 'SJF-15K', name: '立式开箱机', family: 'SJF' },
  { code: 'SJM-G800', name: '高位码垛机', family: 'SJM' },
  { code: 'SJM-R180', name: '机器人码垛工作站', family: 'SJM' },
];
