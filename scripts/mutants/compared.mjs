import { walk } from './syntax.mjs';

const MOVED = { '<': '<=', '<=': '<', '>': '>=', '>=': '>', '===': '!==', '!==': '===', '&&': '||', '||': '&&' };

/** The mutants of what a source compares and concludes. */
export function comparedMutants(source) {
  const found = [];
  walk(source.body, (node, within) => {
    const of = { source, kind: 'comparison', words: wordsOf(source, within) };
    if (node.type === 'BinaryExpression' && node.operator in MOVED && !isOrder(source, node, within)) {
      const { start, end } = { start: node.left.span.end, end: node.right.span.start };
      const before = source.text({ start, end }).indexOf(node.operator);
      const span = { start: start + before, end: start + before + node.operator.length };
      const text = MOVED[node.operator];
      found.push({ ...of, span, text, what: `${source.text(node.span)}: ${node.operator} → ${text}` });
    }
    if (node.type === 'UnaryExpression' && node.operator === '!')
      found.push({
        ...of,
        span: { start: node.span.start, end: node.span.start + 1 },
        text: '',
        what: `${source.text(node.span)}: without !`,
      });
  });
  return found;
}

/** Which of two comes first, or the lesser of them: where both are alike, it is all one how that is asked. */
function isOrder(source, { left, right }, [outer]) {
  if (outer.type !== 'ConditionalExpression') return false;
  const [one, other] = [outer.consequent, outer.alternate].map(each => source.text(each.span));
  const compared = [left, right].map(each => source.text(each.span));
  return /^-?1$/.test(one) || (compared.includes(one) && compared.includes(other));
}

/** By what the tests may name it: the declarations that it stands in, and the refusals among them. */
function wordsOf(source, within) {
  const names = within.map(({ identifier, id, key }) => (identifier ?? id ?? key)?.value).filter(Boolean);
  const outermost = within.at(-1);
  const refusals = outermost ? source.text(outermost.span).matchAll(/refuse\(\s*'(\w+)'/g) : [];
  return [...names, ...Array.from(refusals, ([, code]) => code)];
}
