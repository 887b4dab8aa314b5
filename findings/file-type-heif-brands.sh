#!/usr/bin/env bash
# file-type 22.3.0: a picture of the HEIF family is told by its first brand alone, and of the brands of ISO/IEC 23008-12 and MIAF it knows
# six. heim, heis, hevm, hevs (layered and multi-view HEVC), mif2, miaf and MiHB become `video/mp4`, though heic or mif1 stands among the
# compatible brands right behind; mif1 with avif behind it is `image/heif` while the same file with the brands the other way round is
# `image/avif`. An OFD (GB/T 33190), as invoices come, is `application/zip`, whatever its name.
# For users of Sanbao: a photo would be kept as a video, and an invoice as an archive. The server reads the brands and what an archive or
# compound file holds itself (server/src/files/signatures.ts), and a test has each of them.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"type":"module"}' > package.json
npm install --no-audit --no-fund --loglevel=error file-type@22.3.0 > /dev/null
cat > look.mjs <<'JS'
import { fileTypeFromBuffer } from 'file-type';

/** An ftyp box with these brands, and an empty meta box behind it. */
function picture(major, ...others) {
  const box = Buffer.alloc(16 + 4 * others.length);
  box.writeUInt32BE(box.length, 0);
  box.write(`ftyp${major}`, 4, 'latin1');
  for (const [at, brand] of others.entries()) box.write(brand, 16 + 4 * at, 'latin1');
  return Buffer.concat([box, Buffer.from('0000000c6d65746100000000', 'hex'), Buffer.alloc(64)]);
}
function stored(name, text) {
  const head = Buffer.alloc(30);
  head.writeUInt32LE(0x04034b50, 0);
  head.writeUInt16LE(20, 4);
  head.writeUInt32LE(text.length, 18);
  head.writeUInt32LE(text.length, 22);
  head.writeUInt16LE(name.length, 26);
  return Buffer.concat([head, Buffer.from(name + text)]);
}
const cases = {
  ...Object.fromEntries(
    ['heic', 'heix', 'heim', 'heis', 'hevm', 'hevs', 'mif2', 'miaf', 'MiHB'].map(brand => [
      `${brand} mif1 heic`,
      picture(brand, 'mif1', 'heic'),
    ]),
  ),
  'avif mif1': picture('avif', 'mif1'),
  'mif1 avif': picture('mif1', 'avif'),
  OFD: stored('OFD.xml', '<?xml version="1.0"?><ofd:OFD xmlns:ofd="http://www.ofdspec.org/2016" DocType="OFD"/>'),
};
const seen = {};
for (const [name, bytes] of Object.entries(cases)) {
  seen[name] = (await fileTypeFromBuffer(bytes))?.mime;
  console.log(`${name}: ${seen[name]}`);
}
const video = ['heim', 'heis', 'hevm', 'hevs', 'mif2', 'miaf', 'MiHB'];
const expected = {
  'heic mif1 heic': 'image/heic',
  'heix mif1 heic': 'image/heic',
  ...Object.fromEntries(video.map(brand => [`${brand} mif1 heic`, 'video/mp4'])),
  'avif mif1': 'image/avif',
  'mif1 avif': 'image/heif',
  OFD: 'application/zip',
};
if (JSON.stringify(seen) !== JSON.stringify(expected)) {
  console.error('It behaves otherwise now.');
  process.exit(1);
}
JS
node look.mjs
