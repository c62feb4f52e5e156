# Profiles: what the reader finds, and what to do about it.

## Findings of `check`, named by their codes
diagnostic-empty-message = This profile is empty
diagnostic-empty-help = Start from the template that selaras schema profile writes
diagnostic-too-large-message = This profile is larger than { $limit } MB
diagnostic-too-large-help = Check that it is the right file. A profile holds text alone and is usually far smaller.
diagnostic-utf16-message = This file is saved as UTF-16
diagnostic-utf16-help = Open it in a text editor, choose save as, and take the encoding UTF-8
diagnostic-encoding-message = The letter at this place is not UTF-8
diagnostic-encoding-help = Save the file as UTF-8, then type the letters that changed once more
diagnostic-too-deep-message = Brackets lie more than { $limit } deep in one another
diagnostic-too-deep-help = Look for repeated opening brackets near here. A profile needs only a few levels.
diagnostic-syntax-message = { $found ->
        [nothing] Something is missing here
       *[other] "{ $found }" cannot stand here
    }
diagnostic-syntax-help = Check quotation marks, commas, colons and brackets here and just before
diagnostic-unclosed-quote-message = The quotation mark opened here is not closed
diagnostic-unclosed-quote-help = Add " at the end of this text. A quotation mark inside a text is written \".
diagnostic-unclosed-comment-message = The comment opened here is not closed
diagnostic-unclosed-comment-help = Add */ at the end of the comment
diagnostic-unclosed-bracket-message = The "{ $opened }" opened here is not closed
diagnostic-unclosed-bracket-help = Add "{ $wanted }" at the end of this part. The file may also have been cut short when it was copied.
diagnostic-wrong-bracket-message = "{ $found }" closes what "{ $opened }" opened
diagnostic-wrong-bracket-help = Write "{ $wanted }" instead, or add "{ $wanted }" before it
diagnostic-missing-comma-message = A comma is missing here
diagnostic-missing-comma-help = Add a comma between the two values
diagnostic-missing-colon-message = There is no colon behind "{ $field }"
diagnostic-missing-colon-help = Add a colon between "{ $field }" and its value
diagnostic-decimal-comma-message = The number "{ $found }" is written with a comma
diagnostic-decimal-comma-help = A profile writes decimals with a point, so { $better }
diagnostic-bad-escape-message = "{ $found }" means nothing inside a text
diagnostic-bad-escape-help = Write the backslash twice if a backslash is meant
diagnostic-bad-number-message = "{ $found }" is not a number
diagnostic-bad-number-help = Write decimals with a point, as in 1.5, or put quotation marks around a text
diagnostic-newer-schema-message = This profile follows schema { $found }, and this Selaras knows up to schema { $known }
diagnostic-newer-schema-help = Update Selaras to use this profile
diagnostic-bad-schema-message = There is no schema of this number
diagnostic-bad-schema-help = Write schema: 1
diagnostic-unknown-field-message = The field "{ $field }" is not known here
diagnostic-unknown-field-help = { $suggestion ->
        [none] Remove the field, or check whether it belongs to another entry
       *[other] Perhaps "{ $suggestion }" is meant
    }
diagnostic-missing-field-message = This entry has no "{ $field }"
diagnostic-missing-field-help = Add "{ $field }", which is required
diagnostic-duplicate-field-message = The field "{ $field }" stands twice in this entry
diagnostic-duplicate-field-help = Remove one of them. The first is the one that was read.
diagnostic-wrong-type-message = The field "{ $field }" holds { $found ->
        [text] a text in two languages
        [string] a text in quotation marks
        [number] a number
        [whole] a whole number
        [pair] two numbers in round brackets
        [word] one word without quotation marks
        [bare-word] one word alone, without brackets
        [word-with-key] one word with the key of a source in brackets
        [word-with-fields] one word with fields in brackets
        [entry] an entry in round brackets
        [list] a list in square brackets
        [character] a letter in single quotes
        [nothing] empty brackets
        [map] pairs in curly brackets
       *[other] { $found }
    }
diagnostic-wrong-type-help = What is needed is { $expected ->
        [flag] true or false, without quotation marks
        [text] a text in two languages
        [string] a text in quotation marks
        [number] a number
        [whole] a whole number
        [pair] two numbers in round brackets
        [word] one word without quotation marks
        [bare-word] one word alone, without brackets
        [word-with-key] one word with the key of a source in brackets
        [word-with-fields] one word with fields in brackets
        [entry] an entry in round brackets
        [list] a list in square brackets
        [character] a letter in single quotes
        [nothing] empty brackets
        [map] pairs in curly brackets
       *[other] { $expected }
    }{ $expected ->
        [text] , such as (id: "Teks", en: "Text")
        [pair] , such as (1.0, 5.0). Decimals are written with a point.
        [number] , such as 1.5, without quotation marks
       *[other] {""}
    }
diagnostic-unknown-word-message = The word "{ $word }" is not known here
diagnostic-unknown-word-help = { $suggestion ->
        [none] Take one of { $words }
       *[other] Perhaps "{ $suggestion }" is meant
    }
diagnostic-bad-date-message = "{ $found }" is not a date that can be read
diagnostic-bad-date-help = Write year, month and day in digits, such as 2026-11-24
diagnostic-bad-version-message = "{ $found }" is not a version
diagnostic-bad-version-help = Write three numbers with points between, such as 1.0.0
diagnostic-number-out-of-range-message = The number { $found } is outside what this field takes
diagnostic-number-out-of-range-help = Write a whole number from { $least } to { $most }
diagnostic-not-finite-message = The field "{ $field }" is not finite
diagnostic-not-finite-help = NaN, inf and numbers that are too large cannot be reckoned with. Write an ordinary number, such as 1.5.
diagnostic-too-many-entries-message = The list "{ $field }" has more than { $limit } entries
diagnostic-too-many-entries-help = Shorten the list. Entries beyond number { $limit } were not checked.
diagnostic-empty-text-message = The text "{ $field }" is empty
diagnostic-empty-text-help = Write it, or remove the field where it is not required
diagnostic-text-too-long-message = The text "{ $field }" is { $length } characters long
diagnostic-text-too-long-help = Shorten it to at most { $limit } characters, so that it fits on the screen
diagnostic-hidden-character-message = There is a hidden character { $character } in the text
diagnostic-hidden-character-help = Remove it and write the text on one line. Typing the words around it again is the easiest way.
diagnostic-unknown-icon-message = There is no icon "{ $icon }"
diagnostic-unknown-icon-help = { $suggestion ->
        [none] Take one of the names in docs/diagnostics.md
       *[other] Perhaps "{ $suggestion }" is meant
    }
diagnostic-bad-interests-message = "{ $found }" is not a code of interests
diagnostic-bad-interests-help = Write one to three different letters of R, I, A, S, E and C, the strongest first
diagnostic-bad-id-message = "{ $id }" does not have the form of an id
diagnostic-bad-id-help = Use small letters and digits, a letter first, joined by - or _, at most 60 in all, such as kerja-tim
diagnostic-reserved-id-message = The id "{ $id }" is used by Selaras for something else
diagnostic-reserved-id-help = Take another id. respondent and fit name columns of data files.
diagnostic-duplicate-id-message = The id "{ $id }" is used before in this list
diagnostic-duplicate-id-help = Give every entry an id of its own. An id that was used once is never used for something else.
diagnostic-id-differs-from-file-message = The id "{ $id }" differs from the file name "{ $file }"
diagnostic-id-differs-from-file-help = Name the file { $id }.ron, or change the id
diagnostic-unknown-dimension-message = The instrument has no dimension "{ $dimension }"
diagnostic-unknown-dimension-help = Check the spelling, or add the dimension to instrument.dimensions
diagnostic-unknown-source-message = The source "{ $key }" is not in the list of sources
diagnostic-unknown-source-help = Check the spelling, or add the source to sources
diagnostic-unused-source-message = Nothing uses the source "{ $key }"
diagnostic-unused-source-help = Name it in the entries that rest on it, or remove it from the list
diagnostic-no-source-message = This claim has no source
diagnostic-no-source-help = Add the key of a source to the sources of this entry
diagnostic-too-few-items-message = The dimension "{ $dimension }" { $count ->
        [0] has no items
        [1] has only one item
       *[other] has only { $count } items
    }
diagnostic-too-few-items-help = Add items until there are at least three, better six
diagnostic-few-items-message = The dimension "{ $dimension }" has only { $count } items
diagnostic-few-items-help = With six items the range of its score is narrower
diagnostic-negative-weight-message = This weight is below zero
diagnostic-negative-weight-help = Write zero or more. Zero leaves the dimension out of the fit.
diagnostic-no-weight-message = No dimension weighs anything
diagnostic-no-weight-help = Give at least one dimension a weight above zero
diagnostic-minimum-out-of-range-message = The minimum { $found } is outside 0 to 100
diagnostic-minimum-out-of-range-help = Write a number from 0 to 100, or remove the minimum when no study stands behind it
diagnostic-reliability-out-of-range-message = No range of the score can be had from { $found }
diagnostic-reliability-out-of-range-help = alpha is at most 1 and sd at least 0. Copy both from the report of the pilot once more.
diagnostic-scale-options-message = A scale from { $min } to { $max } cannot be used
diagnostic-scale-options-help = A scale has two to seven options, such as min: 1 and max: 5
diagnostic-scale-range-message = The number { $found } of the scale is outside −10 to 100
diagnostic-scale-range-help = Take numbers in between, such as min: 1 and max: 5
diagnostic-scale-labels-message = There are { $found } labels for { $options } options
diagnostic-scale-labels-help = Write one label for each option, the lowest first
diagnostic-no-reversed-item-message = The dimension "{ $dimension }" has no reversed item
diagnostic-no-reversed-item-help = Word one item by its opposite and give it key: Reversed, so that agreeing with everything shows
diagnostic-adjacent-reversed-message = This reversed item follows another reversed one
diagnostic-adjacent-reversed-help = Move one of them, so that an ordinary item lies between
diagnostic-reversed-negation-message = This reversed item says "{ $word }"
diagnostic-reversed-negation-help = Use an opposite, such as cepat bosan rather than tidak sabar. Negations are easily misread.
diagnostic-forbidden-word-message = The words "{ $word }" are not said to students
diagnostic-forbidden-word-help = Say what was answered and what can be tried, without judging the person
diagnostic-doubtful-word-message = The words "{ $word }" can be read as a verdict
diagnostic-doubtful-word-help = Leave them when they are not about a person. Otherwise find other words.
diagnostic-review-overdue-message = The next review was due on { $date }
diagnostic-review-overdue-help = Look through the profile, then update reviewed.on and reviewed.next
diagnostic-similar-not-in-library-message = The profile "{ $profile }" is not in the library
diagnostic-similar-not-in-library-help = The occupation is still shown, it just cannot be opened. Add its profile if there is one.

## Folders of profiles
profile-folder-full = This folder of profiles is too full, so this file was not read. Move some of its files elsewhere.
