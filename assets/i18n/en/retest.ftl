# Two results of one person beside each other.

retest-title = Two results side by side
retest-earlier = Earlier result, { $date }
retest-later = Later result, { $date }
retest-changed = changed
retest-small = a small change means nothing yet
retest-no-earlier = no score in the earlier result
retest-no-later = no score in the later result
retest-no-score = no score in either result
retest-figures = Difference { $change } points, standard error { $error }; counts past { $needed }
retest-spoken = { $name }, earlier { $earlier }, { $earlier-range }; later { $later }, { $later-range }; { $words }. { $figures }
retest-spoken-no-score = { $name }, { $words }
retest-rule = A side is called changed only when the difference is past { $factor } times its standard error, since even honest answers shift a little from day to day.
retest-note = Two sittings can differ for many reasons, such as new experiences, mood, or the way an item is read. Neither result is better or worse; talk about the story behind them with your counselor.
retest-other-instrument = These results use different instruments, so they are not compared
retest-other-occupation = These results are about different occupations, so they are not compared
retest-same-result = This file is the result that is open, so there is nothing to compare
