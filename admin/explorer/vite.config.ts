import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { precompress } from '../precompress.ts';

/** The page at /graphql: an editor of its own, built apart, since it is larger than the whole panel and opened by few. */
export default defineConfig({
  root: import.meta.dirname,
  base: '/explorer/',
  plugins: [react(), precompress(6)],
  build: { outDir: '../dist/explorer', emptyOutDir: true, chunkSizeWarningLimit: 3000 },
});
