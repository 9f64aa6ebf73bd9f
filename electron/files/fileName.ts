// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out
const unfit = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff<>:"/\\|?*]/g
const reservedOnWindows = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i
const longestBytes = 120

/**
 * A title as a file name that every platform takes, without its ending. Letters of all scripts stay; an empty title is
 * called “Untitled journey”.
 */
export function safeFileName(title: string): string {
  // Through bytes and back: half a surrogate pair is no letter anywhere.
  const whole = new TextDecoder().decode(new TextEncoder().encode(title))
  let name = whole.normalize('NFC').replace(unfit, ' ').replace(/\s+/g, ' ').trim()
  while (new TextEncoder().encode(name).length > longestBytes) name = [...name].slice(0, -1).join('')
  name = name.replace(/^[. ]+|[. ]+$/g, '')
  if (reservedOnWindows.test(name)) name = `${name} journey`
  return name || 'Untitled journey'
}
