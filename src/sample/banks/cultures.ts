/** Words that names of people and places of one culture are put together from. Lists are separated by blanks. */
export interface Culture {
  readonly given: string
  readonly family: string
  /** Names in their own script, for a part of the people; family name first where `familyFirst`. */
  readonly script?: { readonly given: string; readonly family: string; readonly familyFirst: boolean }
  /** Beginnings and ends of invented place names. */
  readonly placeHeads: string
  readonly placeTails: string
  /** Shapes of a university's name; `{c}` is the place. */
  readonly universities: readonly string[]
  /** Language its journals and some of its works are in, beside English. */
  readonly language: string
}

const EN_UNIVERSITIES = ['University of {c}', '{c} University', '{c} State University', '{c} University of Technology']

export const CULTURES: Readonly<Record<string, Culture>> = {
  en: {
    given: `James Mary Oliver Emma Liam Olivia Noah Ava William Sophia Lucas Charlotte Henry Amelia Thomas Grace Samuel
      Hannah Daniel Alice Peter Ruth George Eleanor Andrew Claire Simon Harriet Matthew Jane`,
    family: `Smith Johnson Brown O'Neill Taylor Wilson MacKenzie Davies O'Connor Evans Walker Wright Hughes Hall Wood
      Clarke Baker Turner Hill Cooper Ward Morris Fitzgerald Bennett Gray Watson Brooks Kelly Price D'Arcy Marsh Holloway
      Whitcombe Ashdown Thackeray`,
    placeHeads:
      'Ash Brack Cal Dun Elder Fern Glen Harrow Ivel Kings Lark Mar North Oak Penn Raven Stone Thorn Wex Wych',
    placeTails: 'mere ford bury worth ridge haven combe ley field minster',
    universities: EN_UNIVERSITIES,
    language: 'en',
  },
  de: {
    given: `Anna Lukas Maria Jonas Katharina Felix Julia Stefan Sabine Markus Lena Thomas Ursula Jürgen Franziska Matthias
      Heike Björn Greta Wolfgang`,
    family: `Müller Schmidt Schneider Fischer Weber Wagner Becker Hoffmann Schäfer Koch Bauer Richter Klein Wolf Schröder
      Neumann Schwarz Zimmermann Krüger Hartmann Lange Köhler Strauß Vogel Böhm`,
    placeHeads: 'Lauen Stein Birken Rot Hohen Wald Gries Eber Nieder Ober Sonnen Adler Falken Linden',
    placeTails: 'burg heim stadt au feld bach thal brück',
    universities: [
      'Universität {c}',
      'Technische Universität {c}',
      'Hochschule {c}',
      '{c}-Akademie für Wissenschaften',
    ],
    language: 'de',
  },
  fr: {
    given: `Camille Louis Chloé Gabriel Léa Hugo Manon Jean-Pierre Élodie Mathieu Céline François Amélie Étienne Sylvie
      Benoît Agnès Yves Margaux Thibault`,
    family: `Martin Bernard Dubois Moreau Laurent Lefèvre Roux Fournier Girard Mercier Dupont L'Hôpital Lambert Bonnet
      François Garnier Chevalier D'Aubigny Perrin Gauthier Renard Besançon`,
    placeHeads: 'Val Mont Clair Roche Belle Saint-Aub Font Haute Mar Beau Pierre Chante',
    placeTails: 'mont ville court neuve bois lieu fort grève',
    universities: [
      'Université de {c}',
      'École supérieure de {c}',
      "Université d'Outre-{c}",
      'Institut polytechnique de {c}',
    ],
    language: 'fr',
  },
  es: {
    given: `José María Carlos Lucía Javier Carmen Miguel Ana Alejandro Isabel Fernando Sofía Andrés Pilar Rubén Inés Diego
      Marta Íñigo Ximena`,
    family: `García Rodríguez González Fernández López Martínez Sánchez Pérez Gómez Ruiz Díaz Álvarez Romero Navarro Torres
      Domínguez Vázquez Ramos Gil Serrano Núñez Ibáñez Castillo Peña`,
    placeHeads: 'Villa Monte Rio Puerto Alta Campo Valle San Loren Torre Agua Piedra Sierra',
    placeTails: 'rosa clara verde luna blanca hermosa nueva seca',
    universities: ['Universidad de {c}', 'Universidad Nacional de {c}', 'Universidad Politécnica de {c}'],
    language: 'es',
  },
  pt: {
    given: `João Maria Pedro Ana Luís Beatriz Tiago Catarina Rafael Mariana Gustavo Fernanda Conceição Paulo Inês Thiago
      Letícia Vinícius`,
    family: `Silva Santos Oliveira Souza Pereira Costa Ferreira Almeida Carvalho Gonçalves Ribeiro Araújo Barbosa Cardoso
      Teixeira Magalhães Simões Brandão Queirós`,
    placeHeads: 'Serra Campo Porto Rio Vila Pedra Lagoa Monte Ouro Barra',
    placeTails: 'linda alegre verde dourada nova funda branca alta',
    universities: ['Universidade de {c}', 'Universidade Federal de {c}', 'Universidade Estadual de {c}'],
    language: 'pt',
  },
  it: {
    given: `Giulia Marco Francesca Luca Chiara Alessandro Elena Matteo Sara Andrea Valentina Davide Niccolò Paola Giorgio
      Beatrice`,
    family: `Rossi Russo Ferrari Esposito Bianchi Romano Colombo Ricci Marino Greco Conti D'Angelo De Luca Mancini Barbieri
      Lombardi Moretti Dell'Acqua Galli Caruso`,
    placeHeads: 'Monte Castel Borgo Villa Rocca Pietra Fonte Torre Serra',
    placeTails: 'fiore secco vecchio chiara forte longa rosso verde',
    universities: ['Università di {c}', 'Università degli Studi di {c}', 'Politecnico di {c}'],
    language: 'it',
  },
  nl: {
    given: 'Jan Sanne Daan Emma Pieter Lotte Willem Femke Joris Anouk Bram Maaike Koen Sofie Wout Liesbeth',
    family: `De\u00A0Jong Jansen Van\u00A0den\u00A0Berg Bakker Visser Smit Meijer De\u00A0Boer Mulder Bos Peeters Janssens
      Maes Jacobs Willems Claes Hermans Van\u00A0't\u00A0Hoff Dekker Brouwer`,
    placeHeads: 'Lage Ooster Wester Zuid Noord Meer Bloemen Kralen Duin Hoog',
    placeTails: 'dijk haven kerk zand broek veld meer dam',
    universities: ['{c} University', 'Universiteit {c}', '{c} University of Applied Sciences'],
    language: 'nl',
  },
  sv: {
    given:
      'Erik Anna Lars Ingrid Karl Astrid Johan Freja Magnus Sigrid Mikkel Søren Åsa Jørgen Guðrún Björn Maja Øystein',
    family: `Andersson Johansson Nilsson Larsen Hansen Olsen Pedersen Lindqvist Bergström Sjöberg Møller Ødegård Åkesson
      Dahl Holm Nygård Söderberg Jónsdóttir Haugen Kjær`,
    placeHeads: 'Nord Sol Berg Grön Lind Ask Havs Sjö Björk Ves',
    placeTails: 'vik borg köping sund stad fjord nes havn',
    universities: ['{c} University', '{c} University College', '{c} Institute of Technology'],
    language: 'sv',
  },
  fi: {
    given: 'Matti Aino Juhani Helmi Antti Kaisa Pekka Sanna Timo Riikka Mart Liis',
    family: `Korhonen Virtanen Mäkinen Nieminen Hämäläinen Laine Heikkinen Koskinen Järvinen Lehtonen Tamm Saar Mägi`,
    placeHeads: 'Kuusi Koivu Lehti Pohja Suvi Hiek Met',
    placeTails: 'järvi niemi koski lahti mäki saari',
    universities: ['University of {c}', '{c} University'],
    language: 'fi',
  },
  pl: {
    given: `Katarzyna Piotr Agnieszka Tomasz Małgorzata Paweł Zofia Jakub Petr Jana Tomáš Zuzana Gábor Eszter Ioana
      Andrei Ivana Łukasz`,
    family: `Nowak Kowalski Wiśniewska Wójcik Kamiński Zieliński Szymańska Dąbrowski Novák Svobodová Dvořák Nagy Szabó
      Tóth Popescu Ionescu Horvat Kovač Błaszczyk Żuraw`,
    placeHeads: 'Wodz Kras Biał Nowo Zielon Gór Jas Brzez Lub',
    placeTails: 'ów owice ice ogród iny sko awa',
    universities: [
      'University of {c}',
      '{c} University of Technology',
      'Medical University of {c}',
      '{c} Academy of Sciences',
    ],
    language: 'pl',
  },
  ru: {
    given:
      'Ivan Olga Sergey Natalia Dmitry Elena Alexei Tatiana Mikhail Svetlana Andriy Oksana Nikola Milica Aigerim Timur',
    family: `Ivanov Petrova Smirnov Kuznetsova Popov Sokolova Lebedev Kozlova Novikov Morozova Shevchenko Kovalenko
      Bondarenko Petrović Jovanović Dimitrov Georgieva Nazarbekov Akhmetova Solov'ev`,
    script: {
      given: 'Иван Ольга Сергей Наталья Дмитрий Елена Алексей Татьяна',
      family: 'Иванов Петрова Смирнов Кузнецова Попов Соколова Лебедев Козлова',
      familyFirst: true,
    },
    placeHeads: 'Bel Zeleno Novo Kras Snezh Svetlo Gorno Stepno',
    placeTails: 'gorsk grad yarsk pol insk morsk rech',
    universities: ['{c} State University', '{c} Federal University', '{c} Polytechnic University', 'Institute of {c}'],
    language: 'ru',
  },
  el: {
    given: 'Georgios Maria Dimitrios Eleni Konstantinos Sofia Nikolaos Katerina Ioannis Anastasia',
    family: 'Papadopoulos Georgiou Dimitriou Nikolaidis Vasileiou Karagiannis Makris Pappas Alexiou Christou',
    script: {
      given: 'Γεώργιος Μαρία Δημήτριος Ελένη Νικόλαος Σοφία',
      family: 'Παπαδόπουλος Γεωργίου Δημητρίου Νικολαΐδης Μακρής Αλεξίου',
      familyFirst: false,
    },
    placeHeads: 'Kalli Neo Lefk Agio Xir Palai',
    placeTails: 'thea polis ochori vouno nisi kastro',
    universities: ['University of {c}', 'Hellenic University of {c}'],
    language: 'el',
  },
  tr: {
    given: 'Mehmet Ayşe Mustafa Fatma Ahmet Zeynep Emre Elif Hüseyin Gülşen İbrahim Şule Oğuz Çiğdem',
    family: 'Yılmaz Kaya Demir Çelik Şahin Yıldız Öztürk Aydın Arslan Doğan Kılıç Aslan Çetin Güneş Işık',
    placeHeads: 'Ak Kara Gök Yeşil Boz Kızıl Gül Taş',
    placeTails: 'köy hisar dere pınar bağ tepe ova',
    universities: ['{c} University', '{c} Technical University', '{c} Üniversitesi'],
    language: 'tr',
  },
  ar: {
    given: `Mohammed Fatima Ahmed Aisha Omar Maryam Ali Khadija Hassan Nour Youssef Salma Ibrahim Layla Tariq Amina Bilal
      Zainab`,
    family: `Al-Harbi El-Sayed Hassan Mahmoud Al-Zahrani Ben\u00A0Ali Khalil Mansour Haddad Abdel-Rahman Al-Masri Bennani
      Khan Malik Hussain Qureshi Najjar Saleh Al-Dosari Boukhari`,
    script: {
      given: 'محمد فاطمة أحمد عائشة عمر مريم علي نور يوسف سلمى',
      family: 'الحربي السيد حسن محمود الزهراني خليل منصور حداد المصري صالح',
      familyFirst: false,
    },
    placeHeads: 'Wadi\u00A0al- Bir\u00A0al- Ain\u00A0al- Tell\u00A0 Qasr\u00A0al- Bab\u00A0al-',
    placeTails: 'Nakhil Rihan Zaytun Noor Hamra Sahil Jadida',
    universities: ['University of {c}', '{c} University', '{c} University of Science and Technology'],
    language: 'ar',
  },
  fa: {
    given: 'Ali Maryam Reza Zahra Hossein Sara Mehdi Fatemeh Amir Narges Saeed Leila Hamid Parisa',
    family: `Ahmadi Hosseini Mohammadi Rezaei Karimi Moradi Jafari Sadeghi Rahimi Ebrahimi Ghasemi Kazemi Shirazi
      Tehranian`,
    script: {
      given: 'علی مریم رضا زهرا حسین سارا مهدی نرگس',
      family: 'احمدی حسینی محمدی رضایی کریمی مرادی جعفری صادقی',
      familyFirst: false,
    },
    placeHeads: 'Nur Gol Mehr Shah Sabz Bagh Kuh',
    placeTails: 'abad estan shahr dasht kand gard',
    universities: ['University of {c}', '{c} University of Medical Sciences', '{c} University of Technology'],
    language: 'fa',
  },
  he: {
    given: 'David Noa Yosef Tamar Moshe Yael Eitan Shira Amir Rivka Uri Michal',
    family: "Cohen Levi Mizrahi Peretz Biton Friedman Katz Azoulay Ben-David Shapira Ya'alon Golan",
    script: {
      given: 'דוד נועה יוסף תמר משה יעל איתן שירה',
      family: 'כהן לוי מזרחי פרץ ביטון פרידמן כץ אזולאי',
      familyFirst: false,
    },
    placeHeads: "Giv'at\u00A0 Ramat\u00A0 Beit\u00A0 Kfar\u00A0",
    placeTails: 'Shaked Oranim Dvir Tamarim Nofim',
    universities: ['{c} University', '{c} Institute of Technology'],
    language: 'he',
  },
  hi: {
    given: `Rajesh Priya Amit Sunita Suresh Kavita Anil Deepa Vijay Lakshmi Ramesh Anjali Sanjay Meena Arun Nusrat Abdul
      Farhana Nimal Sita`,
    family: `Sharma Kumar Singh Patel Gupta Reddy Iyer Nair Das Mukherjee Banerjee Joshi Rao Mehta Verma Rahman Chowdhury
      Perera Fernando Shrestha`,
    placeHeads: 'Chandra Rama Surya Nava Gaya Deva Vish Ananda Jala',
    placeTails: 'pur nagar garh abad patnam giri gaon',
    universities: [
      'University of {c}',
      '{c} Institute of Technology',
      'Government Medical College, {c}',
      '{c} Agricultural University',
    ],
    language: 'hi',
  },
  zh: {
    given: `Wei Fang Xiaoming Li Jing Yan Lei Xin Yu Hui Jun Qiang Mei Hong Ying Zhiyuan Haoran Yuting Zihan Jiahui Siyu
      Yichen`,
    family: `Wang Li Zhang Liu Chen Yang Huang Zhao Wu Zhou Xu Sun Ma Zhu Hu Guo He Lin Gao Luo Zheng Liang Xie Tang Lü`,
    script: {
      given: '伟 芳 晓明 静 艳 磊 欣 宇 慧 军 强 志远 浩然 雨婷 子涵 嘉慧',
      family: '王 李 张 刘 陈 杨 黄 赵 吴 周 徐 孙 马 朱 胡 郭',
      familyFirst: true,
    },
    placeHeads: 'Qing Bai Yun Long Jin Hua Dong Xi Ning Ling Feng',
    placeTails: 'hai shan jiang zhou cheng he yang lin',
    universities: [
      '{c} University',
      '{c} Normal University',
      '{c} University of Science and Technology',
      '{c} Medical University',
    ],
    language: 'zh',
  },
  ja: {
    given: `Haruto Yui Takashi Sakura Kenji Aoi Hiroshi Hina Daisuke Mio Shōta Yuko Ryo Akari Kazuya Naomi`,
    family: `Satō Suzuki Takahashi Tanaka Watanabe Itō Yamamoto Nakamura Kobayashi Katō Yoshida Yamada Sasaki Matsumoto
      Inoue Kimura Hayashi Shimizu`,
    script: {
      given: '陽翔 結衣 隆 さくら 健二 葵 浩 陽菜 大輔 和哉',
      family: '佐藤 鈴木 高橋 田中 渡辺 伊藤 山本 中村 小林 加藤',
      familyFirst: true,
    },
    placeHeads: 'Kita Minami Hoshi Tsuki Shira Mori Asa Kawa Haru',
    placeTails: 'hama gawa zaki yama mura no shima',
    universities: ['{c} University', '{c} Institute of Technology', '{c} Medical University'],
    language: 'ja',
  },
  ko: {
    given: 'Min-jun Seo-yeon Ji-hoon Ha-eun Dong-hyun Soo-jin Jae-won Yu-na Sung-min Eun-ji Hye-rin Tae-yang',
    family: 'Kim Lee Park Choi Jung Kang Cho Yoon Jang Lim Han Oh Seo Shin Kwon',
    script: {
      given: '민준 서연 지훈 하은 동현 수진 재원 유나',
      family: '김 이 박 최 정 강 조 윤',
      familyFirst: true,
    },
    placeHeads: 'Han Nam Dong Seo Bora Haneul Sol',
    placeTails: 'san gang won ju seong pyeong',
    universities: ['{c} National University', '{c} University', '{c} Institute of Science and Technology'],
    language: 'ko',
  },
  vi: {
    given: 'Anh Minh Hương Tuấn Lan Hùng Thảo Dũng Mai Phúc',
    family: 'Nguyễn Trần Lê Phạm Hoàng Phan Vũ Đặng Bùi Đỗ',
    placeHeads: 'Thanh Hoa An Binh Lam Phu',
    placeTails: '\u00A0Son \u00A0Giang \u00A0Hai \u00A0Long',
    universities: ['{c} University', '{c} University of Medicine and Pharmacy'],
    language: 'vi',
  },
  th: {
    given: 'Somchai Suda Anan Malee Chai Kanya Niran Ploy Prasert Siriporn',
    family: 'Saetang Chaiyasit Wongsawat Srisai Thongchai Rattanakorn Boonmee Suwan',
    placeHeads: 'Nakhon\u00A0 Chiang\u00A0 Muang\u00A0 Ban\u00A0',
    placeTails: 'Thong Sai Nam Fah Lom',
    universities: ['{c} University', 'Rajabhat {c} University'],
    language: 'th',
  },
  id: {
    given: 'Budi Siti Agus Dewi Ahmad Sri Rizky Putri Hendra Nurul Wayan Rina Jose Maricel',
    family:
      'Santoso Wijaya Pratama Hidayat Sari Utami Ibrahim Abdullah Lim Tan Nasution Siregar Reyes Dela\u00A0Cruz Rahayu',
    placeHeads: 'Suka Tanjung Kota Bukit Bandar Sungai',
    placeTails: 'jaya ria baru indah mulia makmur',
    universities: ['Universitas {c}', 'University of {c}', 'Universiti {c}', '{c} Polytechnic'],
    language: 'id',
  },
  ng: {
    given: `Chinedu Amina Kwame Akosua Tunde Ngozi Abebe Almaz Juma Wanjiru Moussa Fatou Emeka Grace Tesfaye Achieng
      N'Guessan`,
    family: `Okafor Adeyemi Mensah Owusu Bello Ibrahim Tadesse Bekele Mwangi Otieno Diallo Ndiaye Eze M'Bala Kamau Nkosi
      Abubakar Chukwu Banda Phiri`,
    placeHeads: 'Oke Aba Kilim Mwe Addi Kumas Zari Mto Bam',
    placeTails: 'nja ta kiri ro gari bo zi ndu',
    universities: ['University of {c}', '{c} University', 'Federal University of {c}', '{c} University of Agriculture'],
    language: 'en',
  },
}
