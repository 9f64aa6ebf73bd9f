export function FocusGroupStep() {
  return <h1>FocusGroupStep</h1>
}
