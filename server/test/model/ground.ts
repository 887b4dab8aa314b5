import { shipmentForm } from '../equipment.ts';
import { licensed } from '../repair.ts';
import type { Sanbao } from '../sanbao.ts';
import { partForm } from '../spare-parts.ts';
import { warrantyGround } from '../warranty.ts';

/** So that people can be sent for as long as the walk lasts. */
const LICENSED_UNTIL = '2028-10-31';

const parts: [string, string, object][] = [
  ['Z-101', '横封切刀', {}],
  ['Z-102', '同步带', { unit: 'METRE' }],
  ['Z-201', '主传动箱', { partClass: 'MAIN_COMPONENT', unitPrice: 8200 }],
  ['Z-301', '密封胶', { tracking: 'BATCH' }],
  ['Z-302', '伺服驱动器', { tracking: 'SERIAL', unitPrice: 2600 }],
];

const inStock = ({ tracking }: { tracking?: string }) =>
  tracking === 'SERIAL'
    ? ['SN-1', 'SN-2', 'SN-3'].map(mark => ({ mark, difference: 1 }))
    : [{ difference: 12, ...(tracking && { mark: 'B-7' }) }];

/** What a walk over all chapters begins with: machines of two families, engineers, parts with stock, a supplier. */
export async function walkGround(sanbao: Sanbao): Promise<Record<string, readonly string[]>> {
  const ground = await warrantyGround(sanbao, LICENSED_UNTIL);
  const [office, management] = [await sanbao.as('after-sales'), await sanbao.as('management')];
  await licensed(sanbao, ground.family, ground.unlicensed, LICENSED_UNTIL);
  const { id: family } = await office.step('createProductFamily', { input: { code: 'LHJ', name: '理瓶机' } });
  const { id: model } = await office.step('createProductModel', { input: { code: 'L-80', name: '理瓶机', family } });
  const shipment = shipmentForm({ ...ground, model }, { serialNumber: 'L80-2610-001' });
  const { id: other } = await (await sanbao.as('sales')).step('recordShipment', { input: shipment });
  const supplier = {
    name: '马鞍山金刃刀模有限公司',
    supplies: '切刀',
    city: '马鞍山市',
    contact: '汤家旺',
    phone: '0555-55550644',
  };
  await office.step('createSupplier', { input: supplier });
  for (const [number, name, change] of parts) {
    const { id: part } = await office.step('createPart', { input: partForm(number, name, change) });
    for (const there of inStock(change)) {
      const input = { part, ...there, reason: '开账盘点' };
      const { id, version } = await (await sanbao.as('warehouse')).step('proposeStockAdjustment', { input });
      await management.step('approveStockAdjustment', { id, expectedVersion: version });
    }
  }
  return {
    Customer: [ground.customer],
    Equipment: [ground.machine, ground.old, ground.ending, other],
    Person: [ground.engineer, ground.engineer, ground.engineer, ground.unlicensed],
    ProductModel: [ground.model, model],
  };
}
