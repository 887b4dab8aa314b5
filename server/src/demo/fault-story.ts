import type { FaultCause } from '../customer-service/warranty-choices.ts';
import type { Channel } from '../improvement/channel.ts';
import type { PartClass } from '../organization/part.entity.ts';
import type { FaultCode } from '../repair/fault-codes.ts';
import type { HelpOutcome, MachineState } from '../repair/fault-report.entity.ts';
import type { Offer } from './offer.ts';
import type { ScenarioStep } from './scenario-step.ts';
import type { TechnicianAccount } from './technicians.ts';
import type { DayOffset } from './training-plan.ts';
import type { UserKey } from './users.ts';
import type { Visit, When } from './visit.ts';

/** An attempt to help from a distance. */
export interface Help {
  readonly when: When;
  readonly by: UserKey | TechnicianAccount;
  readonly channel?: Channel;
  readonly advice: string;
  readonly outcome: HelpOutcome;
  readonly minutes: number;
}

/** How the three guarantees were judged. */
export interface Judgement {
  readonly when: When;
  readonly cause: FaultCause;
  readonly evidence: string;
  readonly part?: string;
  readonly partClass?: PartClass;
  /** Where the repair is charged. */
  readonly offer?: Offer;
}

/** A fault from the call to its end; what has not come about yet is absent. */
export interface FaultStory {
  readonly key: string;
  /** As `customer model`. */
  readonly machine: string;
  readonly day: DayOffset;
  readonly at: string;
  readonly by?: UserKey | TechnicianAccount;
  readonly caller: string;
  readonly phone: string;
  /** `CODE`: the customer reported it themselves, by the code on the machine. */
  readonly channel?: Channel;
  readonly state: MachineState;
  readonly symptom: string;
  readonly code: FaultCode;
  readonly occurrence?: string;
  readonly help?: readonly Help[];
  /** How it was resolved from a distance, and when. */
  readonly resolved?: { readonly when: When; readonly by: UserKey | TechnicianAccount; readonly how: string };
  readonly judged?: Judgement;
  readonly visit?: Visit;
  /** It came back after it had been repaired, and somebody was sent anew. */
  readonly again?: readonly { readonly when: When; readonly reason: string; readonly visit: Visit }[];
  /** What else happened. */
  readonly also?: readonly ScenarioStep[];
}
