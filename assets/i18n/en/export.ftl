# Handing a result on: pages, other formats, printing.

export-pdf = Save PDF…
export-hand = Hand to the counselor…
export-more = Other formats…
export-not-made = The pages of this report cannot be made yet. The result is still here. Try another format.

save-pdf-title = Save PDF
save-workbook-title = Save for Excel
save-web-page-title = Save web page
save-table-title = Save CSV table
kind-pdf = PDF file
kind-workbook = Excel workbook
kind-web-page = Web page
kind-table = CSV table

# The pages before they are saved
pdf-title = Save PDF
pdf-save = Save…
pdf-paper = Paper
pdf-language = Language of the report
pdf-school = School in the letterhead, may stay empty
pdf-address = Address of the school, may stay empty
pdf-signatures = Include lines to sign
pdf-drawing = The pages are being drawn…
pdf-not-drawn = The pages of this report cannot be drawn yet. The result is still here.
pdf-pages =
    { $n ->
        [one] Preview ready, { $n } page
       *[other] Preview ready, { $n } pages
    }
pdf-preview =
    { $n ->
        [one] PDF preview, { $n } page { $paper }
       *[other] PDF preview, { $n } pages { $paper }
    }
pdf-page = Page { $number } of { $all }

# Other formats
formats-title = Other formats
format-workbook = Excel (.xlsx)…
format-workbook-for = Scores, ranges and charts in a workbook that can be worked with.
format-web-page = Web page (.html)…
format-web-page-for = Read in any browser, on a phone too, without internet.
format-table-excel = CSV for Indonesian Excel…
format-table-excel-name = Indonesian Excel
format-table-excel-for = A plain table with decimal commas that opens tidily in Excel.
format-table-data = CSV for data…
format-table-data-name = Data
format-table-data-for = A plain table with decimal points, for R, Python or statistics programs.
format-text = Text (.txt)…
format-text-for = The whole report as plain words, for an e-mail or a message.
format-result = Result file (.selaras.json)…
format-result-for = All answers; it can be opened again in Selaras, by the counselor too.
format-copy-for = The same words, to be pasted into a message.
format-print-for = The pages open in a PDF program and are printed from there.
format-open-for = Closes this result and opens another file.
format-repeat-for = Answers the assessment once more from the start.

# Printing
print = Print…
print-printer = Send to the printer
print-sending = Being sent to the printer
print-sent = The printer has taken the pages
print-way = The pages are open in a PDF program. Choose Print in its window, paper { $paper }, actual size.
print-no-viewer = This computer has no program that opens PDF files. Save the PDF and print it on another computer.
print-refused = The printer has not taken these pages yet. Check the printer, then try again.
print-refused-said = The printer has not taken these pages yet. The printing system says “{ $said }”
print-stays = Another program still uses the printed pages. Close the PDF window; Selaras removes them when it is opened again.

# Reports of a whole folder, for the counselor
folder-run = Reports of a folder…
folder-run-title = Reports of a folder
folder-results-title = Which folder holds the result files?
folder-reports-title = Into which folder do the reports go?
folder-why = This computer has no window to choose a folder. Type where it is.
folder-field = Place of the folder
folder-take = Use this folder
folder-not-whole = Write the whole place of the folder, for example /home/guru/hasil or D:\hasil.
folder-run-what = Each result file gets one PDF, and all are gathered in one Excel workbook. The order is that of the file names.
folder-run-from = Result files from
folder-run-hand-on = Summary to be handed on
folder-run-hand-on-why = It holds figures of groups alone, no names. Figures of fewer than 5 people are hidden.
folder-run-go = Choose the folder for the reports…
folder-run-running = The reports are being made
folder-run-counting = Counting the result files…
folder-run-progress = { $done } of { $all }
folder-run-stop = Stop
folder-run-stop-why = Reports that are finished stay if you stop.
folder-run-stopping = Stopping
folder-run-stopping-why = Finishing the report at hand.
folder-run-done =
    { $made ->
        [one] { $made } report made, { $refused } refused
       *[other] { $made } reports made, { $refused } refused
    }
folder-run-stopped = Stopped. Of { $all } result files { $made } have their report, { $refused } refused
folder-run-summary = The summary is in the same folder.
folder-run-none = There is no result file (.selaras.json) in this folder.
folder-run-other = Choose another folder…
folder-run-refused = Refused
