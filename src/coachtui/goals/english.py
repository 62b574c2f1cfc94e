"""The words by which an English goal is read."""

import re
from collections.abc import Iterator
from typing import Final

from coachtui.goals.vocabulary import Vocabulary, any_of, numbered, words

_COUNTS: Final = numbered("one two three four five six seven eight nine ten eleven twelve")
_NUMBER: Final = rf"(?:\d|(?:{'|'.join(_COUNTS)})\b)"
_PERIODS: Final = "days?|weeks?|months?|quarters?|years?|hours?|minutes?|while|time"
_LENGTH: Final = (
    r"(?:(?:the|a|an|about|at least|at most|up to|another|more than) )?"
    rf"(?:(?:{_NUMBER}\w*|half|several|few|first|last|second|next|whole) )?"
    rf"(?:\w+ )?(?:{_PERIODS})\b"
)


def _forms(verbs: frozenset[str]) -> Iterator[str]:
    """Yield the regular forms of verbs, with some that nobody uses and that do no harm."""
    for verb in verbs:
        stem = verb.removesuffix("e")
        double = verb + verb[-1]
        ends = (f"{verb[:-1]}ies", f"{verb[:-1]}ied") if verb.endswith("y") else ()
        yield from (verb, f"{verb}s", f"{verb}es", f"{stem}ed", f"{stem}ing", *ends)
        yield from (f"{double}ed", f"{double}ing")


_WITH_FOR: Final = (
    *("responsible", "wait", "waits", "waiting", "ask", "asks", "asking", "apply", "applying"),
    *("look", "looking", "deadline", "time", "except", "prepare"),
)
_VERBS: Final = words(
    "agree announce answer apologise apologize appoint approve arrange arrive ask assemble attend "
    "automate book brief bring build buy calculate call cancel carry catalogue chair check choose "
    "clarify clean clear close coach code collect combine compare compile complete confirm contact "
    "correct count cover create cut decide delegate delete deliver deploy describe design digitise "
    "digitize discuss divide drop edit eliminate empty end enrol enter examine explain extend "
    "facilitate fill finish fix gather give greet hand hire hold host include inform inspect "
    "install interview introduce invite join keep label launch lead leave let listen lower make "
    "mark meet mentor merge migrate moderate monitor move negotiate number observe offer open "
    "organise organize pass pay phone pick post practice practise prepare present print process "
    "produce propose publish put raise reach read reconcile reduce refuse register rehearse remove "
    "renew repair replace reply reserve resolve respond return revise rewrite run save scan "
    "schedule select sell send serve set settle share shorten show sign simplify sit solve sort "
    "speak spend split start stay stop submit switch take talk teach tell test tidy track train "
    "transfer translate try type update upload use verify visit wait walk write"
)
_IRREGULAR: Final = words(
    "bought brought built chose chosen done gave given go goes gone hand-in hear heard held kept "
    "led left made met paid put ran read run said sat sent set shown sold spent spoke spoken stood "
    "taken taught told took went written wrote"
)
_NO_VERBS: Final = words("briefing building hearing meeting opening planning setting training")
_VAGUE_VERBS: Final = words(
    "become boost commit communicate develop enhance explore focus grow handle improve increase "
    "know learn manage maximise maximize optimise optimize strengthen support understand work"
)
_DOCUMENTS: Final = words(
    "agenda budget calendar catalogue certificate checklist contract dashboard decision document "
    "draft form guide guideline handbook index inventory letter list log manual map memo minutes "
    "module note page plan poster presentation procedure proposal record register report review "
    "rota schedule sheet slide sop spreadsheet summary table template website"
)

ENGLISH: Final = Vocabulary(
    function=words(
        "a able about across after again all already also always am among an and any are around as "
        "at be because been before being beside besides both but by can cent could day day's days "
        "do does down during each end every everybody everyone everything few fewer first for from "
        "get gets had half has have hope hopefully hour hours how i i'd i'll i'm i've if in "
        "instead into is it its itself just last later latest least less like long many may me "
        "minute minutes month months more most much must my myself need never new next no none nor "
        "not now of off on once only or order other our out over own part per percent please ready "
        "really same second should so some soon still such than that the their them then there "
        "these they this those through time times to today together tomorrow too try twice until "
        "up us very want was we we'll week weekly weeks well were what when where whether which "
        "while who will with within without would year years yet you your"
    ),
    people=words(
        "applicants boss bosses citizen colleague colleagues community customers director employee "
        "employees everyone's head leader leaders management manager office offices people person "
        "public staff supervisor team team's teams unit units users visitors"
    ),
    verbs=(frozenset(_forms(_VERBS)) | _IRREGULAR) - _NO_VERBS,
    verb_form=re.compile(r"(?!)"),
    no_verbs=_NO_VERBS,
    passive=re.compile(r"\w*(?:[^s]s|ed)"),
    vague_verbs=frozenset(_forms(_VAGUE_VERBS)) | words("knew known knows learnt understood"),
    vague=words(
        "active attitude attitudes behavior behaviour best better capacity communication "
        "competence competences competencies competency confidence confident culture discipline "
        "disciplined effective effectively efficiency efficient efficiently excellent fast faster "
        "good great hard harder job jobs leadership maximum mindset more-disciplined motivated "
        "motivation optimal organised organized performance positive proactive productive "
        "productivity professional professionalism professionally proper properly punctual quality "
        "quick quicker quickly responsible service services skill skills smart smoother smoothly "
        "stress stuff task tasks teamwork thing things"
    ),
    degrees=words("be become more most much so very"),
    relative_words=words("that which who whose"),
    documents=frozenset(_forms(_DOCUMENTS)),
    delivers=frozenset(
        _forms(
            words(
                "approve circulate compile complete deliver draft finish issue post prepare print "
                "produce publish sign submit update upload"
            )
        )
    )
    | words("leave leaves made make makes out ready send sends sent signed write writes written"),
    counts=_COUNTS,
    labels=words(
        "annex another article chapter class counter desk floor form law level no number other "
        "phase q quarter regulation room section semester step sub-section unit version year"
    ),
    joins=words("and plus then"),
    helpers=words("also can have i i'll then to we we'll will"),
    same=words(
        "about at by down for from her him in into it of off on out over that them these this "
        "those through to up with"
    ),
    same_form=re.compile(r"(?!)"),
    own=words("i i'd i'll i'm i've we we'll we're"),
    own_phrase=any_of("by me", "my (?:own )?(?:part|share)"),
    measured=any_of(
        rf"(?:every|each|per) (?:{_PERIODS}|morning|afternoon|evening)",
        "(?:every|each) (?:mon|tues|wednes|thurs|fri|satur|sun)day",
        "(?:once|twice) an? \\w+|at least once|once (?:in|per) \\w+",
        r"(?:every|each) (?:\w+ )?(?:meeting|session|visit|briefing)",
        "twice|double|half|zero|in a row|consecutive(?:ly)?|straight (?:days|weeks|months)",
        "no (?:more )?(?:complaints?|errors?|mistakes?|corrections?|findings?|reminders?|backlog)",
        r"without (?!(?:any )?(?:problems?|trouble|delays?|stress|difficult\w+))\w+",
        "(?:signed|approved|certified|accepted|agreed) by",
        "signatures?|certificates?|proof|evidence|scores?|ratings?|surveys?|audits?|photos?",
        "pass(?:es|ed)? the",
    ),
    sizes=any_of(
        rf"(?<!above\s)(?<!after\s)(?<!at\s)all(?! (?:of )?(?:the |these |our |my )?{_NUMBER})",
        "always|never|everyone|everybody|everything|nobody|no one|completely|perfect(?:ly)?",
        "every (?:single )?(?:employee|person|citizen|colleague|one)|the whole|entire(?:ly)?",
        r"(?:100|a hundred|one hundred)\s*(?:%|per\s?cent)|at all times",
    ),
    means=any_of(
        "with (?:the )?(?:help|support) (?:of|from)|(?:helped|supported) by|together with|using",
        "(?:starting|beginning) (?:with|from)|(?:the|my|as a|our) first step",
        "with (?:mr|mrs|ms|pak|bu|mas|mbak) \\w+",
    ),
    purpose=any_of(
        r"(?:so that|in order (?:to|that)|because(?: of)?|so as to) \w+",
        r"so (?:the|we|i|my|our|people|they|nobody|no|each|citizens|visitors|staff|everyone) \w+",
        r"(?:which|that) (?:helps?|lets?|saves?|gives?|allows?) \w+",
    ),
    benefit=any_of(
        "".join(rf"(?<!{word}\s)" for word in _WITH_FOR)
        + rf"for (?!{_LENGTH}|me\b|example|instance|now|once|free|good|sure)\w+",
    ),
    links=any_of(
        "skp",
        "performance (?:targets?|plans?|agreements?|goals?)",
        "projects?",
        "(?:personal|career|learning) (?:targets?|goals?|plans?)",
        "service standards?|strategic plan|key performance indicators?|kpis?",
    ),
    comparison=any_of(
        "(?:than|as|like) (?:before|now|usual|today|ever|at present)",
        r"than (?:last|the last|the previous|previously|it (?:is|was))(?: \w+)?",
        "(?:better|worse|faster|slower|improved|as usual|previously|compared (?:to|with))",
    ),
    examples={
        "S": "I send the weekly report to the planning division",
        "M": "four weeks in a row, no more than two corrections",
        "A": "I draft it, starting with the archives section",
        "R": "so that citizens wait less",
        "T": "by the end of next month",
    },
)
