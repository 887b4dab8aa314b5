import { Identifier, Moment, Text, Values } from '../fields/declarations.ts';
import { ValueType } from '../fields/output.ts';

@ValueType('A record of a case.')
export class CaseRecord {
  @Identifier() record!: string;
  @Text() resource!: string;
  @Text() number!: string;
  @Text() title!: string;
  @Text() state!: string;
  @Moment() createdAt!: string;
}

@ValueType('A step taken in a case.')
export class CaseEvent {
  @Identifier() id!: string;
  @Identifier() record!: string;
  @Moment() at!: string;
  @Text() step!: string;
  @Text({ optional: true }) clause!: string | null;
  @Text() person!: string;
  @Text() to!: string;
}

@ValueType('All that belongs to one case, from the first call to the corrective action.')
export class CaseThread {
  @Values(() => CaseRecord) records!: CaseRecord[];
  @Values(() => CaseEvent) events!: CaseEvent[];
}
