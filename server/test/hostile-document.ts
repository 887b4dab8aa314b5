import fc from 'fast-check';

const times = (count: number, text: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => text(at)).join(' ');
const nested = (open: string, inner: string, count: number) =>
  `${`${open}{`.repeat(count)}${inner}${'}'.repeat(count)}`;
const count = fc.integer({ min: 1, max: 400 });
const few = fc.integer({ min: 1, max: 40 });

/** Documents made to cost a server dearly: circles, bombs, floods of aliases, directives and fragments, and plain rubbish. */
export const hostileDocument = fc.oneof(
  few.map(n => `{trainingPlans{nodes{${nested('enrolments{plan', 'id', n)}${'}'.repeat(n)}}}}`),
  fc
    .tuple(few, count)
    .map(
      ([n, first]) =>
        `{trainingPlans(first:${first}){nodes{${nested(`enrolments(first:${first})`, nested('plan', 'id', 1), 1)}${nested(`history(first:${first})`, 'id', Math.min(n, 1))}}}}`,
    ),
  count.map(n => `{${times(n, at => `a${at}: trainingPlans(first: 100) { totalCount nodes { id title } }`)}}`),
  count.map(n => `{${times(n, () => 'viewer { id name }')}}`),
  count.map(n => `{viewer{${times(n, () => 'id @include(if: true)')}}}`),
  count.map(n => `{viewer{id ${'@skip(if: false)'.repeat(n)}}}`),
  few.map(
    n =>
      `{viewer{...F0}} ${times(n, at => `fragment F${at} on Viewer { ...F${at + 1} ...F${at + 1} }`)} fragment F${n} on Viewer { id }`,
  ),
  few.map(n => `{...F0} ${times(n, at => `fragment F${at} on Query { ...F${(at + 1) % n} }`)}`),
  few.map(n => `{__schema{types{${nested('fields{type', 'name', n)}${'}'.repeat(n)}}}}`),
  few.map(n => `{__schema{${times(n, at => `a${at}: types { fields { name type { name ofType { name } } } }`)}}}`),
  count.map(n => `{trainingPlans(filter: ${'{not: '.repeat(n)}{}${'}'.repeat(n)}){totalCount}}`),
  count.map(n => `{trainingPlans(filter: {or: [${'{title: {contains: "%"}},'.repeat(n)}]}){totalCount}}`),
  count.map(n => `{trainingPlans(orderBy: [${'TITLE_ASC,'.repeat(n)}]){totalCount nodes{id}}}`),
  count.map(n => `${'{'.repeat(n * 10)}`),
  count.map(n => `query(${times(n, at => `$v${at}: [[[[Int]]]]`)}){viewer{id}}`),
  count.map(n => times(n, at => `query q${at} { viewer { id } }`)),
  fc.string({ maxLength: 2000, unit: 'binary' }),
  fc.string({ maxLength: 200 }).map(text => `{ viewer { ${text} } }`),
  fc.string({ maxLength: 200 }).map(text => `{ trainingPlans(filter: { q: ${JSON.stringify(text)} }) { totalCount } }`),
);
