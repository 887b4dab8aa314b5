import { Resolver } from 'type-graphql';
import { Step } from '../procedure/step.ts';
import type { StepContext } from '../procedure/step-context.ts';
import { Holiday } from './holiday.entity.ts';
import {
  arrangementStated,
  daysOfYear,
  HolidayYearInput,
  missingOf,
  movingDaysConfirmed,
  othersFit,
  yearNotThere,
  yearWhole,
} from './holiday-year.ts';

@Resolver()
export class HolidayYearSteps {
  @Step(Holiday, {
    description:
      'The holidays of a year are entered after those of another: what stands in the solar calendar by its date, what moves with the moon once somebody has confirmed its days, and what the State Council arranges as it is stated. Before its notice is out the first of these alone, and the year is not whole.',
    by: ['MANAGEMENT'],
    to: 'ACTIVE',
    input: HolidayYearInput,
    rules: [yearNotThere, yearWhole, movingDaysConfirmed, arrangementStated, othersFit],
    moves: { Holiday: ['ACTIVE'] },
  })
  async copyHolidayYear(first: Holiday, input: HolidayYearInput, context: StepContext) {
    const days = await daysOfYear(input, context);
    for (const [at, day] of days.entries()) {
      const holiday = at ? new Holiday() : first;
      if (at) await context.open(holiday, 'ACTIVE');
      Object.assign(holiday, day);
    }
    const missing = await missingOf(input, days, context);
    if (missing.length) context.changed('missing', null, missing);
  }
}
