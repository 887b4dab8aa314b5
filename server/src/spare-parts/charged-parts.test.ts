import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Sanbao, startSanbao } from '../../test/sanbao.ts';
import { inStock, partForm } from '../../test/spare-parts.ts';
import { quoted, type WarrantyGround, warrantyGround } from '../../test/warranty.ts';

let sanbao: Sanbao;
let ground: WarrantyGround;
beforeAll(async () => {
  sanbao = await startSanbao();
  ground = await warrantyGround(sanbao);
});
afterAll(() => sanbao.stop());

test('5.4.5 parts of a charged repair go out before the money is there, unless a parameter says otherwise', async () => {
  const [office, head] = [await sanbao.as('after-sales'), await sanbao.as('after-sales-head')];
  const { order, quote } = await quoted(sanbao, ground);
  const { id: part } = await office.step('createPart', { input: partForm('Z-701', '推料导轨') });
  await inStock(sanbao, part, 3);
  const answerScan = (await office.upload('报价回执.pdf', Buffer.from('%PDF-1.4\n%%EOF'))).json().id;
  const answer = { id: quote.id, expectedVersion: quote.version, input: { answeredBy: '设备科 陈立群', answerScan } };
  const { gross } = await office.step('acceptRepairQuote', answer, 'id gross');
  const input = { order: order.id, lines: [{ part, quantity: 3 }] };
  const { id, warrantyClass } = await office.step('requestParts', { input }, 'id warrantyClass');
  expect(warrantyClass).toBe('CHARGED');
  const one = { id, input: { lines: [{ part, quantity: 1 }] } };
  await head.step('issueParts', one);
  const rule = { name: 'CHARGED_REPAIR_AFTER_REMITTANCE', value: 'true', effectiveFrom: '2026-11-23' };
  const proposed = await (await sanbao.as('management')).step('proposeParameter', { input: rule });
  await (await sanbao.as('gm')).step('approveParameter', { id: proposed.id, expectedVersion: proposed.version });
  expect(await head.refusal('issueParts', one)).toMatchObject({ rule: 'repairNotRemitted', clause: '5.4.5' });
  const money = { quote: quote.id, amount: gross, receivedOn: '2026-11-23', voucher: '电汇 9041' };
  await (await sanbao.as('sales')).step('recordRemittance', { input: money });
  await head.step('issueParts', one);
});
