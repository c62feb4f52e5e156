# Result – Answer trace: from answers to scores. Words between ** stand out.

trace-title = From answers to score: { $side }
trace-pick = Choose a side
trace-number = No
trace-statement = Statement
trace-answer = Your answer
trace-points = Points
trace-reversed = counted in reverse
trace-unanswered = not answered
trace-not-understood = not understood
trace-left-out = { $why }, left out
trace-row =
    { $points ->
        [1] Item { $number }. { $statement }. { $answer }, { $points } point
       *[other] Item { $number }. { $statement }. { $answer }, { $points } points
    }
trace-row-reversed =
    { $points ->
        [1] Item { $number }. { $statement }. { $answer }, counted in reverse, { $points } point
       *[other] Item { $number }. { $statement }. { $answer }, counted in reverse, { $points } points
    }
trace-row-left-out = Item { $number }. { $statement }. { $why }, left out

# The sum
trace-sum = { $terms } = **{ $sum }** of { $most }
trace-sum-one = **{ $sum }** of { $most }
trace-sum-none = No item is answered yet
trace-score = { $sum } ÷ { $most } × 100 = **{ $score }**
trace-precision = The precision of { $items } items is ±{ $reach }, so { $range }.
trace-needs = This side gets a score when at least { $needed } of its { $items } items are answered.
trace-missing = Counted from the { $items } items that are answered; the others are left out, not counted as zero.
trace-share = A weight of { $weight } out of { $all } brings { $part } to the fit.
trace-share-no-fit = Its weight is { $weight } out of { $all }. The fit cannot be computed yet.
trace-no-share = This side has no weight, so it is not part of the fit.

# What would change it
trace-change = What would change it?
trace-change-caution = This explains the calculation. It is no invitation to change answers.
trace-side-moves-title = One answer is enough
trace-side-moves = On this side, if item { $number } becomes **{ $answer }**, the score { $before } becomes { $after }, { $range }. The wording changes from **{ $old }** to **{ $new }**.
trace-side-stays-title = The wording of this side stays
trace-side-stays = No single answer would change the wording of this side, **{ $words }**.
trace-side-farthest = The largest change, item { $number } becoming **{ $answer }**, takes the score from { $before } to { $after }.
trace-side-none-title = No score yet
trace-side-none = { $reason }. So there is no wording yet that could change.
trace-fit-moves-title = The wording of the fit can change
trace-fit-moves = If item { $number } ({ $side }) becomes **{ $answer }**, the fit { $before } becomes { $after }, { $range }. The wording changes from **{ $old }** to **{ $new }**.
trace-fit-stays-title = The wording of the fit stays
trace-fit-stays = No single answer would change the wording of your fit.
trace-fit-rises = With the change above, the number goes up from { $before } to { $after }.
trace-fit-falls = With the change above, the number goes down from { $before } to { $after }.
trace-fit-same = With the change above, the number stays { $before }.
trace-fit-farthest = The largest change, item { $number } ({ $side }) becoming **{ $answer }**, takes the number from { $before } to { $after }.
trace-fit-none-title = No fit yet
trace-fit-none = { $reason }. So there is no wording yet that could change.
