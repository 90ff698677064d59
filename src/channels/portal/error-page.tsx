import type { FastifyRequest } from 'fastify'
import { html, LinkButton, SearchBox, wordsFor } from '#ui/index.ts'
import { profileWords } from '#ui/words/profile.ts'
import { refusalText } from '#ui/words/refusals.ts'
import type { ErrorPages, WentWrong } from '../refusals.ts'
import { languageOf, type Site, type Visit } from '../site.ts'
import { nobody } from '../visitor.ts'
import { Frame } from './frame.tsx'

/** What went wrong, what it means, and what to do next. */
export const errorPages = (site: Site): ErrorPages => ({
  page: (request, wrong) => {
    const visit: Visit = { visitor: request.visitor ?? nobody, language: languageOf(request), path: '/' }
    const back = wrong.code === tooLow && request.method === 'GET' ? pathOf(request) : pageOf(request)
    return html(<ErrorPage site={site} visit={visit} wrong={wrong} back={back} />)
  },
  signIn: (request: FastifyRequest) => `/aanmelden?terug=${encodeURIComponent(pathOf(request))}`,
})

/** Who signed in weaker than was asked signs in once more, in another way. */
const tooLow = 'access/level-too-low'
const pathOf = (request: FastifyRequest): string => request.url.split('?')[0] ?? '/'

/** The page whose form this was: the same address, or the nearest above it that can be read. */
function pageOf(request: FastifyRequest): string | undefined {
  if (request.method !== 'POST') return undefined
  const pattern = (request.routeOptions.url ?? '').split('/')
  const path = (request.url.split('?')[0] ?? '').split('/')
  for (let parts = pattern.length; parts > 1; parts -= 1) {
    const url = pattern.slice(0, parts).join('/')
    if (request.server.hasRoute({ method: 'GET', url })) return path.slice(0, parts).join('/')
  }
  return undefined
}

/** An address of nobody: what one looked for may be elsewhere. */
const isUnknownPage = ({ code }: WentWrong): boolean => /^(http\/not-found|catalogue\/unknown)/.test(code)

type ErrorPageProps = Readonly<{ site: Site; visit: Visit; wrong: WentWrong; back?: string | undefined }>

export function ErrorPage({ site, visit, wrong, back }: ErrorPageProps) {
  const { language } = visit
  const words = wordsFor(language)
  const { title, text } = refusalText(wrong.kind, wrong.code, language)
  const signIn = wrong.code.startsWith('access/sign-in') || wrong.kind === 'unauthenticated' || wrong.code === tooLow
  // What is not there, or is somebody else's, is not there the second time either.
  const again = signIn || wrong.kind === 'missing' ? undefined : back
  return (
    <Frame site={site} visit={visit} title={title} width="form">
      <h1>{title}</h1>
      <p class="lom-lead">{text}</p>
      {isUnknownPage(wrong) && <SearchBox language={language} action="/zoeken" suggest="/zoeken/suggesties" />}
      {signIn && (
        <LinkButton href={back ? `/aanmelden?terug=${encodeURIComponent(back)}` : '/aanmelden'}>
          {words.signIn}
        </LinkButton>
      )}
      {again && (
        <LinkButton href={again}>
          {again.startsWith('/aanvraag/') ? words.toYourApplication : words.toThePageBefore}
        </LinkButton>
      )}
      {!signIn && (
        <ul class="lom-clean">
          {visit.visitor.kind === 'resident' && (
            <li>
              <a href="/mijn-loket">{profileWords(language).title}</a>
            </li>
          )}
          <li>
            <a href="/">{words.toStartPage}</a>
          </li>
        </ul>
      )}
    </Frame>
  )
}
