import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';

const shots = resolve(import.meta.dirname, '../../.data/screenshots');

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
    await page.getByRole('heading', { name: '待办' }).waitFor();
    return person;
  }

  field = (label: string, within: Page | Locator = this.page) => within.getByLabel(label, { exact: false }).first();

  async list(name: string) {
    await this.page.getByRole('menuitem', { name, exact: true }).click();
    await this.page.getByRole('heading', { name, level: 1 }).waitFor();
  }

  async open(record: string) {
    await this.page.getByText(record).first().click();
    await this.page.getByRole('heading', { name: '经过' }).waitFor();
  }

  step = (label: string) => this.page.getByRole('button', { name: new RegExp(`^${label}`) });
  dialog = () => this.page.getByRole('dialog');

  /** Presses a step's button, fills its form, and takes the step. */
  async take(label: string, fill: (dialog: Locator) => Promise<void> = async () => {}) {
    await this.step(label).first().click();
    await fill(this.dialog());
    await this.dialog().getByRole('button', { name: label }).click();
    await this.dialog().waitFor({ state: 'detached' });
  }

  /** Chooses from a list that is searched as one types. */
  async choose(label: string, search: string, option: string, within: Page | Locator = this.page) {
    await this.field(label, within).fill(search);
    // The list is drawn anew while it is being searched.
    const found = this.page.getByRole('option', { name: option }).first();
    await found.click({ timeout: 5000 }).catch(() => found.click());
  }

  picture = (name: string) => picture(this.page, name);
}

/** A picture for people to look at. */
export async function picture(page: Page, name: string, { fullPage = true } = {}) {
  mkdirSync(shots, { recursive: true });
  await page.screenshot({ path: join(shots, `${name}.png`), fullPage });
}
