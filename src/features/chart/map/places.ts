/**
 * Country codes of two letters, as the provider has them, beside those of three letters that the shapes of the atlas
 * carry (ISO 3166-1; Kosovo, Northern Cyprus and Somaliland by the codes of Natural Earth). Two shapes can be one country.
 */
const SHAPES = [
  'AE:ARE AF:AFG AL:ALB AM:ARM AO:AGO AQ:ATA AR:ARG AT:AUT AU:AUS AZ:AZE BA:BIH BD:BGD BE:BEL BF:BFA BG:BGR BI:BDI',
  'BJ:BEN BN:BRN BO:BOL BR:BRA BS:BHS BT:BTN BW:BWA BY:BLR BZ:BLZ CA:CAN CD:COD CF:CAF CG:COG CH:CHE CI:CIV CL:CHL',
  'CM:CMR CN:CHN CO:COL CR:CRI CU:CUB CY:CYN CY:CYP CZ:CZE DE:DEU DJ:DJI DK:DNK DO:DOM DZ:DZA EC:ECU EE:EST EG:EGY',
  'EH:ESH ER:ERI ES:ESP ET:ETH FI:FIN FJ:FJI FK:FLK FR:FRA GA:GAB GB:GBR GE:GEO GH:GHA GL:GRL GM:GMB GN:GIN GQ:GNQ',
  'GR:GRC GT:GTM GW:GNB GY:GUY HN:HND HR:HRV HT:HTI HU:HUN ID:IDN IE:IRL IL:ISR IN:IND IQ:IRQ IR:IRN IS:ISL IT:ITA',
  'JM:JAM JO:JOR JP:JPN KE:KEN KG:KGZ KH:KHM KP:PRK KR:KOR KW:KWT KZ:KAZ LA:LAO LB:LBN LK:LKA LR:LBR LS:LSO LT:LTU',
  'LU:LUX LV:LVA LY:LBY MA:MAR MD:MDA ME:MNE MG:MDG MK:MKD ML:MLI MM:MMR MN:MNG MR:MRT MW:MWI MX:MEX MY:MYS MZ:MOZ',
  'NA:NAM NC:NCL NE:NER NG:NGA NI:NIC NL:NLD NO:NOR NP:NPL NZ:NZL OM:OMN PA:PAN PE:PER PG:PNG PH:PHL PK:PAK PL:POL',
  'PR:PRI PS:PSE PT:PRT PY:PRY QA:QAT RO:ROU RS:SRB RU:RUS RW:RWA SA:SAU SB:SLB SD:SDN SE:SWE SI:SVN SK:SVK SL:SLE',
  'SN:SEN SO:SOL SO:SOM SR:SUR SS:SSD SV:SLV SY:SYR SZ:SWZ TD:TCD TF:ATF TG:TGO TH:THA TJ:TJK TL:TLS TM:TKM TN:TUN',
  'TR:TUR TT:TTO TW:TWN TZ:TZA UA:UKR UG:UGA US:USA UY:URY UZ:UZB VE:VEN VN:VNM VU:VUT XK:XKX YE:YEM ZA:ZAF ZM:ZMB',
  'ZW:ZWE',
] as const

/** Countries and territories too small for a shape at this scale: longitude and latitude of their middle, in degrees. */
const DOTS = [
  'AD:1.6,42.5 AG:-61.8,17.3 AI:-63.1,18.2 AS:-170.7,-14.3 AW:-70,12.5 AX:19.9,60.2 BB:-59.6,13.2 BH:50.5,26',
  'BL:-62.8,17.9 BM:-64.8,32.3 BQ:-68.3,12.2 BV:3.4,-54.4 CC:96.8,-12.2 CK:-159.8,-21.2 CV:-24,15.9 CW:-69,12.2',
  'CX:105.6,-10.5 DM:-61.4,15.4 FM:153.2,7.6 FO:-6.9,62.1 GD:-61.7,12.1 GF:-53.1,4 GG:-2.6,49.5 GI:-5.4,36.1',
  'GP:-61.5,16.2 GS:-36.5,-54.5 GU:144.8,13.4 HK:114.1,22.4 HM:73.5,-53.1 IM:-4.5,54.2 IO:72.4,-7.3 JE:-2.1,49.2',
  'KI:-166.7,1.4 KM:43.7,-11.9 KN:-62.7,17.3 KY:-81,19.4 LC:-61,13.9 LI:9.5,47.1 MC:7.4,43.8 MF:-63.1,18.1',
  'MH:170.5,6.8 MO:113.5,22.2 MP:145.6,15.8 MQ:-61,14.6 MS:-62.2,16.7 MT:14.4,35.9 MU:57.6,-20.3 MV:73.5,3.8',
  'NF:167.9,-29.1 NR:166.9,-0.5 NU:-169.9,-19.1 PF:-144.9,-14.7 PM:-56.3,46.9 PN:-128.3,-24.4 PW:134.4,7.3',
  'RE:55.5,-21.1 SC:55.5,-4.7 SG:103.8,1.4 SH:-9.3,-12.7 SJ:16,78.5 SM:12.5,43.9 ST:6.7,0.4 SX:-63.1,18.1',
  'TC:-72,21.8 TK:-171.8,-9.2 TO:-174.8,-20.5 TV:179.2,-8.5 UM:-160,0.4 VA:12.4,41.9 VC:-61.2,13.2 VG:-64.5,18.5',
  'VI:-64.8,18 WF:-177.4,-13.9 WS:-172.2,-13.8 YT:45.2,-12.8',
] as const

const pairsOf = (lines: readonly string[]): readonly (readonly [string, string])[] =>
  lines
    .join(' ')
    .split(' ')
    .map((pair) => [pair.slice(0, 2), pair.slice(3)] as const)

/** Country code of a shape, by its code of three letters. */
export const codeOfShape: ReadonlyMap<string, string> = new Map(pairsOf(SHAPES).map(([code, shape]) => [shape, code]))

/** Places of the countries without a shape. */
export const dots: readonly { readonly code: string; readonly at: readonly [number, number] }[] = pairsOf(DOTS).map(
  ([code, place]) => {
    const [longitude = 0, latitude = 0] = place.split(',').map(Number)
    return { code, at: [longitude, latitude] as const }
  },
)
