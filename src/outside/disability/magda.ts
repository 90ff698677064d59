import { type MagdaSettings, magdaClient, type Read } from '../magda/client.ts'
import type { DisabilityFile, DisabilitySource } from './index.ts'
import { disabilityFrom } from './read.ts'
import { disabilityFile } from './service.ts'

/** GeefDossierHandicap over MAGDA. */
export function magdaDisability(settings: MagdaSettings): DisabilitySource & Readonly<{ close(): Promise<void> }> {
  const { ask, close } = magdaClient(settings, 'FOD Sociale Zekerheid, personen met een handicap')
  return { file: (insz, why) => ask(disabilityFile, insz, why, readFile), close }
}

const readFile: Read<DisabilityFile> = ({ content, newInsz }, asked) => {
  const read = disabilityFrom(content)
  if (!read) return undefined
  return { value: read.value, about: read.insz === asked || read.insz === newInsz ? 'asked' : 'somebody-else' }
}
