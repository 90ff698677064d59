import type { FastifyRequest } from 'fastify'
import { html, LinkButton, wordsFor } from '#ui/index.ts'
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
    return html(<ErrorPage site={site} visit={visit} wrong={wrong} back={pageOf(request)} />)
  },
  signIn: (request: FastifyRequest) => `/aanmelden?terug=${encodeURIComponent(request.url.split('?')[0] ?? '/')}`,
})

/** The page whose form this was, when it has the same address: one comes back to it after signing in. */
function pageOf(request: FastifyRequest): string | undefined {
  const { url } = request.routeOptions
  return url && request.server.hasRoute({ method: 'GET', url }) ? request.url.split('?')[0] : undefined
}

type ErrorPageProps = Readonly<{ site: Site; visit: Visit; wrong: WentWrong; back?: string | undefined }>

export function ErrorPage({ site, visit, wrong, back }: ErrorPageProps) {
  const { language } = visit
  const { title, text } = refusalText(wrong.kind, wrong.code, language)
  const signIn = wrong.code.startsWith('access/sign-in') || wrong.kind === 'unauthenticated'
  return (
    <Frame site={site} visit={visit} title={title} width="form">
      <h1>{title}</h1>
      <p class="lom-lead">{text}</p>
      {signIn ? (
        <LinkButton href={back ? `/aanmelden?terug=${encodeURIComponent(back)}` : '/aanmelden'}>
          {wordsFor(language).signIn}
        </LinkButton>
      ) : (
        <p>
          <a href="/">{wordsFor(language).home}</a>
          {visit.visitor.kind === 'resident' && (
            <>
              {' '}
              <a href="/mijn-loket">{profileWords(language).title}</a>
            </>
          )}
        </p>
      )}
    </Frame>
  )
}
