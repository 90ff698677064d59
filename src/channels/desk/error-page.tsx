import { html, LinkButton, wordsFor } from '#ui/index.ts'
import { deskWords as words } from '#ui/words/desk.ts'
import { refusalText } from '#ui/words/refusals.ts'
import type { ErrorPages } from '../refusals.ts'
import type { Site } from '../site.ts'
import type { DeskVisit } from './desk.ts'
import { Frame } from './frame.tsx'

/** What went wrong at the counter, and the way on. */
export const errorPages = (site: Site): ErrorPages => ({
  page: (request, { kind, code }) => {
    const { visitor } = request
    const visit: DeskVisit | null = visitor?.kind === 'employee' ? { employee: visitor, path: '' } : null
    // A resident is sent to Mijn loket; an employee has none.
    const { title, text } =
      kind === 'missing' ? { title: words.missingTitle, text: words.missingText } : refusalText(kind, code, 'nl')
    return html(
      <Frame site={site} visit={visit} title={title} wrong>
        <h1>{title}</h1>
        <p class="lom-lead">{text}</p>
        {visit ? (
          <LinkButton href="/balie" look="secondary">
            {words.home}
          </LinkButton>
        ) : (
          <LinkButton href="/balie/aanmelden">{wordsFor('nl').signIn}</LinkButton>
        )}
      </Frame>,
    )
  },
  // The page that one wanted, with its place and day: no name stands in an address of the desk. What was posted is not sent again.
  signIn: (request) =>
    `/balie/aanmelden?terug=${encodeURIComponent((request.method === 'GET' ? request.url : request.url.split('?')[0]) ?? '/balie')}`,
})
