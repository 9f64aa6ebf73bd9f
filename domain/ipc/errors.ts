/** Everything that can go wrong between the window, the files and the worker, as the window can tell apart. */
export const errorCodes = [
  'notAJourney',
  'tooNew',
  'tooLarge',
  'damaged',
  'invalid',
  'cannotRead',
  'cannotWrite',
  'noMailProgram',
  'cancelled',
  'workerFailed',
  'badRequest',
] as const
export type ErrorCode = (typeof errorCodes)[number]

/** A failure in plain words: what happened, what is safe, what to do. */
export interface AppError {
  readonly code: ErrorCode
  /** For the person; complete sentences. */
  readonly message: string
}

/** What every request is answered with. Nothing is thrown across a process boundary. */
export type Result<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly error: AppError }

export function success<Value>(value: Value): Result<Value> {
  return { ok: true, value }
}

export function failure(code: ErrorCode, message: string): Result<never> {
  return { ok: false, error: { code, message } }
}
