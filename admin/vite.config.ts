import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type InlineConfig } from 'vite';
import { chunkGroups, preloadPanel } from './chunks.ts';
import { labelsByLanguage } from './labels.ts';
import { precompress } from './precompress.ts';
import { serviceWorker } from './serviceWorker.ts';
import { served } from './worker/served.ts';

const server = `http://127.0.0.1:${process.env.PORT ?? 4000}`;

const panel = {
  root: import.meta.dirname,
  plugins: [react(), labelsByLanguage(), preloadPanel()],
  resolve: { alias: { '@apollo/client': resolve(import.meta.dirname, 'src/api/withoutApollo.ts') } },
  build: {
    // The decoder of HEIC photos, loaded where a browser has none.
    chunkSizeWarningLimit: 2000,
    rolldownOptions: {
      input: ['index.html', 'link.html', 'sign-in.html'].map(page => resolve(import.meta.dirname, page)),
      // Chunks that need each other are run in the order of their modules.
      output: { strictExecutionOrder: true },
    },
  },
} satisfies InlineConfig;

export default defineConfig(async ({ command }) => {
  if (command === 'build') {
    const output = { strictExecutionOrder: true, codeSplitting: { groups: await chunkGroups(panel) } };
    const rolldownOptions = { ...panel.build.rolldownOptions, output };
    return {
      ...panel,
      plugins: [...panel.plugins, serviceWorker(), precompress()],
      build: { ...panel.build, rolldownOptions },
    };
  }
  return {
    ...panel,
    server: {
      proxy: {
        '/link': { target: server, bypass: ({ url = '' }) => (/\.(json|pdf)$/.test(url) ? undefined : '/link.html') },
        '/m': {
          target: server,
          bypass: ({ url = '' }) => (/^\/m\/[^/.]+$/.test(url) ? '/link.html' : undefined),
        },
        '/account': { target: server, bypass: () => '/link.html' },
        '/login': { target: server, bypass: () => '/sign-in.html' },
        ...Object.fromEntries(served.map(path => [`^/${path}([/?]|$)`, server])),
      },
    },
  };
});
