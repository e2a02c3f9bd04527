"""Ordinary Dutch words that the signals of danger must not take for a mistyped word of theirs. Only words stand here."""

from __future__ import annotations


def _woorden(tekst: str) -> frozenset[str]:
    return frozenset(tekst.split())


#: Each lies so close to a word of a pattern that it would pass for a typing error of it.
#: `tests/gesprek/test_crisiswoorden.py` compares with a frequency list and names what is missing here.
GEWOON: frozenset[str] = _woorden("""
aanbeden aanbidden aanbidding aanbieder aanbieding aanbiedt aandeel aandrijving aanfluiting aangeboden aangeboren aangebroken
aangedreven aangegaan aangegeven aangekeken aangekomen aangemaakt aangenomen aangepakt aangepast aangeraden aangesloten
aangestoken aangewezen aankopen aanmaken aanmaning aanraden aanrader aansluiten aansluitend aantal aantreden aanvallen aanvrager
aanwijzing aapje aapjes aard aards aardse aart abel abonneren achten achterhalen achterin achterlaat achterland achterlaten
achterliet achterop achterste achteruit achtervolgers achtervolging achtte adder adele ader aderen aders administrator aegon
afgedaan afgedrukt afgehandeld afgekoeld afgelost afgeschoten afgeslagen afgesproken afgetreden afgevallen afhaken afkoelen
afleveren afschaffen afsluiter afspraken afvraagt afvragen afwezigheid aires aken akker akte alam allan allen aller alpen alves
amber ambulante amen anaal ander andersen andes andre andres anker anna anne appel apple apres ares arjen armer armin asjeblieft
asse assen asten aten avondje avonds award baalt baard baarde baars baart babbelen babes baden baken baker bakje bakken bakker
bakstenen bale balen balkan balken ballen ballon band banda bandje bandjes bands bane banen bange banger banken bannen baren
barst barsten basta basten baten bates bazen beamen bears beast bedachten bediend bediende bedienden bedient bedje bedoel
bedoelen bedraagt bedrag bedriegen bedriegt bedrog beeindiging beek beeldje beelen beer beertje beest beestje beet begeleidde
begeleiden begeleidt begeven beginnen begon begrepen behaald behaalt behalen behandelde behandeling beheerst behind beide beiden
beieren beilen beke beken beker bekken bekleed beklommen bekomen beladen belang belangen belast belasten belde belden beledigen
beleefd belegd belgen belicht belichten bella beller bells beloof beloofd belooft beloond beloven bemand benin benoemen bepaal
bepalen bepaling berecht berechten bereden bereid bereiding bereken beren berend berger berichtje beroemd berucht beruchte
bescheiden beschoten beschreven beschut beslaan beslagen bespaard bestaat beste besteden bestelling besten bestolen beta beton
betonnen betrapt betrokken bette beuken beurt bevallen bevat beveel bevel bevelen bever bevind bevindingen bevochten bevonden
bewaakt bewaar bewaken bewaker bewapend bewapende beweeg beweert beweren beweringen bewerkingen bewezen bewogen bewonder bezat
bezem bezet bezitters bezocht bezoeken bezorgd bezorgde bezorgen bezorgt bezwaren bible bibliotheken bidden bidt biedt bieren
bijeen bijen bijlen billie billy binden binnenkant binnenkomen binnenkomst binnenkomt binnenkort blade bladen blake blaren
blazen bleef bleke bleken bleven blijde blije blijk blijken blijkt blikken blink bloei bloeien bloeit bloem bloemen blogt blond
blonde bloom bocht bode boden boeken boekt boekte boeren boeten boeven bogen bokser bolle bollen bommel bonden bonen bonnen bont
bonte bood boodschapper boord boost boot bootje border bordje boren borgen borne borstel bosje bossen boten boter botje botsen
botst botste botte bovenbeen boxen brad braden brakel brave brecht brede bree breek breien brein bremen brent breuken brillen
bring brink brock broden broeden broeken brok broken broos brouwen bruikbaar buffer buien buigen buisje buit buitenkant buizen
bulten burn burt bussen buste buster buuren cache calle camper carmen casper cellen cement chaam change chet chick chicken chili
chill chuck clash clint collage college colleges complete concentratie concrete conde consument contant contrast controleer
controleerde controleren controller controllers controverse cooperatie cora corporate corporation corry creatie creeer creeren
crises crush curve daad daag daagt daalde daalt daarheen daarin daarom daartoe daarvoor dachten dadelijk daden dader daken dale
dalen damen dammen dank danken dankje dankt dante darmen dassen daten dealen deals deden deelde deelden deels deen deftige
degelijke deken dekken dekt delden demand denen denis denker dennen dennis derden dertig deugd deurne dezen dichte dichten
dichter diemen dienen dient diepte diest diet dieten diever diezelfde digital dijken dineren dinges docenten documentatie doeken
doekje doelen doelt doing doken dommel donder dong dongen donk donkey donner doodschoot dooie doorbreken doorbroken doorgaat
doorgang doorgegeven doorgemaakt doorgereden doorging doormaakt doormaken doorrijden doors doorsnede doorvoeren dopen doping
dorst douches doven dozen draad draag draagt draaide draaiden draak draden drager dragon drake draken drang dranken dreigden
dreven drift dringend dringende drink drinker droeg droegen droge drogen drone drong drongen dronk dronten droom drost druipt
drukke drukker drukste drummen drums dude duiden duidt duiken duiker duikt duimen duinen duiven duke dumpen dunne dure duren
duurder duurt duvel dwaze dwazen dwongen echte echter economic edele edelen eden eelde eender eentje eerbied eerder eerst eert
egels eigelijk eigenhandig eikel eiken eindigde eindigden eindigt eisen eitje ekeren eland electrische elektronisch elfde elle
ellen else emails ende engel enigen enkels enne enter erdoor erkennen erkent ervan etage etappe etentje ether explosies faalde
faalt feest felle fest field fietsen fietspaden fietste films finance financial financiele financien financier financieren
financiert flank flauwe flauwvallen flikken flikt flint flippen flirt floot fluisteren fluit fluiten forces formuleren
fotografeerde fotograferen foutje fraai fraaie frank friese fringe galen galerie gamen gamer games gangen garde garen gassen
gasten gaston gates gauw gavin gazet geacht geachte gebaar gebaren gebaseerde gebed gebeden gebeurde geboden gebogen gebonden
geboord geborgen gebreken gebruiker gebruikte gebruikten gebukt gecharmeerd gecompenseerd gecondoleerd gedaald gedag gedicht
gedichten gedoken gedoneerd gedraag gedraaid gedrang geduld geeindigd geel geert geest gefaald gefeest geflikt gegaan gegoten
gegraven gehaat gehandeld gehangen gehanteerd gehanteerde gehate gehecht geheten geheven gehore gehuwd geil gein geit gejat
gekend gekeurd gekken geklede gekleurd geklikt gekochte gekozen gekraakt gekte geladen gelakt geland gelast gelden gelder geldt
geleen geleend geleerd gelegen geleid geleide gelekt gelet geliefd gelikt gelogen gelost geloven gelukt gemarkeerd gemeld gemene
gemert gemeten gemis genaaid gender geneest genen geneukt geneve genezen geniale genoten gent gepaard gepasseerd gepast geperst
gepikt geplakt geplant gepost geprint geraken gerald gerecht gereden gereed geregeerd geregend gericht gerichte geroerd geroofd
gerrie gerukt geschenken geschieden geschokt geschonden geschoren geschoven geslepen gesloten gesproken gestaakt gestaan gestage
gestapo gestart gesteld gestoten getale getallen geteeld geteld getest getikt getreden getuigt geuit geuren geval gevangene
gevangenen gevarieerd gevechten gevel geveld gevlochten gevlogen gevoegd gevoel gevolge gewaagd gewend gewenst geweren gewest
geweten geweven gewezen gewicht gewild gewin gewonde gewonden gewone gewoond geworpen gezant gezien gezind gezochte gezoend
gezond gezonde gezonden gieren gieten gijs gilde gilles gilze gingen ginger glijden glippen gloed gluren goden goede goeden
goeie gooiden gooise goose goot goten gouden graad graaf graaft graal graan graden grand grande grant grappen graven grazen
green greene greet griep grieven grijns grijp grijze grillen grind groef groei groen groene groepen groet groeve groote ground
group grove guest gulle gunnen gunst haakt haard haaren hacken hacker hagen haken hakken haley halle halt handel handje hands
hangen hanger hanna hanne hansen hanteert hanteren hanze hapje happen happy harde harden haring harmen harrie harten haten haven
haver hayden hazen healing heaven hecht hechte hechten heden heelt heerlijk heerst heerste heilig heilige hekel hekje hekken
held helden helder heleen helen helft hellen helmen helper henzelf herbie herdacht herder here heren hereniging herhaal herkende
herstelde herten herzie heten heter heupen heuse hidden hielp hielpen hiermee hilde hinder hinderen hingen hippe hoede hoeden
hoeken hoeren hoever hoger hogere holden holst homer honda honden hondje hondjes honey honing hood hooge hoogste hoopt hoopte
hoorn horde horden horn horse horst host houder houders houten hove hoven huber huilde huist huize huizen hunger hunne hunnen
huren huurt huwde ideale idealen ieders ieper ieren ierse ijver inbegrepen inbraken inbreuken inde indie informatica information
inge ingen ingepakt ingeschoten ingesloten ingesproken ingetrokken ingevroren ingezonden inhalen inhoudt inline inname innen
instaan instellen instemming intens inter iphone jaars jacht jachten jagen jager janne jared jassen jeetje jelle jemen jensen
jezelf joden joggen joint jongs jonker joods jorge journal juist juiste jurgen kaars kaart kaarten kaas kader kaken kampen
kanjer kanten kapel kapen kappen kapt karel karen kassen kastje kate kater katten keep keertje keken keller kende kennen keren
kerken kersen keten keulen keuren keurt keuze khmer kijker kijkje kille kinder kinderlijk kinderwagen kippen kist kisten kitten
klaag klaas klacht klank klanken klapper klapt klara klare klaren klasse klassen klauw kleden kleins kleppen klerk kleuren
kleurt kleven klieren klikken klikt klink klomp kloppen klopte klote kloten klucht kluis kluisje klussen knack knagen knappe
knappen knielen knip knipt knop knopen knoppen knuffels knuffelt kocht koeken koel koele koelen koen koets kogels koker kolen
komend komende konden koningen kontje kooien kookt koopt koord kooten koper kopje koppels koren korst korte korten koster kotsen
koude koudste kozen kraag kraai kraaien kraakt kraan kraft kraken kramen kramer kramp krans kranten krappe krat kreek kreet
krijger krijt krikken krimp kring kringen kris kroeg kroning kroop kruid kruip kruist kruit kuiken kunde kusje kussen kuste
kusten kwaal kwalen kwart kwartaal kwast kweken kwijtraakt laag laagste laan laar laars label lacht laden laffe lager lagere
laken lakken lamme lampen lance lande landen landje lands lane langen langst lans lappen laren large laser lasse lassen laste
lasten later latex latin launch lauw lazen leader lease least leden leder leeft leek leen leende leent leerde leergeld leert
left legen legend leger leggen leien lekker lekte lelijk lenen lenig lenzen leren lette letten letter leuke leuven level levens
lever lezen lezer lezingen lichte lichter lichtje lieden liefde liegen liegt liep liepen lier lieten lieve lieven light lijken
lijmen lijnen lijst lijve likken likt lille linde linden link linkt linnen lintje lisse loenen loer loggen lokeren loket lokken
lokt lommel londen lonen longen loog looks loont loos loper lopez lords loste loten lotte louche lovend lower lozen luchten
luide luiden luider luie luiken luis luiten lukken lukte lullen lynch maagd maagden maart maat mabel macht machten maden magie
magier magisch magische maine mais maker makes makker malden male malen malle mals malt mand manden mandje manipuleren
mantelzorgnl maple mappen marge marie markeert marken markeren markt marne massa masten maten mayer mede medewerkster medicine
meditatie meemaakt meenamen meerdere meest meesten meet meewerken meiden melken melle meloen menen mengen mening meningen meppen
meren merkel merkt merkte merkten merle merrie mest metaal metalen meten metten meyer michel midden middle mieren mijden milde
milder mile mille milt mindere minderen minds minste minutes misgaan missie missy miste misten mister mobile modder moeite
moesten molen monde monden mondje monet monkey monte monty mood mooie mooier moor moore more morgan morse most motel motten
mouse muizen mulder muren naait naaste nachtje nachts nader nadere naderen namen natie natte nature neder nederlanden
nederlander nederlanders neen neergestort neger neigen nesten netherlands nette netten network neuken neukt nevel neven niche
nichten niels nieren nieto nieuwe night noach noemde noemden noemen noemer noemt noord noort noot noren norm normen noten offers
officer ofwel oldebroek olijven olsen omgaan omgeven omgezet omleiding omroep omvang omvat omzet onderbouwen onderbreekt
onderbreken onderen ondergaan onderkomen ondernemen ondernemend ondernemer ondervoeding ondervond onderzoek oneens ongekende
ongelukkig ongeslagen onhoudbaar ononderbroken onredelijk ontmoeting ontplofte ontplooien ontroerd ontruimen ontvanger ontvangt
ontvingen ontvoerde ontzetting onvermogen onverwachte onvoorspelbare onvoorstelbaar oord oorden oosten opbrengen opdat opende
openden opener opent opeten opgaan opgang opgave opgaven opgeheven opgekomen opgeleid opgelet opgelopen opgemaakt opgeslagen
opgespoord opgestoken opgevangen opgezegd opkomt opkopen opladen opleggen oplegt opnamen opriep oproer opruiming opslaan opstaat
opvangt opzoekt orde order orders orkaan other otter oude ouden ouder ouderen oven overblijven overdrijven overgaan overgaat
overgave overgehaald overgemaakt overgeslagen overgrote overhalen overheden overhemd overlaat overladen overlaten overleed
overleeft overleven overlopen overmacht overreden overschrijven overtreden overtreft overuren overvol overvolle overweg
overwogen overzichten paar paard paarse paas pacht padden pagina pakje pakket pakten palace palen panden panne pannen paraat
paren parkeer parken pasje passe passen passeren past paste pasten patent pater peace peel pennen pension peren perken person
persona pete peter petje petten pezen piepen piet pieten pijlen pijpt pikken pindas pinnen piraat pirate piraten pissen piste
plaag plaat plaatje plaatjes plaatsje plaatst plaatste plaatsten plagen plakken plakt plande planet planeten plank planken
planner plat platen platte plein pleit plekjes plicht plichten plint ploeg ploegen pluim plukken plus poeder poepen poker pokken
polder pole polen pollen pompt ponden pont poolse poor poort poorten poosje pootje popje port porter portier porties pose
positie postcode posten potten praag pracht pratt preken premies prijs prijst prikkel prille prime prinsen print printen prize
probeer programme pronken protect pruiken pruimen pulse putte putten raad raadt raalte raast rachel rade raden rage rails rainer
raket rally ramon rampen rand randen rang range rangen ranger rank rapen rapid rassen rate ratio rauw raven reageer realisatie
realiseert realiseren rebel recent rechte rechten rechtsback rechtspraak rechtszaal redactie redde reeel reele reep rees regeert
regel regelde regelingen regen regenen regent regeren regering regeringen reiken reikt rein reine reisje reken rekende rekenen
rekken rellen remmen rende renden renee renner rente repen resten retro reuze reuzen rheden ribbon richt richten richter ride
riepen riet rijder rijen rijke rijken rijmen rijmt rijpe rijpen rijzen ringen ritje ritten river robben roden roeien roemenie
roep roer roest roet roger roker romp ronde ronden rondje rood rooien root rosen rosie rosse rotten route rouw rouwen roven
rozen ruige ruilen ruime ruimen ruimt ruimte ruimten ruine ruis ruiten ruiter rukken rukt runnen runner russen rusten rutte
rutten saar sage samen samenkomen samenwerken samenzwering sander sanders sands sanne satan scene schaak schaal schaamte schaap
schaarse schaatser schade schap schappen scheelde scheen scheer scheet scheids scheidt schelen schelpen schenden schendt schenen
schenkt schep scheppen schept scherp scheten scheur schiep schijf schijt schijten schikken schild schilden schip schoen
schoenmaker schoften scholen scholten schone schonk schoof schoon schoonmaak schoonmaker schoonmakers schoorl schoot schort
schot schotel schots schotse schouten schreef schreeuwde schreeuwden schrift schril schroef schroeven schuif schuil schuilt
schuin schuit schuiven schulz scoop scoor scoot scootermobiel scootmobil score scoren season seen sense sensuele serge series
serious serre services servie serviers setting shape share sheet shell shield shoot shop shoppen shore short sieren sigaren
singer sister slacht slag slagen slager slakken slang slangen slank slaven slechterik sleen slepen slet sliepen slijten slikt
slingers slipje sloan sloep sloop slopen sluier sluipen sluipt sluis sluizen smaakt smaakte smaken small smeden smeekt smeer
smeert smeken smelt smeren smet smit smoel smoke smullen snaar snappen snapt snapte snaren sneek snoek snoer snoop snuit sociaal
socialist soep soest solliciteer sonde soort soorten spaan space spar spark specht specialisme specials speed speel speels
speelt speer spel speld spelen speler spellen spelt spijt spinning spit split spoel spoelen spoken spook spoort sporen sporten
sporter sports spot spotje spotten sprake spraken spreek spreker spreuken springer springs sprint sprinter sprongen spuiten
staaf staakt staal staar staart stadion staf staken staking stalen stallen stalling stammen stamp stampen stamt stan stand
standen stank staren stark stars start starten startte state staten states staven stede steden steeg steek steele stef stegen
steil steile stein stek stel stelde stelden stelten stemde stemden stemt step sterk sterke sterken sterker stern sterre sterren
steun steunen steur steve steven steviger stierf stierven stift stille stilstaan sting stinken stip stippen stipt stoeien stoer
stoere stoet stokje stomen stomme stone stoned stoom stoor stoort stoot stop stopte stopten store storen storm stormen stort
storting story stoten stout stoute straal straalt straft strak straten streden streeft streek streep streken strekken strekt
strepen streven strik strikken strikt string stroken strong stront strook stroop strop stuart studie studio stuit stuiten
stukken sturing style suit suite sure sussen swingen syria system taart tabel taille taken takken talen talking talks tandem
tandjes tanger tank tanken tanker tapes tappen tasje taste tasten tate teelt teen tegel tegels tegengehouden tehuis teken
tekende tekenden tekening tekeningen tekens tekent telde tele telen tellen teller telt temmen tennis tennissen tenten
terroriseren terrorisme terugbetaald terugbetaling terugdenken terugkeren testen thais this thuiskomst tienen tientje tijde
tijden tikken tikt tilt tinder tinten tintje tippen title tjonge tocht toekomt toeren tonen tongen tongeren tonijn toont toppen
total touwen tower traag traan tracht trade traden trage trailer train trainen trant trash treden treft trekker trent triest
trillen trillingen trip triple troep troepen trokken trollen trommel tromp trouwde trouwden trouwt twaalfde tweeen tweet twerken
uber ugent uien uilen uitdaging uiteen uiten uitgaat uitgedacht uitgegeven uitgegroeid uitgehaald uitgekeerd uitgekeken
uitgekomen uitgelaten uitgeleend uitgelegd uitgeleverd uitgelezen uitgelicht uitgelopen uitgeroeid uitgerust uitgesloten
uitgespeeld uitgesproken uitgesteld uitgestoken uitgetrokken uitgewezen uitgezonderd uitleg uitputting uitrusting uitslagen
uitsluiting uitte uitvallen uitvinding uitvoerde uitvoert uitzenden uitzitten under uurwerk vaag vacht vage vakje vakken vallei
valley valse value vandaan vandaar vande vanden vangen vangst vangt vape vapen vapes varen vaste vasten vastgehouden vasthoudt
vaten vecht vechter veere veerkracht vega vegen veiling velde velden vele velen velgen vellen venen ventilator ventje vera
veranderde veranderden verandering verankerd verassing verbaal verband verbergen verbetering verbind verbinden verbinding
verbindt verbleven verblijft verbod verbond verbonden verbouwd verbouwen verbrande verbranden verbreden verbreding verbreken
verbroken verdachten verdediging verdeel verdeeld verdeling verdenking verdere verdiend verdiende verdienden verdient verdiepen
verdomde verdrijven verdringen verdrinking verdrongen verdween verdwenen verdwijning verdwijnt vereeniging vereist verenigen
vergaderen vergat vergeef vergeeft vergelding vergeven vergeving vergissen vergissing vergist vergoed vergoeden vergt verhagen
verhard verharde verharding verhinderen verhogen verhoger verhoging verhoord verhoren verhouding verhuizen verkeerds verkennen
verkenning verkering verkiest verkleden verkochte verkochten verkoeling verkoper verkozen verlaagt verlagen verlaging verlangde
verlegen verleggen verleiden verlenen verlengd verlengde verlengen verlenging verlengt verlicht verlichte verlichten verlichting
verliep verliet verloofd verlopen verlossen verloving vermeden vermeer vermeld vermenging verminderen vermissing vermoeid
vermoeide vermoeiend vermomd vernederen vernedering vernietigd vernietigen vernietiging vernietigt veroordelen veroveren
verplichting verrassen verrassing verreden verrekening verrichten verrichtte verrijken verruiming versa versailles verschil
verschillen verse versies verslaan verslaat verslinden versnellen verspilling verspreiding verstappen verste versteld verstikt
verstopte verstoren verstreken verstrekken vertaal vertaling vertelde vertelden verteller vertragen vertrok vertrokken vertrouwd
vertrouwde vertrouwden vertrouwt veruit vervagen verval vervallen vervang vervanger vervangt verveeld vervoerd vervoerde
vervoert vervolging vervorming vervuiling vervuld verwacht verwachte verwachten verwachting verwachtingen verwachtte verwant
verwarmd verwarren verwarring verweer verwend verwende verwerking verwijderd verwijderde verwijdering verwijdert verwijten
verwijzen verwikkeld verwisselen verwonding verwoord verwoorden verworden verzacht verzachten verzamelen verzekeren verzen
verzending verzette verzetten verzocht verzoening verzonden verzonken verzorgde verzorgen verzwijgen veste vesten veter vette
vetten vielen vieren vimeo vince vindt vinnen vissen vlaag vlaanderen vlagen vlakke vlakken vlechten vlekken vliegen vlies vliet
vloed vloek vloeren vlog vlogen vloot vocht vochten voeg voegde voegden voegen voegt voelden voelt voer voerde voerden voeren
voert voetballer voetballers voeten vogel vogels volgde volgden volger volken volle volt vond vonden voorde voorheen voorkeur
voorkomt voorspel voort voortkomen voorts voorzichtig vorden voren vormige vorst vorsten vouw vracht vrede vrees vreesde vreest
vreet vreselijks vries vriezen vrijer vroegen vrouwe vrouwen vrucht vruchten vuile vulde vullen vuren vurig vurige vuurt waagde
waaien waait waakt waardeloze waardig waardoor waarheden waarmee waarna waarop waarschuwen waartoe wachter wadden wagen wagens
waken walden walker wallen walter wanda wanden wang wangen wanten ward warme warmen warmste wars wassen waste wedden weelde
weergegeven weert weetje wegen weggaat weggejaagd weggelaten weggenomen weggevaagd weggeven wegvallen weigerde weigerden wekker
wekt wekte welke welle welpen welt wende wenden wenen wennen wensen wenste went werden weren werf werft werkend werker werkje
werkte werkten werpen werpt werven wespen west wester western weston wezel wide wieden wieken wielen wijde wijden wijdt wijken
wijkt wijlen wijst wijten wilder wilgen willem willie willy winden winnen winner winst wissels wisselt wissen wisten witte
witten woede woerden woest woeste wollen women wonder wonderen wong woods woonde woonden woord woorden words wormen worst wouden
wreken wrong xander yacht zaaien zaait zacht zachter zaden zakje zalen zanger zeden zeeen zeer zegde zegels zelden zenden zender
zenne zestig zetel zetje zeuren zeventig zicht zieke zieken zijde zijden zingen zinnen zitje zitting zocht zoeker zoekt zoen
zoent zoet zoete zonde zonden zondig zone zonen zones zongen zonne zonnen zonnetje zorgde zorgden zorgt zouden zover zowaar
zucht zuigt zuilen zuivel zullen zulte zuren zussen zwaai zwaan zwaard zwakke zwakken zwakker zwakte zwanen zweden zweeft zweep
zweer zweert zwelling zwemt zweren zwerver zweven zwijn
""")
