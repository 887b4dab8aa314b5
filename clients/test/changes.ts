import { type ShipmentGround, shipmentForm, shipmentGround } from '../../server/test/equipment.ts';
import type { Client, Sanbao } from '../../server/test/sanbao.ts';
import { planIn, trainingGround } from '../../server/test/training.ts';

type Draw = (below: number) => number;

/** Changes of all kinds: records that come, are renamed, go to somebody else, come back, and are put out of use. */
export async function changesOf(sanbao: Sanbao, draw: Draw): Promise<() => Promise<boolean>> {
  const office = await sanbao.as('after-sales');
  const sales = await sanbao.as('sales');
  const ground: ShipmentGround = await shipmentGround(sanbao);
  const { id: plan } = await planIn(sanbao, await trainingGround(sanbao), 'APPROVED', { capacity: 200 });
  const dealers = await Promise.all(['dealer-a', 'dealer-b'].map(async account => dealerOf(await sanbao.as(account))));
  const { customerSites } = await office.read('{ customerSites(first: 20) { nodes { id } } }');
  const sites: string[] = customerSites.nodes.map(({ id }: { id: string }) => id);
  const people: string[] = [];
  const machines: string[] = [];
  const places: string[] = [];
  let count = 0;
  const next = () => {
    count += 1;
    return count;
  };
  const one = (of: readonly string[]) => of[draw(of.length)] as string;
  const person = () => ({
    input: { name: `变更${next()}`, employer: 'DEALER', dealer: one(dealers), roles: ['TECHNICIAN'] },
  });
  const take = async (client: Client, step: string, args: object, into?: string[]) => {
    const { data, errors } = await client.attempt(step, args);
    if (!errors) into?.push(data[step].id);
    return !errors;
  };
  const kinds: (() => Promise<boolean>)[] = [
    () => take(office, 'createPerson', person(), people),
    () => take(office, 'updatePerson', { id: one(people), ...person() }),
    () => take(office, 'updatePerson', { id: one(people), ...person() }),
    () => take(office, 'deactivatePerson', { id: one(people) }),
    () => take(office, 'reactivatePerson', { id: one(people) }),
    () => take(office, 'enrolTrainee', { input: { plan, person: one(people) } }, places),
    () => take(office, 'withdrawEnrolment', { id: one(places), input: { reason: '行程冲突' } }),
    () => take(sales, 'recordShipment', { input: machine() }, machines),
    () => take(sales, 'transferEquipment', { id: one(machines), input: { site: one(sites), reason: '搬迁' } }),
    () => take(sales, 'transferEquipment', { id: one(machines), input: { site: one(sites), reason: '搬迁' } }),
  ];
  const machine = () => shipmentForm({ ...ground, site: one(sites) }, { serialNumber: `Z100-${next()}` });
  await kinds[0]?.();
  await kinds[7]?.();
  return async () => (await kinds[draw(kinds.length)]?.()) ?? false;
}

const dealerOf = async (dealer: Client): Promise<string> =>
  (await dealer.read('{ viewer { dealerId } }')).viewer.dealerId;
