import type { FastifyInstance } from 'fastify'
import { placesFor } from '#domain/catalogue/index.ts'
import { cityDay } from '#platform/formats/dates.ts'
import { inLanguage } from '#platform/words.ts'
import { html, InsetText, LinkButton } from '#ui/index.ts'
import { plainPages } from '#ui/words/pages.ts'
import { portalWords } from '#ui/words/portal.ts'
import { profileWords } from '#ui/words/profile.ts'
import { sendPage } from '../site.ts'
import { phoneHref, placesShown } from '../ways.ts'
import { Frame } from './frame.tsx'
import type { Portal } from './portal.ts'
import { ThemePage } from './theme-page.tsx'

/** The pages around the services: life events, places, help, and what we promise. */
export function pageRoutes(app: FastifyInstance, portal: Portal): void {
  const { site } = portal

  app.get<{ Params: { event: string } }>('/situatie/:event', (request, reply) => {
    const visit = portal.visitOf(request)
    const { language } = visit
    const event = site.catalogue.lifeEvent(request.params.event)
    const title = inLanguage(event.title, language)
    const page = (
      <Frame
        site={site}
        visit={visit}
        title={title}
        breadcrumbs={[{ href: '/', text: portalWords(language).homeDocumentTitle }]}
      >
        <h1>{title}</h1>
        <p class="lom-lead">{inLanguage(event.summary, language)}</p>
        {event.topics.map((topic) => (
          <section key={topic.title.nl}>
            <h2>{inLanguage(topic.title, language)}</h2>
            <p>{inLanguage(topic.text, language)}</p>
            <ul>
              {topic.first && (
                <li>
                  <a href={topic.first.path}>{inLanguage(topic.first.text, language)}</a>
                </li>
              )}
              {(topic.products ?? []).flatMap((id) => {
                const product = site.catalogue.find(id, site.clock())
                return product
                  ? [
                      <li key={id}>
                        <a href={`/dienst/${id}`}>{inLanguage(product.title, language)}</a>
                      </li>,
                    ]
                  : []
              })}
            </ul>
            {(topic.helpedBy ?? []).length > 0 && (
              <InsetText>
                <a href={phoneHref(site.city)}>{portalWords(language).callUs(site.city.contactCentre.phone)}</a>
                {topic.helpedBy?.includes('desk') && ` ${portalWords(language).forAppointment}`}.
              </InsetText>
            )}
          </section>
        ))}
      </Frame>
    )
    return sendPage(reply, html(page))
  })

  app.get<{ Params: { theme: string } }>('/thema/:theme', (request, reply) => {
    const visit = portal.visitOf(request)
    const theme = site.catalogue.theme(request.params.theme)
    return sendPage(reply, html(<ThemePage site={site} visit={visit} theme={theme} />))
  })

  app.get('/contactpunten', (request, reply) => {
    const visit = portal.visitOf(request)
    const { language } = visit
    const words = plainPages(language).places
    const now = site.clock()
    const page = (
      <Frame site={site} visit={visit} title={words.title}>
        <h1>{words.title}</h1>
        <p class="lom-lead">{words.lead}</p>
        {(['contact-point', 'slots', 'counter'] as const).map((role) => (
          <section key={role}>
            <h2>{words[role]}</h2>
            <ul class="lom-links">
              {placesShown(site.city, placesFor(site.city, role, cityDay(now)), now, language).map(
                ({ name, address, state }) => (
                  <li key={name}>
                    <strong>{name}</strong>
                    {address && <p>{address}</p>}
                    <p class="lom-soft">{state}</p>
                  </li>
                ),
              )}
            </ul>
          </section>
        ))}
      </Frame>
    )
    return sendPage(reply, html(page))
  })

  for (const [path, key] of [
    ['/hulp', 'help'],
    ['/toegankelijkheid', 'accessibility'],
    ['/privacy', 'privacy'],
  ] as const) {
    app.get(path, (request, reply) => {
      const visit = portal.visitOf(request)
      const { title, parts } = plainPages(visit.language)[key]
      const page = (
        <Frame site={site} visit={visit} title={title}>
          <h1>{title}</h1>
          {parts.map(({ heading, text }) => (
            <section key={heading}>
              <h2>{heading}</h2>
              {text.map((sentence) => (
                <p key={sentence}>{sentence}</p>
              ))}
            </section>
          ))}
        </Frame>
      )
      return sendPage(reply, html(page))
    })
  }

  app.get<{ Querystring: { reden?: string; terug?: string } }>('/afgemeld', (request, reply) => {
    const visit = portal.visitOf(request)
    const words = profileWords(visit.language)
    const back = typeof request.query.terug === 'string' ? request.query.terug : '/'
    const page = (
      <Frame site={site} visit={visit} title={words.signedOutTitle} width="form">
        <h1>{words.signedOutTitle}</h1>
        <p class="lom-lead">{request.query.reden === 'tijd' ? words.signedOutTime : words.signedOutText}</p>
        <LinkButton href={`/aanmelden?terug=${encodeURIComponent(back)}`}>{words.signInAgain}</LinkButton>
      </Frame>
    )
    return sendPage(reply, html(page))
  })
}
