# The window around the pages: rail, tools, dialogs, messages.

window-start = Start
tab-overview = Overview
tab-duties = Duties
tab-suitability = Suitability
tab-myths = Myths & Facts
tab-similar = Similar Occupations
tab-assessment = Self-assessment
tab-result = Result

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
