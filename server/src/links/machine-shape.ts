import type { InEach } from '../messages/spoken.ts';
import type { CustomerStep } from './task-shape.ts';

/** The page behind the code on a machine as it is sent; the browser reads the same types. Of whose it is, it says nothing. */
export interface MachinePage {
  house: { name: string; phone: string };
  model: string;
  /** The last letters of its serial number. */
  serialEnd: string;
  covered: Covered[];
  manuals: { id: string; title: string; revision: string }[];
  /** What anybody who stands at it may do. */
  steps: CustomerStep[];
}

/** How long something is covered by the three guarantees, and whether it is today. */
export interface Covered extends InEach {
  inside: boolean;
  lastDay: string | null;
}
