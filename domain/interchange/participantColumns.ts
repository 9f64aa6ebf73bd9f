import { folded } from '#domain/insight/calledBy.ts'
import type { Invitation } from '#domain/model/participants.ts'

/** What a column of a table of people can hold. */
export const personFields = [
  'name',
  'firstName',
  'lastName',
  'email',
  'phone',
  'segment',
  'persona',
  'needs',
  'invitation',
] as const
export type PersonField = (typeof personFields)[number]

/** What columns are called, in the languages our customers keep their lists in. Compared without case and accents. */
const names: Readonly<Record<PersonField, string>> = {
  firstName:
    'first name|firstname|given name|forename|vorname|prenom|nombre de pila|primer nombre|nome proprio|primeiro nome|voornaam|imie|jmeno|fornamn|fornavn|etunimi|ad|adi|keresztnev|prenume|имя|ім’я|імя|ονομα|名|名前 (名)|이름|الاسم الاول|שם פרטי',
  lastName:
    'last name|lastname|surname|family name|nachname|familienname|nom de famille|apellido|apellidos|cognome|sobrenome|apelido|achternaam|nazwisko|prijmeni|efternamn|efternavn|etternavn|sukunimi|soyad|soyadi|vezeteknev|nume de familie|фамилия|прізвище|επωνυμο|επιθετο|姓|성|اسم العائلة|שם משפחה',
  name: 'name|full name|names|participant|participants|person|customer|customer name|contact|guest|teilnehmer|teilnehmerin|teilnehmende|kunde|kundin|gast|nom|nom complet|participant(e)|client|nombre|nombre completo|nombre y apellidos|participante|cliente|nome|nome completo|nominativo|partecipante|naam|volledige naam|deelnemer|klant|imie i nazwisko|uczestnik|klient|jmeno a prijmeni|namn|deltagare|navn|deltager|nimi|osallistuja|isim|ad soyad|adi soyadi|katilimci|nev|teljes nev|nume|фио|участник|клиент|піб|учасник|ονοματεπωνυμο|συμμετεχων|姓名|名字|氏名|名前|お名前|参加者|성명|성함|참가자|الاسم|الاسم الكامل|المشارك|שם|שם מלא|משתתף',
  email:
    'email|e mail|mail|email address|e mail address|mail address|e mail adresse|mailadresse|emailadresse|courriel|adresse e mail|adresse mail|adresse electronique|correo|correo electronico|indirizzo e mail|posta elettronica|e mailadres|adres e mail|adres email|e postadress|e post|epost|sahkoposti|e posta|eposta|e mail cim|adresa de e mail|электронная почта|почта|эл почта|електронна пошта|ηλεκτρονικη διευθυνση|电子邮件|电子邮箱|邮箱|電子郵件|メール|メールアドレス|이메일|البريد الالكتروني|البريد|דואל|דוא”ל|אימייל',
  phone:
    'phone|phone number|telephone|tel|tel no|mobile|mobile phone|mobile number|cell|cell phone|telefon|telefonnummer|mobil|mobiltelefon|handy|handynummer|rufnummer|telefon nr|portable|numero de telephone|telefono|movil|celular|cellulare|telefone|telemovel|telefoon|telefoonnummer|mobiel|numer telefonu|komorka|telefonni cislo|puhelin|puhelinnumero|cep telefonu|gsm|telefonszam|телефон|номер телефона|мобильный|номер телефону|τηλεφωνο|κινητο|电话|手机|手机号|電話|電話番号|携帯|携帯電話|전화|전화번호|휴대폰|الهاتف|رقم الهاتف|الجوال|טלפון|נייד',
  segment:
    'segment|customer segment|group|customer group|type|customer type|category|kundensegment|kundengruppe|gruppe|zielgruppe|typ|kategorie|groupe|type de client|categorie|segmento|grupo|tipo|categoria|tipo de cliente|gruppo|klantgroep|klantsegment|groep|grupa|kategoria|skupina|kundgrupp|grupp|ryhma|asiakasryhma|segmentti|grup|musteri tipi|szegmens|csoport|сегмент|группа|категория|група|τμημα|ομαδα|κατηγορια|分组|细分|客户类型|类别|セグメント|グループ|区分|세그먼트|그룹|الشريحة|الفئة|المجموعة|פלח|קבוצה|סוג',
  persona: 'persona|personas|персона|περσονα|ペルソナ|人物角色|페르소나|פרסונה',
  needs:
    'needs|special needs|access needs|requirements|dietary requirements|diet|food|allergies|comments|comment|remarks|remark|notes|bedurfnisse|besondere bedurfnisse|anforderungen|ernahrung|allergien|bemerkung|bemerkungen|anmerkung|anmerkungen|hinweise|besoins|besoins particuliers|regime|remarques|necesidades|requisitos|dieta|alergias|observaciones|esigenze|allergie|osservazioni|necessidades|observacoes|behoeften|wensen|dieet|opmerkingen|potrzeby|uwagi|potreby|poznamky|behov|onskemal|tarpeet|ihtiyaclar|igenyek|nevoi|потребности|примечания|потреби|примітки|αναγκες|παρατηρησεις|需求|备注|要望|備考|요구 사항|비고|الاحتياجات|ملاحظات|צרכים|הערות',
  invitation:
    'status|invitation|invitation status|rsvp|response|answer|einladung|einladungsstatus|rueckmeldung|ruckmeldung|antwort|zusage|statut|reponse|estado|respuesta|invitacion|stato|risposta|invito|resposta|convite|uitnodiging|antwoord|odpowiedz|zaproszenie|stav|odpoved|svar|inbjudan|invitasjon|tila|vastaus|durum|davet|yanit|statusz|valasz|raspuns|статус|ответ|приглашение|відповідь|запрошення|κατασταση|απαντηση|状态|回复|狀態|状況|出欠|返信|상태|응답|الحالة|الرد|סטטוס|תשובה',
}

const states: Readonly<Record<Exclude<Invitation, 'planned'>, string>> = {
  accepted:
    'accepted|accept|yes|y|coming|confirmed|attending|zugesagt|angenommen|ja|bestatigt|kommt|accepte|oui|confirme|aceptado|aceptada|si|confirmado|confirmada|accettato|accettata|confermato|aceito|sim|geaccepteerd|bevestigd|przyjete|tak|potwierdzone|prijato|ano|accepterat|godkjent|hyvaksytty|kylla|kabul|evet|igen|da|да|принято|подтверждено|так|прийнято|ναι|αποδεχτηκε|接受|已接受|是|承諾|承認|出席|はい|수락|예|نعم|قبل|مقبول|כן|אישר',
  declined:
    'declined|decline|no|n|not coming|refused|cancelled|abgesagt|abgelehnt|nein|storniert|refuse|non|annule|rechazado|rechazada|cancelado|rifiutato|rifiutata|recusado|nao|afgewezen|nee|geweigerd|odrzucone|nie|odmitnuto|ne|avbojt|nej|avslatt|nei|hylatty|ei|ret|hayir|nem|nu|нет|отказ|отклонено|ні|відмова|οχι|απορριφθηκε|拒绝|已拒绝|否|辞退|欠席|いいえ|거절|아니요|لا|رفض|לא|סירב',
  standby:
    'standby|stand by|stand-by|reserve|waiting list|backup|substitute|maybe|ersatz|warteliste|nachrucker|reserviert|en attente|liste d attente|remplacant|lista de espera|suplente|riserva|lista d attesa|wachtlijst|lista rezerwowa|rezerwa|nahradnik|vantelista|varalla|yedek|tartalek|rezerva|резерв|запас|запасной|εφεδρικος|候补|備選|補欠|キャンセル待ち|대기|احتياط|قائمة الانتظار|ממתין',
  invited:
    'invited|sent|invitation sent|asked|eingeladen|versendet|angefragt|invite|invitee|envoye|invitado|invitada|enviado|invitato|invitata|convidado|uitgenodigd|verstuurd|zaproszony|zaproszona|wyslano|pozvan|inbjuden|invitert|inviteret|kutsuttu|davet edildi|meghivva|invitat|приглашен|приглашена|отправлено|запрошено|προσκληθηκε|已邀请|邀请|招待済み|招待|초대|초대됨|مدعو|הוזמן',
}

const fieldOfName = index(names)
const stateOfWord = index(states)

function index<Key extends string>(words: Readonly<Record<Key, string>>): ReadonlyMap<string, Key> {
  const found = new Map<string, Key>()
  for (const [key, list] of Object.entries(words) as [Key, string][]) {
    for (const word of list.split('|')) if (!found.has(plain(word))) found.set(plain(word), key)
  }
  return found
}

/** A heading without case, accents, brackets, stars and dashes. */
function plain(text: string): string {
  return folded(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** What the columns are called in a row; null where that says nothing. Each meaning goes to the first column that has it. */
export function guessByHeader(row: readonly string[]): (PersonField | null)[] {
  const taken = new Set<PersonField>()
  const map = row.map((cell) => {
    const field = fieldOfName.get(plain(cell)) ?? null
    if (field === null || taken.has(field)) return null
    taken.add(field)
    return field
  })
  // “Name” beside “First name” is the family name; a first name alone is the name.
  if (taken.has('firstName') && taken.has('name') && !taken.has('lastName'))
    return map.map((field) => (field === 'name' ? 'lastName' : field))
  return map
}

const looksLikeEmail = /^[^\s@]+@[^\s@]+\.[^\s@]+$/
const looksLikePhone = /^\+?[\d\s().\-/]{6,}$/
const lookedAt = 50

/** Whether a cell holds an address or a telephone number. */
export function isContact(cell: string): boolean {
  return looksLikeEmail.test(cell.trim()) || looksLikePhone.test(cell.trim())
}

/** What the columns hold, by their first cells: addresses, numbers, then the name and the segment. */
export function guessByCells(rows: readonly (readonly string[])[], columns: number): (PersonField | null)[] {
  const map = Array.from({ length: columns }, (_, column): PersonField | null => {
    const cells = rows.slice(0, lookedAt).flatMap((row) => row[column]?.trim() || [])
    if (!cells.length) return null
    if (cells.every((cell) => looksLikeEmail.test(cell))) return 'email'
    if (cells.every((cell) => looksLikePhone.test(cell))) return 'phone'
    return null
  })
  for (const field of ['name', 'segment'] as const) {
    const free = map.findIndex(
      (meaning, column) => meaning === null && rows.some((row) => /\p{L}/u.test(row[column] ?? '')),
    )
    if (free >= 0) map[free] = field
  }
  return map
}

/** The state of an invitation in somebody's words; `planned` when they are none of ours. */
export function invitationOf(text: string): Invitation {
  return stateOfWord.get(plain(text)) ?? 'planned'
}
