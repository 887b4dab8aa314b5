import type { Role } from '../viewer/roles.ts';
import type { Viewer } from '../viewer/viewer.ts';
import type { RecordClass } from './record.ts';
import type { Steps } from './steps.ts';
import { rolesFor } from './who-may-take.ts';

/** Something that a company enters before it can work by the procedure: a row of the page by which it sets itself up. */
export interface SetUpMatter {
  /** What it is called: one of the choice `SetUpSubject`, whose order is that of the work. */
  subject: string;
  /** On whose list it is looked over. */
  record: RecordClass;
  /** The steps by which it is entered, forms and imports: whoever may take one of them answers for it. */
  steps: readonly string[];
  /** SQL: how many there are. */
  there: string;
  /** So many are all. Of the others nobody but the people know how many there are: they say when it is complete. */
  all?: number;
}

/** Those who enter it. */
export const rolesOfMatter = ({ steps: names }: SetUpMatter, steps: Steps): readonly Role[] => [
  ...new Set(names.flatMap(name => rolesFor(steps.demand(name), undefined))),
];

export const answersFor = (matter: SetUpMatter, steps: Steps, { roles }: Pick<Viewer, 'roles'>) =>
  rolesOfMatter(matter, steps).some(role => roles.includes(role));
