import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, Locator } from 'playwright-core';
import { startBrowser } from '../../server/test/browser.ts';
import { ENGINEER, type RepairGround, repairGround } from '../../server/test/repair.ts';
import { type Sanbao, startSanbao } from '../../server/test/sanbao.ts';
import { Person } from './panel.ts';

let sanbao: Sanbao;
let browser: Browser;
let address: string;
let ground: RepairGround;

beforeAll(async () => {
  sanbao = await startSanbao(undefined, { SESSION_DAYS: '60' });
  ground = await repairGround(sanbao);
  address = await sanbao.app.listen({ host: '127.0.0.1', port: 0 });
  browser = await startBrowser();
}, 120_000);
afterAll(async () => {
  await browser.close();
  await sanbao.stop();
});

const seen = (person: Person, text: string) => person.page.getByText(text, { exact: true }).first().waitFor();

/** The engineer looks at it and confirms what was found, and After-Sales puts it to the General Manager. */
async function evaluate(office: Person, engineer: Person, findings: string) {
  await office.take('评定', async (dialog: Locator) => {
    await office.choose('评定人员', 'lzm', ENGINEER, dialog);
    await office.field('评定结论', dialog).fill(findings);
    await office.pick('评定建议', '包换', dialog);
  });
  await engineer.page.goto(new URL(office.page.url()).pathname);
  await engineer.take('确认评定');
  await office.page.reload();
  await office.take('申报', dialog => office.field('申报说明', dialog).fill('同型号有现货，请批准换货。'));
  await seen(office, '待批准');
}

test('5.2.5 a machine is given back: evaluated twice, approved, received, and replaced by another', async () => {
  const sales = await Person.signIn(browser, address, 'sales');
  await sales.begin('ProductReturn', '登记退货要求', async form => {
    await sales.choose('顾客', 'jm', '疆棉', form);
    await sales.choose('设备', ground.serialNumber, ground.serialNumber, form);
    await sales.field('退货理由', form).fill('机架焊缝开裂，修过两次仍然走位，要求退货。');
  });
  const page = new URL(sales.page.url()).pathname;
  const office = await Person.signIn(browser, address, 'after-sales');
  await office.page.goto(page);
  const engineer = await Person.signIn(browser, address, 'engineer');
  await evaluate(office, engineer, '机架焊缝开裂，现场无法修复。');

  const gm = await Person.signIn(browser, address, 'gm');
  await gm.page.goto(page);
  await seen(gm, '待批准');
  await gm.picture('return-1-submitted');
  await gm.take('要求补充评定', dialog =>
    gm.field('须补充评定的内容', dialog).fill('请附探伤结果，并说明是否同批问题。'),
  );
  await seen(gm, '待评定');

  await office.page.reload();
  await office.page.getByText('请附探伤结果').first().waitFor();
  await office.picture('return-2-sent-back');
  await evaluate(office, engineer, '超声探伤见裂纹 42 mm，同批另两台未见异常。');
  await gm.page.reload();
  await gm.take('批准退货', async dialog => {
    await gm.pick('处理方式', '包换', dialog);
    await gm.field('批准意见', dialog).fill('同意换货，运费由本公司承担。');
  });
  await seen(gm, '已批准');

  sanbao.clock.now = new Date('2026-11-30T02:00:00Z');
  await office.page.reload();
  await office.take('接收退货', async dialog => {
    await office.field('退回日期', dialog).fill('2026-11-30');
    await office.field('退回时状况', dialog).fill('机架裂纹如评定，附件齐全。');
  });
  const management = await Person.signIn(browser, address, 'management');
  await management.page.goto(page);
  await management.take('退货结案', async dialog => {
    await management.pick('处理方式', '包换', dialog);
    await management.field('新设备的制造编号', dialog).fill('Z100-2611-004');
    await management.field('新设备的出厂日期', dialog).fill('2026-11-18');
    await management.field('新设备的发货日期', dialog).fill('2026-11-29');
    await management.picture('return-3-settling');
  });
  await seen(management, '已结案');
  await management.picture('return-4-settled');
  await management.page
    .getByRole('link', { name: /Z100-2611-004/ })
    .first()
    .click();
  await management.page.getByRole('heading', { name: 'Z100-2611-004' }).waitFor();
  await management.page
    .getByRole('link', { name: new RegExp(ground.serialNumber) })
    .first()
    .waitFor();
  await management.picture('return-5-new-machine');
  await management.page.goto(`/Equipment/${ground.machine}/show`);
  await seen(management, '已更换');
  await management.page.setViewportSize({ width: 390, height: 844 });
  await management.picture('return-6-old-machine-390');
  for (const { problems } of [sales, office, engineer, gm, management]) expect(problems).toEqual([]);
}, 240_000);
