import type { Entered } from '../fields/form.ts';
import { type Refusal, refuse } from '../messages/errors.ts';
import type { StepContext } from '../procedure/step-context.ts';
import { type inSql, ofDepartments } from '../procedure/turn.ts';
import type { Viewer } from '../viewer/viewer.ts';
import type { ServiceNotice } from './service-notice.entity.ts';

/** 4.5: of the departments of the viewer, those that are addressed and have not acknowledged yet. */
export const toAcknowledge = (
  { departments, acknowledgements }: Pick<ServiceNotice, 'departments' | 'acknowledgements'>,
  viewer: Pick<Viewer, 'departments'>,
) =>
  viewer.departments.filter(
    each => departments.includes(each) && !acknowledgements.some(({ department }) => department === each),
  );

/** The same in SQL, by the departments to which it goes. */
export const acknowledgesSql =
  (department: (row: string) => string): Parameters<typeof inSql>[1] =>
  (row, { departments }) => ({
    byOffice: `exists (select from ${department(row)} as to_whom(department) where ${ofDepartments('to_whom.department', departments)}
      and not exists (select from jsonb_array_elements(${row}.acknowledgements) a where a ->> 'department' = to_whom.department))`,
  });

/** 4.5: whoever is to take note has the day before them. */
export function acknowledgedAhead(
  { acknowledgeBy }: Entered<ServiceNotice, 'acknowledgeBy'>,
  _: unknown,
  { today }: Pick<StepContext, 'today'>,
): Refusal | undefined {
  if (acknowledgeBy && acknowledgeBy < today) return refuse('dayInThePast', { today }, 'acknowledgeBy');
}
