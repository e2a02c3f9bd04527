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
