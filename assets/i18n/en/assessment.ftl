# The self-assessment: preparation, items, last look.

prepare-title = Ready to get to know yourself?
prepare-intro = About { $minutes } minutes, { $items } items, no right or wrong answers
prepare-who = About you
prepare-optional = All of it may be left empty. The session code is enough.
prepare-name = Name or what you like to be called
prepare-class = Class
prepare-number = Number
prepare-code = Your session code is { $code }. Note it so that you can continue later.
prepare-kept = What is kept
prepare-kept-what = Your answers, how long they took, and what you write above
prepare-kept-where = Only on this computer, in the folder { $folder }
prepare-kept-end = Gone from this computer once you choose End session
prepare-begin = Start

assess-question = How much do you agree with each statement?
assess-progress = Page { $page } of { $pages }  ·  { $filled } of { $items } items filled
assess-page = Page { $page } of { $pages }
assess-saved = Saved automatically
assess-unsaved = Not on the disk yet, your answers are still on the screen
assess-save-elsewhere = Save elsewhere…
assess-left =
    { $n ->
        [one] 1 item left on this page
       *[other] { $n } items left on this page
    }
assess-left-short =
    { $n ->
        [one] 1 item left
       *[other] { $n } items left
    }
assess-pause = Stop for now
assess-paused = Your place is kept. Continue at any time with the Self-assessment tab
assess-previous = Previous
assess-next = Next
scale-not-understood = I don't understand it
scale-key = key 0
item-name = Item { $number } of { $items }. { $statement }
legend-answer = answer
legend-not-understood = not understood
legend-move = move

check-title = Check your answers
check-complete = Everything is filled
check-gaps =
    { $n ->
        [one] 1 item is unanswered. You may skip it.
       *[other] { $n } items are unanswered. You may skip them.
    }
check-unclear =
    { $n ->
        [one] You marked 1 item “I don't understand it”. You may leave it.
       *[other] You marked { $n } items “I don't understand it”. You may leave them.
    }
check-run = { $n } identical answers in a row, check again?
check-note = Answers can still be changed, now or after you have seen the result.
check-back = Back to item { $number }
check-go = See the result
