# Files and disks: why something could not be read or saved, what is safe, the way on.

## Reading a result file
read-empty = This file is empty. The computer may have gone off while it was copied. Ask for another copy.
read-too-large = This file is larger than { $limit } MB, too large for a result file. Check which file was chosen.
read-utf16 = This file is saved as UTF-16 and cannot be read. The original was not changed. Save it again as UTF-8, or ask for the original copy.
read-encoding = This file is damaged at line { $line } because its letters are not UTF-8. The original was not changed. Ask for another copy.
read-too-complex = This file is not a result from Selaras, so it is not opened. The original was not changed.
read-damaged = This file is damaged at line { $line } and cannot be read. The original was not changed.
read-not-a-result = This is not a Selaras result file. Choose a file whose name ends in .selaras.json.
read-newer = This file was made by a newer Selaras. Update Selaras to open it.
read-invalid = The content of this file is incomplete or was changed, so it cannot be read. The original was not changed. Ask for the original copy.
read-hidden-character = This file holds hidden characters that can change what a text says, so it is not opened. The original was not changed.

## Told about a file that was read
found-newer-minor = This file was made by a slightly newer Selaras. It can be read, only parts that are not known yet are left out.
found-unknown-items =
    { $n ->
        [one] { $n } answer does not count because its item is not in this file's instrument.
       *[other] { $n } answers do not count because their items are not in this file's instrument.
    }
found-outside-scale =
    { $n ->
        [one] { $n } answer does not count because it is outside the scale.
       *[other] { $n } answers do not count because they are outside the scale.
    }
found-outcome-differs = The scores in the file differ from those computed again. What is shown was computed from the answers.
profile-other-text = The profile on this computer has another version than the one in the file. The result is shown from the file.
profile-other-instrument = This result uses another version of the instrument. It is shown from the file and cannot be changed.
profile-missing = The profile of this result is not on this computer. The result is still shown from the file, without the pages about the occupation.

## Loading a file from a disk
load-missing = This file was not found. If it is on a flash drive, plug it in again, then try again.
load-denied = This account may not read this file. Copy it to the Documents folder first, then open it there.
load-in-use = Another program is using this file. Close it there first, then try again.
load-folder = This is a folder, not a file. Choose a file in it.
load-not-a-file = This is not an ordinary file and cannot be opened. Choose another file.
load-too-large = This file has { $size } MB, too large to open. The limit is { $limit } MB. Check which file was chosen.
load-changed = This file changed while it was read, so nothing was written. Wait until it has been saved elsewhere, then try again.
load-other = This file cannot be read where it is. Try copying it to another folder and open it there.

## Saving: what happened
save-no-space = There is no space left where this should be saved.
save-read-only = This place can only be read.
save-denied = This folder cannot be written to.
save-gone = The folder can no longer be found. If it is on a flash drive, the drive may have been removed.
save-path-too-long = The name of the file and its folders is too long.
save-in-use = The file is open in another program.
save-exists = There already is a file with this name, and it was not replaced.
save-bad-name = This file name cannot be used on Windows.
save-is-folder = There already is a folder with this name.
save-not-folder = What was chosen is a file, not a folder.
save-too-large = This file is too large for this place.
save-other = This place does not accept the file.

## Saving: what is safe
safe-result = The result is not saved yet, it is still here.
safe-draft = Your answers are not saved to disk yet, they are still on the screen.
safe-sheet = The occupation sheet is not saved yet.
safe-summary = The summary is not saved yet, it is still here.
safe-student-report = The report is not saved yet, the result is still here.
safe-reports = Reports that are finished stay, and the result files were not changed.
safe-print = The pages to print are not made yet, the result is still here.
safe-settings = The settings are not saved yet, they stay until Selaras is closed.
safe-table = The table is not saved yet, and the old file is unchanged.
safe-guide = The guide is not saved yet, and can still be read here.
safe-report = The problem report is not saved yet.

## Saving: the way on, as a button
way-elsewhere = Save elsewhere…
way-other-folder = Choose another folder…
way-other-name = Choose another name…
way-plug-in = Plug it in, then Try again
way-close = Close it, then Try again

## Drafts
draft-in-use = This session is open in another Selaras window. Go on there, or close that window and try again.
draft-missing = This session has ended, so there is nothing left to continue.
draft-damaged = The record of this session is damaged and cannot be read. Its file was set aside, not removed. A new session can be started.
draft-newer = This session was started with a newer Selaras. Update Selaras to continue it.
draft-folder = The folder for session records cannot be used.
draft-older-restored = The last record of this session was damaged and set aside. The one before it was opened, so look through your last answers.
draft-not-removed = Part of this session's record is still on the computer. Try again, or tell the counselor.

## Settings
settings-damaged = The settings file was damaged and set aside. Selaras uses its first settings.
settings-newer = The settings were made by a newer Selaras. What is known is used, the file was set aside.

## Where things lie
place-given = Data is kept in the chosen folder, { $folder }.
place-portable = Data is kept in the data folder beside the program, { $folder }.
place-user = Data is kept in this computer's account, { $folder }.
place-temporary = Data is kept in { $folder } for now and may be gone when the computer is turned off. Save the result to a flash drive before you finish.
