import type { Catalogue } from '#domain/catalogue/index.ts'
import { type Grant, showPlate, type Validity } from '#domain/grants/index.ts'
import { cityDay, showTime } from '#platform/formats/dates.ts'
import { dayShown, momentIn } from '#platform/formats/screen-dates.ts'
import { inLanguage, type Language, type ShellLanguage, type Words } from '#platform/words.ts'
import type { Tone } from '#ui/index.ts'
import { grantWords } from '#ui/words/grants.ts'
import { outcomeSaid } from '#ui/words/outcomes.ts'

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
}: Pick<Grant, 'subject'> & { language: ShellLanguage; own?: boolean }) {
  const words = outcomeSaid(language)
  if (!subject) return <>{words.gone}</>
  if (subject.of === 'dwelling') return <>{own ? words.dwelling : grantWords('nl').aDwelling}</>
  if (subject.of === 'person') return <>{own ? words.person : grantWords('nl').aPerson}</>
  const [name, text] =
    subject.of === 'plate' ? [words.plate, showPlate(subject.key)] : [words.card, `… ${subject.key.slice(-4)}`]
  return (
    <>
      {name}{' '}
      <bdi class="lom-nowrap" dir="ltr">
        {text}
      </bdi>
    </>
  )
}

/** Until when it holds: the last day, or the moment when it does not end at midnight. */
export function untilShown(valid: Validity | null, language: ShellLanguage): string {
  const words = outcomeSaid(language)
  if (!valid) return words.never
  if (!valid.until) return words.untilFurther
  if (showTime(valid.until, 'en') !== '00:00') return words.untilMoment(momentIn(valid.until, language))
  return words.untilDay(dayShown(cityDay(new Date(valid.until.getTime() - 1)), language))
}

export const grantTones: Readonly<Record<string, Tone>> = {
  coming: 'busy',
  valid: 'good',
  ended: 'neutral',
  withdrawn: 'bad',
}

export const grantTitle = (catalogue: Pick<Catalogue, 'get'>, grant: Named, language: Language): string =>
  inLanguage(grantName(catalogue, grant), language)
