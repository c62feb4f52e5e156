//! The occupation sheet: the whole profile as plain text to take home, in the order in which one reads about work.
//! Claims carry the numbers of their sources in brackets.

use std::borrow::Cow;

use super::plain::Page;
use super::words::capitalised;
use crate::language::{Args, Language, join_with_and};
use crate::profile::{
    CodeRelation, CodeScheme, DemandKind, DimensionRole, Duty, DutyKind, FitStatement, InterestBasis,
    Profile, Rhythm, RouteKind, Similar, SourceKey, Text, Verdict, WeightBasis,
};

/// The profile as well-set plain text, at most 78 characters a line, ending with a line break. The items of the
/// self-assessment and the texts of its results are not in it.
#[must_use]
pub fn occupation_sheet(profile: &Profile, language: Language) -> String {
    let mut page = Page::default();
    let sheet = Sheet { profile, language };
    sheet.head(&mut page);
    sheet.overview(&mut page);
    sheet.duties(&mut page);
    sheet.circumstances(&mut page);
    sheet.demands(&mut page);
    sheet.suitability(&mut page);
    sheet.sides(&mut page);
    sheet.myths(&mut page);
    sheet.similar(&mut page);
    sheet.routes(&mut page);
    sheet.what_next(&mut page);
    sheet.codes(&mut page);
    sheet.sources(&mut page);
    page.gap();
    page.paragraph(&sheet.say("sheet-notice"));
    page.finish()
}

/// A profile read in one language.
struct Sheet<'a> {
    profile: &'a Profile,
    language: Language,
}

impl Sheet<'_> {
    fn head(&self, page: &mut Page) {
        let profile = self.profile;
        page.title(self.get(&profile.title));
        if !profile.alternative_titles.is_empty() {
            page.paragraph(&self.filled(
                "sheet-other-names",
                "names",
                &self.names(&profile.alternative_titles),
            ));
        }
        let version = Args::new()
            .text("version", profile.version.to_string())
            .text("on", self.language.date(profile.reviewed.on))
            .text("next", self.language.date(profile.reviewed.next));
        page.paragraph(&self.say("sheet-kind"));
        page.paragraph(&self.language.format("sheet-version", &version));
    }

    fn overview(&self, page: &mut Page) {
        let overview = &self.profile.overview;
        page.section(&self.say("sheet-purpose"), |page| {
            page.paragraph(&self.claim(&overview.purpose, &overview.sources));
            for text in &overview.summary {
                page.paragraph(self.get(text));
            }
            for highlight in &overview.highlights {
                let text = self.claim(&highlight.text, &highlight.sources);
                page.bullet(&format!("{}. {text}", self.get(&highlight.title)));
            }
        });
        self.bullets(page, "sheet-serves", &overview.serves);
        self.bullets(page, "sheet-employers", &overview.employers);
        self.bullets(page, "sheet-study", &overview.study);
        self.bullets(page, "sheet-mistaken-for", overview.mistaken_for.as_slice());
        self.bullets(page, "sheet-not-this", overview.not_this.as_slice());
    }

    fn duties(&self, page: &mut Page) {
        let profile = self.profile;
        page.section(&self.say("sheet-duties"), |page| {
            if let Some(text) = &profile.duties_intro {
                page.paragraph(self.get(text));
            }
            for (index, duty) in profile.duties.iter().enumerate() {
                page.numbered(index + 1, &self.duty(duty));
            }
            if let Some(text) = &profile.duties_note {
                page.paragraph(self.get(text));
            }
        });
    }

    fn duty(&self, duty: &Duty) -> String {
        let mut marks = vec![self.say(match duty.kind {
            DutyKind::Core => "sheet-duty-core",
            DutyKind::Supporting => "sheet-duty-supporting",
        })];
        marks.extend(duty.rhythm.map(|rhythm| {
            self.say(match rhythm {
                Rhythm::Daily => "sheet-rhythm-daily",
                Rhythm::Weekly => "sheet-rhythm-weekly",
                Rhythm::Monthly => "sheet-rhythm-monthly",
                Rhythm::Seasonal => "sheet-rhythm-seasonal",
                Rhythm::ProgrammeStart => "sheet-rhythm-programme-start",
            })
        }));
        let text = self.claim(&duty.text, &duty.sources);
        let mut line = format!("{} ({}). {text}", self.get(&duty.title), marks.join(", "));
        if let Some(example) = &duty.example {
            line = format!("{line} {}", self.filled("sheet-example", "text", self.get(example)));
        }
        line
    }

    fn circumstances(&self, page: &mut Page) {
        page.section(&self.say("sheet-programmes"), |page| {
            for programme in &self.profile.programmes {
                let example = programme.example.as_ref().map(|example| self.get(example));
                let text = match example {
                    Some(example) => format!("{}: {example}", self.get(&programme.title)),
                    None => self.get(&programme.title).to_owned(),
                };
                page.bullet(&self.with_sources(&text, &programme.sources));
            }
        });
        page.section(&self.say("sheet-partners"), |page| {
            for partner in &self.profile.partners {
                let text = match &partner.role {
                    Some(role) => format!("{}: {}", self.get(&partner.name), self.get(role)),
                    None => self.get(&partner.name).to_owned(),
                };
                page.bullet(&self.with_sources(&text, &partner.sources));
            }
        });
        page.section(&self.say("sheet-day"), |page| {
            for entry in &self.profile.day {
                page.bullet(&format!("{} {}", entry.time, self.get(&entry.activity)));
            }
        });
    }

    /// What the work gives and what it takes, the hard side as plain as the good one.
    fn demands(&self, page: &mut Page) {
        let demands = &self.profile.demands;
        page.section(&self.say("sheet-rewards"), |page| {
            for demand in demands.iter().filter(|demand| demand.kind == DemandKind::Reward) {
                page.bullet(&self.claim(&demand.text, &demand.sources));
                self.below(page, "sheet-coping", demand.coping.as_ref());
            }
        });
        page.section(&self.say("sheet-strains"), |page| {
            for demand in demands.iter().filter(|demand| demand.kind != DemandKind::Reward) {
                let text = self.claim(&demand.text, &demand.sources);
                page.bullet(&match demand.kind {
                    DemandKind::Risk => format!("{text} ({})", self.say("sheet-demand-risk")),
                    DemandKind::TradeOff => format!("{text} ({})", self.say("sheet-demand-trade-off")),
                    DemandKind::Reward | DemandKind::Strain => text,
                });
                self.below(page, "sheet-coping", demand.coping.as_ref());
            }
        });
    }

    fn suitability(&self, page: &mut Page) {
        let suitability = &self.profile.suitability;
        let statements = |page: &mut Page, statements: &[FitStatement]| {
            for statement in statements {
                page.bullet(&self.claim(&statement.text, &statement.sources));
                self.below(page, "sheet-why", statement.why.as_ref());
            }
        };
        page.section(&self.say("sheet-fits"), |page| statements(page, &suitability.fits));
        page.section(&self.say("sheet-think-again"), |page| {
            statements(page, &suitability.think_again);
            if let Some(together) = &suitability.together {
                page.bullet(&self.claim(&together.text, &together.sources));
                if let Some(note) = &together.note {
                    page.below(self.get(note));
                }
            }
        });
        page.section(&self.say("sheet-situations"), |page| {
            for situation in &suitability.situations {
                page.bullet(&self.claim(&situation.text, &situation.sources));
            }
        });
    }

    fn sides(&self, page: &mut Page) {
        page.section(&self.say("sheet-sides"), |page| {
            for dimension in &self.profile.instrument.dimensions {
                let role = self.say(match dimension.role {
                    DimensionRole::Determining => "report-role-determining",
                    DimensionRole::Supporting => "report-role-supporting",
                });
                let weight =
                    self.filled("report-weight", "weight", &self.language.decimal(dimension.weight, 1));
                page.bullet(&format!(
                    "{} ({role}, {weight}). {}",
                    self.get(&dimension.name),
                    self.get(&dimension.definition)
                ));
                page.below(&self.filled("report-learnable", "how", self.get(&dimension.learnable)));
            }
            if self.profile.instrument.dimensions.iter().any(|side| side.basis == WeightBasis::Judgement) {
                page.paragraph(&self.say("report-method-judgement"));
            }
        });
    }

    fn myths(&self, page: &mut Page) {
        page.section(&self.say("sheet-myths"), |page| {
            for (index, myth) in self.profile.myths.iter().enumerate() {
                let verdict = self.say(match myth.verdict {
                    Verdict::Myth => "sheet-verdict-myth",
                    Verdict::Partly => "sheet-verdict-partly",
                    Verdict::Fact => "sheet-verdict-fact",
                });
                let args = Args::new().text("claim", self.get(&myth.claim)).text("verdict", verdict);
                page.numbered(index + 1, &self.language.format("sheet-claim", &args));
                page.below(&self.claim(&myth.reality, &myth.sources));
                self.below(page, "sheet-why", myth.why.as_ref());
                self.below(page, "sheet-if-believed", myth.if_believed.as_ref());
            }
        });
    }

    fn similar(&self, page: &mut Page) {
        page.section(&self.say("sheet-similar"), |page| {
            for similar in &self.profile.similar {
                self.one_similar(page, similar);
            }
        });
    }

    fn one_similar(&self, page: &mut Page, similar: &Similar) {
        page.bullet(&self.claim(&similar.title, &similar.sources));
        if !similar.same.is_empty() {
            page.below(&self.filled("sheet-same", "text", &self.names(&similar.same)));
        }
        for difference in &similar.differs {
            let args = Args::new()
                .text("aspect", self.get(&difference.aspect))
                .text("here", self.get(&difference.here))
                .text("there", self.get(&difference.there));
            page.below(&self.language.format("sheet-contrast", &args));
        }
        let choices =
            [(&self.profile.title, &similar.choose_this_if), (&similar.title, &similar.choose_that_if)];
        for (title, text) in choices {
            let Some(text) = text else { continue };
            let args = Args::new().text("title", self.get(title)).text("text", self.get(text));
            page.below(&self.language.format("sheet-choose-this", &args));
        }
        self.figures(page, similar);
    }

    fn figures(&self, page: &mut Page, similar: &Similar) {
        let Some(about) = similar.figures_about.as_ref().filter(|_| !similar.figures.is_empty()) else {
            return;
        };
        let args = Args::new()
            .text("low", self.language.decimal(about.scale.0, 0))
            .text("high", self.language.decimal(about.scale.1, 0))
            .text("here", self.get(&about.here))
            .text("there", self.get(&about.there));
        let line = self.language.format("sheet-figures-about", &args);
        page.below(&self.with_sources(&line, std::slice::from_ref(&about.source)));
        for figure in &similar.figures {
            let args = Args::new()
                .text("aspect", self.get(&figure.label))
                .text("here", self.language.decimal(figure.here, 2))
                .text("there", self.language.decimal(figure.there, 2));
            page.below(&self.language.format("sheet-contrast", &args));
        }
    }

    fn routes(&self, page: &mut Page) {
        page.section(&self.say("sheet-routes"), |page| {
            for route in &self.profile.entry_routes {
                let kind = self.say(match route.kind {
                    RouteKind::Smk => "sheet-route-smk",
                    RouteKind::Diploma => "sheet-route-diploma",
                    RouteKind::Degree => "sheet-route-degree",
                    RouteKind::Course => "sheet-route-course",
                    RouteKind::Volunteer => "sheet-route-volunteer",
                    RouteKind::Direct => "sheet-route-direct",
                });
                page.bullet(&format!("{}. {}", capitalised(&kind), self.claim(&route.text, &route.sources)));
                if !route.subjects.is_empty() {
                    page.below(&self.filled("sheet-subjects", "names", &self.names(&route.subjects)));
                }
            }
        });
        page.section(&self.say("sheet-progression"), |page| {
            for (index, step) in self.profile.progression.iter().enumerate() {
                page.numbered(index + 1, &self.claim(&step.step, &step.sources));
                if let Some(note) = &step.note {
                    page.below(self.get(note));
                }
            }
        });
    }

    fn what_next(&self, page: &mut Page) {
        page.section(&self.say("report-next"), |page| {
            for step in &self.profile.next_steps {
                let with = super::build::with_label(step.with, self.language);
                page.bullet(&format!("{} ({with})", self.get(&step.text)));
            }
        });
        self.bullets(page, "report-questions", &self.profile.questions_for_worker);
    }

    fn codes(&self, page: &mut Page) {
        page.section(&self.say("sheet-codes"), |page| {
            for code in &self.profile.codes {
                let scheme = self.say(match code.scheme {
                    CodeScheme::Isco08 => "sheet-scheme-isco",
                    CodeScheme::Kbji => "sheet-scheme-kbji",
                    CodeScheme::Onet => "sheet-scheme-onet",
                    CodeScheme::Esco => "sheet-scheme-esco",
                    CodeScheme::Skkni => "sheet-scheme-skkni",
                });
                let relation = self.say(match code.relation {
                    CodeRelation::Exact => "sheet-relation-exact",
                    CodeRelation::Close => "sheet-relation-close",
                    CodeRelation::Broader => "sheet-relation-broader",
                    CodeRelation::Narrower => "sheet-relation-narrower",
                });
                page.bullet(&format!("{scheme} {} ({relation})", code.code));
                if let Some(note) = &code.note {
                    page.below(self.get(note));
                }
            }
            let Some(interests) = &self.profile.interests else { return };
            let args = Args::new().text("code", interests.code.as_str());
            page.bullet(&match &interests.basis {
                InterestBasis::Estimate => self.language.format("sheet-interests-estimate", &args),
                InterestBasis::Data(source) => {
                    let number = self.numbers(std::slice::from_ref(source));
                    self.language.format("sheet-interests-data", &args.text("source", number))
                }
            });
            if let Some(note) = &interests.note {
                page.below(self.get(note));
            }
        });
    }

    fn sources(&self, page: &mut Page) {
        page.section(&self.say("sheet-sources"), |page| {
            for (index, source) in self.profile.sources.iter().enumerate() {
                let year = source.year.map(|year| year.to_string());
                let licence = source.licence.as_deref();
                let licence = licence.map(|licence| self.filled("sheet-licence", "licence", licence));
                let parts = [Some(&source.title), source.publisher.as_ref(), year.as_ref()];
                let parts = parts.into_iter().chain([source.location.as_ref(), licence.as_ref()]);
                let parts: Vec<&str> = parts.flatten().map(String::as_str).collect();
                page.numbered(index + 1, &parts.join(", "));
            }
        });
    }

    /// A section of bullets.
    fn bullets(&self, page: &mut Page, heading: &str, texts: &[Text]) {
        page.section(&self.say(heading), |page| {
            for text in texts {
                page.bullet(self.get(text));
            }
        });
    }

    /// A further paragraph, if there is a text for it.
    fn below(&self, page: &mut Page, key: &str, text: Option<&Text>) {
        if let Some(text) = text {
            page.below(&self.filled(key, "text", self.get(text)));
        }
    }

    fn get<'a>(&self, text: &'a Text) -> &'a str {
        text.get(self.language)
    }

    fn say(&self, key: &str) -> String {
        self.language.text(key).into_owned()
    }

    fn filled(&self, key: &str, name: &str, text: &str) -> String {
        self.language.format(key, &Args::new().text(name, Cow::Borrowed(text)))
    }

    fn names(&self, texts: &[Text]) -> String {
        let names: Vec<String> = texts.iter().map(|text| self.get(text).to_owned()).collect();
        join_with_and(self.language, &names)
    }

    fn claim(&self, text: &Text, sources: &[SourceKey]) -> String {
        self.with_sources(self.get(text), sources)
    }

    /// The text with the numbers of its sources, "… [1, 3]".
    fn with_sources(&self, text: &str, sources: &[SourceKey]) -> String {
        let numbers = self.numbers(sources);
        if numbers.is_empty() { text.to_owned() } else { format!("{text} {numbers}") }
    }

    /// "[1, 3]" by the places of the sources in the list at the end; empty without any.
    fn numbers(&self, keys: &[SourceKey]) -> String {
        let place = |key: &SourceKey| self.profile.sources.iter().position(|source| source.key == *key);
        let numbers: Vec<String> =
            keys.iter().filter_map(place).map(|index| (index + 1).to_string()).collect();
        if numbers.is_empty() { String::new() } else { format!("[{}]", numbers.join(", ")) }
    }
}
