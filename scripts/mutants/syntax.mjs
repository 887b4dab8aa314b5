import { readFileSync } from 'node:fs';
import { parseSync } from '@swc/core';

// swc counts bytes, and goes on counting from one source to the next: a statement put before each tells where it began.
const BEGINNING = '0;';

/** A TypeScript file: its statements, and where in its bytes each node of them stands. */
export function readSource(path, file) {
  const bytes = readFileSync(path);
  const { body } = parseSync(BEGINNING + bytes, { syntax: 'typescript', decorators: true, target: 'es2024' });
  const offset = body[0].span.start + BEGINNING.length;
  const at = ({ start, end }) => ({ start: start - offset, end: end - offset });
  const text = span => textAt(bytes, at(span));
  return { file, bytes, body: body.slice(1), at, text };
}

export const textAt = (bytes, { start, end }) => bytes.subarray(start, end).toString();
export const lineAt = (bytes, position) => textAt(bytes, { start: 0, end: position }).split('\n').length;

/** Calls `visit` for each node, with those that it stands in, the innermost first. */
export function walk(node, visit, within = []) {
  const isNode = typeof node.type === 'string';
  if (isNode) visit(node, within);
  const outer = isNode ? [node, ...within] : within;
  for (const each of Object.values(node)) if (each && typeof each === 'object') walk(each, visit, outer);
}

const OF_TYPES = ['TsAsExpression', 'TsConstAssertion', 'TsSatisfiesExpression', 'ParenthesisExpression'];

/** An expression without what is said of its type alone. */
export const bare = node => (OF_TYPES.includes(node?.type) ? bare(node.expression) : node);

/** What an object says under each name. */
export const entriesOf = ({ properties }) =>
  properties.flatMap((property, index) => {
    const { type, key, value } = property;
    if (type === 'KeyValueProperty') return { name: key.value, value: bare(value), index };
    return type === 'Identifier' ? { name: value, value: property, index } : [];
  });

/** Where a list has one of its elements, or an object one of its properties: the span with the comma that goes with it. */
export function spanWithComma(container, index) {
  const spans = (container.elements ?? container.properties).map(spanOf);
  const { start, end } = spans[index];
  if (spans[index + 1]) return { start, end: spans[index + 1].start };
  if (index > 0) return { start: spans[index - 1].end, end };
  return { start: container.span.start + 1, end: container.span.end - 1 };
}

function spanOf({ span, spread, key, value, expression, arguments: spreadOut }) {
  if (span) return span;
  const last = value?.type ? value : (expression ?? spreadOut);
  return { start: (spread ?? key?.span ?? last.span).start, end: last.span.end };
}
