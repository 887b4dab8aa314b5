import { bare, entriesOf, spanWithComma, walk } from './syntax.mjs';

// What the options of a step say, at any depth, is struck piece by piece, and its rights and states are widened.

const DECLARING = ['Step', 'extendStep', 'masterDataSteps'];
const LISTS = {
  guards: 'guard',
  rules: 'guard',
  load: 'load',
  roles: 'role',
  from: 'state',
  states: 'state',
  inbox: 'state',
};
const STRUCK = ['ownedBy', 'notBy', 'decides'];
/** Decorators beside `@Step` that narrow who takes it. */
const NARROWING = ['Personal', 'Signs'];

/** The mutants of all that the sources declare of steps. */
export function declaredMutants(sources) {
  const found = [];
  const lists = [];
  /** Constants that the options name in place of a list. */
  const named = new Map();
  const statesOf = new Map();

  const strike = (kind, container, index, of, what) =>
    found.push({ ...of, kind, span: spanWithComma(container, index), text: '', what });

  function list(kind, value, what, of) {
    if (value.type === 'Identifier') named.set(value.value, { kind, of });
    if (value.type !== 'ArrayExpression') return;
    for (const [index, { spread, expression }] of value.elements.entries()) {
      if (spread && expression.type === 'Identifier') named.set(expression.value, { kind, of });
      if (kind !== 'state' || value.elements.length > 1)
        strike(kind, value, index, of, `${what} without ${of.source.text(expression.span)}`);
    }
    const words = value.elements.flatMap(({ expression }) =>
      expression.type === 'StringLiteral' ? expression.value : [],
    );
    if (kind === 'state' || kind === 'role') lists.push({ kind, value, what, of, words });
    if (kind === 'state') statesOf.set(of.record, [...(statesOf.get(of.record) ?? []), ...words]);
  }

  function roles(value, what, of) {
    if (value.type !== 'ObjectExpression') return list('role', value, what, of);
    const entries = entriesOf(value);
    if (entries.some(({ name }) => name === 'roles')) return options(value, of);
    for (const { name, value: states, index } of entries) {
      strike('role', value, index, of, `${what} without ${name}`);
      list('state', states, `${what}: ${name}`, of);
    }
  }

  function links(value, what, of) {
    for (const { name, value: link, index } of entriesOf(value)) {
      strike('lock', value, index, of, `${what} without ${name}`);
      if (link.type === 'ObjectExpression') options(link, { ...of, link: `on ${name}`, record: name });
    }
  }

  function options(object, of) {
    for (const { name, value, index } of entriesOf(object)) {
      const what = [of.step, of.link, name].filter(Boolean).join(' ');
      if (STRUCK.includes(name)) strike('guard', object, index, of, `${what} struck`);
      else if (name === 'by' || name === 'roles') roles(value, what, of);
      else if (name === 'inbox' && value.type === 'ObjectExpression') options(value, { ...of, link: name });
      else if (name === 'on' && value.type === 'ObjectExpression') links(value, what, of);
      else if (name in LISTS) list(LISTS[name], value, what, of);
    }
  }

  for (const source of sources)
    walk(source.body, (node, within) => {
      const name = node.type === 'CallExpression' ? node.callee.value : undefined;
      const method = within.find(({ type }) => type === 'ClassMethod')?.key.value;
      if (NARROWING.includes(name) && within[0]?.type === 'Decorator')
        found.push({
          source,
          kind: 'guard',
          span: within[0].span,
          text: '',
          what: `${method} ${name} struck`,
          words: [method],
        });
      if (!DECLARING.includes(name)) return;
      const [record, ...given] = node.arguments.map(({ expression }) => bare(expression));
      const step = method ?? given.find(({ type }) => type === 'StringLiteral')?.value ?? record.value ?? '';
      const of = { source, record: record.value, step, words: [step] };
      for (const each of given) {
        if (each.type === 'ObjectExpression') options(each, of);
        if (each.type === 'ArrayExpression') list('role', each, `${step} by`, of);
      }
    });

  for (const source of sources)
    for (const { init, id } of source.body.flatMap(constantsOf)) {
      const use = named.get(id.value);
      if (use && init) list(use.kind, bare(init), id.value, { ...use.of, source, words: [...use.of.words, id.value] });
    }

  const everyRole = lists.flatMap(({ kind, words }) => (kind === 'role' ? words : []));
  for (const { kind, value, what, of, words } of lists) {
    const others = new Set(kind === 'role' ? everyRole : statesOf.get(of.record)).difference(new Set(words));
    const word = [...others].sort()[value.elements.length % others.size];
    const start = value.span.start + 1;
    const text = `'${word}'${value.elements.length ? ', ' : ''}`;
    if (word) found.push({ ...of, kind, span: { start, end: start }, text, what: `${what} with ${word}` });
  }
  return found;
}

const constantsOf = ({ type, declarations, declaration }) =>
  type === 'ExportDeclaration' ? constantsOf(declaration) : type === 'VariableDeclaration' ? declarations : [];
