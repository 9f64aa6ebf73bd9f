import { randomUUID } from 'node:crypto'

/** Hands out opaque tokens for paths, so that the window can name a file without ever knowing where it lies. */
export interface Tokens {
  give(path: string): string
  /** The path behind a token; undefined when this run never gave it out. */
  pathOf(token: string): string | undefined
}

/** How many tokens are kept; the oldest is forgotten first. */
const most = 1_000

export function makeTokens(): Tokens {
  const paths = new Map<string, string>()
  return {
    give(path) {
      const token = randomUUID()
      paths.set(token, path)
      const oldest = paths.size > most ? paths.keys().next().value : undefined
      if (oldest !== undefined) paths.delete(oldest)
      return token
    },
    pathOf: (token) => paths.get(token),
  }
}
