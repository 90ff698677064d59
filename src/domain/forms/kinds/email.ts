import { lengthOf } from '#platform/formats/text.ts'
import { oneLine } from './kind.ts'

/** The longest address that mail servers carry (RFC 5321). */
const longest = 254
const shape = /^[^\s@"(),:;<>[\]\\]{1,64}@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+\p{L}{2,63}$/u

/** The part before the @ stays as it was typed; the domain is written small. */
export const email = oneLine({
  type: () => 'text',
  kept(typed) {
    const at = typed.lastIndexOf('@')
    return at < 0 ? typed : typed.slice(0, at) + typed.slice(at).toLowerCase()
  },
  problems(answer) {
    if (!answer.includes('@')) return [{ code: 'forms/email-at' }]
    if (lengthOf(answer) > longest)
      return [{ code: 'forms/too-long', facts: { max: longest, length: lengthOf(answer) } }]
    return isEmail(answer) ? [] : [{ code: 'forms/email' }]
  },
  value: (answer) => (isEmail(answer) ? answer : null),
})

const isEmail = (answer: string): boolean =>
  answer.length <= longest && shape.test(answer) && !/^\.|\.\.|\.@/.test(answer)
