/** The maker of packaging machines that the demo tells of. It is invented, like everybody in it. */
export const company = {
  zh: '上海申匠包装机械有限公司',
  en: 'Shanghai Shenjiang Packaging Machinery Co., Ltd.',
  city: '上海市',
  address: '上海市松江区申匠路 88 号',
  postcode: '201612',
  phone: '021-55550088',
  supervisionPhone: '021-55550160',
} as const;
