/** A screen in a waiting room: what one sees of it, and from how far it is read. All in millimetres. */
export type ScreenSize = Readonly<{ widthMm: number; heightMm: number; readMm: number }>

/** Heights of type, in hundredths of the width of the screen; `readableMm`: from how far the number and the desk can be read. */
export type Letters = Readonly<{ ticket: number; desk: number; row: number; readableMm: number; fits: boolean }>

/** A capital is read from two hundred times its height. A rule of thumb for signs, to be confirmed by the city (`toConfirm`). */
export const timesItsHeight = { times: 200, toConfirm: true } as const
/** How high a capital of our type is, against the size of the type. */
const capital = 0.66
/** As the styles have it on any screen. */
const usual = { ticket: 15, desk: 5, row: 2.9 }
/** What fits beside each other: "Balie 12" with its arrow where the number stands, a number and a desk in the list. */
const widest = { desk: 8.8, row: 5.8 }
/** What else stands under each other there: title, foot, and air; and how much higher than the type a line is. */
const besides = 21
const lines = { ticket: 1.15, desk: 1.2 }

/**
 * The letters of a screen, so that number and desk are read from as far as its record says, when that fits. When it does not, they are as large as can
 * be, and `readableMm` says how far that goes. Rules are pure: no screen is asked.
 */
export function lettersOn({ widthMm, heightMm, readMm }: ScreenSize): Letters {
  const needed = (readMm / timesItsHeight.times / capital / widthMm) * 100
  const high = (heightMm / widthMm) * 100 - besides
  // Both as high as the desk alone has to be: the least with which one finds the way.
  const largest = Math.max(0.5, Math.min(widest.desk, high / (lines.ticket + lines.desk)))
  const desk = Math.min(largest, Math.max(needed, Math.min(usual.desk, largest)))
  const ticket = Math.max(desk, Math.min(Math.max(usual.ticket, needed), (high - desk * lines.desk) / lines.ticket))
  return {
    ...{ ticket, desk, row: Math.min(widest.row, Math.max(usual.row, needed)) },
    readableMm: ((Math.min(desk, ticket) * widthMm) / 100) * capital * timesItsHeight.times,
    fits: needed <= largest,
  }
}
