import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const server = `http://127.0.0.1:${process.env.PORT ?? 4000}`;

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  server: {
    proxy: {
      '/link': { target: server, bypass: ({ url = '' }) => (/\.(json|pdf)$/.test(url) ? undefined : '/link.html') },
      '/account': { target: server, bypass: () => '/link.html' },
      '/graphql': server,
      '/files': server,
      '/print': server,
      '/verify': server,
      '/demo-accounts.json': server,
    },
  },
  build: {
    chunkSizeWarningLimit: 700,
    // The pages behind one-time links are opened on telephones: they take nothing of the panel along.
    rolldownOptions: {
      input: ['index.html', 'link.html'].map(page => resolve(import.meta.dirname, page)),
    },
  },
});
