# Reports, the result page and the text files: what is built from a Report.

list-and = { $list } and { $last }
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
count-word =
    { $n ->
        [1] one
        [2] two
        [3] three
        [4] four
        [5] five
        [6] six
        [7] seven
        [8] eight
        [9] nine
        [10] ten
        [11] eleven
       *[12] twelve
    }

# Head of a result
report-title = Selaras self-assessment result
report-number = number { $number }
report-answered = { $answered } of { $items } items answered
report-profile-version = profile { $version }
report-not-a-verdict = not a verdict
report-untested = This tool has not been tested with Indonesian students
report-partly-untested = Part of this tool has not been tested with Indonesian students

# The sentence above everything, by the thirds the band lies in
report-sentence-low = Your answers today are only a little in line with this occupation so far
report-sentence-low-to-middle = Your answers today are a little to partly in line with this occupation
report-sentence-middle = Your answers today are partly in line with this occupation
report-sentence-middle-to-high = Your answers today are partly to largely in line with this occupation
report-sentence-high = Your answers today are largely in line with this occupation
report-sentence-wide = Your answers today are partly in line with this occupation, within a range that is still wide

# Figures and ranges
report-range = roughly between { $low } and { $high }
report-range-short = { $low } to { $high }
report-range-table = { $low }–{ $high }

# Sides of the person
report-sides =
    { $n ->
        [1] { $count } side of you
       *[other] { $count } sides of you
    }
report-all-sides = your { $count } sides
report-all-sides-figure = your { $count } sides
report-role-determining = Determining
report-role-supporting = Supporting
report-side-answered-count = { $answered } of { $items } items
report-side-no-score = Only { $answered } of { $items } items answered, { $needed } needed
report-side-spoken = { $name } { $score }, { $range }
report-side-spoken-minimum = { $name } { $score }, { $range }, { $minimum }
report-side-spoken-no-score = { $name } has no score yet. { $reason }
report-level-low = still growing
report-level-low-to-middle = between still growing and medium
report-level-middle = medium
report-level-middle-to-high = between medium and strong
report-level-high = strong
report-level-wide = medium, within a range that is still wide
report-side-between = It may be like this: { $lower } It may also be like this: { $upper }
report-side-wide = { $middle } The range is still wide, so take this as a first picture.
report-side-answered = You answered “{ $answer }” to “{ $statement }”.
report-learnable = Can be practised by { $how }
report-minimum-met = past the reference point
report-minimum-uncertain = not certain yet
report-minimum-not-yet = below the reference point, can be practised
report-minimum-at = reference point { $at }
report-minimum-spoken-met = past the reference point of { $at }
report-minimum-spoken-uncertain = not certain to be past the reference point of { $at }
report-minimum-spoken-not-yet = below the reference point of { $at }, can be practised
report-minimum-note-uncertain = { $name } cannot be said to be past the reference point yet; it can be practised by { $how }.
report-minimum-note-not-yet = { $name } is still below the reference point; it can be practised by { $how }.

# What stands out
report-alike = { $sides } look alike
report-alike-scored = { $sides } that have a score look alike
report-alike-gap = The largest gap is { $gap } points, still within the precision of this tool ({ $precision } points). No side is clearly stronger yet, and that is usual.
report-stronger =
    { $count ->
        [1] { $sides } is stronger than your other sides
       *[other] { $sides } are stronger than your other sides
    }
report-weaker =
    { $count ->
        [1] { $sides } is still growing compared with your other sides
       *[other] { $sides } are still growing compared with your other sides
    }
report-stronger-gap = { $name } lies { $gap } points above the middle of all your sides, past the precision of this tool ({ $precision } points).
report-weaker-gap = { $name } lies { $gap } points below the middle of all your sides, past the precision of this tool ({ $precision } points).
report-apart-usual = Differences like this between sides are usual.

# Fit
report-fit = Fit
report-third-low = only a little
report-third-middle = partly
report-third-high = largely in line
report-fit-low = only a little in line so far
report-fit-low-to-middle = a little to partly in line
report-fit-middle = partly in line
report-fit-middle-to-high = partly to largely in line
report-fit-high = largely in line
report-fit-wide = partly in line, within a range that is still wide
report-weight = weight { $weight }
report-total = Sum
report-fit-spoken = Fit { $total } = { $parts }
report-fit-undefined = Fit cannot be computed yet: { $sides }
report-fit-missing-side = { $name } has { $answered } of { $items } items
report-fit-way-on = Answer { $sides } more, then see the result
report-fit-lacks =
    { $count ->
        [1] { $count } item of { $name }
       *[other] { $count } items of { $name }
    }
report-fit-no-weights = Fit cannot be computed yet: this profile has no weights
report-fit-no-weights-way-on = The score of each side can still be read
report-led-by = Answers that shaped this result most
report-led-up = The answer “{ $answer }” to “{ $statement }” raised the fit by { $points } points from the middle
report-led-down = The answer “{ $answer }” to “{ $statement }” lowered the fit by { $points } points from the middle

# What comes next
report-next = Next steps
report-with-myself = on your own
report-with-family = with your family
report-with-counselor = with the counselor
report-with-worker = with somebody who does this work
report-questions = Ask somebody who does this work
report-grow = Try this
report-discuss = Talk about

# What a result is and is not
report-notice-title = How to read this result
report-notice-today = This result shows how you describe yourself today; at another time the picture may change.
report-notice-not-for-selection = It does not measure ability and is not a tool for selection.
report-notice-talk = Talk about it with your counselor and your family before you decide anything.
report-method-title = How it is computed
report-method-score = The scores of { $sides } come from { $items } items and go from 0 (every answer “{ $lowest }”) to 100 (every answer “{ $highest }”); items that point the other way are counted in reverse.
report-method-band = The range around each score shows how precise this tool is: for about nine in ten people, the score free of chance lies inside it.
report-method-untested = This tool has not been tested with Indonesian students, so that precision is still an estimate.
report-method-fit = The fit brings the scores of all sides together by their weights.
report-method-judgement = The weights are a judgement of the profile's authors, not the result of a study.
report-method-missing = Items left empty or marked “I don't understand it” are not counted, and a side has a score only when at least half of its items are answered.
report-code = Code { $code }
report-fit-with-range = { $title } { $score }, { $range }
report-total-of-parts = { $title } { $total } = { $parts }

# A printed result
report-column-side = Side
report-column-scale = From 0 to 100
report-column-score = Score
report-column-range = Range
report-column-weight = Weight
report-column-part = Part
report-notes = Notes after talking with the counselor
report-sign-counselor = School counselor
report-sign-parent = Parent or guardian
report-missing-letters =
    { $n ->
        [one] One letter cannot be printed on this sheet. “{ $mark }” stands in its place.
       *[other] { $n } letters cannot be printed on this sheet. “{ $mark }” stands in their place.
    }

# The occupation sheet
sheet-kind = Selaras occupation sheet
sheet-other-names = Also called { $names }
sheet-purpose = What the work is for
sheet-serves = Whom it serves
sheet-employers = Where people work
sheet-study = What is studied
sheet-mistaken-for = Often mistaken for
sheet-not-this = What it is not
sheet-duties = Duties
sheet-duty-core = core
sheet-duty-supporting = supporting
sheet-rhythm-daily = nearly every day
sheet-rhythm-weekly = every week
sheet-rhythm-monthly = every month
sheet-rhythm-seasonal = with the seasons
sheet-rhythm-programme-start = when a programme starts
sheet-example = For example, { $text }
sheet-programmes = Forms the work takes
sheet-partners = Done together with
sheet-day = One day (an illustration)
sheet-rewards = What gives energy
sheet-strains = What takes energy
sheet-demand-risk = risk
sheet-demand-trade-off = two sides
sheet-coping = How people deal with it: { $text }
sheet-fits = It usually feels right if…
sheet-think-again = It may feel heavy if…
sheet-why = Why: { $text }
sheet-situations = Situations you will meet
sheet-sides = Sides of you that the work uses
sheet-myths = Myths and facts
sheet-verdict-myth = Myth
sheet-verdict-partly = Partly true
sheet-verdict-fact = Fact
sheet-claim = “{ $claim }” ({ $verdict })
sheet-if-believed = If you believe it: { $text }
sheet-similar = Similar occupations
sheet-same = In common: { $text }
sheet-contrast = { $aspect }: here { $here }, there { $there }
sheet-choose-this = Choose { $title } if: { $text }
sheet-figures-about = Figures from { $low } to { $high }; here { $here }, there { $there }
sheet-routes = Ways in
sheet-route-smk = vocational school
sheet-route-diploma = diploma
sheet-route-degree = degree
sheet-route-course = course
sheet-route-volunteer = volunteering
sheet-route-direct = straight into work
sheet-subjects = Subjects: { $names }
sheet-progression = Steps after the start
sheet-codes = Codes and interests
sheet-scheme-isco = ISCO-08
sheet-scheme-kbji = KBJI
sheet-scheme-onet = O*NET
sheet-scheme-esco = ESCO
sheet-scheme-skkni = SKKNI
sheet-relation-exact = exact
sheet-relation-close = close
sheet-relation-broader = broader
sheet-relation-narrower = narrower
sheet-interests-estimate = RIASEC interests { $code }, an estimate of the profile's authors
sheet-interests-data = RIASEC interests { $code }, from source { $source }
sheet-sources = Sources
sheet-licence = licence { $licence }
sheet-version = Profile { $version }, reviewed { $on }, next review { $next }
sheet-notice = This sheet is for getting to know an occupation, not for selection. Talk about it with your counselor and your family.
