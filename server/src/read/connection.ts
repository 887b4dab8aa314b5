import type { GraphQLResolveInfo } from 'graphql';
import type { Changes, Here } from './changes.ts';
import type { Cells } from './columns.ts';
import type { ListArguments } from './list-rows.ts';
import { Written } from './written.ts';

/** A field resolved under its alias, which GraphQL passes in the path. */
type Named<T> = (args: unknown, context: unknown, info: GraphQLResolveInfo) => T;
const keyOf = ({ path }: GraphQLResolveInfo) => String(path.key);

type Cell<T> = (cells: Cells) => T;

/** What a page is made of: who asked for it, and the readers of its cells. */
interface PageCells {
  args: ListArguments;
  first: number;
  offset: number;
  order: { cursor(position: unknown[]): string };
  changes?: Changes;
  id: Cell<string | null>;
  position?: Cell<unknown[]>;
  here?: Cell<Here>;
  tombstones?: Cell<string[]>;
  total?: Cell<number>;
  list?: Cell<Written | null>;
  objects: ReadonlyMap<string, Cell<object | null>>;
}

/** How rows become a page; it holds nothing of the request. */
export const connectionOf =
  ({ args, first, offset, order, changes, id, position, here, tombstones, total, list, objects }: PageCells) =>
  (rows: Cells[]) => {
    const found = rows.filter(id);
    const page = found.slice(0, first);
    const hasNextPage = found.length > first;
    const cursor = (cells: Cells | undefined) => (cells && position ? order.cursor(position(cells)) : null);
    const last = changes?.end(here?.(rows[0] as Cells) as Here);
    const object = (key: string) => objects.get(key) as (cells: Cells) => object;
    return {
      nodes:
        list?.(rows[0] as Cells) ?? (((_args, _context, nodes) => page.map(object(keyOf(nodes)))) as Named<object>),
      edges: ((_args, _context, edges) =>
        page.map(cells => ({
          cursor: () => cursor(cells),
          node: ((_, __, node) => object(`${keyOf(edges)}.${keyOf(node)}`)(cells)) as Named<object>,
        }))) as Named<object>,
      pageInfo: {
        hasNextPage,
        hasPreviousPage: offset > 0 || Boolean(args.after),
        startCursor: () => cursor(page[0]),
        endCursor: () => (!hasNextPage && last) || (cursor(page.at(-1)) ?? args.changedSince ?? null),
      },
      totalCount: total?.(rows[0] as Cells),
      gone: tombstones?.(rows[0] as Cells) ?? [],
    };
  };

export type Connection = ReturnType<ReturnType<typeof connectionOf>>;

/** A page whose rows the server itself goes through one by one: the whole as one text would take the memory of all of them. */
export interface RowsApart {
  nodes: Written[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

export function apart({ nodes, pageInfo }: Connection): RowsApart | undefined {
  if (typeof nodes !== 'function') return undefined;
  const rows = nodes(undefined, undefined, { path: { key: 'nodes' } } as GraphQLResolveInfo) as unknown[];
  if (!rows.every(row => row instanceof Written)) return undefined;
  return { nodes: rows, pageInfo: { hasNextPage: pageInfo.hasNextPage, endCursor: pageInfo.endCursor() } };
}
