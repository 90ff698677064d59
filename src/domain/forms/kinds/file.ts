import { cityDay } from '#platform/formats/dates.ts'
import { showSize } from '#platform/formats/size.ts'
import type { Answer, Field } from '../field.ts'
import { followingOn, followsInWords, isFollowing, toFollow } from './following.ts'
import { type Kind, typedIn, type Wrong } from './kind.ts'
import { partOf } from './parts.ts'

export const largestFile = 10_000_000

const kindOf: Readonly<Record<string, NonNullable<Field['accept']>[number]>> = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpeg',
  'image/png': 'png',
  'image/heic': 'heic',
}

/**
 * An attachment that was stored: `{ id, name, size, type, sha256 }`. It never comes from a form body, where somebody could name
 * another one's: who receives the upload stores it and sets the answer. A body can only take it away (`field-remove`), or promise it
 * (`field-later`) where the paper may follow.
 */
export const file: Kind = {
  type: () => ({ record: { id: 'text', name: 'text', size: 'number', type: 'text' } }),
  read(body, field) {
    if (field.follows && typedIn(body, `${field.name}-later`)) return toFollow
    return typedIn(body, `${field.name}-remove`) ? null : undefined
  },
  body: (answer, field): Readonly<Record<string, string>> =>
    isFollowing(answer) ? { [`${field.name}-later`]: 'yes' } : {},
  problems(answer, field, now) {
    const { max = largestFile, accept = ['pdf', 'jpeg', 'png', 'heic'] } = field
    if (isFollowing(answer)) return followingOn(field, cityDay(now)) ? [] : [{ code: 'forms/missing' }]
    const size = sizeOf(answer)
    const kind = kindOf[partOf(answer, 'type')]
    if (partOf(answer, 'id') === '' || size === null) return [{ code: 'forms/file' }]
    const wrong: Wrong[] = []
    if (kind === undefined || !accept.includes(kind))
      wrong.push({ code: 'forms/file-other-kind', facts: { accept: accept.join(', ') } })
    if (size > max) wrong.push({ code: 'forms/file-too-large', facts: { megabytes: Math.floor(max / 100_000) / 10 } })
    return wrong.slice(0, 1)
  },
  value(answer) {
    // Promised counts as there until it is decided, which waits for it: no later question falls away.
    if (isFollowing(answer)) return { id: '', name: '', size: null, type: '' }
    if (partOf(answer, 'id') === '') return null
    return {
      id: partOf(answer, 'id'),
      name: partOf(answer, 'name'),
      size: sizeOf(answer),
      type: partOf(answer, 'type'),
    }
  },
  show(answer, field, language) {
    if (isFollowing(answer)) return followsInWords(field, language)
    const [name, size] = [partOf(answer, 'name'), sizeOf(answer)]
    return name !== '' && size !== null ? `${name} (${showSize(size, language)})` : name
  },
  fingerprint: (answer) => partOf(answer, 'sha256'),
}

function sizeOf(answer: Answer): number | null {
  const size = Number(partOf(answer, 'size') || Number.NaN)
  return Number.isFinite(size) ? size : null
}
