import { type MagdaSettings, magdaClient, type Read } from '../magda/client.ts'
import type { SocialStatuses, SocialStatusSource } from './index.ts'
import { statusesFrom } from './read.ts'
import { socialStatus } from './service.ts'

/** GeefSociaalStatuut over MAGDA. */
export function magdaSocialStatus(settings: MagdaSettings): SocialStatusSource & Readonly<{ close(): Promise<void> }> {
  const { ask, close } = magdaClient(settings, 'Kruispuntbank Sociale Zekerheid')
  return { statuses: (insz, why) => ask(socialStatus, insz, why, readStatuses), close }
}

const readStatuses: Read<SocialStatuses> = ({ content, newInsz }, asked) => {
  const read = statusesFrom(content)
  if (!read) return undefined
  return { value: read.value, about: read.insz === asked || read.insz === newInsz ? 'asked' : 'somebody-else' }
}
