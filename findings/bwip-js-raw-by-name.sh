#!/usr/bin/env bash
# bwip-js 4.11.4: `raw` is typed as the function that gives the modules of a code, and is another one by its name. There is a
# kind of bar code called "raw" as well, each kind is exported under its name, and in an ES module the kind wins: with the very
# options that the types ask for, `import { raw }` gives a promise that is rejected since the text has letters other than
# digits, and a text of digits is drawn as bars of these widths. The member of the default export is the function that is
# typed, and so is what CommonJS requires.
# For users of Sanbao: labels are drawn from the default export's (server/src/print/symbol.ts). By the name a part number of
# digits alone would have been a label of bars that nobody reads.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"type":"module"}' > package.json
npm install --no-audit --no-fund --loglevel=error bwip-js@4.11.4 > /dev/null
cat > look.mjs <<'JS'
import { createRequire } from 'node:module';
import bwipjs, { raw } from 'bwip-js/node';

const required = createRequire(import.meta.url)('bwip-js/node').raw;
const told = given => (Array.isArray(given) ? `${given[0].pixx} × ${given[0].pixy} modules` : given?.constructor.name);
async function answer(draw, text) {
  const given = draw({ bcid: 'datamatrix', text });
  if (!(given instanceof Promise)) return told(given);
  return given.then(made => `a promise of ${told(made)}`, error => `a promise, rejected: ${error.message}`);
}
const seen = {};
for (const [name, draw] of Object.entries({ 'by its name': raw, 'of the default export': bwipjs.raw, required }))
  seen[name] = [await answer(draw, 'SJ-C-0901'), await answer(draw, '1234')];
console.log(JSON.stringify(seen, null, 1));
const expected = {
  'by its name': ['a promise, rejected: bwipp.rawBadCharacter#21949: Raw must contain only digits 1 to 9', 'a promise of Buffer'],
  'of the default export': ['14 × 14 modules', '10 × 10 modules'],
  required: ['14 × 14 modules', '10 × 10 modules'],
};
if (JSON.stringify(seen) !== JSON.stringify(expected)) {
  console.error('It behaves otherwise now.');
  process.exit(1);
}
JS
node look.mjs
