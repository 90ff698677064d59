import { localPath } from '#domain/access/index.ts'

/** Every address of the contact point begins with this. */
export const prefix = '/kiosk'

/** Nowhere but at the contact point. */
export function inside(path: unknown): string {
  const next = typeof path === 'string' ? localPath(path) : prefix
  return next.startsWith(`${prefix}/`) ? next : prefix
}
