import type { FastifyInstance } from 'fastify'
import type { Product } from '#domain/catalogue/index.ts'
import { cityDay } from '#platform/formats/dates.ts'
import { inLanguage, type Language } from '#platform/words.ts'
import { EmptyState, html, SearchBox } from '#ui/index.ts'
import { portalWords } from '#ui/words/portal.ts'
import { type Site, sendPage, type Visit } from '../site.ts'
import { Frame } from './frame.tsx'
import type { Portal } from './portal.ts'

type Search = { Querystring: { q?: string | string[] } }

export function searchRoutes(app: FastifyInstance, portal: Portal): void {
  const { site } = portal
  const wordsOf = (q: string | string[] | undefined) => (typeof q === 'string' ? q : '').slice(0, 200).trim()

  app.get<Search>('/zoeken', async (request, reply) => {
    const visit = portal.visitOf(request)
    const query = wordsOf(request.query.q)
    const found = site.catalogue.search(query, cityDay(site.clock()))
    return sendPage(reply, html(<SearchPage site={site} visit={visit} query={query} found={found} />))
  })

  app.get<Search>('/zoeken/suggesties', async (request, reply) => {
    const { language } = portal.visitOf(request)
    const found = site.catalogue.search(wordsOf(request.query.q), cityDay(site.clock())).slice(0, 6)
    return reply.header('cache-control', 'no-store').send(found.map((product) => suggestion(product, language)))
  })
}

const suggestion = (product: Product, language: Language) => ({
  text: inLanguage(product.title, language),
  hint: inLanguage(product.summary, language),
  href: `/dienst/${product.id}`,
})

export function SearchPage({ site, visit, query, found }: { site: Site; visit: Visit; query: string; found: readonly Product[] }) {
  const { language } = visit
  const words = portalWords(language)
  const title = query === '' ? words.allServices : words.searchTitle(query)
  const listed = query === '' ? site.catalogue.current(cityDay(site.clock())) : found
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
          <ProductList products={listed} language={language} />
        </>
      )}
    </Frame>
  )
}

/** Services with a line each. */
export function ProductList({ products, language }: { products: readonly Product[]; language: Language }) {
  return (
    <ul class="lom-clean lom-flow">
      {products.map((product) => (
        <li key={product.id}>
          <h2 class="govuk-heading-m">
            <a href={`/dienst/${product.id}`}>{inLanguage(product.title, language)}</a>
          </h2>
          <p>{inLanguage(product.summary, language)}</p>
        </li>
      ))}
    </ul>
  )
}
