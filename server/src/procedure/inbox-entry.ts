import { Day, Flag, Identifier, Moment, Text } from '../fields/declarations.ts';
import { ValueType } from '../fields/output.ts';

@ValueType('A record that waits for a step which the viewer can take.')
export class InboxEntry {
  @Identifier('记录', { en: 'Record' }) record!: string;
  @Text('记录类型', { en: 'Type of the record' }) resource!: string;
  @Text('编号') number!: string;
  @Text('名称') title!: string;
  @Text('状态') state!: string;
  @Text('步骤') step!: string;
  @Text('条款', { optional: true }) clause!: string | null;
  @Text('受阻原因', {
    en: 'What has to be done before the step, where its day has passed and a rule still refuses it; null otherwise',
    optional: true,
  })
  blocked!: string | null;
  @Text('代何人', { en: 'In whose place; null in one’s own right', optional: true }) onBehalfOf!: string | null;
  @Day('期限', { optional: true }) due!: string | null;
  @Flag('逾期') overdue!: boolean;
  @Moment('等待自', { en: 'Waiting since' }) since!: string;
}
