import css from './JourneyCard.module.css'

const width = 240
const height = 56
const margin = 8
const strongest = 3

/** The mean feelings of a journey's stages as one small line; a level one while nobody has said how it feels. */
export function EmotionCurve({ emotions }: { emotions: readonly number[] }) {
  const path = emotions.length ? curveThrough(emotions) : `M 0 ${height / 2} H ${width}`
  return (
    <svg viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" className={css.curve} aria-hidden="true">
      <path d={`M 0 ${height / 2} H ${width}`} className={css.zero} />
      <path d={path} className={emotions.length ? css.line : css.calm} />
    </svg>
  )
}

/** A line that leaves and reaches every point level, so that it never swings beyond what was said. */
function curveThrough(emotions: readonly number[]): string {
  const spread = emotions.length > 1 ? width / (emotions.length - 1) : 0
  const heights = emotions.map((emotion) => height / 2 - (emotion / strongest) * (height / 2 - margin))
  const [first = height / 2, ...others] = heights
  if (!others.length) return `M 0 ${first} H ${width}`
  let before = first
  const bends = others.map((y, index) => {
    const [from, to] = [index * spread, (index + 1) * spread]
    const middle = (from + to) / 2
    const bend = `C ${middle} ${before} ${middle} ${y} ${to} ${y}`
    before = y
    return bend
  })
  return `M 0 ${first} ${bends.join(' ')}`
}
