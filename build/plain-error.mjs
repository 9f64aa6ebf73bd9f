// Failures of the scripts, said as one plain sentence and what to do. Node built-ins only.

/** A failure whose message is already the plain sentence for the person at the terminal. */
export class PlainError extends Error {
  /**
   * @param {string} sentence what went wrong and what to do, one line
   * @param {number} [exitCode]
   */
  constructor(sentence, exitCode = 1) {
    super(sentence)
    this.name = 'PlainError'
    this.exitCode = exitCode
  }
}

/** @type {Record<string, string>} system error code → what it means and what to do */
const meanings = {
  ENOSPC: 'The disk is full: free some space (about 1.5 GB for a first start) and try again.',
  EDQUOT: 'Your disk quota is used up: free some space (about 1.5 GB for a first start) and try again.',
  EROFS: 'The disk is read-only: copy the project to a folder you can write to and try again.',
  EACCES: 'This folder may not be written to: give your user the right to write to it, or copy the project elsewhere.',
  EPERM: 'This folder may not be written to: give your user the right to write to it, or copy the project elsewhere.',
  EMFILE: 'Too many files are open on this machine: close some programs and try again.',
  ENOMEM: 'The machine has run out of memory: close some programs and try again.',
}

/**
 * The plain sentence for any failure; a path, where the system named one, is added.
 * @param {unknown} error
 * @returns {string} one line without a stack trace
 */
export function plainSentence(error) {
  if (error instanceof PlainError) return error.message
  const { code, path, message } = /** @type {{ code?: string, path?: string, message?: string }} */ (error ?? {})
  const meaning = code === undefined ? undefined : meanings[code]
  if (meaning !== undefined) return path === undefined ? meaning : `${meaning} (${path})`
  const firstLine = String(message ?? error).split('\n', 1)[0]
  return `Something unexpected happened (${firstLine}): try again, and if it stays, set ZAPATOS_TRACE=1 to see where.`
}

/**
 * Runs a script to its end. A failure becomes one plain line on stderr and a non-zero exit code;
 * ZAPATOS_TRACE=1 adds the stack trace.
 * @param {() => Promise<number | void>} script resolves with the exit code, nothing means 0
 */
export async function runPlainly(script) {
  try {
    process.exitCode = (await script()) ?? 0
  } catch (error) {
    console.error(plainSentence(error))
    if (process.env.ZAPATOS_TRACE && error instanceof Error) console.error(error.stack)
    process.exitCode = error instanceof PlainError ? error.exitCode : 1
  }
}
