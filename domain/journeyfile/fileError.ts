/** Why a `.journey` file cannot be opened. */
export type FileProblem =
  | { readonly code: 'notAJourney' }
  | { readonly code: 'tooNew'; readonly version: number }
  | { readonly code: 'tooLarge'; readonly what: string }
  | { readonly code: 'damaged'; readonly part: string }
  | { readonly code: 'invalid'; readonly path: string }

export type FileError = FileProblem & {
  /** For the person: what happened, what is safe, what to do. */
  readonly message: string
}

export type FileResult<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly error: FileError }

/** Thrown inside this folder only; `decodeJourney` turns it into a result. */
export class FileRefusal extends Error {
  override name = 'FileRefusal'
  readonly problem: FileProblem

  constructor(problem: FileProblem) {
    super(problem.code)
    this.problem = problem
  }
}

/** The problem with the words for it. */
export function fileError(problem: FileProblem): FileError {
  return { ...problem, message: messageOf(problem) }
}

function messageOf(problem: FileProblem): string {
  switch (problem.code) {
    case 'notAJourney':
      return 'This is not a .journey file. Nothing was changed. Choose a file that was saved with Zapatos.'
    case 'tooNew':
      return `This file was saved by a newer Zapatos (format ${problem.version}). Nothing was changed. Update Zapatos, then open it again.`
    case 'tooLarge':
      return `This file is too large to open safely (${problem.what}). Nothing was changed. Ask whoever sent it for a smaller copy.`
    case 'damaged':
      return `This .journey file is damaged (${problem.part}). Nothing was changed. Ask for the file again, or restore a backup.`
    case 'invalid':
      return `This .journey file holds something Zapatos cannot read (${problem.path}). Nothing was changed. Ask whoever made it to save it again with Zapatos.`
  }
}
