import { Form, pick } from '../fields/form.ts';
import { Holiday } from './holiday.entity.ts';
import { madeUpAtWeekend } from './holiday-rules.ts';
import { masterDataSteps } from './master-data.ts';

@Form()
export class HolidayInput extends pick(Holiday) {}

export const HolidaySteps = masterDataSteps(Holiday, HolidayInput, ['MANAGEMENT'], { rules: [madeUpAtWeekend] });
