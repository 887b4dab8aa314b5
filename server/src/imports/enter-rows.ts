import { message } from '../messages/catalogue.ts';
import type { ImportKind, RowStep } from '../procedure/import-kind.ts';
import { ProvisionalNumbers } from '../procedure/number.ts';
import type { RequestContext } from '../procedure/request-context.ts';
import { type Attempt, type Many, type Take, takeTogether } from '../steps/take-together.ts';
import type { Viewer } from '../viewer/viewer.ts';
import { type Cell, isEmpty, type Sheet } from './cell.ts';
import { allColumns, type Column, comesByRows } from './columns.ts';
import { findRecords } from './find-records.ts';
import { placeColumns } from './headings.ts';
import { emptyValues, type Row, readRow } from './read-row.ts';
import { faultsOf, type RowFault, sheetFaults } from './row-fault.ts';

/** So many rows are entered at once, where nothing is wrong in any of them. */
const ROWS_AT_ONCE = 512;
const PARTS = 8;

interface Entering {
  context: RequestContext & { viewer: Viewer };
  /** The step that ends the import, taken with the rows; without one nothing is kept. */
  finish?: (take: Take) => Promise<unknown>;
  onProgress: (rows: number) => Promise<unknown>;
  signal: AbortSignal;
}

/** Carries out of the transaction what was found in it, and undoes it. */
class Undone extends Error {
  constructor(readonly faults: RowFault[]) {
    super('The rows were only tried, or not all of them are good');
  }
}

/**
 * Enters the rows of a sheet by the steps of their kind in one transaction: all of them, or none. Gives all that is
 * wrong in them.
 */
export async function enterRows(kind: ImportKind, sheet: Sheet, entering: Entering): Promise<RowFault[]> {
  const { context, finish, onProgress, signal } = entering;
  const { labels } = context.procedure;
  const all = allColumns(labels, kind);
  const columns = all.taken;
  // Where cells cannot be told apart, whatever else could be said is noise.
  if (sheet.faults.some(({ key }) => key === 'quoteNotClosed')) return sheetFaults(sheet, context.language);
  const body = sheet.rows.slice(sheet.top + 1);
  const placing = placeColumns(all, sheet.rows[sheet.top] ?? [], sheet.top + 1, context.language);
  const { faults } = placing;
  if (faults.length || sheet.faults.length) return [...sheetFaults(sheet, context.language), ...faults];
  try {
    return await takeTogether(
      { ...context, imported: true, ...(!finish && { rehearsed: true, numbers: new ProvisionalNumbers() }) },
      async (take, attempt, em, many) => {
        const find = findRecords(em, context.viewer);
        const read = (cells: Cell[], at: number) =>
          readRow(cells, sheet.top + at + 2, { placing, find, labels, language: context.language });
        const rows = await Promise.all(body.map(read));
        const enter = new RowEntry(kind, columns, context, take, attempt, many);
        const filled = rows.filter((_, at) => !(body[at] as Cell[]).every(isEmpty));
        faults.push(...filled.flatMap(row => row.faults));
        const groups = together(filled, kind, columns);
        for (let at = 0; at < groups.length; at += ROWS_AT_ONCE) {
          signal.throwIfAborted();
          if (at) await onProgress(at);
          faults.push(...(await enter.all(groups.slice(at, at + ROWS_AT_ONCE))));
        }
        faults.sort((one, other) => one.row - other.row);
        if (!finish || faults.length) throw new Undone(faults);
        await finish(take).catch(error => {
          const refused = faultsOf(error, kind.rows[0] as RowStep, columns, context.language);
          throw new Undone(refused.map(({ reason }) => ({ row: sheet.top + 1, column: '', reason })));
        });
        return faults;
      },
    );
  } catch (error) {
    if (error instanceof Undone) return error.faults;
    throw error;
  }
}

const linesOf = (columns: readonly Column[]) =>
  columns.find(({ within }) => within && comesByRows(within))?.within?.name;

/** The rows that are one record: all those that say the same but for its lines. */
function together(rows: readonly Row[], kind: ImportKind, columns: readonly Column[]): [Row, ...Row[]][] {
  const lines = linesOf(columns);
  if (!lines) return rows.map(row => [row]);
  const [step] = kind.rows as [RowStep];
  const groups = new Map<string, [Row, ...Row[]]>();
  for (const row of rows) {
    const { [lines]: _, ...head } = row.inputs.get(step) ?? {};
    const key = JSON.stringify(Object.entries(head).sort());
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return [...groups.values()];
}

function addLines(from: Row['inputs'], to: Row['inputs'], columns: readonly Column[]) {
  const name = linesOf(columns) as string;
  for (const [step, input] of from) {
    const form = to.get(step) as Record<string, unknown>;
    form[name] = [...((form[name] as unknown[]) ?? []), ...((input[name] as unknown[]) ?? [])];
  }
}

const contentOf = ({ inputs }: Pick<Row, 'inputs'>) => JSON.stringify([...inputs.values()]);

/** Enters one row after another, and knows those that went before. */
class RowEntry {
  readonly #rows = new Map<string, number>();
  /** What the first step has made, by what was entered: the next row may say the same, and add to it. */
  readonly #made = new Map<string, string>();

  constructor(
    private readonly kind: ImportKind,
    private readonly columns: Column[],
    private readonly context: RequestContext,
    private readonly take: Take,
    private readonly attempt: Attempt,
    private readonly many: Many,
  ) {}

  /** Many at once; where something is wrong in one of them, fewer, until it is seen in which. */
  async all(groups: readonly [Row, ...Row[]][]): Promise<RowFault[]> {
    const [step] = this.kind.rows as [RowStep];
    const sound = groups.every(group => group.length === 1 && !group[0].faults.length);
    const inputs = step.together && sound && groups.length > 1 ? this.#inputs(groups, step) : undefined;
    if (inputs && (await this.many(step.step, inputs, step.together ?? []))) {
      for (const [row] of groups) this.#repeated(row);
      return [];
    }
    const faults: RowFault[] = [];
    if (!step.together || groups.length <= PARTS) for (const group of groups) faults.push(...(await this.rows(group)));
    else
      for (let at = 0; at < groups.length; at += Math.ceil(groups.length / PARTS))
        faults.push(...(await this.all(groups.slice(at, at + Math.ceil(groups.length / PARTS)))));
    return faults;
  }

  /** The forms of these rows; none where one was there before. */
  #inputs(groups: readonly [Row, ...Row[]][], step: RowStep) {
    const contents = groups.map(([row]) => contentOf(row));
    if (new Set(contents).size < contents.length || contents.some(each => this.#rows.has(each))) return undefined;
    return groups.map(([{ inputs }]) => this.#input(step, inputs));
  }

  /** One row; or several that are one record, with a line each. */
  async rows(rows: [Row, ...Row[]]): Promise<RowFault[]> {
    const [{ number, inputs }] = rows;
    if (rows.some(({ faults }) => faults.length)) return [];
    const { language } = this.context;
    const repeated = rows.flatMap(row => this.#repeated(row) ?? []);
    if (repeated.length) return repeated;
    for (const row of rows.slice(1)) addLines(row.inputs, inputs, this.columns);
    let [step] = this.kind.rows as [RowStep];
    const head = JSON.stringify(inputs.get(step));
    try {
      const made = await this.attempt(async () => {
        let id = this.#made.get(head) ?? (await this.take(step.step, { input: this.#input(step, inputs) }));
        const first = id;
        for (step of this.kind.rows.slice(1)) {
          if (!inputs.has(step)) break;
          id = await this.take(step.step, { input: { ...this.#input(step, inputs), [step.upon as string]: id } });
        }
        return first;
      });
      if (this.kind.rows.length > 1) this.#made.set(head, made);
      return [];
    } catch (error) {
      return faultsOf(error, step, this.columns, language).map(({ line, ...fault }) => ({
        row: rows[line ?? 0]?.number ?? number,
        ...fault,
      }));
    }
  }

  #repeated({ number, inputs }: Row): RowFault | undefined {
    const content = contentOf({ inputs });
    const same = this.#rows.get(content);
    if (same) return { row: number, column: '', reason: message(this.context.language, 'rowRepeated', { row: same }) };
    this.#rows.set(content, number);
  }

  #input = (step: RowStep, inputs: Row['inputs']) => ({
    ...emptyValues(this.columns, step),
    ...inputs.get(step),
  });
}
