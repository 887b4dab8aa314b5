/** The amount of a line or a quote, in yuan. */
export interface Amounts {
  net: number;
  tax: number;
  gross: number;
}

/** A line: rounded half up to the fen, first its net amount and then the tax upon that. */
export function lineAmounts(quantity: number, unitPrice: number, taxRate: number): Amounts {
  const net = halfUp(scaled(quantity, 1_000) * scaled(unitPrice, 100), 1_000n);
  const tax = halfUp(net * scaled(taxRate, 1_000), 100_000n);
  return inYuan(net, tax);
}

/** A quote: the sum of its lines. */
export const totalOf = (lines: readonly Amounts[]): Amounts =>
  inYuan(
    lines.reduce((sum, { net }) => sum + scaled(net, 100), 0n),
    lines.reduce((sum, { tax }) => sum + scaled(tax, 100), 0n),
  );

/** In whole numbers, since fractions of yuan are none that a computer knows exactly. */
const scaled = (amount: number, by: number) => BigInt(Math.round(Number(amount) * by));
const halfUp = (amount: bigint, per: bigint) => (2n * amount + per) / (2n * per);
const inYuan = (net: bigint, tax: bigint): Amounts => ({
  net: Number(net) / 100,
  tax: Number(tax) / 100,
  gross: Number(net + tax) / 100,
});
