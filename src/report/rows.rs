//! A report as rows: each figure and each sentence once, under a key that stays the same in every language. What separates
//! cells does not live here.

use super::{FitState, Lines, Report, Shown, Side, SideState};

/// One thing a report says.
#[derive(Clone, Debug, PartialEq)]
pub struct ReportRow {
    /// What it is, "side.empati.score": parts joined by points, counted from 1 where there are several.
    pub key: String,
    /// What it is called on the page.
    pub label: String,
    /// As the page shows it.
    pub text: String,
    /// The figure behind the text, unrounded; `None` for words. A tick is 1, an open box 0.
    pub value: Option<f64>,
}

/// Everything `report` says, in the order of reading.
#[must_use]
pub fn rows(report: &Report) -> Vec<ReportRow> {
    let mut rows = Rows::default();
    rows.head(report);
    rows.fit(report);
    for side in &report.sides {
        rows.side(report, side);
    }
    if let Some(strengths) = &report.strengths {
        rows.words("strengths.title", &report.sides_title, &strengths.title);
        rows.words("strengths.text", &strengths.title, &strengths.text);
    }
    if let Some(led_by) = &report.led_by {
        for (place, answer) in (1..).zip(&led_by.answers) {
            rows.figure(format!("led_by.{place}"), &led_by.title, &answer.sentence, answer.part);
        }
    }
    for (place, step) in (1..).zip(&report.next_steps.steps) {
        let key = format!("next.{place}");
        rows.figure(key, &report.next_steps.title, &step.text, if step.ticked { 1.0 } else { 0.0 });
        rows.words(format!("next.{place}.with"), &step.text, &step.with_label);
    }
    rows.lines("question", &report.questions);
    rows.lines("notice", &report.notice);
    rows.lines("method", &report.method);
    rows.0
}

#[derive(Default)]
struct Rows(Vec<ReportRow>);

impl Rows {
    fn words(&mut self, key: impl Into<String>, label: &str, text: &str) {
        let (key, label, text) = (key.into(), label.to_owned(), text.to_owned());
        self.0.push(ReportRow { key, label, text, value: None });
    }

    fn figure(&mut self, key: impl Into<String>, label: &str, text: &str, value: f64) {
        let (key, label, text) = (key.into(), label.to_owned(), text.to_owned());
        self.0.push(ReportRow { key, label, text, value: Some(value) });
    }

    fn lines(&mut self, key: &str, block: &Lines) {
        for (place, line) in (1..).zip(&block.lines) {
            self.words(format!("{key}.{place}"), &block.title, line);
        }
    }

    /// A score with its band.
    fn shown(&mut self, key: &str, label: &str, report: &Report, shown: &Shown) {
        let range = &report.labels.range;
        self.figure(format!("{key}.score"), label, &shown.text, shown.value);
        self.words(format!("{key}.range"), range, &shown.range);
        self.figure(format!("{key}.low"), range, &shown.low_text, shown.low);
        self.figure(format!("{key}.high"), range, &shown.high_text, shown.high);
    }

    fn head(&mut self, report: &Report) {
        self.words("title", &report.title, &report.title);
        self.words("occupation", &report.title, &report.occupation);
        self.words("code", &report.title, &report.code);
        self.words("code_line", &report.title, &report.code_line);
        for (place, part) in (1..).zip(&report.meta) {
            self.words(format!("meta.{place}"), &report.title, part);
        }
        self.words("sentence", &report.title, &report.sentence);
        if let Some(untested) = &report.untested {
            self.words("untested", &report.title, untested);
        }
    }

    fn fit(&mut self, report: &Report) {
        let title = &report.fit.title;
        match &report.fit.state {
            FitState::Undefined { reason, way_on } => {
                self.words("fit.reason", title, reason);
                self.words("fit.way_on", title, way_on);
            }
            FitState::Computed(fit) => {
                self.shown("fit", title, report, &fit.shown);
                self.words("fit.words", title, &fit.words);
                self.words("fit.line", title, &fit.line);
                self.words("fit.note", title, &report.not_a_verdict);
                for part in &fit.parts {
                    let key = format!("fit.{}", part.id);
                    let weight = part.weight_figure;
                    self.figure(format!("{key}.weight"), &part.name, &part.weight_label, weight);
                    self.figure(format!("{key}.part"), &part.name, &part.part, part.value);
                }
                let total = fit.parts.iter().map(|part| part.value).sum();
                self.figure("fit.total", &fit.total_label, &fit.total, total);
            }
        }
    }

    fn side(&mut self, report: &Report, side: &Side) {
        let key = format!("side.{}", side.id);
        let name = &side.name;
        self.words(format!("{key}.name"), &report.sides_title, name);
        self.words(format!("{key}.role"), name, &side.role_line);
        self.words(format!("{key}.spoken"), name, &side.spoken);
        match &side.state {
            SideState::NoScore { reason } => self.words(format!("{key}.reason"), name, reason),
            SideState::Scored(scored) => {
                self.shown(&key, name, report, &scored.shown);
                self.words(format!("{key}.level"), name, &scored.level);
                if let Some(answered) = &scored.answered {
                    self.words(format!("{key}.answered"), name, answered);
                }
                self.words(format!("{key}.text"), name, &scored.text);
            }
        }
        if let Some(minimum) = &side.minimum {
            self.figure(format!("{key}.minimum"), &report.labels.minimum_mark, &minimum.text, minimum.at);
        }
        self.words(format!("{key}.learnable"), name, &side.learnable);
        for (place, line) in (1..).zip(&side.grow) {
            self.words(format!("{key}.grow.{place}"), &report.grow_title, line);
        }
        for (place, line) in (1..).zip(&side.discuss) {
            self.words(format!("{key}.discuss.{place}"), &report.discuss_title, line);
        }
    }
}
