import { setTimeout as pause } from 'node:timers/promises'
import { unsettled } from '../crash-books.ts'
import { brokenSteps } from './books.ts'
import { type PointName, points } from './points.ts'
import { type Done, type Story, type StoryName, stories } from './stories.ts'
import { forgetTraps, type Moment, trapAt } from './trap.ts'
import type { World } from './world.ts'

export type Kill = Readonly<{ story: StoryName; point: PointName; moment: Moment }>

/** At every step of a story, just before and just after it is kept. */
export const killsOf = (story: StoryName): readonly Kill[] =>
  stories[story].points.flatMap((point) => (['before', 'after'] as const).map((moment) => ({ story, point, moment })))

/** How long a story may take to come where it is killed. */
const patienceMs = 300_000

/**
 * Lives the story of each kill once; kills the program at that step, starts it again, and lets people and systems go on until all
 * is done. Gives what is not there once. `say` hears of each kill, and of each story when its books were looked at.
 */
export async function proveKills(
  world: World,
  kills: readonly Kill[],
  say: (line: string) => void = () => {},
): Promise<readonly string[]> {
  const broken: string[] = []
  for (const [story, ofStory] of Map.groupBy(kills, (kill) => kill.story)) {
    const lived: Done[] = []
    const before = broken.length
    for (const kill of ofStory) {
      const began = performance.now()
      const done = await liveThrough(world, kill).catch((error: Error) => error)
      if (done instanceof Error) broken.push(`${story}, ${kill.moment} ${kill.point}: ${done.message}`)
      else lived.push(done)
      say(`${story}: ${kill.moment} ${kill.point}, ${Math.round(performance.now() - began)} ms`)
    }
    await settled(world)
    broken.push(...(await brokenSteps(world, story, lived)))
    say(`${story}: ${lived.length} of ${ofStory.length} lived, ${broken.length - before} broken`)
  }
  return broken
}

async function liveThrough(world: World, { story, point, moment }: Kill): Promise<Done> {
  const { program, start } = world
  const trap = await trapAt(world.database(), points[point], moment)
  const told: Story = stories[story]
  const living = told.lives(world)
  // Whoever fails is told at the end; until then it must not end the process.
  living.catch(() => {})
  try {
    const tooLong = AbortSignal.timeout(patienceMs)
    const never = new Promise<'never'>((resolve) => tooLong.addEventListener('abort', () => resolve('never')))
    const came = await Promise.race([trap.reached.then(() => 'reached' as const), never])
    if (came === 'never') throw new Error('it never came there')
    await program.kill()
  } finally {
    await trap.lift()
  }
  await endLeases(world)
  await start()
  await forgetTraps(world.ask, points[point])
  return living
}

/**
 * What the killed process held it holds no more: that much real time goes by. An embedded database is down now: there it is waited
 * for.
 */
async function endLeases({ ask, isEmbedded }: World): Promise<void> {
  if (isEmbedded) return
  await ask(`update jobs.job set heartbeat_on = now() - interval '1 hour' where state = 'active'`)
  await ask('update streets.registration set leased_until = now() where leased_until > now()')
  await ask('update messages.message set leased_until = now() where leased_until > now()')
}

/** The mid-office finishes by itself: at most six minutes, in which leases end and the books are held against the provider's. */
export async function settled({ ask }: World): Promise<void> {
  const open = `${unsettled}
    union all select occupation_id::text from streets.registration where written is distinct from wanted
    union all select id::text from messages.message where status = 'queued'`
  // Twice in a row: a job that was promised this instant begins a moment later by the clock of the database, and is not seen yet.
  let still = 0
  for (const began = Date.now(); Date.now() - began < 360_000; await pause(300)) {
    still = (await ask(open)).length === 0 ? still + 1 : 0
    if (still === 2) return
  }
}
