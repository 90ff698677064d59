const warnBeforeMs = 120_000

/** Says in time that a kept time is nearly over: once, in words, at once read aloud. */
export function startHeld(root: ParentNode): void {
  for (const place of root.querySelectorAll<HTMLElement>('[data-held-seconds]')) {
    const left = Number(place.dataset.heldSeconds) * 1_000
    setTimeout(
      () => {
        place.textContent = place.dataset.heldSoon ?? ''
      },
      Math.max(0, left - warnBeforeMs),
    )
  }
}
