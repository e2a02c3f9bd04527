"""The words of the frames in `crisiskaders`: what says that something is a subject, that it was long ago, or that it goes on."""

from __future__ import annotations

import re

#: What names a subject when it stands right before it.
NOEMT = re.compile(
    r"\b(?:over|tegen|rond|omtrent|inzake|tussen|betekent|woord|woorden|cijfers|protocol|meldcode|aandachtsfunctionaris"
    r"|cursus|training|scholing|ehbo|hulpverlening|waarin|zorgmeldingen|preventie|signalen|centrum|spreekbeurt|werkstuk"
    r"|heet|wat is|verschil)\b"
)
#: Told as of now: that is not over, whatever else is.
NU = frozenset({
    "wil", "wilt", "willen", "ga", "gaat", "gaan", "ben", "bent", "is", "zit", "sta", "staat", "lig", "ligt", "kan", "kunnen",
    "moet", "moeten", "heb", "heeft", "hebben", "word", "wordt", "worden", "slaat", "schopt", "dreigt", "bedreigt", "volgt",
    "hoor", "hoort", "zie", "durf", "denk", "nu", "vandaag", "vannacht", "vanavond", "straks", "morgen",
})  # fmt: skip
#: Told as of now right beside it: what is said there belongs to it.
NU_ERNAAST = frozenset({
    "word", "wordt", "worden", "wil", "ga", "gaat", "nu", "vandaag", "straks", "krijg", "krijgt", "heeft", "denk",
})  # fmt: skip
#: Names of subjects and the small words between them; no word for what somebody does or undergoes.
ONDERWERP = re.compile(
    r"(?:zelfdoding|zelfmoord\w*|suicide\w*|huiselijk|huislijk|partnergeweld|geweld|kindermishandeling"
    r"|ouderenmishandeling|mishandeling|mensenhandel|uitbuiting|arbeidsuitbuiting|slavernij|stalking|bedreiging"
    r"|dreigtelefoontjes|agressie|verkrachting|aanranding|incest|seksueel|seksuele|misbruik|intimidatie|ongewenste"
    r"|intimiteiten|sexting|eerwraak|loverboys?|huisverbod|contactverbod|reanimatie|reanimeren|aed|verward|gedrag"
    r"|psychose|daklozen|thuislozen|dakloosheid|zelfdoding\w*|dwingende|controle|sextortion|afpersing|chantage"
    r"|mensensmokkel|verkrachtingszaak|aanrandingszaak|stalkingswet|delier|tia|beroertes|overschrijdend|koolmonoxide"
    r"|kinderarmoede|en|of|van|een|het|de)"
)
#: What makes a message a question about a subject.
VRAAG = re.compile(
    r"\b(?:(?:voor|van|bij|in|op) (?:(?:een|de|het|mijn|mn|me|m|onze|zijn|haar|hun|n|tweedejaars|deeltijd) )*(?:opleiding"
    r"|studie|pws|profielwerkstuk|werkstuk|spreekbeurt|presentatie|stage|scriptie|examen|mbo|hbo|maatschappijleer"
    r"|inburgering\w*|debatclub|stageverslag|social work|zorgcursus|boekbespreking)|(?:pws|profielwerkstuk|werkstuk"
    r"|scriptie|spreekbeurt|onderzoek|college|podcast|documentaire|literatuurlijst|cijfers|folder|roman|boek|boeken|film"
    r"|serie|toneelstuk|theaterstuk|tentoonstelling|leesclub)\b(?: \w+){0,6} (?:over|waarin)|cijfers|literatuurlijst"
    r"|leesclub|gastspreker|gastles\w*|themaavond|lezing|nascholing|scholing|training|gatekeeper\w*|workshop|ehbo|bhv"
    r"|e learning|cursus|maatschappijleer|profielwerkstuk|werkstuk|spreekbeurt|inwerkmap|protocol|geen(?: lopende)? casus"
    r"|aandachtsfunctionaris|vertrouwenspersoon worden|meldcode (?:\w+ ){0,2}(?:kennen|leren|volgen)"
    r"|vrijwilligers? (?:worden|bij)|ervaringsdeskundige|wetsvoorstel|volgens de wet|in (?:de )?wet|strafbaar"
    r"|wat betekent|verschil(?: tussen)?|podcast|voorlichting|folders?|mentorklas|themadag|betoog|docu|knm|taalboek"
    r"|taalopdracht|woordenlijst|bijeenkomst|krantenstuk|verslag over|stukje voor|sociale kaart|e ?learning|spreker"
    r"|rol in|auditie|toneelstuk|op het nieuws|journaal|in de krant|collecte\w*|doneren|benefiet\w*|petitie|debatclub)\b"
)
#: Who lives through a subject, or has lived through it lately; and anybody near of whom it might be said.
BELEEFT = re.compile(
    r"\b(?:weet nu hoe|(?:krijg|heb|mag|moet|word|ben) zelf|zelf (?:al|ook)|mag niet weg|eigenlijk gaat het|ik het (?:ga"
    r"|wil) doen|ik er zelf|er zelf in|leef er|over mij gaat|snap ik|begreep ik|mij thuis|bij ons|slachtoffer van"
    r"|ik ben slachtoffer|mij overkomen|me overkomen|meegemaakt|meemaak|maak\w* mee|te maken (?:met|gehad)|last van"
    r"|gevlucht|vermoed\w*|bij ons thuis|bij mij thuis|sprake van|melden|melding|signalen|(?:mijn|mn|me|haar|zijn|onze"
    r"|ons) (?:man|vrouw|vriend|vriendin|partner|ex|vader|moeder|ouders|stiefvader|stiefmoeder|broer|broertje|zus|zusje"
    r"|zoon|zoontje|dochter|dochtertje|kind|kinderen|oom|opa|buurvrouw|buurman|baas|collega|client|leerling)|client"
    r"|clienten|mw|dhr|mevrouw|meneer)\b"
)
#: Who only makes something about a subject for school.
SCHOOLWERK = re.compile(
    r"\b(?:mijn|mn|onze|ons|zijn|haar) (?:zoon|zoontje|dochter|dochtertje|kind|broertje|zusje|leerling|kleinzoon"
    r"|kleindochter)\b(?= (?:\w+ ){0,6}(?:werkstuk|spreekbeurt|betoog|opdracht|presentatie|profielwerkstuk|scriptie"
    r"|toneelstuk|verslag)\b)"
)
#: How long ago: years in words or numbers, a year that has long passed, a time of life.
LANG_GELEDEN = re.compile(
    r"\b(?:(?:\d+|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|vijftien|twintig|dertig|veertig|vijftig|paar"
    r"|vele|veel|lang|langer|jaren) (?:jaar |jaren |tijd )?(?:geleden|terug)|jaren terug|in (?:19\d\d|20[01]\d|202[0-3])"
    r"|vroeger|ooit|destijds|in mijn jeugd|toen ik (?:nog )?(?:klein|klijn|kind|jong|jonger|een kind)|als (?:kind|jongen"
    r"|meisje|jonge \w+)|als (?:tiener|twintiger|jongere|kleuter)|op (?:mijn|zijn|haar) (?:1\d|2\d)e?"
    r"|jaar of \w+ (?:geleden|terug)|jaren her|in de oorlog(?:sjaren)?|in oorlog|op de basisschool|in mijn land"
    r"|jaren (?:vijftig|zestig|zeventig|tachtig|negentig))\b"
)
#: That it is over.
VOORBIJ = re.compile(
    r"\b(?:(?:nu|inmiddels|sindsdien|hier|al jaren|allang|gelukkig)(?: \w+){0,3} (?:goed|goet|prima|beter|veilig|stabiel"
    r"|alles|rustig|opgeknapt|baan|super|klaar|voorbij|gestopt)|(?:het|t) gaat (?:\w+ ){0,3}(?:goed|goet|prima|beter"
    r"|super)|achter (?:me|mij|ons)|een plek gegeven|afgerond|afgesloten|gestopt|opgelost|nooit meer iets|rustig over"
    r"|helemaal (?:opgeknapt|beter|goed|prima|over)|alles goed|alles betaald|kerkhof|archief|stabiel|verleden tijd"
    r"|is (?:al )?lang voorbij|verwerkt|iets terugdoen|wat terugdoen|(?:nooit|niks|niets) meer (?:iets |wat )?gehoord"
    r"|nu (?:heb|hebben) (?:ik|we|wij) (?:\w+ ){0,2}(?:gezin|werk|vast werk|baan)|goede baan nu)\b"
)
#: That it is not, beside what `GAAT_DOOR` says: a word of coming back, of fear, or a sentence that turns.
TERUG = re.compile(
    r"\b(?:nog (?:elke|vaak)|heb ik nog|terugge\w+|is terug|komt terug|terugkom\w*|bang|angst\w*|nachtmerries?"
    r"|herbeleving\w*|sinds (?:kort|gisteren)|de laatste tijd|begint|dreigt|hulp nodig|toch|gedachten|somber|slechter"
    r"|erger|vaker|zelf ook|ik ook|voor (?:mijn|de) deur|maar (?:nu (?:slaat|is|wil|heb|word|doet|staat)|mijn|hij|ze|zij"
    r"|die|thuis))\b"
)
#: A sentence that names a time long ago and tells of now all the same ("al sinds vorig jaar", "net als toen").
GAAT_DOOR = re.compile(
    r"\b(?:sindsdien(?! stabiel| goed| gelukkig| alles| beter| schoon| rust)|sinds (?:vorige?|een|twee|drie|deze|we|wij"
    r"|in|jaren)|al sinds|vanaf|net (?:als|zoals)|weer|opnieuw|ook al|nog (?:steeds|altijd|erger)|(?:en|maar) nu (?!gaat"
    r"|zorg|alles|goed|veilig|rustig|gelukkig)|nu (?:ook|elke|iedere|lig|slaap|word|wordt|doet)"
    r"|(?<!haar nog )(?<!hem nog )elke (?:dag|avond|nacht|week)|iedere (?:dag|avond|nacht|week)|bijna|elk weekend|ik word"
    r"|krijgt? (?:een|n|nu)|vannacht|gisteren|zojuist|denk er|ga ik ook|ga nu|vanavond|vandaag|begon|begonnen|trouwden"
    r"|achterna|pas (?:een|twee|drie|\d+) jaar|vroeger (?:deed|was) (?:hij|ze|zij|het)|denk ik|mond hangt|zolang"
    r"|maar ik (?:hou|red|kan niet)|(?:hou|houd) het niet|woont (?:hier|nu bij)|ook aan|hetzelfde|wil ik (?:het|hetzelfde"
    r"|ook|dood|niet meer|er)|gaat (?:\w+ ){0,3}niet goed|al (?:een|twee|drie|vier|vijf|\d+) jaar(?! geleden| terug"
    r"| voorbij| niks| niets| niet| goed| beter| stabiel| schoon))\b"
)
