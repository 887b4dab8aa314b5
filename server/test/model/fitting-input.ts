import { daysLater } from '../../src/fields/business-day.ts';
import {
  inspectionPlan,
  markOfDifference,
  newPieces,
  piecesInStock,
  piecesOfOrder,
  piecesOfRequest,
  supplierClaim,
  valuesByPlan,
} from './fitting-pieces.ts';
import type { Random } from './random.ts';

type Form = Record<string, unknown>;
type Row = Record<string, string>;

/** What there is for somebody who fills in a form with a record before them. */
export interface Desk {
  random: Random;
  today: string;
  /** The record that the step is taken on, or is being made upon. */
  record: string | undefined;
  /** The steps that are theirs to take. */
  own: readonly string[];
  rows(sql: string, values?: readonly unknown[]): Promise<Row[]>;
}

type Fit = (desk: Desk) => Promise<Form | undefined>;

const some = async ({ rows, random }: Desk, sql: string, values: readonly unknown[] = []) => {
  const found = await rows(sql, values);
  return found.length ? random.of(found) : undefined;
};
const asNumbers = ({ part, quantity }: Row) => ({ part: String(part), quantity: Number(quantity) });
const few = ({ random }: Desk) => random.of([1, 1, 2, 3, 4, 6]);

const aPart = 'select id from part where state = $$ACTIVE$$ order by number';
const instructors = "select id from person where state = 'ACTIVE' and 'INSTRUCTOR' = any (roles) order by number";
const attendance = async ({ rows, random }: Desk, plan: unknown) =>
  (
    await rows(
      "select id from enrolment where plan_id = ? and state not in ('WITHDRAWN', 'CANCELLED') order by number",
      [plan],
    )
  ).map(({ id }) => ({
    enrolment: id,
    attendance: random.chance(0.85) ? 'PRESENT' : random.of(['ABSENT', 'EXCUSED']),
  }));

/** A plan of a few days, with a lesson for each of its topics. */
const plan: Fit = async desk => {
  const { random, today, rows } = desk;
  const startsOn = daysLater(today, random.of([0, 0, 1, 3]));
  const endsOn = daysLater(startsOn, random.below(3));
  const among = (await rows(instructors)).map(({ id }) => id);
  if (!among.length) return undefined;
  const chosen = random.some(among).slice(0, 3);
  const topics = random.some(['USE', 'REPAIR', 'MAINTENANCE', 'PRINCIPLE']);
  const family = await some(desk, "select id from product_family where state = 'ACTIVE' order by number");
  return {
    startsOn,
    endsOn,
    topics,
    capacity: random.within(1, 5),
    productFamily: family?.id,
    instructors: chosen,
    schedule: topics.map(topic => ({
      day: random.of([startsOn, endsOn]),
      topic,
      hours: random.within(1, 8),
      instructor: random.of(chosen),
    })),
    inHousePractice: random.chance(0.15),
  };
};

const lesson = async (desk: Desk, of: unknown) =>
  some(
    desk,
    `select l.day::text as day, l.topic, l.hours::text as hours, l.instructor_id as instructor
     from scheduled_lesson l where l.plan_id = ? order by l.position`,
    [of],
  );

const session: Fit = async desk => {
  const found = await some(
    desk,
    "select id from training_plan where state in ('NOTIFIED', 'IN_PROGRESS') order by (id = ?) desc, number desc limit 3",
    [desk.record],
  );
  if (!found) return undefined;
  const given = await lesson(desk, found.id);
  return { plan: found.id, ...given, hours: Number(given?.hours ?? 2), attendance: await attendance(desk, found.id) };
};

const linesOfRequest =
  'select part_id as part, quantity::text, issued::text, returned::text from parts_request_line where request_id = ? order by position';

const applied: Fit = async desk => {
  const parts = desk.random.some((await desk.rows(aPart)).map(({ id }) => id)).slice(0, 3);
  const customer = desk.random.chance(0.5)
    ? await some(desk, "select id from customer where state = 'ACTIVE' order by number")
    : undefined;
  return { customer: customer?.id, lines: parts.map(part => ({ part, quantity: few(desk) })) };
};

const ordered: Fit = async desk => {
  const { rows, random } = desk;
  const lines = await rows(
    `select a.id as application, coalesce(c.substitute_id, c.part_id) as part, c.quantity::text
     from parts_application a join confirmed_item c on c.application_id = a.id
     where a.state = 'CONFIRMED' and c.decision <> 'STRUCK' order by (a.id = ?) desc, a.number desc, c.position limit 3`,
    [desk.record],
  );
  const application = lines[0]?.application;
  return {
    supplier: (await some(desk, "select id from supplier where state = 'ACTIVE' order by number"))?.id,
    dueOn: daysLater(desk.today, random.within(1, 30)),
    lines: lines
      .filter(line => line.application === application)
      .map(line => ({ application, ...asNumbers(line), unitPrice: random.of([12.5, 80, 300]) })),
  };
};

/** The record as it stands, so that one thing of it is changed. */
const changing =
  (sql: string, change: (desk: Desk, row: Row) => Form | Promise<Form>): Fit =>
  async desk => {
    const [row] = await desk.rows(sql, [desk.record]);
    return row && { ...row, ...(await change(desk, row)) };
  };

/** By what a step is filled in so that it may well be taken; all else is left as it is. */
export const fitting: Readonly<Record<string, Fit>> = {
  draftTrainingPlan: plan,
  reviseTrainingPlan: plan,
  amendTrainingPlan: plan,
  arrangeVenue: async ({ random }) => ({ capacity: random.within(2, 30) }),
  enrolTrainee: async desk => ({
    person: (
      await some(desk, "select id from person where state = 'ACTIVE' and 'TRAINEE' = any (roles) order by number")
    )?.id,
  }),
  recordTrainingSession: session,
  correctTrainingSession: async desk => {
    const [row] = await desk.rows('select plan_id as plan from training_session where id = ?', [desk.record]);
    const given = row && (await lesson(desk, row.plan));
    return row && { ...given, hours: desk.random.within(1, 8), attendance: await attendance(desk, row.plan) };
  },
  schedulePractice: async desk => {
    const found = await some(
      desk,
      `select id, starts_on::text as "startsOn", ends_on::text as "endsOn" from training_plan
       where state in ('APPROVED', 'ARRANGED', 'NOTIFIED', 'IN_PROGRESS') order by (id = ?) desc, number desc limit 2`,
      [desk.record],
    );
    return found && { plan: found.id, startsOn: found.startsOn, endsOn: found.endsOn };
  },
  recordTrainingWish: async ({ random }) =>
    random.chance(0.6)
      ? { source: 'OWN_OBSERVATION', complaint: undefined, correspondence: undefined, sourceNumber: undefined }
      : undefined,
  recordPractice: async desk => {
    const [row] = await desk.rows('select plan_id as plan from in_house_practice where id = ?', [desk.record]);
    return row && { attendance: await attendance(desk, row.plan) };
  },
  assessTrainee: async desk => ({
    theory: desk.random.of([45, 60, 86]),
    practice: desk.random.of([59, 75, 91]),
    assessedOn: undefined,
    examiner: (await some(desk, instructors))?.id,
  }),
  recordEarlierCertificate: async desk => ({
    person: (
      await some(desk, "select id from person where state = 'ACTIVE' and 'TECHNICIAN' = any (roles) order by number")
    )?.id,
    productFamily: (await some(desk, "select id from product_family where state = 'ACTIVE' order by number"))?.id,
    topics: desk.random.some(['REPAIR', 'REPAIR', 'USE']),
    issuedOn: daysLater(desk.today, -desk.random.within(30, 2000)),
    earlierNumber: `结 ${desk.random.below(40)}`,
  }),
  issueLicence: async desk => ({
    examinedOn: desk.today,
    examiner: (await some(desk, instructors))?.id,
    validUntil: desk.random.chance(0.5) ? daysLater(desk.today, desk.random.of([5, 60, 700])) : undefined,
    ...(desk.random.chance(0.8) && { renews: undefined }),
  }),
  draftPartsApplication: applied,
  revisePartsApplication: applied,
  signPartsApplication: async () => ({ password: 'sanbao-demo' }),
  confirmPartsApplication: async desk => ({
    confirmation: (
      await desk.rows(
        'select part_id as part, sum(quantity)::text as quantity from parts_application_line where application_id = ? group by 1, position order by position',
        [desk.record],
      )
    ).map(line => ({
      part: line.part,
      ...(desk.random.chance(0.9)
        ? {
            decision: 'CONFIRMED',
            quantity: Number(line.quantity) + (desk.random.chance(0.1) ? desk.random.within(-1, 5) : 0),
          }
        : { decision: 'STRUCK', reason: '已停产' }),
    })),
  }),
  placePurchaseOrder: ordered,
  amendPurchaseOrder: async desk => ({
    lines: (
      await desk.rows(
        'select application_id as application, part_id as part, quantity::text, unit_price::text as price from purchase_order_line where order_id = ? order by position',
        [desk.record],
      )
    ).map(({ application, part, quantity, price }) => ({
      ...{
        application,
        part,
        quantity: Math.max(1, Number(quantity) - desk.random.below(2)),
        unitPrice: Number(price),
      },
    })),
  }),
  registerDelivery: async ({ random }) => ({ deliveryNote: `DN-${random.below(60)}` }),
  countDelivery: async desk => ({
    lines: (
      await desk.rows(
        `select l.part_id as part, sum(l.quantity - l.received)::text as quantity from purchase_order_line l
       join goods_receipt g on g.purchase_order_id = l.order_id where g.id = ? group by 1 order by min(l.position)`,
        [desk.record],
      )
    ).map(line => ({ ...asNumbers(line), ...(desk.random.chance(0.08) && { quantity: few(desk) }) })),
  }),
  inspectDelivery: async desk => {
    const counted = await desk.rows(
      `select c.part_id as part, c.quantity::text from counted_part c join goods_receipt g on g.id = c.receipt_id
       where g.id = ? and c.round = g.round and c.department = 'MANAGEMENT' and c.quantity > 0 order by c.position`,
      [desk.record],
    );
    const lots = counted.map(asNumbers).map(line => {
      const bad = desk.random.chance(0.25) ? Math.min(1, line.quantity) : 0;
      const conceded = bad && desk.random.chance(0.4) ? bad : 0;
      return { ...line, bad, conceded };
    });
    return {
      inspection: lots.map(({ part, quantity, bad, conceded }) => ({
        part,
        ...{ accepted: quantity - bad, rejected: bad - conceded, concession: conceded },
        measurements: '外观、尺寸合格',
        ...(bad && { defect: '刃口缺损' }),
      })),
      values: (await Promise.all(lots.map(lot => valuesByPlan(desk, lot, lot.bad)))).flat(),
      pieces: (
        await Promise.all(
          lots.map(async ({ part, quantity, bad, conceded }) => [
            ...(await newPieces(desk, { part, quantity: quantity - bad + conceded })),
            ...(
              await newPieces(desk, { part, quantity: bad - conceded })
            ).map(each => ({
              ...each,
              verdict: 'NONCONFORMING',
            })),
          ]),
        )
      ).flat(),
    };
  },
  requestParts: async desk => {
    const { random } = desk;
    const application = await some(
      desk,
      "select id from parts_application where state in ('CONFIRMED', 'ORDERED', 'FULFILLED', 'CLOSED_SHORT') and customer_id is not null order by (id = ?) desc, number desc limit 3",
      [desk.record],
    );
    const order = await some(
      desk,
      "select id from service_order where state in ('PLANNED', 'DISPATCHED', 'ON_SITE', 'ON_HOLD', 'WORK_DONE') order by (id = ?) desc, updated_at desc, number limit 4",
      [desk.record],
    );
    const upon = application && random.chance(order ? 0.3 : 1) ? { application: application.id } : { order: order?.id };
    const parts = random.some((await desk.rows(`${aPart} limit 8`)).map(({ id }) => id)).slice(0, 2);
    return {
      order: undefined,
      application: undefined,
      ...upon,
      lines: parts.map(part => ({ part, quantity: few(desk) })),
    };
  },
  issueParts: async desk => {
    const lines = (await desk.rows(linesOfRequest, [desk.record]))
      .map(({ part, quantity, issued }) => ({ part: String(part), quantity: Number(quantity) - Number(issued) }))
      .filter(({ quantity }) => quantity > 0)
      .map(line => (desk.random.chance(0.3) ? { ...line, quantity: Math.min(1, line.quantity) } : line));
    return { lines, pieces: await piecesInStock(desk, lines) };
  },
  reserveParts: async desk => ({
    lines: (await desk.rows(linesOfRequest, [desk.record]))
      .map(({ part, quantity, issued }) => ({ part, quantity: Math.min(1, Number(quantity) - Number(issued)) }))
      .filter(({ quantity }) => quantity > 0)
      .slice(0, 1),
  }),
  releaseParts: async desk => ({
    lines: (
      await desk.rows(
        'select part_id as part, reserved::text as quantity from parts_request_line where request_id = ? and reserved > 0 order by position',
        [desk.record],
      )
    ).map(asNumbers),
  }),
  returnParts: async desk => {
    const lines = (await desk.rows(linesOfRequest, [desk.record]))
      .map(({ part, issued, returned }) => ({ part: String(part), left: Number(issued) - Number(returned) }))
      .filter(({ left }) => left > 0)
      .map(({ part, left }) => ({
        part,
        unused: desk.random.chance(0.7) ? left : 0,
        old: desk.random.chance(0.3) ? 1 : 0,
      }));
    const unused = lines.map(line => ({ part: line.part, quantity: line.unused }));
    return { lines, pieces: (await piecesOfRequest(desk, unused)).map(each => ({ ...each, old: false })) };
  },
  proposeStockAdjustment: async desk => {
    const part = (await some(desk, `${aPart} limit 8`))?.id;
    const difference = desk.random.of([-1, 1, 5, 10, 20]);
    return { part, difference, ...(await markOfDifference(desk, part, difference)) };
  },
  draftInspectionPlan: inspectionPlan,
  claimFromSupplier: supplierClaim,
  decideDisposition: async ({ random }) => ({
    disposition: random.of(['RETURN_TO_SUPPLIER', 'RETURN_TO_SUPPLIER', 'REWORK', 'SCRAP', 'USE_AS_IS']),
  }),
  updatePart: changing(
    `select part_number as "partNumber", name, part_class as "partClass", unit, unit_price::text as "unitPrice", minimum_stock::text as "minimumStock", tracking
     from part where id = ?`,
    ({ random }, row) => ({
      models: [],
      minimumStock: Number(row.minimumStock),
      unitPrice: random.chance(0.6) ? random.of([12.5, 100, 300]) : Number(row.unitPrice),
      unit: random.chance(0.3) ? random.of(['PIECE', 'SET', 'METRE']) : row.unit,
    }),
  ),
  updateProductModel: changing(
    'select code, name, family_id as family from product_model where id = ?',
    async (desk, row) => ({
      family: desk.random.chance(0.4)
        ? (await some(desk, 'select id from product_family order by number'))?.id
        : row.family,
      ...(desk.random.chance(0.3) && {
        warranty: {
          monthsFromAcceptance: desk.random.of([1, 12, 24]),
          monthsFromShipment: desk.random.of([1, 18, 30]),
          monthsForWearParts: 3,
          basis: '销售条款',
        },
      }),
    }),
  ),
  updatePerson: changing(
    'select name, employer, dealer_id as dealer, customer_id as customer, phone, email from person where id = ?',
    ({ random }) => ({ roles: random.some(['TRAINEE', 'TECHNICIAN', 'TECHNICIAN', 'INSTRUCTOR']) }),
  ),
  updateCustomerSite: changing(
    'select customer_id as customer, name, city, country, address, postcode, contact, phone from customer_site where id = ?',
    ({ random }) => ({ city: random.of(['上海市', '昆山市', '苏州市', '上海市浦东新区']) }),
  ),
  transferEquipment: async desk => ({
    site: (await some(desk, "select id from customer_site where state = 'ACTIVE' order by number"))?.id,
  }),
  delegateAuthority: async desk => ({
    deputy: (
      await some(
        desk,
        "select u.id from \"user\" u where u.state = 'ACTIVE' and not 'DEALER' = any (u.roles) order by u.number",
      )
    )?.id,
    steps: desk.random.some(desk.own).slice(0, 6),
    from: desk.today,
    until: daysLater(desk.today, desk.random.of([3, 30, 200])),
  }),
  proposeParameter: async ({ random, today }) => ({
    ...random.of([
      { name: 'PASS_MARK', value: '70' },
      { name: 'PASS_MARK', value: '55' },
      { name: 'RETAKES', value: '1' },
    ]),
    effectiveFrom: daysLater(today, random.below(5)),
  }),
  reportFault: changing('select customer_id as customer from equipment where id = ?', ({ random }) =>
    random.chance(0.12) ? {} : { calledAt: undefined },
  ),
  recordRemittance: async desk => {
    const { random } = desk;
    const quote = await some(
      desk,
      "select id, gross::text as owed from repair_quote where state = 'ACCEPTED' order by (id = ?) desc, number desc limit 2",
      [desk.record],
    );
    const application = await some(
      desk,
      "select id from parts_application where state in ('SIGNED', 'CONFIRMED', 'ORDERED', 'FULFILLED') and customer_id is not null order by (id = ?) desc, number desc limit 2",
      [desk.record],
    );
    return application && random.chance(quote ? 0.5 : 1)
      ? { application: application.id, quote: undefined, amount: random.of([0.01, 500, 5000]) }
      : { quote: quote?.id, application: undefined, amount: random.chance(0.7) ? Number(quote?.owed ?? 1) : 1 };
  },
  fileWorkReport: async desk =>
    workReport(
      desk,
      'order',
      "select id, kind from service_order where state in ('ON_SITE', 'WORK_DONE') order by (id = ?) desc, updated_at desc, number limit 2",
    ),
  amendWorkReport: async desk =>
    workReport(
      desk,
      undefined,
      'select o.id, o.kind from service_order o join work_report w on w.order_id = o.id where w.id = ?',
    ),
  compileDepartmentAssessment: async ({ random, today }) => ({
    department: random.of(['AFTER_SALES', 'MANAGEMENT', 'SALES', 'MANUFACTURING']),
    from: daysLater(today, -90),
    until: daysLater(today, -1),
  }),
  compileComplaintSummary: async ({ random, today }) => ({
    from: daysLater(today, -random.of([7, 30, 90])),
    until: today,
    text: '多为到场不及时',
  }),
  openComplaint: async ({ random, today }) => ({
    receivedOn: random.chance(0.8) ? today : daysLater(today, -random.within(1, 40)),
  }),
  archiveRecord: async ({ random, today }) => ({ finishedOn: daysLater(today, -random.of([1, 400, 1500])) }),
};

/** By the engineers of the order, of today, with what was issued for it. */
async function workReport(desk: Desk, link: string | undefined, sql: string): Promise<Form | undefined> {
  const { random, rows, today } = desk;
  const order = await some(desk, sql, [desk.record]);
  if (!order) return undefined;
  const engineers = await rows(
    'select person_id as id from service_order_engineers where service_order_id = ? order by 1',
    [order.id],
  );
  const parts = await rows(
    `select l.part_id as part, sum(l.issued - l.returned)::text as quantity from parts_request r
     join parts_request_line l on l.request_id = r.id where r.order_id = ? group by 1 having sum(l.issued - l.returned) > 0 order by min(r.number)`,
    [order.id],
  );
  const days = { installedFrom: today, installedUntil: today, startedUpOn: today, acceptedOn: today };
  return {
    ...(link && { [link]: order.id }),
    ...(order.kind === 'INSTALLATION'
      ? days
      : { installedFrom: undefined, installedUntil: undefined, startedUpOn: undefined, acceptedOn: undefined }),
    ...{ fault: '推料杆不复位', cause: '密封圈老化', remedy: '更换密封圈' },
    workDays: engineers.map(({ id }) => ({ day: today, hours: random.of([2, 6.5, 13]), person: id })),
    partsUsed: parts.map(asNumbers).map(line => (random.chance(0.1) ? { ...line, quantity: line.quantity + 1 } : line)),
    pieces: await piecesOfOrder(desk, order.id, parts.map(asNumbers)),
    ...{ coachedTopics: ['USE'], coachedPeople: ['李秀英'] },
  };
}
