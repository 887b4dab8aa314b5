import { bare, entriesOf, spanWithComma, walk } from './syntax.mjs';

// What the options of a step say, at any depth, is struck piece by piece, and its rights and states are widened.

const DECLARING = ['Step', 'extendStep', 'masterDataSteps'];
const NESTED = ['on', 'upon', 'inbox'];
const LISTS = { guards: 'guard', rules: 'guard', needs: 'load', load: 'load' };
const WIDENED = { roles: 'role', from: 'state', states: 'state', waits: 'state' };
/** For each link its states, or what is loaded with its lock. */
const BY_LINK = { during: 'state', awaited: 'state', locks: 'load' };
const STRUCK = { lock: 'lock', turn: 'guard', ownedBy: 'guard', notBy: 'guard', decides: 'guard', personal: 'guard' };

/** The mutants of all that the sources declare of steps. */
export function declaredMutants(sources) {
  const found = [];
  const lists = [];
  /** Constants that the options name in place of a list. */
  const named = new Map();
  const inRecord = new Map();

  const strike = (kind, container, index, of, what) =>
    found.push({ ...of, kind, span: spanWithComma(container, index), text: '', what });

  function list(kind, value, what, of) {
    if (value.type === 'Identifier') named.set(value.value, { kind, what, of });
    if (value.type !== 'ArrayExpression') return;
    const elements = value.elements.map(({ expression }) => expression);
    for (const [index, element] of elements.entries()) {
      if (value.elements[index].spread && element.type === 'Identifier') named.set(element.value, { kind, what, of });
      if (kind !== 'state' || elements.length > 1)
        strike(kind, value, index, of, `${what} without ${of.source.text(element.span)}`);
    }
    const words = elements.filter(({ type }) => type === 'StringLiteral').map(each => each.value);
    if (kind === 'state' || kind === 'role') lists.push({ kind, value, what, of, words });
    if (kind === 'state') for (const word of words) inRecord.set(of.record, [...(inRecord.get(of.record) ?? []), word]);
  }

  function rights(value, what, of) {
    if (value.type !== 'ObjectExpression') return list('role', value, what, of);
    const entries = entriesOf(value);
    if (entries.some(({ name }) => name === 'roles')) return options(value, of);
    for (const { name, value: states, index } of entries) {
      strike('role', value, index, of, `${what} without ${name}`);
      list('state', states, `${what}: ${name}`, of);
    }
  }

  function options(object, of) {
    for (const { name, value, index } of entriesOf(object)) {
      const what = [of.step, of.link, name].filter(Boolean).join(' ');
      if (name in STRUCK) strike(STRUCK[name], object, index, of, `${what} struck`);
      else if (LISTS[name] ?? WIDENED[name]) list(LISTS[name] ?? WIDENED[name], value, what, of);
      else if (name === 'by') rights(value, what, of);
      else if (value.type !== 'ObjectExpression') continue;
      else if (name === 'inbox') options(value, { ...of, link: name });
      else if (NESTED.includes(name))
        for (const each of entriesOf(value)) {
          if (each.value.type === 'ObjectExpression')
            options(each.value, { ...of, link: each.name, record: each.name });
        }
      else if (name in BY_LINK)
        for (const each of entriesOf(value)) {
          if (name === 'locks') strike('lock', value, each.index, of, `${what} without ${each.name}`);
          list(BY_LINK[name], each.value, `${what} ${each.name}`, { ...of, record: each.name });
        }
    }
  }

  for (const source of sources)
    walk(source.body, (node, within) => {
      if (node.type !== 'CallExpression' || !DECLARING.includes(node.callee.value)) return;
      const [record, ...given] = node.arguments.map(({ expression }) => bare(expression));
      const method = within.find(({ type }) => type === 'ClassMethod')?.key.value;
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

  const roles = new Set(lists.flatMap(({ kind, words }) => (kind === 'role' ? words : [])));
  for (const { kind, value, what, of, words } of lists) {
    const others = new Set(kind === 'role' ? roles : inRecord.get(of.record)).difference(new Set(words));
    const word = [...others].sort()[value.span.start % others.size];
    const { start } = value.span;
    const span = { start: start + 1, end: start + 1 };
    if (word)
      found.push({
        ...of,
        kind,
        span,
        text: `'${word}'${value.elements.length ? ', ' : ''}`,
        what: `${what} with ${word}`,
      });
  }
  return found;
}

const constantsOf = ({ type, declarations, declaration }) =>
  type === 'ExportDeclaration' ? constantsOf(declaration) : type === 'VariableDeclaration' ? declarations : [];
