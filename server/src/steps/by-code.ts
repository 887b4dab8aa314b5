import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { GraphQLError } from 'graphql';
import type { ResolverData } from 'type-graphql';
import { assertAttempt, type Budget, networkOf, returnAttempt } from '../credentials/attempts.ts';
import { customerViewer } from '../links/find-link.ts';
import { keepLink, makeLink } from '../links/make-link.ts';
import { codeUnknown, forbidden } from '../messages/errors.ts';
import type { CaseLink } from '../procedure/case-link.ts';
import type { RecordClass } from '../procedure/record.ts';
import type { RequestContext } from '../procedure/request-context.ts';
import type { Step } from '../procedure/step.ts';
import type { Door } from '../procedure/step-marks.ts';
import { companyEm, databaseSession } from '../viewer/viewer.ts';
import type { Arguments } from './take.ts';
import { takeStep } from './take-step.ts';

type Call = ResolverData<RequestContext> & { args: Arguments & { code?: string } };

/** Takes a step for whoever has a code, as a customer who sees nothing. Whoever is known otherwise has steps of their own. */
export async function performByCode(step: Step, door: Door, { args, context, info }: Call): Promise<CaseLink> {
  const { language, address = '' } = context;
  if (context.viewer) throw forbidden(language, { clause: step.clause });
  const em = companyEm(context.orm.em);
  const network = networkOf(address);
  await assertAttempt(em, [['machine', network]], context);
  const opened = await door(em, String(args.code ?? ''));
  if (!opened) throw codeUnknown(language);
  const budgets: readonly Budget[] = [['casesOfAddress', network], ...opened.budgets];
  await assertAttempt(em, budgets, context);
  const { record } = opened;
  const caller = opened.caller({ ...args.input });
  const grant = { record: record.constructor.name, recordId: record.id, steps: [step.name], address, caller };
  const viewer = { ...customerViewer(record.id, grant), name: caller.name };
  const fork: RequestContext['fork'] = options =>
    context.orm.em.fork({ session: databaseSession(viewer), ...options }) as SqlEntityManager;
  const asking = { ...context, viewer, fork };
  try {
    const id = await takeStep(step, args, asking, info);
    return await linkTo(step.record, id, asking);
  } catch (error) {
    // Nothing was made.
    if (error instanceof GraphQLError) await returnAttempt(em, budgets);
    throw error;
  }
}

/** The link that the step has made; another where its answer was lost and it is asked again under its key. */
const linkTo = (kind: RecordClass, id: string, { orm, now, language, revealed }: RequestContext): Promise<CaseLink> =>
  companyEm(orm.em).transactional(async em => {
    const record = await em.findOneOrFail(kind, { id });
    const told = revealed.get(id);
    if (told) return { number: record.number, address: told };
    const { made, address } = await makeLink(em, record, now, language);
    await keepLink(em, made);
    return { number: record.number, address };
  });
