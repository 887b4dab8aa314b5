import type { Browser, Page } from 'playwright-core';
import { startBrowser } from '../../server/test/browser.ts';
import { type RepairGround, releasedTemplate, repairGround, repairIn } from '../../server/test/repair.ts';
import { type Sanbao, startSanbao } from '../../server/test/sanbao.ts';
import { Person, telephone } from './panel.ts';

export const HOUR = 3_600_000;
export const begin = new Date('2026-11-23T02:00:00Z');

/** A server, and devices that lose it. */
export class Field {
  private constructor(
    readonly sanbao: Sanbao,
    readonly browser: Browser,
    private readonly address: string,
    private readonly ground: RepairGround,
  ) {}

  static async start() {
    const sanbao = await startSanbao(begin, { SESSION_DAYS: '60' });
    const ground = await repairGround(sanbao, '2026-12-31');
    await releasedTemplate(sanbao, ground);
    const address = await sanbao.app.listen({ host: '127.0.0.1', port: 0 });
    return new Field(sanbao, await startBrowser(), address, ground);
  }

  async stop() {
    await this.browser.close();
    await this.sanbao.stop();
  }

  signIn = () => Person.signIn(this.browser, this.address, 'engineer', telephone);

  /** An engineer on a telephone, whose clock is wrong by so many hours, before an order to which they were sent. */
  async visit(wrongBy = 0) {
    const { id, number } = await repairIn(this.sanbao, this.ground, 'DISPATCHED');
    const engineer = await this.signIn();
    const { page } = engineer;
    await page.clock.setSystemTime(new Date(begin.getTime() + wrongBy * HOUR));
    const measured = page.waitForResponse(response => response.request().method() === 'HEAD');
    await page.goto('/day');
    await measured;
    const job = page.getByRole('article', { name: number });
    await job.waitFor();
    // What is needed out of reach is fetched by then.
    await page.waitForLoadState('networkidle');
    return { id, number: number as string, engineer, page, job };
  }

  /** In reach again, a while after. */
  async reach(page: Page, after = 40_000) {
    this.sanbao.clock.now = new Date(begin.getTime() + after);
    await page.context().setOffline(false);
    await received(page);
  }

  /** What the office sees of the order. */
  async orderOf(id: string) {
    const office = await this.sanbao.as('after-sales');
    const { serviceOrder } = await office.read(
      `query ($id: ID!) { serviceOrder(id: $id) {
        state version arrivalNote arrivalPhoto { name } arrivedAt arrivedLate statedDays { state reason }
        adjustmentRecords { state } workReports { state signatures { signer } } history { step changes } } }`,
      { id },
    );
    return serviceOrder;
  }
}

export type Visit = Awaited<ReturnType<Field['visit']>>;

/** Arrives where no answer comes, and keeps it on the device. */
export async function keepArrival({ page, job }: Pick<Visit, 'page' | 'job'>) {
  await job.getByRole('button', { name: '到达现场' }).click();
  await keep(page, '到达现场');
  await page.getByText('本机有 1 项办理尚未送达').waitFor();
}

/** Takes the step whose form is open, gets no answer, and keeps it. */
export async function keep(page: Page, step: string) {
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: step }).click();
  await dialog.getByRole('button', { name: '存在本机' }).click();
  await dialog.waitFor({ state: 'detached' });
}

/** Opened anew, as by a tap on its sign on a telephone that was switched off. */
export async function openAnew({ page }: Visit, path: string) {
  const opened = await page.context().newPage();
  opened.setDefaultTimeout(20_000);
  await opened.goto(path);
  return opened;
}

export const received = (page: Page) => page.getByText(/^本机有/).waitFor({ state: 'detached' });
export const arrivals = ({ history }: { history: { step: string }[] }) =>
  history.filter(({ step }) => step === 'recordSiteArrival');
