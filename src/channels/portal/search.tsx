import type { FastifyInstance } from 'fastify'
import type { Found, Product } from '#domain/catalogue/index.ts'
import { cleanLine } from '#platform/formats/text.ts'
import { inLanguage, type Language } from '#platform/words.ts'
import { EmptyState, html, SearchBox } from '#ui/index.ts'
import { portalWords } from '#ui/words/portal.ts'
import { type Site, sendPage, type Visit } from '../site.ts'
import { Frame } from './frame.tsx'
import type { Portal } from './portal.ts'

type Search = { Querystring: { q?: string | string[] } }

export function searchRoutes(app: FastifyInstance, portal: Portal): void {
  const { site } = portal
  const wordsOf = (q: string | string[] | undefined) => cleanLine((typeof q === 'string' ? q : '').slice(0, 200))

  app.get<Search>('/zoeken', async (request, reply) => {
    const visit = portal.visitOf(request)
    const query = wordsOf(request.query.q)
    const found = site.catalogue.search(query, { language: visit.language, limit: 20 })
    return sendPage(reply, html(<SearchPage site={site} visit={visit} query={query} found={found} />))
  })

  app.get<Search>('/zoeken/suggesties', async (request, reply) => {
    const { language } = portal.visitOf(request)
    const found = site.catalogue.search(wordsOf(request.query.q), { language, limit: 6 })
    return reply.header('cache-control', 'no-store').send({ suggestions: found.map(suggestion) })
  })
}

const pageOf = ({ kind, id }: Found) => (kind === 'product' ? `/dienst/${id}` : `/situatie/${id.split('/')[0]}`)
const suggestion = (found: Found) => ({ text: found.title, detail: found.summary, href: pageOf(found) })

export function SearchPage({
  site,
  visit,
  query,
  found,
}: {
  site: Site
  visit: Visit
  query: string
  found: readonly Found[]
}) {
  const { language } = visit
  const words = portalWords(language)
  const title = query === '' ? words.allServices : words.searchTitle(query)
  const listed = query === '' ? site.catalogue.all(site.clock()).map((product) => listedAs(product, language)) : found
  return (
    <Frame site={site} visit={visit} title={title}>
      <h1>{title}</h1>
      <SearchBox language={language} action="/zoeken" suggest="/zoeken/suggesties" value={query} />
      {listed.length === 0 ? (
        <EmptyState title={words.searchEmptyTitle} icon="search">
          <p>{words.searchEmptyText}</p>
        </EmptyState>
      ) : (
        <>
          <p role="status" class="lom-soft">
            {words.searchCount(listed.length)}
          </p>
          <FoundList found={listed} />
        </>
      )}
    </Frame>
  )
}

const listedAs = ({ id, title, summary }: Product, language: Language): Found => ({
  kind: 'product',
  id,
  title: inLanguage(title, language),
  summary: inLanguage(summary, language),
})

/** Services with a line each. */
function FoundList({ found }: { found: readonly Found[] }) {
  return (
    <ul class="lom-clean lom-found">
      {found.map((one) => (
        <li key={pageOf(one) + one.title}>
          <h2>
            <a href={pageOf(one)}>{one.title}</a>
          </h2>
          <p>{one.summary}</p>
        </li>
      ))}
    </ul>
  )
}
