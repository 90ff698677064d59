import { cleanLine } from '#platform/formats/text.ts'
import type { City } from '../catalogue/index.ts'
import type { Employee } from './roster.ts'

/** The header of a file of people; columns are parted by `;`, what stands several times in one by `,`. */
export const peopleColumns = ['nummer', 'naam', 'e-mail', "thema's", 'talen', 'bewijzen', 'plaats'] as const
type Column = (typeof peopleColumns)[number]

/** What is wrong with somebody as typed; `column`: where. */
export type PersonMistake = Readonly<{
  column: Column
  code:
    | 'number-missing'
    | 'number-taken'
    | 'name-missing'
    | 'no-address'
    | 'address-taken'
    | 'no-theme'
    | 'unknown-theme'
    | 'no-language'
    | 'unknown-language'
    | 'unknown-certificate'
    | 'unknown-place'
}>

/** The same of a line of a file, counted from 1; the header is line 1. */
export type PeopleMistake = Readonly<{
  line: number
  column?: Column
  code: PersonMistake['code'] | 'wrong-header' | 'wrong-number-of-columns' | 'too-many-lines'
}>

/** Somebody as typed: texts of which nothing is known yet. */
export type TypedPerson = Readonly<{
  number: string
  name: string
  email: string
  themes: readonly string[]
  languages: readonly string[]
  certificates: readonly string[]
  place: string
}>

const mostLines = 5_000

/** What can be known in this city: themes of its counters and routes, certificates of its visits, places where somebody works. */
export function skillsOf({ counters = [], routes = [], visits = [] }: City): Readonly<{
  themes: readonly string[]
  certificates: readonly string[]
  places: readonly string[]
}> {
  const themes = [
    ...counters.flatMap((counter) => counter.themes.flatMap((period) => period.themes)),
    ...routes.flatMap(({ kinds }) => kinds.map(({ theme }) => theme)),
    ...visits.map(({ theme }) => theme),
  ]
  const kinds = [...visits, ...routes.flatMap((route) => route.kinds)]
  const certificates = kinds.flatMap(({ certificate }) => certificate ?? [])
  const places = [...counters, ...routes].map(({ place }) => place)
  return { themes: [...new Set(themes)], certificates: [...new Set(certificates)], places: [...new Set(places)] }
}

/**
 * Reads somebody as typed. `others`: who is there already, without themselves. What they know may be nothing that is offered today, never something
 * that the city does not know.
 */
export function personIn(
  typed: TypedPerson,
  { city, others }: Readonly<{ city: City; others: readonly Employee[] }>,
): Readonly<{ person: Omit<Employee, 'id' | 'endsOn'> }> | Readonly<{ mistakes: readonly PersonMistake[] }> {
  const known = skillsOf(city)
  const number = cleanLine(typed.number).slice(0, 30)
  const name = cleanLine(typed.name).slice(0, 100)
  const email = cleanLine(typed.email).toLowerCase()
  const mistakes: PersonMistake[] = []
  const wrong = (column: Column, code: PersonMistake['code'], when: boolean) => when && mistakes.push({ column, code })
  wrong('nummer', 'number-missing', number === '')
  wrong('nummer', 'number-taken', number !== '' && others.some((one) => one.number === number))
  wrong('naam', 'name-missing', name === '')
  const isAddress = email === '' || (email.length <= 254 && /^[^\s@;]+@[^\s@;]+\.[^\s@;.]+$/.test(email))
  wrong('e-mail', 'no-address', !isAddress)
  wrong('e-mail', 'address-taken', email !== '' && others.some((one) => one.email === email))
  wrong("thema's", 'no-theme', typed.themes.length === 0)
  wrong("thema's", 'unknown-theme', !typed.themes.every((theme) => known.themes.includes(theme)))
  wrong('talen', 'no-language', typed.languages.length === 0)
  wrong('talen', 'unknown-language', !typed.languages.every((language) => /^[a-z]{2,3}$/.test(language)))
  wrong('bewijzen', 'unknown-certificate', !typed.certificates.every((one) => known.certificates.includes(one)))
  wrong('plaats', 'unknown-place', typed.place !== '' && !known.places.includes(typed.place))
  if (mistakes.length > 0) return { mistakes }
  const { themes, languages, certificates, place } = typed
  return {
    person: { ...{ number, name, email: email || null, themes, languages, certificates }, place: place || null },
  }
}

/**
 * Reads a file of people line by line: who is known by that number is said anew, the others are added. Everybody, or every mistake. `employees`: who
 * is there already.
 */
export function peopleIn(
  text: string,
  { city, employees }: Readonly<{ city: City; employees: readonly Employee[] }>,
): Readonly<{ people: readonly Omit<Employee, 'id' | 'endsOn'>[] }> | Readonly<{ mistakes: readonly PeopleMistake[] }> {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/)
  if (lines[0]?.trim().toLowerCase() !== peopleColumns.join(';'))
    return { mistakes: [{ line: 1, code: 'wrong-header' }] }
  if (lines.length > mostLines) return { mistakes: [{ line: mostLines, code: 'too-many-lines' }] }
  const mistakes: PeopleMistake[] = []
  const people: Omit<Employee, 'id' | 'endsOn'>[] = []
  const inFile = (number: string) => lines.some((line, at) => at > 0 && line.split(';')[0]?.trim() === number)
  // Who is in the file may take the address that another of the file leaves.
  const others = employees.filter(({ number }) => !inFile(number))
  for (const [at, written] of lines.entries()) {
    if (at === 0 || written.trim() === '') continue
    const cells = written.split(';')
    if (cells.length !== peopleColumns.length) {
      mistakes.push({ line: at + 1, code: 'wrong-number-of-columns' })
      continue
    }
    const [number = '', name = '', email = '', themes = '', languages = '', certificates = '', place = ''] = cells
    const typed = { number, name, email, place: place.trim(), certificates: partsOf(certificates) }
    const read = personIn(
      { ...typed, themes: partsOf(themes), languages: partsOf(languages.toLowerCase()) },
      { city, others: [...others, ...people.map((one) => ({ ...one, id: '' }))] },
    )
    if ('mistakes' in read) mistakes.push(...read.mistakes.map((one) => ({ line: at + 1, ...one })))
    else people.push(read.person)
  }
  return mistakes.length > 0 ? { mistakes } : { people }
}

const partsOf = (cell: string): readonly string[] =>
  cell
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
