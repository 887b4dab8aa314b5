import type { MikroORM } from '@mikro-orm/postgresql';
import { Logger, type Runner, run } from 'graphile-worker';
import type { Config } from '../config.ts';
import { openFileStore } from '../files/file-store.ts';
import { sweepFiles } from '../files/sweep.ts';
import type { Language } from '../messages/language.ts';
import { anchorChain } from './anchor-chain.ts';
import { archiveFinished } from './archive-finished.ts';
import { drawSurveySample } from './draw-survey-sample.ts';
import { eraseFiles } from './erase-files.ts';
import { type LinkToMail, mailLink } from './mail-link.ts';
import { openMailbox } from './mailbox.ts';
import { makeEvidencePack, makeFormPack } from './make-pack.ts';
import { planContracts } from './plan-contracts.ts';
import { runImport } from './run-import.ts';
import { sendSurvey } from './send-survey.ts';
import { sendTrainingNotice } from './send-training-notice.ts';
import { supersedeRevisions } from './supersede-revisions.ts';

interface Parts {
  orm: MikroORM;
  config: Config;
  url: string;
}

/**
 * Does the work that steps have added in their own transactions: never for a step that was rolled back, and again
 * later where it failed. Any number of processes may run it on one database.
 */
export function startJobs({ orm, config, url }: Parts): Promise<Runner> {
  const mailbox = openMailbox(config);
  const files = { orm, config, store: openFileStore(config) };
  return run({
    connectionString: url,
    concurrency: 2,
    noHandleSignals: true,
    logger: new Logger(() => () => {}),
    crontab: [
      '17 * * * * sweep-files',
      '7 17 * * * plan-contracts',
      '37 17 1 * * draw-survey-sample',
      '57 15 * * * anchor-chain',
      '1 16 * * * supersede-revisions',
      '27 18 * * * archive-finished',
    ].join('\n'),
    taskList: {
      'sweep-files': () => sweepFiles(files, new Date()),
      'plan-contracts': () => planContracts(orm, new Date()),
      'draw-survey-sample': () => drawSurveySample(orm, new Date()),
      'anchor-chain': () => anchorChain(orm, mailbox, config, new Date()),
      'archive-finished': () => archiveFinished(files, new Date()).then(() => undefined),
      'supersede-revisions': () => supersedeRevisions(orm, new Date()),
      'send-survey': payload => sendSurvey(orm, mailbox, config, payload as { id: string }),
      'send-training-notice': payload => sendTrainingNotice(orm, mailbox, payload as { id: string }),
      'mail-link': payload =>
        mailLink({ orm, publicUrl: config.publicUrl }, mailbox, payload as LinkToMail, new Date()),
      'erase-files': payload => eraseFiles(files, payload as { entry: string }),
      'make-evidence-pack': (payload, helpers) => makeEvidencePack(files, payload as { id: string }, helpers),
      'make-form-pack': (payload, helpers) => makeFormPack(files, payload as { id: string }, helpers),
      'run-import': (payload, helpers) => runImport(files, payload as { id: string; language: Language }, helpers),
    },
  });
}
