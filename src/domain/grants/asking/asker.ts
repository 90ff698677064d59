import { hash, randomBytes } from 'node:crypto'
import type { GrantUse } from '../../catalogue/index.ts'

export const askerRoles = ['enforcement', 'scan-car', 'barrier', 'container', 'tariff', 'partner'] as const
export type AskerRole = (typeof askerRoles)[number]

/** What each role may ask about: people who enforce, cars that scan, barriers, readers on containers, tills that give a tariff. */
export const mayAsk: Readonly<Record<AskerRole, readonly GrantUse[]>> = {
  enforcement: ['stand', 'drive'],
  'scan-car': ['stand', 'drive'],
  barrier: ['drive', 'open'],
  container: ['open'],
  tariff: ['tariff'],
  // Books for its own people at a counter with a closed list, and asks of no grant.
  partner: [],
}

/** Somebody or something that may ask what was granted. Its key is shown once and kept as a hash. Real time. */
export type Asker = Readonly<{
  id: string
  name: string
  role: AskerRole
  /** Units of the city that it works for. */
  units: readonly string[]
  /** For what it may ask: one of these stands in every question. */
  purposes: readonly string[]
  /** Requests a minute, for each process of ours. */
  perMinute: number
  madeAt: Date
  expiresAt: Date
  revokedAt: Date | null
}>

/** 256 random bits; the prefix lets scanners of source code find one that leaked. */
export const newAskerKey = (): string => `lomk_${randomBytes(32).toString('base64url')}`

/** The hash under which a key is kept; `null`: this is no key. */
export function askerKeyHash(key: string): Buffer | null {
  return /^lomk_[\w-]{43}$/.test(key) ? hash('sha256', key, 'buffer') : null
}

/** A purpose is a code: `parkeercontrole`. */
export const isPurpose = (text: string): boolean => /^[a-z][a-z0-9-]{1,39}$/.test(text)
