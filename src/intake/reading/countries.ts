import { fold } from '../../core/table/fold.ts'

/** ISO 3166-1: the codes of two letters, each with that of three. Kosovo has the codes that its users give it. */
const CODES = `
  ADAND AEARE AFAFG AGATG AIAIA ALALB AMARM AOAGO AQATA ARARG ASASM ATAUT AUAUS AWABW AXALA AZAZE
  BABIH BBBRB BDBGD BEBEL BFBFA BGBGR BHBHR BIBDI BJBEN BLBLM BMBMU BNBRN BOBOL BQBES BRBRA BSBHS
  BTBTN BVBVT BWBWA BYBLR BZBLZ CACAN CCCCK CDCOD CFCAF CGCOG CHCHE CICIV CKCOK CLCHL CMCMR CNCHN
  COCOL CRCRI CUCUB CVCPV CWCUW CXCXR CYCYP CZCZE DEDEU DJDJI DKDNK DMDMA DODOM DZDZA ECECU EEEST
  EGEGY EHESH ERERI ESESP ETETH FIFIN FJFJI FKFLK FMFSM FOFRO FRFRA GAGAB GBGBR GDGRD GEGEO GFGUF
  GGGGY GHGHA GIGIB GLGRL GMGMB GNGIN GPGLP GQGNQ GRGRC GSSGS GTGTM GUGUM GWGNB GYGUY HKHKG HMHMD
  HNHND HRHRV HTHTI HUHUN IDIDN IEIRL ILISR IMIMN ININD IOIOT IQIRQ IRIRN ISISL ITITA JEJEY JMJAM
  JOJOR JPJPN KEKEN KGKGZ KHKHM KIKIR KMCOM KNKNA KPPRK KRKOR KWKWT KYCYM KZKAZ LALAO LBLBN LCLCA
  LILIE LKLKA LRLBR LSLSO LTLTU LULUX LVLVA LYLBY MAMAR MCMCO MDMDA MEMNE MFMAF MGMDG MHMHL MKMKD
  MLMLI MMMMR MNMNG MOMAC MPMNP MQMTQ MRMRT MSMSR MTMLT MUMUS MVMDV MWMWI MXMEX MYMYS MZMOZ NANAM
  NCNCL NENER NFNFK NGNGA NINIC NLNLD NONOR NPNPL NRNRU NUNIU NZNZL OMOMN PAPAN PEPER PFPYF PGPNG
  PHPHL PKPAK PLPOL PMSPM PNPCN PRPRI PSPSE PTPRT PWPLW PYPRY QAQAT REREU ROROU RSSRB RURUS RWRWA
  SASAU SBSLB SCSYC SDSDN SESWE SGSGP SHSHN SISVN SJSJM SKSVK SLSLE SMSMR SNSEN SOSOM SRSUR SSSSD
  STSTP SVSLV SXSXM SYSYR SZSWZ TCTCA TDTCD TFATF TGTGO THTHA TJTJK TKTKL TLTLS TMTKM TNTUN TOTON
  TRTUR TTTTO TVTUV TWTWN TZTZA UAUKR UGUGA UMUMI USUSA UYURY UZUZB VAVAT VCVCT VEVEN VGVGB VIVIR
  VNVNM VUVUT WFWLF WSWSM XKXKX YEYEM YTMYT ZAZAF ZMZMB ZWZWE
`

const ALPHA3 = new Map(
  CODES.trim()
    .split(/\s+/)
    .map((pair) => [pair.slice(2), pair.slice(0, 2)] as const),
)
const ALPHA2 = new Set(ALPHA3.values())

/** What datasets call countries beside the platform's own names, folded. States that are no more stand for none. */
const OTHERWISE: Readonly<Record<string, string>> = {
  'afghanistan (islamic republic of)': 'AF',
  'bosnia herzegovina': 'BA',
  burma: 'MM',
  'burma (myanmar)': 'MM',
  'cambodia (kampuchea)': 'KH',
  'cape verde': 'CV',
  'cote divoire': 'CI',
  'czech republic': 'CZ',
  'democratic republic of congo': 'CD',
  'democratic republic of the congo': 'CD',
  'dr congo (zaire)': 'CD',
  'dr congo': 'CD',
  'congo, democratic republic of': 'CD',
  'republic of congo': 'CG',
  'republic of the congo': 'CG',
  congo: 'CG',
  'east timor': 'TL',
  england: 'GB',
  'great britain': 'GB',
  'hong kong': 'HK',
  'islamic republic of iran': 'IR',
  'iran (islamic republic of)': 'IR',
  'ivory coast': 'CI',
  'korea, south': 'KR',
  'korea, north': 'KP',
  'lao pdr': 'LA',
  'laos pdr': 'LA',
  macedonia: 'MK',
  'macedonia, fyr': 'MK',
  'madagascar (malagasy)': 'MG',
  myanmar: 'MM',
  'myanmar (burma)': 'MM',
  'north macedonia': 'MK',
  palestine: 'PS',
  'palestinian territories': 'PS',
  'state of palestine': 'PS',
  'west bank and gaza strip': 'PS',
  'occupied palestinian territory': 'PS',
  'russia (soviet union)': 'RU',
  'russian federation': 'RU',
  'serbia (yugoslavia)': 'RS',
  'slovak republic': 'SK',
  swaziland: 'SZ',
  'kingdom of eswatini (swaziland)': 'SZ',
  syria: 'SY',
  'syrian arab republic': 'SY',
  'the gambia': 'GM',
  'the bahamas': 'BS',
  turkey: 'TR',
  turkiye: 'TR',
  'united republic of tanzania': 'TZ',
  'united states of america': 'US',
  'viet nam': 'VN',
  'vietnam (north vietnam)': 'VN',
  'yemen (north yemen)': 'YE',
  'zimbabwe (rhodesia)': 'ZW',
  uk: 'GB',
  usa: 'US',
  uae: 'AE',
}

let names: Map<string, string> | null = null

/**
 * The alpha-2 code of what a file calls a country: by a code of two or three letters, a number of ISO 3166-1, or a name in
 * English; null where it is none of them.
 */
export function countryCode(given: string): string | null {
  const text = given.trim()
  if (/^[A-Za-z]{2}$/.test(text)) {
    const code = text.toUpperCase()
    return ALPHA2.has(code) ? code : (OTHERWISE[text.toLowerCase()] ?? null)
  }
  if (/^[A-Z]{3}$/.test(text) && ALPHA3.has(text)) return ALPHA3.get(text)!
  if (/^\d{1,3}$/.test(text)) return byNumber(text.padStart(3, '0'))
  const name = fold(text).replace(/ & /g, ' and ').slice(0, 100)
  names ??= namesOfCodes()
  return names.get(name) ?? null
}

function byNumber(number: string): string | null {
  try {
    const region = new Intl.Locale(`und-${number}`).region
    return region !== undefined && ALPHA2.has(region) ? region : null
  } catch {
    return null
  }
}

function namesOfCodes(): Map<string, string> {
  const found = new Map<string, string>()
  for (const style of ['long', 'short'] as const) {
    const regions = new Intl.DisplayNames(['en'], { type: 'region', style, fallback: 'none' })
    for (const code of ALPHA2) {
      const name = regions.of(code)
      if (name) found.set(fold(name).replace(/ & /g, ' and '), code)
    }
  }
  for (const [name, code] of Object.entries(OTHERWISE)) found.set(name, code)
  return found
}
