import { type ChoiceOf, choice } from '../fields/choice.ts';

export const TrainingTopic = choice(
  'TrainingTopic',
  {
    PRINCIPLE: '原理',
    STRUCTURE: '构造',
    USE: '使用',
    REPAIR: '维修',
    MAINTENANCE: '保养',
    TROUBLESHOOTING: '故障排除',
  },
  'The six topics of 5.1.3.',
);
export type TrainingTopic = ChoiceOf<typeof TrainingTopic>;
