import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type ShipmentGround, shipmentForm, shipmentGround } from '../../test/equipment.ts';
import { type Client, type Sanbao, startSanbao } from '../../test/sanbao.ts';

let sanbao: Sanbao;
let ground: ShipmentGround;
let sales: Client;
let head: Client;
beforeAll(async () => {
  sanbao = await startSanbao();
  ground = await shipmentGround(sanbao);
  sales = await sanbao.as('sales');
  head = await sanbao.as('after-sales-head');
});
afterAll(() => sanbao.stop());

let machines = 0;
const ship = (change: object = {}) =>
  sales.step('recordShipment', {
    input: shipmentForm(ground, { serialNumber: `Z100-2610-${++machines + 100}`, ...change }),
  });
const read = async (id: string) =>
  (
    await sales.read(
      'query ($id: ID!) { equipment(id: $id) { serialNumber shippedOn startedUpOn acceptedOn site { id } customer { id name } availableSteps { name } } }',
      { id },
    )
  ).equipment;

describe('a shipment', () => {
  test('is recorded by Sales; the machine is then the customer’s whose site it went to', async () => {
    const machine = await ship();
    expect(machine).toMatchObject({ state: 'SHIPPED', number: expect.stringMatching(/^EQ-2026-\d{4}$/) });
    expect(await read(machine.id)).toMatchObject({
      customer: { id: ground.customer },
      startedUpOn: null,
      acceptedOn: null,
      availableSteps: expect.arrayContaining([expect.objectContaining({ name: 'transferEquipment' })]),
    });
  });

  test.each([
    ['shipped tomorrow', { shippedOn: '2026-11-24' }, 'shippedOn', 'dayInTheFuture'],
    ['shipped before it was made', { manufacturedOn: '2026-10-21' }, 'manufacturedOn', 'shippedBeforeManufactured'],
  ])('is refused when %s', async (_, change, field, rule) => {
    const refusal = await sales.refusal('recordShipment', { input: shipmentForm(ground, change) });
    expect(refusal).toMatchObject({
      code: 'BAD_USER_INPUT',
      clause: '5.3.2',
      rule,
      fields: { [field]: expect.any(String) },
    });
  });

  test('of a model and serial number is recorded once; another model may carry the same number', async () => {
    await ship({ serialNumber: 'Z100-2610-001' });
    const again = await sales.refusal('recordShipment', { input: shipmentForm(ground) });
    expect(again).toMatchObject({ code: 'BAD_USER_INPUT', fields: { serialNumber: expect.any(String) } });
    const office = await sanbao.as('after-sales');
    const { productFamilies } = await office.read('{ productFamilies { nodes { id } } }');
    const warranty = { monthsFromAcceptance: 12, monthsFromShipment: 18, monthsForWearParts: 3, basis: '示例' };
    const { id: model } = await office.step('createProductModel', {
      input: { code: 'ZJ-200', name: '连续式装盒机', family: productFamilies.nodes[0].id, warranty },
    });
    await expect(ship({ model, serialNumber: 'Z100-2610-001' })).resolves.toMatchObject({ state: 'SHIPPED' });
  });

  test.each(['z100-2610-007', 'Ｚ100－2610－007', 'Z100-2610-007\u200b', 'Z100 -2610-007', 'Z100‐2610‐007'])(
    'is one machine, written %j or Z100-2610-007',
    async serialNumber => {
      const { equipments } = await sales.read(
        '{ equipments(filter: { serialNumber: { eq: "Z100-2610-007" } }) { nodes { number } } }',
      );
      const { number } = equipments.nodes[0] ?? (await ship({ serialNumber: 'Z100-2610-007' }));
      expect(await sales.refusal('recordShipment', { input: shipmentForm(ground, { serialNumber }) })).toMatchObject({
        rule: 'codeTaken',
        number,
        fields: { serialNumber: expect.stringContaining(number) },
      });
    },
  );

  test('recorded twice at once leaves one machine', async () => {
    const input = shipmentForm(ground, { serialNumber: 'Z100-TWICE' });
    const both = await Promise.allSettled([1, 2].map(() => sales.step('recordShipment', { input })));
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  test.each(['after-sales', 'management', 'dealer-a', 'auditor'])('is not recorded by %s', async account => {
    const someone = await sanbao.as(account);
    expect(await someone.refusal('recordShipment', { input: shipmentForm(ground) })).toMatchObject({
      code: 'FORBIDDEN',
    });
  });
});

describe('a correction', () => {
  const correct = (id: string, change: object) =>
    head.step('correctEquipment', { id, input: { ...correction(), ...change } });
  const correction = () => {
    const { site: _, statedReason: __, ...fields } = shipmentForm(ground, { serialNumber: 'Z100-2610-050' });
    return { ...fields, reason: '铭牌核对' };
  };

  test('by the head of After-Sales puts what was recorded right, and the history keeps both and the reason', async () => {
    const { id } = await ship();
    await correct(id, { shippedOn: '2026-10-19' });
    expect(await read(id)).toMatchObject({ serialNumber: 'Z100-2610-050', shippedOn: '2026-10-19' });
    const { equipment } = await head.read(
      'query ($id: ID!) { equipment(id: $id) { history { step clause input changes } } }',
      { id },
    );
    expect(equipment.history[0]).toMatchObject({
      step: 'correctEquipment',
      clause: '5.2.3',
      input: { reason: '铭牌核对' },
      changes: expect.arrayContaining([{ field: 'shippedOn', before: '2026-10-20', after: '2026-10-19' }]),
    });
  });

  test('needs a reason, something that differs, days that can be, and a number nobody has', async () => {
    const { id } = await ship({ serialNumber: 'Z100-SAME' });
    await ship({ serialNumber: 'Z100-OTHER' });
    const refusal = (change: object) =>
      head.refusal('correctEquipment', { id, input: { ...correction(), serialNumber: 'Z100-SAME', ...change } });
    expect(await refusal({ reason: ' ' })).toMatchObject({ fields: { reason: expect.any(String) } });
    expect(await refusal({})).toMatchObject({ code: 'RULE_VIOLATED', rule: 'nothingCorrected' });
    expect(await refusal({ shippedOn: '2026-12-01' })).toMatchObject({ rule: 'dayInTheFuture' });
    expect(await refusal({ serialNumber: 'Z100-OTHER' })).toMatchObject({
      fields: { serialNumber: expect.any(String) },
    });
  });

  test('names only what was wrong; the rest stays as it is, and nothing is emptied', async () => {
    const { id } = await ship({ serialNumber: 'Z100-FULL' });
    await head.step('correctEquipment', { id, input: { shippedOn: '2026-10-18', reason: '发货单核对' } });
    expect(await read(id)).toMatchObject({ serialNumber: 'Z100-FULL', shippedOn: '2026-10-18' });
    const refusal = (input: object) => head.refusal('correctEquipment', { id, input: { ...input, reason: '核对' } });
    expect(await refusal({ serialNumber: null })).toMatchObject({ fields: { serialNumber: 'Required.' } });
    expect(await refusal({})).toMatchObject({ rule: 'nothingCorrected' });
    expect(await refusal({ shippedOn: '2026-10-11' })).toMatchObject({ rule: 'shippedBeforeManufactured' });
    await sanbao.orm.em.fork().execute("update equipment set started_up_on = '2026-11-02' where id = ?", [id]);
    expect(await refusal({ shippedOn: '2026-11-03' })).toMatchObject({
      rule: 'shippedAfterStartUp',
      day: '2026-11-02',
    });
    await head.step('correctEquipment', { id, input: { shippedOn: '2026-11-02', reason: '核对' } });
  });

  test('of the day of shipment goes on to when the arrival is asked after, unless somebody has been heard of', async () => {
    const { id } = await ship({ shippedOn: '2025-10-20', manufacturedOn: '2025-10-01', serialNumber: 'Z100-LATE' });
    const due = async () =>
      (await sales.read('query ($id: ID!) { equipment(id: $id) { noticeDueOn } }', { id })).equipment.noticeDueOn;
    const shipped = (shippedOn: string) =>
      head.step('correctEquipment', { id, input: { shippedOn, reason: '发货单核对' } });
    expect(await due()).toBe(null);
    await shipped('2026-11-20');
    expect(await due()).toBe('2026-12-05');
    await shipped('2026-11-10');
    expect(await due()).toBe('2026-11-25');
    await sales.step('followUpShipment', { id, input: { word: '顾客称在途', nextOn: '2026-12-20' } });
    await shipped('2026-11-12');
    expect(await due()).toBe('2026-12-20');
  });

  test('is for nobody else, and not of a version that has changed', async () => {
    const { id } = await ship();
    const office = await sanbao.as('after-sales');
    expect(await office.refusal('correctEquipment', { id, input: correction() })).toMatchObject({ code: 'FORBIDDEN' });
    const stale = { id, expectedVersion: 7, input: correction() };
    expect(await head.refusal('correctEquipment', stale)).toMatchObject({ code: 'STALE_RECORD', version: 1 });
  });

  test('may keep a model that is no longer made, but not choose one', async () => {
    const { id } = await ship({ serialNumber: 'Z100-OLD' });
    const office = await sanbao.as('after-sales');
    await office.step('deactivateProductModel', { id: ground.model, input: { reason: '停产' } });
    await expect(correct(id, { serialNumber: 'Z100-OLD-1' })).resolves.toMatchObject({ version: 2 });
    expect(
      await sales.refusal('recordShipment', { input: shipmentForm(ground, { serialNumber: 'Z100-NEW' }) }),
    ).toMatchObject({
      fields: { model: expect.any(String) },
    });
    await office.step('reactivateProductModel', { id: ground.model });
  });
});

describe('a transfer', () => {
  test('takes the machine to another customer’s site, where it is found by that customer’s name', async () => {
    const { id } = await ship();
    const { customerSites } = await sales.read('{ customerSites(first: 100) { nodes { id customer { id name } } } }');
    const other = customerSites.nodes.find(
      (site: { customer: { id: string } }) => site.customer.id !== ground.customer,
    );
    await sales.step('transferEquipment', { id, input: { site: other.id } });
    expect(await read(id)).toMatchObject({ site: { id: other.id }, customer: other.customer });
    const found = await sales.read('query ($q: String!) { equipments(filter: { q: $q }) { nodes { id } } }', {
      q: other.customer.name,
    });
    expect(found.equipments.nodes).toContainEqual({ id });
  });

  test('leads elsewhere', async () => {
    const { id } = await ship();
    expect(await sales.refusal('transferEquipment', { id, input: { site: ground.site } })).toMatchObject({
      rule: 'sameSite',
    });
  });
});

describe('a customer’s site', () => {
  test('does not become another customer’s', async () => {
    const { customerSites, customers } = await sales.read(
      '{ customerSites(first: 1) { nodes { id name city address contact phone customer { id } } } customers(first: 2) { nodes { id } } }',
    );
    const [{ id, customer, ...site }] = customerSites.nodes;
    const other = customers.nodes.find((each: { id: string }) => each.id !== customer.id).id;
    const change = (owner: string) => ({ id, input: { ...site, city: '昆山市', customer: owner } });
    expect(await sales.refusal('updateCustomerSite', change(other))).toMatchObject({ rule: 'siteKeepsCustomer' });
    await expect(sales.step('updateCustomerSite', change(customer.id))).resolves.toMatchObject({ state: 'ACTIVE' });
  });

  test('has a name that no other site of the customer has, in whichever spelling', async () => {
    const { customerSites } = await sales.read(
      '{ customerSites(first: 1) { nodes { name city address contact phone customer { id } } } }',
    );
    const [{ customer, name, ...site }] = customerSites.nodes;
    const input = { ...site, customer: customer.id, name: ` ${name.normalize('NFKC')}\u200b` };
    expect(await sales.refusal('createCustomerSite', { input })).toMatchObject({
      rule: 'siteNamedAlready',
      fields: { name: expect.any(String) },
    });
    const twins = await Promise.allSettled(
      ['五分厂', '五 分厂', '五分厂\u200b', '五分廠'.normalize('NFD')].map(spelling =>
        sales.step('createCustomerSite', { input: { ...input, name: spelling } }),
      ),
    );
    expect(twins.filter(({ status }) => status === 'fulfilled')).toHaveLength(2);
  });
});
