/** What the rules of 5.3 say. */
export const repair = {
  cityUnknown: [
    '现场所在城市“{city}”不明确，无法确定到达期限；请先在顾客现场中填写城市。',
    'The city of the site, “{city}”, is not known, and with it the time in which to arrive; enter it at the customer’s site first.',
  ],
  abroadWithoutContract: [
    '境外现场的到达期限由合同约定；请先登记服务合同。',
    'For a site abroad the contract says in how many days to arrive; record the service contract first.',
  ],
} as const;
