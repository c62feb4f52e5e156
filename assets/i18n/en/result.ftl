# The result page.

result-none = No result yet. Do the self-assessment first.
result-none-item = No result yet. Your self-assessment stopped at item { $number }.
result-none-check = No result yet. Your self-assessment is not finished.
result-go-on = Continue the self-assessment
result-pages = Parts of the result
result-page-summary = Summary
result-page-trace = Answer trace
result-page-method = How it is computed
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
