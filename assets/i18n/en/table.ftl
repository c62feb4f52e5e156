# Tables of answers, times and figures on the command line: what is wrong, where, the way on. Said to counselors.

table-more-errors = There are further problems. The first { $count } are told, so mend them and run it again.
table-out-is-input = The file to write is one of those that are read. Choose another name, so that your data stays.

## The file as a whole
diagnostic-table-empty-message = This file is empty
diagnostic-table-empty-help = The first row holds the names of the columns, respondent and then the id of each item. The computer may have gone off while the file was copied.
diagnostic-table-utf16-message = This file is saved as UTF-16
diagnostic-table-utf16-help = Open it in a spreadsheet, choose save as, and take CSV UTF-8
diagnostic-table-encoding-message = The letters of "{ $found }" are not UTF-8
diagnostic-table-encoding-help = Save the file as CSV UTF-8 from the spreadsheet, then check the letters that changed
diagnostic-table-nul-byte-message = This row holds an empty byte, so the file is damaged
diagnostic-table-nul-byte-help = Copy it once more from the original, or save it as CSV UTF-8 from the spreadsheet
diagnostic-table-no-delimiter-message = { $found ->
    [tab] The columns of this file are divided by tabs
   *[none] The first row has one column alone
}
diagnostic-table-no-delimiter-help = Columns are divided by commas or semicolons. Save the file as CSV UTF-8 from the spreadsheet.
diagnostic-table-too-many-columns-message = This row has more columns than a spreadsheet takes
diagnostic-table-too-many-columns-help = Check that it is the right file. All that is needed is respondent and one column for each item.
diagnostic-table-row-too-long-message = This row is too long for a table of answers
diagnostic-table-row-too-long-help = Check that it is the right file. A quotation mark in this row may not be closed.
diagnostic-table-unclosed-quote-message = The quotation mark opened in this row is not closed before the file ends
diagnostic-table-unclosed-quote-help = Close it. The file may also have been cut short when it was copied.

## The header
diagnostic-table-missing-respondent-message = There is no column "{ $column }"
diagnostic-table-missing-respondent-help = Write { $column } in the first row above the codes or names of the respondents
diagnostic-table-missing-item-message = There is no column for the item "{ $column }"
diagnostic-table-missing-item-help = Add a column { $column }. Leave its cells empty when the item was never answered.
diagnostic-table-duplicate-column-message = The column "{ $column }" is there twice
diagnostic-table-duplicate-column-help = Remove one of them, or rename it when it holds something else
diagnostic-table-unknown-columns-message = { $count ->
    [0] Columns that are not read: { $columns }
   *[other] Columns that are not read: { $columns } and { $count } more
}
diagnostic-table-unknown-columns-help = Leave them when they hold no answers. When one is an item, give it the id that the item has in the profile.

## The rows
diagnostic-table-uneven-row-message = This row has { $cells } cells, but the first row has { $columns } columns
diagnostic-table-uneven-row-help = Check the commas or semicolons of this row. A text that holds one needs quotation marks around it.
diagnostic-table-empty-respondent-message = This row has no respondent
diagnostic-table-empty-respondent-help = Write the code or name of the respondent, or remove the row when all of it is empty
diagnostic-table-hidden-character-message = The respondent "{ $found }" holds a hidden character
diagnostic-table-hidden-character-help = Clear the cell and type it once more
diagnostic-table-duplicate-respondent-message = The respondent "{ $respondent }" is in row { $first } already
diagnostic-table-duplicate-respondent-help = Remove one of the rows, or give different codes when they are different people
diagnostic-table-bad-answer-message = "{ $found }" is no answer
diagnostic-table-bad-answer-help = Write a whole number from { $min } to { $max }, a small x for "tidak paham", or leave the cell empty when it was not answered
diagnostic-table-outside-scale-message = The answer { $found } is outside the scale from { $min } to { $max }
diagnostic-table-outside-scale-help = Check the original sheet. Leave the cell empty when there is no answer.
diagnostic-table-bad-time-message = "{ $found }" is no time in milliseconds
diagnostic-table-bad-time-help = Write a number from 0 up with a point for decimals, or leave the cell empty when there is no time
diagnostic-table-no-rows-message = This table holds the names of its columns alone
diagnostic-table-no-rows-help = Add one row for each respondent. As it is, the output holds nobody.
diagnostic-table-unmatched-times-message = { $rows } rows of times have no counterpart in the table of answers
diagnostic-table-unmatched-times-help = Give respondents the same codes in both tables when these times are theirs

## Class figures
diagnostic-table-item-without-answers-message = Nobody answered the item "{ $column }"
diagnostic-table-item-without-answers-help = Check that its column is filled. Figures that need this item are left empty.
diagnostic-table-constant-item-message = All answers to the item "{ $column }" are the same
diagnostic-table-constant-item-help = The item is kept, but it tells nobody of this group from another
diagnostic-table-negative-item-total-message = The item "{ $column }" goes against the others of its dimension
diagnostic-table-negative-item-total-help = Check the key of the item. It may be reversed, or the other way round.
diagnostic-table-negative-alpha-message = Alpha of the dimension "{ $column }" is below zero
diagnostic-table-negative-alpha-help = Check the keys of the items in this dimension. The figure is written as it came out and says nothing about this group yet.
