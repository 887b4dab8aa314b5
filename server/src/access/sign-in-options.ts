import type { Context } from '../context.ts';
import { Flag, Text } from '../fields/declarations.ts';
import { ValueType } from '../fields/output.ts';
import { passwordSignInOff } from '../messages/errors.ts';

@ValueType('The ways to sign in.')
export class SignInOptions {
  @Flag() passwords!: boolean;
  @Text({ optional: true }) provider!: string | null;
  @Text({ optional: true }) refusal!: string | null;
}

/** Where the company has switched passwords off, none is asked for, chosen or changed. */
export function assertPasswords({ files, language }: Pick<Context, 'files' | 'language'>) {
  if (files?.config.passwordSignIn === false) throw passwordSignInOff(language);
}
