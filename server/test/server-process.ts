import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { server, serverEnvironment } from '../../scripts/server.mjs';
import { freePort } from '../src/platform/listen.ts';

const root = resolve(import.meta.dirname, '../..');

/** Sanbao as `npm start` runs it, in a process of its own at one address, to be killed and started again. */
export class ServerProcess {
  private child: ChildProcess | undefined;
  private constructor(
    readonly address: string,
    private readonly environment: NodeJS.ProcessEnv,
  ) {}

  static async start(settings: NodeJS.ProcessEnv) {
    spawnSync(process.execPath, ['scripts/build.mjs'], { cwd: root });
    const port = await freePort();
    const server = new ServerProcess(`http://127.0.0.1:${port}`, {
      ...process.env,
      ...serverEnvironment,
      PORT: String(port),
      DATA_DIR: mkdtempSync(join(tmpdir(), 'sanbao-')),
      ...settings,
    });
    await server.start();
    return server;
  }

  async start() {
    this.child = spawn(process.execPath, server, {
      cwd: root,
      env: this.environment,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
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
    if (!this.child || this.child.exitCode !== null || this.child.signalCode !== null) return;
    const ended = once(this.child, 'exit');
    this.child.kill(signal);
    await ended;
  }

  async killAndStart() {
    await this.stop('SIGKILL');
    await this.start();
  }
}
