import { type ChoiceOf, choice } from '../fields/choice.ts';

/** How somebody has shown who they are: by their password here, or at the company's identity provider. */
export const SignInWay = choice('SignInWay', ['PASSWORD', 'PROVIDER']);
export type SignInWay = ChoiceOf<typeof SignInWay>;
