import type { Act, PersonInAct } from './act.ts'

const drawn = { language: 'nl', municipality: 'Antwerpen', margin: [] } as const
const who = (role: PersonInAct['role'], given: string, family: string): PersonInAct => ({
  role,
  given: [given],
  family: [family],
})

function birth(id: string, number: string, day: string, given: string, family: string): Act {
  const year = Number(day.slice(0, 4))
  const text = `Heden verklaarde de vader dat op ${day} te Antwerpen geboren is: ${given} ${family}.`
  const people = [who('subject', given, family), who('parent', 'Petrus', family), who('parent', 'Anna', 'Testmans')]
  return { ...drawn, id, kind: 'birth', number, year, eventDate: day, drawnUp: day, people, text: [text] }
}

/** Acts from before national numbers, of people who never lived: old enough to be public, two of one name, and one that is too young. */
export const oldActs: readonly Act[] = [
  birth('birth-1912-0311', '311', '1912-04-09', 'Florentina', 'Testverstraeten'),
  birth('birth-1910-0120', '120', '1910-02-03', 'Joannes', 'Testpeeters'),
  birth('birth-1910-0884', '884', '1910-11-21', 'Joannes', 'Testpeeters'),
  birth('birth-1951-0640', '640', '1951-06-14', 'Godelieve', 'Testmertens'),
  {
    ...{ ...drawn, id: 'marriage-1938-0077', kind: 'marriage', number: '77', year: 1938 },
    ...{ eventDate: '1938-05-07', drawnUp: '1938-05-07' },
    people: [who('subject', 'Florentina', 'Testverstraeten'), who('spouse', 'Joannes', 'Testpeeters')],
    text: ['Op 7 mei 1938 zijn te Antwerpen gehuwd: Joannes Testpeeters en Florentina Testverstraeten.'],
  },
  {
    ...{ ...drawn, id: 'death-1969-0402', kind: 'death', number: '402', year: 1969 },
    ...{ eventDate: '1969-09-30', drawnUp: '1969-10-01' },
    people: [who('deceased', 'Joannes', 'Testpeeters')],
    text: ['Op 30 september 1969 is te Antwerpen overleden: Joannes Testpeeters.'],
    margin: [{ date: '1971-03-02', text: 'Verbeterd bij vonnis: de voornaam is Joannes Baptist.' }],
  },
]
