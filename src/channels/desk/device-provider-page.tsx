import { TextInput } from '#ui/index.ts'
import { deviceSetupWords as words } from '#ui/words/device-setup.ts'

/** Why the page of the sign-in service stands there all the same, with what that costs; a screen without a reader has it as ever. */
export function ProviderPageInput({
  hasReader = true,
  value,
  wrong,
}: Readonly<{ hasReader?: boolean; value: string; wrong: boolean }>) {
  const field = { id: 'aanmeldpagina', name: 'aanmeldpagina', language: 'nl', value } as const
  if (!hasReader)
    return (
      <p>
        <input type="hidden" name={field.name} value={value} />
        {words.pageEver}
      </p>
    )
  return (
    <TextInput
      {...field}
      label={words.page}
      hint={`${words.pageHint} ${words.pageCost}`}
      error={wrong ? words.wrongWhy : undefined}
    />
  )
}
