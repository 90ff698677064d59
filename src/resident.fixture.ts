import { aBrowser, signedInAt } from '#outside/identity-provider/browser.fixture.ts'

/**
 * A resident with a browser without script, at the portal of a running program: what a person does, by HTTP. `person`: the key
 * of a persona, or a number of the test range.
 */
export function aResident(base: string, person: string, method = 'eid', browser = aBrowser()) {
  const nowhere = 'http://nowhere.invalid'
  const choice: Record<string, string> = /^\d+$/.test(person) ? { method, number: person } : { method, person }

  async function signInFrom(start: string) {
    const back = await signedInAt(browser, start, `${base}/`, choice)
    return browser.visit(back.toString(), nowhere)
  }

  /** Posts the form of a page with what is filled in, beside its hidden fields. */
  async function send(page: { url: URL; body: string }, action: string, fields: Record<string, string> = {}) {
    const hidden = /name="_csrf" value="([^"]*)"/.exec(page.body)?.[1] ?? ''
    return browser.submit(new URL(action, base), { _csrf: hidden, ...fields }, nowhere)
  }

  return {
    browser,
    visit: (path: string) => browser.visit(new URL(path, base).toString(), nowhere),
    signIn: (path = '/mijn-loket') => signInFrom(`${base}/aanmelden?terug=${encodeURIComponent(path)}`),
    send,
    /** From the button on a service page to the page on which it is signed. */
    async apply(product: string, answers: Record<string, string>) {
      let page = await signInFrom(`${base}/aanmelden?terug=${encodeURIComponent(`/dienst/${product}/aanvragen`)}`)
      for (let step = 0; step < 10 && !page.url.pathname.endsWith('/nakijken'); step++) {
        page = await send(page, page.url.pathname, answers)
        if (page.status >= 400) return page
      }
      return page
    },
    /** Signs afresh and comes back to the application. */
    async sign(check: { url: URL; body: string }) {
      const action = check.url.pathname.replace(/nakijken$/, 'indienen')
      const csrf = /name="_csrf" value="([^"]*)"/.exec(check.body)?.[1] ?? ''
      const provider = await browser.submit(new URL(action, base), { _csrf: csrf }, nowhere)
      const back = await browser.submit(provider.url, choice, new URL(base).origin)
      return browser.visit(back.url.toString(), nowhere)
    },
    /** Waits until the application is decided, at most `seconds`. */
    async decided(path: string, seconds = 25) {
      for (let waited = 0; ; waited += 0.1) {
        const page = await browser.visit(new URL(path, base).toString(), nowhere)
        if (!page.body.includes('Wij maken uw attest') || waited > seconds) return page
        await new Promise((resolve) => setTimeout(resolve, 100))
      }
    },
  }
}

/** An employee with a browser, signed in at the counter. */
export async function anEmployee(base: string, person: string, browser = aBrowser()) {
  const visit = (path: string) => browser.visit(new URL(path, base).toString(), 'http://nowhere.invalid')
  const back = await signedInAt(browser, `${base}/balie/aanmelden`, `${base}/`, { method: 'eid', person })
  await visit(back.toString())
  return { browser, visit }
}

/** Looks again and again until it is so, at most `seconds`; then gives what was seen last. */
export async function seen<Seen>(
  look: () => Promise<Seen>,
  isSo: (seen: Seen) => boolean,
  seconds = 15,
): Promise<Seen> {
  for (const began = Date.now(); ; await new Promise((resolve) => setTimeout(resolve, 100))) {
    const now = await look()
    if (isSo(now) || Date.now() - began > seconds * 1_000) return now
  }
}
