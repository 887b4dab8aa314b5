import { letterKind } from '../procedure/letter-kind.ts';
import { TrainingNotice } from './training-notice.entity.ts';

/** The notice of 5.1.2 by mail. */
export const trainingNoticeLetter = letterKind('TRAINING_NOTICE', {
  about: TrainingNotice,
  awaited: ({ state }) => state !== 'SENT',
  subject: ({ subject }) => subject,
  text: ({ text }) => text,
  sent: 'deliverTrainingNotice',
  failed: 'failTrainingNotice',
});
