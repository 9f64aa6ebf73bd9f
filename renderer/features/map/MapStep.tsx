export function MapStep() {
  return <h1>MapStep</h1>
}
