import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { statutoryHolidays } from '../../server/src/organization/statutory-holidays.ts';
import { startBrowser } from '../../server/test/browser.ts';
import { type Sanbao, startSanbao } from '../../server/test/sanbao.ts';
import { type Ground, planIn, trainingGround } from '../../server/test/training.ts';
import { inMotion, Person } from './panel.ts';

let sanbao: Sanbao;
let ground: Ground;
let browser: Browser;
let address: string;

beforeAll(async () => {
  sanbao = await startSanbao();
  ground = await trainingGround(sanbao);
  address = await sanbao.app.listen({ host: '127.0.0.1', port: 0 });
  browser = await startBrowser();
}, 60_000);
afterAll(async () => {
  await browser.close();
  await sanbao.stop();
});

test('two people decide upon one plan: the later is told what the earlier did, and loses nothing', async () => {
  const { id } = await planIn(sanbao, ground, 'SUBMITTED');
  const [one, other] = await Promise.all([1, 2].map(() => Person.signIn(browser, address, 'gm')));
  for (const person of [one!, other!]) await person.page.goto(`/TrainingPlan/${id}/show`);
  await other!.step('批准').click();
  await other!.field('意见', other!.dialog()).fill('同意，请管理部尽快落实场地。');
  await one!.take('退回', dialog => one!.field('原因', dialog).fill('请把保养内容一并列入。'));

  const dialog = other!.dialog();
  await dialog.getByRole('button', { name: '批准' }).click();
  await dialog.getByText('这一步现在不能办理').waitFor();
  await dialog.getByText('请把保养内容一并列入。').waitFor();
  expect(await other!.field('意见', dialog).inputValue()).toBe('同意，请管理部尽快落实场地。');
  await other!.picture('6-stale-zh');
  other!.page.once('dialog', question => question.accept());
  await dialog.getByRole('button', { name: '放弃，查看最新记录' }).click();
  await other!.page.getByText('已退回').first().waitFor();
  expect(await other!.step('批准').count()).toBe(0);
});

test('the answer to a step is lost: trying again repeats the same request, which acts once', async () => {
  const office = await Person.signIn(browser, address, 'after-sales', inMotion);
  const { page } = office;
  await page.goto('/ProductFamily/create');
  await office.field('代号').fill('MD');
  await office.field('名称').fill('码垛机');
  const keys: string[] = [];
  await page.route('**/graphql', async route => {
    const key = route.request().headers()['idempotency-key'];
    if (key) keys.push(key);
    if (!key || keys.length > 1) return route.continue();
    await route.fetch();
    return route.abort();
  });
  await page.getByRole('button', { name: '新建产品系列' }).click();
  await page.getByText('没有收到服务器的答复').waitFor();
  expect(await office.field('名称').inputValue()).toBe('码垛机');
  await page.getByRole('button', { name: '再试一次' }).click();
  await page.getByRole('heading', { name: '码垛机' }).waitFor();
  expect(keys).toEqual([expect.stringMatching(/^[0-9a-f]{32}$/), keys[0]]);
  const { productFamilies } = await (await sanbao.as('after-sales')).read(
    '{ productFamilies(filter: { name: { eq: "码垛机" } }) { totalCount } }',
  );
  expect(productFamilies.totalCount).toBe(1);
});

test('of what points at a record the page lists what there is, and names in one line what there is not', async () => {
  const office = await Person.signIn(browser, address, 'after-sales');
  const entered = await sanbao.as('after-sales');
  const { productFamilies } = await entered.read('{ productFamilies(first: 1) { nodes { id } } }');
  const family = productFamilies.nodes[0].id;
  await entered.step('createProductModel', { input: { code: 'ZJ-300', name: '高速装盒机', family } });
  await office.page.goto(`/ProductFamily/${family}/show`);
  const main = office.page.locator('main');
  await main.getByRole('heading', { name: '机型' }).waitFor();
  await main.getByText(/^暂无：.*、/).waitFor();
  const named = String(await main.getByText(/^暂无：/).textContent())
    .slice(3)
    .split('、');
  const shown = await main.locator('h2').allInnerTexts();
  expect(named).not.toContain('机型');
  expect(shown.filter(heading => named.includes(heading))).toEqual([]);
});

test('what is entered may be there already: the other record is opened by a tap, or by a tap said to be another', async () => {
  const office = await Person.signIn(browser, address, 'after-sales');
  const { page } = office;
  const kept = {
    name: '苏州恒力轴承有限公司',
    supplies: '轴承',
    city: '苏州',
    contact: '周敏',
    phone: '0512-65880011',
  };
  await sanbao.as('after-sales').then(clerk => clerk.step('createSupplier', { input: kept }));
  const enter = async (name: string) => {
    await page.goto('/Supplier/create');
    for (const [label, value] of [
      ['名称', name],
      ['供应范围', '密封件'],
      ['城市', '苏州'],
      ['联系人', '钱宇'],
      ['电话', '（0512）6588 0011'],
    ] as const)
      await office.field(label).fill(value);
    await page.getByRole('button', { name: '新建供应商' }).click();
    await page.getByText('可能已有同一对象').waitFor();
  };
  await enter('苏州恒立密封件有限公司');
  await page.getByRole('button', { name: '不是同一个' }).click();
  await page.getByText('均已确认不是同一对象').waitFor();
  expect(await page.getByText('这一步没有办成').count()).toBe(0);
  await office.picture('17-twin-is-another-zh');
  await page.getByRole('button', { name: '新建供应商' }).click();
  await page.getByRole('heading', { name: '苏州恒立密封件有限公司' }).waitFor();

  await enter('苏州恒力轴承公司');
  await page.getByRole('listitem').filter({ hasText: kept.name }).getByRole('button', { name: '就是它，打开' }).click();
  await page.getByRole('heading', { name: kept.name }).waitFor();
  const { suppliers } = await (await sanbao.as('after-sales')).read('{ suppliers { totalCount } }');
  expect(suppliers.totalCount).toBe(2);
});

test('a customer is merged into another, where its sites and files are seen, and each tells of it', async () => {
  const clerk = await sanbao.as('after-sales');
  const twin = { name: '芜湖联拓包装厂', contact: '江帆', phone: '0553-55557301' };
  const kept = { ...twin, name: '芜湖联拓包装有限公司', phone: '0553-55557302' };
  const { id } = await clerk.step('createCustomer', { input: twin });
  await clerk.step('createCustomer', { input: kept });
  const site = {
    customer: id,
    name: '弋江一厂',
    city: '芜湖市',
    address: '九华路 8 号',
    contact: '江帆',
    phone: '0553-55557303',
  };
  await clerk.step('createCustomerSite', { input: site });
  const { id: file } = (await clerk.upload('营业执照.pdf', Buffer.from('%PDF-1.4\n%%EOF'))).json();
  await clerk.step('attachFile', { id, input: { file, caption: '营业执照副本', shared: false } }, 'id');

  const head = await Person.signIn(browser, address, 'after-sales-head');
  const { page } = head;
  await page.goto(`/Customer/${id}/show`);
  await head.take('并入另一顾客', async dialog => {
    await head.choose('并入', '联拓包装有限', kept.name, dialog);
    await head.field('原因', dialog).fill('同一单位录入两次');
    await head.picture('18-merge-zh');
  });
  await page.getByText('已并入').first().waitFor();
  await head.picture('19-merged-zh');
  await page.getByRole('main').getByRole('link', { name: kept.name }).first().click();
  await page.getByRole('heading', { name: kept.name }).waitFor();
  await page.getByText('营业执照副本').waitFor();
  await head.picture('20-survivor-zh');
  await page.getByRole('row').filter({ hasText: site.name }).getByRole('link').first().click();
  await page.getByRole('heading', { name: site.name }).waitFor();
  await page.getByText('并入另一顾客').first().waitFor();
  await head.picture('21-moved-zh');
  expect(head.problems).toEqual([]);
});

test('a year of holidays is entered after another: what moves is asked for, and what it lacks is told where it was entered', async () => {
  const clerk = await sanbao.as('management');
  for (const { day, name } of statutoryHolidays(2027))
    await clerk.step('createHoliday', { input: { day, kind: 'HOLIDAY', name } });
  const management = await Person.signIn(browser, address, 'management');
  const { page } = management;
  await page.goto('/Holiday/create?step=copyHolidayYear');
  await management.field('参照年份').fill('2027');
  await management.field('录入年份').fill('2028');
  await management.step('按往年录入一年节假日').click();
  await page.getByText('随农历或节气变动的法定节假日为：春节 2028-01-25 – 2028-01-28').first().waitFor();
  await management.field('当年的安排尚未公布').check();
  await management.step('按往年录入一年节假日').click();
  await page.getByText('该年尚缺').waitFor();
  await page.getByText('清明节 2028-04-04').waitFor();
  await management.picture('22-holiday-year-zh');
  expect(management.problems).toEqual([]);
});

test('a half-filled dialog is not closed unasked; an untouched one is', async () => {
  const { id } = await planIn(sanbao, ground, 'SUBMITTED');
  const gm = await Person.signIn(browser, address, 'gm', inMotion);
  const { page } = gm;
  await page.goto(`/TrainingPlan/${id}/show`);
  await gm.step('退回').click();
  await gm.dialog().waitFor();
  await page.keyboard.press('Escape');
  await gm.dialog().waitFor({ state: 'detached' });

  await gm.step('退回').click();
  await gm.field('原因', gm.dialog()).fill('请补充');
  const questions: string[] = [];
  for (const leave of [
    () => page.keyboard.press('Escape'),
    () => gm.dialog().getByRole('button', { name: '取消' }).click(),
    () => page.goBack(),
  ]) {
    const asked = page.waitForEvent('dialog').then(question => {
      questions.push(question.message());
      return question.dismiss();
    });
    await Promise.all([asked, leave()]);
    expect(await gm.field('原因', gm.dialog()).inputValue()).toBe('请补充');
  }
  expect(questions).toEqual(Array(3).fill('填写的内容还没有办理。确定离开吗？'));
});

test('keys alone: from signing in over the inbox to a step taken, and from a list to another', async () => {
  await planIn(sanbao, ground, 'SUBMITTED', { title: '键盘培训班' });
  const page = await browser.newPage({ baseURL: address, locale: 'zh-CN', viewport: { width: 1280, height: 860 } });
  await page.goto('/');
  await page.getByLabel('邮箱').waitFor();
  await page.keyboard.type('gm@sanbao.example');
  await page.keyboard.press('Tab');
  await page.keyboard.type('sanbao-demo');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: /^首页/ }).waitFor();

  await tabTo(page, '键盘培训班');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  await tabTo(page, '意见');
  await page.keyboard.type('同意。');
  await tabTo(page, '批准');
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'detached' });
  // Back where the task was found, at the one that stands in its place now.
  await page.getByRole('heading', { name: /^首页/ }).waitFor();
  await page.locator('#main-content').getByText('键盘培训班').waitFor({ state: 'detached' });
  await page.waitForFunction(() => document.activeElement?.matches('.task, h1'));

  const next = await planIn(sanbao, ground, 'SUBMITTED', { title: '再来一班' });
  await page.goto('/TrainingPlan');
  await tabTo(page, next.number);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: '再来一班' }).waitFor();
  await tabTo(page, '退回');
  await page.keyboard.press('Enter');
  await dialog.waitFor();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  await focusOn(page, '退回');
});

test('a list is sorted by a heading and shows the columns that were chosen; arrows and first letters move in the menu', async () => {
  for (const title of ['丙班', '甲班']) await planIn(sanbao, ground, 'DRAFT', { title });
  const { page } = await Person.signIn(browser, address, 'after-sales');
  await page.goto('/TrainingPlan');
  const headings = () => page.getByRole('columnheader').allTextContents();
  const numbers = async () => (await page.getByRole('link', { name: /^TP-/ }).allTextContents()).slice(0, 2);
  await page
    .getByRole('columnheader', { name: '编号', exact: true })
    .and(page.locator('[aria-sort=descending]'))
    .waitFor();
  const newest = await numbers();
  const sorting = page.getByRole('columnheader', { name: '编号', exact: true }).getByRole('button');
  expect(await sorting.getAttribute('title')).toBe('按编号升序排列');
  await sorting.click();
  await page.locator('[aria-sort=ascending]').waitFor();
  await page.waitForFunction(first => document.querySelector('tbody a')?.textContent !== first, newest[0]);
  expect((await numbers()).toSorted()).toEqual(await numbers());

  expect(await headings()).toContain('状态');
  await page.getByRole('button', { name: '列', exact: true }).click();
  await page.getByLabel('状态', { exact: true }).uncheck();
  await page.keyboard.press('Escape');
  await page.getByRole('columnheader', { name: '状态' }).waitFor({ state: 'detached' });
  await page.reload();
  await page.getByRole('columnheader').first().waitFor();
  expect(await headings()).not.toContain('状态');

  const focused = () => page.evaluate(() => document.activeElement?.textContent);
  await page.getByRole('menuitem', { name: '首页' }).focus();
  await page.keyboard.press('ArrowUp');
  const last = await focused();
  await page.keyboard.press('ArrowDown');
  expect(await focused()).toBe('首页');
  await page.keyboard.press('End');
  expect(await focused()).toBe(last);
  await page.keyboard.press('Home');
  for (let presses = 0; presses < 9 && (await focused()) !== '日历'; presses++) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.locator('[role=menuitem].active', { hasText: '日历' }).waitFor();
});

/** Presses Tab until what is called so has the focus. */
async function tabTo(page: Page, name: string) {
  await page.getByText(name).first().waitFor();
  for (let presses = 0; presses < 60; presses++) {
    if ((await nameInFocus(page)).includes(name)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not lead to ${name}`);
}

/** What Tab has led to, as it is called on the screen. */
const nameInFocus = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement as HTMLElement & { labels?: NodeListOf<HTMLElement> };
    if (element.tabIndex < 0) return '';
    return [element.ariaLabel, element.labels?.[0]?.textContent, element.textContent].join(' ');
  });

const focusOn = (page: Page, name: string) =>
  page.waitForFunction(
    name => document.activeElement?.matches(':not(body)') && document.activeElement.textContent?.includes(name),
    name,
  );
