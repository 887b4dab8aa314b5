#!/usr/bin/env bash
# graphql-zeus 7.2.1, run as its own page and its own `--help` tell (`zeus [path] [output_path]`), does not take the path: it asks for
# it (`urlOrPath:`), and where nobody can answer it writes nothing and ends with 130. It reads what is beyond the arguments that
# the command declares, which the path no longer is; by two words in front of it the path is taken, and the client is written.
# For users of Sanbao: docs/clients.md calls it with these two words.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"private":true}' > package.json
npm install --no-audit --no-fund --loglevel=error graphql-zeus@7.2.1 graphql@16.15.0 > /dev/null
echo 'type Query { day: String! }' > schema.graphql

told=0
npx zeus schema.graphql as-told < /dev/null > told.log 2>&1 || told=$?
npx zeus - - schema.graphql with-two-words < /dev/null
asked=$(grep --count urlOrPath told.log || true)
written=$(find as-told -name '*.ts' 2> /dev/null | wc -l)
other=$(find with-two-words -name index.ts 2> /dev/null | wc -l)
echo "as told: asked $asked time, ended with $told, files $written; with two words in front: index.ts $other"
if [ "$told,$asked,$written,$other" != "130,1,0,1" ]; then
  echo 'It behaves otherwise now.' >&2
  exit 1
fi
