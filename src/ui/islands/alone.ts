import { dropKey, keepKey, keptKey } from './alone-key.ts'
import { listAt } from './alone-list.ts'
import { opened, sealed } from './alone-seal.ts'

type Person = {
  readonly id: string
  state: string
  readonly ticket: string
  readonly title: string
  readonly text: string
}
type Life = Readonly<Record<string, Readonly<{ from: readonly string[]; to: string }>>>
/** What the centre gives. `key`: 32 bytes; instants as it writes them. */
type Given = Readonly<{ key: string; owner: string; life: Life; now: string; until: string; people: readonly Person[] }>
/** What is kept of a session: nothing of a person without its key. */
type Known = Readonly<{ key: CryptoKey; owner: string; life: Life; ahead: number; until: number }>
/** No name: which visitor, what was done, when. */
type Kept = Readonly<{ id: string; visitorId: string; act: string; outcome?: string | undefined; at: string }>

const actsAt = 'lom-alone-acts'
/** Who is still to come: to read, for nobody stands there yet. */
const expected = 'expected'
const [answerMs, freshMs] = [4_000, 2_000]

/**
 * A desk that loses the centre goes on with its own people: from a list that is kept sealed with a key of the session, in this tab only. What is
 * done is kept in order, and sent when the centre is there again. A page that is loaded again without the centre is an empty one that opens the
 * same list. The list goes at midnight, at the end of the session, and on every other page.
 */
export function startAlone(root: Document): void {
  const place = root.querySelector<HTMLElement>('[data-alone]')
  if (place === null || !crypto.subtle) return
  void stand(root, place)
  const { worker } = place.dataset
  if (worker) navigator.serviceWorker?.register(worker).catch(() => {})
}

async function stand(root: Document, place: HTMLElement): Promise<void> {
  let known: Known | null = null
  let heardAt = 0
  let isAlone = false
  let passing = false
  const handled = (place.dataset.handled ?? '').split(' ')
  const say = (which: string, isSaid = true) => {
    const said = place.querySelector<HTMLElement>(`[data-alone-said="${which}"]`)
    if (said) said.hidden = !isSaid
  }
  const time = () => Date.now() + (known?.ahead ?? 0)

  // Each employee has their own: a browser may stand at a desk that others take.
  const mine = () => `${actsAt}-${known?.owner ?? ''}`
  const kept = (): Kept[] => (known === null ? [] : JSON.parse(localStorage.getItem(mine()) ?? '[]'))
  const keep = (acts: readonly Kept[]) => {
    if (acts.length === 0) localStorage.removeItem(mine())
    else localStorage.setItem(mine(), JSON.stringify(acts))
  }
  const forget = () => {
    known = null
    sessionStorage.removeItem(listAt)
    void dropKey()
  }

  /** Whether the centre answers. What it gives is kept; when it gives nothing to this session any more, the list goes. */
  async function isThere(): Promise<boolean> {
    try {
      const signal = AbortSignal.timeout(answerMs)
      const headers = { accept: 'application/json' }
      const answer = await fetch(place.dataset.alone ?? '', { redirect: 'manual', headers, signal })
      if (answer.status >= 500) return false
      heardAt = Date.now()
      if (answer.ok) await learn((await answer.json()) as Given)
      else forget()
      return true
    } catch {
      return false
    }
  }

  async function learn({ key: bytes, owner, life, now, until, people }: Given): Promise<void> {
    const raw = Uint8Array.from(atob(bytes), (one) => one.charCodeAt(0))
    const key = await crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt'])
    known = { key, owner, life, ahead: Date.parse(now) - Date.now(), until: Date.parse(until) }
    void keepKey(known)
    keep(kept().filter(({ id }) => !handled.includes(id)))
    if (!isAlone) sessionStorage.setItem(listAt, await sealed(key, people))
  }

  async function list(): Promise<Person[] | null> {
    const seal = sessionStorage.getItem(listAt)
    return known === null || seal === null ? null : opened<Person[]>(known.key, seal)
  }

  // One after another: an answer from before the line was cut would load a page that is not there.
  let turn = Promise.resolve()
  let waiting = 0
  function check(): Promise<void> {
    waiting += 1
    turn = turn.then(look).finally(() => {
      waiting -= 1
    })
    return turn
  }

  async function look(): Promise<void> {
    if (known !== null && time() >= known.until) {
      forget()
      for (const name of Object.keys(localStorage)) if (name.startsWith(actsAt)) localStorage.removeItem(name)
      if (isAlone) void draw()
    }
    if (!(await isThere())) return goAlone()
    const acts = kept()
    const field = place.querySelector<HTMLInputElement>('input[name="handelingen"]')
    if (acts.length > 0 && field?.form) {
      field.value = JSON.stringify(acts)
      field.form.submit()
      // The empty page came for a moment without the centre: it never stays when the centre is there.
    } else if (isAlone || 'empty' in place.dataset) location.reload()
  }

  function goAlone(): void {
    if (isAlone) return
    isAlone = true
    // The page comes back whole with the centre: nothing of it needs to stay.
    for (const other of Array.from(place.parentElement?.children ?? [])) if (other !== place) other.remove()
    place.prepend(place.querySelector('template')?.content ?? '')
    place.hidden = false
    void draw().then(() => place.querySelector('h1')?.focus())
  }

  async function draw(): Promise<void> {
    const people = await list()
    const life = known?.life ?? {}
    const shown = place.querySelector('[data-alone-people]')
    const form = place.querySelector<HTMLTemplateElement>('[data-alone-person]')
    say('list', people !== null)
    say('gone', people === null)
    say('none', people?.every(({ state }) => !Object.values(life).some(({ from }) => from.includes(state))) ?? false)
    const count = kept().length
    const text = place.querySelector('[data-alone-kept]')
    if (text) text.textContent = count > 0 ? (place.dataset.kept ?? '').replace('{count}', String(count)) : ''
    shown?.replaceChildren()
    const isBusy = people?.some(({ state }) => state === 'called')
    for (const person of people ?? []) {
      const panel = form?.content.cloneNode(true) as DocumentFragment
      const write = (what: string, written: string) => {
        const element = panel.querySelector(`[data-alone-${what}]`)
        if (element) element.textContent = written
      }
      write('title', person.title)
      write('text', person.text)
      let can = 0
      for (const button of panel.querySelectorAll<HTMLButtonElement>('[data-act]')) {
        const { act = '', outcome } = button.dataset
        if (!life[act]?.from.includes(person.state) || (act === 'call' && isBusy)) button.remove()
        else button.addEventListener('click', () => void does(person.id, act, outcome))
        can += button.isConnected || button.parentNode ? 1 : 0
      }
      if (can > 0 || person.state === expected) shown?.append(panel)
    }
  }

  async function does(visitorId: string, act: string, outcome?: string): Promise<void> {
    const people = await list()
    const [person, after] = [people?.find(({ id }) => id === visitorId), known?.life[act]]
    if (known === null || people === null || !person || !after?.from.includes(person.state)) return draw()
    person.state = after.to
    keep([...kept(), { id: crypto.randomUUID(), visitorId, act, outcome, at: new Date(time()).toISOString() }])
    sessionStorage.setItem(listAt, await sealed(known.key, people))
    await draw()
    place.querySelector('h1')?.focus()
  }

  // Whatever leads to the centre waits until it is there; what would be lost on a page of the browser is not sent.
  const later = (event: Event) => {
    event.preventDefault()
    event.stopImmediatePropagation()
    say('later')
  }
  root.addEventListener(
    'submit',
    (event) => {
      const form = event.target
      if (passing || !(form instanceof HTMLFormElement) || Date.now() - heardAt < freshMs) return
      event.preventDefault()
      event.stopImmediatePropagation()
      if (isAlone) say('later')
      void check().then(() => {
        if (isAlone) return
        passing = true
        form.requestSubmit(event.submitter)
        passing = false
      })
    },
    true,
  )
  root.addEventListener(
    'click',
    (event) => isAlone && (event.target as Element).closest('a[href]') && later(event),
    true,
  )
  root.addEventListener('lom:over', (event) => {
    if (!isAlone) return
    event.preventDefault()
    forget()
    void draw()
  })
  window.addEventListener('offline', () => void check())
  window.addEventListener('online', () => void check())
  setInterval(() => waiting === 0 && (isAlone || Date.now() - heardAt > 10_000) && void check(), 3_000)
  // Only the empty page opens what another page left: the queue itself may be of somebody else by now.
  if (!place.querySelector('input[name="handelingen"]')) known = (await keptKey<Known>()) ?? null
  await check()
}
