import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { espeakVoice, type Manner, usualManner } from './index.ts'
import { engineHere, loudnessOf } from './voice.fixture.ts'

const folder = mkdtempSync(join(tmpdir(), 'voice-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const program = (name: string, script: string): [string] => {
  const file = join(folder, name)
  writeFileSync(file, `#!/bin/sh\n${script}\n`)
  chmodSync(file, 0o755)
  return [file]
}
const played = join(folder, 'played.wav')
const player = program('player', `cat > ${played}`)

describe.skipIf(!engineHere)('A voice with its engine', () => {
  const voice = espeakVoice({ engine: engineHere ?? [''], player })

  it.each([
    ['nl', 'Waarmee kunnen wij u helpen?'],
    ['fr', 'Comment pouvons-nous vous aider ?'],
    ['en', 'How can we help you?'],
    ['tr', 'Size nasıl yardımcı olabiliriz?'],
    ['ar', 'كيف يمكننا مساعدتك؟'],
    ['uk', 'Чим ми можемо вам допомогти?'],
  ])('is not silent in %s', async (language, text) => {
    const sound = await voice.soundOf(text, language)
    expect(loudnessOf(sound)).toBeGreaterThan(300)
  })

  it('is louder, softer and slower as it is asked', async () => {
    const text = 'Waarmee kunnen wij u helpen?'
    const usual = await voice.soundOf(text, 'nl')
    const sounds = (own: Partial<Manner>) => voice.soundOf(text, 'nl', { ...usualManner, ...own })
    expect(loudnessOf(await sounds({ loudness: 200 }))).toBeGreaterThan(1.3 * loudnessOf(usual))
    expect(loudnessOf(await sounds({ loudness: 40 }))).toBeLessThan(0.7 * loudnessOf(usual))
    expect((await sounds({ pace: 90 }))?.length).toBeGreaterThan(1.3 * (usual?.length ?? 0))
  })

  it('is silent about nothing', async () => {
    expect(loudnessOf(await voice.soundOf('', 'nl'))).toBeLessThan(1)
  })

  it('plays what it says', async () => {
    await voice.say('Terug', 'nl-BE')
    expect(loudnessOf(readFileSync(played))).toBeGreaterThan(300)
  })
})

describe('A voice', () => {
  it.each([
    ['is not there', ['/nowhere/espeak-ng'] as const],
    ['talks nonsense', program('nonsense', 'cat > /dev/null; echo nonsense')],
    ['fails', program('fails', 'exit 1')],
    ['hangs', program('hangs', 'exec sleep 30')],
  ] as const)('whose engine %s says nothing, and nothing breaks', async (_, engine) => {
    rmSync(played, { force: true })
    const voice = espeakVoice({ engine, player, patience: 300 })
    expect(await voice.soundOf('Terug', 'nl')).toBeNull()
    await voice.say('Terug', 'nl')
    expect(existsSync(played)).toBe(false)
  })

  it('does not speak a language that it has not', async () => {
    expect(await espeakVoice({ engine: ['/nowhere'], player }).soundOf('x', 'xx')).toBeNull()
  })

  it('stands still while it is held, and goes on from there', async () => {
    const engine = program('speaks', `cat > /dev/null; printf 'RIFF'`)
    const file = join(folder, 'ticks')
    const ticks = program('ticks.sh', `while :; do echo >> ${file}; sleep 0.02; done`)
    const held = espeakVoice({ engine, player: ticks })
    const said = held.say('een', 'nl')
    const grows = async () => {
      const before = readFileSync(file).length
      await new Promise((resolve) => setTimeout(resolve, 250))
      return readFileSync(file).length > before
    }
    await expect.poll(() => existsSync(file)).toBe(true)
    expect(await grows()).toBe(true)
    held.hold()
    await new Promise((resolve) => setTimeout(resolve, 100))
    expect(await grows()).toBe(false)
    held.goOn()
    expect(await grows()).toBe(true)
    held.hold()
    held.quiet()
    await said
  })

  it('stops what it says for what comes next', async () => {
    const engine = program('engine', `cat > /dev/null; printf 'RIFF'`)
    const slow = espeakVoice({ engine, player: program('slow', 'exec sleep 30') })
    const first = slow.say('een', 'nl')
    await new Promise((resolve) => setTimeout(resolve, 200))
    const second = slow.say('twee', 'nl')
    await first
    await new Promise((resolve) => setTimeout(resolve, 200))
    slow.quiet()
    await second
  })
})
