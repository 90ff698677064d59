import { canReceive, compareTurns, type Skills } from './turn.ts'
import type { Visitor } from './visitor.ts'

/** Minutes from now within which somebody is called, most of the time. */
export type Range = Readonly<{ from: number; to: number }>

/** A desk that is manned; `busyWith`: of who is there now, when they were called and how long it takes by the data. */
export type Manned = Skills & Readonly<{ busyWith: Readonly<{ calledAt: Date; minutes: number }> | null }>

export type Waiter = Pick<
  Visitor,
  'id' | 'themes' | 'language' | 'facilities' | 'forEmployee' | 'ownTime' | 'turnAt' | 'minutes'
> &
  Partial<Pick<Visitor, 'certificates'>> &
  Readonly<{
    /** Of an appointment that is still to come: before that nobody is there to call. */
    from?: Date
  }>

type Played = Readonly<{ waiting: readonly Waiter[]; desks: readonly Manned[]; now: Date }>

const runs = 200
/** Of four turns three last between half of what the data say and nearly twice: measured nowhere yet, so told as a range and scored. */
const spread = 0.45

/**
 * When each who waits is called, as a range: the queue is played many times with the desks that are manned, with lengths that vary. From the
 * twentieth to the ninetieth of a hundred, in steps of five minutes. Null: nobody who is there now can receive them. The same question has the
 * same answer.
 */
export function rangesFor(ids: readonly string[], { waiting, desks, now }: Played): ReadonlyMap<string, Range | null> {
  const random = randomFrom(now.getTime())
  const asked = new Set(ids)
  const found = new Map<string, number[]>(ids.map((id) => [id, []]))
  for (let run = 0; run < runs; run++)
    for (const [id, minutes] of play({ waiting, desks, now }, random, asked)) found.get(id)?.push(minutes)
  return new Map([...found].map(([id, minutes]) => [id, rangeOf(minutes)]))
}

/** One afternoon, until everybody who is asked for is called: each time the desk that is free first takes who is first of those it can receive. */
function play({ waiting, desks, now }: Played, random: () => number, asked: ReadonlySet<string>) {
  const called = new Map<string, number>()
  const left = [...waiting]
  const free = desks.map((desk) => {
    const rest = desk.busyWith && restOf(desk.busyWith, now, random)
    return { desk, at: rest ?? 0 }
  })
  let missing = asked.size
  while (missing > 0 && left.length > 0 && free.length > 0) {
    const next = free.reduce((a, b) => (b.at < a.at ? b : a))
    const moment = new Date(now.getTime() + next.at * 60_000)
    const first = firstFor(next.desk, left, moment)
    if (first) {
      called.set(first.id, next.at)
      if (asked.has(first.id)) missing--
      left.splice(left.indexOf(first), 1)
      next.at += first.minutes * vary(random)
      continue
    }
    // Nobody to call yet: this desk waits for the first who comes, or is of no use any more.
    const later = left.flatMap((one) =>
      one.from && one.from > moment && canReceive(next.desk, one) ? [one.from.getTime()] : [],
    )
    if (later.length === 0) free.splice(free.indexOf(next), 1)
    else next.at = (Math.min(...later) - now.getTime()) / 60_000
  }
  return called
}

/** Who is called then: one pass, for a long line is played two hundred times while a screen waits. */
function firstFor(desk: Manned, left: readonly Waiter[], moment: Date): Waiter | undefined {
  const compare = compareTurns(moment)
  let first: Waiter | undefined
  for (const one of left) {
    if (first !== undefined && compare(first, one) <= 0) continue
    if ((one.from === undefined || one.from <= moment) && canReceive(desk, one)) first = one
  }
  return first
}

/** What is left of a visit: of the lengths that it can have, one that it has not passed. */
function restOf(
  { calledAt, minutes }: Readonly<{ calledAt: Date; minutes: number }>,
  now: Date,
  random: () => number,
): number {
  const passed = (now.getTime() - calledAt.getTime()) / 60_000
  for (let tried = 0; tried < 20; tried++) {
    const length = minutes * vary(random)
    if (length > passed) return length - passed
  }
  return minutes / 4
}

function rangeOf(minutes: readonly number[]): Range | null {
  if (minutes.length < runs) return null
  const sorted = minutes.toSorted((a, b) => a - b)
  const at = (share: number) => sorted[Math.floor(share * (runs - 1))] as number
  const from = Math.floor(at(0.2) / 5) * 5
  return { from, to: Math.max(from + 5, Math.ceil(at(0.9) / 5) * 5) }
}

/** Around one: the logarithm of a length is spread evenly to both sides. */
const vary = (random: () => number): number =>
  Math.exp(spread * Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random()) - (spread * spread) / 2)

function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 4_294_967_296
  }
}
