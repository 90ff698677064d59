const silentMs = 25_000

type Message = Readonly<{ parts: Readonly<Record<string, string>>; whole: boolean }>

/** Keeps the parts of a page as they are now, and says so when it no longer hears. Without script the page refreshes. */
export function startLive(root: Document): void {
  for (const place of root.querySelectorAll<HTMLElement>('[data-live]')) follow(root, place)
}

function follow(root: Document, place: HTMLElement): void {
  let source = listen(root, place)
  // Who has many pages open has few lines: a page that nobody sees gives its own back. It is told all anew when it is seen again.
  if (place.dataset.liveSeen === undefined) return
  root.addEventListener('visibilitychange', () => {
    source.close()
    if (!root.hidden) source = listen(root, place)
  })
}

function listen(root: Document, place: HTMLElement): EventSource {
  const source = new EventSource(place.dataset.live ?? '')
  const broken = root.querySelector<HTMLElement>('[data-live-broken]')
  const bell = bellOf(root)
  let heardAt = Date.now()
  let call = callIn(root)
  const say = (isWhole: boolean) => {
    if (broken) broken.hidden = isWhole
  }
  source.addEventListener('parts', (event: MessageEvent<string>) => {
    heardAt = Date.now()
    const { parts, whole } = JSON.parse(event.data) as Message
    for (const [name, html] of Object.entries(parts)) replace(root, name, html)
    say(whole)
    const now = callIn(root)
    if (isNewCall(call, now)) bell?.ring()
    call = now
  })
  source.addEventListener('beat', () => {
    heardAt = Date.now()
  })
  source.addEventListener('over', () => {
    source.close()
    say(false)
  })
  source.addEventListener('error', () => say(false))
  setInterval(() => {
    if (source.readyState !== EventSource.CLOSED && Date.now() - heardAt > silentMs) say(false)
  }, 5_000)
  return source
}

const callIn = (root: Document): string => root.querySelector<HTMLElement>('[data-call]')?.dataset.call ?? ''

/** Somebody is called now who was not before; the same person again is a call too. */
export const isNewCall = (before: string, now: string): boolean => now !== '' && now !== before

/** What is the same stays, so that nobody loses the place where they are. */
function replace(root: Document, name: string, html: string): void {
  const part = root.querySelector<HTMLElement>(`[data-part="${name}"]`)
  if (part === null || part.dataset.shown === html) return
  const focused = part.contains(root.activeElement) ? root.activeElement?.id : undefined
  part.innerHTML = html
  part.dataset.shown = html
  if (focused) root.getElementById(focused)?.focus()
}

/** Two tones. Where the browser wants a touch first, a button asks for it. */
function bellOf(root: Document): { ring: () => void } | null {
  const button = root.querySelector<HTMLButtonElement>('[data-sound]')
  if (button === null || typeof AudioContext === 'undefined') return null
  const audio = new AudioContext()
  const show = () => {
    button.hidden = audio.state === 'running'
  }
  audio.addEventListener('statechange', show)
  show()
  const tone = (hertz: number, from: number) => {
    const [source, volume] = [audio.createOscillator(), audio.createGain()]
    const begin = audio.currentTime + from
    source.frequency.value = hertz
    volume.gain.setValueAtTime(0.3, begin)
    volume.gain.exponentialRampToValueAtTime(0.001, begin + 0.6)
    source.connect(volume).connect(audio.destination)
    source.start(begin)
    source.stop(begin + 0.6)
  }
  const ring = () => {
    tone(659, 0)
    tone(523, 0.35)
    if ('vibrate' in navigator) navigator.vibrate([300, 150, 300])
  }
  button.addEventListener('click', () => void audio.resume().then(ring))
  return { ring }
}
