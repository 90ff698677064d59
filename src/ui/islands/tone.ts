/** Two short notes that rise, soft at both ends: a warning that is not an alarm. */
const notes = [587, 784]
const [length, pause, loudness] = [0.22, 0.08, 0.5]

/** The warning as it is played: samples from -1 to 1, `rate` a second. */
export function warningTone(rate: number): Float32Array<ArrayBuffer> {
  const samples = new Float32Array(Math.ceil(rate * (length + pause) * notes.length))
  notes.forEach((pitch, at) => {
    const from = Math.round(rate * (length + pause) * at)
    for (let i = 0; i < rate * length; i++) {
      const swell = Math.sin((Math.PI * i) / (rate * length))
      samples[from + i] = loudness * swell * Math.sin((2 * Math.PI * pitch * i) / rate)
    }
  })
  return samples
}

/** Sounds the warning once; where a browser has no sound it is silent, and what is seen says the same. */
export function soundWarning(): void {
  try {
    const context = new AudioContext()
    const tone = warningTone(context.sampleRate)
    const buffer = context.createBuffer(1, tone.length, context.sampleRate)
    buffer.copyToChannel(tone, 0)
    const source = context.createBufferSource()
    source.buffer = buffer
    source.connect(context.destination)
    source.onended = () => void context.close()
    source.start()
  } catch {
    // No sound card: the countdown stands on the screen.
  }
}
