/** Country codes by continent (Wikidata id), as the provider's vocabularies have them. */
export const COUNTRIES_BY_CONTINENT: Readonly<Record<string, string>> = {
  Q15: `AO BF BI BJ BW CD CF CG CI CM CV DJ DZ EG EH ER ET GA GH GM GN GQ GW KE KM LR LS LY MA MG ML MR MU MW MZ NA NE
    NG RE RW SC SD SH SL SN SO SS ST SZ TD TG TN TZ UG YT ZA ZM ZW`,
  Q51: 'AQ BV GS HM TF',
  Q48: `AE AF AM AZ BD BH BN BT CN CY GE HK ID IL IN IO IQ IR JO JP KG KH KP KR KW KZ LA LB LK MM MN MO MV MY NP OM PH PK
    PS QA SA SG SY TH TJ TL TM TR TW UZ VN YE`,
  Q46: `AD AL AT AX BA BE BG BY CH CZ DE DK EE ES FI FO FR GB GG GI GR HR HU IE IM IS IT JE LI LT LU LV MC MD ME MK MT NL
    NO PL PT RO RS RU SE SI SJ SK SM UA VA XK`,
  Q49: `AG AI AW BB BL BM BQ BS BZ CA CR CU CW DM DO GD GL GP GT HN HT JM KN KY LC MF MQ MS MX NI PA PM PR SV SX TC TT US
    VC VG VI`,
  Q55643: 'AS AU CC CK CX FJ FM GU KI MH MP NC NF NR NU NZ PF PG PN PW SB TK TO TV UM VU WF WS',
  Q18: 'AR BO BR CL CO EC FK GF GY PE PY SR UY VE',
}

/** Countries outside Europe that are not counted as Global South. */
export const NORTH_OUTSIDE_EUROPE = 'AU CA CY GL HK IL JP KR MO NZ PM SG TW US BM'

/**
 * Countries that have institutions in the sample: code, share of institutions (relative), name culture, latitude and
 * longitude of about its middle.
 */
export const RESEARCH_COUNTRIES = `
  US 190 en 39 -98|CN 150 zh 34 109|GB 70 en 53 -2|DE 62 de 51 10|JP 48 ja 36 138|IN 60 hi 22 79|FR 45 fr 47 2
  BR 40 pt -15 -50|IT 34 it 43 12|ES 34 es 40 -4|CA 32 en 52 -100|KR 30 ko 36 128|AU 28 en -26 134|RU 26 ru 56 50
  NL 22 nl 52 5|TR 20 tr 39 35|IR 20 fa 33 53|PL 18 pl 52 19|SE 15 sv 60 15|CH 15 de 47 8|ID 18 id -4 113|MX 16 es 23 -102
  TW 12 zh 24 121|EG 13 ar 27 30|BE 10 nl 51 4|DK 9 sv 56 10|NO 8 sv 62 10|FI 8 fi 63 26|AT 8 de 47 14|PT 8 pt 40 -8
  ZA 10 en -29 24|NG 12 ng 9 8|SA 10 ar 24 45|PK 10 ar 30 70|IL 8 he 31 35|MY 9 id 4 102|GR 7 el 39 22|CZ 7 pl 50 15
  UA 8 ru 49 32|AR 8 es -34 -64|CL 7 es -33 -71|CO 7 es 4 -73|TH 7 th 15 101|VN 6 vi 16 107|KE 5 ng 0 38|ET 4 ng 9 40
  GH 4 ng 8 -1|NZ 5 en -41 174|IE 5 en 53 -8|HU 5 pl 47 20|RO 6 pl 46 25|SG 5 zh 1 104|HK 5 zh 22 114|BD 5 hi 24 90
  MA 4 ar 32 -6|TN 3 ar 34 9|DZ 4 ar 28 2|IQ 5 ar 33 44|PE 4 es -10 -76|EC 3 es -1 -78|CU 2 es 22 -79|UG 3 ng 1 32
  TZ 3 ng -6 35|CM 2 ng 6 12|SN 2 ng 14 -14|RS 3 ru 44 21|HR 3 pl 45 15|SK 3 pl 49 19|SI 2 pl 46 15|BG 3 ru 43 25
  LT 2 pl 55 24|EE 2 fi 59 26|KZ 3 ru 48 67|UZ 2 ru 41 64|LK 2 hi 7 81|NP 2 hi 28 84|PH 4 id 13 122|JO 2 ar 31 36
  LB 2 ar 34 36|AE 3 ar 24 54|QA 1 ar 25 51|IS 1 sv 65 -18|LU 1 fr 50 6|CR 1 es 10 -84|UY 1 es -33 -56|BO 1 es -17 -65
  RW 1 ng -2 30|MW 1 ng -13 34|ZM 1 ng -13 28|FJ 1 en -18 178|PG 1 en -6 147|JM 1 en 18 -77|NC 1 fr -21 165|GL 1 sv 70 -40`
