import { useCallback, useEffect, useState } from 'react'
import { type Library, readLibrary } from '#renderer/persistence/library.ts'
import { theDatabase } from './store/journey.ts'

const listeners = new Set<() => void>()

/** Tells the library screen that a journey was added, deleted or brought back. */
export function libraryChanged(): void {
  for (const listener of listeners) listener()
}

let ahead: Library | null = null

/** Reads the library before its screen is there, so that a start draws it once and whole. */
export async function readLibraryAhead(): Promise<void> {
  ahead = await readLibrary(theDatabase())
}

/** The library as it stands on the disk, read again at every change; null while it is read for the first time. */
export function useLibrary(): Library | null {
  const [library, setLibrary] = useState(ahead)
  const read = useCallback(() => {
    void readLibrary(theDatabase()).then(setLibrary)
  }, [])
  useEffect(() => {
    // What was read ahead is only good for the first look.
    ahead = null
    read()
    listeners.add(read)
    return () => void listeners.delete(read)
  }, [read])
  return library
}
