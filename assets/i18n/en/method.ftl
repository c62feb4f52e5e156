# Result – How it is computed: the method in plain words, with the person's own numbers.

method-title = How it is computed
method-intro = Every number in your result can be followed back to your answers. This page explains the rules one by one, with your own numbers as examples.

method-points-title = From answers to points
method-points = Each answer becomes points, from 0 for “{ $lowest }” to { $most } for “{ $highest }”.
method-reversed = Some statements point the other way on purpose, so that every sentence is read with care. Their points are counted in reverse: “{ $highest }” gets 0 points and “{ $lowest }” gets { $most }.
method-reversed-own = Take item { $number }, “{ $statement }”. Your answer is “{ $answer }”, usually worth { $raw }; here it is counted in reverse.
method-reversed-formula = { $most } − { $raw } = { $points }

method-missing-title = When something is not answered
method-missing = Items that are empty or that you marked “not understood” are left out, not counted as zero. A side gets a score when at least half of its items are answered; its score is then the mean of those that are.
method-missing-all = You answered all { $items } items, so nothing is left out.
method-missing-some = You answered { $answered } of { $items } items. On the side { $side }, { $part } of { $whole } items are answered.

method-score-title = The number from 0 to 100
method-score = The points of all items of a side are added up, divided by the most points possible, and multiplied by 100.
method-score-own = For { $side } it goes like this.
method-score-formula = { $sum } ÷ { $most } × 100 = { $score }
method-score-meaning = The number says where your answers lie between two ends: 0 if every answer were the lowest, 100 if every answer were the highest.
method-score-no-percent = This is no percentage. There are no hundred questions answered correctly, and the number does not say how many people have a smaller score. That is why you never see a percent sign here.

method-band-title = Why there is a range, and why it is wide
method-band = A few short sentences cannot hold all of you, and today's answers may differ a little from next week's. So each score is written with its range. If the precision of this tool is estimated correctly, the score free of chance lies inside that range for about nine people in ten.
method-band-untested = { $untested }, so its precision is still a careful estimate: 33 divided by the square root of the number of answered items. The fewer the items, the wider the range. The number { $z } makes the range hold nine in ten.
method-band-untested-own = For { $side }, with { $items } answered items, the score may move this far to the left and to the right.
method-band-untested-formula = { $z } × 33 ÷ √{ $items } = { $reach }
method-band-measured = { $side } was tried out with { $people } people. That pilot found a standard deviation of { $sd } and an alpha of { $alpha }; from both follows how far the score may move: { $reach } points to the left and to the right.
method-band-own = So the score { $score } on the side { $side } is read as { $range }. A range never leaves 0 to 100.

method-words-title = From the range to the wording
method-words = The way from 0 to 100 is cut into three equal parts: { $low }, { $middle }, { $high }. If the whole range lies in one part, one wording is used. If it reaches into two, both are named. If it reaches into all three, the range is said to be wide still.
method-words-own = The range of { $side } is { $range }, so the wording is “{ $words }”.

method-fit-title = Weights and fit
method-fit = This occupation uses your sides to different degrees, so each side has a weight. The fit is the mean by weight: the score of each side times its weight, added up, then divided by the sum of all weights.
method-fit-judgement = Those weights are a judgement of the profile's authors, not the result of research.
method-fit-part = The part of { $side } is computed like this: its weight divided by the sum of weights, then multiplied by its score.
method-fit-part-formula = { $weight } ÷ { $all } × { $sum } ÷ { $most } × 100 = { $part }
method-fit-sum = The parts of all sides add up to your fit.
method-fit-sum-formula = { $parts } = { $total }
method-fit-range = The precision of all sides is combined by weight too. So your fit is read as { $range }.
method-fit-none = { $reason }. The fit is computed only when every side with a weight has a score.

method-stronger-title = When a side is called stronger
method-stronger = Your scores are compared only with your own scores. The middle of all your sides is found, and then how far each side lies from it. A side is called stronger, or still growing, only when that distance goes beyond the limit of precision.
method-stronger-strict = That limit is strict on purpose. The more sides are compared, the more easily one seems to stand out by chance alone.
method-stronger-own = The middle of your sides is { $middle }. For { $side } the distance is { $gap } points and the limit { $critical } points.
method-stronger-alike = That is the largest distance, and it does not go beyond the limit. So your sides are said to look alike, and that is usual.
method-stronger-apart = That distance goes beyond the limit, so the difference is named on the page Summary.
method-stronger-few = Comparing needs at least { $needed } sides with a score. There are { $n } now, so nothing is compared yet.

method-self-title = What this result can say, and what it cannot
method-self = This result is a picture of you as you see yourself today. Such a picture is good for starting a conversation, but it has limits.
method-self-ability = Mabe and West (1982) brought together many studies that compare ability as people see it themselves with ability as it is measured. The correlation is about { $ability }; 0 means no relation and 1 means always in step. So there is a relation, but a weak one: many people think themselves more or less able than they are.
method-self-interest = Interests that match the work have little to do with being content in it too. Over 107 studies the correlation is about { $interest }.
method-self-so = So a high score is best read as feeling sure, and a low score as something that does not feel sure yet. Neither is a measure of ability, and neither is a forecast.

method-compare-title = Why you are not compared with others
method-compare = There is no list here that puts anybody higher than a friend. A larger number does not mean a better person, and two people with different scores often have ranges that overlap.
method-compare-no-norms = Nor are there any figures from Indonesian students to compare with yet.

method-unknown-title = What is not known
method-unknown-untested = { $untested }.
method-unknown = It is not known whether all items are understood in the same way in every region, nor whether the fit has anything to do with feeling at home in this occupation.
method-unknown-talk = Take this result as something to talk about. Talk it over with your counselor and your family before you decide anything.

method-sources-title = Sources
method-source-pomp = Cohen, P., Cohen, J., Aiken, L. S., & West, S. G. (1999). The problem of units and the circumstance for POMP. Multivariate Behavioral Research, 34. For the number from 0 to 100
method-source-missing = Fayers, P. M., et al. (2001). The EORTC QLQ-C30 Scoring Manual. For the rule of half the items
method-source-strengths = Davis, F. B. (1959). Interpretation of differences among averages and individual test scores. Journal of Educational Psychology, 50. For the limit of “stronger”
method-source-ability = Mabe, P. A., & West, S. G. (1982). Validity of self-evaluation of ability: A review and meta-analysis. Journal of Applied Psychology, 67. For self-image and ability
method-source-interest = Meta-analysis of vocational interests and job satisfaction: Challenging a common belief. 107 studies with 38,695 people. For interest and contentment
