import { Resolver } from 'type-graphql';
import { Choice, Decimal, Text, Whole } from '../../fields/declarations.ts';
import { ValueType } from '../../fields/output.ts';
import { Employer } from '../../organization/person.entity.ts';
import { Report, type ReportTerms } from '../../read/report.ts';
import { Assessment } from '../../training/assessment.entity.ts';
import { TechnicianLicence } from '../../training/technician-licence.entity.ts';
import { TrainingSession } from '../../training/training-session.entity.ts';
import { TrainingTopic } from '../../training/training-topic.ts';
import { count, percent } from './figure-sql.ts';

abstract class OfEmployer {
  @Choice(() => Employer) employer!: Employer;
  @Text({ optional: true }) dealer!: string | null;
}

@ValueType(
  'How the trainees of a dealer, of customers or of the company did in their last assessment of each enrolment.',
)
export class TrainingPassRate extends OfEmployer {
  @Whole() assessed!: number;
  @Whole() passed!: number;
  @Whole() atOnce!: number;
  @Decimal({ unit: '%', optional: true }) rate!: number | null;
}

@ValueType('How many people of a dealer, of customers or of the company were taught each topic.')
export class TopicsTaught extends OfEmployer {
  @Whole() people!: number;
  @Whole() principle!: number;
  @Whole() structure!: number;
  @Whole() use!: number;
  @Whole() repair!: number;
  @Whole() maintenance!: number;
  @Whole() troubleshooting!: number;
}

@ValueType('How many licences of a product family end soon, and how many have ended without being renewed.')
export class LicencesEnding {
  @Text() productFamily!: string;
  @Whole() ended!: number;
  @Whole() within30!: number;
  @Whole() within60!: number;
  @Whole() within90!: number;
}

/** SQL: joins a person, and the dealer who employs them, by the id of the person. */
const personOf = (id: string) => `join person p on p.id = ${id} left join dealer d on d.id = p.dealer_id`;
const topics = Object.keys(TrainingTopic)
  .map(
    topic =>
      `(count(distinct taught.person) filter (where taught.topic = '${topic}'))::int as "${topic.toLowerCase()}"`,
  )
  .join(', ');

@Resolver()
export class TrainingReports {
  @Report(TrainingPassRate, {
    departments: ['AFTER_SALES', 'MANAGEMENT'],
    chart: 'BESIDE',
    by: ['dealer', 'employer'],
    draws: ['rate'],
    on: [[Assessment, 'assessedOn']],
  })
  trainingPassRate({ dayInPeriod }: ReportTerms) {
    const last = `select distinct on (a.enrolment_id) a.enrolment_id, a.state, a.attempt from assessment a
      where a.state <> 'VOID' and ${dayInPeriod('a.assessed_on')} order by a.enrolment_id, a.attempt desc`;
    const passed = "last.state = 'PASSED'";
    return `select p.employer, d.name as dealer, count(*)::int as assessed, ${count(passed)} as passed,
      ${count(`${passed} and last.attempt = 1`)} as "atOnce", ${percent(`count(*) filter (where ${passed})`, 'count(*)')} as rate
      from (${last}) last join enrolment e on e.id = last.enrolment_id ${personOf('e.person_id')}
      group by p.employer, d.id order by p.employer, d.name`;
  }

  @Report(TopicsTaught, {
    departments: ['AFTER_SALES'],
    chart: 'BESIDE',
    by: ['dealer', 'employer'],
    draws: ['principle', 'structure', 'use', 'repair', 'maintenance', 'troubleshooting'],
    on: [[TrainingSession, 'day']],
  })
  topicsTaught({ dayInPeriod }: ReportTerms) {
    return `select p.employer, d.name as dealer, count(distinct taught.person)::int as people, ${topics}
      from (select e.person_id as person, s.topic from training_session s
        join session_attendance a on a.session_id = s.id and a.attendance = 'PRESENT'
        join enrolment e on e.id = a.enrolment_id where ${dayInPeriod('s.day')}) taught
      ${personOf('taught.person')} group by p.employer, d.id order by p.employer, d.name`;
  }

  @Report(LicencesEnding, {
    departments: ['AFTER_SALES'],
    chart: 'STACKED',
    by: ['productFamily'],
    draws: ['within90', 'within60', 'within30', 'ended'],
    timeless: true,
    on: [[TechnicianLicence, 'validUntil']],
  })
  licencesEnding({ today }: ReportTerms) {
    const within = (from: number, until: number) =>
      count(`l.valid_until between ${today} + ${from} and ${today} + ${until}`);
    return `select f.name as "productFamily", ${count(`l.valid_until < ${today}`)} as ended,
      ${within(0, 30)} as within30, ${within(31, 60)} as within60, ${within(61, 90)} as within90
      from technician_licence l join product_family f on f.id = l.product_family_id
      where l.state in ('VALID', 'SUSPENDED') and l.valid_until <= ${today} + 90 group by f.id order by f.name`;
  }
}
