# Workbooks and tables that are handed on: heads of columns, names of sheets, notes. A person's report speaks to the student;
# a summary of many speaks to the counselor.

## One person
book-in-short = In short
book-sides = Sides
book-about = About
book-text = Text
book-role = Role
book-from = From
book-to = To
book-level = In a word
book-below = Distance to the low end
book-above = Distance to the high end
book-answered = What you answered
book-practice = How to practise
book-with = With
book-ticked = Ticked
book-chart = { $title }. The figures and ranges are in the table of this sheet.

## A table
table-key = Key
table-about = About
table-words = Text
table-figure = Figure

## Many results
book-recap = Summary of Selaras self-assessment results
book-about-sheet = About this summary
book-people = Results
book-group = Group
book-made-on = Made on
book-instrument = Version of the instrument
book-respondents = People in this group
book-notes = How to read it
book-note-order = Rows follow the order of the files, not of the scores.
book-note-range = Every score has a range, from and to. Two scores whose ranges overlap may not differ at all.
book-note-counselor = This summary holds data on single persons and is for the counselor alone. To hand something on, make a summary of the group.
book-note-group = This summary describes a group, not single persons. Names, codes and rows of persons are left out.
book-note-hidden = Cells of fewer than { $least } people are hidden, and so are others that would give them away.
book-note-subtract = Do not hand on the summary of a class together with that of a part of it, since the rest could be worked out.
book-note-use = These results are for talking about; they do not measure ability and are not a tool for selection.
book-refused = Not taken in
book-refused-file = { $file }. { $reason }
book-number = No.
book-file = File
book-code = Code
book-name = Name
book-class = Class
book-class-number = Number
book-date = Date
book-answered-items = Items answered
book-items = Items in all
book-low-of = { $name }, from
book-high-of = { $name }, to
book-fit-words = The fit in words
book-note = Note
book-note-same = The same sitting as row { $number }, so it is not counted twice on the group's sheet.
book-scored = People with a score
book-mean = Mean
book-sd = Standard deviation
book-q1 = Lower quartile
book-median = Median
book-q3 = Upper quartile
book-floor = People at the lowest score
book-ceiling = People at the highest score
book-bin = People at { $low }–{ $high }
book-alpha = Alpha of this group
book-alpha-low = Alpha, from
book-alpha-high = Alpha, to
book-alpha-few = { $needed } results needed, { $people } so far
book-hidden = hidden
book-median-below = Distance to the lower quartile
book-median-above = Distance to the upper quartile
book-quartiles = Median and middle half of the group
