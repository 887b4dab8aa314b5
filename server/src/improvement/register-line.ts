import { businessDay } from '../fields/business-day.ts';
import { shortened } from '../messages/kept-sentence.ts';
import type { Customer } from '../organization/customer.entity.ts';
import type { Input, Loaded } from '../procedure/facts.ts';
import type { BaseRecord } from '../procedure/record.ts';
import type { StepContext } from '../procedure/step-context.ts';
import type { Channel } from './channel.ts';
import { Correspondence, type Handling } from './correspondence.entity.ts';

/** The record of a letter or call. */
export interface Letter {
  channel: Channel;
  receivedAt: Date;
  party: string;
  subject: Correspondence['subject'];
  customer: Customer | null;
}

/** A record that a letter or call led to, and that its line in the register follows. */
export type Registered = Pick<BaseRecord, 'number'> & { registerLine: Loaded<Correspondence> | null };

/** The `moves` of a step of such a record. */
export const registers = { Correspondence: ['OPEN'] } as const;
export const registerCloses = { Correspondence: ['CLOSED'] } as const;
export const registerCancels = { Correspondence: ['CANCELLED'] } as const;

/** 5.3.8: a fault, a consultation, an arrival or a complaint makes its own line; by when something is due, that record says. */
export async function registerLine(
  record: Registered,
  { receivedAt, subject, ...letter }: Input<Letter>,
  context: StepContext,
) {
  const line = new Correspondence();
  await context.open(line, 'OPEN');
  Object.assign(line, letter, {
    direction: 'IN',
    subject: shortened(subject, 200),
    receivedOn: businessDay(receivedAt),
    dueOn: null,
    madeBy: record.number,
  });
  record.registerLine = line;
}

/** 5.3.8: what the record's own step did is what the register says of how the letter or call was handled. */
export function noteHandling({ registerLine: line }: Registered, what: Handling['what'], context: StepContext) {
  if (line) addHandling(line, what, context);
}

/** 5.3.8: the line comes to its end with its record. */
export function closeLine(record: Registered, what: Handling['what'], context: StepContext) {
  noteHandling(record, what, context);
  if (record.registerLine?.state === 'OPEN') context.move(record.registerLine, 'CLOSED');
}

/** 5.3.8: and is open anew when the record is; name `registers` in `moves`. */
export function reopenLine(record: Registered, what: Handling['what'], context: StepContext) {
  noteHandling(record, what, context);
  if (record.registerLine?.state === 'CLOSED') context.move(record.registerLine, 'OPEN');
}

/** 5.3.8: where the record was put down wrongly, its line was too. */
export function correctLine(
  { registerLine: line }: Registered,
  { party, subject }: Pick<Letter, 'party' | 'subject'>,
  context: StepContext,
) {
  if (!line) return;
  Object.assign(line, { party, subject: shortened(subject, 200) });
  context.move(line, line.state);
}

/** 5.3.8: what was entered by mistake stays in the register with its number, and says why it is void. */
export function cancelLine({ registerLine: line }: Registered, reason: string, context: StepContext) {
  if (!line) return;
  line.cancellationReason = reason;
  context.move(line, 'CANCELLED');
}

export function addHandling(
  line: Loaded<Correspondence>,
  what: Handling['what'],
  { now, viewer }: Pick<StepContext, 'now' | 'viewer'>,
) {
  const entry: Handling = { at: now, by: viewer.name, what };
  line.handling = [...line.handling, entry];
  line.dueOn = null;
}
