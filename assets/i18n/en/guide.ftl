# The guides, in the help and as files.

guide-title = Guides
guide-student = Student's guide
guide-counselor = Counselor's guide
guide-technician = Lab technician's guide
guide-student-file = student-guide
guide-counselor-file = counselor-guide
guide-technician-file = technician-guide
guide-save = Save the guide as PDF…
save-guide-title = Save the guide
guide-not-made = This guide cannot be made a PDF yet. It can still be read here.
