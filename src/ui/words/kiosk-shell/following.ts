/** What is said of a paper that may follow after the application was filed. */
export type FollowingWords = Readonly<{
  bring: string
  bringText: string
  promised: string
  title: string
  missing: string
  by: (day: string) => string
  filed: string
  over: string
  add: string
}>

const tr: FollowingWords = {
  bring: 'Sonra getireceğim',
  bringText: 'Başvurunuzu şimdi gönderirsiniz. Kâğıt sonra gelir.',
  promised: 'Bu kâğıdı sonra getireceksiniz.',
  title: 'Bir kâğıt daha getirin',
  missing: 'Bu kâğıt henüz yok:',
  by: (day) => `Son gün: ${day}.`,
  filed: 'Başvurunuz gönderildi. Kâğıdı aşağıdaki güne kadar bekliyoruz.',
  over: 'Kâğıt zamanında gelmedi. Bir çalışan başvurunuza bakıyor. Kâğıdı yine de ekleyebilirsiniz.',
  add: 'Kâğıdı şimdi ekleyin',
}

const ar: FollowingWords = {
  bring: 'سأحضرها لاحقًا',
  bringText: 'تقدّم طلبك الآن. وتأتي الورقة لاحقًا.',
  promised: 'ستحضر هذه الورقة لاحقًا.',
  title: 'أحضر ورقة أخرى',
  missing: 'هذه الورقة غير موجودة بعد:',
  by: (day) => `آخر يوم: \u2066${day}\u2069.`,
  filed: 'قُدّم طلبك. ننتظر الورقة حتى اليوم المذكور أدناه.',
  over: 'لم تصل الورقة في الوقت المحدد. ينظر موظف في طلبك. يمكنك إضافتها مع ذلك.',
  add: 'أضف الورقة الآن',
}

const uk: FollowingWords = {
  bring: 'Принесу пізніше',
  bringText: 'Ви подаєте заяву зараз. Папір надійде пізніше.',
  promised: 'Ви принесете цей папір пізніше.',
  title: 'Принесіть ще один папір',
  missing: 'Цього паперу ще немає:',
  by: (day) => `Останній день: ${day}.`,
  filed: 'Вашу заяву подано. Ми чекаємо на папір до дня, вказаного нижче.',
  over: 'Папір не надійшов вчасно. Працівник розглядає вашу заяву. Ви ще можете його додати.',
  add: 'Додати папір зараз',
}

export const shellFollowing = { tr, ar, uk } as const
