import { type ChoiceOf, choice } from '../fields/choice.ts';
import { Choice, Day, Decimal, Flag, Identifier, Moment, Text } from '../fields/declarations.ts';
import { ValueType } from '../fields/output.ts';
import { clause } from '../procedures/sh-jr-c-160/clauses.ts';

export const WarrantyClass = choice(
  'WarrantyClass',
  ['IN_WARRANTY', 'CONTRACT', 'CHARGED'],
  `For which repairs parts are asked, in the order in which they are served (${clause.whoIsServedFirst}).`,
);
export type WarrantyClass = ChoiceOf<typeof WarrantyClass>;

/** The quantity of one part that somebody still waits for. */
@ValueType()
export class WaitingRequest {
  @Identifier() request!: string;
  @Text() number!: string;
  @Choice(() => WarrantyClass) warrantyClass!: WarrantyClass;
  @Flag() machineDown!: boolean;
  /** Nothing is owed for it before it is issued. */
  @Flag() settled!: boolean;
  @Day({ optional: true }) neededBy!: string | null;
  @Moment() requestedAt!: string;
  @Decimal() open!: number;
  /** The quantity reserved for the request. */
  @Decimal({ optional: true }) reserved!: number | null;
}
