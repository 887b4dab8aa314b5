import { arrivalForm, planForm, repairIn, reportForm } from '../repair.ts';
import { reason, type Trick } from './trick.ts';

const help = (outcome: string) => ({ channel: 'PHONE', advice: '检查气压是否到 0.5 MPa。', outcome, minutes: 15 });

export const repair: readonly Trick[] = [
  {
    what: '5.3.1 whoever was sent lost the licence on the way',
    told: ['everyoneLicensed', 'deviating'],
    of: (quarter, tricked) =>
      quarter.order('DISPATCHED', { engineers: [tricked ? quarter.ground.unlicensed : quarter.ground.engineer] }),
    by: quarter =>
      quarter.sql(
        `update technician_licence set valid_until = '2026-11-20' where person_id = ?`,
        quarter.ground.unlicensed,
      ),
  },
  {
    what: '5.3.1 sent without the licence, and nobody permitted it',
    told: ['sentWithLicence', 'missing'],
    of: quarter => quarter.order('DISPATCHED'),
    by: (quarter, id) =>
      quarter.sql(
        `insert into licence_deviation (id, order_id, person_id, day, approved, position) values (gen_random_uuid(), ?, ?, '2026-11-24', false, 0)`,
        id,
        quarter.ground.engineer,
      ),
  },
  {
    what: '5.3.1 worked without the licence',
    told: ['workedWithLicence', 'deviating'],
    of: async (quarter, tricked) => (await quarter.visit(tricked)).report,
    by: (quarter, id) => quarter.unkept(`update work_report set unlicensed_work = true where id = '${id}'`),
  },
  {
    what: '5.3.3 sent out when the planned days were over',
    told: ['plannedDaysLeft', 'deviating'],
    of: quarter => quarter.order('DISPATCHED', { startsOn: '2027-01-20', endsOn: '2027-01-21' }),
    by: (quarter, id) =>
      quarter.sql(`update service_order set starts_on = '2026-11-10', ends_on = '2026-11-11' where id = ?`, id),
  },
  {
    what: '5.3.3 cancelled and planned anew when it was overdue',
    told: ['arrivedInTime', 'overdue'],
    of: async (quarter, tricked) => {
      const first = await repairIn(quarter.sanbao, quarter.ground, 'DISPATCHED', {
        startsOn: '2026-11-24',
        endsOn: '2026-12-02',
      });
      if (!tricked) {
        await quarter.step('engineer', 'recordSiteArrival', { id: first.id, input: { note: '门卫登记' } });
        return first.id;
      }
      quarter.at('2026-12-01');
      await quarter.step('after-sales', 'cancelServiceOrder', { id: first.id, input: reason });
      const days = { startsOn: '2026-12-01', endsOn: '2026-12-02' };
      const input = planForm(quarter.ground, { fault: first.fault, ...days });
      const { id, version } = await quarter.step('after-sales', 'planRepair', { input });
      await quarter.step('after-sales', 'dispatchServiceOrder', { id, expectedVersion: version });
      await quarter.step('engineer', 'recordSiteArrival', { id, input: { delayCause: 'OWN' } });
      return id;
    },
  },
  {
    what: '5.3.3 put on hold for our own reasons, and not for the customer’s',
    told: ['arrivedInTime', 'overdue'],
    of: async (quarter, tricked) => {
      const id = await quarter.order('PLANNED', { startsOn: '2026-11-26', endsOn: '2026-11-27' });
      const input = { cause: tricked ? 'OWN' : 'CUSTOMER', ...reason };
      await quarter.step('after-sales', 'holdServiceOrder', { id, input });
      return id;
    },
  },
  {
    what: '5.3.3 an engineer sent to two places on one day, though they said how',
    told: ['bookedOnce', 'deviating'],
    of: quarter => quarter.order('DISPATCHED', { startsOn: '2026-12-20', endsOn: '2026-12-20' }),
  },
  {
    what: '5.3.3 an arrival of which nothing shows',
    told: ['arrivalShown', 'missing'],
    of: async (quarter, tricked) => (await quarter.visit(tricked)).order,
    by: (quarter, id) =>
      quarter.unkept(`update service_order set arrival_note = null, arrival_photo_id = null where id = '${id}';
        update work_report set state = 'FILED' where order_id = '${id}'`),
  },
  {
    what: '5.3.2 the arrival of goods cancelled after its day',
    told: ['arrivalArranged', 'overdue'],
    of: async quarter =>
      quarter.make(
        'after-sales',
        'recordGoodsArrival',
        arrivalForm(quarter.ground, { equipment: await quarter.machine() }),
      ),
    late: (quarter, id) => quarter.step('after-sales', 'cancelGoodsArrival', { id, input: reason }),
  },
  {
    what: '5.3.2 a shipment that nobody asked after',
    told: ['shipmentFollowedUp', 'overdue'],
    of: async quarter => {
      const id = await quarter.machine({ shippedOn: '2026-11-20' });
      await quarter.step('sales', 'followUpShipment', { id, input: { word: '船期推迟', nextOn: '2027-02-01' } });
      return id;
    },
    by: (quarter, id) =>
      quarter.sql(`update equipment set notice_due_on = '2026-11-20', follow_ups = '[]' where id = ?`, id),
  },
  {
    what: '5.3.2 a shipment that was asked after when its day was over',
    told: ['shipmentFollowedUp', 'overdue'],
    of: async quarter => {
      const id = await quarter.machine({ shippedOn: '2026-11-20' });
      await quarter.step('sales', 'followUpShipment', { id, input: { word: '船期推迟', nextOn: '2026-11-30' } });
      return id;
    },
    late: (quarter, id) =>
      quarter.step('sales', 'followUpShipment', { id, input: { word: '清关中', nextOn: '2027-02-01' } }),
  },
  {
    what: '5.3.6 a report that was filed weeks after the work',
    told: ['workReported', 'overdue'],
    of: async quarter => {
      const { id } = await repairIn(quarter.sanbao, quarter.ground, 'WORK_DONE');
      return id;
    },
    late: (quarter, id) =>
      quarter.make('engineer', 'fileWorkReport', reportForm(id, quarter.ground, { statedReason: '返程后补交' })),
  },
  {
    what: '5.3.4 nobody was coached, and nothing says why',
    told: ['customerCoached', 'missing'],
    of: async (quarter, tricked) => (await quarter.visit(tricked)).report,
    by: (quarter, id) =>
      quarter.unkept(`update work_report set coached_topics = '{}', coached_people = '{}' where id = '${id}'`),
  },
  {
    what: '5.3.6 closed without a signature',
    told: ['closedWithSignature', 'missing'],
    of: async (quarter, tricked) => (await quarter.visit(tricked)).order,
    by: (quarter, id) => quarter.unkept(`update work_report set state = 'FILED' where order_id = '${id}'`),
  },
  {
    what: '5.3.7 helped once without effect, and left alone',
    told: ['callActedOn', 'overdue'],
    of: async (quarter, tricked) => {
      const id = await quarter.fault();
      await quarter.step('engineer', 'helpRemotely', { id, input: help(tricked ? 'NO_CHANGE' : 'SOLVED') });
      return id;
    },
  },
  {
    what: '5.3.7 cancelled when its day was over',
    told: ['callActedOn', 'overdue'],
    of: quarter => quarter.fault(),
    late: (quarter, id) => quarter.step('after-sales', 'cancelFaultReport', { id, input: reason }),
  },
  {
    what: '5.3.7 merged into a call that was then cancelled',
    told: ['callActedOn', 'missing'],
    of: async quarter => {
      const machine = await quarter.machine();
      const [id, into] = [await quarter.fault(machine), await quarter.fault(machine)];
      await quarter.step('after-sales', 'mergeFaultReport', { id, input: { into, sameFault: true } });
      await quarter.step('engineer', 'helpRemotely', { id: into, input: help('SOLVED') });
      return id;
    },
    by: (quarter, id) =>
      quarter.sql(
        `update fault_report set state = 'CANCELLED' where id = (select merged_into_id from fault_report where id = ?)`,
        id,
      ),
  },
];
