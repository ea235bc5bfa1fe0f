/**
 * The parts of the world of the United Nations' standard M49 that hold countries, with the ISO 3166-1 codes of these.
 * Antarctica is in none of them.
 */
const COUNTRIES = {
  '014': 'BI DJ ER ET IO KE KM MG MU MW MZ RE RW SC SO SS TF TZ UG YT ZM ZW',
  '017': 'AO CD CF CG CM GA GQ ST TD',
  '018': 'BW LS NA SZ ZA',
  '011': 'BF BJ CI CV GH GM GN GW LR ML MR NE NG SH SL SN TG',
  '015': 'DZ EG EH LY MA SD TN',
  '021': 'BM CA GL PM US',
  '029': 'AG AI AW BB BL BQ BS CU CW DM DO GD GP HT JM KN KY LC MF MQ MS PR SX TC TT VC VG VI',
  '013': 'BZ CR GT HN MX NI PA SV',
  '005': 'AR BO BR BV CL CO EC FK GF GS GY PE PY SR UY VE',
  '143': 'KG KZ TJ TM UZ',
  '030': 'CN HK JP KP KR MN MO TW',
  '035': 'BN ID KH LA MM MY PH SG TH TL VN',
  '034': 'AF BD BT IN IR LK MV NP PK',
  '145': 'AE AM AZ BH CY GE IL IQ JO KW LB OM PS QA SA SY TR YE',
  '151': 'BG BY CZ HU MD PL RO RU SK UA',
  '154': 'AX DK EE FI FO GB GG IE IM IS JE LT LV NO SE SJ',
  '039': 'AD AL BA ES GI GR HR IT ME MK MT PT RS SI SM VA XK',
  '155': 'AT BE CH DE FR LI LU MC NL',
  '053': 'AU CC CX HM NF NZ',
  '054': 'FJ NC PG SB VU',
  '057': 'FM GU KI MH MP NR PW UM',
  '061': 'AS CK NU PF PN TK TO TV WF WS',
} as const satisfies Readonly<Record<string, string>>

/** The larger parts, by the parts that they are made of. */
const PARTS = {
  '202': ['014', '017', '018', '011'],
  '002': ['015', '014', '017', '018', '011'],
  '003': ['021', '029', '013'],
  '419': ['029', '013', '005'],
  '019': ['021', '029', '013', '005'],
  '142': ['143', '030', '035', '034', '145'],
  '150': ['151', '154', '039', '155'],
  '009': ['053', '054', '057', '061'],
} as const satisfies Readonly<Record<string, readonly (keyof typeof COUNTRIES)[]>>

const COUNTRIES_OF = new Map<string, ReadonlySet<string>>(
  Object.entries(COUNTRIES).map(([region, countries]) => [region, new Set(countries.split(' '))]),
)
const PARTS_OF = new Map<string, readonly string[]>(Object.entries(PARTS))

const WORLD = '001'

/** Whether a part of the world (three digits, M49) contains a country (ISO 3166-1); null where it is no such part. */
export function regionContains(region: string, country: string): boolean | null {
  if (region === WORLD) return true
  const parts = PARTS_OF.get(region) ?? (COUNTRIES_OF.has(region) ? [region] : null)
  return parts?.some((part) => COUNTRIES_OF.get(part)!.has(country)) ?? null
}

/** All parts of the world that are known, by code. */
export const M49_REGIONS: readonly string[] = [WORLD, ...Object.keys(PARTS), ...Object.keys(COUNTRIES)]
