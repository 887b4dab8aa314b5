import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import { build, type Plugin, type Rolldown } from 'vite';
import { LARGE } from './precompress.ts';

const worker = resolve(import.meta.dirname, 'worker/panel.ts');
/** Of what lies in the public folder, which the panel itself shows. */
const icon = '/seal.svg';

/**
 * Makes `sw.js`, by which the panel opens without a network: it knows by name all that this build made for the panel. A
 * library for this drops a release's parts while pages of it are open, and answers addresses that are no pages of ours.
 */
export const serviceWorker = (): Plugin => ({
  name: 'service-worker',
  apply: 'build',
  generateBundle: {
    order: 'post',
    async handler(_options, bundle) {
      const parts = Object.values(bundle).filter(isOfPanel);
      const release = createHash('sha256');
      for (const part of parts) release.update(part.fileName).update(contentOf(part));
      const files = [...parts.map(({ fileName }) => `/${fileName}`), icon];
      this.emitFile({
        type: 'asset',
        fileName: 'sw.js',
        source: await bundled({
          RELEASE: JSON.stringify(release.digest('hex').slice(0, 16)),
          FILES: JSON.stringify(files),
        }),
      });
    },
  },
});

type Part = Rolldown.OutputAsset | Rolldown.OutputChunk;

const contentOf = (part: Part) => (part.type === 'chunk' ? part.code : part.source);

/** Of the pages only its own; the decoders of photos and codes are fetched by the few who need them. */
const isOfPanel = (part: Part) =>
  part.fileName === 'index.html' || (part.fileName.startsWith('assets/') && contentOf(part).length <= LARGE);

/** Its program, with what the build knows in the place of these names. */
export async function bundled(define: Record<string, string>): Promise<string> {
  const { output } = (await build({
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    define,
    build: {
      write: false,
      reportCompressedSize: false,
      modulePreload: false,
      rolldownOptions: { input: worker, output: { format: 'iife' } },
    },
  })) as Rolldown.RolldownOutput;
  return output[0].code;
}
