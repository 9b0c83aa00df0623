import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { webChunks } from './scripts/web-chunks.ts'

/**
 * The page carries `__CSP_NONCE__` wherever a nonce is due; the server writes a new one into each answer.
 * `npm run dev` of Vite proxies to a server started beside it.
 */
export default defineConfig({
  root: fileURLToPath(new URL('src/web', import.meta.url)),
  base: '/',
  plugins: [react()],
  html: { cspNonce: '__CSP_NONCE__' },
  build: {
    outDir: fileURLToPath(new URL('dist/web', import.meta.url)),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    // What is sent at first is weighed packed, by tests/e2e/pages/first-page.test.ts.
    chunkSizeWarningLimit: 600,
    modulePreload: { polyfill: false },
    rolldownOptions: { output: { codeSplitting: webChunks } },
  },
  server: { proxy: { '/api': 'http://localhost:3000' } },
})
