"""What takes a signal of danger away in every category, in the language of `crisispatronen`."""

from __future__ import annotations

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
