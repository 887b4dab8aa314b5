#!/usr/bin/env bash
# fontkit 2.0.4, by which pdfkit 0.19.1 embeds fonts: a .woff2 is opened, its letters have their outlines and widths, and a
# PDF is written without a word; but what of the font is embedded has no outline at all, since the subset is cut out of the
# glyphs as they would lie in a .ttf. The paper is white where the letter should be, while copying and searching find it.
# The same font as .woff is embedded with its outlines.
# For users of Sanbao: font packages for the web have little else than .woff2. Papers unpack such files before they are
# opened (server/src/print/fonts.ts), and a test looks for the outline of each letter in what a paper has embedded.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"type":"module"}' > package.json
npm install --no-audit --no-fund --loglevel=error fontkit@2.0.4 @fontsource/noto-serif-thai@5.3.0 > /dev/null
cat > look.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { create } from 'fontkit';

const letter = 0x0e01;
function outlines(kind) {
  const font = create(readFileSync(`node_modules/@fontsource/noto-serif-thai/files/noto-serif-thai-thai-400-normal.${kind}`));
  const glyph = font.glyphForCodePoint(letter);
  const subset = font.createSubset();
  const id = subset.includeGlyph(glyph.id);
  const embedded = create(Buffer.from(subset.encode()));
  return [glyph, embedded.getGlyph(id)].map(each => each.path.commands.length);
}
const seen = { woff: outlines('woff'), woff2: outlines('woff2') };
console.log(JSON.stringify(seen));
const [whole, embedded] = seen.woff;
if (!(whole > 0 && embedded === whole && seen.woff2[0] === whole && seen.woff2[1] === 0)) {
  console.error('It behaves otherwise now.');
  process.exit(1);
}
JS
node look.mjs
