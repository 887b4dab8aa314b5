/** The variables of a query, as far as lists are asked for by them. */
export interface Variables {
  id?: string;
  first?: number;
  offset?: number;
  filter?: Filter;
}

interface Filter {
  q?: string;
  id?: { in?: readonly string[] };
}

interface Page {
  answer: { nodes: Node[]; totalCount?: number };
}

type Node = { id: string };

/** By what an answer is found again: which page of a list it is, and what is looked for in it, is answered here. */
export function askedAs(
  text: string,
  { first: _, offset: __, filter: { q: ___, ...filter } = {}, ...others }: Variables,
) {
  return JSON.stringify([text, filter, others]);
}

/** Of a list that is kept as a whole, what is looked for, a page of it. Anything else is given as it is. */
export function narrowed(data: unknown, { first, offset = 0, filter }: Variables): unknown {
  if (!isPage(data)) return data;
  const found = data.answer.nodes.filter(node => says(node, filter?.q));
  const nodes = first === undefined ? found : found.slice(offset, offset + first);
  return { answer: { ...data.answer, nodes, totalCount: found.length } };
}

const isPage = (data: unknown): data is Page => Array.isArray((data as Partial<Page>)?.answer?.nodes);

const says = (node: object, words = '') => {
  const said = JSON.stringify(Object.values(node)).toLowerCase();
  return words
    .toLowerCase()
    .split(/\s+/)
    .every(word => said.includes(word));
};

/** Records asked for by their ids, put together of all that is kept of them wherever it stands. */
export function gathered(kept: readonly unknown[], { filter }: Variables): Page | undefined {
  const ids = filter?.id?.in;
  if (!ids) return undefined;
  const found = new Map<string, Node>();
  const look = (value: unknown) => {
    if (typeof value !== 'object' || value === null) return;
    const { id } = value as Partial<Node>;
    if (id && ids.includes(id)) found.set(id, { ...found.get(id), ...(value as Node) });
    for (const part of Object.values(value)) look(part);
  };
  for (const each of kept) look(each);
  return { answer: { nodes: [...found.values()], totalCount: found.size } };
}
