export function RunMode() {
  return <h1>RunMode</h1>
}
