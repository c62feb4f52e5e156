# The result page.

result-none = No result yet. Do the self-assessment first.
result-none-item = No result yet. Your self-assessment stopped at item { $number }.
result-none-check = No result yet. Your self-assessment is not finished.
result-go-on = Continue the self-assessment
result-pages = Parts of the result
result-page-summary = Summary
result-page-trace = Answer trace
result-page-method = How it is computed
result-page-comparison = Comparison
result-page-counselor = For the counselor
result-repeat = Repeat
result-sides-words = What each side says
side-no-score = no score yet
opened-close = Close file
opened-from = Opened from { $file }
export-copy = Copy summary
export-summary = Save summary…
export-result = Save result…
legend-score = score
legend-band = roughly here
legend-minimum = starting mark

# An earlier result beside this one
comparison-open = Compare with an earlier result…
comparison-open-other = Open another earlier result…
comparison-close = Close the comparison
comparison-from = Earlier result from { $file }
comparison-rule = When it counts as changed
comparison-refused = The result that is open stays as it is. Choose another result file of this occupation, made with the same instrument.
comparison-other-name = The two results bear different names: { $name } and { $other }. Make sure first that this is the same person.

# For the counselor
counselor-figures = All figures
counselor-privacy = This page is not on the student’s screen and is not copied into the summary.
