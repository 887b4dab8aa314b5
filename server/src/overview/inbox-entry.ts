import { Day, Flag, Identifier, Moment, Text } from '../fields/declarations.ts';
import { ValueType } from '../fields/output.ts';

@ValueType('A record that waits for a step which the viewer can take.')
export class InboxEntry {
  @Identifier() record!: string;
  @Text() resource!: string;
  @Text() number!: string;
  @Text() title!: string;
  @Text() state!: string;
  @Text() step!: string;
  @Text({ optional: true }) clause!: string | null;
  @Text({
    optional: true,
  })
  blocked!: string | null;
  @Text({ optional: true }) onBehalfOf!: string | null;
  @Day({ optional: true }) due!: string | null;
  @Flag() overdue!: boolean;
  @Moment() since!: string;
}
