import type { Language } from '../words.ts'
import { showNumber } from './number.ts'

/** Bytes as people read them: `1,2 MB`, `340 kB`; in French `1,2 Mo`. */
export function showSize(bytes: number, language: Language = 'nl'): string {
  const unit = language === 'fr' ? 'o' : 'B'
  if (bytes < 1_000_000) return `${Math.max(1, Math.round(bytes / 1_000))} k${unit}`
  return `${showNumber(Math.round(bytes / 100_000) / 10, language)} M${unit}`
}
