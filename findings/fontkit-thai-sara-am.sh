#!/usr/bin/env bash
# fontkit 2.0.4 as pdfkit 0.19.1 uses it, with Noto Serif Thai (@fontsource/noto-serif-thai 5.3.0): SARA AM (ำ) is split by the
# font into its ring and SARA AA (า). fontkit says of the ring that it is the whole ำ and of the other half that it is no
# letter, and pdfkit keeps what it is told first of a glyph: each ordinary า of the document then has no letter either.
# "ทำ สามารถ" is drawn, and copied or searched as "ทำ สมรถ". After a tone the ring is also put above the tone ("น้ำ"), not
# below it as Thai is written, since the two are not put in order as other shapers do.
# For users of Sanbao: names of Thai customers lost letters when a paper was searched or copied, against PDF/A-2u. Papers
# write SARA AM as its two halves, in their order (server/src/print/letters.ts), and a test reads them back.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"type":"module"}' > package.json
npm install --no-audit --no-fund --loglevel=error pdfkit@0.19.1 fontkit@2.0.4 @fontsource/noto-serif-thai@5.3.0 > /dev/null
cat > look.mjs <<'JS'
import PDFDocument from 'pdfkit';

const file = 'node_modules/@fontsource/noto-serif-thai/files/noto-serif-thai-thai-400-normal.woff';
/** What the document says that it drew: the letters of each glyph, as its map of Unicode has them. */
function said(text) {
  const document = new PDFDocument();
  const font = document.font(file)._font;
  return text
    .split(' ')
    .map(word => font.encode(word)[0].map(hex => String.fromCodePoint(...font.unicode[Number.parseInt(hex, 16)])).join(''))
    .join(' ');
}
const seen = {
  'alone': said('สามารถ'),
  'after SARA AM': said('ทำ สามารถ'),
  'in halves': said('ท\u0e4d\u0e32 สามารถ'),
  'with a tone': said('น้ำ'),
};
console.log(JSON.stringify(seen));
const expected = {
  'alone': 'สามารถ',
  'after SARA AM': 'ทำ สมรถ',
  'in halves': 'ท\u0e4d\u0e32 สามารถ',
  'with a tone': 'น้ำ',
};
if (JSON.stringify(seen) !== JSON.stringify(expected)) {
  console.error('It behaves otherwise now.');
  process.exit(1);
}
JS
node look.mjs
