import { LockMode } from '@mikro-orm/core';
import type { MikroORM, SqlEntityManager } from '@mikro-orm/postgresql';
import { GraphQLError } from 'graphql';
import { businessDay } from '../fields/business-day.ts';
import { Letter } from '../letters/letter.entity.ts';
import { type RetryPolicy, retryPolicy } from '../letters/send-letter-job.ts';
import { companyLanguage } from '../messages/language.ts';
import { counts } from '../platform/counts.ts';
import { inLanguages, type LetterLink } from '../procedure/letter-kind.ts';
import { parametersInForce } from '../procedure/parameters-in-force.ts';
import { procedureOf } from '../procedure/procedure-of.ts';
import type { BaseRecord } from '../procedure/record.ts';
import { systemContext } from '../procedure/system-context.ts';
import { takeNamed } from '../steps/take-step.ts';
import { takeTogether } from '../steps/take-together.ts';
import { companyEm } from '../viewer/viewer.ts';
import type { Log } from './log-jobs.ts';
import type { Mail, Mailbox } from './mailbox.ts';

/** With what letters are sent. */
export interface Post {
  orm: MikroORM;
  mailbox: Mailbox;
  publicUrl: string;
  /** The domain in the letters' Message-ID. */
  domain: string;
  nextTry?: RetryPolicy;
  log?: Log;
}

/** One try of a letter, and its outcome: on the letter, on its link, and on the record that it is about. */
export async function sendLetter(post: Post, { id }: { id: string }, now = new Date()) {
  const em = companyEm(post.orm.em);
  const letter = await em.findOne(Letter, { id });
  if (letter?.state !== 'QUEUED') return;
  const composed = await em.transactional(inside => compose(inside as SqlEntityManager, letter, post, now));
  if (!composed) {
    await takeNamed('withdrawLetter', { id }, systemContext(post.orm, now));
    return;
  }
  const { mail, link } = composed;
  const tried = await post.mailbox(mail).then(
    response => ({ accepted: true, response }),
    error => ({ accepted: false, response: String(error.message) }),
  );
  const response = withoutSecret(tried.response, link);
  await keepOutcome(post, letter, link, { ...tried, response, mail }, now).catch(async error => {
    ignoreRefusal(error);
    // Meanwhile the letter was discarded, and another written in its place: what this one carries opens nothing.
    await em.fork().transactional(inside => link?.lost(inside as SqlEntityManager) ?? Promise.resolve());
  });
}

interface Outcome {
  accepted: boolean;
  /** The mail server's answer. */
  response: string;
  mail: Mail;
}

async function keepOutcome(
  { orm, nextTry = retryPolicy, log }: Post,
  { id, kind: name, record, tries: before }: Letter,
  link: LetterLink | undefined,
  { accepted, response, mail: { messageId } }: Outcome,
  now: Date,
) {
  const tries = before + 1;
  const { sent, failed } = procedureOf(orm).letterNamed(name);
  const nextTryAt = accepted ? undefined : nextTry(tries, now);
  const [step, follows] = accepted ? ['deliverLetter', sent] : nextTryAt ? ['deferLetter'] : ['failLetter', failed];
  await takeTogether(systemContext(orm, now), async (take, attempt, em) => {
    await take(step as string, { id, input: { response, messageId, nextTryAt: nextTryAt?.toISOString() } });
    if (follows && record)
      await attempt(() => take(follows, { id: record, input: { tries, failure: response } })).catch(ignoreRefusal);
    await (accepted ? link?.accepted(em) : link?.lost(em));
  });
  counts.letters.add(accepted ? 'sent' : nextTryAt ? 'deferred' : 'failed');
  if (step === 'failLetter') log?.error({ letter: { id, kind: name, record, tries } }, 'a letter is given up');
}

/** Nothing, where the letter is not awaited any more. What it is about does not change meanwhile. */
async function compose(em: SqlEntityManager, letter: Letter, { publicUrl, domain }: Post, now: Date) {
  const { id, recipient: to, language, facts } = letter;
  const procedure = procedureOf(em);
  const kind = procedure.letterNamed(letter.kind);
  const lockMode = LockMode.PESSIMISTIC_WRITE;
  const where = { id: letter.record as string };
  const about = (kind.about && (await em.findOneOrFail(kind.about, where, { lockMode }))) as BaseRecord;
  if (about) await em.populate(about, kind.load as never);
  if (!kind.awaited(about, procedure)) return;
  const link = await kind.link?.(em, about, { now, language: language ?? companyLanguage });
  const { COMPANY_NAME: company } = await parametersInForce(em, ['COMPANY_NAME'], businessDay(now));
  const address = link ? new URL(link.address, publicUrl).href : '';
  const textFacts = { ...facts, company, labels: procedure.labels, link: address, until: link?.expiresOn ?? '' };
  const text = inLanguages(language, each => kind.text(about, { ...textFacts, language: each }), '\n\n');
  const messageId = letter.messageId ?? `<${id}@${domain}>`;
  return { link, mail: { id, messageId, to, subject: letter.subjectLine, text } };
}

/** Servers quote what they refuse, also the address of a link. */
function withoutSecret(response: string, link: LetterLink | undefined) {
  const secret = link?.address.split('/').at(-1);
  return (secret ? response.replaceAll(secret, '…') : response).slice(0, 500);
}

/** Somebody has gone on meanwhile: that stands. */
function ignoreRefusal(error: unknown) {
  if (!(error instanceof GraphQLError)) throw error;
}
