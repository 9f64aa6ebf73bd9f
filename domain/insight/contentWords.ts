import { folded } from './calledBy.ts'

/**
 * Words that say nothing about what is asked: the small words of the languages focus groups are held in most, and the
 * words questions are made with. Folded.
 */
const empty = new Set(
  `a about after again all also an and any are as at away back be been before begin being by came can come comes could
  day describe did do does done down each else even ever every first for from get give go goes going got had happen has have
  having he her here him his how i if imagine in into is it its just kind last let like likes long made make many may me
  mind moment more most much my name now of off on once one or other our out over part picture please put really remember
  said say see she should show so some somebody something still story take tell than that the their them then there these
  they thing think this those through time times to told too until up us very walk want was way we went were what when where
  which while who whole whom whose why will with words would you your yours
  couldn didn doesn don hadn hasn haven isn ll re ve wasn weren won wouldn
  aber als am auch auf aus bei beim bin bis bist da damit dann das dass dein dem den denken denn der des die dies diese
  dieser doch dort du durch ein eine einem einen einer erzahlen es euch fur gibt hast hat hatte hatten ich ihr ihnen ihre im
  in ist ja kann mal man mehr mein mit nach nicht noch nun nur ob oder ohne schon sein seine sich sie sind so uber um und uns
  unser vom von vor wann war waren warum was wenn wer werden wie wir wird wo wurde wurden zu zum zur zuruck
  au aux avec avez avons car ce cela ces cet cette chez comment dans de des du elle elles en est et etait ete etes eu fait il
  ils je la le les leur leurs lors lui mais mes moi mon nos notre nous on ont ou par pas plus pour pourquoi qu quand que quel
  quelle qui quoi racontez sa se ses si son sont sur ta te tu un une vos votre vous
  al algo como con cual cuando cuenta cuente cuentenos de del donde el ella ellos en era es esa ese eso esta este esto estos
  fue ha han hay la las le les lo los mas me mi muy nos nosotros nuestro o para pero por porque que quien se ser si sin sobre
  son su sus te tiene tu tuvo un una usted ustedes y ya
  agli ai al alla alle anche che chi ci come con cosa cui da dal dalla de dei del della delle di dove e gli ha hai hanno i il
  in io la le lei lo loro ma mi ne nei nel nella noi non o per perche piu quale quando quello questa questo racconti si sono
  su sua suo ti tra tu un una uno vi voi
  aan als bij dan dat de die dit door een en er haar had heb hebben heeft het hij hoe hun ik in is je kan met mijn naar niet
  nog of om ons onze ook op over te toen tot u uit uw van veel voor waar waarom was wat we welke werd wie wij zijn zo
  aos com da das de do dos e ela ele em era essa esse esta este eu foi isso mais mas na nas no nos o os ou para pela pelo por
  qual quando que quem se sem seu sua suas um uma voce voces
  aby ale bo by byl byla bylo co czy dla do gdy gdzie i ich ile jak jaka jaki jakie jako jest jestes kiedy kto ktora ktore
  ktory ma mi na nad nam nas nie o od oraz pan pani po pod prosze przed przez przy sa sie ta tak te tego tej ten to tu ty u w
  wam we z za ze
  att av dar de den det du eft en er ett for fra fran han har hun hur hva hvad hvor i ikke inte jag jeg kan med men ni nar og
  om oss pa sa som til till var vi vad vid
  без бы был была были было в вам вас во вот вы где да для до его если есть же за и из или их к как какие какой когда кто ли
  мы на нам нас не но о об он она они от по при про с со так там то ты у уже чем что это я
  ві від з за ми не та те ти то у хто це цей через чи що як яка який які
  απο για δεν ενα εσεις η θα και με μια να ο οι που σας σε στην στο τα τη την της τι το τον του των`.split(/\s+/),
)

const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' })

/** The words of a text that say what it is about, folded, each once. Works in every script that can be told apart into words. */
export function contentWords(text: string): Set<string> {
  const words = new Set<string>()
  for (const { segment, isWordLike } of segmenter.segment(folded(text))) {
    if (!isWordLike) continue
    // The article in front of an apostrophe is not part of the word: “l’attente”.
    for (const word of segment.split(/['’]/)) {
      if (word && !empty.has(word) && !/^[a-z]$/.test(word)) words.add(word)
    }
  }
  return words
}

/** How many characters two forms of a word share at least, and how many each may have more. */
const stem = 4
const ending = 3

/** True for two forms of the same word: `wait` and `waiting`, `rechnung` and `rechnungen`. */
function isSameWord(one: string, other: string): boolean {
  if (one === other) return true
  const short = Math.min(one.length, other.length)
  if (short < stem || Math.abs(one.length - other.length) > ending) return false
  let shared = 0
  while (shared < short && one[shared] === other[shared]) shared += 1
  return shared >= stem && short - shared <= 1
}

/** How much two sets of words have in common: 0 nothing, 1 all; and how many words that is. */
export function overlap(one: ReadonlySet<string>, other: ReadonlySet<string>): { share: number; words: number } {
  if (!one.size || !other.size) return { share: 0, words: 0 }
  const left = new Set(other)
  let words = 0
  for (const word of one) {
    const match = left.has(word) ? word : [...left].find((candidate) => isSameWord(word, candidate))
    if (match === undefined) continue
    left.delete(match)
    words += 1
  }
  return { share: (2 * words) / (one.size + other.size), words }
}
