import { describe, expect, it } from 'vitest'
import { joinArabic } from '#electron/pdf/arabic.ts'
import { inVisualOrder } from '#electron/pdf/bidiLine.ts'
import { clustersOf } from '#electron/pdf/clusters.ts'
import { Typecase } from '#electron/pdf/faces.ts'
import { readFontFile } from '#electron/pdf/fontFile.ts'
import { subsetFont } from '#electron/pdf/fontSubset.ts'
import { type Line, Typesetter } from '#electron/pdf/typesetter.ts'
import { everyScript, longTitle, longWord } from '#tests/fixtures/hostileJourney.ts'
import { fonts } from '#tests/fixtures/pdf.ts'

const style = { weight: 'regular', size: 10 } as const
const typesetter = new Typesetter(fonts, 'en')

/** What the glyphs of a line stand for, from left to right. */
function shownIn(line: Line): string {
  return line.segments
    .map(({ face, codes, actual }) => {
      if (actual !== null) return actual
      const glyphs = [...codes.matchAll(/<([0-9a-f]+)>/g)].flatMap(([, hex]) => hex?.match(/.{4}/g) ?? [])
      return glyphs.map((glyph) => face.used.get(Number.parseInt(glyph, 16)) ?? '?').join('')
    })
    .join('')
}
const facesIn = (text: string, language = 'en') =>
  new Typesetter(fonts, language).line(text, style).segments.map(({ face }) => face.name)

describe('lines', () => {
  const texts = [
    'The quick brown fox – jumps over 12-14 well-known (lazy) dogs. ',
    longWord,
    everyScript,
    longTitle,
    'a  b   c',
  ]

  it.each(texts)('fit their room and lose nothing: %.30s', (text) => {
    for (const room of [40, 150, 451]) {
      const lines = typesetter.lines(text, style, room)
      for (const line of lines) expect(line.width).toBeLessThanOrEqual(room + 0.01)
      const letters = (words: string) => [...words.replace(/\s/g, '')].sort().join('')
      expect(letters(lines.map(shownIn).join('').normalize('NFKC'))).toBe(letters(text.normalize('NFKC')))
    }
  })

  it('break at blanks, after hyphens but not inside numbers, and between East Asian characters', () => {
    const room = (text: string) => typesetter.width(text, style) + 0.1
    const shown = (text: string, width: number) => typesetter.lines(text, style, width).map(shownIn)
    expect(shown('one two three', room('one two'))).toEqual(['one two', 'three'])
    expect(shown('self-service', room('service'))).toEqual(['self-', 'service'])
    expect(shown('from 12-14 on', room('from 12-'))).toEqual(['from', '12-14', 'on'])
    expect(shown('日本語の文', room('日本語'))).toEqual(['日本語', 'の文'])
    expect(shown('一二三。', room('一二三'))).toEqual(['一二', '三。'])
    expect(shown('one\r\ntwo\n\nthree', 200)).toEqual(['one', 'two', '', 'three'])
  })

  it('end in an ellipsis where they are cut', () => {
    const cut = typesetter.line('A title that is far too long for its place', style, 80)
    expect(cut.width).toBeLessThanOrEqual(80)
    expect(shownIn(cut)).toMatch(/^A title.*…$/)
    expect(cut.width).toBeGreaterThan(70)
    const clipped = typesetter.clipped(longTitle, style, 120, 3)
    expect(clipped).toHaveLength(3)
    for (const line of clipped) expect(line.width).toBeLessThanOrEqual(120)
    expect(typesetter.clipped('short', style, 120, 3).map(shownIn)).toEqual(['short'])
  })
})

describe('Hindi', () => {
  const glyphsOf = (text: string) => {
    const [segment] = typesetter.line(text, style).segments
    const codes = segment?.codes.match(/[0-9a-f]{4}/g) ?? []
    return { codes: codes.map((code) => segment?.face.used.get(Number.parseInt(code, 16))), actual: segment?.actual }
  }

  it('is drawn as it is written and read back as it is said', () => {
    expect(glyphsOf('कि')).toEqual({ codes: ['ि', 'क'], actual: 'कि' })
    expect(glyphsOf('की')).toEqual({ codes: ['क', 'ी'], actual: 'की' })
    // What is marked moves no letter away from the next, which readers would take for a blank.
    expect(glyphsOf('के').actual).toBe('के')
  })

  it('warns where two letters want to be one', () => {
    const own = new Typesetter(fonts, 'hi')
    own.line('पिछली बार', style)
    expect([...own.typecase.unshaped]).toEqual([])
    own.line('क्या', style)
    expect([...own.typecase.unshaped]).toEqual(['क'.charCodeAt(0)])
  })
})

describe('faces', () => {
  it('follow the script', () => {
    expect(facesIn('Привіт Ελλάδα Việt')).toEqual(['regular'])
    expect(facesIn('שלום')).toEqual(['hebrew'])
    expect(facesIn('مرحبا')).toEqual(['arabic'])
    expect(facesIn('한국어')).toEqual(['korean'])
    expect(facesIn('😀')).toEqual(['emoji'])
  })

  it('draw the same character as Japan or China do, by kana nearby or the language', () => {
    expect(facesIn('直')).toEqual(['chinese'])
    expect(facesIn('直', 'ja')).toEqual(['japanese'])
    expect(facesIn('直す')).toEqual(['japanese'])
    expect(facesIn('直', 'zh-Hans')).toEqual(['chinese'])
  })

  it('keep pictures of several code points together and give them back whole', () => {
    for (const picture of ['👩‍💻', '👍🏽', '❤️', '🇩🇪']) {
      expect(shownIn(typesetter.line(picture, style)).replaceAll('\ufe0f', '')).toBe(picture.replaceAll('\ufe0f', ''))
    }
    expect(typesetter.lines('👩‍💻👩‍💻', style, 13).length).toBe(2)
  })

  it('put a visible box in the place of what none of them has, and remember it', () => {
    const own = new Typesetter(fonts, 'en')
    const line = own.line('aሀb', style)
    expect(line.segments.map(({ actual }) => actual)).toEqual([null, 'ሀ', null])
    expect(line.segments[1]?.codes).toBe('<0000>')
    expect(own.typecase.missing).toEqual(new Set([0x1200]))
    const notdef = own.typecase.face('regular').file.outlineOf(0)
    expect(notdef.length).toBeGreaterThan(0)
  })

  it('draw nothing for what is invisible', () => {
    expect(shownIn(typesetter.line('a\u200bb\u00adc\u0000d\u200ee', style))).toBe('abcde')
  })
})

describe('marks', () => {
  it('are composed where a letter with them exists', () => {
    expect(shownIn(typesetter.line('e\u0301', style))).toBe('é')
  })

  it('stand over the middle of their letter and move nothing', () => {
    const plain = typesetter.line('xb', style)
    const marked = typesetter.line('x\u0302b', style)
    expect(marked.width).toBeCloseTo(plain.width)
    const [, back, forth] = /> (-?\d+) <[0-9a-f]+> (-?\d+) /.exec(marked.segments[0]!.codes) ?? []
    expect(marked.segments[0]?.actual).toBe('x\u0302')
    expect(Number(back)).toBe(-Number(forth))
    const { file } = typesetter.typecase.face('regular')
    const [x, hat] = [0x78, 0x302].map((code) => file.glyphOf(code)) as [number, number]
    const middle = (glyph: number) => (file.inkOf(glyph)[0] + file.inkOf(glyph)[1]) / 2
    expect(file.advanceOf(x) - Number(back) + middle(hat)).toBeCloseTo(middle(x), -0.5)
  })
})

describe('Arabic', () => {
  const joined = (text: string) =>
    joinArabic(text)
      .map((code) => (code === null ? '' : String.fromCharCode(code)))
      .join('')

  it('takes the form its neighbours ask for', () => {
    expect(joined('ب')).toBe('\ufe8f')
    expect(joined('ببب')).toBe('\ufe91\ufe92\ufe90')
    expect(joined('دب')).toBe('\ufea9\ufe8f')
    expect(joined('بدب')).toBe('\ufe91\ufeaa\ufe8f')
    expect(joined('مرحبا')).toBe('\ufee3\ufeae\ufea3\ufe92\ufe8e')
    expect(joined('a ب')).toBe('a \ufe8f')
  })

  it('joins lam and alef into one sign and looks past marks', () => {
    expect(joined('لا')).toBe('\ufefb')
    expect(joined('بلا')).toBe('\ufe91\ufefc')
    expect(joined('بَب')).toBe('\ufe91\u064e\ufe90')
  })
})

describe('right to left', () => {
  const seen = (text: string) => {
    const { clusters, rtl } = clustersOf(text, style, new Typecase(fonts), 'en')
    const shown = inVisualOrder(clusters, rtl)
    return shown.map(({ face, codes }) => face.used.get(Number.parseInt(codes.slice(1, 5), 16))).join('')
  }

  it('turns letters around, and numbers inside of them not', () => {
    expect(seen('abc שלום 123 def')).toBe('abc 123 םולש def')
    expect(seen('שלום abc')).toBe('abc םולש')
    expect(seen('שלום, 12.5!')).toBe('!12.5 ,םולש')
  })

  it('turns brackets with them', () => {
    expect(seen('(שלום)')).toBe('(םולש)')
  })

  it('breaks before it turns', () => {
    const lines = typesetter.lines('אחת שתיים שלוש', style, typesetter.width('אחת שתיים', style) + 0.1)
    expect(lines.map(shownIn)).toEqual(['םייתש תחא', 'שולש'])
    expect(lines.every(({ rtl }) => rtl)).toBe(true)
  })
})

describe('a subset of a font', () => {
  it('has the outlines that were asked for, with their parts, widths and bearings, and no others', () => {
    const whole = readFontFile(fonts('noto-sans-400.ttf'))
    const wanted = ['A', 'é', 'Ắ', 'ж'].map((letter) => whole.glyphOf(letter.codePointAt(0)!))
    const bytes = subsetFont(whole, wanted)
    expect(bytes.length).toBeLessThan(60_000)
    const view = new DataView(bytes.buffer)
    const tables = new Map<string, number>()
    for (let index = 0; index < view.getUint16(4); index++) {
      const at = 12 + 16 * index
      tables.set(String.fromCharCode(...bytes.subarray(at, at + 4)), view.getUint32(at + 8))
    }
    const outline = (glyph: number) => {
      const [from, to] = [0, 4].map((offset) => view.getUint32(tables.get('loca')! + 4 * glyph + offset)) as [
        number,
        number,
      ]
      return bytes.subarray(tables.get('glyf')! + from, tables.get('glyf')! + to)
    }
    for (const glyph of wanted) {
      const original = whole.outlineOf(glyph)
      expect(Buffer.from(outline(glyph)).subarray(0, original.length).equals(Buffer.from(original))).toBe(true)
      const at = tables.get('hmtx')! + 4 * glyph
      expect([view.getUint16(at), view.getInt16(at + 2)]).toEqual(whole.metricsOf(glyph))
    }
    expect(outline(whole.glyphOf(0x42)).length).toBe(0)
  })

  it('refuses what is not a font', () => {
    expect(() => readFontFile(new Uint8Array(100))).toThrow('not a TrueType file')
  })
})
