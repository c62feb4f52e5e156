# The five tabs about the occupation.

about-minutes = about { $minutes } minutes
overview-names = Also called { $names }
overview-start = Start the self-assessment
overview-next = On to Duties
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
