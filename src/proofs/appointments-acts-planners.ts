import {
  changeHours,
  changeRosterWith,
  endInterpreterPlan,
  endReplacement,
  importRoster,
  planInterpreter,
  replaceWith,
  reportAbsence,
  reportBack,
  undoRoster,
} from '#domain/appointments/index.ts'
import { shiftColumns } from '#domain/roster/index.ts'
import { proofInterpreters } from './appointments-city.ts'
import { type Acts, type Draw, proofDays } from './appointments-draw.ts'

const workdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'] as const
/** Lines that no file may have: who, where, when, what hour. */
const wrongLines = [
  'niemand;2022-06-14;place-0;place-0-0;09:00;17:00;;',
  'place-0-0;2022-06-31;place-0;place-0-0;09:00;17:00;;',
  'place-0-0;2022-06-14;place-0;nergens;09:00;17:00;;',
  'place-0-0;2022-06-14;place-0;place-0-0;09:02;17:00;;',
  'place-0-0;2022-06-14;place-0;place-0-0;17:00;09:00;;',
  'place-0-0;2022-06-14;place-0',
]

/** What planners do: sick calls and replacements, shifts and files of them, hours, interpreters. */
export function actsOfPlanners(draw: Draw): Acts {
  const { appointments, planner, places, employees, random, one, some, row } = draw
  const stranded = () => (random() < 0.3 ? 'refuse' : 'replan')
  const aLine = () => {
    const place = one(places) ?? ''
    const desk = `${place}-${Math.floor(random() * 3)}`
    // Mostly who sits there always; sometimes somebody of another place.
    const number = random() < 0.7 ? desk : `${one(places)}-${Math.floor(random() * 3)}`
    const hours = one(['09:00;17:00;;', '09:00;17:00;12:00;12:30', '10:00;16:00;;', '09:00;12:30;;', '12:00;17:00;;'])
    return `${number};${one(proofDays)};${place};${desk};${hours}`
  }
  return {
    sick: [
      1.2,
      async () => {
        const day = one(proofDays)
        const [startsAt, endsAt] = [new Date(`${day}T05:00:00Z`), new Date(`${day}T20:00:00Z`)]
        await reportAbsence(planner, appointments, { employeeId: one(employees) ?? '', kind: 'sick', startsAt, endsAt })
        return undefined
      },
    ],
    back: [
      1.4,
      async () => {
        const id = await some('roster.absence', 'withdrawn_at is null')
        if (id) await reportBack(planner, appointments, id)
        return undefined
      },
    ],
    replace: [
      1.4,
      async () => {
        const absent = await row<{ id: string; starts_at: Date }>(
          `select a.id, s.starts_at from roster.absence a join roster.shift s
            on s.employee_id = a.employee_id and s.starts_at < a.ends_at and a.starts_at < s.ends_at where a.withdrawn_at is null`,
        )
        const employeeId = one(employees) ?? ''
        if (absent)
          await replaceWith(planner, appointments, { absenceId: absent.id, employeeId, startsAt: absent.starts_at })
        return undefined
      },
    ],
    unreplace: [
      0.4,
      async () => {
        const standIn = await row<{ id: string; absence_id: string }>(
          'select id, absence_id from roster.stand_in where ended_at is null',
        )
        if (standIn) await endReplacement(planner, appointments, standIn.absence_id)
        return undefined
      },
    ],
    shift: [
      0.7,
      async () => {
        const id = await some('roster.shift', `starts_at > '2022-06-13 06:00Z'`)
        if (!id) return
        const change = { kind: 'shifts', text: '', instead: [id] } as const
        await changeRosterWith(planner, appointments, { change, stranded: stranded() })
        return undefined
      },
    ],
    unshift: [
      1.2,
      async () => {
        // Not the file with which all began.
        const changeId = await some(
          'roster.change',
          `undone_at is null and (select count(*) from roster.change_shift s where s.change_id = change.id) between 1 and 20`,
        )
        if (changeId) await undoRoster(planner, appointments, { changeId, stranded: 'replan' })
        return undefined
      },
    ],
    file: [
      1.4,
      async () => {
        const lines = Array.from({ length: 1 + Math.floor(random() * 3) }, aLine)
        const isWrong = random() < 0.3
        if (isWrong) lines.splice(Math.floor(random() * lines.length), 0, one(wrongLines) ?? '')
        const text = [shiftColumns.join(';'), ...lines].join('\n')
        const change = { kind: 'shifts', text, instead: 'days' } as const
        const outcome =
          random() < 0.75
            ? await importRoster(planner, appointments, text)
            : await changeRosterWith(planner, appointments, { change, stranded: stranded() })
        if (isWrong && !('mistakes' in outcome)) throw new Error(`a file with a mistake was read:\n${text}`)
        return 'mistakes' in outcome ? { refused: 'mistakes' } : undefined
      },
    ],
    hours: [
      0.8,
      async () => {
        const spans =
          one([[{ from: '09:00', to: '12:00' }], [{ from: '09:00', to: '17:00' }], [{ from: '09:00', to: '19:00' }]]) ??
          []
        const change = { place: one(places) ?? '', day: one(proofDays) ?? '', spans, reason: 'Proef' }
        await changeHours(planner, appointments, { change, stranded: stranded() })
        return undefined
      },
    ],
    interpreter: [
      0.6,
      async () => {
        const interpreter = one(proofInterpreters)?.id ?? ''
        if (random() < 0.35) {
          await endInterpreterPlan(planner, appointments, interpreter)
          return
        }
        const span = one([
          { from: '09:00', to: '17:00' },
          { from: '09:00', to: '13:00' },
          { from: '12:00', to: '17:00' },
        ]) ?? { from: '09:00', to: '17:00' }
        const week = Object.fromEntries(workdays.map((day) => [day, span]))
        const plan = {
          ...{ interpreter, name: 'Wie vertaalt', languages: ['ar'], week, validFrom: '2022-06-01', validTo: null },
          places: random() < 0.5 ? null : places.slice(Math.floor(random() * places.length)),
        }
        const mistakes = await planInterpreter(planner, appointments, { plan, languages: ['ar'] })
        if (mistakes.length > 0) throw new Error(JSON.stringify(mistakes))
        return undefined
      },
    ],
  }
}
