import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type EmbeddedDatabase, startEmbeddedDatabase } from '../src/platform/embedded-database.ts';
import { freePort } from '../src/platform/listen.ts';

/** A PostgreSQL of the test's own at one address, to be killed and started again. It waits for the disk, as a real one. */
export class MortalDatabase {
  private constructor(
    private readonly folder: string,
    private readonly settings: Record<string, string>,
    private running: EmbeddedDatabase,
  ) {}

  static async start() {
    const folder = await mkdtemp(join(tmpdir(), 'sanbao-mortal-'));
    const settings = { port: String(await freePort()) };
    return new MortalDatabase(folder, settings, await startEmbeddedDatabase(folder, { settings }));
  }

  get url() {
    return this.running.url;
  }

  /** Its processes end with the first of them, and need a moment for that. */
  async killAndStart() {
    const [first] = (await readFile(join(this.running.data, 'postmaster.pid'), 'utf8')).split('\n');
    process.kill(Number(first), 'SIGKILL');
    for (let tries = 0; ; tries++)
      try {
        this.running = await startEmbeddedDatabase(this.folder, { settings: this.settings });
        return;
      } catch (error) {
        if (tries === 100) throw error;
        await wait(100);
      }
  }

  async stop() {
    await this.running.stop();
    await Promise.all([this.folder, this.running.data].map(path => rm(path, { recursive: true, force: true })));
  }
}
