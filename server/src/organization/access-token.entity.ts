import { Property } from '@mikro-orm/decorators/legacy';
import { type ChoiceOf, choice } from '../fields/choice.ts';
import { Choice, Day, Link, Secret, Text } from '../fields/declarations.ts';
import { BaseRecord, ProcedureRecord, State } from '../procedure/record.ts';
import { eachItsOwn } from '../read/row-rules.ts';
import { Dealer } from './dealer.entity.ts';
import { User } from './user.entity.ts';

export const AccessTokenState = choice('AccessTokenState', { ACTIVE: ['有效', 'Active'], REVOKED: '已撤销' });
export type AccessTokenState = ChoiceOf<typeof AccessTokenState>;

export const TokenScope = choice('TokenScope', {
  REPORTING: ['报表读取', 'Reporting: reads all'],
  DEALER: ['经销商读取', 'Dealer: reads of its people'],
});
export type TokenScope = ChoiceOf<typeof TokenScope>;

@ProcedureRecord({
  says: 'Lets a program read over the API, for the house or for one dealer. It can be shown once and is kept as a hash.',
  prefix: 'AT',
  zh: '访问令牌',
  en: 'Access token',
  chapter: 'ORGANIZATION',
  title: 'label',
  final: ['REVOKED'],
  dealers: eachItsOwn((row, dealer) => `${row}.dealer_id = ${dealer}`),
  dealerOf: (token: AccessToken) => token.dealer?.id,
})
export class AccessToken extends BaseRecord {
  @State(() => AccessTokenState) state!: AccessTokenState;
  @Text('用途', { en: 'Label', list: true, search: true, max: 60 }) label!: string;
  @Choice('范围', () => TokenScope, { list: true }) scope!: TokenScope;
  @Link('经销商', () => Dealer, { optional: true, list: true }) dealer!: Dealer | null;
  @Day('有效期至', { list: true }) expiresOn!: string;
  /** Whose token it is: it ends when they go to another employer. */
  @Link('创建人', () => User, { en: 'Made by', optional: true, derived: true, internal: true }) madeBy!: User | null;
  @Text('开头', { list: true, derived: true }) beginning!: string;
  @Day('最近使用', { en: 'Last used on', optional: true, derived: true }) lastUsedOn!: string | null;
  @Secret('令牌', { en: 'Token, shown only now' }) secret!: string | null;
  @Property({ type: 'text', hidden: true, unique: true }) tokenHash!: string;
}
