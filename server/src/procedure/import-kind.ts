import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Role } from '../viewer/roles.ts';
import type { RecordClass } from './record.ts';
import type { Step } from './step.ts';
import type { StepContext } from './step-context.ts';
import { stepsIn } from './steps.ts';
import { rolesFor } from './who-may-take.ts';

/** A rule that asks the database about what is entered, and the same asked of many records at once, once they are written. */
export interface SetWise {
  rule: unknown;
  refuses(em: SqlEntityManager, ids: readonly string[]): Promise<boolean>;
}

/** One of the steps that every row is entered by; its form gives the columns. */
export interface RowStep {
  step: string;
  /** The class that declares it. */
  of: object;
  /** The link of its form to what the step before it made: its columns may then be empty altogether. */
  upon?: string;
  /** Many rows are entered at once: each is a record and nothing else, and these of its rules are asked set-wise. */
  together?: readonly SetWise[];
}

/** How an import is undone that has booked something besides its records. */
export interface Booked {
  /** The ids of what it has booked, which stands in nobody's way; locks what is booked anew by undoing. */
  ids(em: SqlEntityManager, records: readonly string[]): Promise<readonly string[]>;
  /** The numbers of those who have gone on from it. */
  restingOn(em: SqlEntityManager, records: readonly string[]): Promise<readonly string[]>;
  /** Books it back. */
  takeBack(context: StepContext, records: readonly string[]): Promise<void>;
}

/** A kind of spreadsheet that can be imported: each row is entered by the same steps that a person takes. */
export interface ImportKind {
  /** The step that begins it, `importPeople`. */
  name: string;
  /** On whose list it is offered. */
  record: RecordClass;
  rows: readonly RowStep[];
  /** Who may import what nobody enters by hand. */
  by?: readonly Role[];
  /** The states in which its records are once the import is undone. */
  undone: Readonly<Record<string, string>>;
  booked?: Booked;
  /** Rows with which its template begins, by the fields of the form; people put right what does not hold and add to them. */
  prepared?: (today: string) => readonly Readonly<Record<string, string>>[];
}

export function rowStep({ step: name, of }: RowStep): Step {
  const step = stepsIn(of).find(each => each.name === name);
  if (!step) throw new Error(`There is no step "${name}" to enter rows by`);
  return step;
}

/** Importing is open to those who may take every step of a row, unless the steps are taken by imports alone. */
export function importers({ rows, by }: ImportKind): readonly Role[] {
  if (by) return by;
  const [first = [], ...others] = rows.map(row => rolesFor(rowStep(row), undefined));
  return first.filter(role => others.every(roles => roles.includes(role)));
}
