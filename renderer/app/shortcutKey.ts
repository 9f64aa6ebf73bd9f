const signs: Readonly<Record<string, string>> = { Comma: ',', Period: '.' }

/**
 * The key of a shortcut, in small letters. A keyboard that writes Greek, Cyrillic or Arabic has the shortcuts where an English
 * one has them; every other goes by what it writes.
 */
export function shortcutKey({ key, code }: Pick<KeyboardEvent, 'key' | 'code'>): string {
  const place = /^Key([A-Z])$/.exec(code)?.[1] ?? signs[code]
  return (place && !/^[ -~]/.test(key) ? place : key).toLowerCase()
}
