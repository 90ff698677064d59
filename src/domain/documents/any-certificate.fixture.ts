import fc from 'fast-check'
import { aCertificate } from './certificate.fixture.ts'
import type { CertificateData, Section } from './certificate.ts'

/** Everything that our font can print: Latin with its many marks, Greek, Cyrillic, and what is typed around names. */
const letters = "aeioszAEIOSZ éèëïçñøåœßÀÉÜŞşŁłőđŵŷžĲĳĞğİıƏəẞ ΑΩαωάή АЯаяїґЄљџ ’'-.–"
const word = fc.string({ unit: fc.constantFrom(...letters), minLength: 1, maxLength: 24 })
const longWord = fc.string({ unit: fc.constantFrom(...letters.replaceAll(' ', '')), minLength: 60, maxLength: 180 })
const text = fc
  .oneof({ weight: 6, arbitrary: word }, { weight: 1, arbitrary: longWord })
  .map((one) => (one.trim() === '' ? 'X' : one))
const name = fc.record({ given: fc.array(text, { maxLength: 5 }), family: fc.array(text, { maxLength: 3 }) })
const day = fc
  .tuple(fc.integer({ min: 1890, max: 2026 }), fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 28 }))
  .map(([year, month, date]) => [year, two(month), two(month === 0 ? 0 : date)].join('-'))
const knownDay = fc
  .tuple(fc.integer({ min: 2021, max: 2040 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map(([year, month, date]) => [year, two(month), two(date)].join('-'))
const two = (number: number) => String(number).padStart(2, '0')

/** As a register gives it: any fact may be missing. */
const maybe = <Facts extends Record<string, fc.Arbitrary<unknown>>>(facts: Facts) =>
  fc.record(facts, { requiredKeys: [] })
const address = fc.oneof(
  maybe({ since: day, street: text, houseNumber: text, box: text, postalCode: text, municipality: text }).map(
    (facts) => ({
      kind: 'belgian' as const,
      ...facts,
    }),
  ),
  fc.record(
    { kind: fc.constant('foreign' as const), since: day, country: text, lines: fc.array(text, { maxLength: 4 }) },
    { requiredKeys: ['kind', 'lines'] },
  ),
  fc.record({ kind: fc.constant('protected' as const), since: day }, { requiredKeys: ['kind'] }),
)
const residence = fc.oneof(
  address,
  fc.record({ kind: fc.constant('struck-off' as const), reason: text }),
  fc.record({ kind: fc.constant('unknown' as const) }),
)
const withWords = fc.record({ words: text, since: day, partner: name }, { requiredKeys: ['words'] })
const member = maybe({ name, birthDate: day, position: text })

const sectionsOf: { [Key in Section]: fc.Arbitrary<NonNullable<CertificateData[Key]>> } = {
  address,
  addressHistory: fc.array(fc.record({ address: residence, since: day, until: day }, { requiredKeys: ['address'] }), {
    maxLength: 30,
  }),
  household: fc.record({ members: fc.array(member, { minLength: 1, maxLength: 30 }) }),
  nationalities: fc.array(fc.record({ words: text, since: day }, { requiredKeys: ['words'] }), {
    minLength: 1,
    maxLength: 4,
  }),
  civilState: withWords,
  cohabitation: maybe({ since: day, partner: name }),
  register: fc.record({ words: text }),
  act: fc.record({
    kind: text,
    number: text,
    year: fc.integer({ min: 1890, max: 2026 }),
    municipality: text,
    eventDate: day,
    drawnUp: day,
    language: fc.constantFrom('nl' as const, 'fr' as const, 'de' as const),
    text: fc.array(
      fc.array(text, { minLength: 1, maxLength: 60 }).map((words) => words.join(' ')),
      {
        minLength: 1,
        maxLength: 12,
      },
    ),
    margin: fc.array(fc.record({ date: day, text }), { maxLength: 4 }),
  }),
  actExtract: fc.record(
    {
      kind: fc.constantFrom('birth' as const, 'marriage' as const, 'death' as const, 'divorce' as const),
      form: fc.constantFrom('plain' as const, 'descent' as const, 'multilingual' as const),
      number: text,
      year: fc.integer({ min: 1890, max: 2026 }),
      municipality: text,
      eventDate: day,
      drawnUp: day,
      people: fc.array(fc.record({ name, birthDate: day, birthPlace: text }, { requiredKeys: ['name'] }), {
        minLength: 1,
        maxLength: 2,
      }),
      parents: fc.array(fc.record({ name }), { maxLength: 2 }),
      changedOn: day,
    },
    {
      requiredKeys: ['kind', 'form', 'number', 'year', 'municipality', 'eventDate', 'drawnUp', 'people'],
    },
  ),
  request: fc.record(
    {
      what: text,
      on: day.filter((one) => !one.includes('-00')),
      time: fc
        .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
        .map(([h, m]) => `${h}.${two(m)}`),
      goesTo: text,
      told: fc.array(fc.record({ label: text, value: text }), { maxLength: 20 }),
    },
    { requiredKeys: ['what', 'on', 'time', 'told'] },
  ),
  lookedUp: fc.array(fc.oneof(fc.record({ label: text, value: text }), fc.record({ label: text, day })), {
    minLength: 1,
    maxLength: 12,
  }),
  letter: fc.record({ lines: fc.array(fc.oneof(fc.constant(''), text), { minLength: 1, maxLength: 60 }) }),
  place: fc.record({
    street: text,
    houseNumber: text,
    postalCode: text,
    municipality: text,
    side: text,
    stretch: text,
    from: knownDay,
    until: knownDay,
    hours: fc.constant({ from: '7 uur', until: '19 uur' }),
    ownSigns: fc.boolean(),
    signs: fc.array(
      fc.record({
        number: fc.integer({ min: 1, max: 40 }),
        address: text,
        qr: fc.constant({ size: 21, path: 'M0 0h7v7h-7z' }),
      }),
      { minLength: 1, maxLength: 12 },
    ),
  }),
}

/** Data that a template may meet, of people with any name, with any fact missing. */
export function anyCertificate(template: string, needs: readonly Section[]): fc.Arbitrary<CertificateData> {
  const about = fc.record(
    { insz: fc.constant('85600012543'), name, birth: maybe({ date: day, place: text, country: text }) },
    { requiredKeys: ['insz'] },
  )
  const needed = Object.fromEntries(needs.map((section) => [section, sectionsOf[section]]))
  const facts = fc.record({ person: about, purpose: text }, { requiredKeys: ['person'] })
  return fc
    .tuple(facts, fc.record(needed))
    .map(([{ person, purpose }, sections]) => ({ ...aCertificate(template), person, purpose, ...sections }))
}
