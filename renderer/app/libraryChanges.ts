import { useCallback, useEffect, useState } from 'react'
import { type Library, readLibrary } from '#renderer/persistence/library.ts'
import { theDatabase } from './store/journey.ts'

const listeners = new Set<() => void>()

/** Tells the library screen that a journey was added, deleted or brought back. */
export function libraryChanged(): void {
  for (const listener of listeners) listener()
}

/** The library as it stands on the disk, read again at every change; null while it is read for the first time. */
export function useLibrary(): Library | null {
  const [library, setLibrary] = useState<Library | null>(null)
  const read = useCallback(() => {
    void readLibrary(theDatabase()).then(setLibrary)
  }, [])
  useEffect(() => {
    read()
    listeners.add(read)
    return () => void listeners.delete(read)
  }, [read])
  return library
}
