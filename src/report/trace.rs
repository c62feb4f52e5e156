//! Jejak jawaban as data: for each side the items with answer and points, the sum in figures, and what one answer would
//! change. The figures come from [`crate::scoring::trace`]; here they get their words, and are rounded once.

use serde::Serialize;

use super::fit::side_name;
use super::sides::level;
use super::words::range;
use super::{FitState, Phrase, Report, ReportInput, Side, SideState};
use crate::assessment::Answer;
use crate::language::{Args, Language};
use crate::profile::DimensionId;
use crate::scoring::{Change, DimensionTrace, ItemTrace, Score, Sensitivity, Standing, Trace, Z_90};

/// The trace of every side, ready to be shown.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct TraceReport {
    /// "Pilih sisi".
    pub pick: String,
    /// Heads of the columns.
    pub columns: TraceColumns,
    /// "Apa yang mengubahnya?".
    pub change_title: String,
    /// "Ini penjelasan cara menghitung, bukan ajakan mengganti jawaban."
    pub caution: String,
    /// How many options the scale has: as many dots a row.
    pub options: usize,
    /// One entry a side, in the order of the profile; never ranked.
    pub sides: Vec<SideTrace>,
}

impl TraceReport {
    /// The trace of a side; of the first one when there is none of that id.
    #[must_use]
    pub fn side(&self, id: Option<&DimensionId>) -> Option<(usize, &SideTrace)> {
        let at = id.and_then(|id| self.sides.iter().position(|side| side.id == *id)).unwrap_or(0);
        self.sides.get(at).map(|side| (at, side))
    }
}

/// Heads of the columns of a trace.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct TraceColumns {
    /// "No".
    pub number: String,
    /// "Pernyataan".
    pub statement: String,
    /// "Jawabanmu".
    pub answer: String,
    /// "Poin".
    pub points: String,
    /// "dihitung terbalik".
    pub reversed: String,
}

/// From the answers to the score of one side.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct SideTrace {
    /// Which dimension.
    pub id: DimensionId,
    /// "Dari jawaban ke skor: Motivasi menolong".
    pub title: String,
    /// Its name.
    pub name: String,
    /// "61 sampai 100"; without a score "baru 2 dari 6 butir terjawab, perlu 3".
    pub range: String,
    /// The items in the order of presentation.
    pub rows: Vec<TraceRow>,
    /// "4 + 4 + 2 + 4 + 3 + 3 = 20 dari 24"; true as it stands.
    pub sum: Phrase,
    /// "20 ÷ 24 × 100 = 83"; `None` without a score.
    pub score: Option<Phrase>,
    /// Precision, range, weight and part; without a score what it needs.
    pub notes: String,
    /// What one answer would change on this side.
    pub side_change: ChangeCard,
    /// What one answer would change in the fit.
    pub fit_change: ChangeCard,
}

/// One item of a trace.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct TraceRow {
    /// Its number in the order of presentation, from 1.
    pub number: usize,
    /// The statement.
    pub statement: String,
    /// The label of the answer; for a missing one how it counts: "tidak paham, tidak dihitung".
    pub answer: String,
    /// Index of the chosen option, lowest first; `None` when the answer is missing.
    pub option: Option<usize>,
    /// Points after reversal; `None` when the answer is missing.
    pub points: Option<i64>,
    /// Whether it is counted in reverse.
    pub reversed: bool,
    /// All of it for a screen reader.
    pub spoken: String,
}

/// What one answer given otherwise would change.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ChangeCard {
    /// "Satu jawaban cukup", "Sebutan keselarasan tetap".
    pub title: String,
    /// The change, or that none would do.
    pub text: Phrase,
}

/// Builds the trace of `report`, which must come from the same input; `trace` from the same answers.
#[must_use]
pub fn trace_report(input: &ReportInput<'_>, trace: &Trace, report: &Report) -> TraceReport {
    let teller = Teller { input, trace, report, language: report.language };
    let word = |key: &str| report.language.text(key).into_owned();
    TraceReport {
        pick: word("trace-pick"),
        columns: TraceColumns {
            number: word("trace-number"),
            statement: word("trace-statement"),
            answer: word("trace-answer"),
            points: word("trace-points"),
            reversed: word("trace-reversed"),
        },
        change_title: word("trace-change"),
        caution: word("trace-change-caution"),
        options: input.instrument.scale.labels.len(),
        sides: report
            .sides
            .iter()
            .filter_map(|side| Some(teller.side(side, trace.dimension(&side.id)?)))
            .collect(),
    }
}

struct Teller<'a> {
    input: &'a ReportInput<'a>,
    trace: &'a Trace,
    report: &'a Report,
    language: Language,
}

impl Teller<'_> {
    fn say(&self, key: &str) -> String {
        self.language.text(key).into_owned()
    }

    fn format(&self, key: &str, args: &Args<'_>) -> String {
        self.language.format(key, args)
    }

    fn side(&self, side: &Side, trace: &DimensionTrace) -> SideTrace {
        let range = match &side.state {
            SideState::Scored(scored) => scored.shown.range_short.clone(),
            SideState::NoScore { reason } => reason.clone(),
        };
        let score = trace.score.map(|score| {
            let args = Args::new()
                .text("sum", trace.points.to_string())
                .text("most", trace.possible.to_string())
                .text("score", self.language.decimal(score.pomp.value(), 0));
            Phrase::marked(&self.format("trace-score", &args))
        });
        SideTrace {
            id: side.id.clone(),
            title: self.format("trace-title", &Args::new().text("side", side.name.as_str())),
            name: side.name.clone(),
            range,
            rows: trace.items.iter().filter_map(|item| self.row(item)).collect(),
            sum: self.sum(trace),
            score,
            notes: self.notes(side, trace),
            side_change: self.side_change(side, trace),
            fit_change: self.fit_change(trace),
        }
    }

    fn row(&self, item: &ItemTrace) -> Option<TraceRow> {
        let scale = &self.input.instrument.scale;
        let statement = self.input.instrument.item(&item.item)?.text.get(self.language).to_owned();
        let args = Args::new()
            .text("number", item.number.to_string())
            .text("statement", statement.trim_end_matches('.').to_owned());
        let (answer, option, spoken) = match (item.points, item.answer.value()) {
            (Some(points), Some(value)) => {
                let label =
                    scale.label(value).map(|label| label.get(self.language).to_owned()).unwrap_or_default();
                let key = if item.reversed { "trace-row-reversed" } else { "trace-row" };
                let args =
                    args.text("answer", label.clone()).count("points", usize::try_from(points).unwrap_or(0));
                let option = value.checked_sub(scale.min).and_then(|index| usize::try_from(index).ok());
                (label, option, self.format(key, &args))
            }
            _ => {
                let why = match item.answer {
                    Answer::NotUnderstood => self.say("trace-not-understood"),
                    Answer::Unanswered | Answer::Value(_) => self.say("trace-unanswered"),
                };
                let label = self.format("trace-left-out", &Args::new().text("why", why.clone()));
                (label, None, self.format("trace-row-left-out", &args.text("why", why)))
            }
        };
        let ItemTrace { number, points, reversed, .. } = *item;
        Some(TraceRow { number, statement, answer, option, points, reversed, spoken })
    }

    fn sum(&self, trace: &DimensionTrace) -> Phrase {
        let terms: Vec<String> =
            trace.items.iter().filter_map(|item| item.points).map(|points| points.to_string()).collect();
        let args = Args::new().text("sum", trace.points.to_string()).text("most", trace.possible.to_string());
        Phrase::marked(&match terms.len() {
            0 => self.say("trace-sum-none"),
            1 => self.format("trace-sum-one", &args),
            _ => self.format("trace-sum", &args.text("terms", terms.join(" + "))),
        })
    }

    /// Precision and range, what was left out, weight and part.
    fn notes(&self, side: &Side, trace: &DimensionTrace) -> String {
        let words = |count: usize| self.language.count_word(count);
        let mut notes = Vec::new();
        if let (Some(score), Some(shown)) = (&trace.score, side.shown()) {
            let args = Args::new()
                .text("items", words(trace.answered))
                .text("reach", self.language.decimal(reach(score), 0))
                .text("range", shown.range.as_str());
            notes.push(self.format("trace-precision", &args));
            if trace.answered < trace.items.len() {
                let args = Args::new().text("items", words(trace.answered));
                notes.push(self.format("trace-missing", &args));
            }
        } else {
            let args =
                Args::new().text("needed", words(trace.needed)).text("items", words(trace.items.len()));
            notes.push(self.format("trace-needs", &args));
        }
        notes.push(self.share(trace));
        notes.join(" ")
    }

    fn share(&self, trace: &DimensionTrace) -> String {
        let Some(share) = trace.share else { return self.say("trace-no-share") };
        let decimal = |value: f64| self.language.decimal(value, 1);
        let args = Args::new().text("weight", decimal(share.weight)).text("all", decimal(share.of));
        // The part as it is shown everywhere, so that the shown parts add up.
        let shown = self.report.fit.shown();
        let part = shown.and_then(|fit| fit.parts.iter().find(|part| part.id == trace.dimension));
        match part {
            Some(part) => self.format("trace-share", &args.text("part", part.part.as_str())),
            None => self.format("trace-share-no-fit", &args),
        }
    }

    fn side_change(&self, side: &Side, trace: &DimensionTrace) -> ChangeCard {
        let scored = match (&side.state, &trace.score) {
            (SideState::Scored(scored), Some(score)) => (scored, score),
            (SideState::NoScore { reason }, _) => {
                let text = self.format("trace-side-none", &Args::new().text("reason", reason.as_str()));
                return self.card("trace-side-none-title", &text);
            }
            (SideState::Scored(_), None) => return self.card("trace-side-none-title", ""),
        };
        let (scored, score) = scored;
        let now = Standing { pomp: score.pomp, band: score.band, words: score.words };
        let Sensitivity { words, farthest } = &trace.sensitivity;
        if let Some(change) = words {
            let args = self.moved(change, &now, &change.dimension, 0);
            let args = args
                .text("old", scored.level.as_str())
                .text("new", level(change.dimension.words, self.language));
            return self.card("trace-side-moves-title", &self.format("trace-side-moves", &args));
        }
        let stays = self.format("trace-side-stays", &Args::new().text("words", scored.level.as_str()));
        let farthest = farthest.as_ref().map(|change| {
            let args = self.moved(change, &now, &change.dimension, 0);
            self.format("trace-side-farthest", &args)
        });
        let text: Vec<String> = std::iter::once(stays).chain(farthest).collect();
        self.card("trace-side-stays-title", &text.join(" "))
    }

    /// What would change the words of the fit; when nothing would, what this side's change does to the number.
    fn fit_change(&self, trace: &DimensionTrace) -> ChangeCard {
        let fit = match &self.report.fit.state {
            FitState::Computed(fit) => fit,
            FitState::Undefined { reason, .. } => {
                let text = self.format("trace-fit-none", &Args::new().text("reason", reason.as_str()));
                return self.card("trace-fit-none-title", &text);
            }
        };
        let now = Standing { pomp: fit.shown.value.into(), band: fit_band(fit), words: fit.band };
        let after = |change: &Change| change.fit.unwrap_or(now);
        if let Some(change) = &self.trace.fit.words {
            let after = after(change);
            let args = self.moved(change, &now, &after, 1).text("side", self.side_of(change));
            let args = args
                .text("old", fit.words.as_str())
                .text("new", super::fit::words(after.words, self.language));
            return self.card("trace-fit-moves-title", &self.format("trace-fit-moves", &args));
        }
        let mut text = vec![self.say("trace-fit-stays")];
        let of_side = trace.sensitivity.words.as_ref().filter(|_| trace.share.is_some());
        if let Some(change) = of_side {
            let (before, then) = (now.pomp.value(), after(change).pomp.value());
            let [before_text, after_text] = [before, then].map(|value| self.language.decimal(value, 1));
            let key = match before_text == after_text {
                true => "trace-fit-same",
                false if then > before => "trace-fit-rises",
                false => "trace-fit-falls",
            };
            let args = Args::new().text("before", before_text).text("after", after_text);
            text.push(self.format(key, &args));
        } else if let Some(change) = &self.trace.fit.farthest {
            let args = self.moved(change, &now, &after(change), 1).text("side", self.side_of(change));
            text.push(self.format("trace-fit-farthest", &args));
        }
        self.card("trace-fit-stays-title", &text.join(" "))
    }

    /// Item, answer, figures before and after, the range after. One more decimal where the rounded figures would not
    /// differ.
    fn moved(&self, change: &Change, now: &Standing, after: &Standing, decimals: usize) -> Args<'static> {
        let number = self.input.instrument.items.iter().position(|item| item.id == change.item);
        let label = self.input.instrument.scale.label(change.to);
        let figures =
            |decimals| [now, after].map(|standing| self.language.decimal(standing.pomp.value(), decimals));
        let mut shown = figures(decimals);
        if shown.first() == shown.last() {
            shown = figures(decimals + 1);
        }
        let [before_text, after_text] = shown;
        Args::new()
            .text("number", number.map_or(0, |index| index + 1).to_string())
            .text("answer", label.map(|label| label.get(self.language).to_owned()).unwrap_or_default())
            .text("before", before_text)
            .text("after", after_text)
            .text("range", range(after.band, self.language))
    }

    fn side_of(&self, change: &Change) -> String {
        let item = self.input.instrument.item(&change.item);
        item.map(|item| side_name(self.input, &item.dimension, self.language)).unwrap_or_default()
    }

    fn card(&self, title: &str, text: &str) -> ChangeCard {
        ChangeCard { title: self.say(title), text: Phrase::marked(text) }
    }
}

fn fit_band(fit: &super::FitShown) -> crate::scoring::Band {
    crate::scoring::Band { low: fit.shown.low.into(), high: fit.shown.high.into() }
}

/// Half the width of a band that touches no end: z₉₀ · SEM, POMP units.
pub(super) fn reach(score: &Score) -> f64 {
    Z_90 * score.sem
}
