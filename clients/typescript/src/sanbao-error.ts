/** What of an answer names what was refused, and why. */
export interface Refusal {
  message: string;
  path?: readonly (string | number)[];
  extensions: { code: string; [fact: string]: unknown };
}

/** A request that Sanbao refused: by the stable code of its first refusal, with what that tells. */
export class SanbaoError extends Error {
  override readonly name = 'SanbaoError';
  readonly code: string;
  /** What stands beside the code: `fields`, `clause`, `rule`, `retryAfter` and others. */
  readonly facts: Record<string, unknown>;
  readonly refusals: readonly Refusal[];
  /** What was answered all the same: of several steps some may have been taken. */
  readonly data: unknown;

  constructor(refusals: readonly Refusal[], data?: unknown) {
    const { message, extensions } = refusals[0] as Refusal;
    super(message);
    this.refusals = refusals;
    this.data = data;
    this.code = extensions.code;
    this.facts = extensions;
  }

  /** Whether the same request may succeed later: nothing was carried out, and what stood against it passes by itself. */
  get passes(): boolean {
    return !this.data && PASSING.has(this.code);
  }
}

const PASSING = new Set(['RATE_LIMITED', 'BUSY', 'FILE_STORE_UNAVAILABLE']);
