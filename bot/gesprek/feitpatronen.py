"""Facts that show from words: which words, for which answer.

In the pattern language of `bot.gesprek.crisispatronen`, with its forgiveness for spelling. Under a fact stand its answers
(ids of the options in `regelingen/inhoud/vragen.yml`), what decides first on top; a pattern under `geen` takes away what it
overlaps: a question, a wish, a denial.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from bot.gesprek.crisisletters import schoon
from bot.gesprek.crisispatronen import Patroon, vertaal
from bot.gesprek.crisiszoeker import Zoeker

GEEN = "geen:"

_MIJN_VRIEND = "mijn man/vrouw/partner/vriend/vriendin/verloofde"
_FAMILIE = (
    "ouders/moeder/vader/broer/zus/zusje/broertje/oma/opa/tante/oom/vriend/vriendin/vrienden/kennis/kennissen/huisgenoot/huisgenoten"
    "/familie/schoonouders/schoonmoeder/zoon/dochter/neef/nicht"
)
_UITKERING = "bijstand*/uitkering/*uitkering/wajong*/=wia/=ww/=wao/ziektewet/=ioaw/=ioaz/=anw/=wga/=iva"
_PENSIOEN = "=aow/pensioen/pensioentje/aowtje"
_HEB = "heb/hebt/heeft/hebben/krijg/krijgt/krijgen/ontvang/ontvangt/ontvangen/leef/leeft/leven/zit/zitten/rond/loop/met"
_ENERGIE = (
    "stroom/gas/water/energie/elektra/elektriciteit/licht/verwarming/stadsverwarming/energierekening/waterrekening/stroomrekening"
    "/gasrekening/essent/eneco/vattenfall/vitens/greenchoice/energieleverancier/energiebedrijf/waterbedrijf"
)
_ACHTER = "achter/achterstand/achterstanden/achterloop/achterlopen/schuld/schulden/wanbetaler/openstaan/open"
_KLUS = (
    "stofzuig*/poets*/schoonma*/schoonhouden/schoongemaakt/dweil*/huishouden/huishouding/huishoud/boenen/strijken/wasgoed/opruimen"
    "/bedden/badkamer/ramen/afwas*"
)
_KLUS_WW = "stofzuigen/poetsen/schoonmaken/dweilen/boenen/strijken/opruimen/afwassen/ramen/bedden/huishouden/schoonhouden"
_DEURWAARDER = "deurwaarder/deurwaarders/gerechtsdeurwaarder"
_POST = "brief/brieven/briefje/post/exploot/dagvaarding/dwangbevel/aankondiging/enveloppe/envelop"
_ZORGT = "mantelzorg*/verzorg/verzorgt/verzorgen/zorg/zorgt/zorgen"

#: Fact -> answer -> patterns.
PATRONEN: Mapping[str, Mapping[str, str]] = {
    "huishouden": {
        "alleen_kind": """
            alleenstaande moeder/vader/ouder
            bijstandsmoeder
            alleen met .. kinderen/kids/kind/kindje/kindjes/zoontje/dochtertje/baby
            alleenstaand/alleenstaande .. kinderen/kids/kind/kindjes/kleintjes
        """,
        "partner": f"""
            woon/woont/wonen .. met man/vrouw/partner/verloofde/echtgenoot/echtgenote
            woon/woont/wonen .. met mijn vriend/vriendin
            =samenwonend
            ik/wij/we woon/wonen samen
            {_MIJN_VRIEND} en ik/wij
            ik en {_MIJN_VRIEND}
            ben/zijn getrouwd
        """,
        "anderen": f"""
            woon/woont/wonen .. bij/met {_FAMILIE}
            logeer/logeert/slaap/slaapt .. bij {_FAMILIE}
            met huisgenoten
        """,
        "alleen": """
            woon/woont/leef/leeft .. alleen
            =alleenstaand/=alleenstaande/=alleenst
            alleenwonend/alleenwonende
        """,
        GEEN: """
            niet/wil/kan/kon/zou/durf .. alleen
            niet/wil/willen/gaan/gaat/kunnen .. samen
            niet/was/waren/nooit getrouwd
            getrouwd geweest
            niet samenwonend
            voor alleenstaande
            alleenstaande ouder toeslag
            man/vrouw/partner/vriend/vriendin en ik zijn/gaan/liggen .. elkaar/gescheiden/scheiden/scheiding
            alleen .. met/maar/nog/als
            samen met mijn moeder/vader/ouders/broer/zus/zoon/dochter/kinderen
            wil/kan/mag/moet/wou ... bij/met .. familie/ouders/moeder/vader/vriend/vriendin
        """,
    },
    "inkomen_soort": {
        "geen": """
            geen/nul/zonder (enkel) inkomen/inkomsten
            komt .. niets/niks (meer) binnen
            komt .. geen geld/cent/euro .. binnen
            niets/niks .. binnenkomt
        """,
        "zelfstandig": """
            ben/als/is .. zzper/=zelfstandige/ondernemer/freelancer
            heb/heeft/run .. eigen bedrijf/zaak/winkel
            heb/heeft .. eenmanszaak/bedrijfje/bakkerij/webshop
            ^ zzper
        """,
        "uitkering": f"""
            {_HEB} .. {_UITKERING}
            mijn {_UITKERING}
        """,
        "pensioen": f"""
            {_HEB} .. {_PENSIOEN}
            ben/is .. gepensioneerd
            ben/is met pensioen
            mijn/alleen/enkel =aow
            leven/rondkomen van =aow/pensioen
        """,
        "studie": """
            ben/is .. student/studente
            heb/krijg/heeft/krijgt .. studiefinanciering/stufi
        """,
        "loon": """
            ik/we/wij werk/werken
            werk/werkt .. uur/fulltime/parttime
            heb/heeft .. baan/baantje/nulurencontract
            vast/tijdelijk contract
            mijn/van/met loon/salaris
            ik/we/wij verdien
            en verdien
        """,
        GEEN: f"""
            geen/niet/nooit/recht/aanvragen/aangevraagd/aanvraag/wacht/wachten/gewacht ... {_UITKERING}
            {_UITKERING} ... aanvragen/aangevraagd/gestopt/stopt/stopgezet/afgewezen/gekort/krijgen/geweigerd/ingetrokken
            {_UITKERING} .. loopt/liep .. af
            {_UITKERING} .. niet/toereikend
            kan/mag/wil/wou/zou/hoe/wanneer/als/of/waar/hoelang/moet ... {_UITKERING}
            mijn/zijn/haar man/vrouw/partner/ex .. {_HEB} .. {_UITKERING}
            geen/niet/straks/bijna/binnenkort/als/wanneer/hoe/hoeveel/kan/krijg ik ... {_PENSIOEN}
            {_PENSIOEN} ... aanvragen/aangevraagd/krijgen
            geen/niet/zoek/zoeken/vroeger/als/wil/kan/kon/mag/moet ... werk/werken/baan/loon/salaris
            werk/werken .. niet/zoeken/gestopt/kwijt
            bijzondere bijstand
            krijg ik ... {_UITKERING}
            hoeveel/welke/behoud/starten/naast/zonder/raak/gezin ... {_UITKERING}
            werk/werken .. vrijwillig/vrijwilliger/vrijwilligers
            hij/zij/ze/man/vrouw/zoon/dochter/vriend/vriendin .. werkt/werk/verdient/=aow/pensioen
            mag/hoeveel/gaat/gaan ... verdien
            zelfstandige/ondernemer/zzper geweest
            loon/salaris .. niet/beslag
            wil/was/als/voormalig ... zelfstandige/ondernemer/zzper
            gestopt/stoppen .. eigen bedrijf/zaak
        """,
    },
    "woonsituatie": {
        "geen": """
            ik/we/wij ben/zijn/is .. dakloos/thuisloos
            ben/is/zijn .. dakloos/thuisloos
            slaap/slapen/slaapt/leef/leeft .. op straat
            slaap/slapen/slaapt .. buiten/auto/park/tent
            sta/staat/staan .. op straat
            heb/hebben/heeft .. geen huis/woning/onderdak/dak/adres
            heb/hebben/heeft .. geen plek .. wonen/slapen
            heb/hebben/heeft .. geen vaste/eigen plek
        """,
        "inwonend": f"""
            woon/woont/wonen/logeer/logeert/slaap/slaapt/verblijf/verblijft/zit .. bij .. {_FAMILIE}
            bankslapen/bankslaper
            op .. bank bij .. {_FAMILIE}
        """,
        "instelling": """
            woon/woont/zit/verblijft/verblijf/ligt .. in .. verpleeghuis/verzorgingshuis/verzorgingstehuis/instelling/tehuis
            woon/woont .. beschermd/begeleid
        """,
        "kamer": """
            huur/huurt .. kamer/studentenkamer/kamertje
            woon/woont in/op kamer/studentenkamer/kamertje
            op kamers
        """,
        "koop": """
            koophuis/koopwoning/koopflat/koopappartement
            heb/hebben/heeft .. hypotheek
            mijn/onze/de hypotheek
            eigen huis/woning
        """,
        "huur": """
            heb/hebben/heeft/woon/woont/wonen/mijn/onze/haar/zijn .. huurhuis/huurwoning/huurflat/huurappartement/aanleunwoning
            mijn/onze/de/mijne huur
            huur (niet) .. betalen/betaald/betaal
            huurachterstand/huurschuld/huurbaas
            mijn/onze/de verhuurder/huisbaas/woningbouw/woningcorporatie/woningstichting/corporatie/woningbouwvereniging
            verhuurder/huisbaas/woningbouw/corporatie wil/zegt/dreigt/gaat/doet
            ik huur
        """,
        GEEN: """
            bang/straks/bijna/dreigt/dreig/misschien/binnenkort ... dakloos/thuisloos/straat
            op straat gezet/zetten/gooien/gegooid
            als .. dakloos
            wil/zoek/zoekt/kan/kopen/nieuwe ... huurhuis/huurwoning/koophuis/koopwoning/kamer/huurflat
            geen/niet .. kamer/huurhuis/huurwoning/koophuis/koopwoning
            geen eigen/vaste huis/woning
            wil/zoek/kan ... eigen huis/woning
            geen hypotheek
            eigen huis/woning gehad/verkocht/kwijt
            koophuis .. verkocht/kwijt
            wat is ... huurachterstand
            wachtlijst/inschrijven/verhuizen ... huurwoning/huurhuis/aanleunwoning
            wil/moet/naar/mag ... verpleeghuis/verzorgingshuis/instelling
        """,
    },
    "schulden": {
        "nee": """
            heb/hebben/heeft geen schulden/schuld
            geen schulden
            schuldenvrij
        """,
        "ja": f"""
            schuld/schulden/*schuld/*schulden/schuldeiser/schuldeisers
            rood staan
            sta/staan/staat .. rood
            incasso/incassobureau/incassobureaus/aanmaning/aanmaningen/loonbeslag
            beslag op/gelegd
            rekening/rekeningen .. niet .. betalen
            niet .. rekening/rekeningen .. betalen
            achterstand/*achterstand/betalingsachterstand
            {_DEURWAARDER}
        """,
        GEEN: """
            is/was .. mijn/zijn/haar/uw/jullie/eigen schuld
            schuld van
            mijn/eigen schuld dat
            schuld geven/krijgen/krijg/geeft
            wil/word/worden .. schuldenvrij
            schuldhulp/schuldhulpverlening/schuldsanering/schuldregeling/schuldbemiddeling/schuldhulpmaatje
            wat is/doet/als een =deurwaarder/=huurachterstand/incasso
            erfenis/erven ... schulden/schuld
            schulden van ... overleden
            over schulden
            onschuld/verschuldigd/schuldgevoel/schuldgevoelens
            geen achterstand/incasso/aanmaningen
            werk .. deurwaarder/incasso
        """,
    },
    "betalingsachterstand": {
        "huur": f"""
            huurachterstand/huurschuld/hypotheekachterstand/huurschulden/huurachterstanden
            {_ACHTER} ... huur/hypotheek
            huur/hypotheek .. {_ACHTER}
            huur/hypotheek .. niet betaald
            niet .. huur .. betaald
            huur .. maanden/maand/mnd niet .. betaald
            maanden/mnd huur .. open/achter/niet
        """,
        "energie": f"""
            energieschuld/energieachterstand
            {_ACHTER} ... {_ENERGIE}
            {_ENERGIE} .. {_ACHTER}
            {_ENERGIE} .. niet .. betaald
            niet .. {_ENERGIE} .. betaald
        """,
        "zorg": f"""
            {_ACHTER} ... zorgpremie/zorgverzekering/zorgverzekeraar/premie/=cak/ziektekosten
            zorgpremie/zorgverzekering/zorgverzekeraar/premie/ziektekosten .. {_ACHTER}
            zorgpremie/zorgverzekering/premie .. niet .. betaald
            niet .. zorgpremie/zorgverzekering .. betaald
        """,
        "belasting": f"""
            belastingschuld/belastingschulden
            {_ACHTER} ... belastingdienst/belasting/fiscus
            belastingdienst/belasting/fiscus .. {_ACHTER}
        """,
        "boete": f"""
            {_ACHTER} ... boete/boetes/=cjib
            boete/boetes/=cjib .. {_ACHTER}
            boete/boetes .. niet .. betaald/betalen
        """,
        GEEN: f"""
            geen/nooit {_ACHTER} ... huur/{_ENERGIE}/zorgpremie/premie
            straks/bang/bijna ... {_ACHTER}
            altijd .. huur .. betaald
            mijn/eigen schuld dat
            wat is ... huurachterstand
            hoe lang ... achterlopen
            raam/deur/winkel/loket open
            open (te) maken/doen
            als er een deurwaarder ... opendoen
        """,
    },
    "brief_deurwaarder": {
        "ja": f"""
            {_POST} .. {_DEURWAARDER}
            {_DEURWAARDER} ... {_POST}
            deurwaardersbrief/deurwaardersexploot
        """,
        GEEN: f"""
            geen .. {_POST} .. {_DEURWAARDER}
            wat/als/kan/mag/wanneer ... {_DEURWAARDER} ... {_POST}
        """,
    },
    "ontruiming": {
        "ja": """
            ontruim*/huisuitzetting/uithuiszetting/ontruimingsvonnis/uitzetting
            uit .. huis/woning/flat/kamer .. gezet/zetten/gegooid/gooien
            moet/moeten/moest .. huis/woning/flat uit
            huis/woning/flat uit moet/moeten/gezet
            brief/deurwaarder/vonnis/rechter/huur/verhuurder ... uit .. huis/woning/flat moet/moeten
            brief/deurwaarder/vonnis/rechter/huur/verhuurder ... moet/moeten .. uit .. huis/woning/flat
            op straat gezet/zetten/gooien
        """,
        GEEN: """
            mag/mogen/kunnen/kan/wanneer/hoelang/voordat/stel ... ontruim*/uitzetting/gezet/zetten/gooien/gegooid
            bang/misschien/zouden ... ontruim*/uitzetting/gezet/zetten/gooien/gegooid
            hoe lang ... ontruim*/uitzetting/gezet/zetten/gooien/gegooid
            wat als ... ontruim*/uitzetting/gezet/zetten
            geen/niet .. ontruim*/uitzetting/uithuiszetting/huisuitzetting
            hij/man/ex/partner/vriend/vader/moeder/ouders/stiefvader .. gezet/zetten/zet
            hebben/ben/werd/is ... ontruimd/gezet/gegooid
            ontruimd vorige
            geworden uit huis gezet
            uit .. huis/woning/flat ... verpleeghuis/verzorgingshuis/hospice/werken/dokter/ziekenhuis
            even/elke/elk ... uit .. huis/woning/flat
            mensen .. huis zetten
            uitzending/uitzendbureau/uitzendkracht
        """,
    },
    "afsluiting_dreigt": {
        "ja": f"""
            {_ENERGIE} .. afgesloten/afsluiten/afsluit/afsluiting/eraf/afgesneden/afgekoppeld
            afsluiting/afsluiten/afgesloten .. {_ENERGIE}
            sluiten/sluit/zet/zetten/halen ... {_ENERGIE} .. af
            {_ENERGIE} .. gaat/gaan er af
            {_ENERGIE} .. gaat/gaan .. weg/af
            {_ENERGIE} wil/wilt/gaat/komt/dreigt .. afsluiten
        """,
        GEEN: f"""
            mag/mogen/als/wanneer/stel/kunnen/hoelang/bang ... afgesloten/afsluiten/afsluiting/eraf
            afsluiten .. mag/winter
            niet/geen .. afgesloten/afsluiten/afsluiting
            contract/abonnement/verzekering .. afsluiten/afgesloten
            {_ENERGIE} .. afsluiten .. contract
        """,
    },
    "huishouden_lukt": {
        "deels": f"""
            zware/zwaardere/ramen/hoge .. niet/moeilijk/lastig
            niet .. zware/zwaardere
            deel/beetje/gedeelte .. {_KLUS_WW}
            {_KLUS_WW} .. deel/beetje/gedeelte/half .. lukt/gaat/kan
            {_KLUS_WW} .. gaat/lukt moeilijk/lastig/moeizaam/slecht
        """,
        "niet": f"""
            {_KLUS} .. lukt/gaat .. niet
            {_KLUS} niet
            kan/kunnen niet .. {_KLUS}
            kan .. {_KLUS} niet
            red/redt/trek/krijg/hou/houd .. {_KLUS} .. niet
            niet .. {_KLUS_WW}
            huis .. niet .. schoon
            niet .. schoon houden/krijgen/maken
        """,
        "lukt": f"""
            {_KLUS} lukt/gaat .. goed/prima/zelf
            {_KLUS} .. zelf .. doen/lukt
        """,
        GEEN: f"""
            niet .. betalen/betaald/vergoed/vergoeding ... {_KLUS}
            {_KLUS} ... vergoed/vergoeding/betalen/betaald
            weigert/wil/wilt/komt/kwam niet ... {_KLUS}
            hulp .. niet ... {_KLUS}
            huis niet uit/betalen/kwijt/verkopen
            niet .. huis uit/kwijt/vinden/zoeken/gezet
            niet .. naar/in/van huis
            geen/niet huis
            boodschappen/tassen ... zware
            zware boodschappen/tassen
            gebruik/kapotte/aanpassen/aanpassing ... badkamer
            ramen .. open/dicht/tocht/kapot
            niet .. ramen .. dicht/open
        """,
    },
    "mantelzorger_overbelast": {
        "ja": f"""
            {_ZORGT} ... te zwaar/veel
            {_ZORGT} ... overbelast/overbelaste/kapot/uitgeput/doodop/bekaf
            overbelast/overbelaste/kapot/uitgeput/doodop ... {_ZORGT}
            {_ZORGT} ... trek .. niet
            trek .. niet ... {_ZORGT}
            {_ZORGT} ... niet .. vol
            {_ZORGT} ... eronder door/onderdoor
            {_ZORGT} ... kan .. niet meer
            {_ZORGT} ... ben .. op |
            hou/houd .. niet .. vol ... {_ZORGT}
            overbelaste mantelzorger
            kan .. niet .. {_ZORGT}
            zwaar .. {_ZORGT} voor
        """,
        GEEN: """
            niet .. overbelast/te zwaar
            zorgen in/over/om/maken/gemaakt
            maak/maken .. zorgen
            zorgkosten/zorgpremie/zorgverzekering/zorgtoeslag
            eigen bijdrage
            jeugdzorg/thuiszorg
        """,
    },
}
#: Ordinary words that would pass for a typing error of a word above, or for several of them written as one.
#: `tests/gesprek/test_feitpatronen.py` compares with a frequency list and names what is missing here.
GEWOON = """
    aandacht aandeel aandoen aangaan aangeeft aangeklaagd aangelegd aangenomen aangeven aangezet aanhouden aankomen
    aankomt aankwam aanloop aanmaken aannemer aansluiten aansluiting aanstaande aanzet aanzetten achtervolgen
    achterzijde afgelopen afgenomen agenda alexander alhoewel amanda amerikanen anderen anderhalf annuleren
    antikraakwoning athene automaatje avondeten babyuitzet beiden benen bepaald bescheiden bestuurder bidden bijbenen
    bijverdienen billen binnenkomen bocht boeien boer boerderij boeren borden busje buurt client clienten corporation
    daarentegen daaropvolgende dacht datgene datzelfde dealer deelgenomen deelnemer degelijk degene degenen deventer
    dezelfde dichterbij diegene diegenen diezelfde ditmaal doordat dreigende drenthe dringen dromen durende eenmaal
    eenzelfde eigenaren eindafrekening eisen engel ertegenin ervandoor falen fiets gastheer gaven gedeelde gekost
    general genomen gescholden goedendag goederen gooit hamer haren heet herken hetgeen hetzelfde hetzij hoeft honden
    hopen iets ikzelf inflatie ingenomen inlichtingen inloophuis inschrijving instantie instellen integendeel jaren
    julie kalender kanalen kenmerken kent kenteken kikker knieen kocht koffer koken komen komende koning koningen
    koningin koppen leest leken lopen lucht maaltijden maandag maandagavond manier manieren mensenrechten merendeel
    merken mocht morgen naakt naarmate negende nogmaals offer oftewel ogen omliggende onder onderstaande onderzoeker
    ontvangst ontving opereren opgenomen opinie opnieuw opzeggen overblijft overdreven overgenomen overlast overleefde
    overnieuw overweegt overwegen paniek parkeren pillen raken redden redenen schudden slaan slaat spuit stappen stapt
    staten storten straten strijden studenten tegendeel tegenhouden tegenover tekort thuis tillen toegekend toegenomen
    toegeven toeristen toetsen toont trouw tussen uitdagingen uitermate uitzetten uitzonderingen vandaan verborgen
    verleden verlopen vermoed verven verzocht verzorger vocht voldaan voldoende volgende vooralsnog voorgaande
    voorwaarde vrouwendag waarderen waardevol wageningen wapen warren wedden wederom weergegeven weken wekken weliswaar
    werknemer werkwijze wetten wilden wonnen worstelen zaken zeven zocht zodoende zoektermijn zoenen zoet zoetermeer
    zolder zonde zozeer zwarte
"""
#: Facts of which several answers can be true at once.
_MEER = frozenset({"betalingsachterstand"})


@lru_cache(maxsize=1)
def _tabel() -> tuple[Zoeker, tuple[tuple[str, str], ...]]:
    """All patterns in one matcher, and for each its fact and answer."""
    patronen: list[Patroon] = []
    regels: list[tuple[str, str]] = []
    for feit, antwoorden in PATRONEN.items():
        for antwoord, blok in antwoorden.items():
            for regel in filter(None, (r.strip() for r in blok.splitlines())):
                vertaald = vertaal(regel, strikt=antwoord != GEEN)
                patronen += vertaald
                regels += [(feit, antwoord)] * len(vertaald)
    gewoon = vertaal("/".join(f"={woord}" for woord in GEWOON.split()))  # known words are not taken for others
    return Zoeker([*patronen, *gewoon]), tuple(regels)


def vind_antwoorden(tekst: str) -> dict[str, list[str]]:
    """The answers that a text gives, by fact, in the order of the table; one for most facts."""
    zoeker, regels = _tabel()
    woorden = zoeker.woordenboek.lees(schoon(tekst))
    raak: dict[str, list[tuple[str, int, int]]] = {}
    for treffer in zoeker.zoek(woorden):
        if treffer.nummer >= len(regels):
            continue
        feit, antwoord = regels[treffer.nummer]
        raak.setdefault(feit, []).append((antwoord, treffer.van, treffer.tot))
    uit: dict[str, list[str]] = {}
    for feit, treffers in raak.items():
        niet = [(van, tot) for antwoord, van, tot in treffers if antwoord == GEEN]
        over = {a for a, van, tot in treffers if a != GEEN and not any(van < t and v < tot for v, t in niet)}
        antwoorden = [a for a in PATRONEN[feit] if a in over]
        if antwoorden:
            uit[feit] = antwoorden if feit in _MEER else antwoorden[:1]
    return uit
