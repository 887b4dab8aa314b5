import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Plugin } from 'vite';

const texts = /\.(js|css|html|svg|wasm|json)$/;
/** The best takes the decoders of photos and codes, fetched by few and by these once, half the time of the whole build. */
export const LARGE = 1_000_000;
const br = promisify(brotliCompress);
const encodings = (best: number) => ({
  '.br': (content: Buffer) =>
    br(content, { params: { [constants.BROTLI_PARAM_QUALITY]: content.length > LARGE ? Math.min(best, 9) : best } }),
  '.gz': promisify(gzip),
});

/** Writes each text of the build as browsers accept it over the wire, too: once here, and not with every visit. */
export const precompress = (best = constants.BROTLI_MAX_QUALITY): Plugin => ({
  name: 'precompress',
  apply: 'build',
  async writeBundle({ dir = '' }) {
    const files = await readdir(dir, { recursive: true });
    await Promise.all(
      files
        .filter(file => texts.test(file))
        .map(async file => {
          const content = await readFile(join(dir, file));
          for (const [suffix, compress] of Object.entries(encodings(best)))
            await writeFile(join(dir, file + suffix), await compress(content));
        }),
    );
  },
});
