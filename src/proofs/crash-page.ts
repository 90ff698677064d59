import { proveCrash } from './crash.ts'
import { killsOf, proveKills } from './kills/kills.ts'
import { type StoryName, stories } from './kills/stories.ts'
import { aWorld } from './kills/world.ts'
import type { ProofPage } from './page.ts'

/**
 * `[seed] [kills] [which]`: the program killed at random moments, and at every step of every story (or of those in `which`, with commas), with
 * the embedded database or DATABASE_URL.
 */
export async function crashPage([seedGiven, killsGiven, which]: readonly string[]): Promise<ProofPage> {
  const seed = Number(seedGiven ?? Date.now() % 1_000_000)
  const kills = Number(killsGiven ?? 200)
  const databaseUrl = process.env.DATABASE_URL || undefined
  const say = (line: string) => console.error(line)
  const named = (Object.keys(stories) as StoryName[])
    .filter((story) => !which || which.split(',').includes(story))
    .flatMap(killsOf)
  const world = await aWorld(databaseUrl)
  const proving = async () => ({
    atSteps: await proveKills(world, named, say),
    result: await proveCrash({ seed, kills, world, say }),
  })
  const { atSteps, result } = await proving().finally(() => world.stop())
  return {
    title: databaseUrl ? 'Own PostgreSQL' : 'Embedded PostgreSQL, killed with the program',
    seed,
    rows: [
      ['kill -9 just before and just after a step was kept', named.length],
      ['kill -9 at a random moment', result.kills],
      ['applications begun', result.applications],
      ['submitted', result.submitted],
      ['paid', result.paid],
      ['intakes of which a step writes to the applicant', result.told],
      ['intakes handed over to another service', result.handedOver],
      ['left as drafts', result.drafts],
      ...Object.entries(result.lived).map(([story, times]) => [story, times] as const),
      ['from start to answering, mean', `${result.restartMs} ms`],
    ],
    broken: [...atSteps, ...result.broken],
  }
}
