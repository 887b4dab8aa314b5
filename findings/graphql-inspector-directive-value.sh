#!/usr/bin/env bash
# @graphql-inspector/core 8.0.0 (graphql 16.15.0): another value in a directive's argument is never told as a change of
# it. The argument is "removed", which is DANGEROUS, and "added", which breaks nothing; neither says which value was
# there or is there now. A label that is corrected, a list that grows, that shrinks, or that only stands in another
# order are told in the very same two lines, so a gate that stops at DANGEROUS stops at each of them, and one that goes
# by the message looks for an argument that is still there.
# For users of Sanbao: a step that fewer departments may take has to be told from one that more may take, so the contract
# compares the lists of `@step` itself (server/src/contract/narrowed-steps.ts) and leaves other directives to the panel.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"type":"module"}' > package.json
npm install --no-audit --no-fund --loglevel=error @graphql-inspector/core@8.0.0 graphql@16.15.0 > /dev/null
cat > look.mjs <<'JS'
import { diff } from '@graphql-inspector/core';
import { buildSchema, versionInfo } from 'graphql';

const contract = (by, label) =>
  buildSchema(`directive @step(by: [String!]!, label: String) on FIELD_DEFINITION
    type Query { ovens: Int } type Mutation { sell: Int @step(by: ${by}, label: "${label}") }`);
const told = async (before, after) =>
  (await diff(contract(...before), contract(...after)))
    .map(({ criticality, message }) => `${criticality.level}: ${message}`)
    .join(' | ');

const cases = {
  'the same': [['["A", "B"]', 'Sell'], ['["A", "B"]', 'Sell']],
  'a longer list': [['["A"]', 'Sell'], ['["A", "B"]', 'Sell']],
  'a shorter list': [['["A", "B"]', 'Sell'], ['["A"]', 'Sell']],
  'another order': [['["A", "B"]', 'Sell'], ['["B", "A"]', 'Sell']],
  'another label': [['["A"]', 'Sel'], ['["A"]', 'Sell']],
};
console.log(`graphql ${versionInfo.major}.${versionInfo.minor}.${versionInfo.patch}`);
const seen = {};
for (const [name, [before, after]] of Object.entries(cases)) {
  seen[name] = await told(before, after);
  console.log(`${name}: ${seen[name] || 'nothing'}`);
}
const both = name =>
  `DANGEROUS: Argument '${name}' was removed from '@step' | NON_BREAKING: Argument '${name}' was added to '@step'`;
const expected = {
  'the same': '',
  'a longer list': both('by'),
  'a shorter list': both('by'),
  'another order': both('by'),
  'another label': both('label'),
};
if (JSON.stringify(seen) !== JSON.stringify(expected)) {
  console.error('It behaves otherwise now.');
  process.exit(1);
}
JS
node look.mjs
