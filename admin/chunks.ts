import { resolve } from 'node:path';

/** What chunks are made of, as the bundler tells it. */
interface Modules {
  getModuleInfo(id: string): { importedIds: string[]; dynamicallyImportedIds: string[] } | null;
}

const smallPages = ['link.html', 'sign-in.html'].map(page => resolve(import.meta.dirname, page));
const ofSmall = new WeakMap<Modules, Set<string>>();

/**
 * Each request costs a round trip on a telephone: what the same pages share comes together. The pages behind one-time
 * links and the one to sign in take nothing of the panel along.
 */
export const sharedChunks = {
  name: (id: string, modules: Modules) => (reachedBySmall(modules).has(id) ? 'common' : 'panel'),
  debugName: 'shared',
  minShareCount: 2,
  entriesAware: true,
  entriesAwareMergeThreshold: 80_000,
};

function reachedBySmall(modules: Modules): Set<string> {
  const known = ofSmall.get(modules);
  if (known) return known;
  const reached = new Set(smallPages);
  ofSmall.set(modules, reached);
  // What is added while the set is gone through is gone through as well.
  for (const id of reached) {
    const { importedIds = [], dynamicallyImportedIds = [] } = modules.getModuleInfo(id) ?? {};
    for (const imported of [...importedIds, ...dynamicallyImportedIds]) reached.add(imported);
  }
  return reached;
}
