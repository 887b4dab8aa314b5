import { Text } from '../fields/declarations.ts';
import { ValueType } from '../fields/output.ts';

@ValueType('A step that the viewer may take on a record in its present state.')
export class AvailableStep {
  @Text() name!: string;
  @Text({ optional: true }) clause!: string | null;
  @Text({ optional: true })
  blocked!: string | null;
  @Text({ optional: true })
  onBehalfOf!: string | null;
}
