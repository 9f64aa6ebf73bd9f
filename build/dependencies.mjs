// Whether node_modules holds what package-lock.json says, and `npm ci` when it does not. Node built-ins only: it runs before there is anything else.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, statfsSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { PlainError } from './plain-error.mjs'

/** The project's folder. */
export const projectFolder = join(dirname(fileURLToPath(import.meta.url)), '..')

const fullDisk = 'The disk is full: free some space (about 1.5 GB for a first start) and try again.'
const neededBytes = 0.9e9
const leftWhenFull = 20e6

/** @typedef {Record<string, { version?: string, optional?: boolean, os?: string[], cpu?: string[], libc?: string[] }>} LockedPackages */

/**
 * True when every package of the lock file is installed in its version.
 * The answer is kept in a stamp inside node_modules, so that the next question costs one hash.
 * @param {string} [folder]
 */
export function dependenciesAreCurrent(folder = projectFolder) {
  const lock = readFileSync(join(folder, 'package-lock.json'))
  const hash = createHash('sha256').update(lock).digest('hex')
  const stamp = join(folder, 'node_modules/.zapatos-installed')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return true
  if (!isInstalled(JSON.parse(lock.toString()).packages, folder)) return false
  writeFileSync(stamp, hash)
  return true
}

/**
 * npm writes node_modules/.package-lock.json at the very end, so after an interrupted install it is missing.
 * Optional packages may be absent: they belong to other systems.
 * @param {LockedPackages} locked
 * @param {string} folder
 */
function isInstalled(locked, folder) {
  const record = join(folder, 'node_modules/.package-lock.json')
  if (!existsSync(record)) return false
  /** @type {LockedPackages} */
  const installed = JSON.parse(readFileSync(record, 'utf8')).packages
  return Object.entries(locked).every(([path, { version, optional }]) => {
    if (path === '') return true
    if (installed[path] === undefined) return optional === true
    return installed[path].version === version && existsSync(join(folder, path))
  })
}

/**
 * Installs the dependencies with `npm ci`; npm's own output stays out of sight unless it fails.
 * @param {(line: string) => void} say
 * @throws {PlainError} with the reason in plain words
 */
export async function installDependencies(say) {
  demandSpace()
  say('Installing the dependencies (npm ci, about a minute the first time) …')
  const complaint = await npmCi()
  if (complaint !== undefined) demandSpace(leftWhenFull)
  if (complaint !== undefined) throw new PlainError(npmSentence(complaint))
  if (!dependenciesAreCurrent()) {
    throw new PlainError('npm ci ended without installing everything: delete node_modules and try again.')
  }
}

/**
 * npm's complaints name the package whose script failed rather than the full disk, so the disk is asked itself.
 * @param {number} [bytes] that must be free
 * @throws {PlainError}
 */
function demandSpace(bytes = neededBytes) {
  const { bavail, bsize } = statfsSync(projectFolder)
  if (bavail * bsize < bytes) throw new PlainError(fullDisk)
}

/**
 * The environment for npm. With npm's own patience a registry that does not answer would hold a start up for minutes.
 * @param {Record<string, string>} [more]
 */
export function npmEnvironment(more = {}) {
  return {
    ...process.env,
    npm_config_fetch_retries: '2',
    npm_config_fetch_retry_mintimeout: '1000',
    npm_config_fetch_retry_maxtimeout: '5000',
    npm_config_loglevel: 'error',
    ...more,
  }
}

/**
 * @returns {Promise<string | undefined>} npm's complaint, undefined when all went well
 */
function npmCi() {
  return new Promise((resolve) => {
    const child = spawn('npm', ['ci'], {
      cwd: projectFolder,
      env: npmEnvironment(),
      stdio: ['ignore', 'ignore', 'pipe'],
      shell: process.platform === 'win32',
    })
    let complaint = ''
    child.stderr.on('data', (chunk) => {
      complaint += chunk
    })
    child.on('error', () => resolve('npm: not found'))
    child.on('close', (code) => resolve(code === 0 ? undefined : complaint || `exit code ${code}`))
  })
}

/**
 * What npm's error output means for the person at the terminal.
 * @param {string} complaint
 * @returns {string} one sentence
 */
export function npmSentence(complaint) {
  if (/ENOSPC|EDQUOT/.test(complaint)) return fullDisk
  if (/npm: not found/.test(complaint)) return 'npm was not found: install Node.js together with npm and try again.'
  if (/EINTEGRITY/.test(complaint)) {
    return 'A downloaded package is not the one the lock file names (its hash differs): run "npm cache clean --force" and try again.'
  }
  if (/\b(EACCES|EPERM|EROFS)\b/.test(complaint)) {
    return 'The dependencies could not be written: give your user the right to write to this folder and try again.'
  }
  if (/\b(E401|E403)\b/.test(complaint))
    return 'The npm registry refused you: log in with "npm login" or correct your npm settings, then try again.'
  if (/SELF_SIGNED_CERT|UNABLE_TO_(GET|VERIFY)|CERT_(HAS_EXPIRED|UNTRUSTED)/.test(complaint)) {
    return "The npm registry's certificate is not trusted here: name your company's certificate file in NODE_EXTRA_CA_CERTS and try again."
  }
  const network =
    /\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ERR_SOCKET_TIMEOUT|FETCH_ERROR|E5\d\d|E404)\b/.exec(
      complaint,
    )
  if (network) {
    return `The npm registry did not give what is needed (${network[1]}): check the network and "npm config get registry", then try again.`
  }
  const line = complaint.split('\n').find((text) => /npm error (?!code|A complete log)/.test(text)) ?? complaint
  return `The dependencies could not be installed (${line.replace('npm error ', '').trim()}): run "npm ci" to see all of it.`
}
