/**
 * A browser without script: follows redirects, keeps cookies per host and port, stops where it is told to. `onAnswer` counts;
 * `address` is where it says to come from: many at one machine would meet the limit of one address. `laid`: a cookie that it always sends.
 */
export function aBrowser({
  onAnswer = () => {},
  address,
  laid,
}: Readonly<{ onAnswer?: () => void; address?: string; laid?: string }> = {}) {
  const from: Record<string, string> = address ? { 'x-forwarded-for': address } : {}
  const jar = new Map<string, Map<string, string>>()

  const cookiesOf = ({ host }: URL) => {
    const known = jar.get(host) ?? new Map<string, string>()
    jar.set(host, known)
    return known
  }

  async function once(url: URL, init: RequestInit): Promise<Response> {
    const cookies = cookiesOf(url)
    const kept = [...cookies].map(([name, value]) => `${name}=${value}`)
    const cookie = [...kept, ...(laid ? [laid] : [])].join('; ')
    const response = await fetch(url, {
      ...init,
      redirect: 'manual',
      headers: { cookie, accept: 'text/html', ...from },
    })
    onAnswer()
    for (const line of response.headers.getSetCookie()) {
      const [pair = '', ...attributes] = line.split(';')
      const [name = '', value = ''] = pair.split(/=(.*)/s)
      const gone = value === '' || attributes.some((one) => /expires=Thu, 01 Jan 1970/i.test(one))
      if (gone) cookies.delete(name)
      else cookies.set(name, value)
    }
    return response
  }

  /** `stopAt`: an origin that is not asked; the answer is then the address on it to which the browser was sent. */
  async function visit(address: string, stopAt: string, init: RequestInit = {}) {
    let url = new URL(address)
    let response = await once(url, init)
    for (let hops = 0; response.status >= 300 && response.status < 400; hops++) {
      url = new URL(response.headers.get('location') ?? '', url)
      if (url.origin === stopAt) return { url, status: response.status, body: '' }
      if (hops > 10) throw new Error('too many redirects')
      response = await once(url, {})
    }
    return { url, status: response.status, body: await response.text() }
  }

  return {
    visit,
    /** For a tool that makes requests of its own as this browser. */
    cookieFor: (address: string) =>
      [...cookiesOf(new URL(address))].map(([name, value]) => `${name}=${value}`).join('; '),
    submit: (address: URL, fields: Record<string, string>, stopAt: string) =>
      visit(address.toString(), stopAt, { method: 'POST', body: new URLSearchParams(fields) }),
  }
}

/**
 * Signs in at the simulator as somebody would: opens the page, chooses. The answer is the address on which the browser
 * comes back. When the provider still knows the person there is no page.
 */
export async function signedInAt(
  browser: ReturnType<typeof aBrowser>,
  start: string,
  returnTo: string,
  choice: Record<string, string>,
): Promise<URL> {
  const { origin } = new URL(returnTo)
  const page = await browser.visit(start, origin)
  if (page.url.origin === origin) return page.url
  const { url, status } = await browser.submit(page.url, choice, origin)
  if (url.origin !== origin) throw new Error(`the simulator answered ${status} at ${url.pathname}`)
  return url
}
