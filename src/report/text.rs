//! The short summary for a message, an e-mail, the clipboard or a text file: the whole report on some fifty lines,
//! each paragraph on one line, since every program that shows it breaks lines by itself.

use super::{FitState, Lines, Report, Side, SideState};
use crate::language::Args;

/// The report as readable plain text, ending with a line break.
#[must_use]
pub fn summary(report: &Report) -> String {
    let blocks = [
        head(report),
        fit(report),
        sides(report),
        report.strengths.iter().flat_map(|block| [block.title.clone(), block.text.clone()]).collect(),
        led_by(report),
        next_steps(report),
        listed(&report.questions),
        listed(&report.notice),
        listed(&report.method),
    ];
    let blocks: Vec<String> =
        blocks.into_iter().filter(|block| !block.is_empty()).map(|block| block.join("\n")).collect();
    blocks.join("\n\n") + "\n"
}

fn head(report: &Report) -> Vec<String> {
    vec![report.title.clone(), report.occupation.clone(), report.meta_line(), report.code_line.clone()]
}

/// The sentence, the range, the number, the parts.
fn fit(report: &Report) -> Vec<String> {
    let mut lines = vec![report.sentence.clone()];
    match &report.fit.state {
        FitState::Computed(fit) => {
            let parts: Vec<String> = fit
                .parts
                .iter()
                .map(|part| format!("{} {} ({})", part.name, part.part, part.weight_label))
                .collect();
            let args = Args::new()
                .text("title", report.fit.title.as_str())
                .text("total", fit.total.as_str())
                .text("parts", parts.join(" + "));
            lines.push(format!("{} ({})", fit.line, report.not_a_verdict));
            lines.push(report.language.format("report-total-of-parts", &args));
        }
        FitState::Undefined { way_on, .. } => lines.push(way_on.clone()),
    }
    lines.extend(report.untested.clone());
    lines
}

fn sides(report: &Report) -> Vec<String> {
    let mut lines = vec![report.sides_title.clone()];
    for side in &report.sides {
        lines.extend(side_lines(report, side));
    }
    lines
}

/// A side: its figures, what is said of it, what helps. The last line is left out when the profile has neither.
fn side_lines(report: &Report, side: &Side) -> Vec<String> {
    let mut said: Vec<String> = Vec::new();
    let first = match &side.state {
        SideState::Scored(scored) => {
            said.extend(scored.answered.clone());
            said.push(scored.text.clone());
            format!("{} · {} · {}", side.spoken, scored.level, side.role_line)
        }
        SideState::NoScore { .. } => format!("{} · {}", side.spoken, side.role_line),
    };
    said.push(format!("{}.", side.learnable.trim_end_matches('.')));
    let helps: Vec<String> = [(&report.grow_title, &side.grow), (&report.discuss_title, &side.discuss)]
        .into_iter()
        .filter(|(_, lines)| !lines.is_empty())
        .map(|(title, lines)| format!("{title}: {}", lines.join(" ")))
        .collect();
    let mut lines = vec![first, indented(&said.join(" "))];
    if !helps.is_empty() {
        lines.push(indented(&helps.join(" ")));
    }
    lines
}

fn led_by(report: &Report) -> Vec<String> {
    let Some(led_by) = &report.led_by else { return Vec::new() };
    let answers = led_by.answers.iter().map(|answer| bullet(&answer.sentence));
    std::iter::once(led_by.title.clone()).chain(answers).collect()
}

fn next_steps(report: &Report) -> Vec<String> {
    let steps = &report.next_steps;
    if steps.steps.is_empty() {
        return Vec::new();
    }
    let line = |step: &super::Step| {
        let mark = if step.ticked { "[x]" } else { "[ ]" };
        format!("{mark} {} ({})", step.text, step.with_label)
    };
    std::iter::once(steps.title.clone()).chain(steps.steps.iter().map(line)).collect()
}

/// A heading with its lines; one line alone needs no bullet.
fn listed(block: &Lines) -> Vec<String> {
    match block.lines.as_slice() {
        [] => Vec::new(),
        [one] => vec![block.title.clone(), one.clone()],
        many => std::iter::once(block.title.clone()).chain(many.iter().map(|line| bullet(line))).collect(),
    }
}

fn bullet(line: &str) -> String {
    format!("- {line}")
}

fn indented(line: &str) -> String {
    format!("  {line}")
}
