import { said } from './said.ts'

/** What the services are about, on the first screen of choices. */
export const themeTexts = {
  'Identiteit en reizen': said('Kimlik ve seyahat', 'الهوية والسفر', 'Документи й подорожі'),
  'Identiteitskaart, reispas, rijbewijs, digitale sleutel': said(
    'Kimlik kartı, pasaport, ehliyet, dijital anahtar',
    'بطاقة الهوية، جواز السفر، رخصة القيادة، المفتاح الرقمي',
    'Посвідчення особи, паспорт, водійські права, цифровий ключ',
  ),
  'Wonen en verhuizen': said('Ev ve taşınma', 'السكن والانتقال', 'Житло й переїзд'),
  'Adres, afval, sorteren': said('Adres, çöp, ayırma', 'العنوان، النفايات، الفرز', 'Адреса, сміття, сортування'),
  'Auto en parkeren': said('Araba ve park', 'السيارة والوقوف', 'Авто й паркування'),
  'Lage-emissiezone, vergunning, parkeerverbod': said(
    'Düşük emisyon bölgesi, izin, park yasağı',
    'منطقة الانبعاثات المنخفضة، التصريح، منع الوقوف',
    'Зона низьких викидів, дозвіл, заборона паркування',
  ),
  'Gezin en levensloop': said('Aile ve yaşam', 'الأسرة ومراحل الحياة', 'Сім’я та життя'),
  'Geboorte, huwelijk, samenwonen, overlijden': said(
    'Doğum, evlilik, birlikte yaşama, ölüm',
    'الولادة، الزواج، المساكنة، الوفاة',
    'Народження, шлюб, співжиття, смерть',
  ),
  'Nieuw in België': said('Belçika’da yeni', 'جديد في بلجيكا', 'Уперше в Бельгії'),
  'Inschrijving, verblijfskaart, nationaliteit': said(
    'Kayıt, oturma kartı, vatandaşlık',
    'التسجيل، بطاقة الإقامة، الجنسية',
    'Реєстрація, картка проживання, громадянство',
  ),
  'Zorg en steun': said('Bakım ve destek', 'الرعاية والدعم', 'Догляд і підтримка'),
  'Pensioen, handicap, tegemoetkomingen': said(
    'Emeklilik, engellilik, destekler',
    'المعاش، الإعاقة، الإعانات',
    'Пенсія, інвалідність, допомоги',
  ),
}
