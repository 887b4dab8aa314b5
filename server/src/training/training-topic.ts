import { type ChoiceOf, choice } from '../fields/choice.ts';

export const TrainingTopic = choice(
  'TrainingTopic',
  ['PRINCIPLE', 'STRUCTURE', 'USE', 'REPAIR', 'MAINTENANCE', 'TROUBLESHOOTING'],
  'The six topics of 5.1.3.',
);
export type TrainingTopic = ChoiceOf<typeof TrainingTopic>;
