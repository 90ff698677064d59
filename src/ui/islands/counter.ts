export type CounterWords = Readonly<{ leftOne: string; left: string; overOne: string; over: string }>

/** What stands under a text area: how many characters are left, or how many are too many. */
export function counterText(words: CounterWords, length: number, max: number): string {
  const left = max - length
  if (left < 0) return left === -1 ? words.overOne : words.over.replace('2', String(-left))
  return left === 1 ? words.leftOne : words.left.replace('2', String(left))
}

/** As the server counts: characters, not code units. */
export const lengthOf = (text: string): number => [...text.replace(/\r\n/g, '\n')].length

export function startCounters(root: ParentNode): void {
  for (const area of root.querySelectorAll<HTMLTextAreaElement>('textarea[data-count-max]')) {
    const said = document.getElementById(`${area.id}-info`)
    if (said === null) continue
    const { leftOne = '', left = '', overOne = '', over = '' } = said.dataset
    const words = { leftOne, left, overOne, over }
    const max = Number(area.dataset.countMax)
    const aloud = document.createElement('div')
    aloud.className = 'govuk-visually-hidden'
    aloud.setAttribute('aria-live', 'polite')
    said.after(aloud)
    let timer = 0
    const update = () => {
      const text = counterText(words, lengthOf(area.value), max)
      said.textContent = text
      said.classList.toggle('govuk-error-message', lengthOf(area.value) > max)
      // Only when one stops typing, so that it is not read at every key.
      clearTimeout(timer)
      timer = window.setTimeout(() => {
        if (document.activeElement === area) aloud.textContent = text
      }, 1_000)
    }
    area.addEventListener('input', update)
    update()
  }
}
