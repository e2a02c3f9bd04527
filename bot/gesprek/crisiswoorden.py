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
meer: meerr mer
geen: gin gene gee gen ghen
wil: wilt wile wl wiil
willen: wille
wou: woude wouw wouwde
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
leven: lefen levn
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
broer: broertje
zus: zusje
opa: opaatje
oma: omaatje
mevrouw: mevr mw
meneer: dhr mnr
client: clt cl
""")

#: Words that say little. Up to three of them may stand between two words of a pattern, without being written there.
VULWOORDEN: frozenset[str] = _woorden("""
gewoon echt eigenlijk soms maar ook wel toch nu zo heel erg even al er dus zeg hoor eh uh ehm uhm hm ja nou weer alleen steeds altijd
vaak best helemaal zomaar liever misschien inderdaad opeens ineens vandaag zelf nog dan daar hier eens een de het gister gisteren
vannacht vanavond telkens continu constant dagelijks verder sinds zelfs denk geloof serieus letterlijk heus allang eerlijk gezegd vaker
of van in op dit deze die dat allemaal a an the just really to
""")

#: Words that turn a sentence round: a gap in a pattern never swallows them (in `geen_crisis` it may).
ONTKENNINGEN: frozenset[str] = _woorden("niet geen nooit niemand niks niets nergens zonder not no")

#: Word groups, written `<naam>` in a pattern.
GROEPEN: dict[str, str] = {
    "ik": "ik/wij/we",
    "mij": "mij/me/mijn/ons",
    "mijn": "mijn/me/mij/onze/ons/de/het/een/haar/zijn/hun/mevrouw/meneer",
    "nu": "nu/vandaag/vannacht/vanavond/straks/zometeen/morgen/vanmiddag/dadelijk",
    "gauw": "vandaag/morgen/overmorgen/vanmiddag/straks/nu/maandag/dinsdag/woensdag/donderdag/vrijdag/zaterdag/week/weekend/dagen",
    "nacht": "vannacht/vanavond/vandaag/nu/nacht/morgen/straks",
    "ben": "ben/is/zijn/was/waren",
    "wil": "wil/willen/wou/wilde/wilden/zou",
    "gaat": "gaat/ga/gaan/ging/gingen",
    "heeft": "heeft/heb/hebben/had/hadden",
    "slaat": "slaat/slaan/sla/sloeg/sloegen/geslagen/mept/schopt/stompt/trapt/knijpt/bijt",
    "hij": "hij/zij/ze/die/vader/papa/moeder/mama/man/vrouw/vriend/vriendin/ex/partner/zoon/dochter/broer/zus/stiefvader/stiefmoeder/opa/oma/"
    "oom/tante/neef/schoonvader/schoonmoeder/schoonzoon/huisgenoot/buurman/buurvrouw/baas/iemand/jongen/kleinzoon/ouders/verzorger",
    "partner": "hij/ze/zij/man/vrouw/vriend/vriendin/ex/partner/zoon/dochter/broer/vader/moeder/schoonvader/schoonmoeder/kleinzoon/"
    "huisgenoot/verloofde",
    "ouder": "vader/papa/moeder/mama/stiefvader/stiefmoeder/pleegvader/pleegmoeder/ouders/opa/oma/oom/tante/broer/stiefbroer",
    "kind": "kind/kinderen/zoon/dochter/baby/kleinkind/kleinkinderen/kleinzoon/kleindochter/neefje/nichtje/peuter/kleuter/stiefkind/"
    "pleegkind/buurjongen/buurmeisje",
    "ander": "zoon/dochter/kind/man/vrouw/vader/papa/moeder/mama/vriend/vriendin/broer/zus/opa/oma/oom/tante/neef/nicht/buurman/buurvrouw/"
    "buurmeisje/buurjongen/collega/ex/partner/schoonmoeder/schoonvader/schoonzoon/schoondochter/kleinzoon/kleindochter/client/bewoner/"
    "leerling/meneer/mevrouw/iemand/huisgenoot/kennis/hij/ze/zij/pupil",
    "energie": "stroom/gas/water/energie/licht/verwarming/warmte/stadsverwarming/wifi",
    "pillen": "pillen/medicijnen/tabletten/slaappillen/pil/paracetamol/medicatie/slaapmiddelen/slaaptabletten/gif",
    "niks": "niks/niets/nix/noppes/geen",
    "zelf": "mezelf/zichzelf/hemzelf/haarzelf/onszelf/zich",
    "jong": "7/8/9/10/11/12/13/14/15/16/17/zeven/acht/negen/tien/elf/twaalf/dertien/veertien/vijftien/zestien/zeventien",
    "gooit": "gooit/gooide/duwt/duwde/smijt/smeet/slingert/trekt/sleurt",
    "doodslaat": "vermoordt/vermoorden/doodslaat/doodmaakt/doodt/doodsteekt/wat/iets",
}

#: Ordinary words so close to a word of a pattern that they would pass for a typing error of it.
#: `tests/gesprek/test_crisis.py` compares with a frequency list and names what is missing here.
GEWOON: frozenset[str] = _woorden("")
