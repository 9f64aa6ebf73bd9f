// Shared libraries that Electron needs on Linux, and the programs that tests need. Other systems bring them along.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { PlainError } from './plain-error.mjs'

/** Debian's packages for Electron. Since Debian 13 and Ubuntu 24.04 some end in t64; the one that exists is taken. */
const libraryPackages = [
  'libgtk-3-0',
  'libnss3',
  'libasound2',
  'libgbm1',
  'libxss1',
  'libxtst6',
  'libatk-bridge2.0-0',
  'libcups2',
  'libdrm2',
]

/** Programs of the tests and the Debian packages that hold them. */
const testPrograms = { Xvfb: 'xvfb', pdftotext: 'poppler-utils' }

/**
 * Sees to it that Electron can start: installs on Debian and Ubuntu as root, otherwise names the one command.
 * @param {object} options
 * @param {{ executable: string, folder: string }} options.runtime
 * @param {(line: string) => void} options.say
 * @param {boolean} [options.forTests] also the programs of the tests
 * @throws {PlainError} when something is missing and cannot be installed here
 */
export async function bringSystemLibraries({ runtime, say, forTests = false }) {
  if (process.platform !== 'linux') return
  const missing = missingLibraries(runtime.executable)
  const programs = forTests ? missingPrograms() : []
  if (missing.length > 0 || programs.length > 0) install(missing, programs, say)
  demandSandbox(runtime.folder)
}

/**
 * Names of the shared libraries that the loader does not find.
 * @param {string} executable
 * @returns {string[]}
 */
export function missingLibraries(executable) {
  const { stdout } = spawnSync('ldd', [executable], { encoding: 'utf8' })
  return [...(stdout ?? '').matchAll(/^\s*(\S+) => not found/gm)].map((match) => match[1] ?? '')
}

/** @returns {string[]} Debian packages of the test programs that are not on the path */
function missingPrograms() {
  const folders = (process.env.PATH ?? '').split(':')
  const isThere = (/** @type {string} */ program) => folders.some((folder) => existsSync(join(folder, program)))
  return Object.entries(testPrograms).flatMap(([program, name]) => (isThere(program) ? [] : [name]))
}

/**
 * @param {string[]} libraries
 * @param {string[]} programs
 * @param {(line: string) => void} say
 */
function install(libraries, programs, say) {
  const what = [...libraries, ...programs].join(', ')
  if (!existsSync('/usr/bin/apt-get')) {
    throw new PlainError(`Your system lacks ${what}: install them with its package manager and try again.`)
  }
  const names = [...(libraries.length > 0 ? libraryPackages : []), ...programs]
  if (process.getuid?.() !== 0) throw new PlainError(missingSentence(what, resolved(names)))
  say(`Installing what Electron needs from the system (${what}) …`)
  apt(['update', '-qq'])
  apt(['install', '-y', '-qq', '--no-install-recommends', ...resolved(names)])
}

/**
 * The sentence for a person who may not install packages.
 * @param {string} what
 * @param {string[]} names
 */
export function missingSentence(what, names) {
  return `Your system lacks ${what}: run "sudo apt-get install --no-install-recommends ${names.join(' ')}" and try again.`
}

/**
 * @param {string[]} names
 * @returns {string[]} each under the name this system knows it by
 */
function resolved(names) {
  return names.map((name) => {
    const { stdout } = spawnSync('apt-cache', ['policy', `${name}t64`], { encoding: 'utf8' })
    return /Candidate: (?!\(none\))/.test(stdout ?? '') ? `${name}t64` : name
  })
}

/** @param {string[]} aptArguments */
function apt(aptArguments) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const { status, stderr } = spawnSync('apt-get', aptArguments, {
    env,
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  if (status === 0) return
  throw new PlainError(aptSentence(`apt-get ${aptArguments.join(' ')}`, stderr ?? ''))
}

/**
 * What apt's error output means for the person at the terminal.
 * @param {string} command
 * @param {string} complaint
 */
export function aptSentence(command, complaint) {
  if (/No space left|not have enough free space|enough free space/i.test(complaint)) {
    return 'The disk is full: free some space (about 1.5 GB for a first start) and try again.'
  }
  if (/Could not get lock|is held by process/i.test(complaint)) {
    return 'Another program is installing packages just now: wait until it has finished and try again.'
  }
  const line = complaint
    .split('\n')
    .find((text) => text.startsWith('E: '))
    ?.slice(3)
  return `The shared libraries could not be installed (${line ?? 'apt-get failed'}): run "${command}" to see all of it.`
}

/**
 * A normal user keeps Chromium's sandbox, which needs user namespaces or its helper owned by root.
 * @param {string} folder
 */
function demandSandbox(folder) {
  if (process.getuid?.() === 0) return
  const helper = join(folder, 'chrome-sandbox')
  const info = statSync(helper, { throwIfNoEntry: false })
  if (info === undefined || (info.uid === 0 && (info.mode & 0o4000) !== 0)) return
  if (mayMakeNamespaces()) return
  throw new PlainError(
    `Chromium's sandbox may not start for your user on this system: run "sudo chown root:root ${helper} && sudo chmod 4755 ${helper}" and try again.`,
  )
}

function mayMakeNamespaces() {
  const restricted = '/proc/sys/kernel/apparmor_restrict_unprivileged_userns'
  if (existsSync(restricted) && readFileSync(restricted, 'utf8').trim() === '1') return false
  const probe = spawnSync('unshare', ['--user', '--map-root-user', 'true'])
  // Without the program nothing is known; Chromium then says so itself.
  return probe.error !== undefined || probe.status === 0
}
