import { Choice, Day, Identifier, Text, Values, Whole } from '../fields/declarations.ts';
import { ValueType } from '../fields/output.ts';
import { type Employer, Person } from '../organization/person.entity.ts';
import { ProductFamily } from '../organization/product-family.entity.ts';
import type { RequestContext } from '../procedure/request-context.ts';
import { clause } from '../procedures/sh-jr-c-160/clauses.ts';
import { all, condition } from '../read/conditions.ts';
import { run } from '../read/run.ts';
import { type Statement, unionOf } from '../read/statement.ts';
import { Certificate } from './certificate.entity.ts';
import { Enrolment } from './enrolment.entity.ts';
import { TrainingPlan } from './training-plan.entity.ts';
import { SessionAttendance, TrainingSession } from './training-session.entity.ts';
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

/** The employer whose people are counted; everybody whom the viewer sees unless narrowed. */
export interface Audience {
  employer?: Employer | null;
  dealer?: string | null;
  customer?: string | null;
}

/** Each product family in use with each of the six topics (5.1.3), also those that nobody has been taught, by one statement. */
export const trainingCoverage = (audience: Audience, context: RequestContext): Promise<TrainingCoverage[]> =>
  run(context, statement => {
    const { tables } = statement;
    const family = statement.alias();
    // Worked out once for all families, not anew for each.
    const learnt = `select * from (${lessons(statement)} union all ${certificates(statement)}) taught
      where taught.person in (${people(statement, audience)})`;
    const topics = `select each.topic, count(distinct learnt.person)::int as people, max(learnt.day) as "lastOn"
      from unnest(${statement.param(Object.keys(TrainingTopic), '::text[]')}) with ordinality each(topic, at)
      left join learnt on learnt.topic = each.topic and learnt.family = ${family}.id group by each.topic, at order by at`;
    return unionOf(
      [
        `(with learnt as materialized (${learnt})
          select ${family}.id as "productFamily", ${family}.name,
            (select count(distinct person)::int from learnt where learnt.family = ${family}.id) as people,
            (select json_agg(t) from (${topics}) t) as topics
          from ${tables.table(ProductFamily)} ${family}
          where ${all([`${family}.state = 'ACTIVE'`, statement.visible(ProductFamily, family)])})`,
      ],
      'o.name',
    );
  });

/** The lessons that each person attended. */
function lessons(statement: Statement) {
  const { tables } = statement;
  const line = statement.alias();
  return `select plan.product_family_id as family, session.topic, enrolment.person_id as person, session.day
    from ${tables.table(SessionAttendance)} ${line}
    join ${tables.table(TrainingSession)} session on session.id = ${line}.session_id
    join ${tables.table(TrainingPlan)} plan on plan.id = session.plan_id
    join ${tables.table(Enrolment)} enrolment on enrolment.id = ${line}.enrolment_id
    where ${all([`${line}.attendance = 'PRESENT'`, statement.visible(SessionAttendance, line)])}`;
}

/** Training before Sanbao is known from the certificates of that time. */
function certificates(statement: Statement) {
  const row = statement.alias();
  return `select ${row}.product_family_id, unnest(${row}.topics), ${row}.person_id, ${row}.issued_on
    from ${statement.tables.table(Certificate)} ${row}
    where ${all([`${row}.state = 'VALID' and ${row}.assessment_id is null`, statement.visible(Certificate, row)])}`;
}

function people(statement: Statement, { employer, dealer, customer }: Audience) {
  const row = statement.alias();
  const filter = {
    ...(employer && { employer: { eq: employer } }),
    ...(dealer && { dealer: { id: { eq: dealer } } }),
    ...(customer && { customer: { id: { eq: customer } } }),
  };
  return `select ${row}.id from ${statement.tables.table(Person)} ${row} where ${all([statement.visible(Person, row), condition(statement, Person, row, filter)])}`;
}
