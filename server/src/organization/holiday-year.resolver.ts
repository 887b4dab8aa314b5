import { Resolver } from 'type-graphql';
import { Step } from '../procedure/step.ts';
import type { StepContext } from '../procedure/step-context.ts';
import { Holiday } from './holiday.entity.ts';
import {
  arrangementStated,
  daysOfYear,
  HolidayYearInput,
  movingDaysConfirmed,
  othersFit,
  yearNotThere,
  yearWhole,
} from './holiday-year.ts';

@Resolver()
export class HolidayYearSteps {
  @Step(Holiday, {
    description:
      'The holidays of a year are entered after those of another: what stands in the solar calendar by its date, what moves with the moon once somebody has confirmed its days, and what the State Council arranges as it is stated.',
    by: ['MANAGEMENT'],
    to: 'ACTIVE',
    input: HolidayYearInput,
    rules: [yearNotThere, yearWhole, movingDaysConfirmed, arrangementStated, othersFit],
    moves: { Holiday: ['ACTIVE'] },
  })
  async copyHolidayYear(first: Holiday, input: HolidayYearInput, context: StepContext) {
    for (const [at, day] of (await daysOfYear(input, context)).entries()) {
      const holiday = at ? new Holiday() : first;
      if (at) await context.open(holiday, 'ACTIVE');
      Object.assign(holiday, day);
    }
  }
}
