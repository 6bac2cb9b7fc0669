/**
 * Danish verbs that frameworks use, as infinitives. Everything here forms its present by adding -r;
 * verbs that do not are in `verbs.ts`. Add a verb here when a framework's sentence is quoted although
 * it could have been turned into a question.
 */
export const REGULAR_VERBS = `
acceptere adskille afbalancere afdække afgive afgrænse afhjælpe afholde afklare afkode aflaste aflevere
afprøve afrunde afsende afslutte afsøge afspejle afstemme aftale afveje afvente afvige afvikle afvise
agere aktivere analysere anbefale ane anerkende anføre angive anlægge anspore ansætte anvende arbejde argumentere
arrangere balancere basere bede bearbejde bedømme befordre begejstre begrunde begrænse begynde behandle beherske beholde
bekræfte belyse belønne bemyndige benytte berige beskrive beskytte beslutte bestemme bestræbe betale betjene betragte
betræde betyde bevare bevise bringe betro bede bevæge bibeholde bidrage binde bistå blive booste brede brobygge bruge bryde bygge
byde bære bøje bakke benævne besidde coache dagsordensætte danne debattere definere dele delegere deltage
demonstrere dialogisere digitalisere diskutere distribuere dokumentere drage dreje drive drøfte dygtiggøre dyrke dæmpe
dømme effektivisere efterleve efterlyse efterprøve efterspørge efterstræbe eje eksistere eksperimentere elske
engagere ensrette erkende etablere evaluere facilitere falde fange fastholde fastlægge fastsætte favne fejre finde fjerne
flytte fokusere forandre forankre forarbejde forbedre forberede forbinde fordele fordybe fordre foregribe foreslå
forebygge forenkle forene foretage forfølge forholde forhandle forhindre forholde forklare forkorte forlange forlade
formidle formindske formulere forny fornemme forpligte forsikre forske forsvare forstyrre forstærke forsøge fortolke fortælle
forudsætte forvalte forvente forventningsafstemme fremhæve fremlægge fremme fremstå fremtidssikre fungere fylde følge føle
føre færdiggøre gavne genbruge gennemføre gennemgå gennemskue gennemtænke genoverveje give glæde gribe gruppere grunde handle
harmonisere have hente henvende henvise hilse hjælpe holde honorere huske hvile hylde hæmme hænge hæve høre
håbe håndtere identificere ignorere illustrere imødekomme implementere imponere inddrage inddele indarbejde indberette indbyde indføre
indgive indhente indkalde indlede indrette indrømme indsamle indse indstille indtage indtænke informere
initiere inkludere innovere insistere inspirere integrere interessere introducere investere invitere involvere italesætte iværksætte
justere kalde kaste kende kigge klargøre klare klæde knytte koble kombinere komme kommunikere kompensere konfrontere konkretisere
konstatere kontakte kontrollere koordinere kortlægge kreere kritisere kræve kvalificere kvalitetssikre kæmpe kæde lade
lede ledsage lede leje lette levere leve ligge lægge lære løbe løfte løse love lukke lykønske lytte
lænke mangle markere mediere medinddrage medtage medtænke medvirke meddele mene mentorere mestre mindske minimere mobilisere
modarbejde moderere modne modtage monitorere motivere muliggøre myndiggøre mærke måle møde målrette navigere nedbringe nedbryde nedsætte
nuancere nyde nytænke nytte nå nærme nævne observere offentliggøre omfatte omfavne omformulere omgive omlægge omsætte
omstille omtale opbygge opbevare opdage opdatere opdyrke opfange opfatte opfinde opfylde opfordre opfølge ophæve
opleve oplyse oplære opmuntre opprioritere oprette opretholde opstille opsummere opsætte opsøge optage optimere optræde opøve
organisere orientere overbevise overdrage overføre overholde overlade overlevere overraske overskride oversætte overtage overveje
overvåge passe passe pege perspektivere placere planlægge pleje prioritere praktisere præcisere præge præsentere prøve
påpege påtage påvirke planlægge rapportere realisere reagere redegøre reducere referere reflektere registrere regulere rejse
rekruttere repræsentere respektere rette risikere rokere rose rumme ræsonnere række rådføre rådgive råde sagsbehandle samarbejde samle
samle samskabe samtale samtænke sammentænke samordne sanse sende sikre sidde sige simplificere skabe skelne skifte skitsere
skride skrive skærme skærpe slippe slutte smile smitte spille spare sparre sprede spørge spejle stabilisere standse
starte stemme stille stimulere stole stoppe strukturere strække stræbe styre styrke støtte suge supplere supervisere svare
søge sørge sætte tage takke tale tilbyde tildele tilegne tilføre tilgodese tilgå tilkalde tilkendegive tillade
tillægge tilpasse tilrettelægge tilskynde tilstræbe tiltrække tjekke tolke træde træffe træne trække turnere tydeliggøre
tænke tøve uddanne uddelegere uddele uddybe udarbejde udbrede udbygge udfolde udforme udforske udfordre udføre udfylde
udligne udleve udmønte udnytte udpege udrede udrette udskifte udsætte udstikke udstråle udtrykke udtænke udvide udvikle
udvirke udvise udvælge udvande udveksle udøve understrege understøtte underrette undersøge undervise undgå undlade uddybe validere
vare varetage vedkende vedligeholde vejlede veksle vende vente verificere vidensdele videndele videreformidle videreføre viderebringe videregive
videreudvikle vinde virke virkeliggøre vise visualisere vogte vokse vove vurdere vække vælge værdsætte værne
yde ytre øge forøge åbenbare afmystificere fremvise genopfriske gentænke ændre ære ønske ånde åbne
`
  .trim()
  .split(/\s+/);
