import { resolve } from 'node:path'
import { defineConfig } from '@playwright/test'

const root = resolve(import.meta.dirname, '..')

/** Windows of real Electron: `tests/e2e` and `tests/security`. A test that fails once has failed, so there are no retries. */
export default defineConfig({
  testDir: import.meta.dirname,
  testMatch: ['e2e/**/*.spec.ts', 'security/**/*.spec.ts'],
  globalSetup: resolve(import.meta.dirname, 'e2e/screen.ts'),
  outputDir: resolve(root, 'test-results/playwright'),
  // Windows side by side compete for the cores, and then it is the machine that is tested.
  workers: Number(process.env.ZAPATOS_WORKERS ?? 1),
  fullyParallel: false,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  timeout: 120_000,
  expect: { timeout: 10_000 },
  reporter: process.env.ZAPATOS_REPORT ? [['list'], ['json', { outputFile: process.env.ZAPATOS_REPORT }]] : [['list']],
  use: { actionTimeout: 10_000, trace: 'off' },
})
