/*
 * Keeps one empty page in the browser of a desk: when the queue is opened or loaded again without the centre, that page comes, and opens the list
 * that the tab still has. Nothing of a person passes through here.
 */
type Waits = Event & { waitUntil: (work: Promise<unknown>) => void }
type Fetches = Event & { request: Request; respondWith: (answer: Promise<Response>) => void }
const worker = self as unknown as Window & { skipWaiting: () => Promise<void> }

const [queue, page] = ['/balie/wachtrij', '/balie/wachtrij/alleen']
const kept = `lom-desk-${new URL(location.href).searchParams.get('v') ?? ''}`

worker.addEventListener('install', (event) => {
  const work = async () => {
    const answer = await fetch(page)
    // Who is signed out is sent elsewhere: that is not the page, and is not given to a navigation. The next load tries again.
    if (!answer.ok || answer.redirected) throw new Error('the page is not to be had now')
    const cache = await caches.open(kept)
    const files = [...(await answer.clone().text()).matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].map(
      ([, file]) => file ?? '',
    )
    await cache.put(page, answer)
    await cache.addAll(files)
    await worker.skipWaiting()
  }
  ;(event as Waits).waitUntil(work())
})

worker.addEventListener('activate', (event) => {
  const work = async () => {
    for (const name of await caches.keys()) if (name.startsWith('lom-desk-') && name !== kept) await caches.delete(name)
  }
  ;(event as Waits).waitUntil(work())
})

worker.addEventListener('fetch', (event) => {
  const { request, respondWith } = event as Fetches
  const { pathname } = new URL(request.url)
  const isPage = request.mode === 'navigate' && request.method === 'GET' && pathname === queue
  if (!isPage && !pathname.startsWith('/assets/')) return
  const instead = async () => (await caches.match(isPage ? page : request)) ?? Response.error()
  respondWith.call(
    event,
    fetch(request).then((answer) => ([502, 503, 504].includes(answer.status) ? instead() : answer), instead),
  )
})
