import { Resolver } from 'type-graphql';
import { Survey } from '../../customer-service/survey.entity.ts';
import { Choice, Decimal, Text, Whole } from '../../fields/declarations.ts';
import { ValueType } from '../../fields/output.ts';
import { Complaint } from '../../improvement/complaint.entity.ts';
import { ComplaintTheme } from '../../improvement/complaint-choices.ts';
import { Report, type ReportTerms } from '../../read/report.ts';
import { count, percent } from './figure-sql.ts';

abstract class Answers {
  @Whole() answers!: number;
  @Whole() satisfied!: number;
  @Whole() acceptable!: number;
  @Whole() dissatisfied!: number;
  @Whole() veryPoor!: number;
  @Decimal({ unit: '%', optional: true }) rate!: number | null;
}

@ValueType('What customers answered on App. B about the visits of an engineer.')
export class SatisfactionWithEngineer extends Answers {
  @Text() engineer!: string;
}

@ValueType('What customers answered on App. B about the service of a model.')
export class SatisfactionWithModel extends Answers {
  @Text({ optional: true }) model!: string | null;
}

@ValueType('How many complaints there were of a theme, and what became of them.')
export class ComplaintsAbout {
  @Choice(() => ComplaintTheme, { optional: true }) theme!: ComplaintTheme | null;
  @Whole() complaints!: number;
  @Whole() open!: number;
  @Whole() content!: number;
  @Whole() discontent!: number;
}

const answers = `count(*)::int as answers, ${count("s.attitude = 'SATISFIED'")} as satisfied, ${count("s.attitude = 'ACCEPTABLE'")} as acceptable,
  ${count("s.attitude = 'DISSATISFIED'")} as dissatisfied, ${count("s.attitude = 'VERY_POOR'")} as "veryPoor",
  ${percent("count(*) filter (where s.attitude in ('SATISFIED', 'ACCEPTABLE'))", 'count(s.attitude)')} as rate`;
const grades = ['satisfied', 'acceptable', 'dissatisfied', 'veryPoor'];

@Resolver()
export class CustomerReports {
  @Report(SatisfactionWithEngineer, {
    departments: ['AFTER_SALES'],
    chart: 'STACKED',
    by: ['engineer'],
    draws: grades,
    on: [[Survey, 'answeredAt']],
  })
  satisfactionByEngineer({ timeInPeriod }: ReportTerms) {
    return `select p.name as engineer, ${answers} from survey s
      join service_order_engineers e on e.service_order_id = s.order_id join person p on p.id = e.person_id
      where s.state = 'ANSWERED' and ${timeInPeriod('s.answered_at')} group by p.id order by p.name`;
  }

  @Report(SatisfactionWithModel, {
    departments: ['AFTER_SALES', 'SALES', 'MANUFACTURING'],
    chart: 'STACKED',
    by: ['model'],
    draws: grades,
    on: [[Survey, 'answeredAt']],
  })
  satisfactionByModel({ timeInPeriod }: ReportTerms) {
    return `select coalesce(m.code, s.product_model) as model, ${answers} from survey s
      left join service_order o on o.id = s.order_id left join equipment q on q.id = o.equipment_id
      left join product_model m on m.id = q.model_id
      where s.state = 'ANSWERED' and ${timeInPeriod('s.answered_at')} group by 1 order by 1`;
  }

  @Report(ComplaintsAbout, {
    departments: ['AFTER_SALES', 'MANAGEMENT', 'SALES', 'MANUFACTURING'],
    chart: 'STACKED',
    by: ['theme'],
    draws: ['content', 'open', 'discontent'],
    on: [[Complaint, 'receivedOn']],
  })
  complaintsByTheme({ dayInPeriod }: ReportTerms) {
    return `select c.theme, count(*)::int as complaints, ${count("c.state <> 'CLOSED'")} as open,
      ${count("c.state = 'CLOSED' and c.content")} as content, ${count("c.state = 'CLOSED' and c.content is not true")} as discontent
      from complaint c where c.state <> 'CANCELLED' and ${dayInPeriod('c.received_on')} group by c.theme order by count(*) desc, c.theme`;
  }
}
