# Lab mode: several students a day at one computer, and results on their way to the class folder.

lab-start-intro = Read first what it is really like, then describe yourself. Your result reaches the counselor only when you hand it over.
lab-prepare-end = Removed from this computer once you hand the result to the counselor, or choose End session

## Handing over
lab-hand-title = Hand to the counselor
lab-hand-what = Your result goes to the class folder; then the session ends and your answers are removed from this computer. Read as long as you like first, because afterwards the counselor has the result.
lab-hand-unfinished = Other assessments that are not finished are removed too.
lab-hand-running = The result is being saved…
lab-hand-go = Hand over and finish
lab-hand-first = Hand over first
lab-end-unsaved = The result has not been handed over. Hand it over first, or remove it?
lab-drop = The result is in the class folder. The seat is ready for the next student.
lab-drop-later = The result is safe, but the class folder cannot be reached yet. While it waits it is kept on this computer, and it is removed from here once it is sent. The seat is ready for the next student.
lab-no-opening = Files are not opened in lab mode. Open this file on the counselor's computer.

## What waits for the class folder
outbox-waiting =
    { $n ->
        [one] { $n } result waits for the class folder
       *[other] { $n } results wait for the class folder
    }
outbox-sent =
    { $n ->
        [one] { $n } result that waited is in the class folder now
       *[other] { $n } results that waited are in the class folder now
    }
outbox-damaged =
    { $n ->
        [one] { $n } waiting file is damaged and was not sent. It was moved aside, not removed. Tell the counselor.
       *[other] { $n } waiting files are damaged and were not sent. They were moved aside, not removed. Tell the counselor.
    }
outbox-sending = Being sent to the class folder.
outbox-busy = Another Selaras window is sending them.
outbox-no-folder = No class folder has been chosen on this computer.
outbox-safe = The results are safe on this computer, are sent by themselves once the folder can be used, and are then removed from here.
outbox-folder = Class folder { $folder }
outbox-other-folder = For the counselor, choose another folder…
way-try-again = Try again
folder-class-title = In which folder are the results of the class collected?

## Nobody at the desk
idle-title = Still here?
idle-what =
    { $n ->
        [one] Nothing has been touched for a while. In { $n } minute Selaras returns to the start page.
       *[other] Nothing has been touched for a while. In { $n } minutes Selaras returns to the start page.
    }
idle-kept = Your answers stay saved under the code { $code }.
idle-stay = Go on
idle-returned = Nobody was using this computer, so Selaras returned to the start page. A session that is not finished stays saved under its code.

## The lab file
lab-file-title = Lab mode is not on
lab-file-what = The lab file could not be followed, so Selaras opened in normal mode. No data has changed. Mend this, then open Selaras again.
lab-file-empty = This file is empty. Start from its template, the command selaras schema lab
lab-file-finding = Line { $line }, column { $column }. { $message }
lab-file-more =
    { $n ->
       *[other] and { $n } more
    }
lab-file-where = File { $file }
lab-profile-title = Profiles for lab mode are missing
lab-profile-missing = Line { $line }, column { $column }. Profile { $profile } is not on this computer, so it is not shown.

## Settings and leaving
settings-lab = Lab mode, for a computer that many share
settings-lab-on = Lab mode. Students see only their pages, and results are handed in to the class folder
settings-lab-full = Full screen in lab mode
settings-lab-folder = Class folder { $folder }
settings-lab-no-folder = No class folder has been chosen
settings-lab-choose = Choose the class folder…
lab-leave-title = Leave lab mode
lab-leave-what = For the counselor. Settings and opening of files are shown on this computer again.
lab-leave-file = Lab mode comes from { $file } and holds again the next time Selaras opens.
lab-leave-go = Leave lab mode
key-leave-lab = for the counselor, leave lab mode
help-lab = Once you have read your result, choose Hand to the counselor. The result goes to the class folder, your answers leave this computer, and the next student cannot see them.
help-lab-counselor = This computer is in lab mode. Students' results are collected in the class folder. While that folder cannot be reached, results wait on this computer and are sent by themselves later; the start page says how many.

## The program stopped
session-crash = Selaras closed unexpectedly. Your answers are safe; a problem report was kept in { $file }
job-crash = A task of Selaras stopped unexpectedly. Your answers are safe; a problem report was kept in { $file }
