import { Flag, Identifier, Moment, Text, Values, Whole } from '../fields/declarations.ts';
import { ValueType } from '../fields/output.ts';

@ValueType('A record of which the viewer is told something that they have not seen yet.')
export class Notice {
  @Identifier({ description: 'The event in the history of the record; `seeNotices` names it.' }) id!: string;
  @Identifier() record!: string;
  @Text() resource!: string;
  @Text() number!: string;
  @Text() title!: string;
  @Text() state!: string;
  @Flag({ description: 'A note on it is for the viewer; else a step was taken on a record that they follow.' })
  mentioned!: boolean;
  @Text({ description: 'The name of the step, or `addNote`.' }) step!: string;
  @Text() person!: string;
  @Moment() at!: string;
  @Text({ optional: true, description: 'What a note says; null where it is none, or has been erased.' })
  text!: string | null;
}

@ValueType(
  'What the viewer has not seen yet, the latest first, one of each record; and of how many records there is some.',
)
export class Notices {
  @Values(() => Notice) entries!: Notice[];
  @Whole() totalCount!: number;
}

@ValueType('A record that the viewer follows: they are told of what others do with it.')
export class Followed {
  @Identifier() record!: string;
  @Text() resource!: string;
  @Text() number!: string;
  @Text() title!: string;
  @Text() state!: string;
  @Moment() since!: string;
}
