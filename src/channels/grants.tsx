import type { Catalogue } from '#domain/catalogue/index.ts'
import { type Grant, showPlate, type Validity } from '#domain/grants/index.ts'
import { cityDay, showDate, showMoment, showTime } from '#platform/formats/dates.ts'
import { inLanguage, type Language, type Words } from '#platform/words.ts'
import type { Tone } from '#ui/index.ts'
import { grantWords } from '#ui/words/grants.ts'

type Named = Pick<Grant, 'kind' | 'product' | 'version'>
export type ShownGrant = Named & Pick<Grant, 'subject' | 'zone' | 'valid'>

/** What the product that gave it calls it. */
export function grantName(catalogue: Pick<Catalogue, 'get'>, { kind, product, version }: Named): Words {
  const { grants = [], title } = catalogue.get(product, version)
  return grants.find((rule) => rule.kind === kind)?.name ?? title
}

/** For which plate, card, dwelling or person; of a card only its end. `own`: said to its holder, not of somebody. */
export function ForWhat({
  subject,
  language,
  own = false,
}: Pick<Grant, 'subject'> & { language: Language; own?: boolean }) {
  const words = grantWords(language)
  if (!subject) return <>{words.gone}</>
  if (subject.of === 'dwelling') return <>{own ? words.dwelling : words.aDwelling}</>
  if (subject.of === 'person') return <>{own ? words.person : words.aPerson}</>
  const [name, text] =
    subject.of === 'plate' ? [words.plate, showPlate(subject.key)] : [words.card, `… ${subject.key.slice(-4)}`]
  return (
    <>
      {name} <bdi class="lom-nowrap">{text}</bdi>
    </>
  )
}

/** Until when it holds: the last day, or the moment when it does not end at midnight. */
export function untilShown(valid: Validity | null, language: Language): string {
  const words = grantWords(language)
  if (!valid) return words.never
  if (!valid.until) return words.untilFurther
  if (showTime(valid.until, 'en') !== '00:00') return words.untilMoment(showMoment(valid.until, language))
  return words.untilDay(showDate(cityDay(new Date(valid.until.getTime() - 1)), language))
}

export const grantTones: Readonly<Record<string, Tone>> = {
  coming: 'busy',
  valid: 'good',
  ended: 'neutral',
  withdrawn: 'bad',
}

export const grantTitle = (catalogue: Pick<Catalogue, 'get'>, grant: Named, language: Language): string =>
  inLanguage(grantName(catalogue, grant), language)
