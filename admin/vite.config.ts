import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const server = `http://127.0.0.1:${process.env.PORT ?? 4000}`;

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  server: {
    proxy: { '/graphql': server, '/files': server, '/print': server, '/verify': server, '/demo-accounts.json': server },
  },
  build: { chunkSizeWarningLimit: 700 },
});
