import { Choice, Day, Identifier, Text, Values, Whole } from '../fields/declarations.ts';
import { ValueType } from '../fields/output.ts';
import { clause } from '../procedures/sh-jr-c-160/clauses.ts';
import { TrainingTopic } from './training-topic.ts';

@ValueType('How many people have been taught a topic, in lessons that they attended or by a certificate from before.')
export class TopicCoverage {
  @Choice('内容', () => TrainingTopic, { en: 'Topic' }) topic!: TrainingTopic;
  @Whole('学过的人数', { en: 'People taught' }) people!: number;
  @Day('最近一次', { en: 'Last taught on', optional: true }) lastOn!: string | null;
}

@ValueType(
  `How far the six topics of ${clause.trainingSessions} have been taught for a product family, among the people the viewer sees.`,
)
export class TrainingCoverage {
  @Identifier('产品系列', { en: 'Product family' }) productFamily!: string;
  @Text('名称') name!: string;
  @Whole('受训人数', { en: 'People who have been taught any of it' }) people!: number;
  @Values('各项内容', () => TopicCoverage, { en: 'Topics' }) topics!: TopicCoverage[];
}
