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
ik k hij ie ze zij wij we je u mijn mn me mij geen gn niet nie wil heb hb ben ga kan de het een en die dit dat is moet mag word
wordt
""")
#: The same where what follows has four letters or more ("naarhuis", "iemandprobeert").
GEPLAKT_AAN_LANG: frozenset[str] = _woorden("""
naar heeft hebben had zijn haar hem zich als want omdat gaat gaan durf durft slaat doet loopt komt ligt staan iemand niemand nooit
niets niks nergens altijd elke iedere deze onze alle bijna zonder
""")
#: Words that get stuck to the one before ("slaatmij", "durfniet"), except behind the first half of a verb ("opslaat").
GEPLAKT_ACHTER: frozenset[str] = _woorden("""
mij mijn niet geen hij heeft wordt wil moet slaat slaan sloeg schopt trapt bedreigt dreigt gooit schreeuwt ligt loopt staat komt
iemand niemand ik nergens
""")
#: First halves of verbs.
VOORVOEGSELS: frozenset[str] = _woorden("""
op aan in uit af door toe neer om over voor bij dood weg mee rond tegen vast los stuk kapot terug samen thuis ver be ge ont her na
achter onder bloot goed stil dicht open binnen buiten boven langs voort heen dwars plaats
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
        "over": """documentaire boek film serie podcast artikel stuk reportage voorlichting cursus training opleiding les lezing
            folder uitzending programma verhaal scriptie informatieavond webinar workshop aflevering bericht item vraag""",
        "media": "tv televisie nieuws journaal krant film serie boek documentaire podcast uitzending soap rtl nos",
        "nieuws": """zelfmoord zelfmoord* zelfdoding suicide verkracht verkrachting verkrachtingen misbruik misbruikt neergestoken
            steekpartij geschoten schietpartij mensenhandel loverboy loverboys honger mishandeld mishandeling kindermishandeling
            brand inbreker inbrekers doodgestoken stalking vermoord bedreigd uitbuiting prostitutie mes incest geslagen geweld""",
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
        "hoogte": "brug spoorbrug torenflat parkeerdek flat dak balkon viaduct gebouw toren raam galerij",
        "trein": "trein metro vrachtwagen tram auto",
        "energie": _ENERGIE,
        "slaapplek": """slaapplek slaapplekje slaapplaats onderdak bed slaapadres logeeradres overnachting opvangplek
            plek plaats adres
            plekje verblijfplaats""",
        "slapen": "slapen slaap slaapt overnachten overnacht pitten maffen blijven verblijven sliep geslapen",
        # where nobody lives, and somebody sleeps who has no home
        "noodplek": """auto bestelbus bestelauto busje bus camper caravan boot tent tentje garage garagebox box berging kelder
            kelderbox schuur schuurtje portiek portiekje trappenhuis station treinstation bushokje bushalte perron parkeergarage
            parkeergebouw parkeerdek kantoor loods werkplaats magazijn bedrijfspand wachtkamer park bos bankje viaduct kraakpand
            fietsenhok fietsenstalling moskee kerk metro trein nachtbus nachttrein""",
        "eten": """eten brood boodschappen melk luiers babyvoeding babymelk melkpoeder flesvoeding voeding maaltijd avondeten
            voedsel""",
        "prostitutie": "prostitueren prostitutie hoer hoereren tippelen escort prostituee sekswerk",
        # the body, and what is seen on it
        "lichaam": """keel nek hals hoofd gezicht haar haren arm armen been benen buik ribben neus pols polsen rug oog kaak vinger
            vingers hand handen oor oren mond borst schouder""",
        "intiem": """borsten billen kruis schaamstreek vagina piemel plasser geslachtsdelen geslachtsdeel penis tieten slip bh
            ondergoed doos lul""",
        "letsel": """plekken plek striemen brandplekken brandwond brandwonden bloeduitstorting bloeduitstortingen handafdruk
            handafdrukken vingerafdrukken bloedneus letsel littekens schaafwonden bulten""",
        "brandt": "brandt rookt vonkt knettert ontploft ontplofte smeult explodeert vonken",
        "brandbaar": """accu scooter scootmobiel fatbike wasmachine droger wasdroger vaatwasser oven frituurpan frituur
            frituurvet pan fornuis kachel magnetron televisie oplader powerbank meterkast stopcontact gordijn gordijnen bank
            matras prullenbak container dak schoorsteen keuken schuur auto bed bankstel tafelkleed""",
        "medicijn": """insuline medicijnen medicatie hartpillen hartmedicijnen bloedverdunners epilepsiepillen
            antibiotica prednison inhalator puffer pufje pufjes epipen zuurstof zuurstofflessen zuurstoffles morfine methadon
            lithium antipsychotica insulinepen insulinepomp""",
        "vuur": "brand vlam vlammen rook brandlucht fik vuur explosie rookwolken",
        "nat": "water kanaal sloot gracht zee rivier ijs vijver haven vaart plas meertje",
        # what somebody is or has that could die, strike or threaten in a figure of speech
        "instantie": """gemeente belasting belastingdienst fiscus bank uwv duo cjib incasso incassobureau deurwaarder deurwaarders
            woningbouw corporatie verzekering verzekeraar zorgverzekeraar jullie regels brieven mails mailtjes reclame
            enquetes bedrijven overheid ambtenaar ambtenaren rekening rekeningen schulden huur huurprijzen formulieren
            papieren telemarketeers energiebedrijven leverancier sociale""",
        "jaartal": " ".join(map(str, range(1960, 2026))),
        "zaak": """bedrijf zaak winkel auto telefoon mobiel laptop computer accu batterij scootmobiel plant planten website app
            fiets horloge verbinding internet onderneming eenmanszaak zaakje buurt dorp straat boel""",
        "kennis": """cursus training workshop werkstuk scriptie spreekbeurt protocol beleid procedure bijeenkomst lezing lezingen
            folder folders preventie onderzoek studie les voorlichting webinar functionaris vergadering netwerk
            themabijeenkomst ervaringsdeskundige lotgenoten lotgenotengroep nabestaanden praatgroep vrijwilliger
            documentaire collega""",
    }.items()
}

#: What is no danger in any category: an office or a bill as the one who strikes or threatens, a thing that is dead, what somebody
#: reads, studies or works with, what is past. In the language of patterns; takes away only what it overlaps.
OVERAL: tuple[str, ...] = tuple(
    """
kan/kon .. wel wurgen/vermoorden/schieten/slaan/wat aandoen .. ambtenaar/haha/maar goed/lol/grapje
<instantie> .. chanteert/chanteren/stalkt/stalken/achtervolgt/achtervolgen/bedreigt
<instantie> .. bedreigen/dreigt/dreigen/wurgt/knijpt/vermoordt/terroriseert
<instantie> .. dwingt/dwingen/sla/slaat/steelt/pakt/pakken .. mij/me/ons/geld
<instantie> .. zit/zitten .. achter mij/me/ons aan
gestalkt/achtervolgd/bedreigd/afgeperst/gechanteerd/uitgebuit/beroofd door . <instantie>/reclamebellers/verkopers/callcenter
stalken/stalkt/stalker/gestalkt .. <instantie>/reclame/vogels/noemen
noemen .. stalker/moordenaar/psychopaat
uitbuiting .. huurprijzen/huur/energie/prijzen/is het
<zaak> .. dood/doodgaan/sterven/overleden/ontploft/bloedt/wurgt/sterft
wurgt/doodt/sloopt .. <zaak>
ambtenaar/deurwaarder/printer/consulent .. wurgen/vermoorden/schieten/slaan/wat aandoen
vermoord/vermoorden/vermoordt mij/me .. als .. niet/weer/vakantie/haha
voel mij/me bedreigd .. bestaan/door
film/serie/boek/documentaire/theater/toneelstuk/musical waarin/waar/over ... <sprong>/dood/vermoord/<nieuws>
film/serie/boek .. waarin/over .. man/vrouw/jongen/meisje .. <sprong>/vermoord/sterft
in <jaartal> ... <nieuws>/poging/hartstilstand/beroerte/psychose/dakloos
hartinfarct/hartstilstand/beroerte/herseninfarct/hersenbloeding/tia/infarct . in <jaartal>
oud/oude/vroegere/eerdere/vorige hartinfarct/hartstilstand/beroerte/herseninfarct/tia/psychose/poging
vroeger ... dakloos/psychose/zelfmoordgedachten/zelfmoord/suicidaal/poging/verslaafd/honger
jaar terug/geleden ... dakloos/psychose/zelfmoordgedachten/zelfmoord/suicidaal/poging/brand/gaslek
vorig/vorige jaar/winter/zomer/week/maand ... gaslek/brand/ingebroken/inbraak/overval
dakloos .. vroeger
nabestaanden/lotgenoten .. zelfdoding/zelfmoord/suicide
als kind ... slaag/klappen/geslagen/mishandeld
geen/nooit .. geweld/mishandeling/dreiging/suicidaliteit .. thuis/bekend/sprake/aan
<thuis>/hij <slaat> mij/me niet
opgesloten in gevangenis
mijn kont geven
zit/zat opgesloten .. gevangenis/detentie/cel
aansteker/bbq/barbecue/camping .. gas
gas .. aansteker/bbq/barbecue/camping
verhongert/verhongeren .. haast/bijna/bij .. haha/smaak
haast/bijna verhongerd/verhongert
honger .. eettafel/haha/buurtlunch
weg/school/straat/tunnel/brug/winkel .. dicht/afgesloten
krijg .. geen lucht van .. papieren/formulieren/grapje/brieven
hart staat stil .. als
zin .. solliciteren/bellen/bezwaar
hopeloos .. wachttijd/website/bellen/procedure
niet meer leven van/met . uitkering/onzekerheid/bijstand/bedrag/budget
hoe sluit/zet/draai ... <energie> ... af/dicht/uit
hoe krijg/kan/moet ik .. geen/zonder gas
wil/willen/wilde .. geen/van gas meer/af
wisselen/overstappen/overzetten ... zonder <energie>
vervangen/onderhoud/werkzaamheden/storing/onweer/kapot/kapotte/stuk/boiler ... geen/zonder <energie>
geen/zonder <energie> ... vervangen/onderhoud/werkzaamheden/storing/onweer/kapot/kapotte/stuk/boiler
zelf ... gasmeter/meter ... weghalen/verwijderen
gasmeter/gasaansluiting ... verwijderen/elektrisch
mag/mogen .. bedrijf/leverancier/verhuurder .. zomaar afsluiten
afgesloten of niet
wat zijn regels ... water/gas/stroom
kan niet zonder . water/stroom/gas
rechter .. tegenhouden ... stopzetten/afsluiten
van mijn ouders mag ik .. niet/geen .. gamen/uit/laat/feest/uitgaan
ouders .. streng ... mag niet
dochter/zoon/kind/peuter/kleuter/kleinkind van twee/drie/vier/2/3/4 <slaat>
boksen/kickboksen/judo/voetbal/voetballen/sport/hockey/schaatsen/fietsen ... blauw/blauwe oog/plekken
blauw/blauwe oog/plekken ... boksen/kickboksen/judo/voetbal/voetballen/sport/hockey/schaatsen
opgesloten in . abonnement/contract/systeem/flat/lift
kat/poes/hond/vogel .. opgesloten
<instantie>/verhuurder/huisbaas/werkgever/zorgverlener reageert/reageren niet
reageert/reageren niet .. op mijn/de/onze mails/mail/appjes/brieven/berichten/vragen/telefoontjes
<instantie> .. dwingen/dwingt .. werken
dwingen/dwingt .. mij/me .. online/digitaal/verhuizen/aanvragen
durft niet naar .. zwemles/gym/tandarts/dokter/feest/gemeentehuis/kamp
beheert .. geld als bewindvoerder
praat/praten .. tegen planten/foto/kat/hond/poes
spiderman/superman/prinses
koolmonoxidemelder/rookmelder/comelder kopen/ophangen/subsidie/aanschaffen/plaatsen
achtervolgd door . pech/ongeluk/tegenslag
dreigende brief/brieven/mail/mails .. <instantie>
buitengesloten .. slotenmaker/sleutel
op straat .. wachten/spelen/fietsen/voetballen
spelen/speelt/voetballen .. op straat
in tent slapen .. tuin/camping/vakantie/festival
noodopvang .. school/staking/kinderen
buitenschoolse/naschoolse/kinderopvang/peuteropvang .. vol
nuchter ... gegeten
willen/wil/lust geen .. eten
te eten ... net terug/vakantie
euro te betalen/tegoed
einde aan .. provider/abonnement/contract/huurcontract/lidmaatschap/ruzie/verzekering/samenwerking
einde aan met . provider/abonnement/contract/sportschool
van kant en klaar
mezelf wat aandoen voor/naar
afscheid genomen .. collegas/opa/oma/vader/moeder/werk/baan/huis/hond/kat
pillen/medicijnen liggen klaar in . weekdoos/doos/apotheek
mes ... koken/eenhandig/hulpmiddel/reuma
mes op tafel
horloge ... hartslag
hartslag .. horloge
<slaat> .. op mij/me/ons of
hond bijt .. in post/krant/bal/kussen
schreeuwt tegen/als .. telefoon/gamen/tablet/inleveren
verblijf in vrouwenopvang/blijfhuis/opvang
er was . gisteren/vorige/laatst brand
brand .. verzekering/schade/slachtoffers/kleren
last voor niemand
heeft mijn pinpas/bankpas om boodschappen
klap/klappen van . bewoner/client/patient
oud/oude hartinfarct
op sterven .. bedrijf/zaak
<slaat> .. op tafel/trommel/toetsenbord/drums
<slaat> .. tegen/op .. boksbal/bokszak
sloeg/slaat/slaan/sla . arm/armen . om
<slaat> ... uit veld
hond/kat/poes/konijn/huisdier/cavia .. gevallen/doodgegaan/vergiftigd/bloedt/aangereden/gebeten
kaars/kaarsje/kaarsen/lampje/waakvlam .. brandt/branden
<brandt> .. kaars/kaarsje/kaarsen/open haard/haard
verkrachting/aanranding van . taal/oog/ogen/smaak/muziek/kunst/gezonde verstand/natuur
verkrachting .. verrekening
klap/klappen van . rekening/energierekening/aanslag/naheffing/prijs/prijzen/nota
klappen .. boksen/kickboksen/judo/ring/sparren
<slaat> .. kleed/kleedjes/matten/spijkers/drumstel/hout/paal/palen
spijkers/hout/drums/trommel <slaat>
<slaat> (zich/mij/me) .. doorheen
<slaat> elkaar .. kussens/sneeuwballen
maakt mij/me dood .. grammatica/wiskunde/huiswerk/toets/werk/warmte/hitte
grammatica/wiskunde/huiswerk/toets .. maakt mij/me dood
smijt/gooit/slaat met deuren
verkopers/energieverkopers/muggen/wespen/duiven/ratten/reclame/collectanten/colporteurs .. lastig
lastiggevallen/gestalkt/achtervolgd door . verkopers/energieverkopers/muggen/wespen/duiven
lastiggevallen/gestalkt/achtervolgd door . reclame/ondergoedreclame/advertenties/collectanten/cookies
enveloppen/rekeningen/brieven/aanslagen .. achtervolgen
kat/poes/hond/kip/eend ... volgt/achtervolgt mij/me/ons
volgt/volgen ons naar nederland/school/huis
bedreigd .. opheffing/sluiting/sloop/uitsterven
opheffing/sluiting/sloop/uitsterven bedreigd
dreigbrief/dreigbrieven/dreigmail van . belasting/belastingen/belastingdienst/cjib/incasso/gemeente/deurwaarder
babbeltrucs
suicidepreventie/zelfmoordpreventie
hartaanval van . foto/prijs/prijzen/rekening/schrik/nota
overdosis huiswerk/werk/stress/koffie/suiker/papier/papierwerk/informatie/gezelligheid/formulieren
doodziek (ben) (ik) van . zwerfvuil/lawaai/gedoe/wachten/formulieren/gemeente/herrie/troep
aed .. lampje/batterij/onderhoudt/onderhoud/dorpshuis/cursus/buurt/hangt
reanimeren .. leren/cursus/serie
koolmonoxidemelder/rookmelder/comelder ... betaalt/vergoed/vergoeding/kost/kosten
vlam in pan .. koor/vergadering/bestuur/vereniging/discussie/over
koor/vergadering/bestuur/vereniging ... vlam in pan
kaart/folder ... gas ruikt
niemand is/wordt .. gestoken
wespen/wespennest/bij/bijen/mug ... gestoken
slaap/slapen ... onder brug .. haha/lol/grapje/zo doorgaat
brug/tentje .. haha/lol
soep/eten/dekens/kleren brengen/uitdelen ... daklozen/thuislozen
zamelen/inzamelen/inzameling ... babyvoeding/luiers/eten/kleding
eet .. hele koelkast leeg
droog brood .. nog lang niet
eten en huur lukt/lukken/gaat
geen cent over ... red het/t/me
verhongeren voor/voordat je/we/ik
nuchter ... niets/niks eten
niets/niks eten ... nuchter/bloedprikken/ramadan/onderzoek
eet/eten niet . ramadan/vasten
voedselbank .. tip/doneren/vrijwilliger/ruim genoeg/collecte
slimme meter ... stroom ... eraf/uit
stroom gaat half/halve/een/twee uurtje/uur
uur zonder stroom/water/gas gezeten
heel/hele nederland/land/stad/straat/wijk zonder stroom
hoofdkraan ... afsluiten/dichtdraaien/weg
hoofdstraat/weg/pad/achterpad/fietspad/brug/park/parkeerplaats/oprit ... afgesloten
met . hek/poort afgesloten/dicht
brief ... afsluiten .. alles betaald
hoort/horen . stemmen niet/slecht .. goed/tv/meer
slaaf van . pup/hond/kat/kinderen/telefoon/werk/agenda
eigen baas ... uitbuiter
vrijwillig ... werk voor niks/niets
werk voor niks/niets ... vrijwillig/vrijwilliger
poes/kat/hond/cavia/konijn ... opgesloten
peuter/kleuter/kind .. wc/toilet/badkamer opgesloten ... slot
ander/nieuw slot/sloten zetten/plaatsen
betasten .. fruit/groente/meloen
fruit/groente/meloen .. betasten
pure/soort kindermishandeling .. gym/huiswerk/spruitjes/koud/koude/toets
""".strip().splitlines()
)

#: Ordinary words so close to a word of a pattern that they would pass for a typing error of it.
#: `tests/gesprek/test_crisiswoorden.py` compares with a frequency list and names what is missing here.
GEWOON: frozenset[str] = _woorden("""
beslagen vapen vape vapes verhoger geldt beslaan verhogen chick chuck doorgang greene groeve kluisje koningen launch
lokt lynch officer omroep opriep oproer plaatjes poorten
tapes versailles verschillen versnellen verspilling voorspel college enkels aanbeden aanbidden
aanbidding aanbieder aanbieding aanbiedt aandeel aandrijving aanfluiting aangeboden aangeboren aangebroken
aangedreven aangegaan aangegeven aangekeken aangekomen aangemaakt aangenomen aangepakt aangepast aangeraden aangesloten
aangestoken aangewezen aankopen aanmaken aanmaning aanraden aanrader aansluiten aansluitend aantal aantreden aanvrager
aanwijzing aapje aapjes aard aards aardse aart abel abonneren achten achterhalen achterin achterlaat achterland achterlaten
achterliet achterop achterste achteruit achtervolgers achtervolging achtte adder adele ader aderen aders administrator aegon
afgedaan afgedrukt afgehandeld afgekoeld afgelost afgeschoten afgeslagen afgesproken afgetreden afgevallen afhaken afkoelen
afleveren afschaffen afsluiter afspraken afvraagt afvragen afwezigheid aires aken akker akte alam allan allen aller alpen alves
amber ambulante amen anaal ander andersen andes andre andres anker anna anne appel apple apres ares arjen armer armin
asjeblieft asse assen asten aten avondje avonds award baalt baard baarde baars baart babbelen babes baden baken baker bakje
bakken bakker bakstenen bale balen balkan balken ballen ballon band banda bandje bandjes bands bane banen bange banger banken
bannen baren barst barsten basta basten baten bates bazen beamen bears beast bedachten bediend bediende bedienden bedient bedje
bedoel bedoelen bedraagt bedrag bedriegen bedriegt bedrog beeindiging beek beeldje beelen beer beertje beest beestje beet
begeleidde begeleiden begeleidt begeven beginnen begon begrepen behaald behaalt behalen behandelde behandeling beheerst behind
beide beiden beieren beilen beke beken beker bekken bekleed beklommen bekomen beladen belang belangen belast belasten belde
belden beledigen beleefd belegd belgen belicht belichten bella beller bells beloof beloofd belooft beloond beloven bemand benin
benoemen bepaal bepalen bepaling berecht berechten bereden bereid bereiding bereken beren berend berger berichtje beroemd
berucht beruchte bescheiden beschoten beschreven beschut bespaard bestaat beste besteden bestelling besten bestolen beta beton
betonnen betrapt betrokken bette beuken beurt bevallen bevat beveel bevel bevelen bever bevind bevindingen bevochten bevonden
bewaakt bewaar bewaken bewapend bewapende beweeg beweert beweren beweringen bewerkingen bewezen bewogen bewonder bezat bezem
bezet bezitters bezocht bezoeken bezorgd bezorgde bezorgen bezorgt bezwaren bible bibliotheken bidden bidt biedt bieren bijeen
bijen bijlen billie billy binden binnenkant binnenkomen binnenkomst binnenkomt blade bladen blake blaren blazen bleef bleke
bleken bleven blijde blije blijk blijken blijkt blikken blink bloei bloeien bloeit bloem bloemen blogt blond blonde bloom bocht
bode boden boeken boekt boekte boeren boeten boeven bogen bokser bolle bollen bommel bonden bonen bonnen bont bonte bood
boodschapper boord boost boot bootje border bordje boren borgen borne borstel bosje bossen boten boter botje botsen botst
botste botte bovenbeen boxen brad braden brakel brave brecht brede bree breek breien brein bremen brent breuken brillen bring
brink brock broden broeden broeken brok broken broos brouwen bruikbaar buffer buien buigen buisje buit buitenkant buizen bulten
burn burt bussen buste buster buuren cache calle camper carmen casper cellen cement chaam change chet chicken chili chill clash
clint collage colleges complete concentratie concrete conde consument contant contrast controleer controleerde controleren
controller controllers controverse cooperatie cora corporate corporation corry creatie creeer creeren crises crush curve daad
daag daagt daalde daalt daarheen daarin daarom daartoe daarvoor dachten dadelijk daden dader daken dale dalen damen dammen dank
danken dankje dankt dante darmen dassen daten dealen deals deden deelde deelden deels deen deftige degelijke deken dekken dekt
delden demand denen denis denker dennen dennis derden dertig deugd deurne dezen dichte dichten dichter diemen dienen dient
diepte diest diet dieten diever diezelfde digital dijken dineren dinges docenten documentatie doeken doekje doelen doelt doing
doken dommel donder dong dongen donk donkey donner doodschoot dooie doorbreken doorbroken doorgaat doorgegeven doorgemaakt
doorgereden doorging doormaakt doormaken doorrijden doors doorsnede doorvoeren dopen doping douches doven dozen draad draag
draagt draaide draaiden draak draden drager dragon drake draken drang dranken dreigden dreven drift dringend dringende drink
drinker droeg droegen droge drogen drone drong drongen dronk dronten droom drost druipt drukke drukker drukste drummen drums
dude duiden duidt duiken duiker duikt duimen duinen duiven duke dumpen dunne dure duren duurder duurt duvel dwaze dwazen
dwongen echte echter economic edele edelen eden eelde eender eentje eerbied eerder eerst eert egels eigelijk eigenhandig eikel
eiken eindigde eindigden eindigt eisen eitje ekeren eland electrische elektronisch elfde elle ellen else emails ende engel
enigen enne enter erdoor erkennen erkent ervan etage etappe etentje ether explosies faalde faalt feest felle fest field fietsen
fietspaden fietste films finance financial financiele financien financier financieren financiert flank flauwe flauwvallen
flikken flikt flint flippen flirt floot fluisteren fluit fluiten forces formuleren fotografeerde fotograferen foutje fraai
fraaie frank friese fringe galen galerie gamen gamer games gangen garde garen gassen gasten gaston gates gavin gazet geacht
geachte gebaar gebaren gebaseerde gebed gebeden gebeurde geboden gebogen gebonden geboord geborgen gebreken gebruiker gebruikte
gebruikten gebukt gecharmeerd gecompenseerd gecondoleerd gedaald gedag gedicht gedichten gedoken gedoneerd gedraag gedraaid
gedrang geduld geeindigd geel geert geest gefaald gefeest geflikt gegaan gegoten gegraven gehaat gehandeld gehangen gehanteerd
gehanteerde gehate gehecht geheten geheven gehore gehuwd geil gein geit gejat gekend gekeurd gekken geklede gekleurd geklikt
gekochte gekozen gekraakt gekte geladen gelakt geland gelast gelden gelder geleen geleend geleerd gelegen geleid geleide gelekt
gelet geliefd gelikt gelogen gelost geloven gelukt gemarkeerd gemene gemert gemeten gemis genaaid gender geneest genen geneukt
geneve genezen geniale genoten gent gepaard gepasseerd gepast geperst gepikt geplakt geplant gepost geprint geraken gerald
gerecht gereden gereed geregeerd geregend gericht gerichte geroerd geroofd gerrie gerukt geschenken geschieden geschokt
geschonden geschoren geschoven geslepen gesloten gesproken gestaakt gestaan gestage gestapo gestart gesteld gestoten getale
getallen geteeld geteld getest getikt getreden getuigt geuit geuren geval gevangene gevangenen gevarieerd gevechten gevel
geveld gevlochten gevoegd gevoel gevolge gewaagd gewend gewenst geweren gewest geweten geweven gewezen gewicht gewild gewin
gewonde gewonden gewone gewoond geworpen gezant gezien gezind gezochte gezoend gezonde gezonden gieren gieten gijs gilde gilles
gilze gingen ginger glijden glippen gloed gluren goden goede goeden goeie gooiden gooise goose goot goten gouden graad graaf
graaft graal graan graden grand grande grant grappen graven grazen green greet griep grieven grijns grijp grijze grillen grind
groef groei groen groene groepen groet groote ground group grove guest gulle gunnen gunst haakt haard haaren hacken hacker
hagen haken hakken haley halle halt handel handje hands hangen hanger hanna hanne hansen hanteert hanteren hanze hapje happen
happy harde harden haring harmen harrie harten haten haven haver hayden hazen healing heaven hecht hechte hechten heden heelt
heerlijk heerst heerste heilig heilige hekel hekje hekken held helden helder heleen helen helft hellen helmen helper henzelf
herbie herdacht herder here heren hereniging herhaal herkende herstelde herten herzie heten heter heupen heuse hidden hielp
hielpen hiermee hilde hinder hinderen hingen hippe hoede hoeden hoeken hoeren hoever hoger hogere holden holst homer honda
hondje hondjes honey honing hood hooge hoogste hoopt hoopte hoorn horde horden horn horse horst host houder houders houten hove
hoven huber huilde huist huize huizen hunger hunne hunnen huren huurt huwde ideale idealen ieders ieper ieren ierse ijver
inbegrepen inbraken inbreuken inde indie informatica information inge ingen ingepakt ingeschoten ingesloten ingesproken
ingetrokken ingevroren ingezonden inhalen inhoudt inline inname innen instaan instellen instemming intens inter iphone jaars
jacht jachten jagen jager janne jared jassen jeetje jelle jemen jensen jezelf joden joggen joint jongs jonker joods jorge
journal juist juiste jurgen kaars kaart kaarten kaas kader kaken kampen kanjer kanten kapel kapen kappen kapt karel karen
kassen kastje kate kater katten keep keertje keken keller kende kennen keren kerken kersen keten keulen keuren keurt keuze
khmer kijker kijkje kille kinder kinderlijk kinderwagen kippen kist kisten kitten klaag klaas klacht klank klanken klapper
klapt klara klare klaren klasse klassen klauw kleden kleins kleppen klerk kleuren kleurt kleven klieren klikken klikt klink
klomp kloppen klopte klote kloten klucht kluis klussen knack knagen knappe knappen knielen knipt knop knopen knoppen knuffels
knuffelt kocht koeken koel koele koelen koen koets kogels koker kolen komend komende konden kontje kooien kookt koopt koord
kooten koper kopje koppels koren korst korte korten koster kotsen koude koudste kozen kraag kraai kraaien kraakt kraan kraft
kraken kramen kramer kramp krans kranten krappe krat kreek kreet krijger krijt krikken krimp kring kringen kris kroeg kroning
kroop kruid kruip kruist kruit kuiken kunde kusje kussen kuste kusten kwaal kwalen kwart kwartaal kwast kweken kwijtraakt laag
laagste laan laar laars label lacht laden laffe lager lagere laken lakken lamme lampen lance lande landen landje lands lane
langen langst lans lappen laren large laser lasse lassen laste lasten later latex latin lauw lazen leader lease least leden
leder leeft leek leen leende leent leerde leergeld leert left legen legend leger leggen leien lekker lekte lelijk lenen lenig
lenzen leren lette letten letter leuke leuven level levens lever lezen lezer lezingen lichte lichter lichtje lieden liefde
liegen liegt liep liepen lier lieten lieve lieven light lijken lijmen lijnen lijst lijve likken likt lille linde linden link
linkt linnen lintje lisse loenen loer loggen lokeren loket lokken lommel londen lonen longen loog looks loont loos loper lopez
lords loste loten lotte louche lovend lower lozen luchten luide luiden luider luie luiken luis luiten lukken lukte lullen maagd
maagden maart maat mabel macht machten maden magie magier magisch magische maine mais maker makes makker malden male malen
malle mals malt mand manden mandje manipuleren mantelzorgnl maple mappen marge marie markeert marken markeren markt marne massa
masten maten mayer mede medewerkster medicine meditatie meemaakt meenamen meerdere meest meesten meet meewerken meiden melken
melle meloen menen mengen mening meningen meppen meren merkel merkt merkte merkten merle merrie mest metaal metalen meten
metten meyer michel midden middle mieren mijden milde milder mile mille milt mindere minderen minds minste minutes misgaan
missie missy miste misten mister mobile modder moeite moesten molen monde monden mondje monet monkey monte monty mood mooie
mooier moor moore more morgan morse most motel motten mouse muizen mulder muren naait naaste nachtje nachts nader nadere
naderen namen natie natte neder nederlanden nederlander nederlanders neen neergestort neger neigen nesten netherlands nette
netten network neuken neukt nevel neven niche nichten niels nieren nieto nieuwe night noach noemde noemden noemen noemer noemt
noord noort noot noren norm normen noten offers ofwel oldebroek olijven olsen omgaan omgeven omgezet omleiding omvang omvat
omzet onderbouwen onderbreekt onderbreken onderen ondergaan onderkomen ondernemen ondernemend ondernemer ondervoeding onderzoek
oneens ongekende ongelukkig ongeslagen onhoudbaar ononderbroken onredelijk ontmoeting ontplofte ontplooien ontroerd ontruimen
ontvanger ontvangt ontvingen ontvoerde ontzetting onvermogen onverwachte onvoorspelbare onvoorstelbaar oord oorden oosten
opbrengen opdat opende openden opener opent opeten opgaan opgang opgave opgaven opgeheven opgeleid opgelet opgelopen opgemaakt
opgeslagen opgespoord opgestoken opgevangen opgezegd opkomt opkopen opladen opleggen oplegt opnamen opruiming opslaan opstaat
opvangt opzoekt orde order orders orkaan other otter oude ouden ouder ouderen oven overblijven overdrijven overgaan overgaat
overgave overgehaald overgemaakt overgeslagen overgrote overhalen overheden overhemd overlaat overladen overlaten overleed
overleeft overleven overlopen overmacht overreden overschrijven overtreden overtreft overuren overvol overvolle overweg
overwogen overzichten paar paard paarse paas pacht padden pagina pakket pakten palace palen panden panne pannen paraat paren
parkeer parken pasje passe passen passeren past paste pasten patent pater peace peel pennen pension peren perken person persona
pete peter petje petten pezen piepen piet pieten pijlen pijpt pikken pindas pinnen piraat pirate piraten pissen piste plaag
plaat plaatje plaatsje plaatst plaatste plaatsten plagen plakken plakt plande planet planeten plank planken planner plat platen
platte plein pleit plekjes plicht plichten plint ploeg ploegen pluim plukken plus poeder poepen poker pokken polder pole polen
pollen pompt ponden pont poolse poor poort poosje pootje popje port porter portier porties pose positie postcode posten potten
praag pracht pratt preken premies prijs prijst prikkel prille prime prinsen print printen prize probeer programme pronken
protect pruiken pruimen pulse putte putten raad raadt raalte raast rachel rade raden rage rails rainer raket rally ramon rampen
rand randen rang range rangen ranger rank rapen rapid rassen rate ratio rauw raven reageer realisatie realiseert realiseren
rebel recent rechte rechten rechtsback rechtspraak rechtszaal redactie redde reeel reele reep rees regeert regelde regelingen
regen regenen regent regeren regering regeringen reiken reikt rein reine reisje reken rekende rekken rellen remmen rende renden
renee renner rente repen resten retro reuze reuzen rheden ribbon richt richten richter ride riepen riet rijder rijen rijke
rijken rijmen rijmt rijpe rijpen rijzen ringen ritje ritten river robben roden roeien roemenie roep roer roest roet roger roker
romp ronde ronden rondje rood rooien root rosen rosie rosse rotten route rouw rouwen roven rozen ruige ruilen ruime ruimen
ruimt ruimte ruimten ruine ruis ruiten ruiter rukken rukt runnen runner russen rusten rutte rutten saar sage samen samenkomen
samenwerken samenzwering sander sanders sands sanne satan scene schaak schaal schaamte schaap schaarse schaatser schade schap
schappen scheelde scheen scheer scheet scheids scheidt schelen schelpen schenden schendt schenen schenkt schep scheppen schept
scheten scheur schiep schijf schijt schijten schikken schild schilden schip schoen schoenmaker schoften scholen scholten schone
schonk schoof schoon schoonmaak schoonmaker schoonmakers schoorl schoot schort schot schotel schots schotse schouten schreef
schreeuwde schreeuwden schrift schril schroef schroeven schuif schuil schuilt schuin schuit schuiven schulz scoop scoor scoot
scootermobiel scootmobil score scoren season seen sense sensuele serge series serious serre services servie serviers setting
shape share sheet shell shield shoot shop shoppen shore short sieren sigaren singer sister slacht slag slagen slager slakken
slang slangen slank slaven slechterik sleen slepen slet sliepen slijten slikt slingers slipje sloan sloep sloop slopen sluier
sluipen sluipt sluis sluizen smaakt smaakte smaken small smeden smeekt smeer smeert smeken smelt smeren smet smit smoel smoke
smullen snaar snappen snapt snapte snaren sneek snoek snoer snoop snuit sociaal socialist soep soest solliciteer sonde soort
soorten spaan space spar spark specht specialisme specials speed speel speels speelt speer spel speld spelen speler spellen
spelt spijt spinning spit split spoel spoelen spoken spook spoort sporen sporten sporter sports spot spotje spotten sprake
spraken spreek spreker spreuken springer springs sprint sprinter sprongen spuiten staaf staakt staal staar staart stadion staf
staken staking stalen stallen stalling stammen stamp stampen stamt stan stand standen stank staren stark stars start starten
startte state staten states staven stede steden steeg steek steele stef stegen steil steile stein stek stel stelde stelden
stelten stemde stemden stemt step sterk sterke sterken sterker stern sterre sterren steun steunen steur steve steven steviger
stierf stierven stift stille stilstaan sting stinken stip stippen stipt stoeien stoer stoere stoet stokje stomen stomme stone
stoned stoom stoor stoort stoot stop stopte stopten store storen storm stormen stort storting story stoten stout stoute straal
straalt straft strak straten streden streeft streek streep streken strekken strekt strepen streven strik strikken strikt string
stroken strong stront strook stroop strop stuart studio stuit stuiten stukken sturing style suit suite sure sussen swingen
syria system taart tabel taille taken takken talen talking talks tandem tandjes tanger tank tanken tanker tappen tasje taste
tasten tate teelt teen tegel tegels tegengehouden tehuis teken tekening tekeningen tekens telde tele telen tellen teller telt
temmen tennis tennissen tenten terroriseren terrorisme terugbetaald terugbetaling terugdenken terugkeren testen thais this
thuiskomst tienen tientje tijde tijden tikken tikt tilt tinder tinten tintje tippen title tjonge tocht toekomt toeren tonen
tongen tongeren tonijn toont toppen total touwen tower traag traan tracht trade traden trage trailer train trainen trant trash
treden treft trekker trent triest trillen trillingen trip triple troep troepen trokken trollen trommel tromp trouwde trouwden
trouwt twaalfde tweeen tweet twerken uber ugent uien uilen uitdaging uiteen uiten uitgaat uitgedacht uitgegeven uitgegroeid
uitgehaald uitgekeerd uitgekeken uitgekomen uitgelaten uitgeleend uitgelegd uitgeleverd uitgelezen uitgelicht uitgelopen
uitgeroeid uitgerust uitgesloten uitgespeeld uitgesproken uitgesteld uitgestoken uitgetrokken uitgewezen uitgezonderd uitleg
uitputting uitrusting uitslagen uitsluiting uitte uitvallen uitvinding uitvoerde uitvoert uitzenden uitzitten under uurwerk
vaag vacht vage vakje vakken vallei valley valse value vandaan vandaar vande vanden vangen vangst vangt varen vaste vasten
vastgehouden vasthoudt vaten vecht vechter veere veerkracht vega vegen veiling velde velden vele velen velgen vellen venen
ventilator ventje vera veranderde veranderden verandering verankerd verassing verbaal verband verbergen verbetering verbind
verbinden verbinding verbindt verbleven verblijft verbod verbond verbonden verbouwd verbouwen verbrande verbranden verbreden
verbreding verbreken verbroken verdachten verdediging verdeel verdeeld verdeling verdenking verdere verdiend verdiende
verdienden verdient verdiepen verdomde verdrijven verdringen verdrinking verdrongen verdween verdwenen verdwijning verdwijnt
vereeniging vereist verenigen vergaderen vergat vergeef vergeeft vergelding vergeven vergeving vergissen vergissing vergist
vergt verhagen verhard verharde verharding verhinderen verhoging verhoord verhoren verhouding verhuizen verkeerds verkennen
verkenning verkering verkiest verkleden verkochte verkochten verkoeling verkoper verkozen verlaagt verlagen verlaging verlangde
verlegen verleggen verleiden verlenen verlengd verlengde verlenging verlengt verlicht verlichting verliep verliet verloofd
verlossen verloving vermeden vermeer vermeld vermenging verminderen vermissing vermoeid vermoeide vermoeiend vermomd vernederen
vernedering vernietigd vernietigen vernietiging vernietigt veroordelen veroveren verrassen verrassing verreden verrekening
verrichten verrichtte verrijken verruiming versa verschil verse versies verslaan verslaat verslinden verspreiding verstappen
verste versteld verstikt verstopte verstoren verstreken verstrekken vertaal vertaling vertelde vertelden verteller vertragen
vertrok vertrokken vertrouwd vertrouwde vertrouwden vertrouwt veruit vervagen verval vervallen vervang vervanger vervangt
verveeld vervoerd vervoerde vervoert vervolging vervorming vervuiling vervuld verwacht verwachte verwachten verwachting
verwachtingen verwachtte verwant verwarmd verwarren verwarring verweer verwend verwende verwerking verwijderd verwijderde
verwijdering verwijdert verwijten verwijzen verwikkeld verwisselen verwonding verwoord verwoorden verworden verzacht verzachten
verzamelen verzekeren verzen verzending verzette verzetten verzocht verzoening verzonden verzonken verzorgde verzorgen
verzwijgen veste vesten veter vette vetten vielen vieren vimeo vince vindt vinnen vissen vlaag vlaanderen vlagen vlakke vlakken
vlechten vlekken vliegen vlies vliet vloed vloek vloeren vlog vlogen vloot vocht vochten voeg voegde voegden voegen voegt
voelden voelt voer voerde voerden voeren voert voetballer voetballers voeten vogel vogels volgde volgden volger volken volle
volt vond vonden voorde voorheen voorkeur voorkomt voort voortkomen voorts voorzichtig vorden voren vormige vorst vorsten vouw
vracht vrede vrees vreesde vreest vreet vreselijks vries vriezen vrijer vroegen vrouwe vrouwen vrucht vruchten vuile vulde
vullen vuren vurig vurige vuurt waagde waaien waait waakt waardeloze waardig waardoor waarheden waarmee waarna waarop
waarschuwen waartoe wachter wadden wagen wagens waken walden walker wallen walter wanda wanden wang wangen wanten ward warme
warmen warmste wars wassen waste wedden weelde weergegeven weert weetje wegen weggaat weggejaagd weggelaten weggenomen
weggevaagd weggeven wegvallen weigerde weigerden wekker wekt wekte welke welle welpen welt wende wenden wenen wennen wensen
wenste went werden weren werf werft werkend werker werkje werkte werkten werpen werpt werven wespen west wester western weston
wezel wide wieden wieken wielen wijde wijden wijdt wijken wijkt wijlen wijst wijten wilder wilgen willem willie willy winden
winnen winner winst wissels wisselt wissen wisten witte witten woede woerden woest woeste wollen women wonder wonderen wong
woods woonde woonden woord woorden words wormen worst wouden wreken wrong xander yacht zaaien zaait zacht zachter zaden zakje
zalen zanger zeden zeeen zegde zegels zelden zenden zender zenne zestig zetel zetje zeuren zeventig zicht zieke zieken zijde
zijden zingen zinnen zitje zitting zocht zoeker zoekt zoen zoent zoet zoete zonde zonden zondig zone zonen zongen zonne zonnen
zonnetje zorgde zorgden zorgt zouden zover zowaar zucht zuigt zuilen zuivel zullen zulte zuren zussen zwaai zwaan zwaard zwakke
zwakken zwakker zwakte zwanen zweden zweeft zweep zweer zweert zwelling zwemt zweren zwerver zweven zwijn
""")
