export function ThemesStep() {
  return <h1>ThemesStep</h1>
}
