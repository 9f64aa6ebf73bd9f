export function NotesStep() {
  return <h1>NotesStep</h1>
}
