import { askSuggestions, counted, type Suggestion, startCombobox, wordsOf } from './combobox.ts'

type Service = Suggestion & Readonly<{ href: string }>

/** Answers while one types; choosing goes straight to the service, Enter without a choice searches as ever. */
export function startSearch(root: ParentNode): void {
  for (const input of root.querySelectorAll<HTMLInputElement>('input[data-suggest]')) {
    const frame = input.closest<HTMLElement>('.lom-suggest')
    const address = input.dataset.suggest
    if (frame === null || address === undefined) continue
    startCombobox<Service>({
      input,
      frame,
      find: (typed, signal) => askSuggestions(address, typed, signal),
      choose: ({ href }) => location.assign(href),
      say: (count) => counted(wordsOf(input), count),
    })
  }
}
