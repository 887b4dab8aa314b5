import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { freePort } from '../src/platform/listen.ts';

const main = resolve(import.meta.dirname, '../dist/src/main.js');

/** Sanbao as `npm start` runs it, in a process of its own at one address, to be killed and started again. */
export class ServerProcess {
  private child: ChildProcess | undefined;
  private constructor(
    readonly address: string,
    private readonly environment: NodeJS.ProcessEnv,
  ) {}

  static async start(settings: NodeJS.ProcessEnv) {
    const port = await freePort();
    const server = new ServerProcess(`http://127.0.0.1:${port}`, {
      ...process.env,
      PORT: String(port),
      DATA_DIR: mkdtempSync(join(tmpdir(), 'sanbao-')),
      ...settings,
    });
    await server.start();
    return server;
  }

  private async start() {
    this.child = spawn(process.execPath, [main], { env: this.environment, stdio: ['ignore', 'ignore', 'inherit'] });
    while (!(await this.answers())) {
      const { exitCode, signalCode } = this.child;
      if (exitCode !== null || signalCode !== null) throw new Error(`The server ended: ${exitCode ?? signalCode}`);
      await wait(50);
    }
  }

  private answers = () =>
    fetch(`${this.address}/healthz`).then(
      ({ ok }) => ok,
      () => false,
    );

  async stop(signal: 'SIGTERM' | 'SIGKILL' = 'SIGTERM') {
    if (!this.child || this.child.exitCode !== null) return;
    const ended = once(this.child, 'exit');
    this.child.kill(signal);
    await ended;
  }

  async killAndStart() {
    await this.stop('SIGKILL');
    await this.start();
  }
}
