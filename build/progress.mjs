// Progress of a long download on stderr, so that stdout stays the app's own.
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Shows how much of `expectedBytes` has arrived in `folder`, until the returned function is called:
 * one living line in a terminal, one line per ten percent elsewhere.
 * @param {string} folder
 * @param {number} expectedBytes
 * @param {string} name what is coming
 * @param {{ stalledAfterMs: number, onStall: () => void }} [watch] called when nothing has arrived for so long
 */
export function followFolderSize(folder, expectedBytes, name, watch) {
  const living = process.stderr.isTTY
  let lastTenth = 0
  let lastBytes = -1
  let lastGrowth = Date.now()
  const timer = setInterval(() => {
    const bytes = Math.min(folderBytes(folder), expectedBytes)
    const percent = Math.floor((100 * bytes) / expectedBytes)
    const line = `  ${name}: ${Math.round(bytes / 1e6)} of ${Math.round(expectedBytes / 1e6)} MB (${percent} %)`
    if (living) process.stderr.write(`\r${line}   `)
    else if (Math.floor(percent / 10) > lastTenth) process.stderr.write(`${line}\n`)
    lastTenth = Math.floor(percent / 10)
    if (bytes !== lastBytes) lastGrowth = Date.now()
    lastBytes = bytes
    if (watch && Date.now() - lastGrowth > watch.stalledAfterMs) watch.onStall()
  }, 500)
  return () => {
    clearInterval(timer)
    if (living) process.stderr.write('\r\x1b[K')
  }
}

/**
 * Bytes of all files below a folder; files that come and go meanwhile count as nothing.
 * @param {string} folder
 * @returns {number}
 */
export function folderBytes(folder) {
  let bytes = 0
  try {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name)
      if (entry.isDirectory()) bytes += folderBytes(path)
      else bytes += statSync(path, { throwIfNoEntry: false })?.size ?? 0
    }
  } catch {
    return bytes
  }
  return bytes
}
