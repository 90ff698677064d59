/** How long to wait before asking again, in seconds: at first often, then less, at most every 15, or sooner where somebody stands waiting. */
export const nextPause = (every: number, asked: number, most = 15): number =>
  Math.min(most, every * 1.25 ** Math.max(0, asked - 5))

/** Until when a form that was sent has the word: its answer is on its way, whatever a question of ours hears meanwhile. Page time, in ms. */
let sentUntil = 0
const patience = 10_000

/** Asks whether it is done and goes on by itself. Without script the page refreshes. */
export function startPolls(root: ParentNode): void {
  const places = root.querySelectorAll<HTMLElement>('[data-poll]')
  for (const place of places) void poll(place)
  if (places.length === 0) return
  root.addEventListener('submit', ({ defaultPrevented }) => {
    if (!defaultPrevented) sentUntil = performance.now() + patience
  })
}

async function poll(place: HTMLElement): Promise<void> {
  const every = Number(place.dataset.pollSeconds ?? 2)
  const most = Number(place.dataset.pollMost ?? 15)
  for (let asked = 1; ; asked++) {
    await new Promise((resolve) => setTimeout(resolve, 1_000 * nextPause(every, asked, most)))
    if (!place.isConnected) return
    try {
      const answer = await fetch(place.dataset.poll ?? '', { headers: { accept: 'application/json' } })
      if (!answer.ok) continue
      const { done, href } = (await answer.json()) as { done: boolean; href?: string }
      if (!done || performance.now() < sentUntil) continue
      if (href === undefined) location.reload()
      else location.replace(href)
      return
    } catch {
      // No connection for a moment: ask again.
    }
  }
}
