import type { FastifyReply, FastifyRequest } from 'fastify'
import type { News } from '#domain/queue/index.ts'
import { Refusal } from '#platform/refusal.ts'

const beatMs = 10_000
/** A browser that reads nothing is let go. In bytes. */
const mostUnread = 1_000_000

type Live = Readonly<{
  news: News
  places: readonly string[]
  /** The parts of the page as they are now, by the name that the page gives them. */
  parts: () => Promise<Readonly<Record<string, string>>>
  /** Ends then, in seconds from now: with the session of who asked. */
  seconds?: number
}>

/**
 * Keeps parts of an open page as they are now: sent at once, when something changes at these places, and every ten seconds, for time passes too.
 * Each message says whether this process hears the others, so that a screen never shows old numbers as if they were new.
 */
export function sendLive(request: FastifyRequest, reply: FastifyReply, { news, places, parts, seconds }: Live): void {
  const { raw } = reply
  reply.hijack()
  const headers = { ...reply.getHeaders(), 'content-type': 'text/event-stream; charset=utf-8' }
  raw.writeHead(200, { ...headers, 'cache-control': 'no-store', 'x-accel-buffering': 'no' } as Record<string, string>)
  let sent = ''
  let isSending = false
  let isStale = true
  const write = (event: string, data: string) => {
    if (raw.writableLength > mostUnread) raw.destroy()
    else raw.write(`event: ${event}\ndata: ${data}\n\n`)
  }
  const send = async () => {
    isStale = true
    if (isSending) return
    isSending = true
    try {
      while (isStale && !raw.destroyed) {
        isStale = false
        const message = JSON.stringify({ parts: await parts(), whole: news.isWhole() })
        if (message !== sent) write('parts', message)
        sent = message
      }
    } catch (error) {
      // The page says by itself that it hears nothing; it asks again.
      request.log.info(
        { code: 'live/silent', kind: (error as Error).name },
        'a page that is kept up to date was let go',
      )
      // Who got up has no page to keep any more: that is an end, and no fault of the line.
      if (error instanceof Refusal) raw.end()
      else raw.destroy()
    } finally {
      isSending = false
    }
  }
  const stops = places.map((place) => news.listen(place, () => void send()))
  const beat = setInterval(() => {
    write('beat', '')
    void send()
  }, beatMs)
  const end = setTimeout(
    () => {
      write('over', '')
      raw.end()
    },
    (seconds ?? 86_400) * 1_000,
  )
  raw.once('close', () => {
    for (const stop of stops) stop()
    clearInterval(beat)
    clearTimeout(end)
  })
  void send()
}
