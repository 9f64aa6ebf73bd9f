import { readFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import type { Plugin } from 'vite'
import { writeFonts } from './fonts.mjs'
import { copyRuntimeAssets } from './runtime-assets.mjs'

const root = resolve(import.meta.dirname, '..')
/** Where the build goes; `ZAPATOS_OUT` lets several builds live side by side. */
const out = resolve(root, process.env.ZAPATOS_OUT ?? 'out')

/** Puts the fonts and the assets that main and the worker read at run time beside the bundles. */
function besideTheBundles(): Plugin {
  return {
    name: 'zapatos-beside-the-bundles',
    async closeBundle() {
      await writeFonts(join(out, 'fonts'))
      await copyRuntimeAssets(join(out, 'assets'))
      await writeFile(join(out, 'package.json'), JSON.stringify(appPackage()))
    },
  }
}

/** A package.json that makes the folder of the build startable by itself, wherever it lies. */
function appPackage() {
  const { name, productName, version, type } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  return { name, productName, version, type, main: 'main/main.js' }
}

/**
 * Every npm package goes into the bundles (`externalizeDeps: false`), so that the packaged app carries no node_modules.
 * The targets are the oldest runtime the app runs on, the Electron 33 of the registry fallback: Chromium 130 and Node 20.18.
 */
export default defineConfig({
  main: {
    root,
    plugins: [besideTheBundles()],
    resolve: {
      conditions: ['module', 'node', 'import', 'default'],
      // Its build for Node declares a `require` of its own, which collides with the one electron-vite adds to a bundle.
      alias: { fflate: 'fflate/browser' },
    },
    build: {
      target: 'node20.18',
      outDir: join(out, 'main'),
      externalizeDeps: false,
      emptyOutDir: true,
      rollupOptions: {
        input: { main: join(root, 'electron/main.ts'), worker: join(root, 'electron/worker/worker.ts') },
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunk-[name]-[hash].js' },
      },
    },
  },
  preload: {
    root,
    build: {
      target: 'node20.18',
      outDir: join(out, 'preload'),
      externalizeDeps: false,
      emptyOutDir: true,
      rollupOptions: {
        input: {
          preload: join(root, 'electron/preload/preload.ts'),
          audience: join(root, 'electron/preload/audience.ts'),
        },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: join(root, 'renderer'),
    plugins: [react()],
    build: {
      target: 'chrome130',
      minify: true,
      // The bundle comes from disk, so its size is a matter of start-up time, which the bench watches.
      chunkSizeWarningLimit: 3000,
      outDir: join(out, 'renderer'),
      emptyOutDir: true,
      assetsInlineLimit: 0,
      // The screens come in parts, their styles as one file, so that the order in which rules win never changes.
      cssCodeSplit: false,
      modulePreload: { polyfill: false },
      rollupOptions: {
        input: { index: join(root, 'renderer/index.html'), audience: join(root, 'renderer/audience.html') },
      },
    },
  },
})
