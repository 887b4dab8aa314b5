import type { Content } from 'pdfmake/interfaces.js';
import { ofPapers } from './fonts.ts';
import { Letters, type Run } from './letters.ts';

type Node = Record<string, unknown>;
type Split = (text: string) => Run[];

const isNode = (value: unknown): value is Node => value?.constructor === Object;
/** What of a paper's definition holds further pieces of it. */
const HOLDERS = ['content', 'stack', 'columns', 'footer', 'table', 'body'] as const;

/** All that is written in a definition. */
export function textsIn(definition: object): string[] {
  const texts: string[] = [];
  each(definition, text => {
    texts.push(text);
    return [{ text, font: ofPapers }];
  });
  return texts;
}

/** The definition with a font named for each letter that the font of papers lacks. */
export async function inLetters<T extends object>(
  definition: T,
  substitutes?: ReadonlyMap<string, string>,
): Promise<T> {
  const letters = await Letters.of(textsIn(definition), substitutes);
  return each(definition, text => letters.runs(text)) as T;
}

function each(node: unknown, split: Split): unknown {
  if (typeof node === 'string') return line(node, {}, split);
  if (Array.isArray(node)) return node.map(inner => each(inner, split));
  if (!isNode(node)) return node;
  if ('text' in node) return { ...node, text: pieces(node.text, split) };
  const held = HOLDERS.filter(name => name in node).map(name => [name, each(node[name], split)]);
  return { ...node, ...Object.fromEntries(held) };
}

/** A text of its own; where several fonts draw it, the pieces keep together as one. */
function line(text: string, style: Node, split: Split): Content {
  const runs = split(text);
  const usual = runs.every(({ font }) => font === ofPapers);
  return (usual ? { ...style, text: runs.map(run => run.text).join('') } : { ...style, text: runs }) as Content;
}

/** Pieces below pieces forget their style, so that each one carries it. */
function pieces(text: unknown, split: Split, style: Node = {}): unknown {
  if (Array.isArray(text)) return text.flatMap(piece => pieces(piece, split, style) as unknown[]);
  if (isNode(text)) return pieces(text.text, split, { ...style, ...text });
  const runs = split(String(text ?? ''));
  const plain = runs.every(({ font }) => font === ofPapers);
  const own = Object.keys(style).length > 0;
  if (plain && !own) return runs.map(run => run.text).join('');
  return runs.map(({ text: part, font }) => ({ ...style, text: part, ...(font !== ofPapers && { font }) }));
}
