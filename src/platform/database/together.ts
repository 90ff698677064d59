type Waiting<Question, Answer> = Readonly<{
  question: Question
  resolve: (answer: Answer) => void
  reject: (error: unknown) => void
}>

/**
 * Questions that arrive at one time share one statement: what came in while the statements under way were busy goes together
 * in the next one. `askAll` answers in the order of the questions; when it fails, all who shared it hear so. `atOnce`: statements
 * under way at one time; `most`: questions in one.
 */
export function together<Question, Answer>(
  askAll: (questions: readonly Question[]) => Promise<readonly Answer[]>,
  { atOnce = 2, most = 500 } = {},
): (question: Question) => Promise<Answer> {
  const waiting: Waiting<Question, Answer>[] = []
  let [underWay, scheduled] = [0, false]

  async function next(): Promise<void> {
    const now = waiting.splice(0, most)
    underWay += 1
    try {
      const answers = await askAll(now.map(({ question }) => question))
      for (const [at, { resolve }] of now.entries()) resolve(answers[at] as Answer)
    } catch (error) {
      for (const { reject } of now) reject(error)
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
