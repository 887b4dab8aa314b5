import { Text } from '../fields/declarations.ts';
import { ValueType } from '../fields/output.ts';

@ValueType('A step that the viewer may take on a record in its present state.')
export class AvailableStep {
  @Text('步骤', { en: 'Step' }) name!: string;
  @Text('条款', { optional: true }) clause!: string | null;
  @Text('受阻原因', { en: 'Why the rule refuses it at present; null when it can be taken', optional: true })
  blocked!: string | null;
  @Text('代何人', { en: 'In whose place the viewer takes it; null in their own right', optional: true })
  onBehalfOf!: string | null;
}
