"""What takes a signal of danger away in every category, in the language of `crisispatronen`."""

from __future__ import annotations

#: What is no danger in any category: an office or a bill as the one who strikes or threatens, a thing that is dead, what somebody
#: reads, studies or works with, what is past. In the language of patterns; takes away only what it overlaps.
OVERAL: tuple[str, ...] = tuple(
    """
gemeente/uwv/duo/belastingdienst/fiscus/energiebedrijven .. chanteert/chanteren/stalkt/stalken/achtervolgt
incassobureau/deurwaarder/cjib/incasso .. chanteert/chanteren/stalkt/stalken/achtervolgt/achtervolgen
gestalkt/achtervolgd/bedreigd/afgeperst/gechanteerd door (de/het/een) gemeente/uwv/belastingdienst/cjib
gestalkt/achtervolgd/bedreigd/afgeperst/gechanteerd door (de/het/een) incassobureau/deurwaarder/reclamebellers/callcenter
uitgebuit/beroofd door (de/het/een) gemeente/uwv/belastingdienst/cjib/incassobureau/deurwaarder
noemen .. stalker/moordenaar/psychopaat
uitbuiting .. huurprijzen/huur/energie/prijzen/is het
<zaak> (is/gaat/ligt/bloedt/was) (op) dood/doodgaan/sterven/ontploft/bloedt/sterft
ambtenaar/deurwaarder/printer/consulent .. wurgen/vermoorden/schieten/slaan/wat aandoen
vermoordt mij/me als ... haha/lol
film/serie/documentaire/theater/toneelstuk/musical waarin/waar/over ... <sprong>/dood/vermoord/<nieuws>
film/serie/boek .. waarin/over .. man/vrouw/jongen/meisje .. <sprong>/vermoord/sterft
~ in <jaartal> ... <nieuws>/poging/hartstilstand/beroerte/psychose/dakloos
~ hartinfarct/hartstilstand/beroerte/herseninfarct/hersenbloeding/tia/infarct . in <jaartal>
~ oud/oude/vroegere/eerdere/vorige hartinfarct/hartstilstand/beroerte/herseninfarct/tia/psychose/poging
~ vroeger ... dakloos/psychose/zelfmoordgedachten/zelfmoord/suicidaal/poging/verslaafd/honger
~ jaar terug/geleden ... dakloos/psychose/zelfmoordgedachten/zelfmoord/suicidaal/poging/brand/gaslek
~ vorig/vorige jaar/winter/zomer/week/maand ... gaslek/brand/ingebroken/inbraak/overval
~ dakloos .. vroeger
nabestaanden/lotgenoten .. zelfdoding/zelfmoord/suicide
mijn kont geven
aansteker/bbq/barbecue/camping .. gas
verhongert/verhongeren .. haast/bijna/bij .. haha/smaak
haast/bijna verhongerd/verhongert
honger .. eettafel/haha/buurtlunch
weg/school/straat/tunnel/brug/winkel .. dicht/afgesloten
krijg .. geen lucht van .. papieren/formulieren/grapje/brieven
hopeloos .. wachttijd/website/bellen/procedure
wil/willen/wilde .. geen/van gas meer/af
wisselen/overstappen/overzetten ... zonder <energie>
zelf ... gasmeter/meter ... weghalen/verwijderen
gasmeter/gasaansluiting ... verwijderen/elektrisch
mag/mogen .. bedrijf/leverancier/verhuurder .. zomaar afsluiten
afgesloten of niet
wat zijn regels ... water/gas/stroom
kan niet zonder . water/stroom/gas
rechter .. tegenhouden ... stopzetten/afsluiten
van mijn ouders mag ik .. niet/geen .. gamen/uit/laat/feest/uitgaan
ouders .. streng ... mag niet
dochter/zoon/kind/peuter/kleuter/kleinkind van twee/drie/vier/2/3/4 slaat/bijt/schopt
blauw/blauwe oog/plekken van boksen/kickboksen/judo/voetbal/voetballen/hockey/schaatsen/handbal/hockeybal
<instantie>/verhuurder/huisbaas/werkgever/zorgverlener reageert/reageren niet
beheert .. geld als bewindvoerder
praat/praten .. tegen planten/foto/kat/hond/poes
spiderman/superman/prinses
koolmonoxidemelder/rookmelder/comelder kopen/ophangen/subsidie/aanschaffen/plaatsen
achtervolgd door . pech/ongeluk/tegenslag
dreigende brief/brieven/mail/mails van (een) incasso/incassobureau/deurwaarder/belastingdienst/cjib
buitengesloten .. slotenmaker
spelen/speelt/voetballen .. op straat
buitenschoolse/naschoolse/kinderopvang/peuteropvang .. vol
willen/wil/lust geen .. eten
euro te betalen/tegoed
einde aan met . provider/abonnement/contract/sportschool
van kant en klaar
~ afscheid genomen van (mijn/onze) collegas/opa/oma/baan
horloge ... hartslag
hartslag .. horloge
hond bijt .. in post/krant/bal/kussen
verblijf in vrouwenopvang/blijfhuis/opvang
~ er was . gisteren/vorige/laatst brand
last voor niemand
klap/klappen van . bewoner/client/patient
oud/oude hartinfarct
op sterven .. bedrijf/zaak
baas <slaat> (altijd/steeds) op tafel
<slaat> (altijd/steeds) op trommel/toetsenbord/drums
<slaat> .. tegen/op .. boksbal/bokszak
<slaat> . arm/armen om mij/me/elkaar
<slaat> ... uit veld
hond/kat/poes/konijn/huisdier/cavia .. gevallen/doodgegaan/vergiftigd/aangereden
kaars/kaarsje/kaarsen/lampje/waakvlam .. brandt/branden
<brandt> .. kaars/kaarsje/kaarsen/open haard/haard
verkrachting/aanranding van . taal/oog/ogen/smaak/muziek/kunst/gezonde verstand/natuur
verkrachting .. verrekening
klap/klappen van . rekening/energierekening/aanslag/naheffing/prijs/prijzen/nota
<slaat> (weer) (graag) (haar/zijn/de) (op) (haar/zijn/de) kleed/kleedjes/matten/drumstel
spijkers/hout/drums/trommel <slaat>
<slaat> zich .. doorheen
<slaat> elkaar .. kussens/sneeuwballen
grammatica/wiskunde/huiswerk/toets .. maakt mij/me dood
verkopers/energieverkopers/muggen/wespen/duiven/ratten/reclame/collectanten/colporteurs .. lastig
lastiggevallen/gestalkt/achtervolgd door . energieverkopers/muggen/wespen/duiven
lastiggevallen/gestalkt/achtervolgd door . reclame/ondergoedreclame/advertenties/collectanten/cookies
enveloppen/rekeningen/brieven/aanslagen .. achtervolgen
kat/poes/kip/eend van .. volgt/achtervolgt mij/me/ons
dochter/zoon/kind/kinderen volgt/volgen ons naar nederland
bedreigd .. opheffing/sluiting/sloop/uitsterven
opheffing/sluiting/sloop/uitsterven bedreigd
dreigbrief/dreigbrieven/dreigmail van . belasting/belastingen/belastingdienst/cjib/incasso/gemeente/deurwaarder
babbeltrucs
training/gatekeeperstraining/cursus/themadag/werkgroep .. suicidepreventie/zelfmoordpreventie
suicidepreventie training/cursus/avond/beleid
overdosis huiswerk/werk/stress/koffie/suiker/papier/papierwerk/informatie/gezelligheid/formulieren
doodziek (ben) (ik) van . zwerfvuil/lawaai/gedoe/wachten/formulieren/gemeente/herrie/troep
aed .. lampje/batterij/onderhoudt/onderhoud/dorpshuis/cursus/buurt/hangt
koolmonoxidemelder/rookmelder/comelder . wie betaalt
slaap/slapen ... onder brug haha/lol
einde aan .. provider/abonnement/lidmaatschap
co melder kost
koor/vergadering/bestuur/vereniging ... vlam in pan
kaart/folder ... gas ruikt
niemand is/wordt .. gestoken
wespen/wespennest/bij/bijen/mug ... gestoken
slaap/slapen ... onder brug .. haha/lol/grapje/zo doorgaat
soep/eten/dekens/kleren brengen/uitdelen ... daklozen/thuislozen
zamelen/inzamelen/inzameling ... babyvoeding/luiers/eten/kleding
eet .. hele koelkast leeg
droog brood is het nog lang niet
eten en huur lukt/lukken/gaat
geen cent over ... red het/t/me
eerst moet/moeten verhongeren voor
nuchter ... niets/niks eten
eet/eten niet . ramadan/vasten
~ overleed/overleden/stierf/gestorven/overlijden ... aan/door hartaanval/hartstilstand/hartinfarct
~ overleed/overleden/stierf/gestorven/overlijden ... aan/door hersenbloeding/herseninfarct/beroerte
~ overleed/overleden/stierf/gestorven/overlijden/verloor/verloren ... door zelfdoding/zelfmoord/suicide
~ jaar geleden/terug ... leven benomen/beroofd/beeindigd
~ in <jaartal> ... leven benomen/beroofd/beeindigd
~ zelfmoord/zelfdoding gedaan/gepleegd vorig jaar
~ gaslek is/was (vorige) (week) gerepareerd/gedicht/hersteld
~ gaslek in de/onze straat is/was (vorige) (week) gerepareerd/gedicht/hersteld
had/hadden .. gaslek ... gemaakt/gerepareerd/gedicht
voedselbank nu heb/red/hebben/werk/wil/ruim/sparen
~ ooit/vroeger ... voedselbank
bom onder begroting/plan/planning
mes op/op de keel .. contract/deadline/tekenen/regeling/leefgeld/energierekening
energierekening/bewindvoerder/deadline/contract .. mes op/op de keel
hoofd/voeten/knieen/maag/keel/spieren staat/staan in brand
staat alles/hier/boel in brand .. planning/haha/agenda
vrouw/vriendin/moeder vermoordt/vermoord mij/me als ... vergeet/vergeten
aanranding/verkrachting van . portemonnee/stadsgezicht/dorp/plein/straatbeeld/landschap
bijna/zowat (een) hartaanval/hartverzakking/beroerte van
honger naar . leren/kennis/meer
rammel/verga/sterf van honger ... vergadering/kantine/haha
slaaf van . (verplichte) rooster/sollicitaties/agenda
moderne slavernij ... haha/eigen zaak/zou
hoofd/geest .. zonder stroom/geen stroom
zonder stroom in . hoofd
energie eraf .. vrijwilligers/team/opladen
stalkt/stalken .. mij/me/ons .. pony/certificaat/snoep
zat in donker over . toeslag/brief/regeling/uitkering
op straat gezet .. fitness/sportschool/kantoor/club/flexplek
kindermishandeling dat .. zwembad/wifi/huiswerk/dicht
ik stap eruit bij (de) sportclub/vereniging
geld voor aed
aed aan gevel
hangt er ... aed
aed .. schenken/budget/betaalt/subsidie/stopcontact/onderhoudt
film/serie/boek/toneelstuk/docu/drama waarin/waar/over ... <slaat>/mishandelde/verwaarloosd/napoleon/achtervolgd
film/serie/boek/toneelstuk/docu/rol/auditie/drama ... gegijzelde/aanrandingszaak
voedselbank .. tip/doneren/vrijwilliger/ruim genoeg/collecte
slimme meter ... stroom ... eraf/uit
stroom gaat half/halve/een/twee uurtje/uur
heel/hele nederland/land/stad/straat/wijk zonder stroom
hoofdkraan ... afsluiten/dichtdraaien/weg
hoofdstraat/weg/pad/achterpad/fietspad/brug/park/parkeerplaats/oprit ... afgesloten
met . hek/poort afgesloten/dicht
brief ... afsluiten .. alles betaald
hoort/horen . stemmen niet/slecht ... tv/televisie
slaaf van . pup/hond/kat/kinderen/telefoon/werk/agenda
eigen baas ... uitbuiter
vrijwillig ... werk voor niks/niets
werk voor niks/niets want ... vrijwillig
ander/nieuw slot/sloten zetten/plaatsen
betasten .. fruit/groente/meloen
fruit/groente/meloen .. betasten
pure/soort kindermishandeling . gym/huiswerk/spruitjes/toets
belastingdienst/deurwaarder/incasso/uwv/cjib zit achter mij/me/ons aan
durft niet naar (de) zwemles/tandarts
op straat (te) wachten op
noodopvang .. school/staking
hoofdpersoon . . boek
bedreigd in mijn bestaan
poes/kat/hond zat/zit opgesloten in . schuur/kast/kelder/garage
""".strip().splitlines()
)
