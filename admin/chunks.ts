import { resolve } from 'node:path';
import { build, type InlineConfig, type Rolldown } from 'vite';

const here = (path: string) => resolve(import.meta.dirname, path);

/** What a first visit to the panel runs: its frame and lists. */
const first = [here('index.html')];
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
  const [firsts, smalls] = [first, small].map(entries => reachedFrom(chunks, entries)) as [Set<string>, Set<string>];
  return [
    {
      debugName: 'first',
      name: (id: string) => {
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
function reachedFrom(chunks: Rolldown.OutputChunk[], entries: string[]): Set<string> {
  const reached = new Set(chunks.filter(({ facadeModuleId }) => facadeModuleId && entries.includes(facadeModuleId)));
  // What is added while the set is gone through is gone through as well.
  for (const { imports } of reached)
    for (const chunk of chunks) if (imports.includes(chunk.fileName)) reached.add(chunk);
  return new Set([...reached].flatMap(({ modules }) => Object.keys(modules)));
}
