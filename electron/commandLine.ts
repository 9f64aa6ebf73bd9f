import { type ExportFormat, exportFormats } from '#domain/ipc/contract.ts'

/** What the arguments ask for. */
export type Command =
  | { readonly kind: 'open'; readonly files: readonly string[] }
  | { readonly kind: 'export'; readonly file: string; readonly format: ExportFormat; readonly out: string }
  | { readonly kind: 'check'; readonly file: string }
  | { readonly kind: 'help' }
  | { readonly kind: 'version' }
  | { readonly kind: 'wrong'; readonly why: string }

export const usage = `Zapatos: walk in your customer's shoes.

  zapatos [FILE.journey]                               open the window, and the file in it
  zapatos export FILE.journey --as FORMAT --out PATH   write a document, without a window
  zapatos check FILE.journey                           say whether the file is good, without a window
  zapatos --help                                       this text
  zapatos --version                                    the version

FORMAT is one of ${exportFormats.join(', ')}.
Exit codes: 0 done, 2 not understood, 3 not a good .journey file, 4 cannot read or write.
`

/**
 * Reads the arguments after the program's own name. Switches of Chromium and Electron are theirs and left alone: all in
 * front of the verb, where launchers and test drivers put them, and the well-known ones behind it.
 * @param isBareElectron the first word is the folder of the app, as in `electron . FILE`
 */
export function parseCommand(given: readonly string[], isBareElectron: boolean): Command {
  const app = isBareElectron ? given.findIndex((word) => !word.startsWith('-')) : -1
  const own = given.filter((_, index) => index !== app)
  if (own.includes('--help') || own.includes('-h')) return { kind: 'help' }
  if (own.includes('--version') || own.includes('-v')) return { kind: 'version' }
  const words = own.filter((word) => !word.startsWith('-'))
  const verb = words[0] ?? ''
  const behind = own.slice(own.indexOf(verb) + 1).filter((word) => !chromiumSwitch.test(word))
  if (verb === 'export') return parseExport(behind)
  if (verb === 'check') return parseCheck(behind)
  const option = own.find((word) => optionNames.has(nameOf(word)))
  return option === undefined ? { kind: 'open', files: words } : wrong(`${option} belongs behind export`)
}

const optionNames = new Set(['--as', '--out'])
const chromiumSwitch =
  /^--(no-sandbox|user-data-dir|ozone-platform|headless|disable-gpu|enable-logging|inspect|remote-debugging-port)(=|$)/

function nameOf(word: string): string {
  return word.split('=')[0] ?? ''
}

function parseExport(words: readonly string[]): Command {
  const files: string[] = []
  const options = new Map<string, string>()
  for (let index = 0; index < words.length; index++) {
    const word = words[index] ?? ''
    const name = nameOf(word)
    if (!word.startsWith('-')) {
      files.push(word)
      continue
    }
    if (!optionNames.has(name)) return wrong(`there is no option ${name}`)
    const text = word.includes('=') ? word.slice(name.length + 1) : words[++index]
    if (!text) return wrong(`${name} needs a value`)
    if (options.has(name)) return wrong(`${name} is given twice`)
    options.set(name, text)
  }
  const [file, ...others] = files
  const out = options.get('--out')
  const format = exportFormats.find((known) => known === options.get('--as'))
  if (file === undefined || others.length) return wrong('export needs exactly one FILE.journey')
  if (!format) return wrong(`export needs --as with one of ${exportFormats.join(', ')}`)
  if (!out) return wrong('export needs --out PATH')
  return { kind: 'export', file, format, out }
}

function parseCheck(words: readonly string[]): Command {
  const [file, ...others] = words
  const option = words.find((word) => word.startsWith('-'))
  if (option !== undefined) return wrong(`check has no option ${nameOf(option)}`)
  return file === undefined || others.length ? wrong('check needs exactly one FILE.journey') : { kind: 'check', file }
}

function wrong(why: string): Command {
  return { kind: 'wrong', why }
}
