import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { parseSettings, readSettings } from './config.ts'

describe('Settings', () => {
  it('have defaults for a first start', () => {
    expect(readSettings({})).toMatchObject({ port: 3000, databaseUrl: undefined, logLevel: 'info' })
  })

  it('name everything that is missing at once, and never a value', () => {
    const shape = z.object({ ONE: z.string(), TWO: z.url() })
    expect(() => parseSettings(shape, { TWO: 'geheim' })).toThrow(/ONE: missing\n {2}TWO/)
    expect(() => parseSettings(shape, { TWO: 'geheim' })).not.toThrow(/geheim/)
  })

  it('take an empty value as absent', () => {
    expect(readSettings({ PORT: '' }).port).toBe(3000)
  })
})
