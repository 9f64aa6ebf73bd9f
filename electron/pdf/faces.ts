import { type FontFile, readFontFile } from './fontFile.ts'

/** The fonts of a document by what they are for, and the file each comes from. */
export const faceFiles = {
  regular: 'noto-sans-400.ttf',
  bold: 'noto-sans-700.ttf',
  italic: 'noto-sans-400-italic.ttf',
  japanese: 'noto-sans-jp-400.ttf',
  chinese: 'noto-sans-sc-400.ttf',
  korean: 'noto-sans-kr-400.ttf',
  arabic: 'noto-sans-arabic-400.ttf',
  hebrew: 'noto-sans-hebrew-400.ttf',
  emoji: 'noto-emoji-400.ttf',
} as const
export type FaceName = keyof typeof faceFiles

/** Gives the bytes of a font file by its name, as in `noto-sans-400.ttf`. */
export type FontReader = (file: string) => Uint8Array

/** Four hexadecimal digits of every glyph number there can be. */
const hexOf: readonly string[] = Array.from({ length: 0x10000 }, (_, glyph) => glyph.toString(16).padStart(4, '0'))

/** A font in use: counts which glyphs were set, so that only those are embedded and can be read back as text. */
export class Face {
  readonly name: FaceName
  readonly file: FontFile
  /** Resource name in the PDF. */
  readonly key: string
  /** Glyph → the text it stands for. */
  readonly used = new Map<number, string>()
  readonly #marked: Uint8Array
  /** Per UTF-16 unit: advance + 1, or 0 while unknown. Looking it up is the inner loop of every paragraph. */
  readonly #advances = new Uint16Array(0x10000)

  constructor(name: FaceName, file: FontFile, key: string) {
    this.name = name
    this.file = file
    this.key = key
    this.#marked = new Uint8Array(file.glyphCount)
  }

  /** Advance of a basic character in 1/1000 em. */
  advance(code: number): number {
    const known = this.#advances[code]
    if (known) return known - 1
    const advance = this.file.advanceOf(this.file.glyphOf(code))
    this.#advances[code] = advance + 1
    return advance
  }

  /** Notes that a glyph is set for `text`, and returns its number as four hexadecimal digits. */
  use(glyph: number, text: string): string {
    if (!this.#marked[glyph]) {
      this.#marked[glyph] = 1
      // One glyph is both blanks; what is read back is the common one.
      this.used.set(glyph, text === '\u00a0' ? ' ' : text)
    }
    return hexOf[glyph] ?? '0000'
  }
}

/** The fonts of one document, each read when a character first needs it. */
export class Typecase {
  readonly faces = new Map<FaceName, Face>()
  /** Code points no font has. */
  readonly missing = new Set<number>()
  /** Code points of scripts that are set letter by letter although they want to be joined. */
  readonly unshaped = new Set<number>()
  readonly #read: FontReader

  constructor(read: FontReader) {
    this.#read = read
  }

  face(name: FaceName): Face {
    const known = this.faces.get(name)
    if (known) return known
    const face = new Face(name, readFontFile(this.#read(faceFiles[name])), `F${this.faces.size + 1}`)
    this.faces.set(name, face)
    return face
  }
}
