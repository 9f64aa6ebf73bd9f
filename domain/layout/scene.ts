import type { Id } from '#domain/model/index.ts'

/** Colours by what they are for; each painter has its own values for them. */
export type Colour =
  | 'ink'
  | 'quiet'
  | 'rule'
  | 'ruleStrong'
  | 'paper'
  | 'tint'
  | 'accent'
  | 'accentSoft'
  | 'feelingNegative3'
  | 'feelingNegative2'
  | 'feelingNegative1'
  | 'feelingNeutral'
  | 'feelingPositive1'
  | 'feelingPositive2'
  | 'feelingPositive3'

export interface SceneBox {
  readonly kind: 'box'
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly radius: number
  readonly fill: Colour | null
  readonly stroke: Colour | null
  readonly strokeWidth: number
}

export interface SceneText {
  readonly kind: 'text'
  /** Left end, middle or right end, by `anchor`, whatever the direction of the text. */
  readonly x: number
  /** Baseline. */
  readonly y: number
  readonly text: string
  readonly size: number
  readonly weight: 'regular' | 'bold' | 'italic'
  readonly anchor: 'start' | 'middle' | 'end'
  /** The text it is a row of runs from right to left. */
  readonly rtl?: boolean
  readonly colour: Colour
  /** Width the text must not exceed; a painter whose font is wider than measured narrows it. */
  readonly room: number
}

export interface SceneLine {
  readonly kind: 'line'
  readonly x1: number
  readonly y1: number
  readonly x2: number
  readonly y2: number
  readonly stroke: Colour
  readonly strokeWidth: number
  readonly dashed: boolean
}

export interface SceneCircle {
  readonly kind: 'circle'
  readonly x: number
  readonly y: number
  readonly radius: number
  readonly fill: Colour | null
  readonly stroke: Colour | null
  readonly strokeWidth: number
}

/** `M x y`, `L x y`, `C x1 y1 x2 y2 x y` or `Z`. */
export type PathPiece = readonly ['M' | 'L' | 'C' | 'Z', ...number[]]

export interface ScenePath {
  readonly kind: 'path'
  readonly pieces: readonly PathPiece[]
  readonly fill: Colour | null
  readonly stroke: Colour | null
  readonly strokeWidth: number
}

export type SceneItem = SceneBox | SceneText | SceneLine | SceneCircle | ScenePath

/** A place in the scene that stands for a record: it can be selected, opened, reached with the keyboard. */
export interface SceneTarget {
  readonly record: 'stages' | 'touchpoints'
  readonly id: Id
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  /** The whole of it in words, as a screen reader says it. */
  readonly label: string
}

/** A drawing in abstract units, y downwards; at 100 % on screen a unit is a pixel. */
export interface Scene {
  readonly width: number
  readonly height: number
  /** Height of what is repeated on top when the drawing goes on over several pages. */
  readonly headHeight: number
  readonly items: readonly SceneItem[]
  readonly targets: readonly SceneTarget[]
  /** The drawing in a sentence. */
  readonly description: string
}
