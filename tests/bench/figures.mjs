/**
 * The value that `share` of the measured values do not exceed.
 * @param {readonly number[]} values
 * @param {number} share 0…1
 */
export function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b)
  const place = (sorted.length - 1) * share
  const below = sorted[Math.floor(place)] ?? Number.NaN
  const above = sorted[Math.ceil(place)] ?? below
  return below + (above - below) * (place - Math.floor(place))
}

/** @param {readonly number[]} values */
export const median = (values) => quantile(values, 0.5)

/** @param {readonly number[]} values */
export const p95 = (values) => quantile(values, 0.95)

/** @param {number} milliseconds */
export const inMs = (milliseconds) => `${milliseconds.toFixed(milliseconds < 10 ? 2 : 0)} ms`
