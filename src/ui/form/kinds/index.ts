import type { VNode } from 'preact'
import type { FieldKind } from '#domain/forms/index.ts'
import type { InputProps } from '../input.ts'
import { AddressField } from './address.tsx'
import { ChoiceField, ChoicesField, YesNoField } from './choice.tsx'
import { EmailField, IbanField, NationalNumberField, PhoneField } from './contact.tsx'
import { DateField } from './date.tsx'
import { FileField } from './file.tsx'
import { PlateField } from './plate.tsx'
import { StretchField } from './stretch.tsx'
import { LongTextField, MoneyField, NumberField, TextField } from './text.tsx'

/** How each kind is drawn. A new kind does not compile without a line here. */
export const inputs: Record<FieldKind, (props: InputProps) => VNode> = {
  text: TextField,
  'long-text': LongTextField,
  choice: ChoiceField,
  choices: ChoicesField,
  'yes-no': YesNoField,
  date: DateField,
  number: NumberField,
  money: MoneyField,
  'national-number': NationalNumberField,
  email: EmailField,
  phone: PhoneField,
  iban: IbanField,
  plate: PlateField,
  address: AddressField,
  stretch: StretchField,
  file: FileField,
}
