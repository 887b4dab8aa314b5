/** In SQL, what of a line counts as ordered: of an order that was closed short only what has come. */
export const orderedQuantity = (order: string, line: string) =>
  `case when ${order}.state = 'CLOSED_SHORT' then ${line}.received else ${line}.quantity end`;
