# What the command line says.

check-empty-folder = { $folder }: no .ron files in this folder
no-window = This build of Selaras has no window. See its commands with selaras --help
no-renderer =
    The window of Selaras cannot be shown on this computer. Saved answers and results are safe.

    What you can try:
    1. Restart the computer, then open Selaras again.
    2. Install or update the graphics driver from the maker of the computer. On a remote desktop, try at the computer itself.
    3. Use another computer. The Selaras folder may be copied with a flash drive.

    Details for the technician:
    { $details }

# Reports of results, said to counselors
run-without-pdf = This Selaras was built without PDF. Choose --format html, xlsx, csv or txt.
run-out-is-input = The file to write is one of those that are read. Choose another name, so that your data is not overwritten.
run-out-is-file = The results are a folder, so the reports go to a folder too. Choose another name, since a file has this one.
run-empty-folder = there is no result file (.selaras.json) in this folder
run-not-made = The report of this file could not be made. Try another format.
run-safe-one = The report is not saved yet, and the result file was not changed.
run-safe-many = The reports that were made are still there, the others are not made yet. Result files were not changed.
run-end =
    { $refused ->
        [0] { $made } reports made
       *[other] { $made } reports made, { $refused } files not taken in
    }
run-summary = The summary is in { $file }
