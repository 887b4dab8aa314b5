/** Currency signs and words that people write beside an amount. */
const money = /^(?:¥|CNY|RMB|人民币)\s*|\s*(?:元|圆|CNY|RMB)[整正]?$/gi;

/**
 * A number as people write it: in full width, in groups of three, an amount of money with its sign or unit. Nothing
 * where it could mean another one, such as 12,5.
 */
export function readAmount(
  text: string,
  { decimals = 15, isMoney = false }: { decimals?: number; isMoney?: boolean } = {},
): number | undefined {
  const written = text.normalize('NFKC').replaceAll('−', '-').trim();
  const bare = isMoney ? written.replace(money, '').trim() : written;
  const plain = /^[+-]?\d{1,3}(?:([, '])\d{3})(?:\1\d{3})*(?:\.\d+)?$/.test(bare) ? bare.replace(/[, ']/g, '') : bare;
  const [whole, fraction = ''] = /^[+-]?\d{1,15}(?:\.\d{1,15})?$/.test(plain) ? plain.split('.') : [];
  return whole !== undefined && fraction.length <= decimals ? Number(plain) : undefined;
}
