//! Cara menghitung as data: the method in plain words, each rule with this person's own numbers, and its sources. What a
//! person has no number for is left out, so that every example is true.

use serde::Serialize;

use super::fit::side_name;
use super::sides::level;
use super::trace::reach;
use super::{FitState, Report, ReportInput, Side, SideState};
use crate::language::{Args, Language, round_half_away};
use crate::profile::{Dimension, Key, Reliability, Text, WeightBasis};
use crate::scoring::{
    BandWords, Deviation, DimensionTrace, LEAST_SIDES, Outcome, Score, Tendency, Trace, Z_90,
};

/// Mabe & West 1982: mean correlation of self-evaluated with measured ability.
const ABILITY: f64 = 0.29;
/// Corrected correlation of vocational interests with job satisfaction over 107 studies.
const INTEREST: f64 = 0.11;

/// The page that explains every figure.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct MethodPage {
    /// "Cara menghitung".
    pub title: String,
    /// What the page is for.
    pub intro: String,
    /// The rules, in the order in which a figure is made.
    pub sections: Vec<MethodSection>,
    /// "Sumber".
    pub sources_title: String,
    /// One source a line, with what it is for.
    pub sources: Vec<String>,
}

/// One rule.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct MethodSection {
    /// Its heading.
    pub title: String,
    /// Paragraphs and formulas in the order of reading.
    pub blocks: Vec<MethodBlock>,
}

/// A piece of a section.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum MethodBlock {
    /// A paragraph.
    Text(String),
    /// A calculation, true as it stands.
    Formula(String),
}

/// Explains `report`; everything must come from the same instrument and answers.
#[must_use]
pub fn method_page(input: &ReportInput<'_>, outcome: &Outcome, trace: &Trace, report: &Report) -> MethodPage {
    let teller = Teller { input, outcome, trace, report, language: report.language };
    let text = |key: &str| report.language.text(key).into_owned();
    MethodPage {
        title: text("method-title"),
        intro: text("method-intro"),
        sections: vec![
            teller.points(),
            teller.missing(),
            teller.score(),
            teller.band(),
            teller.words(),
            teller.fit(),
            teller.stronger(),
            teller.self_report(),
            teller.comparing(),
            teller.unknown(),
        ],
        sources_title: text("method-sources-title"),
        sources: vec![
            text("method-source-pomp"),
            text("method-source-missing"),
            text("method-source-strengths"),
            text("method-source-ability"),
            text("method-source-interest"),
        ],
    }
}

/// A section as it grows.
struct Section {
    language: Language,
    section: MethodSection,
}

impl Section {
    fn say(mut self, key: &str) -> Self {
        self.section.blocks.push(MethodBlock::Text(self.language.text(key).into_owned()));
        self
    }

    fn say_if(self, said: bool, key: &str) -> Self {
        if said { self.say(key) } else { self }
    }

    fn filled(mut self, key: &str, args: &Args<'_>) -> Self {
        self.section.blocks.push(MethodBlock::Text(self.language.format(key, args)));
        self
    }

    fn formula(mut self, key: &str, args: &Args<'_>) -> Self {
        self.section.blocks.push(MethodBlock::Formula(self.language.format(key, args)));
        self
    }

    fn done(self) -> MethodSection {
        self.section
    }
}

/// The side whose numbers are the example: the first one with a score.
struct Example<'a> {
    dimension: &'a Dimension,
    side: &'a Side,
    trace: &'a DimensionTrace,
    score: &'a Score,
}

struct Teller<'a> {
    input: &'a ReportInput<'a>,
    outcome: &'a Outcome,
    trace: &'a Trace,
    report: &'a Report,
    language: Language,
}

impl Teller<'_> {
    fn section(&self, title: &str) -> Section {
        let section = MethodSection { title: self.language.text(title).into_owned(), blocks: Vec::new() };
        Section { language: self.language, section }
    }

    fn decimal(&self, value: f64, decimals: usize) -> String {
        self.language.decimal(value, decimals)
    }

    fn example(&self) -> Option<Example<'_>> {
        self.trace.dimensions.iter().find_map(|trace| {
            let score = trace.score.as_ref()?;
            let dimension = self.input.instrument.dimension(&trace.dimension)?;
            let side = self.report.sides.iter().find(|side| side.id == trace.dimension)?;
            Some(Example { dimension, side, trace, score })
        })
    }

    /// The ends of the scale and the most points an item gives.
    fn ends(&self) -> Args<'static> {
        let scale = &self.input.instrument.scale;
        let label =
            |text: Option<&Text>| text.map(|text| text.get(self.language).to_owned()).unwrap_or_default();
        Args::new()
            .text("lowest", label(scale.labels.first()))
            .text("highest", label(scale.labels.last()))
            .text("most", self.most().to_string())
    }

    fn most(&self) -> i64 {
        let scale = &self.input.instrument.scale;
        i64::from(scale.max) - i64::from(scale.min)
    }

    fn points(&self) -> MethodSection {
        let section = self.section("method-points-title").filled("method-points", &self.ends());
        if !self.input.instrument.items.iter().any(|item| item.key == Key::Reversed) {
            return section.done();
        }
        let section = section.filled("method-reversed", &self.ends());
        let mut items = self.trace.dimensions.iter().flat_map(|trace| &trace.items);
        let own = items.find_map(|item| {
            let (points, value) = (item.points.filter(|_| item.reversed)?, item.answer.value()?);
            let statement = self.input.instrument.item(&item.item)?.text.get(self.language);
            let label = self.input.instrument.scale.label(value)?.get(self.language);
            let args = Args::new()
                .text("number", item.number.to_string())
                .text("statement", statement)
                .text("answer", label)
                .text("most", self.most().to_string())
                .text("raw", (self.most() - points).to_string())
                .text("points", points.to_string());
            Some(args)
        });
        match own {
            Some(args) => {
                section.filled("method-reversed-own", &args).formula("method-reversed-formula", &args).done()
            }
            None => section.done(),
        }
    }

    fn missing(&self) -> MethodSection {
        let section = self.section("method-missing-title").say("method-missing");
        let (answered, items) = (self.outcome.answered(), self.outcome.items());
        let args = Args::new().count("answered", answered).count("items", items);
        let incomplete = self.trace.dimensions.iter().find(|trace| trace.answered < trace.items.len());
        match incomplete {
            None => section.filled("method-missing-all", &args).done(),
            Some(trace) => {
                let args = args
                    .text("side", side_name(self.input, &trace.dimension, self.language))
                    .count("part", trace.answered)
                    .count("whole", trace.items.len());
                section.filled("method-missing-some", &args).done()
            }
        }
    }

    fn score(&self) -> MethodSection {
        let mut section = self.section("method-score-title").say("method-score");
        if let Some(example) = self.example() {
            let args = self.sum(&example).text("side", example.side.name.as_str());
            section = section.filled("method-score-own", &args).formula("method-score-formula", &args);
        }
        section.say("method-score-meaning").say("method-score-no-percent").done()
    }

    fn sum<'e>(&self, example: &Example<'e>) -> Args<'e> {
        Args::new()
            .text("sum", example.trace.points.to_string())
            .text("most", example.trace.possible.to_string())
            .text("score", self.decimal(example.score.pomp.value(), 0))
    }

    fn band(&self) -> MethodSection {
        let mut section = self.section("method-band-title").say("method-band");
        let z = self.decimal(Z_90, 3);
        if let Some(untested) = &self.report.untested {
            let args = Args::new().text("z", z.clone()).text("untested", untested.as_str());
            section = section.filled("method-band-untested", &args);
        }
        let Some(example) = self.example() else { return section.done() };
        let reach = self.decimal(reach(example.score), 0);
        let args = || Args::new().text("side", example.side.name.as_str()).text("reach", reach.clone());
        section = match &example.dimension.reliability {
            Reliability::Untested => {
                // √(k/m) · 33/√k is 33/√m.
                let args = args().text("z", z).count("items", example.trace.answered);
                section
                    .filled("method-band-untested-own", &args)
                    .formula("method-band-untested-formula", &args)
            }
            Reliability::Measured { alpha, sd, n, .. } => {
                let args = args()
                    .text("people", n.to_string())
                    .text("sd", self.decimal(*sd, 1))
                    .text("alpha", self.decimal(*alpha, 2));
                section.filled("method-band-measured", &args)
            }
        };
        let Some(shown) = example.side.shown() else { return section.done() };
        let args = args().text("score", shown.text.as_str()).text("range", shown.range.as_str());
        section.filled("method-band-own", &args).done()
    }

    fn words(&self) -> MethodSection {
        let level = |words: BandWords| level(words, self.language);
        let args = Args::new()
            .text("low", level(BandWords::Low))
            .text("middle", level(BandWords::Middle))
            .text("high", level(BandWords::High));
        let section = self.section("method-words-title").filled("method-words", &args);
        let own = self.example().and_then(|example| {
            let SideState::Scored(scored) = &example.side.state else { return None };
            let args = Args::new()
                .text("side", example.side.name.clone())
                .text("range", scored.shown.range_short.clone())
                .text("words", scored.level.clone());
            Some(args)
        });
        match own {
            Some(args) => section.filled("method-words-own", &args).done(),
            None => section.done(),
        }
    }

    fn fit(&self) -> MethodSection {
        let dimensions = &self.input.instrument.dimensions;
        let judged = dimensions.iter().any(|dimension| dimension.basis == WeightBasis::Judgement);
        let mut section =
            self.section("method-fit-title").say("method-fit").say_if(judged, "method-fit-judgement");
        let fit = match &self.report.fit.state {
            FitState::Computed(fit) => fit,
            FitState::Undefined { reason, .. } => {
                return section
                    .filled("method-fit-none", &Args::new().text("reason", reason.as_str()))
                    .done();
            }
        };
        if let Some(args) = self.part() {
            section = section.filled("method-fit-part", &args).formula("method-fit-part-formula", &args);
        }
        let parts: Vec<&str> = fit.parts.iter().map(|part| part.part.as_str()).collect();
        let args = Args::new().text("parts", parts.join(" + ")).text("total", fit.total.as_str());
        section
            .say("method-fit-sum")
            .formula("method-fit-sum-formula", &args)
            .filled("method-fit-range", &Args::new().text("range", fit.shown.range.as_str()))
            .done()
    }

    /// How the part of the example comes about; `None` when it would not be true with the figures as they are shown.
    fn part(&self) -> Option<Args<'_>> {
        let example = self.example()?;
        let share = example.trace.share?;
        let shown = self.report.fit.shown()?.parts.iter().find(|part| part.id == example.side.id)?;
        let [weight, all] = [share.weight, share.of].map(|value| round_half_away(value, 1));
        let again = weight / all * example.score.pomp.value();
        if self.decimal(again, 1) != shown.part {
            return None;
        }
        let args = self.sum(&example);
        let args = args.text("weight", self.decimal(weight, 1)).text("all", self.decimal(all, 1));
        Some(args.text("part", shown.part.clone()).text("side", example.side.name.clone()))
    }

    fn stronger(&self) -> MethodSection {
        let section =
            self.section("method-stronger-title").say("method-stronger").say("method-stronger-strict");
        let strengths = &self.outcome.strengths;
        let apart = strengths.deviations.iter().filter(|side| side.tendency != Tendency::Alike);
        let farthest =
            apart.reduce(
                |farthest, next| {
                    if next.deviation.abs() > farthest.deviation.abs() { next } else { farthest }
                },
            );
        let Some(side) = farthest.or(strengths.largest()) else {
            let scored = self.trace.dimensions.iter().filter(|trace| trace.score.is_some()).count();
            let args = Args::new().count("n", scored).text("needed", self.language.count_word(LEAST_SIDES));
            return section.filled("method-stronger-few", &args).done();
        };
        let own =
            if side.tendency == Tendency::Alike { "method-stronger-alike" } else { "method-stronger-apart" };
        section.filled("method-stronger-own", &self.distance(side)).say(own).done()
    }

    fn distance(&self, side: &Deviation) -> Args<'static> {
        let score = self.outcome.dimension(&side.dimension).and_then(|entry| entry.score());
        let middle = score.map_or(0.0, |score| score.pomp.value() - side.deviation);
        Args::new()
            .text("middle", self.decimal(middle, 0))
            .text("side", side_name(self.input, &side.dimension, self.language))
            .text("gap", self.decimal(side.deviation.abs(), 0))
            .text("critical", self.decimal(side.critical, 0))
    }

    fn self_report(&self) -> MethodSection {
        let ability = Args::new().text("ability", self.decimal(ABILITY, 2));
        let interest = Args::new().text("interest", self.decimal(INTEREST, 2));
        self.section("method-self-title")
            .say("method-self")
            .filled("method-self-ability", &ability)
            .filled("method-self-interest", &interest)
            .say("method-self-so")
            .done()
    }

    fn comparing(&self) -> MethodSection {
        let section = self.section("method-compare-title").say("method-compare");
        section.say_if(self.report.untested.is_some(), "method-compare-no-norms").done()
    }

    fn unknown(&self) -> MethodSection {
        let mut section = self.section("method-unknown-title");
        if let Some(untested) = &self.report.untested {
            let args = Args::new().text("untested", untested.as_str());
            section = section.filled("method-unknown-untested", &args);
        }
        section.say("method-unknown").say("method-unknown-talk").done()
    }
}
