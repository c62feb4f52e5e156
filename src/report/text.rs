//! The summary as plain text, for a message, a file or the clipboard.

use super::{Fit, Report};
use crate::language::{Args, Language};

/// The report as text of about forty lines.
#[must_use]
pub fn text(report: &Report, language: Language) -> String {
    let mut lines = vec![
        language.format("text-title", &Args::new().text("occupation", report.occupation.as_str())),
        report.meta.join(" · "),
        String::new(),
        report.sentence.clone(),
    ];
    lines.extend(report.untested.clone());
    lines.push(String::new());
    let fit = language.text("fit-title");
    match &report.fit {
        Fit::Computed { shown, total, parts, .. } => {
            lines.push(format!("{fit} {}, {}", shown.text, shown.range_long));
            for part in parts {
                let args = Args::new()
                    .text("side", part.name.as_str())
                    .text("weight", part.weight.as_str())
                    .text("part", part.shown.as_str());
                lines.push(format!("  {}", language.format("text-part", &args)));
            }
            lines.push(format!("  {} {total}", language.text("fit-sum")));
        }
        Fit::Undefined { reason } => lines.push(reason.clone()),
    }
    lines.push(String::new());
    lines.push(report.sides_title.clone());
    for side in &report.sides {
        lines.push(format!("- {} ({})", side.sentence, side.role_line));
        if side.shown.is_some() {
            lines.push(format!("  {}", side.words));
        }
    }
    if !report.strengths.title.is_empty() {
        lines.push(String::new());
        lines.push(report.strengths.title.clone());
        lines.push(report.strengths.text.clone());
    }
    let led = report.led_there.iter().map(|led| led.sentence.clone());
    list(&mut lines, &language.text("led-title"), led, "- ");
    let steps = report.next_steps.iter().map(|step| format!("[{}] {}", if step.ticked { "x" } else { " " }, step.text));
    list(&mut lines, &language.text("result-next"), steps, "");
    list(&mut lines, &language.text("report-questions"), report.questions.iter().cloned(), "- ");
    list(&mut lines, &language.text("report-discuss"), report.discuss.iter().cloned(), "- ");
    lines.push(String::new());
    lines.push(report.notice.clone());
    lines.push(report.method.clone());
    lines.push(String::new());
    lines.join("\n")
}

fn list(lines: &mut Vec<String>, title: &str, entries: impl Iterator<Item = String>, bullet: &str) {
    let mut entries = entries.peekable();
    if entries.peek().is_none() {
        return;
    }
    lines.push(String::new());
    lines.push(title.to_owned());
    lines.extend(entries.map(|entry| format!("{bullet}{entry}")));
}
