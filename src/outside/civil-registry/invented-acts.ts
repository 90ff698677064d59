import { type Cast, castWith, type Resident, residentOn, residents } from '../personas.ts'
import type { Act, PersonInAct } from './act.ts'

const weekday = new Intl.DateTimeFormat('nl-BE', { dateStyle: 'long', timeZone: 'UTC' })
const inWords = (day: string) => weekday.format(new Date(`${day}T00:00:00Z`))
const nameOf = ({ givenNames, familyNames }: Resident) => [...givenNames, ...familyNames].join(' ')
const childOf = ({ gender }: Resident) => (gender === 'female' ? 'dochter' : 'zoon')

/** The acts of a persona as they stand on that day (`YYYY-MM-DD`): only what Belgian registrars drew up. Invented. */
export function inventedActs(person: Resident, today: string, cast: Cast = castWith()): readonly Act[] {
  const now = residentOn(person, today)
  if (!now) return []
  return [...birthOf(person, cast), ...marriageOf(person, today, cast), ...deathOf(person, now.deceasedOn)]
}

/** Who has any act at all, for the tests. */
export const peopleWithActs = (today: string): readonly Resident[] =>
  residents.filter((person) => inventedActs(person, today).length > 0)

function birthOf(person: Resident, cast: Cast): Act[] {
  if (person.birthCountry.code !== '150' || person.birthDate.includes('-00')) return []
  const parents = (person.parents ?? []).map(cast.byKey)
  const of = parents.length > 0 ? `, ${childOf(person)} van ${parents.map(nameOf).join(' en van ')}` : ''
  return [
    act(person, 'birth', person.birthDate, person.birthPlace, {
      people: [inAct(person, 'subject'), ...parents.map((parent) => inAct(parent, 'parent'))],
      text: [
        `Op ${inWords(person.birthDate)} is te ${person.birthPlace} geboren: ${nameOf(person)}${of}.`,
        'Opgemaakt door de ambtenaar van de burgerlijke stand en na voorlezing ondertekend.',
      ],
      margin: [],
    }),
  ]
}

function marriageOf(person: Resident, today: string, cast: Cast): Act[] {
  const { since, partner } = person.civilState
  if (person.civilState.code !== '20' || !since || !partner || since > today || person.birthCountry.code !== '150')
    return []
  const spouse = cast.byKey(partner)
  return [
    act(person, 'marriage', since, 'Antwerpen', {
      people: [inAct(person, 'subject'), inAct(spouse, 'spouse')],
      text: [
        `Op ${inWords(since)} zijn te Antwerpen met elkaar gehuwd: ${nameOf(person)} en ${nameOf(spouse)}.`,
        'Beiden verklaarden elkaar tot echtgenoot te nemen. De ambtenaar sprak het huwelijk uit.',
      ],
      margin: [],
    }),
  ]
}

function deathOf(person: Resident, deceasedOn: string | undefined): Act[] {
  if (!deceasedOn) return []
  return [
    act(person, 'death', deceasedOn, 'Antwerpen', {
      people: [inAct(person, 'deceased')],
      text: [
        `Op ${inWords(deceasedOn)} is te Antwerpen overleden: ${nameOf(person)}, geboren te ${person.birthPlace}.`,
      ],
      margin: [],
    }),
  ]
}

function act(
  person: Resident,
  kind: Act['kind'],
  day: string,
  municipality: string,
  rest: Pick<Act, 'people' | 'text' | 'margin'>,
): Act {
  const year = Number(day.slice(0, 4))
  const number = String(
    1 + [...`${kind}${person.key}`].reduce((sum, sign) => (sum * 31 + (sign.codePointAt(0) ?? 0)) % 4_999, 7),
  )
  return {
    id: `${kind}-${year}-${number.padStart(4, '0')}-${person.key}`,
    kind,
    number,
    year,
    municipality,
    eventDate: day,
    drawnUp: day,
    language: 'nl',
    ...rest,
  }
}

const inAct = (person: Resident, role: PersonInAct['role']): PersonInAct => ({
  role,
  insz: person.insz,
  given: person.givenNames,
  family: person.familyNames,
  ...(person.birthDate.includes('-00') ? {} : { birthDate: person.birthDate }),
  birthPlace: person.birthPlace,
})
