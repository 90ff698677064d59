import type { Example } from './example.ts'

type Said = NonNullable<NonNullable<Example['said']>['act']>
type Act = NonNullable<Said['act']>
const day = '2026-11-23'
const person = { insz: '79710210353', nationalities: [{ code: '150' }] }
const act = (kind: Act['kind'], eventDate: string): Act => ({
  ...{ id: 'x', kind, number: '1', year: Number(eventDate.slice(0, 4)), municipality: 'Antwerpen' },
  ...{ eventDate, drawnUp: eventDate, people: [], language: 'nl' as const, text: ['x'], margin: [] },
})
const found = (kind: Act['kind'], eventDate: string, relation: Said['relation']) => ({
  person,
  act: { hits: 1, act: act(kind, eventDate), relation },
})
const described = { about: 'other', family: 'Testpeeters', given: 'Joannes', delivery: 'here', extract: 'plain' }

/** Who may have which act: the same for an extract and for a copy. */
function rightsOf(product: string): readonly Example[] {
  const sought = (kind: string, year: string, claim?: string) => ({
    ...{ product, day, answers: { ...described, act: kind, year, ...(claim && { claim }) } },
  })
  return [
    {
      ...{ ...sought('birth', '2019', 'family'), name: 'de akte van een kind dat de ouder noemt' },
      ...{ said: found('birth', '2019-02-11', 'child'), outcome: 'granted' },
    },
    {
      ...{ ...sought('marriage', '2008', 'family'), name: 'de huwelijksakte van de ouders' },
      ...{ said: found('marriage', '2008-05-17', 'parent'), outcome: 'granted' },
    },
    {
      ...{ ...sought('birth', '1981', 'family'), name: 'de akte van een echtgenoot of ex-echtgenoot' },
      ...{ said: found('birth', '1981-06-21', 'partner'), outcome: 'granted' },
    },
    {
      ...{ ...sought('birth', '1981', 'none'), name: 'een akte van een vreemde die niet openbaar is' },
      ...{ said: found('birth', '1981-06-21', 'none'), outcome: { refused: 'has-right' } },
    },
    {
      ...{ ...sought('birth', '1981', 'heir'), name: 'een erfgenaam met een bewijs: een medewerker kijkt' },
      ...{ said: found('birth', '1981-06-21', 'none'), outcome: 'person' },
    },
    {
      ...{ ...sought('death', '2021', 'lawyer'), name: 'een advocaat met een opdracht: een medewerker kijkt' },
      ...{ said: found('death', '2021-02-01', 'none'), outcome: 'person' },
    },
    {
      ...{
        ...sought('birth', '1951', 'family'),
        name: 'een grootouder die het register niet toont: een medewerker kijkt',
      },
      ...{ said: found('birth', '1951-06-14', null), outcome: 'person' },
    },
    {
      ...{ ...sought('birth', '1912'), name: 'een geboorteakte van meer dan 100 jaar, voor iedereen' },
      ...{ said: found('birth', '1912-04-09', null), outcome: 'granted' },
    },
    {
      ...{ ...sought('birth', '1926', 'none'), name: 'een geboorteakte van vandaag precies 100 jaar' },
      ...{ said: found('birth', '1926-11-23', null), outcome: 'granted' },
    },
    {
      ...{ ...sought('birth', '1926', 'none'), name: 'een geboorteakte die morgen 100 jaar wordt' },
      ...{ said: found('birth', '1926-11-24', 'none'), outcome: { refused: 'has-right' } },
    },
    {
      ...{ ...sought('marriage', '1951', 'none'), name: 'een huwelijksakte van 75 jaar' },
      ...{ said: found('marriage', '1951-11-23', null), outcome: 'granted' },
    },
    {
      ...{ ...sought('death', '1976', 'none'), name: 'een overlijdensakte van 50 jaar' },
      ...{ said: found('death', '1976-11-23', null), outcome: 'granted' },
    },
    {
      ...{
        ...sought('divorce', '1900', 'none'),
        name: 'een echtscheidingsakte wordt niet openbaar door haar leeftijd',
      },
      ...{ said: found('divorce', '1900-01-01', 'none'), outcome: { refused: 'has-right' } },
    },
    {
      ...{ ...sought('birth', '1910', 'none'), name: 'meer dan één akte: wij vragen welke' },
      ...{ said: { person, act: { hits: 2, relation: null } }, outcome: 'person' },
    },
    {
      ...{ ...sought('birth', '1925', 'none'), name: 'geen akte in de databank: een medewerker zoekt verder' },
      ...{ said: { person, act: { hits: 0, relation: null } }, outcome: 'person' },
    },
    {
      ...{ product, day, answers: { act: 'birth', extract: 'descent', delivery: 'here' } },
      name: 'een kind van hetzelfde gezin',
      ...{ said: { ...found('birth', '2010-09-05', 'child'), relation: 'child' }, outcome: 'granted' },
    },
    {
      ...{ product, day, answers: { act: 'birth', extract: 'descent', delivery: 'here' } },
      name: 'een stiefkind van wie de akte andere ouders noemt',
      said: { ...found('birth', '2010-09-05', 'none'), relation: 'minor-child' },
      outcome: { refused: 'has-right' },
    },
    {
      ...{ product, day, answers: { act: 'birth', extract: 'plain', delivery: 'here' } },
      name: 'iemand die niet meer in het gezin staat',
      ...{ said: { ...found('birth', '2010-09-05', null), relation: 'none' }, outcome: { refused: 'still-together' } },
    },
  ]
}

/** One's own: there is no right to look at, and what is on paper alone an employee looks for. */
const own = { product: 'afschrift-akte', day, answers: { act: 'birth', delivery: 'here' } } as const
const notThere = { person, act: { hits: 0, relation: null } } as const
const ownExamples: readonly Example[] = [
  {
    ...{ ...own, name: 'de eigen geboorteakte', said: found('birth', '1979-11-02', 'self') },
    ...{ outcome: 'granted', cents: 500 },
  },
  {
    ...{ ...own, name: 'de akte van iemand anders', outcome: { refused: 'for-oneself' } },
    said: { ...found('birth', '1979-11-02', null), relation: 'household-member' },
  },
  {
    ...{ ...own, name: 'wie volgens het register overleden is', outcome: { refused: 'alive' } },
    said: { ...found('birth', '1979-11-02', 'self'), person: { ...person, death: { date: '2021-02-01' } } },
  },
  { ...own, name: 'het register kent de persoon niet: een medewerker kijkt', outcome: 'person' },
  { ...own, name: 'geen akte in de databank: een medewerker zoekt op papier', said: notThere, outcome: 'person' },
  {
    ...{ ...own, name: 'de eigen akte, op papier gevonden', outcome: 'granted' },
    said: { person, act: { ...found('birth', '1979-11-02', 'self').act, hits: 0 }, lookedUp: { result: 'found' } },
  },
  {
    ...{ ...own, name: 'de eigen akte ligt op papier in een andere gemeente', outcome: { refused: 'kept-here' } },
    said: { ...notThere, lookedUp: { result: 'elsewhere', keeper: 'Gent' } },
  },
  {
    ...{ ...own, name: 'de eigen akte ligt nergens', outcome: { refused: 'exists' } },
    said: { ...notThere, lookedUp: { result: 'nowhere' } },
  },
]

export const actExamples: readonly Example[] = [
  ...ownExamples,
  ...rightsOf('uittreksel-akte'),
  {
    ...{ product: 'uittreksel-akte', day, name: 'het eigen uittreksel met afstamming' },
    answers: { act: 'birth', extract: 'descent', about: 'self', delivery: 'here' },
    ...{ said: found('birth', '1979-11-02', 'self'), outcome: 'granted', cents: 0 },
  },
  ...rightsOf('afschrift-akte-ander'),
  {
    ...{ product: 'afschrift-akte-ander', day, name: 'een afschrift van een openbare akte' },
    answers: { ...described, act: 'death', year: '1969' },
    ...{ said: found('death', '1969-09-30', null), outcome: 'granted', cents: 500 },
  },
]
