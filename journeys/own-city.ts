import { startDemoCity } from '../scripts/demo-city.js'
import { test as anyTest } from './page-check.ts'

let city: { url: string; stop: () => Promise<void> } | undefined

/** For journeys in which a service falls silent for everybody: a city of this file alone. Its end: `test.afterAll(stopOwnCity)`. */
export const test = anyTest.extend({
  baseURL: async ({ locale: _ }, use) => {
    city ??= await startDemoCity()
    await use(city.url)
  },
})

export async function stopOwnCity(): Promise<void> {
  await city?.stop()
  city = undefined
}
