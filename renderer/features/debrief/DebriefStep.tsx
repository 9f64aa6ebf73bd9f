export function DebriefStep() {
  return <h1>DebriefStep</h1>
}
