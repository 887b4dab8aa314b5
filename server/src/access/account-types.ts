import { choice } from '../fields/choice.ts';
import { Choice, Flag, Identifier, Moment, Text } from '../fields/declarations.ts';
import { Form } from '../fields/form.ts';
import { ValueType } from '../fields/output.ts';
import type { AccountLinkStanding } from './account-link.ts';

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

@Form('The present password and another in its place.')
export class ChangeOwnPasswordInput {
  @Text('现用密码', { en: 'Present password', widget: 'PASSWORD' }) current!: string;
  @NewPassword('新密码', 'New password') new!: string;
}

const LinkStanding = choice('AccountLinkStanding', {
  OPEN: '可以使用',
  USED: '已使用',
  REPLACED: ['已失效', 'Replaced'],
  EXPIRED: '已过期',
  UNKNOWN: '不存在',
});

@ValueType('The account whose password is chosen by a link; told only where the link is open.')
export class AccountByLink {
  @Choice('状态', () => LinkStanding) standing!: AccountLinkStanding;
  @Flag('邀请', { en: 'Invitation' }) invitation!: boolean;
  @Text('姓名') name!: string;
  @Text('邮箱', { en: 'E-mail' }) email!: string;
  @Moment('有效期至', { en: 'Until', optional: true }) expiresAt!: Date | null;
}

@Form('The password that is chosen by a link.')
export class ChoosePasswordInput {
  @Text('链接', { en: 'Secret of the link', widget: 'PASSWORD' }) link!: string;
  @NewPassword('密码', 'Password') password!: string;
}
