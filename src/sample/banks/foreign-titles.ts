/** Shapes and nouns of titles in other languages; `{a}` and `{b}` are nouns, `{g}` is a country's name. */
export interface ForeignTitles {
  readonly shapes: readonly string[]
  readonly nouns: readonly string[]
}

export const FOREIGN_TITLES: Readonly<Record<string, ForeignTitles>> = {
  de: {
    shapes: [
      'Untersuchungen zur Rolle von {a} und {b}',
      '{a} im Wandel',
      'Über {a}',
      'Zum Verhältnis von {a} und {b} in {g}',
      '{a}: eine Übersicht',
    ],
    nouns: [
      'Bildung',
      'Gesundheitsförderung',
      'Klimapolitik',
      'Sprachwandel',
      'Werkstoffprüfung',
      'Mittelalter',
      'Öffentlichkeit',
      'Bodenschutz',
    ],
  },
  fr: {
    shapes: [
      "L'évolution de {a} en {g}",
      'De {a} à {b}',
      'Pour une histoire de {a}',
      '{a} et {b} : état des lieux',
      'À propos de {a}',
    ],
    nouns: [
      'la santé publique',
      'la mémoire',
      "l'école",
      'la littérature coloniale',
      'la biodiversité',
      'la ville',
      'la traduction',
      "l'énergie",
    ],
  },
  es: {
    shapes: [
      'Análisis de {a} en {g}',
      '{a} y {b}: una revisión',
      '¿Qué sabemos de {a}?',
      'Hacia {a}: retos y perspectivas',
      'Estudio sobre {a} y {b}',
    ],
    nouns: [
      'la educación superior',
      'la salud mental',
      'el cambio climático',
      'la política pública',
      'la enseñanza',
      'el turismo',
      'la calidad del agua',
      'la lectura',
    ],
  },
  pt: {
    shapes: [
      'Avaliação de {a} em {g}',
      '{a} e {b}: revisão integrativa',
      'A construção de {a}',
      'Efeitos de {a} sobre {b}',
    ],
    nouns: [
      'a saúde da família',
      'a formação docente',
      'a qualidade da água',
      'o ensino remoto',
      'a soja',
      'a desigualdade',
      'a gestão pública',
    ],
  },
  it: {
    shapes: ['Storia e prospettive di {a}', '{a} e {b} in {g}', 'Note su {a}', 'Per una critica di {a}'],
    nouns: ['città', 'paesaggio', 'scuola', 'restauro', 'diritto', 'poesia', 'lavoro'],
  },
  nl: {
    shapes: ['{a} en {b} in {g}', 'Onderzoek naar {a}', 'De toekomst van {a}'],
    nouns: ['waterbeheer', 'onderwijs', 'huisartsenzorg', 'ruimtelijke ordening', 'melkveehouderij'],
  },
  sv: {
    shapes: ['{a} och {b} i {g}', 'En studie av {a}', 'Om {a}'],
    nouns: ['skola', 'folkhälsa', 'skogsbruk', 'havsmiljö', 'språk'],
  },
  fi: {
    shapes: ['{a} ja {b}', '{a} muutoksessa', 'Tutkimus: {a}'],
    nouns: ['koulutus', 'terveys', 'metsä', 'kieli', 'työ'],
  },
  pl: {
    shapes: ['{a} i {b} – analiza przypadku', 'Wpływ: {a} a {b}', 'Uwagi o: {a}'],
    nouns: ['edukacja', 'zdrowie publiczne', 'gospodarka', 'język', 'środowisko'],
  },
  ru: {
    shapes: [
      '{a} и {b}: современное состояние',
      'К вопросу о проблеме: {a}',
      'Исследование: {a} в условиях изменений',
      '{a} как предмет анализа',
    ],
    nouns: [
      'образование',
      'здоровье населения',
      'экономика региона',
      'русский язык',
      'устойчивое развитие',
      'прочность материалов',
    ],
  },
  el: { shapes: ['{a} και {b}', 'Μελέτη: {a}'], nouns: ['εκπαίδευση', 'υγεία', 'ιστορία', 'γλώσσα', 'θάλασσα'] },
  tr: {
    shapes: ['{a} ve {b} üzerine bir inceleme', '{g} örneğinde {a}', '{a}: bir derleme'],
    nouns: ['eğitim', 'sağlık hizmetleri', 'tarım', 'dil öğretimi', 'turizm'],
  },
  ar: {
    shapes: ['دراسة في {a} و{b}', 'أثر {a} على {b}', '{a}: دراسة ميدانية', 'واقع {a} في الجامعات'],
    nouns: ['التعليم العالي', 'الصحة العامة', 'التنمية المستدامة', 'اللغة العربية', 'جودة المياه', 'الإدارة'],
  },
  fa: {
    shapes: ['بررسی {a} و {b}', 'نقش {a} در {b}', '{a}: یک مطالعه مروری'],
    nouns: ['آموزش', 'سلامت روان', 'کیفیت آب', 'زبان فارسی', 'مدیریت'],
  },
  he: {
    shapes: ['{a} ו{b} בישראל', 'מחקר על {a}', '{a}: מבט חדש'],
    nouns: ['חינוך', 'בריאות הציבור', 'שפה', 'היסטוריה', 'סביבה'],
  },
  zh: {
    shapes: ['{a}对{b}的影响研究', '基于{a}的{b}分析', '{a}研究进展', '{a}与{b}的关系'],
    nouns: ['机器学习', '土壤有机碳', '高等教育', '气候变化', '水质', '心理健康', '城市化', '复合材料'],
  },
  ja: {
    shapes: ['{a}と{b}に関する研究', '{a}の現状と課題', '{a}が{b}に及ぼす影響'],
    nouns: ['地域医療', '日本語教育', '気候変動', '高齢者介護', '森林管理', '機械学習'],
  },
  ko: {
    shapes: ['{a}이 {b}에 미치는 영향', '{a}에 관한 연구', '{a}와 {b}의 관계'],
    nouns: ['대학 교육', '기후 변화', '정신 건강', '수질', '한국어 교육'],
  },
  vi: {
    shapes: ['Nghiên cứu về {a} và {b}', 'Thực trạng {a} tại {g}'],
    nouns: ['giáo dục', 'chất lượng nước', 'y tế cộng đồng', 'nông nghiệp'],
  },
  id: {
    shapes: ['Pengaruh {a} terhadap {b}', 'Analisis {a} di {g}', 'Implementasi {a}'],
    nouns: ['pendidikan', 'kualitas air', 'kesehatan masyarakat', 'ekonomi desa', 'literasi'],
  },
  hi: { shapes: ['{a} और {b}: एक अध्ययन', '{a} का विश्लेषण'], nouns: ['शिक्षा', 'स्वास्थ्य', 'कृषि', 'हिन्दी साहित्य'] },
  th: { shapes: ['การศึกษา{a}และ{b}', 'ผลของ{a}ต่อ{b}'], nouns: ['การศึกษา', 'สุขภาพ', 'เกษตรกรรม', 'การท่องเที่ยว'] },
}
