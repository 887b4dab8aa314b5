/** SQL: what of a batch or serial number is in stock, by its part and number. */
export const stockOfMark = (part: string, mark: string) =>
  `select coalesce(sum(m.quantity), 0) from stock_movement m where m.part_id = ${part} and m.mark_key = normal_form(${mark})`;

/** SQL: what of it went out, neither came back unused nor was taken out of a machine since; by its part and number, twice. */
export const outOfMark = (part: string, mark: string) =>
  `select coalesce((select sum(i.quantity - i.returned) from issued_piece i where i.part_id = ${part} and i.mark_key = normal_form(${mark})), 0)
     - coalesce((select sum(o.quantity) from returned_piece o where o.part_id = ${part} and o.mark_key = normal_form(${mark}) and o.old), 0)`;
