/** A place where a customer's machines stand. */
export interface Site {
  readonly name: string;
  readonly city: string;
  readonly address: string;
  readonly postcode: string;
  readonly contact: string;
  readonly phone: string;
}

export interface Customer {
  readonly key: string;
  readonly name: string;
  readonly industry: string;
  readonly contact: string;
  readonly phone: string;
  readonly sites: readonly Site[];
}
