/** How long to wait before asking again, in seconds: at first often, then less, at most every 15, or sooner where somebody stands waiting. */
export const nextPause = (every: number, asked: number, most = 15): number =>
  Math.min(most, every * 1.25 ** Math.max(0, asked - 5))

/** When a form was sent, in ms: for ten seconds it has the word, whatever a question of ours hears meanwhile. */
let sentAt = 0

/** Asks whether it is done and goes on by itself. Without script the page refreshes. */
export function startPolls(root: ParentNode): void {
  for (const place of root.querySelectorAll<HTMLElement>('[data-poll]')) void poll(place)
  root.addEventListener('submit', () => {
    sentAt = Date.now()
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
      if (!done || Date.now() - sentAt < 10_000) continue
      if (href === undefined) location.reload()
      else location.replace(href)
      return
    } catch {
      // No connection for a moment: ask again.
    }
  }
}
