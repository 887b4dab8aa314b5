import { Text } from '../fields/declarations.ts';
import { Form } from '../fields/form.ts';
import type { Caller } from './link-grant.ts';

@Form('Whoever uses a one-time link says who they are; nobody else is asked.')
export class CallerInput implements Caller {
  @Text('您的姓名', { en: 'Your name', min: 2, max: 60 }) name!: string;
  @Text('联系电话', { en: 'Telephone', widget: 'PHONE', max: 40 }) phone!: string;
}
