// What the scripts must know of the app's command line; the app itself (electron/cli.ts) knows all of it.

const windowless = new Set(['export', 'check', '--help', '-h', '--version', '-v'])

/**
 * Whether these arguments ask for work that shows no window.
 * @param {string[]} appArguments
 */
export function isWindowless(appArguments) {
  return appArguments.some((argument, index) => windowless.has(argument) && (index === 0 || argument.startsWith('-')))
}

/**
 * The arguments of Electron for the app and its own arguments.
 * @param {object} options
 * @param {string} options.app folder of the app
 * @param {string[]} options.appArguments
 * @param {boolean} options.root whether the process runs as root, for whom Chromium's sandbox refuses to start
 * @param {NodeJS.Platform} [options.platform]
 * @param {NodeJS.ProcessEnv} [options.env]
 * @returns {string[]}
 */
export function electronArguments({ app, appArguments, root, platform = process.platform, env = process.env }) {
  const headless = platform === 'linux' && isWindowless(appArguments)
  const wayland = platform === 'linux' && !headless && !env.DISPLAY && Boolean(env.WAYLAND_DISPLAY)
  return [
    ...(root ? ['--no-sandbox'] : []),
    ...(headless ? ['--ozone-platform=headless', '--disable-gpu'] : []),
    ...(wayland ? ['--ozone-platform=wayland'] : []),
    app,
    ...appArguments,
  ]
}
