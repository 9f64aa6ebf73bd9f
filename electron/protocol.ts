import { readFile } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'
import { protocol, type Session } from 'electron'

const scheme = 'app'
const host = 'zapatos'
/** Scheme and host of every page of the app. */
export const appOrigin = `${scheme}://${host}`

/**
 * The hash is that of one inline style which React Aria Components injects; `'unsafe-inline'` would allow all others too.
 */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o='",
  "img-src 'self'",
  "font-src 'self'",
  // The recordings, which the window plays from its own database.
  'media-src blob:',
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
}

/** Makes `app://` a place like any other to Chromium: an origin of its own, cached code. Only counts before `ready`. */
export function registerScheme(): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: true, codeCache: true }
  protocol.registerSchemesAsPrivileged([{ scheme, privileges }])
}

/** Serves the files of one folder, and nothing else, as `app://zapatos/…`. */
export function serveFolder(session: Session, folder: string): void {
  session.protocol.handle(scheme, async (request) => {
    const path = request.method === 'GET' ? fileFor(request.url, folder) : undefined
    const type = path && types[extname(path)]
    if (!path || !type) return notFound()
    try {
      const headers = {
        'content-type': type,
        'content-security-policy': contentSecurityPolicy,
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
      }
      return new Response(new Uint8Array(await readFile(path)), { headers })
    } catch {
      return notFound()
    }
  })
}

function notFound(): Response {
  return new Response('Not found', { status: 404, headers: { 'content-type': 'text/plain' } })
}

/**
 * The file a URL names, or undefined when it would lie outside of the folder. URL parsing has taken out plain `..`;
 * encoded ones and separators come to light only here.
 */
export function fileFor(url: string, folder: string): string | undefined {
  const parsed = new URL(url)
  if (parsed.protocol !== `${scheme}:` || parsed.host !== host) return undefined
  let name: string
  try {
    name = decodeURIComponent(parsed.pathname)
  } catch {
    return undefined
  }
  if (name.includes('\0') || name.includes('\\')) return undefined
  const path = normalize(join(folder, name === '/' ? 'index.html' : name))
  return path.startsWith(folder + sep) ? path : undefined
}
