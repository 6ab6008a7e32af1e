"""Every kind of mistake that a file can hold, with its code and its words: the index of what the program can complain about.

HG1xx: the file cannot be read. HG2xx: a way of writing YAML that is refused. HG3xx: it does not fit the schema.
HG4xx: names and rules that do not fit together. HG5xx: a family that cannot be.
HG6xx: nothing is wrong enough to leave a file out, but a maintainer should look.
"""

from hukouguide.language import speaker
from hukouguide.rules.diagnostics import Problem, Severity

say = speaker("diagnostics")

EMPTY = Problem("HG101", say("The file is empty."))
TOO_BIG = Problem("HG102", say("The file is too large: {size} MB. At most {most} MB are read."))
BINARY = Problem("HG103", say("This is not a text file."))
NOT_UTF8 = Problem(
    "HG104", say("The file is not saved as UTF-8."), hint=say("Save it again in your editor with the encoding UTF-8.")
)
GBK = Problem(
    "HG105",
    say("The file is not saved as UTF-8; it looks like GBK (ANSI on a Chinese Windows)."),
    hint=say("Open it in your editor as GBK and save it as UTF-8."),
)
TAB = Problem(
    "HG106", say("A tab stands at the beginning of the line."), hint=say("Indent with spaces only, two for each level.")
)
TOO_DEEP = Problem("HG107", say("Nested deeper than {most} levels; the rest of the file was not read."))
UNREADABLE = Problem("HG108", say("The file cannot be opened."))
SYNTAX = Problem("HG109", say("This cannot be read as YAML: {what}"))
SECOND_DOCUMENT = Problem(
    "HG110", say("A second document begins here; a file holds only one."), hint=say("Remove the line “---”.")
)
CONTROL_CHARACTER = Problem(
    "HG111", say("An invisible control character ({character}) stands in the file."), hint=say("Delete it.")
)
TOO_MANY = Problem("HG112", say("More than {most} mistakes; the rest of the file was not read."))
BAD_FILE_NAME = Problem(
    "HG113",
    say("The file name “{name}” cannot be used as an id."),
    hint=say("Use small letters, digits and hyphens: two-parents.yaml."),
)
WRONG_ENDING = Problem("HG114", say("This file is not read: rule files end in .yaml."), Severity.WARNING, say("Rename it."))
TOO_LONG = Problem(
    "HG115", say("The file holds too much; from here on it was not read."), hint=say("Divide it into several files.")
)

DUPLICATE_KEY = Problem("HG201", say("“{key}” is written twice in the same place; only one can hold."))
ANCHOR = Problem(
    "HG202",
    say("Anchors (&) and aliases (*) are not used in rule files."),
    hint=say("Write the text out again, or put quotes around it."),
)
TAG = Problem("HG203", say("The tag “{tag}” is not used in rule files."), hint=say("Remove it, or put quotes around the text."))
MERGE = Problem("HG204", say("“<<” (merging) is not used in rule files."), hint=say("Write the keys out."))
YES_NO_WORD = Problem(
    "HG205",
    say("“{text}” without quotes means different things to different programs."),
    hint=say('Write true or false; if the word itself is meant, put quotes around it: "{text}"'),
)
CLOCK = Problem(
    "HG206", say("“{text}” without quotes is read as a number by some programs."), hint=say('Put quotes around it: "{text}"')
)
LEADING_ZERO = Problem(
    "HG207",
    say("The number “{text}” begins with 0; some programs read that as octal."),
    hint=say('Remove the 0, or put quotes around a code: "{text}"'),
)
NOT_DECIMAL = Problem(
    "HG208",
    say("“{text}” is not written as a plain decimal number."),
    hint=say("Write an ordinary number such as 1200 or 0.5."),
)
NO_SUCH_DAY = Problem("HG209", say("There is no day {text}."))
WITH_A_TIME = Problem(
    "HG210", say("“{text}” is a day with a time; only days are used."), hint=say("Write the day only: 2026-08-31")
)
NO_VALUE = Problem(
    "HG211",
    say("Nothing stands after “{key}”."),
    hint=say("Write the value, or remove the line. For nothing at all write null."),
)
BAD_KEY = Problem("HG212", say("Only a word can stand before the colon here."))
LONG_NUMBER = Problem("HG213", say("This number has too many digits."))

MISSING_KEY = Problem("HG301", say("“{key}” is missing."))
UNKNOWN_KEY = Problem("HG302", say("“{key}” is not known here."))
WRONG_TYPE = Problem("HG303", say("Expected {expected}, but found {found}."))
NOT_A_CHOICE = Problem("HG304", say("“{text}” is not one of the choices."))
NO_SUCH_CONDITION = Problem("HG305", say("No key here says which kind of condition this is."))
TWO_CONDITIONS = Problem(
    "HG306",
    say("One condition holds two kinds at once: “{first}” and “{key}”."),
    hint=say("Make two list entries of them, under all: or any:"),
)
NO_SUCH_NUMBER = Problem("HG307", say("No key here says how the number is found."))
NO_SUCH_ITEM = Problem("HG308", say("No key here says how this item gives points."))
BOTH_LANGUAGES = Problem(
    "HG309", say("The text is needed in both languages; “{key}” is missing."), hint=say("Write {{zh: 中文, en: English}}")
)
NOT_BILINGUAL = Problem("HG310", say("The text is needed in both languages."), hint=say("Write {{zh: 中文, en: English}}"))
EMPTY_TEXT = Problem("HG311", say("The text is empty."))
BAD_ID = Problem(
    "HG312",
    say("“{text}” cannot be an id."),
    hint=say("Use small letters and digits, joined by single hyphens or underscores: junior-place"),
)
BAD_MONTH_DAY = Problem(
    "HG313", say("“{text}” is not a day of the year."), hint=say("Write month and day with two digits each: 08-31")
)
QUOTE_DATE = Problem(
    "HG314", say("A text is expected, but {text} is read as a day."), hint=say('Put quotes around it: "{text}"')
)
QUOTE_NUMBER = Problem(
    "HG315", say("A text is expected, but {text} is read as a number."), hint=say('Put quotes around it: "{text}"')
)
OUT_OF_RANGE = Problem("HG316", say("{text} is outside the range allowed: {limit}."))
TOO_FEW = Problem("HG317", say("Too few entries: at least {least} needed."))
NOT_A_DAY = Problem("HG318", say("“{text}” is not a day."), hint=say("Write year, month and day: 2026-08-31"))
NOT_A_SCHOOL_DAY = Problem(
    "HG319",
    say("“{text}” is neither a day of the school calendar nor a date."),
    hint=say("Write a date such as 2026-08-31, a day such as gaokao, or {{of: gaokao, on: 08-31}}"),
)
INCOMPLETE = Problem("HG320", say("Not complete: {what}"))
TOO_MANY_ENTRIES = Problem("HG321", say("Too many entries: at most {most} allowed."))
BAD_CODE = Problem("HG322", say("“{text}” is not written in the expected form."))

UNKNOWN_PLACE = Problem("HG401", say("There is no place “{name}” in the list of places."))
UNKNOWN_SOURCE = Problem("HG402", say("There is no source “{name}” in this file."))
UNKNOWN_QUESTION = Problem("HG403", say("There is no question “{name}”."))
UNKNOWN_DOCUMENT = Problem("HG404", say("There is no document “{name}” in the list of documents."))
UNKNOWN_OPTION = Problem("HG405", say("The question “{question}” has no option “{name}”."))
UNKNOWN_KIND = Problem("HG406", say("The spells of “{question}” have no kind “{name}”."))
UNKNOWN_PROGRAMME = Problem("HG407", say("There is no programme “{name}” for {place}."))
UNKNOWN_FAMILY = Problem("HG408", say("There is no sample family “{name}”."))
UNKNOWN_PERSON = Problem("HG409", say("The family has no “{name}”."))
UNKNOWN_TOPIC = Problem("HG410", say("There is no topic “{name}”."))
UNKNOWN_GROUP = Problem("HG411", say("The points table has no group or item “{name}”."))
UNKNOWN_TIER = Problem("HG412", say("The programme has no tier “{name}”."))
WRONG_TEST = Problem("HG413", say("“{question}” is answered with {kind}; “{test}” does not fit it."))
NOT_SPELLS = Problem("HG414", say("“{question}” is answered with {kind}, not with spells of time; “{test}” cannot look at it."))
NOT_A_NUMBER = Problem("HG415", say("“{question}” is answered with {kind}; it gives no number."))
WRONG_PERSON = Problem(
    "HG416",
    say("“{question}” is asked about {about}, but this condition looks at {whose}."),
)
CYCLE = Problem("HG417", say("The programmes wait for each other in a circle: {circle}."))
NO_POINTS = Problem("HG418", say("The programme “{name}” has no points table."))
MUST_REPLACE = Problem(
    "HG419",
    say("“{name}” stands already in the rules of {place}; a narrower place must say that it replaces it, and why."),
    hint=say("Add replaces: {{programme: {name}, source: …, why: {{zh: …, en: …}}}}, or choose another id."),
)
NOTHING_REPLACED = Problem("HG420", say("No wider place has a programme “{name}” that could be replaced."))
OVERLAP = Problem("HG421", say("Two versions of “{name}” are in force on the same days."))
UNUSED_SOURCE = Problem("HG422", say("The source “{name}” is not used."), Severity.WARNING)
BANDS_OVERLAP = Problem("HG424", say("Two bands hold the same number: {number}."))
BANDS_GAP = Problem("HG425", say("No band holds the numbers between {low} and {high}."), Severity.WARNING)
BACKWARDS = Problem("HG426", say("The first day ({first}) lies after the last ({last})."))
DUPLICATE_ID = Problem("HG427", say("The id “{name}” is used twice."))
NO_PLACES = Problem("HG428", say("The rule folder has no list of places that can be read."))
IMPOSSIBLE_LIMITS = Problem("HG429", say("No number can be within these limits."))
POINTS_OPTION = Problem("HG430", say("“{question}” is answered with {kind}; points by answer need a choice."))
WRONG_FINDING = Problem("HG431", say("“{name}” gives a verdict for {about}, but this condition looks at {whose}."))
OUTSIDE = Problem("HG432", say("“{name}” does not lie in {place}."))
UNKNOWN_BLANK = Problem("HG433", say("A notice has no room for “{name}”."))
BLANK_ONCE = Problem("HG434", say("“{name}” is left blank in one language only."))
NOT_LOOKED_AT = Problem("HG435", say("No condition of this programme looks at “{name}”."))

NO_SUCH_ROLE = Problem("HG501", say("The role “{text}” is not known."), hint=say("Write role: parent or role: child"))
NOT_ASKED_OF = Problem("HG502", say("“{question}” is asked about {about}, not about {whose}."))
WRONG_ANSWER = Problem("HG503", say("“{question}” is answered with {kind}, but found {found}."))
NOT_A_TIME = Problem(
    "HG504", say("“{text}” is not a date."), hint=say("Write as much as is known: 2021, 2021-03 or 2021-03-15")
)
NOT_BORN_YET = Problem("HG505", say("The birth lies in the future; the answers were given on {day}."))
OLDER_THAN_PARENT = Problem("HG506", say("The child {child} is as old as the parent {parent}, or older."))
NOT_BEGUN_YET = Problem("HG507", say("This begins in the future; the answers were given on {day}."))
BEFORE_BIRTH = Problem("HG508", say("This begins before the birth on {day}."))
ENDS_BEFORE_IT_BEGINS = Problem("HG509", say("This ends before it begins on {day}."))
UNKNOWN_SPELL_KEY = Problem("HG510", say("“{key}” is not known in a spell of time."))
NO_SPELL_PLACE = Problem("HG511", say("A spell of time needs place and from."))
NO_SUCH_PROOF = Problem("HG512", say("“{text}” does not say whether the document can be shown."))
RESERVED_PERSON = Problem(
    "HG514", say("“{name}” cannot be the id of a person."), hint=say("Choose another: mother, father, child, child-2.")
)

UNTRANSLATED = Problem(
    "HG601",
    say("This is not in the language it stands for."),
    Severity.WARNING,
    say("Translate it; official terms may stand in brackets."),
)
OTHER_NUMBER = Problem(
    "HG602",
    say("The number {number} stands here, but not in the other language."),
    Severity.WARNING,
    say("One of the two texts may be out of date: bring them together."),
)
NEVER_ASKED = Problem("HG603", say("No rule looks at the question “{name}”."), Severity.WARNING)
NEVER_DEMANDED = Problem("HG604", say("No rule asks for the document “{name}”."), Severity.WARNING)
NO_UNIT = Problem(
    "HG605",
    say("The question “{name}” asks for a number without saying of what."),
    Severity.WARNING,
    say("Add unit: {{zh: …, en: …}}"),
)
CLOSES_BEFORE_OPENING = Problem(
    "HG606",
    say("The window closes ({last}) before it opens ({first})."),
    Severity.WARNING,
    say("A window may run over the new year, but not for so long."),
)
LONG_UNCHECKED = Problem(
    "HG607",
    say("“{name}” rests on a source last checked on {day}, over a year ago."),
    Severity.WARNING,
    say("Read the source again, then write the day under checked."),
)
CAP_OUT_OF_REACH = Problem(
    "HG608", say("The cap {cap} can never be reached: at most {most} points come together."), Severity.WARNING
)
MARK_OUT_OF_REACH = Problem("HG609", say("Nobody can reach {mark} points: the table gives at most {most}."), Severity.WARNING)
CANNOT_FAIL = Problem(
    "HG610",
    say("This cannot fail once another condition beside it holds."),
    Severity.WARNING,
    say("Remove it, or write what was meant."),
)
