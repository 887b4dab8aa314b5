import type { SanbaoClient } from './client.ts';
import { type ListName, type Row, selectionOf } from './lists.ts';
import { SanbaoError } from './sanbao-error.ts';
import type { Store, Stored } from './store.ts';

interface Answer {
  page: { nodes: Stored[]; gone: string[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
}

/** How many rows came or came again, and how many ids were named as no longer seen. */
export interface Pulled {
  changed: number;
  gone: number;
}

/** A page costs what is asked for, not what comes: of most pulls that is little. */
const PAGE = 100;

/**
 * A copy of lists that does not go stale. It has what each record itself holds, and of linked records their ids: what those
 * hold stands in their own lists. A page is kept before the next is asked for, so that whoever is killed goes on from there;
 * what comes twice is the same.
 */
export class Mirror<Name extends ListName> {
  readonly #client: SanbaoClient;
  readonly #names: readonly Name[];
  readonly #store: Store;
  #pageSize = PAGE;

  constructor(client: SanbaoClient, names: readonly Name[], store: Store) {
    this.#client = client;
    this.#names = names;
    this.#store = store;
  }

  /** Brings all lists up to what there is now. */
  async pull(): Promise<Pulled> {
    const pulled: Pulled = { changed: 0, gone: 0 };
    for (const name of this.#names) for (let more = true; more; ) more = await this.#pullPage(name, pulled);
    return pulled;
  }

  /** The rows of a list by their ids, as of the last pull. */
  async rows<Of extends Name>(name: Of): Promise<ReadonlyMap<string, Row<Of>>> {
    return (await this.#store.rows(name)) as ReadonlyMap<string, Row<Of>>;
  }

  /** One page, and whether there are more. */
  async #pullPage(name: Name, pulled: Pulled): Promise<boolean> {
    const since = await this.#store.cursor(name);
    try {
      const { nodes, gone, pageInfo } = await this.#ask(name, since ?? '');
      const changesNothing = !nodes.length && !gone.length && pageInfo.endCursor === since;
      if (!changesNothing) await this.#store.keep(name, { rows: nodes, gone, cursor: pageInfo.endCursor });
      pulled.changed += nodes.length;
      pulled.gone += gone.length;
      return pageInfo.hasNextPage;
    } catch (error) {
      // The database was restored: what was read may never have been.
      if (!(error instanceof SanbaoError && error.code === 'BEGIN_ANEW' && since)) throw error;
      await this.#store.keep(name, { rows: [], gone: [], cursor: '', anew: true });
      return true;
    }
  }

  /** Asks for as many rows as one query may cost. */
  async #ask(name: Name, since: string): Promise<Answer['page']> {
    const document = `query ($since: String!, $first: Int!) {
      page: ${name}(changedSince: $since, first: $first) { gone nodes { ${selectionOf(name)} } pageInfo { hasNextPage endCursor } }
    }`;
    try {
      return (await this.#client.ask<Answer, object>(document, { since, first: this.#pageSize })).page;
    } catch (error) {
      if (!(error instanceof SanbaoError && error.code === 'TOO_COMPLEX' && this.#pageSize > 1)) throw error;
      this.#pageSize = Math.max(1, Math.floor(this.#pageSize / 2));
      return this.#ask(name, since);
    }
  }
}
