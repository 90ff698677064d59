/** `2:05` from seconds; never below zero. */
export function clockText(seconds: number): string {
  const left = Math.max(0, Math.ceil(seconds))
  return `${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')}`
}

/** Said aloud only now and then: a screen reader need not count along. */
export const isSaidAloud = (seconds: number): boolean => [120, 60, 30, 10].includes(Math.ceil(seconds))

/** Writes the time left, visibly each second, aloud at few moments. */
export function showLeft(place: HTMLElement | null, template: string, seconds: number): void {
  if (place === null) return
  place.setAttribute('aria-live', isSaidAloud(seconds) ? 'assertive' : 'off')
  place.textContent = template.replace('{time}', clockText(seconds))
}
