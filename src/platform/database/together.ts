type Waiting<Question, Answer> = Readonly<{
  question: Question
  resolve: (answer: Answer) => void
  reject: (error: unknown) => void
}>

/**
 * Questions that arrive at one time share one statement: what came in while the statements under way were busy goes together
 * in the next one. `askAll` answers in the order of the questions. When the statement fails because of what was asked, each is
 * asked again alone, so that nobody suffers from another's question; when the database fails, all who shared it hear so.
 * `atOnce`: statements under way at one time; `most`: questions in one; `apart`: two with the same never share a statement.
 */
export function together<Question, Answer>(
  askAll: (questions: readonly Question[]) => Promise<readonly Answer[]>,
  {
    atOnce = 2,
    most = 500,
    apart,
  }: Readonly<{ atOnce?: number; most?: number; apart?: (question: Question) => string }> = {},
): (question: Question) => Promise<Answer> {
  let waiting: Waiting<Question, Answer>[] = []
  let [underWay, scheduled] = [0, false]

  function takeNext(): Waiting<Question, Answer>[] {
    if (!apart) return waiting.splice(0, most)
    const [taken, left] = [new Map<string, Waiting<Question, Answer>>(), [] as Waiting<Question, Answer>[]]
    for (const one of waiting) {
      const key = apart(one.question)
      if (taken.has(key) || taken.size >= most) left.push(one)
      else taken.set(key, one)
    }
    waiting = left
    return [...taken.values()]
  }

  async function ask(all: readonly Waiting<Question, Answer>[]): Promise<void> {
    try {
      const answers = await askAll(all.map(({ question }) => question))
      for (const [at, { resolve }] of all.entries()) resolve(answers[at] as Answer)
    } catch (error) {
      if (all.length > 1 && isOfTheQuestion(error)) for (const one of all) await ask([one])
      else for (const { reject } of all) reject(error)
    }
  }

  async function next(): Promise<void> {
    const now = takeNext()
    underWay += 1
    try {
      await ask(now)
    } finally {
      underWay -= 1
      go()
    }
  }
  function go(): void {
    scheduled = false
    while (underWay < atOnce && waiting.length > 0) void next()
  }
  return (question) =>
    new Promise((resolve, reject) => {
      waiting.push({ question, resolve, reject })
      if (scheduled) return
      scheduled = true
      // After everything that arrived in this turn.
      setImmediate(go)
    })
}

/** What was asked cannot be answered (a text that is no JSON), or met somebody else's statement (a deadlock, a lock): nothing was done. */
const isOfTheQuestion = (error: unknown): boolean => /^(2[123]|40|55P03)/.test((error as { code?: string }).code ?? '')
