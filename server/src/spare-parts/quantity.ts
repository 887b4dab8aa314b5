/** Quantities are kept to the thousandth; sums of fractions would drift from that. */
export const exact = (quantity: number) => Math.round(quantity * 1000) / 1000;

export const sum = (quantities: Iterable<number>) => {
  let thousandths = 0;
  for (const quantity of quantities) thousandths += Math.round(quantity * 1000);
  return thousandths / 1000;
};
