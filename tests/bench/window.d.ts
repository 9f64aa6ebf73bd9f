/** What the benches put into the page to measure with. */
interface Window {
  disk: {
    /** From the last Enter to the end of the transaction that holds its note; null until then. */
    tookMs: number | null
    /** From the last Enter until IndexedDB had its note. */
    handedMs: number
    /** How often the line being typed was written. */
    drafts: number
    /** Transactions that write just now. */
    busy: number
    /** Milliseconds of one bare strict put of the note written last. */
    bare(): Promise<number>
  }
  keys: {
    /** Milliseconds from each keydown until its frame was painted. */
    painted: number[]
    start(): void
    stop(): { painted: number[]; longestFrame: number }
  }
}
