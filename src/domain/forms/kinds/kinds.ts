import type { FieldKind } from '../field.ts'
import { address } from './address.ts'
import { choice } from './choice.ts'
import { choices } from './choices.ts'
import { date } from './date.ts'
import { email } from './email.ts'
import { file } from './file.ts'
import { iban } from './iban.ts'
import type { Kind } from './kind.ts'
import { longText } from './long-text.ts'
import { money } from './money.ts'
import { nationalNumber } from './national-number.ts'
import { number } from './number.ts'
import { phone } from './phone.ts'
import { plate } from './plate.ts'
import { stretch } from './stretch.ts'
import { text } from './text.ts'
import { yesNo } from './yes-no.ts'

/** A new kind is one file and one line here. */
export const kinds: Readonly<Record<FieldKind, Kind>> = {
  text,
  'long-text': longText,
  choice,
  choices,
  'yes-no': yesNo,
  date,
  number,
  money,
  'national-number': nationalNumber,
  email,
  phone,
  iban,
  plate,
  address,
  stretch,
  file,
}
