import type { Status } from '#domain/cases/index.ts'
import { worklistViews } from '#domain/tasks/index.ts'

/** Cases that wait for something else than one of us. */
const waitingViews = [
  'awaiting-customer',
  'waiting',
  'awaiting-payment',
  'awaiting-signatures',
  'submitted',
] as const satisfies readonly Status[]
export const views = [...worklistViews, ...waitingViews] as const
export type View = (typeof views)[number]

export type Query = Readonly<Record<string, string | undefined>>

/** What somebody chose to see. */
export type Chosen = Readonly<{
  view: View
  unit: string | undefined
  theme: string | undefined
  skill: string | undefined
  by: 'robot' | 'person' | undefined
  urgent: boolean
  /** Only signs in the street that somebody reported. */
  signs: boolean
  page: number
}>

/** Read from the address; what is no choice is not chosen. */
export function chosenIn(query: Query): Chosen {
  const view = views.find((one) => one === query.lijst) ?? 'free'
  const text = (name: string) => (/^[\w -]{1,60}$/.test(query[name] ?? '') ? query[name] : undefined)
  const by = query.wie === 'robot' || query.wie === 'person' ? query.wie : undefined
  const at = Number(query.pagina)
  return {
    ...{ view, unit: text('dienst'), theme: text('thema'), skill: text('vaardigheid'), by },
    ...{
      urgent: query.dringend === 'ja',
      signs: query.over === 'borden',
      page: Number.isInteger(at) && at > 0 && at < 1_000 ? at : 1,
    },
  }
}

/** The address of this list with something else chosen. */
export function hrefOf(chosen: Chosen, changes: Partial<Chosen> = {}): string {
  const { view, unit, theme, skill, by, urgent, signs, page } = { ...chosen, ...changes }
  const chosenOnly = { dringend: urgent ? 'ja' : '', over: signs ? 'borden' : '' }
  const given = { lijst: view, dienst: unit, thema: theme, vaardigheid: skill, wie: by, ...chosenOnly }
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries({ ...given, pagina: page > 1 ? String(page) : '' }))
    if (value) query.set(name, value)
  return `/balie/werklijst?${query}`
}
