# The five tabs about the occupation.

about-minutes = about { $minutes } minutes
overview-names = Also called { $names }
overview-start = Start the self-assessment
overview-next = On to Duties
overview-sheet = Save occupation sheet…
overview-reviewed = Reviewed { $day }
overview-sources =
    { $n ->
        [0] No sources yet
        [one] 1 source
       *[other] { $n } sources
    }
overview-gives = What gives energy
overview-takes = What takes energy
overview-routes = Ways in
overview-progression = After the start
overview-weave = { $sides } strands for { $sides } sides of a person. The thicker, the more it decides here.
overview-serves = Who is served
overview-employers = Places of work
overview-study = Ways to learn
overview-interests = Interests
overview-interests-estimate = Interests, estimated
overview-mistaken = Often mistaken for
overview-not-this = It is not
interest-r = realistic
interest-i = investigative
interest-a = artistic
interest-s = social
interest-e = enterprising
interest-c = conventional
interest-then = , then{" "}
route-smk = From vocational school (SMK)
route-diploma = Through a diploma
route-degree = Through university
route-course = Through a course or certificate
route-volunteer = Through volunteering
route-direct = Straight into work

duties-next = On to Suitability
duties-day = One day, as an example
duties-illustration = illustration
duties-programmes = What programmes look like
duties-partners = Working with
duty-core = core
duty-supporting = supporting
duty-rhythm-note = rhythm as the authors estimate it
duty-name = { $number }, { $kind }, { $title }
rhythm-daily = nearly every day
rhythm-weekly = every week
rhythm-monthly = every month
rhythm-seasonal = with the seasons
rhythm-start = at a programme's start
sources-line = Sources { $sources }

suitability-intro = This work usually feels right to people who use the following { $sides } sides of themselves. All of them can be learned.
suitability-start = See yourself: start the self-assessment
suitability-result = See your result
suitability-next = On to Myths & Facts
suitability-learned = Learned by
suitability-together = May feel heavy when these come together
suitability-fits = It usually feels right when…
suitability-heavy = It may feel heavy when…
suitability-situations = Situations you often meet
ribbon-name = Weights { $weights }
role-determining = Determining
role-supporting = Supporting
weight-each = weight { $weight } for each side
weight-list = weights { $weights }
weight-judgement = judged by the profile's authors
weight-study = from the study named in the sources

myths-intro = { $count } things often said about the { $title }.
myths-opened = { $done } of { $all } open
myths-next = On to Similar Occupations
myths-note = When all { $count } are open, write what changed in your picture
myths-changed = What changed in your picture?
myths-line = Write one sentence, or leave it empty
myth-name = Claim { $number }
myth-open = open
myth-turn = your turn
myth-next = next
myth-guess = Guess first, then open. Guesses are not scored.
myth-after = Opens after you guess claim { $number }.
myth-your-guess = Your guess
myth-reality = In reality
verdict-myth = Myth
verdict-partly = Partly true
verdict-fact = Fact
change-same = Nothing changed
change-little = A little changed
change-much = Much changed

similar-next = On to the self-assessment
similar-none = This profile compares no other occupation yet.
similar-open = Open the profile { $title }
similar-compare = Compare with
similar-overlap = In common
similar-this = Choose this path if
similar-that = Look at { $title } if
similar-figures = Figures to compare
similar-scale = scale { $low }–{ $high }
similar-figure-name = { $label }, { $here } for { $here-who }, { $there } for { $there-who }
