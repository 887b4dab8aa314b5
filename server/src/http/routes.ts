import type { FastifyInstance } from 'fastify';

const firstOf = (path: string) => path.split('/')[1] ?? '';

/** What the server answers itself, by the routes added after this: whatever it does not know is a page of the panel. */
export function routesOf(app: FastifyInstance) {
  const firsts = new Set<string>();
  const routes = new Map<string, { pattern: RegExp; methods: Set<string> }>();
  app.addHook('onRoute', ({ url, method }) => {
    if (/^[*:]|^$/.test(firstOf(url))) return;
    firsts.add(firstOf(url));
    const known = routes.get(url) ?? { pattern: patternOf(url), methods: new Set() };
    for (const each of [method].flat()) known.methods.add(each);
    routes.set(url, known);
  });
  return {
    /** Whether the path lies at or below one of them. */
    served: (path: string) => firsts.has(decodeURIComponent(firstOf(path))),
    /** The methods that a path answers to, in words of `Allow`; none where there is nothing. */
    allowed(path: string) {
      const known = [...routes.values()].flatMap(({ pattern, methods }) => (pattern.test(path) ? [...methods] : []));
      return known.length ? [...new Set([...known, 'OPTIONS'])].sort().join(', ') : undefined;
    },
  };
}

export type Routes = ReturnType<typeof routesOf>;

/** Names in paths stand for one part each, and what they stand between is taken as it is. */
const patternOf = (url: string) => new RegExp(`^${url.replaceAll('.', '\\.').replace(/:\w+/g, '[^/]+')}/?$`);
