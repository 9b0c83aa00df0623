import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

export default defineConfig({
  root: 'src/web',
  plugins: [react()],
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    target: 'es2022',
    // One copy of every file is served under a strict content policy: nothing is put inline.
    assetsInlineLimit: 0,
  },
})
