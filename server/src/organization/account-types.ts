import { choice } from '../fields/choice.ts';
import { Choice, Flag, Identifier, Moment, Text } from '../fields/declarations.ts';
import { Form } from '../fields/form.ts';
import { ValueType } from '../fields/output.ts';
import type { AccountLinkStanding } from './account-link.ts';

@ValueType('A sign-in of the viewer that still holds.')
export class OwnSession {
  @Identifier() id!: string;
  @Moment() createdAt!: Date;
  @Moment() expiresAt!: Date;
  @Text() device!: string;
  @Text() network!: string;
  @Flag() current!: boolean;
}

@ValueType('How the viewer signs in; a program does not.')
export class OwnSignIn {
  @Moment({ optional: true }) providerSince!: Date | null;
}

/** The demands on every password. */
export const NewPassword = () => Text({ widget: 'PASSWORD', min: 10, max: 200 });

@Form('The present password and another in its place.')
export class ChangeOwnPasswordInput {
  @Text({ widget: 'PASSWORD' }) current!: string;
  @NewPassword() new!: string;
}

const LinkStanding = choice('AccountLinkStanding', ['OPEN', 'USED', 'REPLACED', 'EXPIRED', 'UNKNOWN']);

@ValueType('The account whose password is chosen by a link; told only where the link is open.')
export class AccountByLink {
  @Choice(() => LinkStanding) standing!: AccountLinkStanding;
  @Flag() invitation!: boolean;
  @Text() name!: string;
  @Text() email!: string;
  @Moment({ optional: true }) expiresAt!: Date | null;
}

@Form('The password that is chosen by a link.')
export class ChoosePasswordInput {
  @Text({ widget: 'PASSWORD' }) link!: string;
  @NewPassword() password!: string;
}
