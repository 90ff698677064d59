import formbody from '@fastify/formbody'
import fastify from 'fastify'
import { type Buttons, isMood } from './buttons.ts'
import { ButtonForm, simulatorPage, simulatorPolicy } from './page.tsx'

/**
 * The buttons of systems that have no page of their own, on one page on the loopback: key and title of each system.
 * `port` 0: any free one.
 */
export async function startButtonsPage({
  port,
  systems,
}: Readonly<{
  port: number
  systems: Readonly<Record<string, Readonly<{ title: string; buttons: Buttons }>>>
}>) {
  const app = fastify({ forceCloseConnections: true, bodyLimit: 10_000 })
  await app.register(formbody)
  app.get('/', (_request, reply) =>
    reply
      .type('text/html; charset=utf-8')
      .header('content-security-policy', simulatorPolicy)
      .send(
        simulatorPage(
          'Systemen zonder scherm',
          Object.entries(systems).map(([key, { title, buttons }]) => (
            <section key={key} aria-label={title}>
              <h2>{title}</h2>
              <ButtonForm pressed={buttons} action={`/knoppen/${key}`} heading="h3" />
            </section>
          )),
        ),
      ),
  )
  app.post<{ Params: { key: string }; Body: { mood?: string } | undefined }>('/knoppen/:key', (request, reply) => {
    const mood = request.body?.mood
    const system = Object.hasOwn(systems, request.params.key) ? systems[request.params.key] : undefined
    if (!system || !isMood(mood)) return reply.code(400).type('text/plain').send('Onbekende knop.')
    system.buttons.press(mood)
    return reply.redirect('/', 303)
  })
  await app.listen({ port, host: '127.0.0.1' })
  const { port: chosen } = app.server.address() as { port: number }
  return { url: `http://127.0.0.1:${chosen}`, stop: () => app.close() }
}
