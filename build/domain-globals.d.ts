/**
 * The few globals that Chromium and Node share and that `domain/` may use.
 * The domain layer is compiled with neither DOM nor Node types, so a stray `document` or `process` there is a type error.
 */

declare class TextEncoder {
  encode(text?: string): Uint8Array<ArrayBuffer>
}

declare class TextDecoder {
  constructor(label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean })
  decode(bytes?: ArrayBuffer | ArrayBufferView, options?: { stream?: boolean }): string
}

declare class URL {
  constructor(url: string, base?: string)
  readonly href: string
  readonly origin: string
  readonly protocol: string
  readonly host: string
  readonly pathname: string
  readonly search: string
  readonly hash: string
}

/** A file that a person dropped or picked; the domain only passes it on. */
interface File {
  readonly name: string
  readonly size: number
  readonly type: string
}

declare const crypto: {
  getRandomValues<T extends ArrayBufferView>(array: T): T
  randomUUID(): string
  readonly subtle: {
    digest(algorithm: 'SHA-256', data: ArrayBuffer | ArrayBufferView): Promise<ArrayBuffer>
  }
}

declare function structuredClone<T>(value: T): T
declare function btoa(binary: string): string
declare function atob(base64: string): string
