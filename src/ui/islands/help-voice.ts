/** How often a browser asks what the other one told, in milliseconds. */
const everyMs = 1_000
/** Candidates that come later than this are not waited for, in milliseconds. */
const gatherMs = 2_000

type Signal = Readonly<{ id: number; kind: 'hello' | 'offer' | 'answer'; body: string }>
type Voice = Readonly<{ url: string; side: 'caller' | 'helper'; csrf: string; ice: RTCIceServer[] }>
type Description = Readonly<{ offer: string; sdp: string }>

let isStarted = false

/**
 * Sound between the contact point and who helps, from browser to browser. The caller offers, who helps answers; whoever opens a page anew
 * says hello or offers again. `says` is told whether one can speak. Started once on a page.
 */
export function startVoice(place: HTMLElement, says: (state: 'on' | 'off') => void): void {
  const { voice: url, voiceSide: side, voiceCsrf: csrf = '', voiceIce = '[]' } = place.dataset
  if (isStarted || url === undefined || (side !== 'caller' && side !== 'helper')) return
  isStarted = true
  void talk({ url, side, csrf, ice: JSON.parse(voiceIce) as RTCIceServer[] }, says).catch(() => says('off'))
}

async function talk(voice: Voice, says: (state: 'on' | 'off') => void): Promise<void> {
  const speaker = document.createElement('audio')
  speaker.autoplay = true
  document.body.append(speaker)
  // Who has no microphone still hears.
  const microphone = await navigator.mediaDevices?.getUserMedia({ audio: true }).catch(() => null)
  let connection = null as RTCPeerConnection | null
  let offered = ''
  let after = Math.max(0, ...(await heard(voice, 0)).map(({ id }) => id))

  const connect = (): RTCPeerConnection => {
    connection?.close()
    const made = new RTCPeerConnection({ iceServers: voice.ice })
    made.ontrack = ({ streams, track }) => {
      speaker.srcObject = streams[0] ?? new MediaStream([track])
      void speaker.play().catch(() => undefined)
    }
    made.onconnectionstatechange = () => {
      document.body.dataset.voiceState = made.connectionState
      if (made.connectionState === 'connected') says('on')
      if (made.connectionState === 'failed') says('off')
    }
    connection = made
    return made
  }
  const send = (kind: Signal['kind'], body: string) => tell(voice, kind, body)

  const offer = async () => {
    const made = connect()
    if (microphone) for (const track of microphone.getTracks()) made.addTrack(track, microphone)
    else made.addTransceiver('audio', { direction: 'recvonly' })
    await made.setLocalDescription(await made.createOffer())
    await gathered(made)
    offered = crypto.randomUUID()
    await send('offer', JSON.stringify({ offer: offered, sdp: made.localDescription?.sdp ?? '' } satisfies Description))
  }
  const answer = async ({ offer: to, sdp }: Description) => {
    const made = connect()
    await made.setRemoteDescription({ type: 'offer', sdp })
    if (microphone) for (const track of microphone.getTracks()) made.addTrack(track, microphone)
    await made.setLocalDescription(await made.createAnswer())
    await gathered(made)
    await send('answer', JSON.stringify({ offer: to, sdp: made.localDescription?.sdp ?? '' } satisfies Description))
  }

  if (voice.side === 'caller') await offer()
  else await send('hello', '')
  while (true) {
    const signals = await heard(voice, after)
    const last = signals.at(-1)
    if (last) after = last.id
    // Of several only the last counts: what was before it belongs to a page that is gone.
    if (last?.kind === 'hello') await offer()
    if (last?.kind === 'offer') await answer(JSON.parse(last.body) as Description)
    if (last?.kind === 'answer') {
      const { offer: to, sdp } = JSON.parse(last.body) as Description
      const isOurs = to === offered && connection?.signalingState === 'have-local-offer'
      if (isOurs) await connection?.setRemoteDescription({ type: 'answer', sdp })
    }
    await new Promise((resolve) => setTimeout(resolve, everyMs))
  }
}

const gathered = (connection: RTCPeerConnection): Promise<void> =>
  new Promise((resolve) => {
    const done = () => connection.iceGatheringState === 'complete' && resolve()
    connection.addEventListener('icegatheringstatechange', done)
    setTimeout(resolve, gatherMs)
    done()
  })

async function heard({ url }: Voice, after: number): Promise<readonly Signal[]> {
  const answer = await fetch(`${url}?na=${after}`, { headers: { accept: 'application/json' } }).catch(() => null)
  if (answer === null || answer.status >= 500) return []
  // The call is over: so is this.
  if (!answer.ok || answer.status === 204) throw new Error('the call is over')
  return ((await answer.json()) as { signals: readonly Signal[] }).signals
}

async function tell({ url, csrf }: Voice, kind: Signal['kind'], body: string): Promise<void> {
  const form = new URLSearchParams({ _csrf: csrf, soort: kind, inhoud: body })
  await fetch(url, { method: 'POST', body: form, headers: { accept: 'application/json' } })
}
