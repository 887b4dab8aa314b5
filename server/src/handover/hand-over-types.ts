import { Identifier, Text, Texts, Values } from '../fields/declarations.ts';
import { ValueType } from '../fields/output.ts';

@ValueType('The records of one kind that went over to somebody else.')
export class HandedOver {
  @Text() resource!: string;
  @Texts({ description: 'Their numbers: as many as there are of them.' }) numbers!: string[];
}

@ValueType('A record that names somebody and did not go over.')
export class StayedBehind {
  @Identifier({ optional: true }) record!: string | null;
  @Text({ optional: true }) resource!: string | null;
  @Text() number!: string;
  @Text({ description: 'Why not, in words.' }) reason!: string;
}

@ValueType('What became of the open work of somebody who hands it over.')
export class HandoverResult {
  @Values(() => HandedOver) moved!: HandedOver[];
  @Values(() => StayedBehind) stayed!: StayedBehind[];
}
