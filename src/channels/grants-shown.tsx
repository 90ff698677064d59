import type { Product } from '#domain/catalogue/index.ts'
import { type Grant, type Standing, standingAt } from '#domain/grants/index.ts'
import { cityDay, showDate } from '#platform/formats/dates.ts'
import { showPlate } from '#platform/formats/plate.ts'
import { inLanguage, type Language } from '#platform/words.ts'
import { SummaryList } from '#ui/index.ts'
import { applicationWords } from '#ui/words/application.ts'
import { grantWords } from '#ui/words/grants.ts'
import type { Site } from './site.ts'

/** A grant as its holder reads it. */
export type GrantShown = Readonly<{
  id: string
  name: string
  standing: Standing
  /** It hangs on a dwelling, and goes over to another plate when the holder has another car. */
  ofDwelling: boolean
  rows: readonly Readonly<{ key: string; value: string }>[]
}>

/** What it is, for which plate, where and how long. */
export function grantShown({ catalogue, city, clock }: Site, grant: Grant, language: Language): GrantShown {
  const words = grantWords(language)
  const rule = catalogue.get(grant.product, grant.version).grants?.find(({ kind }) => kind === grant.kind)
  const { from, until } = grant.valid ?? grant.given
  const zone = city.zones?.parking?.find(({ code }) => code === grant.zone)
  const row = (key: string, value: string | null | undefined) => (value ? [{ key, value }] : [])
  return {
    id: grant.id,
    name: rule ? inLanguage(rule.name, language) : grant.kind,
    standing: standingAt(grant, clock()),
    ofDwelling: rule?.limit?.per === 'dwelling',
    rows: [
      ...row(words.plate, grant.subject?.of === 'plate' ? showPlate(grant.subject.key) : null),
      ...row(words.zone, grant.zone ? (zone ? `${zone.code}, ${zone.name}` : grant.zone) : words.everywhere),
      ...row(words.from, showDate(cityDay(from), language)),
      // The last day that counts: the end itself is midnight after it.
      ...row(words.until, until ? showDate(cityDay(new Date(until.getTime() - 1)), language) : words.furtherNotice),
    ],
  }
}

export function GrantDetails({ grants }: { grants: readonly GrantShown[] }) {
  return (
    <>
      {grants.map(({ id, name, rows }) => (
        <section key={id} aria-label={name}>
          <h2>{name}</h2>
          <SummaryList rows={rows} />
        </section>
      ))}
    </>
  )
}

/** The words around an application, for what ends in a document and for what does not. */
export function outcomeWords({ issues }: Pick<Product, 'issues'>, language: Language) {
  const words = applicationWords(language)
  if (issues) return words
  const { doneTitle, doneText, busyTitle, refusedTitle, payText } = grantWords(language)
  return { ...words, doneTitle, doneText, busyTitle, refusedTitle, payText }
}
