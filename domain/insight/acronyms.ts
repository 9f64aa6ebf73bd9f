/** Short forms that everybody at a table knows. */
const known = new Set(
  'TV OK PDF ID SMS PIN FAQ USB DVD CD PC UK US USA EU UN IT GPS ATM AM PM VIP DIY QR PS AI FM AD BC CV GP NHS BBC DNA HIV MRI ABC WWW HTTP HTTPS URL PO RSVP ASAP LED SIM SUV MP NB'.split(
    ' ',
  ),
)

/** Words that people write in capitals to stress them. */
const stressed = new Set(
  'NOT ALL ONE ANY NO YES AND OR YOU YOUR WE OUR US ME MY IF IS IN ON AT TO DO SO IT THE WHY WHAT HOW WHO WHEN WHERE WHICH BEST WORST FIRST LAST MOST LEAST ONLY BUT VERY NEVER EVER ALWAYS BEFORE AFTER REALLY MORE LESS GOOD BAD NOW NEW OLD WITH MUST CAN'.split(
    ' ',
  ),
)

/** What a customer would call it. */
const plainWords: Readonly<Record<string, string>> = {
  NPS: 'recommendation score',
  CSAT: 'satisfaction score',
  CES: 'effort score',
  IVR: 'phone menu',
  SLA: 'promised response time',
  KPI: 'key figure',
  CRM: 'customer records',
  FCR: 'first-contact solution',
  AHT: 'handling time',
  UX: 'user experience',
  UI: 'user interface',
  CX: 'customer experience',
  POS: 'point of sale',
  ROI: 'return on investment',
  RMA: 'return number',
  ETA: 'expected arrival time',
  FTE: 'full-time post',
  HR: 'personnel department',
}

const capitals = /(?<![\p{L}\p{N}&.-])([A-Z]{2,6})(s?)(?![\p{L}\p{N}&-])/gu

/** Short forms in capitals that a text uses without saying what they mean, each once. */
export function acronymsIn(text: string): string[] {
  if (!/\p{Ll}/u.test(text)) return []
  const found = new Set<string>()
  for (const match of text.matchAll(capitals)) {
    const word = match[1] ?? ''
    if (known.has(word) || stressed.has(word) || found.has(word) || explained(text, word)) continue
    found.add(word)
  }
  return [...found]
}

/** “net promoter score (NPS)” or “NPS (net promoter score)”, anywhere in the text. */
function explained(text: string, word: string): boolean {
  return text.includes(`(${word})`) || new RegExp(`\\b${word}s? \\([^)]`).test(text)
}

/** The text with what each short form means behind it, or with a place to say it. */
export function withoutAcronyms(text: string): string {
  const unexplained = new Set(acronymsIn(text))
  return text.replace(capitals, (all, word: string) => {
    if (!unexplained.delete(word)) return all
    return `${all} (${plainWords[word] ?? 'say it in full'})`
  })
}
