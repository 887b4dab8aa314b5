import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';

/** Where pictures go, of which taking them all is a tenth of what a browser does in these tests: `PICTURES=1 npm test -- admin/test`. */
const shots = resolve(import.meta.dirname, '../../.data/screenshots');

/** As an engineer holds it at the customer's machine. */
export const telephone = { viewport: { width: 390, height: 844 }, hasTouch: true };

/** Most people see things move, which the tests do not wait for unless they are about it. */
export const inMotion = { reducedMotion: 'no-preference' } as const;

/** Someone at the panel, who acts by what is written on the screen. */
export class Person {
  private constructor(
    readonly page: Page,
    readonly problems: string[],
  ) {}

  /** Opens the panel and signs in. */
  static async signIn(browser: Browser, address: string, account: string, options: BrowserContextOptions = {}) {
    const context = await browser.newContext({
      locale: 'zh-CN',
      reducedMotion: 'reduce',
      viewport: { width: 1280, height: 860 },
      baseURL: address,
      ...options,
    });
    const page = await context.newPage();
    page.setDefaultTimeout(60_000);
    const problems: string[] = [];
    page.on('pageerror', error => problems.push(error.message));
    await page.goto('/');
    const person = new Person(page, problems);
    await person.field('邮箱').fill(`${account}@sanbao.example`);
    await person.field('密码').fill('sanbao-demo');
    await page.getByRole('button', { name: '登录' }).click();
    await page.locator('#main-content h1').waitFor();
    return person;
  }

  field = (label: string, within: Page | Locator = this.page) => within.getByLabel(label, { exact: false }).first();

  /** Opens a list by the menu, where its chapter may be folded. */
  async list(name: string) {
    const item = this.page.getByRole('menuitem', { name, exact: true });
    if (!(await item.count())) await this.page.getByRole('menuitem', { name: '组织与基础资料' }).click();
    await item.click();
    await this.page.getByRole('heading', { name, level: 1 }).waitFor();
  }

  async open(record: string) {
    await this.page.getByText(record).first().click();
    await this.page.getByRole('heading', { name: '经过' }).waitFor();
  }

  /** Scrolls to a list of a record's page, whose rows are asked for when somebody comes near them. */
  lookAt = (list: string) =>
    this.page.getByRole('main').getByRole('heading', { name: list, exact: true }).scrollIntoViewIfNeeded();

  /** Opens a task of the inbox by what it is about: its record with the form of the step that waits. */
  async openTask(about: string) {
    await this.page.goto('/inbox');
    await this.page
      .locator('.task')
      .and(this.page.getByRole('link', { name: about }))
      .first()
      .click();
    await this.dialog().waitFor();
  }

  step = (label: string) => this.page.getByRole('button', { name: new RegExp(`^${label}`) });
  dialog = () => this.page.getByRole('dialog');

  /** Presses a step's button, fills its form, and takes the step. */
  async take(label: string, fill: (dialog: Locator) => Promise<void> = async () => {}) {
    await this.step(label).first().click();
    await fill(this.dialog());
    await this.dialog().getByRole('button', { name: label }).click();
    await this.dialog()
      .waitFor({ state: 'detached', timeout: 20_000 })
      .catch(async error => {
        throw new Error(`${label}: ${await this.dialog().textContent()}`, { cause: error });
      });
  }

  /** Chooses from a list that is searched as one types. */
  async choose(label: string, search: string, option: string, within: Page | Locator = this.page) {
    await this.field(label, within).fill(search);
    // The list is drawn anew while it is being searched.
    const found = this.page.getByRole('option', { name: option }).first();
    await found.click({ timeout: 5000 }).catch(() => found.click());
  }

  /** Chooses from few by one tap, or from a list that opens. */
  async pick(label: string, option: string, within: Page | Locator = this.page) {
    const few = within.getByRole('group', { name: label });
    await few.or(this.field(label, within)).first().waitFor();
    if (await few.count()) return few.first().getByRole('radio', { name: option, exact: true }).check();
    await this.field(label, within).click();
    await this.page.getByRole('option', { name: option, exact: true }).click();
  }

  /** Begins a record from its list, on the page of the step that creates it; its own page is then open. */
  async begin(list: string, label: string, fill: (form: Locator) => Promise<void>) {
    await this.page.goto(`/${list}`);
    await this.page.getByRole('link', { name: label }).click();
    await fill(this.page.getByRole('main'));
    await this.step(label).click();
    await this.page.getByRole('heading', { name: '经过' }).waitFor();
  }

  /** Of the whole page, or of what is in sight where a dialog lies over it. */
  picture = async (name: string) => picture(this.page, name, { fullPage: !(await this.dialog().count()) });
}

/** Signs with strokes of a pen, a finger or a mouse. */
export async function draw(page: Page) {
  const frame = page.getByRole('img', { name: '请在框内手写签名' });
  // Waits until nothing lies over it, such as a list that is still fading.
  await frame.hover({ position: { x: 60, y: 120 } });
  const { x, y } = (await frame.boundingBox())!;
  await page.mouse.down();
  for (const [across, down] of [
    [90, 40],
    [120, 130],
    [160, 60],
    [200, 120],
    [260, 80],
  ] as const)
    await page.mouse.move(x + across, y + down, { steps: 4 });
  await page.mouse.up();
}

/** Whether nothing sticks out to the side, once what a window of another size changes has been drawn. */
export const fits = (page: Page) =>
  page
    .waitForFunction(() => document.documentElement.scrollWidth <= window.innerWidth, undefined, { timeout: 2000 })
    .then(
      () => true,
      () => false,
    );

/** What is wrong with a page, or a part of it, for whoever cannot see it well: each broken rule with what breaks it. */
export async function violations(page: Page, { within, rules }: { within?: string; rules?: string[] } = {}) {
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
  if (within) axe.include(within);
  if (rules) axe.withRules(rules);
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
  );
}

/** As if the reader had changed the theme in another window, which needs no button that a dialog may cover. */
export const setTheme = (page: Page, theme: string) =>
  page.evaluate(theme => {
    const [key, newValue] = ['RaStoresanbao.theme', JSON.stringify(theme)];
    localStorage.setItem(key, newValue);
    window.dispatchEvent(new StorageEvent('storage', { key, newValue }));
  }, theme);

/** A picture for people to look at, where they want it. */
export async function picture(page: Page, name: string, { fullPage = true } = {}) {
  if (!process.env.PICTURES) return;
  mkdirSync(shots, { recursive: true });
  await page.screenshot({ path: join(shots, `${name}.png`), fullPage, animations: 'disabled' });
}

/**
 * Counts from now on how often somebody presses, also on pages that are loaded anew: a click, a tap or a drag is one. What is
 * typed is not counted, nor the way into its field, which is the key of the tabulator.
 */
export async function countPresses(page: Page): Promise<() => number> {
  let presses = 0;
  await page.exposeFunction('onPress', () => {
    presses += 1;
  });
  const listen = () => {
    const { onPress } = window as unknown as { onPress: () => void };
    window.addEventListener('pointerdown', () => onPress(), true);
  };
  await page.addInitScript(listen);
  await page.evaluate(listen);
  return () => presses;
}
