import { appendFile, mkdir, readFile, rename, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A stored row: as the list gave it. */
export interface Stored {
  id: string;
  [field: string]: unknown;
}

/** What one answer to a pull changes, and where the next one goes on. */
export interface Page {
  rows: readonly Stored[];
  gone: readonly string[];
  cursor: string;
  /** Whether all that was kept before is to be forgotten. */
  anew?: boolean;
}

/** Where a mirror is kept. What a page changes and its cursor are kept together, or neither is. */
export interface Store {
  /** The cursor of the last page that was kept; none at first. */
  cursor(list: string): Promise<string | undefined>;
  keep(list: string, page: Page): Promise<void>;
  rows(list: string): Promise<ReadonlyMap<string, Stored>>;
}

/** So many pages are read again at most when a program starts; then they are written as one. */
const PAGES_KEPT = 200;

interface Kept {
  rows: Map<string, Stored>;
  cursor: string | undefined;
  pages: number;
}

/**
 * A file for each list, a line for each page: a line is there whole or, where the program was killed, has no end and is
 * cut off. One program at a time writes there.
 */
export class FileStore implements Store {
  readonly #folder: string;
  readonly #lists = new Map<string, Promise<Kept>>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  async cursor(list: string) {
    return (await this.#open(list)).cursor;
  }

  async rows(list: string) {
    return (await this.#open(list)).rows;
  }

  async keep(list: string, page: Page) {
    const kept = await this.#open(list);
    await appendFile(this.#path(list), lineOf(page), { flush: true });
    apply(kept, page);
    if (kept.pages > PAGES_KEPT) await this.#rewrite(list, kept);
  }

  #open(list: string): Promise<Kept> {
    const opened = this.#lists.get(list) ?? this.#read(list);
    this.#lists.set(list, opened);
    return opened;
  }

  async #read(list: string): Promise<Kept> {
    await mkdir(this.#folder, { recursive: true });
    const bytes = await readFile(this.#path(list)).catch(orNothing);
    const end = bytes.lastIndexOf('\n') + 1;
    if (end < bytes.length) await truncate(this.#path(list), end);
    const kept: Kept = { rows: new Map(), cursor: undefined, pages: 0 };
    for (const line of bytes.toString('utf8', 0, end).split('\n')) if (line) apply(kept, JSON.parse(line));
    return kept;
  }

  /** All as one page, which takes the place of the former file at once. */
  async #rewrite(list: string, kept: Kept) {
    const { rows, cursor = '' } = kept;
    const next = `${this.#path(list)}.next`;
    await writeFile(next, lineOf({ rows: [...rows.values()], gone: [], cursor }), { flush: true });
    await rename(next, this.#path(list));
    kept.pages = 1;
  }

  #path = (list: string) => join(this.#folder, `${list}.jsonl`);
}

const lineOf = (page: Page) => `${JSON.stringify(page)}\n`;

function apply(kept: Kept, { rows, gone, cursor, anew }: Page) {
  if (anew) kept.rows.clear();
  for (const id of gone) kept.rows.delete(id);
  for (const row of rows) kept.rows.set(row.id, row);
  kept.cursor = cursor;
  kept.pages += 1;
}

function orNothing(error: NodeJS.ErrnoException): Buffer {
  if (error.code === 'ENOENT') return Buffer.alloc(0);
  throw error;
}
