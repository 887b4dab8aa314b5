import { ObjectType } from 'type-graphql';
import { Text } from '../fields/declarations.ts';
import { addOutputFields } from '../fields/output.ts';

/** A step that the viewer's role may take on a record in its present state. */
@ObjectType()
export class AvailableStep {
  @Text('步骤') name!: string;
  @Text('条款', { optional: true }) clause!: string | null;
  @Text('受阻原因', { en: 'Why the rule refuses it at present; null when it can be taken', optional: true })
  blocked!: string | null;
}
addOutputFields(AvailableStep);
