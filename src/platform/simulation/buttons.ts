import type { FastifyInstance } from 'fastify'

/** How an outside system may behave: as it should, slowly, not at all, or answering nonsense. */
export const moods = ['well', 'slow', 'down', 'garbage'] as const
export type Mood = (typeof moods)[number]

/** The buttons of a simulator. `slowness` is in milliseconds. */
export type Buttons = { readonly mood: Mood; readonly slowness: number; press(mood: Mood, slowness?: number): void }

export const isMood = (word: unknown): word is Mood => moods.some((mood) => mood === word)

export function buttons(): Buttons {
  let mood: Mood = 'well'
  let slowness = 3_000
  return {
    get mood() {
      return mood
    },
    get slowness() {
      return slowness
    },
    press(next, ms = 3_000) {
      mood = next
      slowness = ms
    },
  }
}

/** Waits as long as the button says; at once when the mood is not slow. */
export async function slowly(pressed: Buttons): Promise<void> {
  if (pressed.mood === 'slow') await new Promise((resolve) => setTimeout(resolve, pressed.slowness))
}

/** What an HTTP system answers on the paths of its wire format; its own pages for people keep working. */
export function obeyButtons(app: FastifyInstance, pressed: Buttons, onWire: (path: string) => boolean): void {
  app.addHook('onRequest', async (request, reply) => {
    if (!onWire(request.url.split('?')[0] ?? '')) return
    await slowly(pressed)
    if (pressed.mood === 'down') {
      request.raw.socket.destroy()
      // Who is down does not carry out what was asked either.
      return reply.hijack()
    }
    if (pressed.mood === 'garbage') return reply.code(200).type('text/html').send('<html><body>\u0000Proxy error</bo')
  })
}
