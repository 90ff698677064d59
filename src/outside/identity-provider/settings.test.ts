import { describe, expect, it } from 'vitest'
import { parseSettings } from '#platform/config/index.ts'
import { AcmIdmEnvironment, acmIdmSettings } from './acm-idm.ts'

const environment = {
  ACM_IDM_ISSUER: 'https://id.example/op',
  ACM_IDM_RESIDENTS_ID: 'loket',
  ACM_IDM_RESIDENTS_SECRET: 'geheim',
  ACM_IDM_EMPLOYEES_ID: 'balie',
  ACM_IDM_EMPLOYEES_SECRET: '-----BEGIN PRIVATE KEY-----\\nAAAA\\n-----END PRIVATE KEY-----',
  ACM_IDM_EMPLOYEES_KEY_ID: 'k1',
  ACM_IDM_ROLE_SCOPE: 'loketopmaat',
  ACM_IDM_ROLE_CLAIM: 'loketopmaat_rol_3d',
  ACM_IDM_ORGANISATIONS: 'OVO002949, OVO000001',
}

describe('The settings of the sign-in', () => {
  it('take a secret or a private key, and several organisations', () => {
    const settings = acmIdmSettings(parseSettings(AcmIdmEnvironment, environment))

    expect(settings.residents.authentication).toEqual({ secret: 'geheim' })
    expect(settings.employees.authentication).toEqual({
      privateKey: '-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----',
      keyId: 'k1',
    })
    expect(settings.employees.organisations).toEqual(['OVO002949', 'OVO000001'])
    expect(settings.levelClaim).toBe('acr')
  })

  it('are named when they are missing, all at once', () => {
    const { ACM_IDM_ISSUER: _, ACM_IDM_ROLE_CLAIM: __, ...rest } = environment
    expect(() => parseSettings(AcmIdmEnvironment, rest)).toThrow(
      /ACM_IDM_ISSUER: missing\n\s+ACM_IDM_ROLE_CLAIM: missing/,
    )
  })
})
