import { Pool } from 'undici'
import type { SourceNotice } from './consulted.ts'
import { noticed, type OwnNotice } from './exceptions.ts'

export type TransportSettings = Readonly<{
  url: string
  /** PEM: our client certificate and its key, and the authority of the other side. */
  cert: string
  key: string
  ca: string
  /** For one call, from connecting to the last byte. */
  timeoutMs: number
  /** Calls at the same time; the rest waits its turn. */
  connections: number
}>

/** A message that came back, or why none did. */
export type Delivery = Readonly<{ text: string }> | Readonly<{ notice: SourceNotice }>

export type Transport = Readonly<{ send(message: string): Promise<Delivery>; close(): Promise<void> }>

/** The largest answer that is read, in bytes; the largest known is 95 kB. */
const largest = 2_000_000
const headers = { 'content-type': 'text/xml; charset=utf-8', soapaction: '""' }

/** SOAP over mutual TLS, on connections that stay open. Never throws for what the other side does, and never tells what was sent. */
export function mutualTls({ url, cert, key, ca, timeoutMs, connections }: TransportSettings): Transport {
  const { origin, pathname } = new URL(url)
  const pool = new Pool(origin, {
    connections,
    connect: { cert, key, ca, minVersion: 'TLSv1.2', timeout: timeoutMs },
    headersTimeout: timeoutMs,
    bodyTimeout: timeoutMs,
    keepAliveTimeout: 20_000,
    maxResponseSize: largest,
  })
  return {
    async send(message) {
      try {
        const signal = AbortSignal.timeout(timeoutMs)
        const { statusCode, body } = await pool.request({
          method: 'POST',
          path: pathname,
          headers,
          body: message,
          signal,
        })
        return deliveryOf(statusCode, await body.text())
      } catch (failure) {
        return { notice: noticed(noticeFor(failure)) }
      }
    },
    close: () => pool.close(),
  }
}

/** A fault comes with status 500 and is read like an answer. */
function deliveryOf(status: number, text: string): Delivery {
  if (status === 200 || (status === 500 && text.includes('Fault'))) return { text }
  if (status === 401 || status === 403) return { notice: noticed('DENIED') }
  if (status === 429 || status === 503) return { notice: noticed('BUSY') }
  return { notice: noticed('UNREADABLE') }
}

/** By the error's code alone: its message may quote what was sent. */
function noticeFor(failure: unknown): OwnNotice {
  const { code = '', name = '' } = failure as { code?: string; name?: string }
  if (name === 'TimeoutError' || /TIMEOUT/.test(String(code))) return 'TIMEOUT'
  if (/RES_EXCEEDED/.test(String(code))) return 'UNREADABLE'
  if (/^(ERR_SSL|ERR_TLS|CERT_|UNABLE_TO|SELF_SIGNED|DEPTH_ZERO|HOSTNAME)/.test(String(code))) return 'UNTRUSTED'
  return 'UNREACHABLE'
}
