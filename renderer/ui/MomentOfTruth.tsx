/** A ringed point: the moment on which the customer's decision to stay turns. */
export function MomentOfTruth({ size = 16 }: { size?: number }) {
  return (
    <svg viewBox="0 0 16 16" width={size} height={size} role="img" aria-label="Moment of truth">
      <circle cx="8" cy="8" r="6.5" fill="none" stroke="var(--accent)" strokeWidth="2" />
      <circle cx="8" cy="8" r="3" fill="var(--accent)" />
    </svg>
  )
}
