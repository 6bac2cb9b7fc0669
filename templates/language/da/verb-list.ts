/**
 * Danish verbs that frameworks use, as infinitives. Everything here forms its present by adding -r; verbs that
 * do not are in verbs.ts. Add a verb here when a sentence is quoted although it could have become a question.
 */
export const REGULAR_VERBS = `
acceptere adskille afbalancere afdramatisere afdække afgive afgrænse afhente afhjælpe afholde afklare afkode
aflaste aflevere aflære afmystificere afprøve afrunde afsende afslutte afspejle afstemme afstigmatisere
afsøge aftale afveje afvente afvige afvikle afvise agere aktivere aktualisere analysere anbefale ane
anerkende anføre angive anlægge anmelde anmode anskaffe anspore ansætte antage anvende arbejde argumentere
arkivere arrangere assistere attestere bakke balancere basere bearbejde bede bedømme befordre begejstre
begrunde begrænse begynde behandle beherske beholde bekræfte belyse belønne bemande bemestre bemyndige
bemærke benytte benævne berige berolige berøre besidde beskrive beskytte beslutte bestemme bestille bestræbe
besvare besøge betale betjene betragte betræde betyde bevare bevise bevæge bibeholde bidrage bifalde binde
blive booste brede bringe brobygge bruge bryde byde bygge bære bøje coache dagsordensætte danne debattere
definere dele delegere deltage demonstrere dialogisere digitalisere diskutere distribuere dokumentere dosere
drage dreje drive drøfte dygtiggøre dyrke dæmpe dømme effektivisere efterleve efterlyse efterprøve efterse
efterspørge efterstræbe efteruddanne eje eksistere ekspedere eksperimentere elske emballere engagere
ensrette erkende etablere evaluere facilitere falde fange fastholde fastlægge fastsætte favne fejre finde
fjerne flytte fokusere forandre forankre forarbejde forbedre forberede forbinde fordele fordre fordybe
forebygge foregribe forene forenkle foretage forfine forfølge forhandle forhindre forholde forklare forkorte
forlade forlange formane formidle formindske formulere fornemme forpligte forrette forsikre forske forskønne
forstyrre forstærke forsvare forsyne forsøge fortolke fortsætte fortælle forudsætte forvalte forvente
forventningsafstemme forøge fravælge fremhæve fremlægge fremme fremskaffe fremstille fremtidssikre fremvise
frigive frigøre fritage fungere fylde færdiggøre føle følge føre garantere gavne genbruge genetablere
genfinde gennemføre gennemskue gennemtænke genopbygge genopfriske genoprette genoverveje gentage gentænke
give glemme glæde gribe grine grunde gruppere guide handle harmonisere hejse helhedstænke hente henvende
henvise hilse hjælpe holde honorere huske hvile hylde håbe håndtere hædre hæmme hænge hæve høre identificere
igangsætte ignorere illustrere implementere imponere imødekomme indarbejde indberette indbyde inddele
inddrage indføre indgive indgyde indhente indkalde indkøbe indlede indlægge indordne indrette indrømme
indsamle indse indstille indtage indtænke indvie informere initiere inkludere innovere insistere inspirere
installere integrere interessere interviewe introducere investere invitere involvere italesætte iværksætte
justere kalde kaste kende kigge klage klare klargøre klippe klæde knytte koble kombinere komme kommunikere
kompensere konferere konfrontere konkretisere konsolidere konstatere konsultere kontakte kontraktstyre
kontrollere koordinere kopiere korrigere kortlægge kreere kritisere kræve kvalificere kvalitetssikre
kvittere kæde kæmpe køre lade lagre lede ledsage legitimere leje lette leve levere ligge lokalisere love
lukke lykønske lytte lægge lænke lære løbe løfte lønne løse male mangle markedsføre markere medbringe
meddele mediere medinddrage medtage medtænke medvirke memorere mene mentorere mestre mindske minimere
mobilisere modarbejde moderere modne modtage monitorere montere motivere muliggøre myndiggøre måle målrette
mægle mærke møde navigere nedbringe nedbryde nedskrive nedsætte nedtrappe notere nuancere nyde nytte nytænke
nægte nærme nævne observere offentliggøre omfatte omfavne omformulere omgive omlægge omstille omsætte omtale
oparbejde opbevare opbygge opdage opdatere opdyrke opfange opfatte opfinde opfordre opfriske opfylde opfølge
opgøre ophæve ophøre oplade opleve oplyse oplære opmuntre opmåle opprioritere opretholde oprette opsamle
opsige opspore opstarte opstille opstramme opsummere opsætte opsøge optage optegne optimere optrappe optræde
optræne opøve organisere orientere overbevise overdrage overføre overholde overlade overlevere overraske
overse oversende overskride oversætte overtage overtale overveje overvåge pakke passe passivisere pege
perspektivere placere planlægge plante pleje positionere postere praktisere prioritere promovere protestere
præcisere præge præsentere prøve påbegynde pålægge påpege påskønne påtage påvirke rapportere reagere
realisere redegøre reducere referere reflektere registrere regne regulere rejse rekruttere rengøre reparere
repræsentere reservere respektere respondere rette returnere revidere ringe risikere rokere rose rotere
rumme rydde ryste råde rådføre rådgive række ræsonnere sagsbehandle samarbejde samle sammenfatte sammenholde
sammenligne sammensætte sammentænke samordne samskabe samtale samtykke samtænke sanse screene sende sidde
sige sikre simplificere skabe skelne skifte skitsere skride skrive skåne skærme skærpe slippe slutte smile
smitte smøre sortere spare sparre specificere spejle spille spotte sprede spørge stabilisere stadfæste
standse starte stemme stille stimulere stole stoppe strategilægge strukturere stræbe strække studere styre
styrke støtte suge summere supervisere supplere svare svigte synliggøre systematisere sælge sætte søge sørge
tackle tage takke tale teste tilbagemelde tilberede tilbringe tilbyde tildele tilegne tilføje tilføre
tilgodese tilkalde tilkendegive tilkoble tillade tillægge tilmelde tilpasse tilrette tilrettelægge tilse
tilskynde tilstræbe tiltrække tjekke tolke træde træffe trække træne trøste turnere tvivle tydeliggøre tænde
tænke tøve udarbejde udbedre udbrede udbygge uddanne uddele uddelegere uddybe udfase udfolde udfordre
udforme udforske udfylde udføre udleve udlevere udligne udlåne udlægge udmelde udmønte udnytte udnævne
udpege udrede udrette udskifte udskrive udspørge udstede udstikke udstille udstråle udsætte udtrykke udtænke
udvande udveksle udvide udvikle udvirke udvise udviske udvælge udånde udøve underrette understrege
understøtte undersøge undervise undlade undre vagtplanlægge validere vare varetage vedkende vedligeholde
vejlede veksle vende vente ventilere verificere videndele vidensdele viderebringe videreformidle videreføre
videregive videreudvikle vidne vinde vinkle virke virkeliggøre vise visitere visualisere vogte vokse vove
vurdere vægte vække vælge værdisætte værdsætte værne yde ydmyge ytre åbenbare åbne ånde ændre ære øge øve ønske
`
  .trim()
  .split(/\s+/);
