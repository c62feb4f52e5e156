//! The text for messages.

use selaras::report::{FitState, Report, SideState, summary};

use crate::{Compared, field, plain_spaces, texts};

const FORM: &str = "text";

pub(crate) fn compare(report: &Report, what: &str, compared: &mut Compared) {
    // Forms of a figure for tables and for the ear, and the word beside their sum.
    const ELSEWHERE: [&str; 7] =
        ["low_text", "high_text", "range_short", "range_table", "thirds", "weight", "total_label"];
    let text = summary(report);
    let all = plain_spaces(&text);
    for (path, said) in texts(report) {
        let title_of_nothing = (said == report.next_steps.title && report.next_steps.steps.is_empty())
            || (said == report.questions.title && report.questions.lines.is_empty())
            || (said == report.grow_title && report.sides.iter().all(|side| side.grow.is_empty()))
            || (said == report.discuss_title && report.sides.iter().all(|side| side.discuss.is_empty()))
            || (path == "/not_a_verdict" && report.fit.shown().is_none());
        // The sentence above says the words of the fit.
        let fit_spoken = path.starts_with("/fit") && matches!(field(&path), "spoken" | "words");
        if ELSEWHERE.contains(&field(&path)) || title_of_nothing || fit_spoken {
            continue;
        }
        assert!(
            all.contains(plain_spaces(&said).trim_end_matches('.')),
            "{what}: {path} is not in the text: {said}"
        );
        compared.one(FORM);
    }
    for side in &report.sides {
        let level = match &side.state {
            SideState::Scored(scored) => format!(" · {}", scored.level),
            SideState::NoScore { .. } => String::new(),
        };
        let line = format!("{}{level} · {}", side.spoken, side.role_line);
        compared.same(FORM, text.lines().any(|found| found == line), true, &line);
    }
    if let FitState::Computed(fit) = &report.fit.state {
        let parts: Vec<String> = fit
            .parts
            .iter()
            .map(|part| format!("{} {} ({})", part.name, part.part, part.weight_label))
            .collect();
        let line = format!("{} {} = {}", report.fit.title, fit.total, parts.join(" + "));
        compared.same(FORM, text.lines().any(|found| found == line), true, &line);
    }
}
