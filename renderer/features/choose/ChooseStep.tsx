export function ChooseStep() {
  return <h1>ChooseStep</h1>
}
