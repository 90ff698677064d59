import { magdaDisability } from '#outside/disability/index.ts'
import type { MagdaSettings } from '#outside/magda/index.ts'
import { magdaSocialStatus } from '#outside/social-status/index.ts'
import { magdaVehicles } from '#outside/vehicle-register/index.ts'
import type { Registers } from './index.ts'

const nowhere = 'https://127.0.0.1:9/'

/** The sources behind MAGDA that a test does not ask: clients of a place where nobody answers. */
export function unreachable(
  credentials: Pick<MagdaSettings, 'cert' | 'key' | 'ca'>,
): Pick<Registers, 'vehicles' | 'socialStatus' | 'disability'> {
  const settings = { ...credentials, url: nowhere, sender: 'nobody', retries: 0 }
  const token = { url: nowhere, issuer: nowhere, clientId: 'nobody', key: '', scope: '' }
  return {
    vehicles: magdaVehicles({ ...settings, token }),
    socialStatus: magdaSocialStatus(settings),
    disability: magdaDisability(settings),
  }
}
