import type { ComponentChildren } from 'preact'
import type { Product } from '#domain/catalogue/index.ts'
import { type Grant, type Standing, standingAt } from '#domain/grants/index.ts'
import { cityDay } from '#platform/formats/dates.ts'
import { dayShown } from '#platform/formats/screen-dates.ts'
import { type Language, productLanguage, type ShellLanguage } from '#platform/words.ts'
import { SummaryList } from '#ui/index.ts'
import { applicationWords } from '#ui/words/application.ts'
import { outcomeSaid } from '#ui/words/outcomes.ts'
import { ownGrantWords } from '#ui/words/own-grant.ts'
import { ForWhat, grantTitle, untilShown } from './grants.tsx'
import type { Site } from './site.ts'

/** A grant as its holder reads it. */
export type GrantShown = Readonly<{
  id: string
  name: string
  standing: Standing
  /** It hangs on a dwelling, and goes over to another plate when the holder has another car. */
  ofDwelling: boolean
  rows: readonly Readonly<{ key: string; value: ComponentChildren }>[]
}>

/** What it is, for which plate, where and how long. What the product calls it is in the language of products. */
export function grantShown({ catalogue, city, clock }: Site, grant: Grant, language: ShellLanguage): GrantShown {
  const words = outcomeSaid(language)
  const rule = catalogue.get(grant.product, grant.version).grants?.find(({ kind }) => kind === grant.kind)
  const valid = grant.valid ?? grant.given
  const zone = city.zones?.parking?.find(({ code }) => code === grant.zone)
  return {
    id: grant.id,
    name: grantTitle(catalogue, grant, productLanguage(language)),
    standing: standingAt(grant, clock()),
    ofDwelling: rule?.limit?.per === 'dwelling',
    rows: [
      { key: words.forWhat, value: <ForWhat subject={grant.subject} language={language} own /> },
      { key: words.zone, value: zone ? `${zone.code}, ${zone.name}` : (grant.zone ?? words.everywhere) },
      { key: words.from, value: dayShown(cityDay(valid.from), language) },
      { key: words.until, value: untilShown(valid, language) },
      ...(grant.standsInFor ? [{ key: words.standsIn, value: words.standsInText }] : []),
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
export function outcomeWords({ issues, cardSystem }: Pick<Product, 'issues' | 'cardSystem'>, language: Language) {
  const words = applicationWords(language)
  if (issues) return words
  const { doneTitle, doneText, doneCard, busyTitle, refusedTitle, payText } = ownGrantWords(language)
  return { ...words, doneTitle, doneText: cardSystem ? doneCard : doneText, busyTitle, refusedTitle, payText }
}
