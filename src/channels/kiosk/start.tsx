import type { FastifyInstance } from 'fastify'
import type { Product } from '#domain/catalogue/index.ts'
import { type Notice, noticeAt } from '#domain/devices/index.ts'
import { passRulesOf } from '#domain/passes/index.ts'
import { cityDay } from '#platform/formats/dates.ts'
import { Refusal } from '#platform/refusal.ts'
import { inLanguage, type ShellLanguage } from '#platform/words.ts'
import { html, Icon, InsetText, KioskChoice, KioskChoices, LinkButton, SummaryList } from '#ui/index.ts'
import { kioskWords } from '#ui/words/kiosk.ts'
import { kioskAppointmentWords } from '#ui/words/kiosk-appointment.ts'
import { kioskLanguageWords } from '#ui/words/kiosk-languages.ts'
import { kioskWithoutWords } from '#ui/words/kiosk-without.ts'
import { passScreenWords } from '#ui/words/passes.ts'
import { sendPage } from '../site.ts'
import { receivedFor } from './appointment-times.ts'
import { appointmentHref, hrefOf } from './appointment-way.ts'
import { offeredHere, priceShown } from './choose.tsx'
import { Content, isForeign } from './content.tsx'
import { Frame } from './frame.tsx'
import { needsOf } from './home.ts'
import { HomePage } from './home-page.tsx'
import { type Kiosk, type KioskVisit, placeOf, prefix, readsCards, visitOf } from './kiosk.ts'
import { cardStillThere } from './left-card.tsx'
import { Said } from './said.tsx'
import { spokenText } from './spoken-text.ts'
import { forgetTyped } from './typed.ts'
import { beginHref, cardPutIn } from './who-pages.tsx'
import { withoutHref } from './without-pages.tsx'

/** The start screen, what it is for who signed in, and the door of one application. */
export function startRoutes(app: FastifyInstance, kiosk: Kiosk): void {
  const { site } = kiosk

  app.get(prefix, async (request, reply) => {
    const { visitor } = request
    if (visitor.kind === 'resident') {
      const needs = await needsOf(kiosk, visitor, visitOf(request))
      return sendPage(reply, html(<HomePage {...{ kiosk, visitor, needs }} visit={visitOf(request)} />))
    }
    // Who comes to the start begins anew: for whoever stands there next, nobody is filled in.
    forgetTyped(request, reply)
    const place = placeOf(kiosk, request.screen)
    const notice = place && (await noticeAt(site, place.id, cityDay(site.clock())))
    return sendPage(
      reply,
      html(<StartPage {...{ kiosk, notice }} visit={visitOf(request)} withCard={readsCards(kiosk, request)} />),
    )
  })

  // The agent takes this before it leaves the machine; where it did not, nothing is lost.
  app.get(`${prefix}/voorlezen`, (_request, reply) => reply.redirect(prefix, 303))

  // The device asks whether its screen is still lit: dark is a refusal, without a line there is no answer.
  app.get(`${prefix}/wakker`, { config: { rateLimit: { max: 1_200, timeWindow: '1 minute' } } }, (_request, reply) =>
    reply.code(204).send(),
  )

  app.get<{ Params: { product: string } }>(`${prefix}/dienst/:product`, (request, reply) => {
    const product = offeredHere(site, request.screen).find(({ id }) => id === request.params.product)
    if (!product) throw new Refusal('missing', 'catalogue/not-here')
    forgetTyped(request, reply)
    return sendPage(reply, html(<ProductPage {...{ kiosk, product }} visit={visitOf(request)} />))
  })
}

type Shown = Readonly<{ kiosk: Kiosk; visit: KioskVisit }>

type Start = Shown & Readonly<{ notice: Notice | null; withCard: boolean }>

/** Where a card can be read, putting it in is the whole sign-in but the code; who touches goes on as without one. */
function StartPage({ kiosk, visit, notice, withCard }: Start) {
  const words = kioskWords(visit.spoken)
  return (
    <Frame kiosk={kiosk} visit={visit} title={withCard ? words.cardStart : words.startTitle} isStart speaks>
      {withCard ? (
        <h1 class="lom-kiosk-card" data-poll={cardPutIn} data-poll-seconds={1} data-poll-most={1}>
          <a href={beginHref}>
            <Icon name="card-in" />
            <span>{words.cardStart}</span>
          </a>
        </h1>
      ) : (
        <h1>{words.startTitle}</h1>
      )}
      {withCard && <div data-poll={cardStillThere} data-poll-seconds={1} data-poll-most={1} />}
      {notice && <OfPlace notice={notice} spoken={visit.spoken} />}
      <KioskChoices>
        <KioskChoice href={`${prefix}/diensten`} icon="document" title={words.service} />
        {passRulesOf(kiosk.site.catalogue.all(kiosk.site.clock())) && (
          <KioskChoice href={`${prefix}/sorteerpas`} icon="euro" title={passScreenWords(visit.spoken).kioskStart} />
        )}
        <KioskChoice href={`${prefix}/mijn`} icon="person" title={words.mineTitle} />
        <KioskChoice href={withoutHref} icon="info" title={kioskWithoutWords(visit.spoken).start} />
      </KioskChoices>
    </Frame>
  )
}

/** What the place says itself; who reads a language in which it did not say it gets its Dutch, said to be Dutch. */
function OfPlace({ notice, spoken }: Readonly<{ notice: Notice; spoken: ShellLanguage }>) {
  const own = notice[spoken]
  return (
    <InsetText>
      {own !== '' ? (
        own
      ) : (
        <span lang="nl-BE" dir="ltr">
          {notice.nl}
        </span>
      )}
    </InsetText>
  )
}

function ProductPage({ kiosk, visit, product }: Shown & { product: Product }) {
  const { language, spoken, visitor } = visit
  const words = kioskWords(spoken)
  const dutch = inLanguage(product.title, language)
  const own = spokenText(product.title, spoken)
  const title = own ?? dutch
  return (
    <Frame
      kiosk={kiosk}
      visit={visit}
      title={title}
      backHref={`${prefix}/thema/${product.theme}`}
      speaks
      isProductTitle={own === null}
    >
      <h1>{own ?? <Content {...{ spoken }}>{dutch}</Content>}</h1>
      {isForeign(spoken) && own !== null && (
        <p class="lom-soft">
          <Content {...{ spoken }}>{dutch}</Content>
        </p>
      )}
      <p class="lom-lead">
        <Said {...{ spoken }} words={product.summary} />
      </p>
      <div class="lom-letter">
        <SummaryList
          plain
          rows={[
            ...(product.handledAt ? [] : [{ key: words.price, value: priceShown(kiosk.site, product, spoken) }]),
            { key: words.leadTime, value: <Said {...{ spoken }} words={product.leadTime} /> },
            { key: words.bring, value: words.bringText },
          ]}
        />
      </div>
      <div class="lom-actions">
        <LinkButton href={product.handledAt?.kiosk ?? `${prefix}/dienst/${product.id}/beginnen`} size="big">
          {visitor.kind === 'resident' ? words.beginSignedIn : words.begin}
        </LinkButton>
        {receivedFor(kiosk.site).some(({ id }) => id === product.id) && (
          <LinkButton
            href={hrefOf(appointmentHref, { van: `${prefix}/dienst/${product.id}` })}
            look="secondary"
            size="big"
          >
            {kioskAppointmentWords(spoken).start}
          </LinkButton>
        )}
      </div>
      {spoken !== 'nl' && <p>{kioskLanguageWords(spoken).document}</p>}
      <p class="lom-soft">{words.wipedLater}</p>
    </Frame>
  )
}
