import type { FastifyInstance } from 'fastify'
import { ErrorSummary, html, InsetText, wordsFor } from '#ui/index.ts'
import { homeVisitWords } from '#ui/words/home-visit.ts'
import { askHome, emptyHome, type HomeAsked, homeProducts } from '../home-visit.ts'
import { HomeChoice, HomeQuestion, homeErrors } from '../home-visit-form.tsx'
import { type Site, sendPage, type Visit } from '../site.ts'
import { contextOf } from '../visitor.ts'
import { csrfOf } from './appointment-choose-page.tsx'
import { perPerson } from './appointment-limits.ts'
import { Work } from './appointment-times-pages.tsx'
import { Frame } from './frame.tsx'
import { WaitInstead } from './home-visit-wait.tsx'
import type { Portal } from './portal.ts'

/** A visit at home that may be booked without an employee: an address, two hours, who lives there. An address is never in ours. */
export function homeVisitRoutes(app: FastifyInstance, portal: Portal): void {
  const { site } = portal

  app.get('/aan-huis', async (request, reply) => {
    const home: HomeAsked = { typed: emptyHome, wrong: [], found: null }
    return sendPage(reply, html(<HomePage {...{ site, visit: portal.visitOf(request), home }} />))
  })

  app.post<{ Body: Readonly<Record<string, unknown>> | undefined }>('/aan-huis', perPerson, async (request, reply) => {
    const visit = portal.visitOf(request)
    const home = await askHome(site, contextOf(site, visit.visitor), request.body, { alone: true })
    if (home.given) return reply.redirect(`/afspraak/${home.given.link}?gedaan=gemaakt`, 303)
    if (home.held) return reply.redirect(`/afspraak/bewaard/${home.held.link}`, 303)
    const isWrong = home.wrong.length > 0 || (home.found && home.found.outcome !== 'offered')
    return sendPage(reply, html(<HomePage {...{ site, visit, home }} />), home.refused ? 409 : isWrong ? 422 : 200)
  })
}

function HomePage({ site, visit, home }: Readonly<{ site: Site; visit: Visit; home: HomeAsked }>) {
  const { language } = visit
  const words = homeVisitWords(language)
  const products = homeProducts(site, true)
  const shown = { language, words, action: '/aan-huis', csrf: csrfOf(visit), products, asked: home }
  const errors = Object.entries(homeErrors(shown)).map(([id, text]) => ({ href: `#${id}`, text }))
  const { found, typed } = home
  const isKnown = visit.visitor.kind === 'resident'
  return (
    <Frame
      site={site}
      visit={visit}
      title={words.title}
      width="form"
      wrong={errors.length > 0}
      breadcrumbs={[{ href: '/', text: wordsFor(language).home }]}
    >
      <ErrorSummary language={language} errors={errors} />
      <h1>{words.title}</h1>
      <p class="lom-lead">{words.lead}</p>
      {found?.outcome === 'offered' ? (
        <>
          <InsetText>
            {typed.street} {typed.number}, {typed.postcode}
          </InsetText>
          <HomeChoice
            {...shown}
            windows={found.windows}
            asksNumber={!isKnown}
            {...(!isKnown && { work: <Work site={site} /> })}
          />
          <WaitInstead visit={visit} typed={typed} />
          <p>
            <a href="/aan-huis">{words.other}</a>
          </p>
        </>
      ) : (
        <>
          {found?.outcome === 'none' && <WaitInstead visit={visit} typed={typed} />}
          <HomeQuestion {...shown} />
          <p>
            <a href="/afspraak">{words.counter}</a>
          </p>
        </>
      )}
    </Frame>
  )
}
