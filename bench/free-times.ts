import { freeStarts } from '../src/domain/appointments/free.ts'
import { cellsIn } from '../src/domain/appointments/grid.ts'
import { layOut, markTaken, type PlaceLayout } from '../src/domain/appointments/layout.ts'
import type { Counter, Place } from '../src/domain/catalogue/index.ts'
import { minutesOf } from '../src/domain/places/index.ts'
import type { Row } from './row.ts'

const first = '2022-06-01'
const [days, desks, busyEach] = [60, 3, 200]
const week = Object.fromEntries(
  ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'].map((day) => [
    day,
    [{ from: '09:00', to: '17:00' }],
  ]),
)
const need = { themes: ['identity'], cells: 3 }
const scratch = new Uint32Array(600)

/** Free times in process, beside the plainest loop over the same bits that gives the same answer. */
export async function freeTimesRows(): Promise<Row[]> {
  const all = Array.from({ length: 13 }, (_, at) => aPlace(`place-${at}`, 42 + at))
  const one = all[0] as PlaceLayout
  const found = (layouts: readonly PlaceLayout[]) => layouts.reduce((sum, layout) => sum + timesOf(layout).length, 0)
  const bare = (layouts: readonly PlaceLayout[]) => layouts.reduce((sum, layout) => sum + plain(layout).length, 0)
  if (found(all) !== bare(all)) throw new Error('the plain loop finds other times')
  const [ours, theirs] = interleavedMs([() => found([one]), () => bare([one])], 2_000)
  const [oursAll, theirsAll] = interleavedMs([() => found(all), () => bare(all)], 300)
  return [
    row('free-times-one-place', ours as number, theirs as number, 0.2),
    row('free-times-13-places', oursAll as number, theirsAll as number, 1),
  ]
}

const timesOf = (layout: PlaceLayout): readonly number[] =>
  cellsIn(freeStarts(layout, need, { from: 0, to: layout.cells, into: scratch }), 0, layout.cells, layout.origin)

function row(name: string, value: number, besideValue: number, atMost: number): Row {
  const beside = 'plain loop over the same bits'
  return {
    name,
    value,
    unit: 'ms',
    beside,
    besideValue,
    ratio: besideValue / value,
    bar: `<= ${atMost} ms`,
    ok: value <= atMost,
  }
}

/** The median of the rounds of each, in milliseconds, in turns. */
function interleavedMs(works: readonly (() => number)[], rounds: number): readonly number[] {
  const times = works.map((): number[] => [])
  for (let round = -rounds / 10; round < rounds; round++) {
    for (const [at, work] of works.entries()) {
      const began = performance.now()
      work()
      if (round >= 0) times[at]?.push(performance.now() - began)
    }
  }
  return times.map((all) => all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)] as number)
}

/** Three desks, open nine to five every day, each with two hundred visits of a quarter at times that differ by seed. */
function aPlace(id: string, seed: number): PlaceLayout {
  const place: Place = { id, name: id, roles: [], hours: [{ validFrom: '2021-01-01', week }] }
  const counter: Counter = {
    ...{ place: id, facilities: [], alone: [], rules: [], closures: [] },
    desks: [],
    themes: [{ themes: ['identity'], validFrom: '2021-01-01' }],
    minimumStaff: [{ people: 2, validFrom: '2021-01-01' }],
  }
  const begin = minutesOf(first).from
  const at = (minute: number) => new Date(minute * 60_000)
  const people = Array.from({ length: desks }, (_, who) => String(who))
  const shifts = people.flatMap((who) =>
    Array.from({ length: days }, (_, day) => ({
      ...{ id: `${who}-${day}`, employeeId: who, place: id, desk: who, pause: null },
      ...{ startsAt: at(begin + day * 1_440 + 540), endsAt: at(begin + day * 1_440 + 1_020) },
    })),
  )
  const employees = people.map((who) => ({
    ...{ id: who, number: who, name: who, themes: ['identity'], languages: [], certificates: [] },
  }))
  const roster = { employees, shifts, absences: [] }
  const layout = layOut({ place, counter, closedOn: () => false, changes: [], roster, from: first, days })
  let state = seed
  const random = (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 4_294_967_296) * below)
  }
  const taken = people.flatMap((who) =>
    Array.from({ length: busyEach }, (_, number) => {
      const from = random(days) * 288 + 108 + random(32) * 3
      return { id: String(number), employeeId: who, desk: who, from, to: from + 3, expiresAt: null }
    }),
  )
  markTaken(layout, 0, layout.cells, taken)
  return layout
}

/** What a machine can do with these bits: no rules, no needs, this one length. */
function plain({ lanes, cells, origin }: PlaceLayout): readonly number[] {
  const words = (cells + 31) >>> 5
  const union = new Uint32Array(words)
  for (const { offered, busy } of lanes)
    for (let at = 0; at < words; at++) {
      const free = (offered[at] as number) & ~(busy[at] as number)
      const next = at + 1 < words ? (offered[at + 1] as number) & ~(busy[at + 1] as number) : 0
      union[at] = (union[at] as number) | (free & ((free >>> 1) | (next << 31)) & ((free >>> 2) | (next << 30)))
    }
  const found: number[] = []
  for (let cell = 0; cell < cells; cell += 3)
    if (((union[cell >>> 5] as number) >>> (cell & 31)) & 1) found.push(origin + cell)
  return found
}
