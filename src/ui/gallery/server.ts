import { readFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { assetsDirectory } from '../assets.ts'
import { galleryPages } from './pages.tsx'

/** The same policy as the real server: what it would refuse is refused here. */
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

const types: Readonly<Record<string, string>> = {
  css: 'text/css',
  js: 'text/javascript',
  svg: 'image/svg+xml',
  woff2: 'font/woff2',
}

/**
 * Serves the gallery on a loopback port, with just enough behind it to try what the browser scripts do:
 * suggestions, saving, a longer session, and forms that count how often they were sent.
 */
export async function startGallery(port = 0): Promise<{ url: string; stop: () => Promise<void> }> {
  const pages = galleryPages()
  let sent = 0

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://gallery')
    if (pathname.startsWith('/assets/')) return sendAsset(response, pathname.slice('/assets/'.length))
    if (request.method === 'POST') {
      for await (const _ of request);
      if (pathname === '/session/extend') return sendJson(response, { idleSeconds: 900, absoluteSeconds: 3_600 })
      if (pathname === '/autosave') return sendJson(response, { savedAt: '14.05' })
      sent++
      response.writeHead(303, { location: '/done' }).end()
      return
    }
    const typed = searchParams.get('q') ?? ''
    if (pathname === '/search/suggest') return sendJson(response, { suggestions: services(typed) })
    if (pathname === '/address/suggest') return sendJson(response, { suggestions: addresses(typed) })
    if (pathname === '/sent') return sendJson(response, { sent })
    if (pathname === '/poll') return sendJson(response, { done: true, href: '/done' })
    const page = pages.find(({ name }) => pathname === `/${name}`)
    response
      .writeHead(pathname === '/' || page ? 200 : 404, {
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': policy,
      })
      .end(page?.html ?? list(pages.map(({ name }) => name)))
  }

  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.writeHead(500).end())
  })
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

async function sendAsset(response: ServerResponse, name: string): Promise<void> {
  if (!/^[\w.-]+$/.test(name)) return void response.writeHead(404).end()
  try {
    const content = await readFile(join(assetsDirectory, name))
    response.writeHead(200, { 'content-type': types[name.split('.').at(-1) ?? ''] ?? 'application/octet-stream' })
    response.end(content)
  } catch {
    response.writeHead(404).end()
  }
}

function sendJson(response: ServerResponse, body: unknown): void {
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}

const services = (typed: string) =>
  [
    { text: 'Attest van gezinssamenstelling', detail: 'Meteen klaar, gratis', href: '/service' },
    { text: 'Attest van woonst', detail: 'Meteen klaar, gratis', href: '/done' },
  ].filter(({ text }) => text.toLowerCase().includes(typed.toLowerCase()))

const addresses = (typed: string) =>
  ['996', '998'].map((number) => ({
    id: `register-${number}`,
    text: `Statiestraat ${number}, 2600 Berchem`,
    detail: typed,
    street: 'Statiestraat',
    number,
    box: '',
    postcode: '2600',
    municipality: 'Berchem',
  }))

const list = (names: readonly string[]): string =>
  `<!doctype html><title>Gallery</title><ul>${names.map((name) => `<li><a href="/${name}">${name}</a></li>`).join('')}</ul>`
