/** The parameters of the kernel itself, under every document. */
export interface KernelParameters {
  COMPANY_NAME: string;
  COMPANY_ADDRESS: string;
  POSTCODE: string;
  SUPERVISION_PHONE: string;
  /** For so many days a one-time link opens its page. */
  LINK_DAYS: number;
  /** A decision asks for the password of the person who decides. */
  DECISIONS_BY_PASSWORD: boolean;
  /** After so many days stands in the inbox what has no day of its own. */
  WAITING_DAYS: number;
}

/** The parameters that a step may name, with the types of their values. Each document adds its own. */
export interface ParameterTypes extends KernelParameters {}

export type ParameterName = keyof ParameterTypes;
export type ParameterValue = ParameterTypes[ParameterName];
