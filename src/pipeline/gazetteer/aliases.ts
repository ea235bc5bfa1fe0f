/** Names of towns that the gazetteer spells otherwise, by country: the name it has, then the names that people write. */
export const CITY_ALIASES: Readonly<Record<string, string>> = {
  AF: `Kandahār=Qandahar; Mazār-e Sharīf=Mazar-i-Sharif/Mazar-i Sharif/Mazar; Pul-e Khumrī=Pol-e Khomri/Pul-i-Khumri; Fayrōz Kōh=Chaghcharan/Firozkoh; Lashkar Gāh=Lashkargah/Bost; Aībak=Samangan/Aybak;
    Qala i Naw=Qala-e-Naw; Sharan=Sharana; Maydanshakhr=Maidan Shar/Maidan Shahr; Shibirghān=Sheberghan/Shebarghan; Taloqan=Taluqan; Kunduz=Kondoz; Markaz-e Woluswalī-ye Āchīn=Achin; Mehtar Lām=Mihtarlam; Jalālābād=Jelalabad; Spīn Bōldak=Spin Boldak`,
  RU: `Moscow=Moskva; Saint Petersburg=St. Petersburg/St Petersburg/Sankt-Peterburg/Leningrad/Petersburg; Yekaterinburg=Ekaterinburg/Sverdlovsk; Rostov-na-Donu=Rostov-on-Don; Nizhniy Novgorod=Nizhny Novgorod; Groznyy=Grozny; Nal’chik=Nalchik;
    Achkhoy-Martan=Achkhoi-Martan/Achkhoy Martan/Achkhoi-Martanovsky/Achkhoi-Martanovskiy/Achkhoy-Martanovsky; Tol’yatti=Togliatti; Arkhangel’sk=Archangel; Orël=Orel/Oryol; Nazran’=Nazran; Velikiy Novgorod=Novgorod/Veliky Novgorod`,
  UZ: 'Tirmiz=Termez/Termiz/Termes; Fergana=Farg‘ona; Andijon=Andijan; Qo‘qon=Kokand; Khiwa=Khiva; Urganch=Urgench; Jizzax=Jizzakh; Navoiy=Navoi; Bukhara=Buxoro; Samarkand=Samarqand',
  TJ: 'Qŭrghonteppa=Bokhtar/Kurgan-Tyube/Qurghonteppa; Kŭlob=Kulob/Kulyab; Khujand=Leninabad/Khodjent; Khorugh=Khorog; Istaravshan=Ura-Tyube; Danghara=Dangara',
  TM: 'Ashgabat=Ashkhabad; Türkmenabat=Turkmenabad/Charjou',
  KG: 'Kyzyl-Kyya=Kyzyl-Kiya; Jalal-Abad=Dzhalal-Abad',
  KZ: 'Nur-Sultan=Astana; Almaty=Alma-Ata; Oral=Uralsk; Aktau=Aqtau; Aktobe=Aqtobe',
  IR: 'Mashhad=Meshed; Isfahan=Esfahan; Zahedan=Zahidan; Qom=Ghom; Orūmīyeh=Urmia; Kermanshah=Bakhtaran; Sanandaj=Sinneh',
  PK: 'Quetta=Kwatah; Mingora=Swat; Rawalpindi=Pindi',
  IQ: 'Mosul=Al Mawsil; Erbil=Arbil/Hewler; Ad Dīwānīyah=Diwaniyah; Al Fallūjah=Fallujah/Falluja; Al Ḩillah=Hilla; As Sulaymānīyah=Sulaimaniya/Slemani; Dihok=Duhok/Dohuk; Sāmarrā’=Samarra; Baqubah=Baquba',
  SY: 'Ar Raqqah=Raqqa/Rakka; Al Ḩasakah=Hasaka/Hassakeh/Hasakeh; Deir ez-Zor=Deir al-Zor/Dayr az Zawr; Ḩamāh=Hama; Tadmur=Palmyra; Dar‘ā=Deraa/Daraa; Tartouss=Tartus; Homs=Hims; Al Mayādīn=Mayadin; Ālbū Kamāl=Abu Kamal/Al-Bukamal',
  EG: 'Arish=El Arish/Al-Arish; Al Manşūrah=Mansoura; Luxor=Al Uqsur',
  TR: 'Istanbul=Constantinople/Stamboul; İzmit=Kocaeli; Antakya=Hatay/Antioch; Mersin=Icel',
  DE: 'Köln=Cologne; Munich=München; Nürnberg=Nuremberg; Frankfurt am Main=Frankfurt; Hannover=Hanover; Düsseldorf=Duesseldorf',
  AT: 'Vienna=Wien',
  IT: 'Rome=Roma; Milan=Milano; Naples=Napoli; Turin=Torino; Florence=Firenze; Venice=Venezia',
  NL: "The Hague=Den Haag/'s-Gravenhage",
  BE: 'Antwerpen=Antwerp; Gent=Ghent; Brugge=Bruges; Brussels=Bruxelles/Brussel',
  ES: 'Sevilla=Seville; Zaragoza=Saragossa; Gasteiz / Vitoria=Vitoria; Donostia / San Sebastián=San Sebastian',
  MZ: 'Mocímboa=Mocimboa da Praia; Maputo=Lourenco Marques',
  ML: 'Timbuktu=Tombouctou; Ménaka=Menaka',
  SO: 'Mogadishu=Muqdisho; Kismayo=Chisimayu/Kismaayo; Bosaso=Bossaso/Boosaaso',
  UA: 'Kyiv=Kiev; Odessa=Odesa; Dnipro=Dnipropetrovsk; Zaporizhia=Zaporizhzhia',
  US: 'New York City=New York/NYC; Washington, D.C.=Washington',
}

/** Names of countries beside the English ones of the Unicode locale data. */
export const COUNTRY_ALIASES: Readonly<Record<string, string>> = {
  AE: 'UAE',
  BA: 'Bosnia',
  CD: 'Congo-Kinshasa/DR Congo/Democratic Republic of the Congo',
  CG: 'Republic of the Congo',
  CI: 'Ivory Coast',
  CN: 'PRC',
  CZ: 'Czech Republic',
  GB: 'UK/Great Britain/Britain',
  IR: 'Islamic Republic of Iran',
  KP: 'North Korea',
  KR: 'South Korea',
  KG: 'Kirghizia/Kyrgyz Republic',
  MK: 'Macedonia',
  MM: 'Burma',
  NL: 'Holland/The Netherlands',
  PS: 'Palestine',
  RU: 'Russian Federation',
  SY: 'Syrian Arab Republic',
  TR: 'Turkey/Turkiye',
  TZ: 'Tanzania',
  US: 'USA/United States of America/America',
  VA: 'Vatican/Holy See',
  VN: 'Viet Nam',
  CV: 'Cabo Verde',
  SZ: 'Swaziland',
}

export interface NamedArea {
  readonly id: string
  readonly name: string
  readonly otherNames: readonly string[]
  readonly country: string
  /** GeoNames codes of the first-level areas that it is made of. */
  readonly parts: readonly string[]
}

/** Areas that documents name and that are larger than a first-level area. */
export const NAMED_AREAS: readonly NamedArea[] = [
  area('sinai', 'Sinai Peninsula/Sinai', 'EG', '26 27'),
  area('north-caucasus', 'North Caucasus/Northern Caucasus', 'RU', '12 17 19 22 27 68 70'),
  area('siberia-southwest', 'Southwestern Siberia/South-western Siberia', 'RU', '03 04 29 53 54 75'),
  area('southeastern-iran', 'Southeastern Iran/South-eastern Iran/Southeast Iran', 'IR', '04 11 29'),
  area('eastern-afghanistan', 'Eastern Afghanistan/East Afghanistan', 'AF', '18 34 35 38'),
  area('southern-afghanistan', 'Southern Afghanistan/South Afghanistan', 'AF', '10 23 28 39'),
  area('northern-afghanistan', 'Northern Afghanistan/North Afghanistan', 'AF', '01 03 24 26 30 31 32 33 07'),
  area('western-afghanistan', 'Western Afghanistan/West Afghanistan', 'AF', '02 06 09 11'),
  area('eastern-syria', 'Eastern Syria/Northeastern Syria', 'SY', '01 04 07'),
  area('iraqi-kurdistan', 'Iraqi Kurdistan/Kurdistan Region of Iraq', 'IQ', '05 08 11'),
  area('crimea', 'Crimea', 'UA', '11 20'),
  area('fergana-valley-uz', 'Fergana Valley', 'UZ', '01 03 06'),
]

function area(id: string, names: string, country: string, parts: string): NamedArea {
  const [name, ...otherNames] = names.split('/') as [string, ...string[]]
  return { id, name, otherNames, country, parts: parts.split(' ') }
}
