import { spawnSync } from 'node:child_process'

const named = process.env['ESPEAK'] ?? 'espeak-ng'

/** eSpeak NG on this machine (`apt-get install espeak-ng`, or ESPEAK names it); null: it is not here, and that was said. */
export const engineHere: [string] | null = spawnSync(named, ['--version']).status === 0 ? [named] : null
if (!engineHere) console.warn('NO VOICE: espeak-ng is not on this machine; whether it can be heard was not tried.')

/** How loud a WAV of 16 bits is on the whole: the root of the mean square, 0 for silence. */
export function loudnessOf(sound: Buffer | null): number {
  if (!sound) return 0
  const samples = sound.subarray(44)
  let sum = 0
  for (let at = 0; at + 1 < samples.length; at += 2) sum += samples.readInt16LE(at) ** 2
  return samples.length < 2 ? 0 : Math.sqrt(sum / (samples.length / 2))
}
