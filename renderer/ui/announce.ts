import css from './unseen.module.css'

let region: HTMLElement | null = null

/** Tells screen readers what has just happened, without showing it: “Purchase, now 2 of 5”. */
export function announce(text: string): void {
  if (!region) {
    region = document.createElement('div')
    region.className = css.unseen ?? ''
    region.setAttribute('role', 'log')
    region.setAttribute('aria-live', 'polite')
    region.setAttribute('aria-label', 'What changed')
    document.body.append(region)
  }
  const line = document.createElement('p')
  line.textContent = text
  // Only the newest line stays, so that nobody browsing the page meets old news.
  region.replaceChildren(line)
}
