import { resolve } from 'node:path'
import { defineConfig } from 'vitest/config'

/** Everything that needs no window. One file for unit, migrations and fuzz, so that one run counts them all. */
export default defineConfig({
  root: resolve(import.meta.dirname, '..'),
  test: {
    include: ['tests/unit/**/*.test.{ts,tsx}', 'tests/migrations/**/*.test.ts', 'tests/fuzz/**/*.test.ts'],
    exclude: ['**/node_modules/**'],
    testTimeout: 30_000,
    allowOnly: false,
    passWithNoTests: true,
  },
})
