// Packages the built app with electron-builder and reads back what it must not get wrong: the fuses and the content of app.asar.
import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { readdir, readFile, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { listPackage } from '@electron/asar'
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { Arch, build, Platform } from 'electron-builder'
import { bringBuildUpToDate } from './build-app.mjs'
import { projectFolder } from './dependencies.mjs'
import { describeRuntime, resolveRuntime } from './electron-runtime.mjs'
import { PlainError } from './plain-error.mjs'
import { say } from './tools.mjs'

const asarLimit = 30e6
const unreachable = new Set(['ENOTFOUND', 'EAI_AGAIN', 'ECONNREFUSED', 'ECONNRESET', 'ETIMEDOUT', 'ENETUNREACH'])

/** The state every fuse must have in what users get. */
export const wantedFuses = {
  RunAsNode: FuseState.DISABLE,
  EnableCookieEncryption: FuseState.ENABLE,
  EnableNodeOptionsEnvironmentVariable: FuseState.DISABLE,
  EnableNodeCliInspectArguments: FuseState.DISABLE,
  EnableEmbeddedAsarIntegrityValidation: FuseState.ENABLE,
  OnlyLoadAppFromAsar: FuseState.ENABLE,
  LoadBrowserProcessSpecificV8Snapshot: FuseState.DISABLE,
  GrantFileProtocolExtraPrivileges: FuseState.DISABLE,
}

/**
 * Builds, packages and checks. The formats that need tools from the network can be left out:
 * with the fallback runtime only the unpacked folder and, on Linux, its tar.gz are made.
 * @param {string[]} formats electron-builder's names, e.g. `dir`, `AppImage`; none means the configured ones
 * @returns {Promise<number>} exit code
 */
export async function packageApp(formats) {
  const output = join(projectFolder, 'dist')
  const runtime = await resolveRuntime({ say, currentOnly: true })
  await bringBuildUpToDate({ say })
  const platform = Platform.current()
  const chosen = formats.length > 0 ? formats : defaultFormats(platform, runtime.kind)
  say(
    `Packaging with ${describeRuntime(runtime)}: ${chosen.length > 0 ? chosen.join(', ') : 'all configured formats'} …`,
  )
  const artifacts = await makePackages({ runtime, formats: chosen, output })
  for (const packaged of await packagedApps(output)) await check(packaged)
  if (platform === Platform.LINUX) artifacts.push(await tarball(output))
  for (const artifact of artifacts) say(`Made ${artifact}`)
  if (runtime.kind === 'fallback') {
    say(`These packages hold the fallback, Electron ${runtime.version}: they are for trying out, not for users.`)
  }
  return 0
}

/**
 * What electron-builder makes of the build in out/, in an emptied folder.
 * @param {object} options
 * @param {import('./electron-runtime.mjs').Runtime} options.runtime
 * @param {string[]} options.formats none means the configured ones
 * @param {string} options.output
 * @returns {Promise<string[]>} the files made
 */
export async function makePackages({ runtime, formats, output }) {
  await rm(output, { recursive: true, force: true })
  return build(buildOptions({ runtime, formats, output })).catch((error) => {
    if (!unreachable.has(error?.code)) throw error
    throw new PlainError(
      'A packaging tool could not be downloaded: package on a network that reaches GitHub, or make only the folder and its tar.gz with "npm run dist -- dir".',
    )
  })
}

/**
 * @param {{ runtime: import('./electron-runtime.mjs').Runtime, formats: string[], output: string }} options
 * @returns {import('electron-builder').CliOptions}
 */
function buildOptions({ runtime, formats, output }) {
  return {
    targets: Platform.current().createTarget(
      formats.length > 0 ? formats : null,
      process.arch === 'arm64' ? Arch.arm64 : Arch.x64,
    ),
    publish: 'never',
    projectDir: projectFolder,
    config: {
      extends: join(projectFolder, 'build/electron-builder.yml'),
      directories: { output },
      electronDist: runtime.folder,
      electronVersion: runtime.version,
      afterPack: ({ appOutDir }) => removeLeftovers(appOutDir),
    },
  }
}

/**
 * What a runtime folder carries for development and an installed app does not need.
 * @param {string} folder
 */
async function removeLeftovers(folder) {
  for (const path of ['resources/default_app.asar', 'complete.json', 'version'])
    await rm(join(folder, path), { force: true })
}

/**
 * The unpacked folder as one file, for systems without AppImage or deb.
 * @param {string} output
 * @returns {Promise<string>} its path
 */
async function tarball(output) {
  const { version } = JSON.parse(await readFile(join(projectFolder, 'package.json'), 'utf8'))
  const unpacked = (await readdir(output)).find((name) => name.endsWith('-unpacked')) ?? 'linux-unpacked'
  const name = `zapatos-${version}-linux-${process.arch}`
  const file = join(output, `${name}.tar.gz`)
  const ownership = ['--owner=0', '--group=0', '--numeric-owner', '--sort=name']
  await promisify(execFile)('tar', [
    ...ownership,
    `--transform=s,^${unpacked},${name},`,
    '-czf',
    file,
    '-C',
    output,
    unpacked,
  ])
  return file
}

/**
 * AppImage and deb fetch tools from the network, which is out of reach wherever the fallback is in use.
 * @param {Platform} platform
 * @param {string} kind
 */
function defaultFormats(platform, kind) {
  return platform === Platform.LINUX && kind === 'fallback' ? ['dir'] : []
}

/**
 * The apps in the unpacked folders of `output`: executable and archive of each.
 * @param {string} output
 * @returns {Promise<{ path: string, asar: string }[]>}
 * @throws {PlainError} when there is none
 */
export async function packagedApps(output) {
  /** @type {{ path: string, asar: string }[]} */
  const found = []
  for (const name of await readdir(output)) {
    const folder = join(output, name)
    for (const [program, resources] of [
      ['zapatos', 'resources'],
      ['Zapatos.exe', 'resources'],
      ['Zapatos.app/Contents/MacOS/Zapatos', 'Zapatos.app/Contents/Resources'],
    ]) {
      const path = join(folder, program ?? '')
      if (existsSync(path)) found.push({ path, asar: join(folder, resources ?? '', 'app.asar') })
    }
  }
  if (found.length === 0) throw new PlainError('Packaging left no app in dist/: run "npm run dist -- dir" to see why.')
  return found
}

/**
 * @param {{ path: string, asar: string }} packaged
 * @throws {PlainError} when a fuse or the archive is not as it must be
 */
async function check({ path, asar }) {
  const wire = await getCurrentFuseWire(path)
  for (const [name, wanted] of Object.entries(wantedFuses)) {
    const actual = wire[FuseV1Options[/** @type {keyof typeof wantedFuses} */ (name)]]
    if (actual !== wanted)
      throw new PlainError(`The fuse ${name} of ${path} is not as it must be: correct build/electron-builder.yml.`)
  }
  say(`Fuses of ${path}: all ${Object.keys(wantedFuses).length} as designed.`)
  const strangers = listPackage(asar, { isPack: false }).filter(
    (file) => !/^[\\/](out([\\/]|$)|package\.json$)/.test(file),
  )
  if (strangers.length > 0)
    throw new PlainError(
      `app.asar holds ${strangers[0]}, which is not bundled: correct "files" in build/electron-builder.yml.`,
    )
  const { size } = await stat(asar)
  say(`app.asar: ${(size / 1e6).toFixed(1)} MB, nothing in it but the bundles.`)
  if (size > asarLimit) throw new PlainError('app.asar is larger than 30 MB: find what grew and make it smaller.')
}
