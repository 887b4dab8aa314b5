import type { Desk } from './fitting-input.ts';

interface Line {
  part: string;
  quantity: number;
}
interface Piece extends Line {
  mark: string;
}

const trackingOf = async ({ rows }: Desk, part: unknown) =>
  (await rows('select tracking from part where id = ?', [part]))[0]?.tracking;

const anyMark = ({ random }: Desk, tracking: string) =>
  tracking === 'SERIAL' ? `SN-${random.below(1_000_000)}` : `B-${random.of([7, 8, 9])}`;

/** Numbers for pieces of which nobody has read any yet: one for each of a serial number, one for all of a batch. */
export async function newPieces(desk: Desk, { part, quantity }: Line): Promise<Piece[]> {
  const tracking = await trackingOf(desk, part);
  if (!tracking || quantity <= 0) return [];
  const one = (of: number) => ({ part, mark: anyMark(desk, tracking), quantity: of });
  return tracking === 'SERIAL' ? Array.from({ length: quantity }, () => one(1)) : [one(quantity)];
}

/** Of which batch or serial number more or less is there, where the part has any. */
export async function markOfDifference(desk: Desk, part: unknown, difference: number) {
  const tracking = await trackingOf(desk, part);
  if (!tracking) return { mark: undefined };
  const [there] = difference < 0 ? await desk.rows(inStock, [part]) : [];
  return {
    mark: there?.mark ?? anyMark(desk, tracking),
    ...(tracking === 'SERIAL' && { difference: Math.sign(difference) }),
  };
}

const inStock = `select part_id as part, mark, sum(quantity)::text as quantity from stock_movement
  where part_id = ? and mark is not null group by 1, 2 having sum(quantity) > 0 order by 2`;
const ofRequest = `select part_id as part, mark, sum(quantity - returned)::text as quantity from issued_piece
  where request_id = ? group by 1, 2 having sum(quantity - returned) > 0 order by 2`;
const ofOrder = `select i.part_id as part, i.mark, sum(i.quantity - i.returned)::text as quantity from issued_piece i
  join parts_request r on r.id = i.request_id where r.order_id = ? group by 1, 2 having sum(i.quantity - i.returned) > 0 order by 2`;

/** As many of those that are there as each line wants. */
async function among(desk: Desk, lines: readonly Line[], there: (part: string) => readonly [string, unknown]) {
  const pieces: Piece[] = [];
  for (const { part, quantity } of lines) {
    const [sql, value] = there(part);
    let left = quantity;
    for (const found of (await desk.rows(sql, [value])).filter(each => each.part === part)) {
      const some = Math.min(left, Number(found.quantity));
      if (some > 0) pieces.push({ part, mark: String(found.mark), quantity: some });
      left -= some;
    }
  }
  return pieces;
}

export const piecesInStock = (desk: Desk, lines: readonly Line[]) => among(desk, lines, part => [inStock, part]);
export const piecesOfRequest = (desk: Desk, lines: readonly Line[]) =>
  among(desk, lines, () => [ofRequest, desk.record]);
export const piecesOfOrder = (desk: Desk, order: unknown, lines: readonly Line[]) =>
  among(desk, lines, () => [ofOrder, order]);

const bores = [9.9, 10, 10.1];

/** What each piece of a lot measures, where the part has a plan of inspection; one piece of it does not conform where one is bad. */
export async function valuesByPlan(desk: Desk, { part, quantity }: Line, bad: number) {
  const characteristics = await desk.rows(
    `select c.characteristic, c.kind from inspection_characteristic c join inspection_plan p on p.id = c.plan_id
     where p.part_id = ? and p.state = 'RELEASED' order by c.position`,
    [part],
  );
  return Array.from({ length: quantity }, (_, at) => at + 1).flatMap(piece =>
    characteristics.map(({ characteristic, kind }) => ({
      ...{ part, piece, characteristic },
      ...(kind === 'MEASURED'
        ? { value: piece <= bad ? 11 : desk.random.of(bores) }
        : { finding: piece <= bad ? 'NONCONFORMING' : 'CONFORMING' }),
    })),
  );
}

/** A plan of inspection for what is counted by the piece, whose limits are those of `valuesByPlan`. */
export async function inspectionPlan(desk: Desk) {
  const { random, rows } = desk;
  const parts = await rows("select id from part where state = 'ACTIVE' and unit = 'PIECE' order by number limit 6");
  return {
    part: parts.length ? random.of(parts).id : undefined,
    ...random.of([
      { extent: 'SAMPLE', level: 'II', aql: 1 },
      { extent: 'SAMPLE', level: 'I', aql: 4 },
      { extent: 'ALL_PIECES', level: undefined, aql: undefined },
    ]),
    characteristics: [
      { characteristic: '内径', kind: 'MEASURED', lowerLimit: 9.8, upperLimit: 10.2 },
      ...(random.chance(0.5) ? [{ characteristic: '刃口', kind: 'ATTRIBUTE' }] : []),
    ],
  };
}

/** What goes back to a supplier, with the delivery that brought it. */
export async function supplierClaim(desk: Desk) {
  const { random, rows } = desk;
  const found = await rows(
    `select id, part_id as part, source, (quantity - claimed)::text as quantity from nonconformity
     where disposition = 'RETURN_TO_SUPPLIER' and part_id is not null and quantity > claimed order by (id = ?) desc, number desc limit 3`,
    [desk.record],
  );
  if (!found.length) return undefined;
  const { id, part, source, quantity } = random.of(found);
  const receipts = await rows(
    `select g.id from goods_receipt g join stock_movement m on m.receipt_id = g.id where g.state = 'STOCKED' and m.part_id = ? order by g.number`,
    [part],
  );
  return {
    nonconformity: id,
    receipt: source === 'INSPECTION' || !receipts.length ? undefined : random.of(receipts).id,
    quantity: random.chance(0.8) ? Number(quantity) : 1,
    warrantyMonths: random.of([1, 12, 24]),
  };
}
