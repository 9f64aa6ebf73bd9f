export function ShareStep() {
  return <h1>ShareStep</h1>
}
