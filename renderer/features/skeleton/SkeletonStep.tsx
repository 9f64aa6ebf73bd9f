export function SkeletonStep() {
  return <h1>SkeletonStep</h1>
}
