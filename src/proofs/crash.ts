import { setTimeout as pause } from 'node:timers/promises'
import { chance } from './chance.ts'
import { brokenPromises } from './crash-books.ts'
import { brokenHandOvers } from './crash-handed-over.ts'
import { brokenSteps } from './kills/books.ts'
import { settled } from './kills/kills.ts'
import { type Done, type Story, type StoryName, stories } from './kills/stories.ts'
import { aWorld, type World } from './kills/world.ts'
import {
  aPersistentResident,
  type KindOfApplication,
  kindsOfApplication,
  type Promised,
} from './persistent-resident.ts'

export type CrashOptions = Readonly<{
  seed: number
  /** How often the program is killed. */
  kills: number
  /** An own PostgreSQL; without one the embedded database is killed with the program. */
  databaseUrl?: string
  /** A city in which things happened already; it is not stopped. */
  world?: World
  /** Residents at the same time. */
  residents?: number
  /** What they do beside applying for certificates and intakes; all stories unless said otherwise. */
  living?: readonly StoryName[]
  /** Times the usual rests before something is tried again; 1 unless said otherwise. */
  patience?: number
  say?: (line: string) => void
}>

export type CrashResult = Readonly<{
  kills: number
  applications: number
  submitted: number
  paid: number
  drafts: number
  /** Of which the applicant was written to by a step, and which another service took over. */
  told: number
  handedOver: number
  /** How often each story was lived to its end. */
  lived: Readonly<Record<string, number>>
  restartMs: number
  /** What was promised and is not so: empty when all held. */
  broken: readonly string[]
}>

/**
 * A kill comes after so many answers at most, seldom so many: counted in answers and not in seconds, residents get as far
 * between two kills on a busy machine as on an idle one.
 */
const answersBetween = 120
/** And then at any moment of the work for the next ones. */
const momentsMs = 60

const people = ['jan', 'sofie', 'yasmina', 'maria', 'omer', 'karel', 'els']

/**
 * Residents apply, sign, submit, pay, top up, answer and order, and a colleague and a robot do their part, while the program is killed
 * (kill -9) at random moments and started again. At the end the books of the residents, of the systems around and of the city must
 * agree. The seed fixes the moments and the choices; what the machine was doing at such a moment it cannot fix.
 */
export async function proveCrash(options: CrashOptions): Promise<CrashResult> {
  const { seed, kills, databaseUrl, residents = 4, say } = options
  const living = options.living ?? (Object.keys(stories) as StoryName[])
  const random = chance(seed)
  const world = options.world ?? (await aWorld(databaseUrl, options.patience))
  const { program } = world
  const promises = new Map<string, Promised>()
  const lived = new Map<StoryName, Done[]>()
  let busy = true
  let answers = 0
  const answered = () => {
    answers++
  }
  try {
    const working = people.slice(0, residents).map(async (person, at) => {
      const luck = chance(seed * 1_000 + at)
      const resident = aPersistentResident(program.url, person, luck, promises, answered)
      const kinds = Object.keys(kindsOfApplication) as KindOfApplication[]
      const any = () => kinds[Math.floor(luck() * kinds.length)] ?? 'certificate'
      // Each story is lived by one at a time: some are of one persona.
      const own = living.filter((_, place) => place % residents === at)
      while (busy) {
        const name = luck() < 0.5 ? own[Math.floor(luck() * own.length)] : undefined
        if (name) await lives(world, name, answered)
        else await resident.applies(any(), luck() < 0.15)
      }
    })
    const crowd = Promise.all(working)
    // Whoever fails is told at the end; until then it must not end the process.
    crowd.catch(() => {})

    let restartMs = 0
    for (let killed = 1; killed <= kills; killed++) {
      const enough = answers + random() ** 2 * answersBetween
      for (const since = Date.now(); answers < enough && Date.now() - since < 60_000; ) await pause(5)
      await pause(random() * momentsMs)
      await program.kill()
      const began = Date.now()
      await world.start()
      restartMs += Date.now() - began
      if (killed % 20 === 0) say?.(`${killed} kills, ${promises.size} applications`)
    }
    busy = false
    await crowd
    const made = [...promises.values()]
    await settled(world)
    const broken = [
      ...(await brokenPromises(world.database(), made, program.systems.payments.payments(), (id) =>
        program.systems.payments.refunds(id),
      )),
      ...(await brokenHandOvers(world.database(), made, program.systems.pensions.taken())),
    ]
    for (const [story, all] of lived) broken.push(...(await brokenSteps(world, story, all)))
    return {
      kills,
      applications: made.length,
      submitted: made.filter(({ submitted }) => submitted).length,
      paid: made.filter(({ paid }) => paid).length,
      drafts: made.filter(({ submitted }) => !submitted).length,
      restartMs: Math.round(restartMs / Math.max(1, kills)),
      told: made.filter(({ kind, submitted }) => kind === 'told' && submitted).length,
      handedOver: made.filter(({ kind, submitted }) => kind === 'handed-over' && submitted).length,
      lived: Object.fromEntries(living.map((name) => [name, lived.get(name)?.length ?? 0])),
      broken,
    }
  } finally {
    busy = false
    if (!options.world) await world.stop()
  }

  async function lives(world: World, name: StoryName, answered: () => void): Promise<void> {
    const story: Story = stories[name]
    const done = await story.lives({ ...world, answered })
    lived.set(name, [...(lived.get(name) ?? []), done])
  }
}
