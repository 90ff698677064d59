import type { ReceiptScreenWords } from '../receipt.ts'

/** The receipt on the screen of a contact point; on paper and at home it is not said in these languages. */
export const shellReceipt: Readonly<Record<'tr' | 'ar' | 'uk', ReceiptScreenWords>> = {
  tr: {
    title: 'Ödeme belgesi',
    what: 'Ne için',
    amount: 'Tutar',
    paidAt: 'Ödeme tarihi',
    how: 'Nasıl',
    terminal: 'Kartla, kart okuyucuda',
    online: 'İnternette',
    transfer: 'Banka havalesiyle',
    cash: 'Nakit, gişede',
    reference: 'Referans',
    back: 'Geri ödenen',
    kept: 'Bu belgeyi evde de bulabilirsiniz: Mijn loket.',
    print: 'Belgeyi yazdırın',
    printed: 'Belgeniz yandaki yazıcıdan çıkıyor. Orada bırakmayın.',
    cannotPrint: 'Şimdi yazdıramıyoruz. Belgeniz Mijn loket içinde.',
  },
  ar: {
    title: 'إيصال الدفع',
    what: 'مقابل',
    amount: 'المبلغ',
    paidAt: 'تاريخ الدفع',
    how: 'طريقة الدفع',
    terminal: 'بالبطاقة، على قارئ البطاقات',
    online: 'عبر الإنترنت',
    transfer: 'بتحويل مصرفي',
    cash: 'نقدًا، عند الشباك',
    reference: 'الرقم المرجعي',
    back: 'المبلغ المُعاد',
    kept: 'تجد هذا الإيصال أيضًا في البيت: Mijn loket.',
    print: 'طباعة الإيصال',
    printed: 'يخرج إيصالك من الطابعة بجانبك. لا تتركه هناك.',
    cannotPrint: 'لا يمكننا الطباعة الآن. إيصالك في Mijn loket.',
  },
  uk: {
    title: 'Квитанція',
    what: 'За що',
    amount: 'Сума',
    paidAt: 'Дата оплати',
    how: 'Як',
    terminal: 'Карткою, на зчитувачі карток',
    online: 'Онлайн',
    transfer: 'Банківським переказом',
    cash: 'Готівкою, у віконці',
    reference: 'Номер оплати',
    back: 'Повернено',
    kept: 'Ця квитанція є також удома, у Mijn loket.',
    print: 'Надрукувати квитанцію',
    printed: 'Ваша квитанція виходить із принтера поруч. Не залишайте її там.',
    cannotPrint: 'Зараз надрукувати не можна. Ваша квитанція у Mijn loket.',
  },
}

/** The sheet from the printer is in Dutch for who reads one of these. */
export const receiptPaperInDutch: Readonly<Record<'tr' | 'ar' | 'uk', string>> = {
  tr: 'Basılı belge Hollandacadır.',
  ar: 'الإيصال المطبوع باللغة الهولندية.',
  uk: 'Надрукована квитанція нідерландською мовою.',
}
