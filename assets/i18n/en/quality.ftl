# Quality of the answers, for the counselor alone. Plain words for what was seen, never a label on the person.

quality-title = Quality of the answers
quality-clear = No sign that needs a talk first
quality-note = Take note: { $signs }
quality-talk-first = Talk first: { $signs }
quality-meaning = A sign is a reason to ask, not a conclusion. It changes no score, and no answer is removed.

# A sign within a sentence
quality-long-run = the same answer { $length } times in a row
quality-fast-median = half of the items were answered within { $seconds } seconds
quality-contradiction = opposite statements were answered alike, { $apart } points apart
quality-fast-mean = each item was answered in only { $seconds } seconds
quality-wide-spread = answers within one side are scattered, with a deviation of { $spread } points
quality-missing = { $missing } of { $items } items have no answer

# The same as a sentence, with something to ask
quality-long-run-sentence = The same answer was chosen { $length } times in a row. Ask whether those items really feel the same.
quality-fast-median-sentence = Half of the items were answered within { $seconds } seconds, although reading an item usually takes longer. Ask whether there was enough time.
quality-contradiction-sentence = Statements that say opposite things were answered alike; once keyed they lie { $apart } points of 100 apart. Read two or three pairs of items together.
quality-fast-mean-sentence = Answering took only { $seconds } seconds an item on average. Ask whether there was time to read calmly.
quality-wide-spread-sentence = Answers within one side are scattered far, with a deviation of { $spread } points of 100. Ask what came to mind at those items.
quality-missing-sentence = { $missing } of { $items } items are empty or marked “I don't understand it”. Ask which words were difficult.

# Every index with its figure
quality-label-run = Longest run of the same answer
quality-label-median = Median time for an item
quality-label-mean = Mean time for an item
quality-label-contradiction = Distance between opposite items
quality-label-spread = Deviation of answers within one side
quality-label-missing = Empty or “I don't understand it”
quality-label-variety = Deviation of all answers, in steps of the scale
quality-items =
    { $n ->
        [one] 1 item
       *[other] { $n } items
    }
quality-seconds = { $seconds } seconds
quality-of-hundred = { $points } of 100
quality-of-items = { $missing } of { $items } items
quality-undefined = cannot be figured yet
