import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { sharedChunks } from './chunks.ts';
import { precompress } from './precompress.ts';

const server = `http://127.0.0.1:${process.env.PORT ?? 4000}`;

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), precompress()],
  // Apollo's checks and warnings for those who develop, a third of it.
  define: { 'globalThis.__DEV__': 'false' },
  server: {
    proxy: {
      '/link': { target: server, bypass: ({ url = '' }) => (/\.(json|pdf)$/.test(url) ? undefined : '/link.html') },
      '/account': { target: server, bypass: () => '/link.html' },
      '/login': { target: server, bypass: () => '/sign-in.html' },
      '/graphql': server,
      '/files': server,
      '/print': server,
      '/verify': server,
      '^/m/': server,
      '/demo-accounts.json': server,
    },
  },
  build: {
    // The decoder of HEIC photos, loaded where a browser has none.
    chunkSizeWarningLimit: 2000,
    rolldownOptions: {
      input: ['index.html', 'link.html', 'sign-in.html'].map(page => resolve(import.meta.dirname, page)),
      // Chunks that need each other are run in the order of their modules.
      output: { strictExecutionOrder: true, codeSplitting: { groups: [sharedChunks] } },
    },
  },
});
