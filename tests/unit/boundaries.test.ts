import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

// Each pair is a file and one import in it. The linter runs once over all of them, with the project's own settings.
const forbidden = [
  ['domain/model/bad.ts', '#domain/commands/index.ts'],
  ['domain/model/bad.ts', '#domain/insight/clock.ts'],
  ['domain/commands/bad.ts', '#domain/insight/clock.ts'],
  ['domain/commands/bad.ts', '#domain/history/diff.ts'],
  ['domain/history/bad.ts', '#domain/commands/index.ts'],
  ['domain/insight/bad.ts', '#domain/layout/scene.ts'],
  ['domain/layout/bad.ts', '#domain/report/blocks.ts'],
  ['domain/journeyfile/bad.ts', '#domain/insight/clock.ts'],
  ['domain/interchange/bad.ts', '#domain/journeyfile/decode.ts'],
  ['domain/ipc/bad.ts', '#domain/commands/index.ts'],
  ['domain/insight/bad.ts', 'react'],
  ['domain/insight/bad.ts', '@reduxjs/toolkit'],
  ['domain/report/bad.ts', 'jspdf'],
  ['domain/journeyfile/bad.ts', 'node:fs'],
  ['domain/journeyfile/bad.ts', 'electron'],
  ['domain/journeyfile/bad.ts', '#electron/main.ts'],
  ['domain/layout/bad.ts', '#renderer/ui/Button.tsx'],
  ['domain/layout/bad.ts', '../model/index.ts'],
  ['electron/files/bad.ts', '#renderer/app/store/store.ts'],
  ['electron/files/bad.ts', 'react'],
  ['electron/files/bad.ts', 'dexie'],
  ['electron/files/bad.ts', '../window.ts'],
  ['electron/preload/bad.ts', 'node:fs'],
  ['electron/preload/bad.ts', '#electron/files/atomic.ts'],
  ['renderer/app/bad.ts', '#electron/main.ts'],
  ['renderer/app/bad.ts', 'electron'],
  ['renderer/app/bad.ts', 'node:path'],
  ['renderer/app/bad.ts', 'node:fs/promises'],
  ['renderer/app/bad.ts', '../ui/Button.tsx'],
  ['renderer/ui/bad.ts', '#renderer/app/store/store.ts'],
  ['renderer/ui/bad.ts', '#renderer/features/choose/Choose.tsx'],
  ['renderer/ui/bad.ts', '#electron/main.ts'],
  ['renderer/persistence/bad.ts', '#renderer/app/store/store.ts'],
  ['renderer/persistence/bad.ts', '#renderer/features/choose/Choose.tsx'],
  ['renderer/persistence/bad.ts', 'electron'],
  ['renderer/features/choose/bad.ts', '#renderer/features/run/Run.tsx'],
  ['renderer/features/choose/bad.ts', '../run/Run.tsx'],
  ['renderer/features/choose/bad.ts', '#renderer/persistence/database.ts'],
  ['renderer/features/choose/bad.ts', 'dexie'],
  ['renderer/features/choose/bad.ts', '#electron/main.ts'],
  ['renderer/features/choose/bad.ts', 'node:fs'],
  ['renderer/app/bad.ts', '#tests/e2e/launch.ts'],
  ['electron/files/bad.ts', '#build/electron-runtime.mjs'],
] as const

const allowed = [
  ['domain/model/good.ts', 'zod'],
  ['domain/model/good.ts', './entity.ts'],
  ['domain/commands/good.ts', '#domain/model/index.ts'],
  ['domain/commands/good.ts', 'immer'],
  ['domain/report/good.ts', '#domain/layout/scene.ts'],
  ['domain/report/good.ts', '#domain/insight/clock.ts'],
  ['domain/interchange/good.ts', 'papaparse'],
  ['electron/files/good.ts', 'node:fs/promises'],
  ['electron/files/good.ts', 'electron'],
  ['electron/files/good.ts', '#domain/journeyfile/encode.ts'],
  ['electron/preload/good.ts', '#domain/ipc/contract.ts'],
  ['renderer/app/good.ts', '#renderer/features/choose/Choose.tsx'],
  ['renderer/app/good.ts', '#renderer/persistence/database.ts'],
  ['renderer/persistence/good.ts', 'dexie'],
  ['renderer/features/choose/good.ts', '#renderer/ui/Button.tsx'],
  ['renderer/features/choose/good.ts', '#renderer/app/store/store.ts'],
  ['renderer/features/choose/good.ts', './Candidates.tsx'],
  ['renderer/features/choose/good.ts', '#domain/commands/index.ts'],
] as const

interface Diagnostic {
  category: string
  location: { path: string; start: { line: number } }
}

const project = resolve(import.meta.dirname, '../..')
let folder = ''
/** `file:line` of every import that the linter refuses. */
let refused = new Set<string>()

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'zapatos-boundaries-'))
  cpSync(join(project, 'biome.json'), join(folder, 'biome.json'))
  const files = new Map<string, string[]>()
  for (const [file, imported] of [...forbidden, ...allowed]) {
    const lines = files.get(file) ?? []
    files.set(file, [...lines, `export * as part${lines.length} from '${imported}'`])
  }
  for (const [file, lines] of files) {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), `${lines.join('\n')}\n`)
  }
  refused = lint()
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

function lint(): Set<string> {
  const biome = join(project, 'node_modules/@biomejs/biome/bin/biome')
  const options = ['lint', '--vcs-enabled=false', '--reporter=json', '--max-diagnostics=none', '.']
  const { stdout, stderr } = spawnSync(process.execPath, [biome, ...options], { cwd: folder, encoding: 'utf8' })
  const start = stdout.indexOf('{')
  if (start < 0) throw new Error(`Biome printed no report: ${stdout}${stderr}`)
  const { diagnostics } = JSON.parse(stdout.slice(start)) as { diagnostics: Diagnostic[] }
  return new Set(
    diagnostics
      .filter(({ category }) => category === 'lint/style/noRestrictedImports')
      .map(({ location }) => `${location.path}:${location.start.line}`),
  )
}

function place(table: readonly (readonly [string, string])[], index: number): string {
  const file = table[index]![0]
  const line = table.slice(0, index + 1).filter(([other]) => other === file).length
  return `${file}:${line}`
}

test.each(forbidden.map(([file, imported], index) => ({ file, imported, index })))(
  '$file may not import $imported',
  ({ index }) => {
    expect(refused).toContain(place(forbidden, index))
  },
)

test.each(allowed.map(([file, imported], index) => ({ file, imported, index })))(
  '$file may import $imported',
  ({ index }) => {
    expect(refused).not.toContain(place(allowed, index))
  },
)
