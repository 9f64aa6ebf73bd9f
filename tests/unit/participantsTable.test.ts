import { describe, expect, test } from 'vitest'
import { steps } from '#domain/commands/index.ts'
import { newJourney } from '#domain/commands/start.ts'
import { applyDiff, inverse } from '#domain/history/diff.ts'
import { mostRows, readCells } from '#domain/interchange/cells.ts'
import { decodeText, isWorkbook } from '#domain/interchange/decodeText.ts'
import { guessColumns, readPeople, withoutTitle } from '#domain/interchange/participantTable.ts'
import type { Participant, Persona } from '#domain/model/index.ts'
import { idOf } from '#tests/fixtures/smallJourney.ts'
import { Workbench } from '#tests/fixtures/workbench.ts'

const personas = [{ id: idOf(3), name: 'Loyal Ludmila', segment: 'Long-time' }] as Persona[]

function read(text: string, people: Partial<Participant>[] = []) {
  const table = withoutTitle(readCells(text))
  const { hasHeader, map } = guessColumns(table)
  const known = people.map((person) => ({ name: '', email: '', segment: '', ...person })) as Participant[]
  return { table, hasHeader, map, ...readPeople(table, map, hasHeader, { people: known, personas }) }
}

const utf16 = (text: string, swap: boolean) => {
  const bytes = [...`\uFEFF${text}`].flatMap((letter) => {
    const code = letter.charCodeAt(0)
    return swap ? [code >> 8, code & 0xff] : [code & 0xff, code >> 8]
  })
  return Uint8Array.from(bytes)
}

describe('the text of a file', () => {
  test.each([
    ['UTF-8', new TextEncoder().encode('Łukasz;Μαρία'), 'Łukasz;Μαρία'],
    ['UTF-8', new TextEncoder().encode('\uFEFFŁukasz'), 'Łukasz'],
    ['UTF-16LE', utf16('Łukasz\tΜαρία', false), 'Łukasz\tΜαρία'],
    ['UTF-16BE', utf16('Łukasz\tΜαρία', true), 'Łukasz\tΜαρία'],
    ['Windows-1252', Uint8Array.from([0x4a, 0xfc, 0x72, 0x67, 0x65, 0x6e, 0x80]), 'Jürgen€'],
  ])('%s', (encoding, bytes, text) => {
    expect(decodeText(bytes)).toEqual({ text, encoding })
  })
})

/** Text as the spreadsheets of some countries still write it. */
const oldFiles = [
  ['Windows-1250', 'Imię;E-mail\nŁukasz Żak;l@x.pl', { ł: 0xb3, Ł: 0xa3, Ż: 0xaf, ę: 0xea }],
  ['Windows-1250', 'Name;E-mail\nŁukasz Żak;l@x.pl', { Ł: 0xa3, Ż: 0xaf }],
  ['Windows-1253', 'Name;Phone\nΜαρία;1', { Μ: 0xcc, α: 0xe1, ρ: 0xf1, ί: 0xdf }],
  ['Windows-1251', 'Мария;a@x.ru', { М: 0xcc, а: 0xe0, р: 0xf0, и: 0xe8, я: 0xff }],
  ['Windows-1254', 'Adı Soyadı\nAyşe', { ı: 0xfd, ş: 0xfe }],
  ['Windows-1252', 'Prénom;Nom\nFrançois;Größe', { é: 0xe9, ç: 0xe7, ö: 0xf6, ß: 0xdf }],
] as const

describe('the text of an old file', () => {
  test.each(oldFiles)('%s: %s', (encoding, text, bytes: Readonly<Record<string, number>>) => {
    const file = Uint8Array.from([...text].map((letter) => bytes[letter] ?? letter.charCodeAt(0)))
    expect(decodeText(file)).toEqual({ text, encoding })
    // What a person chooses counts, whatever it looks like.
    expect(decodeText(file, 'Windows-1256').encoding).toBe('Windows-1256')
  })

  test('Japanese and Chinese, where a letter has two bytes', () => {
    const name = Uint8Array.from([0xd5, 0xc5, 0xce, 0xb0])
    expect(decodeText(Uint8Array.from([...new TextEncoder().encode('Name,Phone\n'), ...name]))).toEqual({
      text: 'Name,Phone\n张伟',
      encoding: 'GB18030',
    })
    const file = Uint8Array.from([0x8e, 0x81, 0x96, 0xbc, 0x3b, 0x0a, 0x93, 0x63, 0x92, 0x86, 0x3b])
    expect(decodeText(file)).toEqual({ text: '氏名;\n田中;', encoding: 'Shift_JIS' })
  })

  test('a workbook is none', () => {
    expect([Uint8Array.of(0x50, 0x4b), Uint8Array.of(0xd0, 0xcf), Uint8Array.of(0x50)].map(isWorkbook)).toEqual([
      true,
      true,
      false,
    ])
  })
})

describe('cells', () => {
  test.each([
    ['tab', 'Name\tE-mail\nAnna, the first\ta@b.ch'],
    ['comma', 'Name,E-mail\n"Anna, the first",a@b.ch'],
    ['semicolon', 'Name;E-mail\nAnna, the first;a@b.ch'],
    ['bar', 'Name|E-mail\nAnna, the first|a@b.ch'],
  ])('are told apart by a %s', (delimiter, text) => {
    const { table, people } = read(text)
    expect(table.delimiter).toBe(delimiter)
    expect(people).toMatchObject([{ name: 'Anna, the first', email: 'a@b.ch' }])
  })

  test('a quoted cell may go over lines and is one line afterwards; empty rows are passed over', () => {
    const { people, rows } = read('Name,Remarks\r\nAnna,"no nuts\r\nno milk"\r\n,\r\n\r\n')
    expect(people).toMatchObject([{ name: 'Anna', needs: 'no nuts no milk' }])
    expect(rows).toBe(1)
  })

  test('a quote that closes in the middle of a cell, or nowhere, is one of the words', () => {
    const { people } = read(
      'Name\tE-mail\n"Kuba" Nowak\tk@x.pl\n"Ala\ta@x.pl\nJan "Jaś" Lis\tj@x.pl\n"Ola ""O"" Lis"\to@x.pl',
    )
    expect(people.map(({ name, email }) => [name, email])).toEqual([
      ['"Kuba" Nowak', 'k@x.pl'],
      ['"Ala', 'a@x.pl'],
      ['Jan "Jaś" Lis', 'j@x.pl'],
      ['Ola "O" Lis', 'o@x.pl'],
    ])
  })

  test('what divides the most rows alike divides them, unless the file says it', () => {
    expect(read('Name,Remarks\nAnna,"a\ttab"\nBo,none').people).toMatchObject([{ needs: 'a tab' }, { needs: 'none' }])
    expect(read('\uFEFFsep=;\r\nName;Remarks\r\nAnna;a,b').people).toMatchObject([{ name: 'Anna', needs: 'a,b' }])
  })

  test('ten thousand rows are read, the rest is counted', () => {
    const { table, people } = read(Array.from({ length: mostRows + 3 }, (_, row) => `Person ${row}\tx`).join('\n'))
    expect([people.length, table.beyond]).toEqual([mostRows, 3])
  })
})

describe('columns', () => {
  test.each([
    ['English', 'Full name,E-mail address,Phone number,Customer segment,Dietary requirements,RSVP'],
    ['German', 'Teilnehmer;E-Mail-Adresse;Handynummer;Kundengruppe;Bemerkungen;Rückmeldung'],
    ['French', 'Nom complet;Courriel;Téléphone;Catégorie;Besoins particuliers;Réponse'],
    ['Spanish', 'Nombre y apellidos;Correo electrónico;Teléfono;Segmento;Alergias;Estado'],
    ['Italian', 'Nominativo;Posta elettronica;Cellulare;Gruppo;Esigenze;Risposta'],
    ['Polish', 'Imię i nazwisko;Adres e-mail;Komórka;Grupa;Uwagi;Odpowiedź'],
    ['Turkish', 'Ad Soyad;E-posta;Cep telefonu;Grup;İhtiyaçlar;Durum'],
    ['Russian', 'ФИО;Электронная почта;Телефон;Группа;Примечания;Статус'],
    ['Greek', 'Ονοματεπώνυμο;Ηλεκτρονική διεύθυνση;Κινητό;Ομάδα;Ανάγκες;Κατάσταση'],
    ['Arabic', 'الاسم الكامل;البريد الإلكتروني;الجوال;الفئة;ملاحظات;الحالة'],
    ['Hebrew', 'שם מלא;אימייל;נייד;קבוצה;הערות;סטטוס'],
    ['Chinese', '姓名;电子邮箱;手机;类别;备注;状态'],
    ['Japanese', '氏名;メールアドレス;電話番号;グループ;備考;出欠'],
    ['Korean', '성명;이메일;휴대폰;그룹;비고;응답'],
  ])('are known by their names in %s', (_, header) => {
    const { hasHeader, map } = guessColumns(readCells(`${header}\n${header.replace(/[^,;]+/g, 'x')}`))
    expect(hasHeader).toBe(true)
    expect(map).toEqual(['name', 'email', 'phone', 'segment', 'needs', 'invitation'])
  })

  test('first and last name become one, also where the last is just called Name', () => {
    expect(read('Vorname;Nachname\nAylin;Demir').people).toMatchObject([{ name: 'Aylin Demir' }])
    expect(read('Name;Vorname\nDemir;Aylin').people).toMatchObject([{ name: 'Aylin Demir' }])
  })

  test('without a header they are known by what stands in them', () => {
    const { hasHeader, map, people } = read(
      'ana@x.org\tAna\t+41 79 123 45 67\tRetired\nbo@x.org\tBo\t044 123 45 67\tNew',
    )
    expect(hasHeader).toBe(false)
    expect(map).toEqual(['email', 'name', 'phone', 'segment'])
    expect(people).toMatchObject([
      { name: 'Ana', segment: 'Retired' },
      { name: 'Bo', email: 'bo@x.org' },
    ])
  })

  test('are found under a title, and rows are counted with it', () => {
    const { people, leftOut, table } = read('Guests for Tuesday;\n\nName;E-mail\nAnna;a@x.ch\nAnna;a@x.ch')
    expect(people.map(({ name }) => name)).toEqual(['Anna'])
    expect([table.above, leftOut[0]?.row]).toEqual([1, 4])
    expect(read('Anna\tNew\nName\tSegment').people).toHaveLength(2)
  })

  test('a first row with an address is a person, though a word of it could name a column', () => {
    const { hasHeader, people } = read('Anna Keller\ta@x.ch\tCustomer\nBo Ek\tb@x.ch\tGuest')
    expect(hasHeader).toBe(false)
    expect(people).toMatchObject([{ name: 'Anna Keller', segment: 'Customer' }, { name: 'Bo Ek' }])
  })

  test('an address is taken out of what a mail program puts around it', () => {
    const { people } = read('Name;E-mail\nAnna;mailto:a@x.ch\nBo;Bo Ek <b@x.ch>\nCy <c@x.ch>;\nDi;no idea')
    expect(people.map(({ name, email }) => [name, email])).toEqual([
      ['Anna', 'a@x.ch'],
      ['Bo', 'b@x.ch'],
      ['Cy', 'c@x.ch'],
      ['Di', 'no idea'],
    ])
  })

  test('what a person says they hold counts, and null is left out', () => {
    const table = readCells('Anna\tsecret\tNew')
    const { people } = readPeople(table, ['segment', null, 'name'], false, { people: [], personas: [] })
    expect(people).toMatchObject([{ name: 'New', segment: 'Anna' }])
    expect(JSON.stringify(people)).not.toContain('secret')
  })
})

describe('people', () => {
  test('have the state of their invitation, and a persona by name or segment', () => {
    const { people, unknownPersonas } = read(
      'Name;Status;Persona\nA;Zugesagt;LOYAL LUDMILA\nB;abgesagt;long-time\nC;Warteliste;\nD;Eingeladen;Nobody\nE;later;',
    )
    expect(people.map(({ invitation, personaId }) => [invitation, personaId])).toEqual([
      ['accepted', idOf(3)],
      ['declined', idOf(3)],
      ['standby', null],
      ['invited', null],
      ['planned', null],
    ])
    expect(unknownPersonas).toEqual(['Nobody'])
  })

  test('who is there already, stands twice or is nobody is left out and named', () => {
    const { people, leftOut, rows } = read(
      [
        'Name\tE-mail\tSegment',
        'Ana\tANA@x.org\tNew',
        'Ana\tana@x.org\tOld',
        'Łukasz\t\tNew',
        'lukasz\tl@x.org\tnew',
        'Łukasz\t\tRetired',
        'Bo\tother@x.org\tNew',
        'Bo\tsecond@x.org\tNew',
        '\t\tNew',
        'Cy\tcy@x.org\tNew',
      ].join('\n'),
      [
        { name: 'Cyrus', email: 'cy@x.org' },
        { name: 'Bo', email: 'bo@x.org', segment: 'New' },
      ],
    )
    expect(rows).toBe(9)
    expect(people.map(({ name, email }) => [name, email])).toEqual([
      ['Ana', 'ANA@x.org'],
      ['Łukasz', ''],
      ['Łukasz', ''],
      ['Bo', 'other@x.org'],
      ['Bo', 'second@x.org'],
    ])
    expect(leftOut.map(({ row, why }) => [row, why])).toEqual([
      [3, 'twice'],
      [5, 'twice'],
      [9, 'nobody'],
      [10, 'alreadyThere'],
    ])
  })

  test('hostile cells stay text, cut to what a record holds', () => {
    const { people } = read(
      `Name\tSegment\n=HYPERLINK("x")\t<img onerror=alert(1)>\n__proto__\tconstructor\nA\u0000\u001b[31mB\t${'x'.repeat(400)}`,
    )
    expect(people.map(({ name, segment }) => [name, segment.slice(0, 30)])).toEqual([
      ['=HYPERLINK("x")', '<img onerror=alert(1)>'],
      ['__proto__', 'constructor'],
      ['A [31mB', 'x'.repeat(30)],
    ])
    expect(people[2]?.segment).toHaveLength(300)
    expect(({} as Record<string, unknown>).segment).toBeUndefined()
  })
})

describe('taking them in', () => {
  function bench() {
    const made = new Workbench()
    made.tables = newJourney({ title: 'Switching' }, made.context)
    const focusGroupId = made.do(steps.focusGroup.addFocusGroup, { title: 'Tuesday' })
    made.do(steps.focusGroup.editFocusGroup, { id: focusGroupId, changes: { seats: 3 } })
    made.do(steps.focusGroup.addParticipant, { focusGroupId, name: 'First' })
    return { made, focusGroupId }
  }

  test('seats those who come, in the order of the table, and is one gesture', () => {
    const { made, focusGroupId } = bench()
    const before = made.tables
    const { people } = read('Name;Status\nA;accepted\nB;declined\nC;standby\nD;\nE;invited')
    made.do(steps.focusGroup.addParticipants, { focusGroupId, people: [...people] })
    const list = Object.values(made.tables.participants).sort((a, b) => (a.order < b.order ? -1 : 1))
    expect(list.map(({ name, seat }) => [name, seat])).toEqual([
      ['First', 1],
      ['A', 2],
      ['B', null],
      ['C', null],
      ['D', 3],
      ['E', null],
    ])
    expect(applyDiff(made.tables, inverse(made.lastDiff))).toEqual(before)
  })

  test('nobody is refused', () => {
    const { made, focusGroupId } = bench()
    expect(() => made.do(steps.focusGroup.addParticipants, { focusGroupId, people: [] })).toThrow(
      'There is nobody to add.',
    )
  })
})
