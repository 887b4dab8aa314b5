import type { Sanbao } from './sanbao.ts';

/** What a shipment needs: a model and a customer's site, by their ids. */
export interface ShipmentGround {
  model: string;
  customer: string;
  site: string;
  siteNumber: string;
}

export async function shipmentGround(sanbao: Sanbao): Promise<ShipmentGround> {
  const office = await sanbao.as('after-sales');
  const { id: family } = await office.step('createProductFamily', { input: { code: 'ZJ', name: '装盒机' } });
  const warranty = { monthsFromAcceptance: 12, monthsFromShipment: 18, monthsForWearParts: 3, basis: '示例' };
  const { id: model } = await office.step('createProductModel', {
    input: { code: 'ZJ-100', name: '间歇式装盒机', family, warranty },
  });
  const { customerSites } = await office.read('{ customerSites(first: 1) { nodes { id number customer { id } } } }');
  const [site] = customerSites.nodes;
  return { model, site: site.id, siteNumber: site.number, customer: site.customer.id };
}

export const shipmentForm = ({ model, site }: ShipmentGround, change: object = {}) => ({
  model,
  site,
  serialNumber: 'Z100-2610-001',
  manufacturedOn: '2026-10-12',
  shippedOn: '2026-10-20',
  statedReason: '启用本系统之前发货。',
  ...change,
});
