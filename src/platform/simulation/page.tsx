import type { FastifyInstance } from 'fastify'
import type { ComponentChildren, VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { type Buttons, isMood, moods } from './buttons.ts'

const style = `
:root { color-scheme: light; font: 1.125rem/1.5 'Source Sans 3', system-ui, sans-serif; color: #1d2733; background: #fff }
body { max-width: 60rem; margin: 0 auto; padding: 1.5rem }
a { color: #1b3f77 } a:focus-visible, button:focus-visible { outline: 3px solid #1d2733; outline-offset: 2px }
table { border-collapse: collapse; width: 100% } th, td { text-align: left; padding: .5rem; border-bottom: 1px solid #8593a3; vertical-align: top }
pre { white-space: pre-wrap; overflow-wrap: anywhere; font: inherit; background: #f1f4f8; padding: 1rem }
button { font: inherit; padding: .4rem .8rem; margin: 0 .5rem .5rem 0 }
.demo { background: #f1f4f8; padding: .5rem 1rem; border-left: .4rem solid #1b3f77 }`

/** For pages of simulators: no script, nothing from elsewhere. */
export const simulatorPolicy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'self'; base-uri 'none'"

/** A page of a simulated system, plainly marked as a demonstration. Complete HTML; text is escaped. */
export function simulatorPage(title: string, body: ComponentChildren): string {
  const page: VNode = (
    <html lang="nl">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${title} - demonstratie`}</title>
        {/* Our own constant: no text of a visitor reaches it. */}
        <style dangerouslySetInnerHTML={{ __html: style }} />
      </head>
      <body>
        <main>
          <p class="demo">Dit is een demonstratie. Deze pagina speelt een systeem van buiten na.</p>
          <h1>{title}</h1>
          {body}
        </main>
      </body>
    </html>
  )
  return `<!doctype html>${renderToString(page)}`
}

const words = { well: 'Werkt gewoon', slow: 'Is traag', down: 'Is onbereikbaar', garbage: 'Antwoordt onzin' } as const

/** The buttons as a form: whoever demonstrates can make the system fail. Needs `buttonRoutes` and a form body parser. */
export function ButtonForm({
  pressed,
  action = '/knoppen',
  heading: Heading = 'h2',
}: {
  pressed: Buttons
  action?: string
  heading?: 'h2' | 'h3'
}) {
  return (
    <form method="post" action={action}>
      <Heading>Hoe gedraagt dit systeem zich?</Heading>
      <p>Nu: {words[pressed.mood].toLowerCase()}.</p>
      {moods.map((mood) => (
        <button type="submit" name="mood" value={mood} key={mood}>
          {words[mood]}
        </button>
      ))}
    </form>
  )
}

export function buttonRoutes(app: FastifyInstance, pressed: Buttons, action = '/knoppen', back = '/'): void {
  app.post<{ Body: { mood?: string } | undefined }>(action, (request, reply) => {
    const mood = request.body?.mood
    if (!isMood(mood)) return reply.code(400).type('text/plain').send('Onbekende knop.')
    pressed.press(mood)
    return reply.redirect(back, 303)
  })
}
