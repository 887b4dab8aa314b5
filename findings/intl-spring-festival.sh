#!/usr/bin/env bash
# Intl (ICU 77.1 in Node 24.9.0, ICU 78.2 in Node 20.20.2) beside lunar-javascript 1.7.7, tyme4ts 1.5.2 and solarlunar 3.1.0: the
# first day of the lunar year 2027 is 6 February by all three calendars, and 7 February by `-u-ca-chinese`; that of 2030 is 3 February,
# and 2 February by Intl. Of the other years from 2020 to 2060 all agree, and so they do on the fifth of the fifth and the fifteenth of
# the eighth month of these two: no other holiday gives it away. Both new moons fall within minutes of midnight in Beijing.
# For users of Sanbao: whoever fills the holidays of 2027 by Intl frees a working day, and lets deadlines run through New Year's Eve. The
# lunar days come from a table (server/src/organization/statutory-holidays.ts), and a year is complete only with each of them.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"type":"module"}' > package.json
npm install --no-audit --no-fund --loglevel=error \
  node@24.9.0 lunar-javascript@1.7.7 tyme4ts@1.5.2 solarlunar@3.1.0 > /dev/null
cat > look.mjs <<'JS'
import lunar from 'lunar-javascript';
import * as solarlunar from 'solarlunar';
import { LunarDay } from 'tyme4ts';

const two = number => String(number).padStart(2, '0');
const format = new Intl.DateTimeFormat('en-u-ca-chinese', { timeZone: 'Asia/Shanghai', month: 'numeric', day: 'numeric' });
function byIntl(year) {
  for (let at = Date.UTC(year, 0, 10, 4); ; at += 86_400_000) {
    const parts = Object.fromEntries(format.formatToParts(new Date(at)).map(({ type, value }) => [type, value]));
    if (parts.month === '1' && parts.day === '1') return new Date(at).toISOString().slice(5, 10);
  }
}
const others = year => {
  const day = LunarDay.fromYmd(year, 1, 1).getSolarDay();
  const { cMonth, cDay } = (solarlunar.default ?? solarlunar).lunar2solar(year, 1, 1);
  return [
    lunar.Lunar.fromYmd(year, 1, 1).getSolar().toYmd().slice(5),
    `${two(day.getMonth())}-${two(day.getDay())}`,
    `${two(cMonth)}-${two(cDay)}`,
  ];
};
console.log(`Node ${process.versions.node}, ICU ${process.versions.icu}`);
const seen = [];
for (let year = 2020; year <= 2060; year++) {
  const intl = byIntl(year);
  const told = others(year);
  if (told.some(day => day !== intl)) seen.push(`${year}: Intl ${intl}, the others ${told.join(' ')}`);
}
console.log(seen.join('\n'));
const expected = [
  '2027: Intl 02-07, the others 02-06 02-06 02-06',
  '2030: Intl 02-02, the others 02-03 02-03 02-03',
];
if (JSON.stringify(seen) !== JSON.stringify(expected)) {
  console.error('It behaves otherwise now.');
  process.exit(1);
}
JS
node_modules/.bin/node look.mjs
