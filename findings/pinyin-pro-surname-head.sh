#!/usr/bin/env bash
# pinyin-pro 3.29.4, `surname: 'head'`, which is for texts that begin with a surname: it reads 曾 单 尉迟 as the surnames
# they are, and 东莞 as dong wan, though 莞 does not stand at the head and the library knows the town without the option
# (dong guan): with 东 taken for a surname, the word is lost, and 莞 is read by itself. 重庆市 keeps its reading, 乐山市 becomes
# yue shan. No reading of one call serves a name of which it is not known whether it is a person's or a company's.
# For users of Sanbao: names of people and of companies stand in one list, and are looked for by pinyin. A search keeps the
# usual reading and all others beside it (server/src/fields/search-text.ts), and its test has both kinds of names.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"type":"module"}' > package.json
npm install --no-audit --no-fund --loglevel=error pinyin-pro@3.29.4 > /dev/null
cat > look.mjs <<'JS'
import { pinyin } from 'pinyin-pro';

const read = (text, surname) => pinyin(text, { toneType: 'none', ...(surname && { surname }) });
const texts = ['曾国平', '尉迟恭', '东莞市', '乐山市', '重庆市'];
const seen = Object.fromEntries(texts.map(text => [text, [read(text), read(text, 'head')]]));
console.log(JSON.stringify(seen));
const before = {
  曾国平: ['ceng guo ping', 'zeng guo ping'],
  尉迟恭: ['wei chi gong', 'yu chi gong'],
  东莞市: ['dong guan shi', 'dong wan shi'],
  乐山市: ['le shan shi', 'yue shan shi'],
  重庆市: ['chong qing shi', 'chong qing shi'],
};
if (JSON.stringify(seen) !== JSON.stringify(before)) {
  console.error('It behaves otherwise now.');
  process.exit(1);
}
JS
node look.mjs
