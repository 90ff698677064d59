import { type ChildProcess, spawn } from 'node:child_process'
import type { Manner, Voice } from './index.ts'

type Program = readonly [string, ...string[]]

export type VoiceSettings = Readonly<{
  /** `espeak-ng` of Debian: text comes in, WAV goes out. */
  engine: Program
  /** A program that plays WAV from its input to the earphones, as `aplay -q`. */
  player: Program
  /** Milliseconds for one text. */
  patience?: number
}>

/** What eSpeak NG calls the languages of a contact point. */
const voices: Readonly<Record<string, string>> = { nl: 'nl', fr: 'fr-fr', en: 'en-gb', tr: 'tr', ar: 'ar', uk: 'uk' }
export const usualManner: Manner = { pace: 150, loudness: 100 }
const longest = 6_000
const loudest = 30_000_000

/** The engine is another program: nothing of it is in ours. Text goes in by its input, so that it stands in no list of processes. */
export function espeakVoice({ engine, player, patience = 10_000 }: VoiceSettings): Voice {
  let playing: ChildProcess | null = null
  let turn = 0

  function soundOf(text: string, language: string, { pace, loudness } = usualManner): Promise<Buffer | null> {
    const voice = voices[language.slice(0, 2)]
    if (!voice) return Promise.resolve(null)
    const [program, ...args] = engine
    const child = begun([
      program,
      ...args,
      '-v',
      voice,
      '-s',
      String(pace),
      '-a',
      String(loudness),
      '--stdin',
      '--stdout',
    ])
    return new Promise((resolve) => {
      const pieces: Buffer[] = []
      let size = 0
      const late = setTimeout(() => child.kill('SIGKILL'), patience)
      child.stdout?.on('data', (piece: Buffer) => {
        size += piece.length
        if (size > loudest) child.kill('SIGKILL')
        else pieces.push(piece)
      })
      child.once('error', () => resolve(null))
      child.once('close', (code) => {
        clearTimeout(late)
        const sound = Buffer.concat(pieces)
        resolve(code === 0 && sound.subarray(0, 4).toString('latin1') === 'RIFF' ? sound : null)
      })
      child.stdin?.end(text.slice(0, longest))
    })
  }

  function quiet(): void {
    turn++
    playing?.kill('SIGKILL')
    playing = null
  }

  return {
    soundOf,
    quiet,
    // What plays stands still as a program: the sound card waits for it.
    hold: () => void playing?.kill('SIGSTOP'),
    goOn: () => void playing?.kill('SIGCONT'),
    say: async (text, language, manner) => {
      quiet()
      const mine = turn
      const sound = await soundOf(text, language, manner)
      if (!sound || mine !== turn) return
      const child = begun(player)
      playing = child
      await new Promise<void>((resolve) => {
        child.once('error', () => resolve())
        child.once('close', () => resolve())
        child.stdin?.end(sound)
      })
    },
  }
}

function begun([program, ...args]: Program): ChildProcess {
  const child = spawn(program, args, { stdio: ['pipe', 'pipe', 'ignore'] })
  // Whoever is killed does not take what is still sent to it.
  child.stdin?.on('error', () => undefined)
  child.stdout?.resume()
  return child
}
