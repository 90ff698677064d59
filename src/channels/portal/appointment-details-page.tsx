import { type Booking, minutesFor, type Offered, type Prepared, type Wish } from '#domain/appointments/index.ts'
import { cityDay, showTime } from '#platform/formats/dates.ts'
import { inLanguage, type Language } from '#platform/words.ts'
import { Actions, Button, ErrorSummary, Form, InsetText, SummaryList, wordsFor } from '#ui/index.ts'
import { appointmentWords } from '#ui/words/appointment.ts'
import { findingWords } from '#ui/words/appointment-finding.ts'
import { heldWords } from '#ui/words/appointment-held.ts'
import { homeVisitWords } from '#ui/words/home-visit.ts'
import type { TypedVisitor, WrongVisitor } from '../appointment-visitor.ts'
import type { Site, Visit } from '../site.ts'
import { csrfOf } from './appointment-choose-page.tsx'
import { PreparePart } from './appointment-prepare-page.tsx'
import { Work, whenAndWhere } from './appointment-times-pages.tsx'
import { WhoFields, whoErrors } from './appointment-who-fields.tsx'
import { Frame } from './frame.tsx'
import { homePath } from './home-visit-path.ts'

type Shown = Readonly<{
  site: Site
  visit: Visit
  base: string
  wish: Wish
  /** `window`: of a visit at home. */
  wanted: Offered & Readonly<{ window?: Booking['window'] }>
  typed: TypedVisitor
  wrong?: WrongVisitor
  /** The time is kept until then; without it, it is theirs once they confirm. */
  kept?: Readonly<{ link: string; until: Date }> | undefined
  /** What can be filled in already; only where nothing is typed yet, for it leads to another page. */
  prepared?: readonly Prepared[]
  /** The link of a time that was chosen before, with what was filled in for it. */
  former?: string | undefined
}>

export function productsNamed({ catalogue, clock }: Site, ids: readonly string[], language: Language): string {
  const now = clock()
  return ids.map((id) => inLanguage(catalogue.find(id, now)?.title ?? { nl: id }, language)).join(', ')
}

/** Who comes and how we reach them; what was chosen and what to bring stand beside it, so that confirming is one step. */
export function DetailsPage({
  site,
  visit,
  base,
  wish,
  wanted,
  typed,
  wrong = [],
  kept,
  prepared = [],
  former,
}: Shown) {
  const { language } = visit
  const words = appointmentWords(language)
  const held = heldWords(language)
  const finding = findingWords(language)
  const { place, startsAt, window = null } = wanted
  const { when, where } = whenAndWhere(site, wanted, language)
  const title = window ? homeVisitWords(language).forWhom : words.detailsTitle
  const change = (href: string) => ({ href, text: words.change })
  return (
    <Frame
      site={site}
      visit={visit}
      title={title}
      width="form"
      wrong={wrong.length > 0}
      breadcrumbs={[
        { href: '/', text: wordsFor(language).home },
        base === homePath
          ? { href: homePath, text: homeVisitWords(language).title }
          : { href: '/afspraak', text: words.title },
      ]}
    >
      <ErrorSummary language={language} errors={whoErrors(language, wrong)} />
      <h1>{title}</h1>
      <Kept kept={kept} language={language} />
      <SummaryList
        rows={[
          {
            key: words.what,
            value: `${productsNamed(site, wish.products, language)} (${words.person(wish.persons)})`,
            ...(kept ? {} : { change: change('/afspraak') }),
          },
          ...needRows(wish, language),
          ...(window
            ? []
            : [{ key: finding.lasts, value: finding.minutes(minutesFor(site.city, wish, cityDay(startsAt))) }]),
          { key: words.when, value: when, ...(kept ? {} : { change: change(base) }) },
          { key: words.where, value: where, ...(kept ? {} : { change: change(base) }) },
        ]}
      />
      {!window && <Bring site={site} products={wish.products} language={language} />}
      {kept && prepared.length > 0 && (
        <>
          <PreparePart
            {...{ visit }}
            path={`/afspraak/bewaard/${kept.link}`}
            all={prepared}
            atOnce={false}
            now={site.clock()}
          />
          <h2>{words.who}</h2>
        </>
      )}
      <Form
        action={kept ? `/afspraak/bewaard/${kept.link}` : `${base}/${place}/${startsAt.toISOString()}`}
        csrf={csrfOf(visit)}
      >
        {!kept && <Work site={site} />}
        {former && <input type="hidden" name="vorige" value={former} />}
        <WhoFields
          {...{ language, typed, wrong }}
          persons={wish.persons}
          asksNumber={visit.visitor.kind !== 'resident'}
        />
        <Actions>
          <Button>{words.confirm}</Button>
          {kept && (
            <>
              <Button name="doe" value="langer" look="secondary">
                {held.longer}
              </Button>
              <Button name="doe" value="los" look="secondary">
                {held.otherTime}
              </Button>
            </>
          )}
        </Actions>
      </Form>
    </Frame>
  )
}

/** What a visit needs besides time, as a row; none when it needs nothing. */
export function needRows({ language: spoken, facilities = [] }: Wish, language: Language) {
  const words = findingWords(language)
  const needed = [
    ...(spoken ? [words.speaking(words.languages[spoken] ?? spoken)] : []),
    ...facilities.map((one) => (words.facility[one] ?? one).toLowerCase()),
  ]
  return needed.length === 0 ? [] : [{ key: words.need, value: needed.join(', ') }]
}

/** Until when the time is kept. Near the end a script says so aloud. */
function Kept({ kept, language }: Pick<Shown, 'kept'> & { language: Language }) {
  const words = heldWords(language)
  if (!kept) return <InsetText>{words.notKept}</InsetText>
  const seconds = Math.round((kept.until.getTime() - Date.now()) / 1_000)
  return (
    <InsetText>
      <strong>{words.keptUntil(showTime(kept.until, language))}</strong> {words.longerHint}
      <span role="alert" class="lom-held-soon" data-held-seconds={seconds} data-held-soon={words.soonOver} />
    </InsetText>
  )
}

/** What to bring, each thing once: for several services first what all of them ask, then what is for one of them. */
export function Bring({ site, products, language }: { site: Site; products: readonly string[]; language: Language }) {
  const now = site.clock()
  const all = products.flatMap((id) => site.catalogue.find(id, now) ?? [])
  const texts = [...new Set(all.flatMap(({ bring }) => bring.map((one) => inLanguage(one, language))))]
  if (texts.length === 0) return null
  const words = appointmentWords(language)
  const forWhich = (text: string) =>
    all
      .filter(({ bring }) => bring.some((one) => inLanguage(one, language) === text))
      .map(({ title }) => inLanguage(title, language))
  const groups = Map.groupBy(texts, (text) => {
    const titles = forWhich(text)
    return titles.length === all.length ? words.bringAll : titles.join(', ')
  })
  const isSeveral = all.length > 1
  const inOrder = [...groups].toSorted(([a], [b]) => Number(b === words.bringAll) - Number(a === words.bringAll))
  return (
    <>
      <h2>{words.bring}</h2>
      {inOrder.map(([title, things]) => (
        <div key={title}>
          {isSeveral && <h3 class="govuk-heading-s">{title}</h3>}
          <ul>
            {things.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </div>
      ))}
    </>
  )
}
