# The window around the pages: rail, tools, dialogs, messages.

window-start = Start
tab-overview = Overview
tab-duties = Duties
tab-suitability = Suitability
tab-myths = Myths & Facts
tab-similar = Similar Occupations
tab-assessment = Self-assessment
tab-result = Result

rail-start = Selaras, to the start page
rail-tabs = Profile
rail-job = Get to know the job
rail-self = Get to know yourself
rail-switch = Switch · { $keys }
rail-switch-name = Switch profile, now { $name }
rail-tab-name = { $number } { $tab }
rail-tab-progress = { $number } { $tab }, { $done } of { $all }
rail-tools = View
tool-smaller = Smaller text
tool-larger = Larger text
tool-dark = Dark theme
tool-light = Light theme
tool-contrast = High-contrast theme
tool-language = Switch language, now English
tool-help = Help

key-picker = switch profile
key-save = save
key-print = print
key-open = open a result file
key-help = help
key-region = next part of the window, with Shift the one before
key-full-screen = full screen
key-quit = close Selaras
key-larger = larger text
key-smaller = smaller text
key-normal = text at its normal size
key-escape = close a dialog or message, removing nothing
key-answer = answer the active item
key-not-understood = I don't understand it
key-item = move between items
key-option = move between options, then Space to choose
key-clear = clear the answer
key-page = move between pages
key-guess = guess
key-cards = move between cards
key-side = move among sides
key-trace = open the answer trace of that side
key-result-page = parts of the result
key-tab = to the next part of the page
key-scroll = scroll the page
key-tabs = open a tab

scroll-bar = Scroll
dialog-close = Close
dialog-cancel = Cancel
details = Details
details-why = For a technician or the makers of Selaras
details-copy = Copy

picker-title = Search profiles
picker-hint = Search occupations, e.g. “village”
picker-count = { $found } of { $all } profiles
picker-none = No profile mentions “{ $query }”
picker-in-title = In the occupation's name
picker-in-content = In the profile
picker-open-now = open now
picker-walk = choose
picker-enter = open
picker-escape = close
open-profile = Open a profile file…
profile-broken =
    { $n ->
        [0] This file cannot be read. See findings
        [one] This profile has 1 error and cannot be used yet. See findings
       *[other] This profile has { $n } errors and cannot be used yet. See findings
    }

profile-built-in = the one in Selaras
profile-twin = The profile { $id } is in two places. Used is { $used }, not { $unused }.

start-title = Which occupation would you like to know?
start-intro = First read what it is really like, then get to know yourself. Everything stays on this computer.
start-profiles = Choose an occupation
start-more =
    { $n ->
        [one] There is 1 more profile. Search with Ctrl+K
       *[other] There are { $n } more profiles. Search with Ctrl+K
    }
start-none = No profiles yet
start-search = Search occupations…
start-open = Open a result file…
start-sittings = Continue
start-here = Session { $code }, under way
start-resume-item = Continue session { $code } from item { $number } of { $items }
start-resume = Continue session { $code }
start-resume-go = Continue
start-remove = Remove session
start-damaged = Session { $code } is damaged and cannot be read
start-newer = Session { $code } was made by a newer Selaras
start-unreachable = Session { $code } cannot be reached now
start-saved = Last saved { $day } at { $time }
start-old = More than 7 days old. It may be removed if it is no longer used
start-in-use = Open in another Selaras window

draft-name-title = This session has a name
draft-name-why = So that nobody else opens the answers, type the name you wrote then, or the code of the session.
draft-name-field = Name or session code
draft-name-wrong = That is not the name or code of this session. Try typing it again
draft-other-instrument = This session uses another version of the self-assessment than the profile on this computer. The session stays saved.

session-end = End session
session-ended = Session ended. The answers are gone from this computer
session-restored = Last session restored, go on at item { $number }
session-restored-plain = Last session restored
session-restored-older = The newest copy is damaged, so the one before is used. Check your last answers. The damaged file is still there.
end-saved = Remove the answers from this computer? The result is saved.
end-unsaved = The result is not saved. Save first, or remove?
end-unfinished = Your self-assessment is not finished. Ending the session removes your answers from this computer.
end-remove = Remove
end-save-first = Save first…
repeat-title = Repeat the self-assessment
repeat-saved = The present result is saved. The self-assessment starts again from the beginning.
repeat-unsaved = The present result is not saved and will be lost when the self-assessment is repeated.
repeat-go = Repeat
quit-title = Close Selaras
quit-kept = The result is not saved to a file. Your answers stay on this computer under the code { $code }.
quit-lost = Your answers are not on the disk yet and will be lost when Selaras closes.
quit-go = Close anyway
quit-look = See the result

path-save-title = Where to save?
path-open-title = Which file to open?
path-why = This computer has no window for choosing files. Type where the file is.
path-field = Folder and name of the file
path-save = Save
path-open = Open
save-result-title = Save the result
save-summary-title = Save the summary
save-sheet-title = Save the occupation sheet
open-result-title = Open a result file
open-earlier-title = Open an earlier result
open-profile-title = Open a profile file
open-other = Open another file…
kind-result = Selaras result file
kind-text = Text file
kind-profile = Selaras profile
export-done = Saved in { $folder }
export-open-file = Open file
export-open-folder = Open folder
export-copied = Summary copied
reveal-none = The system has no program to open it

settings-title = Settings
settings-language = Language
settings-theme = Theme
settings-text-size = Text size, 100 is normal
settings-motion = Less motion and no shadows
settings-table = CSV table that is offered first
settings-association = Open result files with a double click
settings-association-hint = For this account only. Windows looks at the ending .json alone: where another program has it, right-click the file, then choose Open with and Selaras.
association-refused = Windows does not allow this change, so a double click stays as it was. Result files can be opened from the start page. Details for the technician: { $details }
settings-data = Where data lies
settings-drafts =
    { $n ->
        [one] 1 session is kept there
       *[other] { $n } sessions are kept there
    }
theme-follow = As the system
theme-light = Light
theme-dark = Dark
theme-contrast = High contrast

about-title = About Selaras
about-version = Selaras { $version }
about-what = Get to know the occupation, understand yourself. For students and counselors in Indonesian schools.
about-offline = Selaras works without the internet. No data leaves this computer.
about-licence = Free software under the MIT or the Apache 2.0 licence, whichever you choose.

sources-title = Sources of this profile
sources-version = Version { $version }, reviewed { $day }, next review { $next }
sources-codes = Occupation codes
sources-interests = Interests
sources-changes = Changes
relation-exact = the same
relation-close = close
relation-broader = broader
relation-narrower = narrower
findings-title = Findings in this profile
findings-line = Line { $line }. { $message }

help-title = Help
help-keys-here = Keys on this page
help-keys-everywhere = Keys everywhere
help-save-title = What is saved
help-save = Every answer is saved on this computer at once. After a power cut, open Selaras again and choose Continue.
help-shared-title = A computer used by several people
help-shared = Save your result to a file, then choose End session. Your answers leave this computer and the next person cannot see them.
help-result-title = Reading a result
help-result = The dot shows the score, the band shows roughly where the true place is. Two bands that overlap need not differ. The result is something to talk about with the counselor.
help-counselor-title = For counselors
help-counselor = Open a student's result with Open a result file… on the start page. Scores are computed again from the answers in the file, and the report can be saved, printed or copied. For a whole class, put the files into one folder and choose Reports of a folder….
