/**
 * An address that may go into an envelope: one mailbox at one domain, no quotes, comments, lists or control characters.
 * Deliberately narrower than RFC 5322 (which allows more than any provider hands out); at most 254 characters.
 */
export function isMailAddress(text: string): boolean {
  if (text.length > 254 || !/^[^\s@<>()[\]\\,;:"\p{C}]{1,64}@[^\s@]+$/u.test(text)) return false
  const [local = '', domain = ''] = text.split('@')
  if (local.startsWith('.') || local.endsWith('.') || local.includes('..')) return false
  const labels = domain.split('.')
  return labels.length >= 2 && labels.every((label) => /^(?!-)[\p{L}\p{M}\p{N}-]{1,63}(?<!-)$/u.test(label))
}

/** Text for one header line: control and direction characters become a space, at most `max` characters remain. */
export function oneLine(text: string, max = 200): string {
  const plain = text
    .toWellFormed()
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/ {2,}/g, ' ')
    .trim()
  return [...plain].slice(0, max).join('')
}
