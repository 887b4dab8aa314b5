import { Choice, Day, Identifier, Text, Values, Whole } from '../fields/declarations.ts';
import { ValueType } from '../fields/output.ts';
import { clause } from '../procedures/sh-jr-c-160/clauses.ts';
import { TrainingTopic } from './training-topic.ts';

@ValueType('How many people have been taught a topic, in lessons that they attended or by a certificate from before.')
export class TopicCoverage {
  @Choice(() => TrainingTopic) topic!: TrainingTopic;
  @Whole() people!: number;
  @Day({ optional: true }) lastOn!: string | null;
}

@ValueType(
  `How far the six topics of ${clause.trainingSessions} have been taught for a product family, among the people the viewer sees.`,
)
export class TrainingCoverage {
  @Identifier() productFamily!: string;
  @Text() name!: string;
  @Whole() people!: number;
  @Values(() => TopicCoverage) topics!: TopicCoverage[];
}
