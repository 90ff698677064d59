import type { FastifyInstance } from 'fastify'
import { feeRange, type Product } from '#domain/catalogue/index.ts'
import { passRulesOf } from '#domain/passes/index.ts'
import { cityDay } from '#platform/formats/dates.ts'
import { showMoneyRange } from '#platform/formats/money.ts'
import { Refusal } from '#platform/refusal.ts'
import { inLanguage, type Language } from '#platform/words.ts'
import { html, KioskChoice, KioskChoices, LinkButton, SummaryList } from '#ui/index.ts'
import { kioskWords } from '#ui/words/kiosk.ts'
import { passWords } from '#ui/words/passes.ts'
import { type Site, sendPage } from '../site.ts'
import { Frame } from './frame.tsx'
import { type Kiosk, type KioskVisit, prefix, visitOf } from './kiosk.ts'

const perScreen = 5

/** From "what do you need" to the door of one application: nothing here is personal. */
export function startRoutes(app: FastifyInstance, kiosk: Kiosk): void {
  const { site } = kiosk

  app.get(prefix, (request, reply) => sendPage(reply, html(<StartPage kiosk={kiosk} visit={visitOf(request)} />)))

  app.get<{ Querystring: { vanaf?: string } }>(`${prefix}/diensten`, (request, reply) => {
    const offered = offeredHere(site)
    const from = Math.min(Math.max(0, Number(request.query.vanaf ?? 0) || 0), offered.length - 1)
    return sendPage(reply, html(<ChoosePage {...{ kiosk, offered, from }} visit={visitOf(request)} />))
  })

  app.get<{ Params: { product: string } }>(`${prefix}/dienst/:product`, (request, reply) => {
    const product = offeredHere(site).find(({ id }) => id === request.params.product)
    if (!product) throw new Refusal('missing', 'catalogue/not-here')
    return sendPage(reply, html(<ProductPage {...{ kiosk, product }} visit={visitOf(request)} />))
  })
}

/** What can be had here from start to end: a file cannot be brought to this screen, so what everybody needs one for is not. */
function offeredHere(site: Site): readonly Product[] {
  const now = site.clock()
  return site.catalogue
    .all(now)
    .filter((product) => !product.notYetObtainable && feeRange(product, 'kiosk', cityDay(now)) !== null)
    .filter(({ pages }) =>
      pages.every(
        (page) => page.when !== undefined || page.fields.every(({ kind, optional }) => kind !== 'file' || optional),
      ),
    )
}

type Shown = Readonly<{ kiosk: Kiosk; visit: KioskVisit }>

function StartPage({ kiosk, visit }: Shown) {
  const words = kioskWords(visit.language)
  return (
    <Frame kiosk={kiosk} visit={visit} title={words.startTitle} isStart>
      <h1>{words.startTitle}</h1>
      <p class="lom-soft">{words.startLead}</p>
      <KioskChoices>
        <KioskChoice href={`${prefix}/diensten`} icon="document" title={words.service}>
          {words.serviceText}
        </KioskChoice>
        {passRulesOf(kiosk.site.catalogue.all(kiosk.site.clock())) && (
          <KioskChoice href={`${prefix}/sorteerpas`} icon="euro" title={passWords(visit.language).kioskStart}>
            {passWords(visit.language).kioskStartText}
          </KioskChoice>
        )}
        <KioskChoice href={`${prefix}/mijn`} icon="person" title={words.goOn}>
          {words.goOnText}
        </KioskChoice>
        <KioskChoice href={`${prefix}/hulp`} icon="chat" title={words.else}>
          {words.elseText}
        </KioskChoice>
      </KioskChoices>
    </Frame>
  )
}

function ChoosePage({ kiosk, visit, offered, from }: Shown & { offered: readonly Product[]; from: number }) {
  const { language } = visit
  const words = kioskWords(language)
  const left = offered.length - from - perScreen
  const back = from === 0 ? prefix : `${prefix}/diensten?vanaf=${Math.max(0, from - perScreen)}`
  return (
    <Frame kiosk={kiosk} visit={visit} title={words.chooseTitle} backHref={back}>
      <h1>{words.chooseTitle}</h1>
      <KioskChoices>
        {offered.slice(from, from + perScreen).map((product) => (
          <KioskChoice
            key={product.id}
            href={`${prefix}/dienst/${product.id}`}
            icon="document"
            title={inLanguage(product.title, language)}
          >
            {product.handledAt ? inLanguage(product.summary, language) : priceShown(kiosk.site, product, language)}
          </KioskChoice>
        ))}
        {left > 0 && (
          <KioskChoice href={`${prefix}/diensten?vanaf=${from + perScreen}`} icon="arrow" title={words.more}>
            {words.moreText(left)}
          </KioskChoice>
        )}
      </KioskChoices>
    </Frame>
  )
}

function ProductPage({ kiosk, visit, product }: Shown & { product: Product }) {
  const { language, visitor } = visit
  const words = kioskWords(language)
  const title = inLanguage(product.title, language)
  return (
    <Frame kiosk={kiosk} visit={visit} title={title} backHref={`${prefix}/diensten`}>
      <h1>{title}</h1>
      <p class="lom-lead">{inLanguage(product.summary, language)}</p>
      <div class="lom-letter">
        <SummaryList
          plain
          rows={[
            ...(product.handledAt ? [] : [{ key: words.price, value: priceShown(kiosk.site, product, language) }]),
            { key: words.leadTime, value: inLanguage(product.leadTime, language) },
            { key: words.bring, value: words.bringText },
          ]}
        />
      </div>
      <div class="lom-actions">
        <LinkButton href={product.handledAt?.kiosk ?? `${prefix}/dienst/${product.id}/beginnen`} size="big">
          {visitor.kind === 'resident' ? words.beginSignedIn : words.begin}
        </LinkButton>
      </div>
      <p class="lom-soft">{words.wipedLater}</p>
    </Frame>
  )
}

function priceShown(site: Site, product: Product, language: Language): string {
  const words = kioskWords(language)
  const { least = 0, most = 0 } = feeRange(product, 'kiosk', cityDay(site.clock())) ?? {}
  return most === 0 ? words.free : words.costs(showMoneyRange(least, most, language))
}
