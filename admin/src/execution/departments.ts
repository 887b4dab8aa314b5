import type { Department } from '../generated/operations.ts';
import { enums, partsOf } from '../schema/schema.ts';

const assessed = partsOf('DepartmentAssessmentInput').find(({ name }) => name === 'department');

/** The departments that carry out the procedure, and the General Manager's. */
export const departments: Department[] = [
  ...Object.keys(enums.Department ?? {}).filter((each): each is Department => !assessed?.except?.includes(each)),
  'GENERAL_MANAGER',
];

/** The department in which somebody works; the General Manager and whoever is of none of them look at those of others. */
export const ownDepartment = (own: readonly string[]): Department | undefined =>
  departments.find(each => each !== 'GENERAL_MANAGER' && own.includes(each));
