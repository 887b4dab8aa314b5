/** What a one-time link lets its holder do: one of these steps, once, on one record in what it says now. */
export interface LinkGrant {
  readonly record: string;
  readonly recordId: string;
  readonly steps: readonly string[];
  /** From where it is used. */
  readonly address: string;
  /** Whoever uses it, once they have said so. */
  readonly caller?: Caller;
}

/** Who says that they answer for the customer. */
export interface Caller {
  name: string;
  phone: string;
}
