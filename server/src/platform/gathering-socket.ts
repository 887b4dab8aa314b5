import { Socket } from 'node:net';

/** Sends what is written in one turn of the program as one message: each has its price, for both sides. */
export class GatheringSocket extends Socket {
  /** Connecting puts the `write` of every socket in the place of this one. */
  override connect(...args: unknown[]): this {
    super.connect(...(args as Parameters<Socket['connect']>));
    delete (this as Partial<Socket>).write;
    return this;
  }

  #gathering = false;

  override write(chunk: string | Uint8Array, encoding?: unknown, written?: unknown): boolean {
    // Whoever corks it besides, as `pg` does for each statement, does not send what is gathered before its time.
    if (!this.#gathering) {
      this.#gathering = true;
      this.cork();
      process.nextTick(() => {
        this.#gathering = false;
        this.uncork();
      });
    }
    return super.write(chunk, encoding as never, written as never);
  }
}
