"""Words the crisis patterns lean on: how people spell, which words fill, which words negate, groups by name.

Only words stand here; the patterns themselves are an editor's, in `regelingen/inhoud/crisis.yml`.
"""

from __future__ import annotations


def _woorden(tekst: str) -> frozenset[str]:
    return frozenset(tekst.split())


def _spelling(tekst: str) -> dict[str, str]:
    """Reads lines `as the patterns write it: other spellings`."""
    uit: dict[str, str] = {}
    for regel in tekst.strip().splitlines():
        goed, _, anders = regel.partition(":")
        uit.update({woord: goed.strip() for woord in anders.split()})
    return uit


#: How a word is written in a hurry, in dialect, by ear or by a speech recogniser -> how the patterns write it.
#: One word may become several. Apostrophes are gone by the time this is looked up ("m'n" is "mn").
SPELLING: dict[str, str] = _spelling("""
ik: k ikke ikk ick iik ek
mijn: mn mijne myn mein mun mien
mij: my
mezelf: mijzelf mijnzelf mezelluf mezelve mezelfe mijzelve meself
hij: ie hy hijj ij hj
zij: zy
zijn: zn
haar: dr dur
niet: nie ni nt nit neit niett nait nijt nich neet nieet
niet meer: nietmeer niemeer nimeer nimmeer nimmer niemer
meer: meerr mer mie mieje mehr
er: der
geen: gin gene gee gen ghen gn
wil: wilt wile wl wiil
willen: wille
wou: woude wouw wouwde wol woe
ik wil: kwil kwilt kwi ikwil
wil ik: wilik
ik wil niet: kwilnie kwilniet ikwilniet
ik wil niet meer: kwilnimeer kwilniemeer
ik wou: kwou
heb: hep hebt hb heeb
ik heb: kheb khep ikheb
heb ik: hebik
hebben: hebbe ebben
heeft: heef heft heeftt
heeft hij: heeftie heeftij
ben: bn bin bent
ik ben: kben kbn ikben
ik zit: kzit
ik ga: kga kgaat
ik mag: kmag
ik moet: kmoet
ik word: kword kwordt
ik durf: kdurf
ik zie: kzie
ik ruik: kruik
ik hoor: khoor
ik krijg: kkrijg
ik kan: kkan ikkan
ik slaap: kslaap
ik sta: ksta
kan: kn
kan niet: kanniet kannie kanni
kunnen: kunne
is het: ist
is hij: issie isie
het is: tis
het gaat: tgaat
het: t et ut
een: n ne un
is: iz
word: wordt wort wor
worden: worre worde
van de: vd
van het: vh
naar: nr nar naa
dat: da
wat: wa
even: ff effe effen effie
nog: noch
echt: egt eg echtwaar
gewoon: gwn gwoon gewoonweg
misschien: mss msch miss
vanavond: vanv vnv vnvd vanaf8
vannacht: vnc vanacht vannach vannagt vannachtt
vandaag: vandg vndg vdg vndaag
morgen: mrgn mrgen morge mogge
iemand: iemant iemnd
dood: doot doodt dod dodo doo daud dooud
leven: lefen levn lewe lewen leeve leeven levve
leef: leev
einde: eind eint ent eynde eindje
zelfmoord: zlfmoord zelfmrd selfmoord suicide suicied suiside zuicide suicidaliteit zelfdoding unalive
zelfmoordgedachten: zelfmoordneigingen zelfdodingsgedachten suicidegedachten
kill myself: kms
slaat: slaad slat slaatt slaagt
sloeg: sloegt
slaan: slaa
vermoord: vermoort vermoordt vermort
vermoorden: vermoorde
verkracht: verkragt verkrachtt
mes: mesje messen
geweld: gewelt
slapen: slape
slaap: slaab
eten: ete eette
gegeten: gegete geete
gas: gass gaz
stroom: stroon elektra electra elektriciteit electriciteit electrisiteit
brand: brant
brandt: fikt
geld: gelt gekt centen poen cash
kinderen: kids kindere kinders kindjes
vader: pa vaders
papa: pap paps
moeder: ma moeders
mama: mam mams
ex: exman exvriend exvrouw exvriendin expartner
stiefvader: stiefpa
vriend: vriendje bf
vriendin: gf
man: echtgenoot vent kerel manlief
vrouw: echtgenote
zoon: zoontje
dochter: dochtertje
opa: opaatje
oma: omaatje
mevrouw: mevr mw
meneer: dhr mnr
client: clt cl
""")

#: Words that say little. Up to four of them may stand between two words of a pattern, without being written there.
VULWOORDEN: frozenset[str] = _woorden("""
gewoon echt eigenlijk soms maar ook wel toch nu zo heel erg even al er dus zeg hoor eh uh ehm uhm hm ja nou weer alleen steeds
altijd vaak best helemaal zomaar liever misschien inderdaad opeens ineens vandaag zelf nog dan daar hier eens een de het gister
gisteren vannacht vanavond telkens continu constant dagelijks verder sinds zelfs denk geloof serieus letterlijk heus allang
eerlijk gezegd vaker of van in op dit deze die dat allemaal te om mijn onze uw jouw alweer bijna net beetje ooit meteen direct
graag gelijk regelmatig elke iedere dag keer avond nacht jezus god verdomme godverdomme fucking kut please aub
alsjeblieft alstublieft
a an the just really to so
""")

#: Words that get stuck to the next one ("hijslaat", "geengeld"). Any other pair is an ordinary compound ("aanvechten").
GEPLAKT: frozenset[str] = _woorden("""
ik k hij ie ze zij wij we je u mijn mn me mij geen gn niet nie wil heb hb ben ga kan de het een en die dit dat is moet mag word wordt
""")

#: Words that turn a sentence round: a gap in a pattern never swallows them (in `geen_crisis` it may).
ONTKENNINGEN: frozenset[str] = _woorden("niet geen nooit niemand niks niets nergens zonder not no never dont")

_THUIS = """hij zij ze die man vrouw vriend vriendin partner zoon dochter broer zus vader papa moeder mama stiefvader stiefmoeder
stiefzoon stiefbroer schoonvader schoonmoeder schoonzoon schoondochter schoonbroer schoonzus schoonfamilie familie oom tante neef
opa oma huisgenoot kleinzoon kleindochter verloofde verzorger begeleider ouders kinderen relatie pleegvader pleegmoeder puber"""
_BUITEN = "ex exje buurman buurvrouw buren iemand kerel jongen jongens gast mannen baas collega kennis onderbuurman bovenbuurman"
_KIND = """kind kinderen zoon dochter baby kleinkind kleinkinderen kleinzoon kleindochter neefje nichtje peuter kleuter stiefkind
pleegkind buurjongen buurmeisje buurkind buurkinderen kindje dreumes jongetje meisje meisjes jongste oudste
stiefzoon stiefdochter leerling"""
_ENERGIE = "stroom gas water energie licht verwarming warmte stadsverwarming cv kachel"

#: Word groups, written `<naam>` in a pattern.
GROEPEN: dict[str, str] = {
    naam: "/".join(woorden.split())
    for naam, woorden in {
        # who
        "thuis": _THUIS,
        "dader": f"{_THUIS} {_BUITEN}",
        "hij": "hij zij ze die ik iemand",
        "ouder": "vader papa moeder mama stiefvader stiefmoeder pleegvader pleegmoeder ouders opa oom tante",
        "kind": _KIND,
        "ander": f"""man vrouw vader papa moeder mama vriend vriendin broer broertje zus zusje opa oma oom tante neef nicht
            buurman buurvrouw
            collega ex partner schoonmoeder schoonvader schoonzoon schoondochter client bewoner meneer mevrouw iemand huisgenoot
            kennis hij ze zij pupil jongen dame heer patient huurder ouders buren klant medewerker onderbuurman
            bovenbuurman verloofde
            {_KIND}""",
        "mij": "mij me mijn ons",
        "heeft": "heeft heb hebben had hadden",
        "hem": "haar hem hun vrouw man moeder mama vriendin vriend zus zusje oma opa vader partner ex buurvrouw elkaar",
        "zelf": "mezelf zichzelf hemzelf haarzelf onszelf zich",
        "jong": """7 8 9 10 11 12 13 14 15 16 17 zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien""",
        "buren": """buren buurman buurvrouw hiernaast overburen overkant bovenburen onderburen bovenbuurman onderbuurman
            bovenbuurvrouw buurt naast overbuurman overbuurvrouw""",
        # where it is told
        "over": """documentaire boek film serie podcast artikel stuk reportage voorlichting cursus training opleiding les lezing folder
            uitzending programma verhaal scriptie informatieavond webinar workshop aflevering bericht item vraag""",
        "media": "tv televisie nieuws journaal krant film serie boek documentaire podcast uitzending soap rtl nos",
        "nieuws": """zelfmoord zelfmoord* zelfdoding suicide verkracht verkrachting verkrachtingen misbruik misbruikt neergestoken
            steekpartij geschoten schietpartij mensenhandel loverboy loverboys honger mishandeld mishandeling kindermishandeling brand
            inbreker inbrekers doodgestoken stalking vermoord bedreigd uitbuiting prostitutie mes incest geslagen geweld""",
        # when
        "nacht": "vannacht vanavond vandaag nu nacht morgen vanmiddag",
        "gauw": """vandaag morgen overmorgen vanmiddag vanavond straks nu maandag dinsdag woensdag donderdag vrijdag zaterdag week
            weekend dagen""",
        "vroeger": "vroeger destijds indertijd jeugd kindertijd kinderjaren verleden",
        # what
        "wil": "wil willen wou wilde wilden zou wens wenst",
        "slaat": """slaat slaan sla sloeg sloegen geslagen mept mepte mepten gemept schopt schopte schopten schoppen geschopt
            stompt stompte gestompt trapt trapte getrapt beukt beukte knijpt wurgt wurgde gewurgd mishandelt mishandelde
            mishandelen
            mishandeld bijt ramt slaag klappen toetakelt toegetakeld afgeranseld ranselt""",
        "geslagen": "geslagen gemept geschopt gestompt getrapt gewurgd mishandeld afgeranseld toegetakeld gebeten afgerost",
        "sloeg": """sloeg sloegen geslagen schopte geschopt stompte gestompt mishandelde mishandeld gewurgd verkracht verkrachtte
            aangerand misbruikt misbruikte gestalkt bedreigd bedreigde achtervolgd""",
        "vermoordt": """vermoordt vermoorden doodslaan doodslaat doodmaken doodmaakt doodsteken doodsteekt doodschieten
            doodschiet afmaken afmaakt neersteken neersteekt omleggen omlegt""",
        "duwt": "duwt duwde duwen geduwd smeet smijt sleurt sleurde gesleurd spuugt bespuugt bespuugd knijpt kneep krabt",
        "bedreigt": """bedreigt bedreigd bedreigde bedreigen bedreiging bedreigingen dreigberichten dreigbericht dreigbrief
            doodsbedreiging doodsbedreigingen dreigementen doodbedreigd dreigtelefoontjes""",
        "gooit": "gooit gooide duwt duwde smijt smeet slingert sleurt sleurde geduwd gegooid gesmeten",
        "wapen": "mes messen pistool wapen bijl geweer vuurwapen hamer machete knuppel",
        "ophangen": """doodmaken vermoorden ophangen verhangen verdrinken afmaken opknopen doodschieten doodsteken verzuipen
            vergiftigen doodrijden wurgen""",
        "aanval": """beroerte hartaanval herseninfarct hersenbloeding hartinfarct tia hartstilstand overdosis ongeluk infarct
            aanrijding epileptische""",
        "pillen": """pillen medicijnen tabletten slaappillen pil paracetamol medicatie slaapmiddelen slaaptabletten gif
            antidepressiva""",
        "slikken": "slikken slik geslikt innemen ingenomen genomen nemen neem inneem slikt neemt",
        "sprong": "spring springen springt gesprongen sprong",
        "hoogte": "brug flat dak balkon viaduct gebouw toren raam galerij",
        "trein": "trein metro vrachtwagen tram auto",
        "energie": _ENERGIE,
        "slaapplek": """slaapplek slaapplekje slaapplaats onderdak bed slaapadres logeeradres overnachting opvangplek plek plaats
            adres plekje verblijfplaats""",
        "slapen": "slapen slaap slaapt overnachten overnacht pitten maffen blijven verblijven sliep geslapen",
        "eten": "eten brood boodschappen melk luiers babyvoeding babymelk melkpoeder flesvoeding voeding maaltijd avondeten voedsel",
        "prostitutie": "prostitueren prostitutie hoer hoereren tippelen escort prostituee sekswerk",
    }.items()
}

#: Ordinary words so close to a word of a pattern that they would pass for a typing error of it.
#: `tests/gesprek/test_crisiswoorden.py` compares with a frequency list and names what is missing here.
GEWOON: frozenset[str] = _woorden("""
aanbeden aanbidden aanbidding aanbieder aanbieding aandeel aandrijving aanfluiting aangeboden aangeboren aangedreven aangegaan
aangegeven aangekeken aangekomen aangemaakt aangenomen aangepakt aangeraden aangesloten aangewezen aankopen aanmaning aanrader
aansluiten aansluitend aantal aantreden aanvrager aanwijzing aapjes aard aards aardse abonneren achten achterlaten achtervolgers
achtervolging achtte adder ader aderen aders administrator afgehakt afgehandeld afgekoeld afgelost afgeschoten afgeslagen
afgetreden afhaken afleveren afsluiter afspraken aires aken akker akte alam allen aller alpen alves amber ambulante amen ander
andersen andes andre andres anker anna appel apres ares armen assen asten aten award baalt baard baarde baars baden baken bakje
bakken bakker balen balkan balken ballen ballon band bandje bandjes banen bange banger banken bannen baren barst barsten basta
basten baten bears beast bedachten bedoelen bedraagt bedrag bedriegen bedriegt beeindiging beek beelen beer beertje beest
beestje begeleidde begeleiden begeleidt begeven beginnen begrepen behaald behaalt behalen beheerst behind beieren beilen beken
beker bekken bekleed beklommen bekomen beladen belang belangen belast belasten belden belegd belgen belicht belichten beller
beloof beloofd belooft beloven bemand benin bepaal bepalen bepaling berecht berechten bereden bereiding bereken beren berger
berucht beschoten beschreven beschut bespaard bestaat beste besteden besten bestolen bestuurd beta betonnen betrapt betrokken
bette beuken beurt bevallen beveel bevelen bever bevind bevindingen bevochten bevonden bewaakt bewapend bewapende beweert
beweren bewezen bewogen bewonder bezat bezet bezeten bezig bezocht bezorgen bieren bijeen bijen bijlen binden binnenkant
binnenkomst binnenkomt blazen bleef bleke bleken bleven blijken blijkt blikken blink bloei bloeien bloeit bloem bloemen blogt
blond bloom boden boeken boekt boekte boeten boeven bogen bollen bommel bonden bonen bonnen bont bonte bood boodschapper boord
boost boot bootje border boren borgen borstel bosje boten boter botje botst botte bovenbeen boxen brad braden brakel brecht
breek breien brein bremen brent breuken brillen brock broden broeden broeken brok broken broos brouwen buien buigen buisje
buitenkant buizen bulten burn burt bussen buste buuren camper cellen chaam chet clint collage complete contact contant contrast
controleerde controleren controller controllers corry creatie creeer creeren daalt daarheen daarom daartoe daarvoor dachten
daden dader daken dalen damen dammen danken dankje dankt dante dassen daten dealen deden deelden deels deen deftige degelijke
deken dekken dekt delden demand denen denker dennen dennis detentie deugd dezen dichter diemen dienen dient diepte diest diet
dieten diever dineren dinges documentatie doeken doekje doelen doelt doing doken dommel donder dong dongen donkey donner
doodgeslagen doodschoot dooie doorgaat doorgereden doorging doormaakt doormaken doorrijden doors dopen doping douches doven
draag draagt draaiden draden drager dragon draken dranken dreigden dreven drinker droeg drogen drong drongen dronken droom drost
druipt drummen drums dude duiken duiker duikt duiven duren duurder duurt duvel dwang dwazen dwongen echter economic edelen eden
eentje eerbied eerder egels eigenhandig ekeren eland ellen else ende erkennen erkent ervan etage etentje explosies faalt feest
fietspaden films financial financiele financien financier financieren financiert flank flauwe flauwvallen flikken flikt flint
flippen flirt floot fluisteren fluit fluiten forces friese galen galerie gamen gamer garde garen gassen gasten gates gavin gazet
gebaar gebaren gebaseerde gebeden gebeld geboden gebogen gebonden geboord geborgen gebreken gebukt gecharmeerd gedag gedicht
gedichten gedoken gedoneerd gedraag gedraaid gedrang geduld geeindigd geert geest gefeest geflikt gegaan gegoten gehakt
gehanteerd gehanteerde geheten geheven gehuwd geil gein gekeurd gekken gekleurd geklikt gekozen gekte geladen gelakt geland
gelden gelder geleen gelegen geleid gelet gelikt gelogen geloven gemert gemeten geneest genen geneukt genezen genoten gent
gepaard gepast geperst gepikt geplakt gepost geprint geraakt geraken gerecht gereden geregeerd geregend gericht geroofd gerrie
geschieden geschokt geschoren geschoven geslepen gesneden gesproken gestaakt gestaan gestapo gestart gestoten getallen geteeld
geteld getest getikt gevangene gevangenen gevechten gevel geveld gevlochten gevoegd gevolge gewend gewenst gewest geweten
geweven gewezen gewicht gewild gewin gewonden gewone gewoond geworpen gezant gezien gezind gezoend gezonden gieren gijs gilde
gilles gingen glijden glippen gloed gluren goeden gooiden gooise goot goten gouden graaft graan grand grant grappen graven
grazen green greet griep grieven grijns grijp grillen grind groef groei groen groene groet groote ground group grove gunnen
haakt haard haaren haast haat hagen haken hakken haley halt handel hangen hanger hanna hansen hanteert hanteren happen harde
harden harmen harrie harten haten haven haver hayden hazen healing hecht hechten heden heelt heilig hekje hekken helden helder
heleen helen helft hellen helmen helper henzelf herbie herdacht herder heren hereniging herhaal herstelde herten herzie heten
heter heupen heuse hidden hielpen hilde hinderen hingen hoeden hoeken hoeren hoever hoger holden holst homer hondjes honey
honing hood hooge hoogste hoopt hoopte hoorn horde horden horn horse horst host houder houders houten hoven huber huist huizen
hunger hunnen huren huurt huwde ieders ieren ijver inbegrepen inbraken inbreuken inde informatica information ingen ingepakt
ingeschoten ingesproken ingetrokken ingevroren ingezonden inhouden inline innen instaan intens inter jaars jacht jachten jagen
jager jared jassen jeetje jemen jensen jezelf joggen jonker joods journal juist jurgen kaars kader kaken kanjer kanten kapen
kappen kapt karen kassen kater katten keep keken keller kennen keren kerken keten keulen keuren keurt khmer kinderlijk
kinderwagen kippen kist kisten kitten klaag klaas klank klanken klapper klapt klara klaren klauw kleden kleppen kleuren kleurt
kleven klieren klikken klink kloppen klote kloten klucht kluis knack knagen knappen knielen knipt knop knopen knuffelt koeken
koelen koen koker kolen komend konden kooien kookt koopt koord kooten koper kopje koren korst korten koster kotsen koudste kozen
kraag kraaien kraakt kraan kraft kraken kramen kramer krans kranten krat kreek kreet krijger krijt krikken kring kringen kris
kroeg kroning kroop kruid kruip kruist kruit kuiken kusje kussen kusten kwaal kwalen kwartaal kwast kweken laag laagste laan
laar laars lacht laden lage lager laken lakken lance lande landen lands lane langen lans lappen laren large lasse lassen lasten
later latex latin lauw lazen least leden leeft leek leen leent leergeld leert legen leggen leien lekker lenen lenig leren lette
letten leuven level lever lezen lichte lichtje lieden liegen liegt liep liepen lieven light lijken lijmen lijnen lijst likken
likt linde linden link linkt linnen lisse loenen loer loggen lokeren lokken lommel londen lonen longen loog looks loont loos
loper lopez lords loste loten louche lovend lozen luchten luiden luiken luiten lukken maagd maagden maart maat macht machten
maden magier magisch magische mails maker makes makkelijke makkelijker makker malden malen malt mand manden mappen marken markt
masten maten mayer medewerkster medicine meditatie meenamen meest meesten meet meewerken meiden melken meloen menen mengen
mening meppen meren merkel merkt merkten merrie mest metaal metalen meten metten meyer midden middle mieren mijden milde milder
milt minderen minds minutes misten mobile modder moesten molen monden monet monkey monty mood mooie mooier moore morgan most
motel motten mouse muizen mulder muren naait naaste nachtje nachts nader nadere naderen namen natie neen neger neigen nesten
nette netten neuken neukt neven niche nichten niels nieren nieto nieuwe night noach noemen noemt noord noort noot noren norm
oldebroek olijven olsen omleiding omvang onderbouwen onderbreekt onderbroken onderen onderkomen ondernemen ondernemend
ondernemer onderzoek oneens onhoudbaar onredelijk ontploffen ontroerd ontruimen ontzetting onvermogen oord oorden oosten opgang
opgegeven opgelopen opgeslagen opgespoord opgestoken opgevangen opkopen opleggen oplegt opruiming opslaan opstaat opvangt order
orders ouden ouder oven overblijven overgaan overgaat overhalen overheden overhemd overlaat overladen overlaten overleven
overlopen overmacht overreden overschrijven overtreden overtreft overuren overvol overvolle overwogen overzichten paar paard
paas pace pacht padden pagina pakket pakten palace palen panden pannen paraat paren parken pasje passen past paste pasten patent
pater peace pennen pension perken person peter petje petten pezen piepen piet pieten pijlen pijpt pikken pindas pinnen piraat
piraten pissen plaag plaat plaatste plaatsten plagen plakken plakt planet planeten plank planken planner plat platen plein
plicht plint ploeg ploegen plukken poeder pokken polder polen pollen pompt ponden poor poort poosje pootje popje port portier
porties postcode posten potten praag pratt preken premies prijs prijst prikkel programme protect pruiken psychisch psychische
putten raadt raalte raast rachel raden rainer raket ramon rampen rand randen range ranger rapen rapid rassen raven realisatie
realiseert realiseren rechten rechtsback rechtspraak rechtszaal redactie reep regeert regelingen regen regent regeren regering
regeringen reiken reikt rein reisje reken rekken rellen renden renner repen resten retro rheden ribbon richt richter rijder
rijen rijken rijmen rijmt rijpen rijzen ringen ritten robben roden roep roer roest roet roker ronden rood rooien root rosen
rosie rosse rouw rouwen roven rozen ruilen ruimen ruimt ruis ruiten rukken rukt runnen russen saar sage samen sanders sands
satan schaak schaal schaamte schaap schaar schade schap schappen scheen scheer scheet scheidt schelen schelpen schenden schendt
schenen schep scheppen schept scheten scheur schiep schijf schijt schijten schikken schild schilden schip schoen schoenmaker
schoften scholen scholten schonk schoof schoon schoonmaker schoonmakers schoorl schoot schort schot schotel schouten schreef
schreeuwde schreeuwden schril schuif schuil schuin schuit schulz scoop scoor scoot scootermobiel scootmobil seen sensuele serge
series serre services servie serviers setting sheet shoot shop shoppen short sieren sigaren slacht slag slagen slakken slang
slaven slechterik sleen slepen sliepen slijten slikt slingers sloan sloep sloop slopen sluipen sluipt sluis sluizen smaakt
smaakte smaken smeekt smeer smeert smeken smelt smet smit smoel smullen snaar snappen snapt snapte snaren sneek snoek snoer
snoop snuit socialist soep soest soort spaan spar specht specialisme specials speed speel speelt spelen spellen spijt spinning
spit split spoel spoelen spook spoort sporen spot spotje spraken spreker spreuken springer springs sprint sprongen spuiten staaf
staakt staal staar staart stadion staf staken staking stalen stallen stalling stammen stamp stampen stamt stan stand stank
staren start state steden steeg steek steele stef stegen steil stein stel stelden stelt stelten stemden sterk sterken stern
sterren steun steunen steur steven stierf stierven stift sting stinken stip stippen stipt stoeien stoep stoer stoet stoken
stokken stomen stone stoned stoom stoor stoot stop stopte stopten storen stormen stort storting stoten stout straal straalt
straft strak streken strekken strekt streven strik strikken strikt string stroken strong strook stroop strop stuart studio stuit
stuiten stukken sturing suit sussen swingen syrie tabel taken takken talen talking talks tanden tandjes tanger tanker tappen
taste tasten tate teelt teen tegel tegels tehuis teken tekening tekeningen tekens telen tellen temmen tennis tennissen tenten
terugbetaling testen thais this thuiskomst tienen tientje tijden tikken tikt tintje tippen toekomt toeren tonen tongen tongeren
toppen total touwen traag traan trailer train trainen trant treden treft trekker trent triest trillen trip troep trokken trommel
trouwden tweeen tweet twerken uber ugent uilen uitdaging uiten uitgedacht uitgehaald uitgekeerd uitgekeken uitgekomen uitgeleend
uitgelegd uitgelezen uitgelicht uitgelopen uitgesproken uitgestoken uitgetrokken uitgewezen uitgezonderd uitleg uitputting
uitrusting uitsluiting uitte uitvinding uitzenden uitzitten under vaag vacht vakje vakken vallei valley vandaan vandaar vanden
vangt varen vasten vaten vecht vechter veerkracht vega vegen veiling velde velden velen velgen vellen venen ventilator ventje
vera verankerd verbaal verband verbetering verbind verbinding verbindt verbleven verbod verbond verbonden verbouwen verbranden
verbreding verbreken verbroken verdachten verdediging verdeel verdeling verdienen verdrijven verdringen verdrinking verdrongen
verdwenen verdwijning vereeniging verenigen vergat vergeef vergeeft vergelding vergeven vergeving vergissen vergt verhagen
verhard verharde verharding verhinderen verhoord verhoren verhouding verhuizen verkennen verkering verkiest verkleden verkochten
verkoeling verkoper verkozen verlaagt verlagen verlegen verleggen verleiden verlenen verlenging verlengt verlicht verlichting
verliep verliet vermeden vermenging vermoeid vermomd vermoordde vernedering vernietigd vernietigen vernietiging veroordelen
verrassen verreden verrekening verrichten verrichtte verrijken verruiming versa verschil versies verslaan verslaat verslinden
verspreidde verspreiding verstikt verstreken verstrekken vertaal vertrokken vertrouwd vertrouwde vertrouwden vertrouwt veruit
vervagen verval vervallen vervang vervanger vervangt vervorming vervuiling verwacht verwachten verwachting verwachtingen
verwachtte verwant verwarmd verwarmen verwarring verwend verwerking verwijten verwijzen verwikkeld verwisselen verwonding
verwoord verwoorden verworden verzacht verzachten verzamelen verzekeren verzoening verzonden verzonken verzorgen verzwijgen
vesten veter vette vetten vielen vieren vimeo vinnen vissen vlaag vlagen vlechten vlekken vliegen vlies vliet vloed vloek vlog
vlogen vloot vochten voedde voegde voegden voegen voegt voelden voer voerde voerden voeren voeten volgden volger volken volt
vond vonden voorde voorheen voort voorts voorzichtig vorden voren vormige vorst vorsten vouw vrees vreesde vreest vreselijks
vriezen vrijer vroegen vrouwen vrucht vruchten vullen vuren vurig vurige vuurt waagde waait waakt waardeloze waardoor waarheden
waarop waarschuwen waartoe wachter wadden wagen waken walden walker wallen walter wanda wanden wangen wanten ward warme warmen
warmste wassen weetje wegen weggaat weggejaagd weggelaten weggenomen weggevaagd wegvallen weigerden wekker wekt welpen welt
wenen wennen wensen went werden weren werf werft werkend werker werkten werpen werpt werven wespen west wester western weston
wezel wide wieden wieken wielen wijde wijden wijdt wijkt wijlen wijst wijten wilder wilgen willem winden winnen winner winst
wissen wisten witte witten woerden woest wollen women wonden wonder wong woods woord woorden wormen worst wouden wreken yacht
zaait zacht zachter zaden zake zakje zalen zanger zeden zeeen zegels zelden zender zetje zicht zieke zieken zijden zingen zinnen
zitting zoeker zoete zonden zondig zonen zongen zonnen zorgden zouden zover zowaar zucht zuilen zuivel zulte zuren zussen zwaai
zwaan zwaard zwakken zwakker zwakte zwanen zwanger zwart zweden zweeft zweep zweer zweert zwelling zwemt zweren zwerver zweven
""")
