import { Flag, Identifier, Moment, Text } from '../fields/declarations.ts';
import { Form } from '../fields/form.ts';
import { ValueType } from '../fields/output.ts';

@ValueType('A sign-in of the viewer that still holds.')
export class OwnSession {
  @Identifier('标识') id!: string;
  @Moment('登录时间', { en: 'Since' }) createdAt!: Date;
  @Moment('有效期至', { en: 'Until' }) expiresAt!: Date;
  @Text('设备', { en: 'Browser and system, as far as they are known' }) device!: string;
  @Text('网络', { en: 'Network it was begun from' }) network!: string;
  @Flag('本设备', { en: 'The one that asks' }) current!: boolean;
}

/** What every password is held to. */
export const NewPassword = (zh: string, en: string) => Text(zh, { en, widget: 'PASSWORD', min: 10, max: 200 });

@Form()
export class ChangeOwnPasswordInput {
  @Text('现用密码', { en: 'Present password', widget: 'PASSWORD' }) current!: string;
  @NewPassword('新密码', 'New password') new!: string;
}
