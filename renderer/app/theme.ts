import { readSetting, type Setting, writeSetting } from '#renderer/persistence/settings.ts'
import { theDatabase } from './store/journey.ts'

export type Theme = Setting<'theme'>

const dark = window.matchMedia('(prefers-color-scheme: dark)')
let theme: Theme = 'system'

/** Applies the chosen theme, and follows the system while none is chosen. */
export async function startTheme(): Promise<void> {
  theme = (await readSetting(theDatabase(), 'theme')) ?? 'system'
  apply()
  dark.addEventListener('change', apply)
}

export function currentTheme(): Theme {
  return theme
}

export function chooseTheme(next: Theme): void {
  theme = next
  apply()
  void writeSetting(theDatabase(), 'theme', next)
}

function apply() {
  const isDark = theme === 'dark' || (theme === 'system' && dark.matches)
  document.documentElement.dataset.theme = isDark ? 'dark' : 'light'
  // The main process takes this for the background of the next window, so that nothing flashes.
  const paper = getComputedStyle(document.documentElement).getPropertyValue('--paper').trim()
  document.querySelector('meta[name="theme-color"]')?.setAttribute('content', paper)
}
