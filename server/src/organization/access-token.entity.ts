import { Property } from '@mikro-orm/decorators/legacy';
import { type ChoiceOf, choice } from '../fields/choice.ts';
import { Choice, Day, Link, Secret, Text } from '../fields/declarations.ts';
import { Planned } from '../procedure/day-origin.ts';
import { BaseRecord, ProcedureRecord, State } from '../procedure/record.ts';
import { eachItsOwn } from '../viewer/row-rules.ts';
import { Dealer } from './dealer.entity.ts';
import { User } from './user.entity.ts';

export const AccessTokenState = choice('AccessTokenState', ['ACTIVE', 'REVOKED']);
export type AccessTokenState = ChoiceOf<typeof AccessTokenState>;

export const TokenScope = choice('TokenScope', ['REPORTING', 'DEALER']);
export type TokenScope = ChoiceOf<typeof TokenScope>;

@ProcedureRecord({
  description:
    'Lets a program read over the API, for the company or for one dealer. It can be shown once and is kept as a hash.',
  prefix: 'AT',
  chapter: 'ORGANIZATION',
  title: 'label',
  final: ['REVOKED'],
  dealers: eachItsOwn((row, dealer) => `${row}.dealer_id = ${dealer}`),
  dealerOf: (token: AccessToken) => token.dealer?.id,
})
export class AccessToken extends BaseRecord {
  @State(() => AccessTokenState) state!: AccessTokenState;
  @Text({ list: true, search: true, max: 60 }) label!: string;
  @Choice(() => TokenScope, { list: true }) scope!: TokenScope;
  @Link(() => Dealer, { optional: true, list: true }) dealer!: Dealer | null;
  @Planned() @Day({ list: true }) expiresOn!: string;
  /** The owner of the token, which ends when they go to another employer. */
  @Link(() => User, { optional: true, serverSet: true, internal: true }) madeBy!: User | null;
  @Text({ list: true, serverSet: true }) beginning!: string;
  @Day({ optional: true, serverSet: true }) lastUsedOn!: string | null;
  @Secret() secret!: string | null;
  @Property({ type: 'text', hidden: true, unique: true }) tokenHash!: string;
}
