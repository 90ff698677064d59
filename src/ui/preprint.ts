import { randomBytes } from 'node:crypto'

/** Stands where a value comes: letters that no address, attribute or text changes. Unguessable, so that nobody types one. */
const mark = `gap${randomBytes(12).toString('hex')}Z`

/** What a drawing function is given for a value that is only written down, whatever its type. Names: small letters, digits. */
export type Gap = <Value extends string | number>(name: string) => Value

/** A page with its gaps filled in: bytes of UTF-8, ready to send. */
export type Preprint = (values: Readonly<Record<string, string | number>>) => Buffer

/**
 * A page drawn once with gaps, as a printed form: what is the same for everybody is kept as bytes, and only the gaps are
 * filled in for each person. The drawing never sees a person's value, so that none can stay in what is kept.
 */
export function preprint(draw: (gap: Gap) => string): Preprint {
  const gap: Gap = <Value extends string | number>(name: string) => `${mark}${name}Z` as Value
  // Text, name of a gap, text, name of a gap, ..., text.
  const parts = draw(gap).split(new RegExp(`${mark}([a-z0-9]+)Z`))
  const texts = parts.filter((_, at) => at % 2 === 0).map((text) => Buffer.from(text))
  const names = parts.filter((_, at) => at % 2 === 1)
  const length = texts.reduce((sum, { byteLength }) => sum + byteLength, 0)
  return (values) => {
    const given = names.map((name) => escaped(String(values[name] ?? '')))
    const page = Buffer.allocUnsafe(length + given.reduce((sum, value) => sum + Buffer.byteLength(value), 0))
    let end = 0
    texts.forEach((text, at) => {
      end += text.copy(page, end)
      const value = given[at]
      if (value !== undefined) end += page.write(value, end)
    })
    return page
  }
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string) => (/[&<>"]/.test(text) ? text.replace(/[&<>"]/g, (sign) => entities[sign] ?? '') : text)
