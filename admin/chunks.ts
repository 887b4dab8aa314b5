import { resolve } from 'node:path';
import { build, type InlineConfig, type Plugin, type Rolldown } from 'vite';

const here = (path: string) => resolve(import.meta.dirname, path);

/** What a visit to the panel runs at once, to ask for what every page needs. */
const page = here('index.html');
const beginning = here('src/begin.ts');
/** What a first visit to the panel runs then: its frame and lists. */
const panelFile = here('src/main.tsx');
/** The pages behind one-time links and the one to sign in, which take nothing of the panel along. */
const small = ['link.html', 'sign-in.html', 'src/link/account.tsx', 'src/link/customer.tsx'].map(here);

/**
 * Each request costs a round trip on a telephone: what a first visit runs comes in few parts, of which the libraries stay in
 * the browser when the panel changes, and what later pages share comes together. What runs is known only once everything
 * else was left out, which is a build of its own: by their imports alone, react-admin's parts all need each other.
 */
export async function chunkGroups(panel: InlineConfig) {
  const built = (await build({
    ...panel,
    configFile: false,
    logLevel: 'error',
    build: { ...panel.build, write: false, minify: false, reportCompressedSize: false },
  })) as Rolldown.RolldownOutput;
  const chunks = built.output.filter(part => part.type === 'chunk');
  const [begins, firsts, smalls] = [[page], [panelFile], small].map(entries => modulesFrom(chunks, entries)) as [
    Set<string>,
    Set<string>,
    Set<string>,
  ];
  return [
    {
      debugName: 'first',
      name: (id: string) => {
        if (begins.has(id)) return id === beginning ? null : 'begin';
        if (!firsts.has(id)) return null;
        if (smalls.has(id)) return 'common';
        return id.includes('node_modules') ? 'libraries' : 'panel';
      },
    },
    {
      name: (id: string) => (smalls.has(id) ? 'small' : null),
      debugName: 'small',
      minShareCount: 2,
      entriesAware: true,
    },
    { name: 'shared', minShareCount: 2, entriesAware: true, entriesAwareMergeThreshold: 80_000 },
  ];
}

/** The modules that run where these are opened. */
const modulesFrom = (chunks: Rolldown.OutputChunk[], entries: string[]) =>
  new Set([...chunksFrom(chunks, entries)].flatMap(({ modules }) => Object.keys(modules)));

function chunksFrom(chunks: Rolldown.OutputChunk[], entries: string[]): Set<Rolldown.OutputChunk> {
  const reached = new Set(chunks.filter(({ facadeModuleId }) => facadeModuleId && entries.includes(facadeModuleId)));
  // What is added while the set is gone through is gone through as well.
  for (const { imports } of reached)
    for (const chunk of chunks) if (imports.includes(chunk.fileName)) reached.add(chunk);
  return reached;
}

/** The panel's own code is fetched with the page, and not only once what begins it runs. */
export const preloadPanel = (): Plugin => ({
  name: 'preload-panel',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler(html, { filename, bundle = {} }) {
      if (filename !== page) return;
      const chunks = Object.values(bundle).filter(part => part.type === 'chunk');
      return [...chunksFrom(chunks, [panelFile])]
        .filter(({ fileName }) => !html.includes(fileName))
        .map(({ fileName }) => ({
          tag: 'link',
          attrs: { rel: 'modulepreload', crossorigin: true, href: `/${fileName}` },
          injectTo: 'head' as const,
        }));
    },
  },
});
