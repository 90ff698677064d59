import type { FastifyInstance } from 'fastify'
import { inLanguage } from '#platform/words.ts'
import { CardGrid, html, type IconName, LifeEventCard, LinkList, SearchBox, TodoCard } from '#ui/index.ts'
import { portalWords } from '#ui/words/portal.ts'
import { type Site, sendPage, type Visit } from '../site.ts'
import { Frame } from './frame.tsx'
import type { Portal } from './portal.ts'

/** Something open for the person who is signed in: a draft, a payment, a question, a document that is ready. */
export type Todo = Readonly<{
  title: string
  text: string
  href: string
  action: string
  main: boolean
  tone: 'attention' | 'good' | 'busy'
}>

const icons: Readonly<Record<string, IconName>> = {
  verhuizen: 'move',
  kind: 'baby',
  auto: 'car',
  bewijs: 'document',
  moeilijk: 'heart',
  verlies: 'flower',
}

export function homeRoutes(app: FastifyInstance, portal: Portal): void {
  app.get('/', async (request, reply) => {
    const visit = portal.visitOf(request)
    const todos = visit.visitor.kind === 'resident' ? await portal.todosOf(visit.visitor, visit.language) : []
    return sendPage(reply, html(<HomePage site={portal.site} visit={visit} todos={todos} />))
  })
}

export function HomePage({ site, visit, todos }: { site: Site; visit: Visit; todos: readonly Todo[] }) {
  const { language, visitor } = visit
  const words = portalWords(language)
  const often = site.catalogue
    .byLifeEvent('bewijs', site.clock())
    .slice(0, 3)
    .map((product) => ({ href: `/dienst/${product.id}`, text: inLanguage(product.title, language) }))
  const firstName = visitor.kind === 'resident' ? (visitor.name.split(' ')[0] ?? '') : ''
  return (
    <Frame site={site} visit={visit} title={words.homeDocumentTitle} width="full">
      <section class="lom-hero">
        <div class="lom-wrap">
          <h1>
            {firstName !== '' && <span class="lom-hello">{words.homeGreeting(firstName)} </span>}
            {words.homeTitle}
          </h1>
          <SearchBox language={language} action="/zoeken" suggest="/zoeken/suggesties" often={often} />
        </div>
      </section>
      {todos.length > 0 && (
        <section class="lom-section" aria-labelledby="for-you">
          <div class="lom-wrap lom-flow">
            <h2 id="for-you">{words.forYou}</h2>
            {todos.map((todo) => (
              <TodoCard
                key={todo.href}
                title={todo.title}
                tone={todo.tone}
                action={{ href: todo.href, text: todo.action, main: todo.main }}
              >
                {todo.text}
              </TodoCard>
            ))}
          </div>
        </section>
      )}
      <section class="lom-section" aria-labelledby="situation">
        <div class="lom-wrap">
          <h2 id="situation">{words.yourSituation}</h2>
          <CardGrid>
            {site.catalogue.lifeEvents.map((event) => (
              <LifeEventCard
                key={event.id}
                href={`/situatie/${event.id}`}
                title={inLanguage(event.title, language)}
                icon={icons[event.id] ?? 'info'}
              >
                {inLanguage(event.summary, language)}
              </LifeEventCard>
            ))}
          </CardGrid>
        </div>
      </section>
      <section class="lom-section" aria-labelledby="themes">
        <div class="lom-wrap">
          <h2 id="themes">{words.themes}</h2>
          <LinkList
            links={site.catalogue.themes.map((theme) => ({
              href: `/thema/${theme.id}`,
              text: inLanguage(theme.title, language),
              about: inLanguage(theme.summary, language),
            }))}
          />
          <p>
            <a href="/zoeken">{words.allServices}</a>
          </p>
        </div>
      </section>
    </Frame>
  )
}
