import type { FastifyInstance } from 'fastify'
import { feeRange, isWithin, type PassRules, type Product } from '#domain/catalogue/index.ts'
import { cityDay } from '#platform/formats/dates.ts'
import { showMoney } from '#platform/formats/money.ts'
import { inLanguage, type Language, type Words } from '#platform/words.ts'
import { FactsRow, html, InsetText, LinkButton, Table, WaysAside, wordsFor } from '#ui/index.ts'
import { appointmentWords } from '#ui/words/appointment.ts'
import { passWords } from '#ui/words/passes.ts'
import { portalWords } from '#ui/words/portal.ts'
import { socialWords } from '#ui/words/social.ts'
import { type InsteadLine, insteadForAll, insteadShown } from '../instead-shown.ts'
import { priceShown, Tariffs } from '../prices.tsx'
import type { Site, Visit } from '../site.ts'
import { validityShown } from '../validity.ts'
import { contextOf } from '../visitor.ts'
import { phoneHref, waysShown } from '../ways.ts'
import { Instead } from './appointment-instead.tsx'
import { Frame } from './frame.tsx'
import { keptPages } from './kept-pages.ts'
import type { Portal } from './portal.ts'

type Service = { Params: { product: string } }

export function serviceRoutes(app: FastifyInstance, portal: Portal): void {
  const { site } = portal
  const kept = keptPages({ seconds: 30 })

  app.get<Service>('/dienst/:product', async (request, reply) => {
    const visit = portal.visitOf(request)
    const product = site.catalogue.current(request.params.product, site.clock())
    reply.type('text/html; charset=utf-8')
    // For strangers the page is the same for everybody: drawn once, sent as bytes.
    if (visit.visitor.kind === 'anonymous') {
      const page = kept(`${product.id} ${product.version} ${visit.language}`, () =>
        html(<ServicePage {...{ site, visit, product }} instead={insteadForAll(site, visited(product), visit)} />),
      )
      return reply.header('cache-control', 'private, no-cache').header('etag', page.etag).send(page.bytes)
    }
    const { language, visitor } = visit
    const known = visitor.kind === 'resident' ? { context: contextOf(site, visitor), personId: visitor.actor.id } : null
    const instead = await insteadShown(site, visited(product), { language, known })
    return reply.header('cache-control', 'no-store').send(html(<ServicePage {...{ site, visit, product, instead }} />))
  })
}

/** Only for what asks a visit it is said what can be done instead. */
const visited = (product: Product): readonly Product[] => (product.appointment ? [product] : [])

type ServiceProps = { site: Site; visit: Visit; product: Product; instead: readonly InsteadLine[] }
export function ServicePage({ site, visit, product, instead }: ServiceProps) {
  const { language } = visit
  const words = portalWords(language)
  const text = (one: Words) => inLanguage(one, language)
  const fee = feeRange(product, 'portal', cityDay(site.clock()))
  const validity = validityShown(product, cityDay(site.clock()), language)
  const title = text(product.title)
  const online = product.notYetObtainable === undefined && product.channels.includes('portal')
  return (
    <Frame
      site={site}
      visit={visit}
      title={title}
      breadcrumbs={[{ href: '/', text: wordsFor(language).home }, ...situationOf(site, product, language)]}
      waysInFooter={false}
    >
      <div class="lom-columns">
        <div>
          <h1>{title}</h1>
          <p class="lom-lead">{text(product.summary)}</p>
          {product.notYetObtainable && (
            <InsetText>
              <strong>{words.notYet}</strong>
              <br />
              {text(product.notYetObtainable)}
            </InsetText>
          )}
          {product.notYetObtainable && (
            <p>
              <LinkButton href={phoneHref(site.city)} look="secondary" size="big" icon="phone">
                {words.callUs(site.city.contactCentre.phone)}
              </LinkButton>
            </p>
          )}
          {online && (
            <p>
              <LinkButton href={product.handledAt?.portal ?? `/dienst/${product.id}/aanvragen`} size="big">
                {product.action ? text(product.action) : words.apply}
              </LinkButton>
            </p>
          )}
          {!product.notYetObtainable && (
            <FactsRow
              facts={[
                ...(product.handledAt
                  ? []
                  : [{ label: words.servicePrice, value: priceShown(product, fee, cityDay(site.clock()), language) }]),
                { label: words.serviceDecision, value: text(product.leadTime) },
                ...(validity.length > 0 ? [{ label: words.serviceValid, value: validity.join(' ') }] : []),
              ]}
            />
          )}
          {product.appointment && (
            <InsetText>
              <strong>{socialWords(language).byAppointment}</strong>
              <br />
              {text(product.appointment.why)}
              <br />
              <a href={`/afspraak?dienst=${product.id}`}>{appointmentWords(language).title}</a>
            </InsetText>
          )}
          <Instead visit={visit} lines={instead} />
          <h2>{words.forWhom}</h2>
          <TextList items={product.forWhom.map(text)} ticks />
          {product.first && (
            <p>
              <a href={product.first.path}>{text(product.first.text)}</a>
            </p>
          )}
          {product.contains && (
            <>
              <h2>{words.whatStands}</h2>
              <TextList items={product.contains.map(text)} />
            </>
          )}
          {product.passes && <OpeningPrices rules={product.passes} day={cityDay(site.clock())} language={language} />}
          <h2>{words.whatYouNeed}</h2>
          {product.bring.length === 0 ? <p>{words.nothingNeeded}</p> : <TextList items={product.bring.map(text)} />}
          <Tariffs product={product} day={cityDay(site.clock())} language={language} />
          {product.whatNext.length > 0 && online && (
            <>
              <h2>{words.whatNext}</h2>
              <ol>
                {product.whatNext.map((step) => (
                  <li key={step.nl}>{text(step)}</li>
                ))}
              </ol>
            </>
          )}
          {product.analogue && (
            <>
              <h2>{words.analogue}</h2>
              <p>{text(product.analogue)}</p>
            </>
          )}
          {product.appeal && (
            <>
              <h2>{words.appeal}</h2>
              <p>{words.appealText(text(product.appeal.body), product.appeal.days)}</p>
            </>
          )}
        </div>
        <WaysAside language={language} ways={waysShown(site, product, language)} />
      </div>
    </Frame>
  )
}

/** The situation in which this service is looked for, between the start page and here. */
function situationOf({ catalogue }: Site, { lifeEvents }: Product, language: Language) {
  const event = catalogue.lifeEvents.find(({ id }) => id === lifeEvents[0])
  return event ? [{ href: `/situatie/${event.id}`, text: inLanguage(event.title, language) }] : []
}

/** What the tariff of today asks for each drum. */
function OpeningPrices({ rules, day, language }: { rules: PassRules; day: string; language: Language }) {
  const words = passWords(language)
  const today = rules.prices.filter((price) => isWithin(price, day))
  return (
    <>
      <h2>{words.prices}</h2>
      <Table
        caption={words.prices}
        hideCaption
        columns={[{ title: words.container }, { title: words.price, numeric: true }]}
        rows={today.map(({ fraction, litres, cents }) => [
          `${words.fractions[fraction] ?? fraction}, ${words.litres(litres)}`,
          cents === 0 ? words.freeOfCharge : showMoney(cents, language),
        ])}
      />
    </>
  )
}

function TextList({ items, ticks = false }: { items: readonly string[]; ticks?: boolean }) {
  return (
    <ul class={ticks ? 'lom-ticks' : undefined}>
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  )
}
