/** Shows what the camera sees and sends one picture of it, as a file of the form. Without a camera the page says so, and the other ways stay. */
export function startCamera(root: Document): void {
  const place = root.querySelector<HTMLElement>('[data-camera]')
  const video = place?.querySelector('video')
  const form = place?.querySelector('form')
  const input = form?.querySelector<HTMLInputElement>('input[type="file"]')
  if (place && video && form && input) void watch(place, { video, form, input })
}

type Parts = Readonly<{ video: HTMLVideoElement; form: HTMLFormElement; input: HTMLInputElement }>

async function watch(place: HTMLElement, { video, form, input }: Parts): Promise<void> {
  const part = (name: string) => place.querySelector<HTMLElement>(`[data-camera-${name}]`)
  const show = (works: boolean) => {
    for (const [name, shown] of [
      ['works', works],
      ['take', works],
      ['gone', !works],
    ] as const) {
      const found = part(name)
      if (found) found.hidden = !shown
    }
  }
  const stream = await navigator.mediaDevices
    ?.getUserMedia({ video: { width: { ideal: 2560 }, height: { ideal: 1440 }, facingMode: 'environment' } })
    .catch(() => null)
  if (!stream) return show(false)
  video.srcObject = stream
  show(true)
  const stop = () => {
    for (const track of stream.getTracks()) track.stop()
    video.srcObject = null
  }
  for (const track of stream.getTracks()) track.addEventListener('ended', () => show(false))
  addEventListener('pagehide', stop)
  form.addEventListener('submit', async (event) => {
    if (input.files?.length) return
    event.preventDefault()
    const picture = await pictureOf(video)
    if (!picture) return show(false)
    const files = new DataTransfer()
    files.items.add(new File([picture], 'foto.jpg', { type: 'image/jpeg' }))
    input.files = files.files
    stop()
    form.submit()
  })
}

async function pictureOf(video: HTMLVideoElement): Promise<Blob | null> {
  const canvas = document.createElement('canvas')
  canvas.width = video.videoWidth
  canvas.height = video.videoHeight
  if (canvas.width === 0) return null
  canvas.getContext('2d')?.drawImage(video, 0, 0)
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.92))
}
