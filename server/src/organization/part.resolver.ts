import { Form, pick } from '../fields/form.ts';
import { masterDataSteps } from './master-data.ts';
import { Part } from './part.entity.ts';

@Form()
export class PartInput extends pick(Part) {}

export const PartSteps = masterDataSteps(Part, PartInput, ['MANAGEMENT', 'AFTER_SALES']);
