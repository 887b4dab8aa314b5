import { message } from '../messages/catalogue.ts';
import { listIn } from '../messages/language.ts';
import type { Facts } from '../procedure/facts.ts';
import { letterKind, type LetterFacts as Told } from '../procedure/letter-kind.ts';
import type { StepContext } from '../procedure/step-context.ts';
import { labels } from '../procedures/sh-jr-c-160/labels/index.ts';
import { Role } from '../viewer/roles.ts';
import { accountLink } from './account-link.ts';
import { User } from './user.entity.ts';

/** An invited person chooses their password by its link. */
export const invitationLetter = letterKind('INVITATION', {
  about: User,
  link: accountLink,
  awaited: ({ state }) => state === 'INVITED',
  subject: (_, facts) => message(facts.language, 'invitationMailSubject', facts),
  text: ({ name }, facts) => message(facts.language, 'invitationMailText', { ...facts, name }),
});

/** A person who forgot their password chooses another one by its link. */
export const passwordLetter = letterKind('PASSWORD_LINK', {
  about: User,
  link: accountLink,
  awaited: ({ state }) => state === 'ACTIVE' || state === 'DUPLICATE',
  subject: (_, facts) => message(facts.language, 'passwordMailSubject', facts),
  text: ({ name }, facts) => message(facts.language, 'passwordMailText', { ...facts, name }),
});

const changes = {
  PASSWORD: 'passwordChangedMail',
  EMAIL: 'emailChangedMail',
  ROLES: 'rolesChangedMail',
  IDENTITY: 'identityBoundMail',
  IDENTITY_LOST: 'identityUnboundMail',
} as const;

interface AccountChange {
  change: keyof typeof changes;
  email?: string;
  roles?: readonly Role[];
  issuer?: string;
}

/** A notice to the owner of an account of a change that they may not have made themselves. */
export const changeLetter = letterKind('ACCOUNT_CHANGED', {
  about: User,
  subject: (_, facts) => message(facts.language, 'accountChangedMailSubject', facts),
  text: ({ name }, facts) =>
    message(facts.language, changes[changeOf(facts).change], { ...facts, ...roleFacts(facts), name }),
});

const changeOf = (facts: Told) => facts as unknown as AccountChange;

function roleFacts(facts: Told) {
  const { language } = facts;
  const { roles = [] } = changeOf(facts);
  const called = roles.map(role => labels.ofValues(Role)[role]?.[language] ?? role);
  return { roles: listIn(language, called) || '–' };
}

export const tellChange = (
  about: Facts<User>,
  change: AccountChange,
  { letter }: Pick<StepContext, 'letter'>,
  to = about.email,
) => letter(changeLetter, { about, to, facts: change });

/** The link by which somebody gets into their account: an invitation, or one for a forgotten password. */
export const mailLink = (about: Facts<User>, { letter }: Pick<StepContext, 'letter'>) =>
  letter(about.state === 'INVITED' ? invitationLetter : passwordLetter, { about, to: about.email });
