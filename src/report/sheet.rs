//! The occupation as plain text: what the five reading tabs say, to keep.

use crate::language::{Args, Language};
use crate::profile::{DemandKind, Profile, SourceKey, Text, Verdict};

/// The whole profile as well-set plain text.
#[must_use]
pub fn occupation_sheet(profile: &Profile, language: Language) -> String {
    let mut sheet = Sheet { lines: Vec::new(), language };
    let title = profile.title.get(language);
    sheet.line(title);
    sheet.lines.push("=".repeat(title.chars().count()));
    sheet.joined("overview-names", "names", &profile.alternative_titles);
    sheet.blank();
    sheet.text(&profile.overview.purpose);
    for sentence in &profile.overview.summary {
        sheet.text(sentence);
    }
    for highlight in &profile.overview.highlights {
        sheet.titled(&highlight.title, &highlight.text);
    }
    sheet.fact("overview-serves", &profile.overview.serves);
    sheet.fact("overview-employers", &profile.overview.employers);
    sheet.fact("overview-study", &profile.overview.study);
    sheet.fact("overview-mistaken", profile.overview.mistaken_for.as_slice());
    sheet.fact("overview-not-this", profile.overview.not_this.as_slice());
    duties(&mut sheet, profile);
    demands(&mut sheet, profile);
    suitability(&mut sheet, profile);
    myths(&mut sheet, profile);
    similar(&mut sheet, profile);
    routes(&mut sheet, profile);
    if !profile.next_steps.is_empty() {
        sheet.heading("result-next");
        profile.next_steps.iter().for_each(|step| sheet.bullet(&step.text));
    }
    if !profile.questions_for_worker.is_empty() {
        sheet.heading("report-questions");
        profile.questions_for_worker.iter().for_each(|question| sheet.bullet(question));
    }
    sources(&mut sheet, profile);
    sheet.blank();
    sheet.lines.join("\n")
}

struct Sheet {
    lines: Vec<String>,
    language: Language,
}

impl Sheet {
    fn line(&mut self, line: &str) {
        self.lines.push(line.to_owned());
    }

    fn blank(&mut self) {
        self.lines.push(String::new());
    }

    fn text(&mut self, text: &Text) {
        self.line(text.get(self.language));
    }

    fn bullet(&mut self, text: &Text) {
        let line = format!("- {}", text.get(self.language));
        self.lines.push(line);
    }

    fn under(&mut self, text: Option<&Text>) {
        if let Some(text) = text {
            let line = format!("  {}", text.get(self.language));
            self.lines.push(line);
        }
    }

    fn titled(&mut self, title: &Text, text: &Text) {
        let line = format!("- {}. {}", title.get(self.language), text.get(self.language));
        self.lines.push(line);
    }

    fn heading(&mut self, key: &str) {
        let heading = self.language.text(key);
        self.blank();
        self.line(&heading);
        self.lines.push("-".repeat(heading.chars().count()));
    }

    fn joined(&mut self, key: &str, arg: &str, texts: &[Text]) {
        if texts.is_empty() {
            return;
        }
        let words: Vec<&str> = texts.iter().map(|text| text.get(self.language)).collect();
        let line = self.language.format(key, &Args::new().text(arg, words.join(", ")));
        self.lines.push(line);
    }

    fn fact(&mut self, key: &str, texts: &[Text]) {
        if texts.is_empty() {
            return;
        }
        let words: Vec<&str> = texts.iter().map(|text| text.get(self.language)).collect();
        let line = format!("- {}. {}", self.language.text(key), words.join(", "));
        self.lines.push(line);
    }

    fn cited(&mut self, keys: &[SourceKey]) {
        if keys.is_empty() {
            return;
        }
        let keys: Vec<&str> = keys.iter().map(SourceKey::as_str).collect();
        self.lines.push(format!("  [{}]", keys.join(", ")));
    }
}

fn duties(sheet: &mut Sheet, profile: &Profile) {
    if profile.duties.is_empty() {
        return;
    }
    sheet.heading("tab-duties");
    profile.duties_intro.iter().for_each(|intro| sheet.text(intro));
    for duty in &profile.duties {
        sheet.titled(&duty.title, &duty.text);
        sheet.under(duty.example.as_ref());
        sheet.cited(&duty.sources);
    }
    profile.duties_note.iter().for_each(|note| sheet.text(note));
    if !profile.programmes.is_empty() {
        sheet.heading("duties-programmes");
        for programme in &profile.programmes {
            sheet.bullet(&programme.title);
            sheet.under(programme.example.as_ref());
        }
    }
    if !profile.partners.is_empty() {
        sheet.heading("duties-partners");
        for partner in &profile.partners {
            sheet.bullet(&partner.name);
            sheet.under(partner.role.as_ref());
        }
    }
    if !profile.day.is_empty() {
        sheet.heading("sheet-day");
        for entry in &profile.day {
            let line = format!("{}  {}", entry.time, entry.activity.get(sheet.language));
            sheet.lines.push(line);
        }
    }
}

fn demands(sheet: &mut Sheet, profile: &Profile) {
    for (key, rewards) in [("overview-gives", true), ("overview-takes", false)] {
        let mut side = profile.demands.iter().filter(|demand| (demand.kind == DemandKind::Reward) == rewards).peekable();
        if side.peek().is_none() {
            continue;
        }
        sheet.heading(key);
        for demand in side {
            sheet.bullet(&demand.text);
            sheet.under(demand.coping.as_ref());
            sheet.cited(&demand.sources);
        }
    }
}

fn suitability(sheet: &mut Sheet, profile: &Profile) {
    sheet.heading("tab-suitability");
    for dimension in &profile.instrument.dimensions {
        sheet.titled(&dimension.name, &dimension.definition);
        let learned = sheet.language.text("suitability-learned");
        let line = format!("  {learned} {}", dimension.learnable.get(sheet.language));
        sheet.lines.push(line);
    }
    let suitability = &profile.suitability;
    for (key, statements) in [("suitability-fits", &suitability.fits), ("suitability-heavy", &suitability.think_again)] {
        if statements.is_empty() {
            continue;
        }
        sheet.heading(key);
        for statement in statements {
            sheet.bullet(&statement.text);
            sheet.under(statement.why.as_ref());
        }
    }
    if let Some(together) = &suitability.together {
        sheet.heading("suitability-together");
        sheet.text(&together.text);
        together.note.iter().for_each(|note| sheet.text(note));
    }
    if !suitability.situations.is_empty() {
        sheet.heading("suitability-situations");
        suitability.situations.iter().for_each(|situation| sheet.bullet(&situation.text));
    }
}

fn myths(sheet: &mut Sheet, profile: &Profile) {
    if profile.myths.is_empty() {
        return;
    }
    sheet.heading("tab-myths");
    for myth in &profile.myths {
        let verdict = sheet.language.text(match myth.verdict {
            Verdict::Myth => "verdict-myth",
            Verdict::Partly => "verdict-partly",
            Verdict::Fact => "verdict-fact",
        });
        let line = format!("- “{}” {verdict}", myth.claim.get(sheet.language));
        sheet.lines.push(line);
        sheet.under(Some(&myth.reality));
        sheet.under(myth.why.as_ref());
        sheet.under(myth.if_believed.as_ref());
        sheet.cited(&myth.sources);
    }
}

fn similar(sheet: &mut Sheet, profile: &Profile) {
    if profile.similar.is_empty() {
        return;
    }
    sheet.heading("tab-similar");
    let language = sheet.language;
    for other in &profile.similar {
        sheet.blank();
        sheet.text(&other.title);
        for difference in &other.differs {
            let (aspect, here, there) =
                (difference.aspect.get(language), difference.here.get(language), difference.there.get(language));
            sheet.lines.push(format!("- {aspect}. {here} / {there}"));
        }
        sheet.fact("similar-overlap", &other.same);
        let title = Args::new().text("title", other.title.get(language));
        for (key, words) in [("similar-this", &other.choose_this_if), ("similar-that", &other.choose_that_if)] {
            if let Some(words) = words {
                let line = format!("{} {}", language.format(key, &title), words.get(language));
                sheet.lines.push(line);
            }
        }
        if let Some(about) = &other.figures_about {
            for figure in &other.figures {
                let args = Args::new()
                    .text("label", figure.label.get(language))
                    .text("here", language.decimal(figure.here, 2))
                    .text("here-who", about.here.get(language))
                    .text("there", language.decimal(figure.there, 2))
                    .text("there-who", about.there.get(language));
                let line = format!("- {}", language.format("similar-figure-name", &args));
                sheet.lines.push(line);
            }
            sheet.lines.push(format!("  [{}]", about.source));
        }
        sheet.cited(&other.sources);
    }
}

fn routes(sheet: &mut Sheet, profile: &Profile) {
    if !profile.entry_routes.is_empty() {
        sheet.heading("overview-routes");
        for route in &profile.entry_routes {
            sheet.bullet(&route.text);
            sheet.cited(&route.sources);
        }
    }
    if !profile.progression.is_empty() {
        sheet.heading("overview-progression");
        for step in &profile.progression {
            sheet.bullet(&step.step);
            sheet.under(step.note.as_ref());
        }
    }
}

fn sources(sheet: &mut Sheet, profile: &Profile) {
    sheet.heading("sources-title");
    for source in &profile.sources {
        let year = source.year.map(|year| year.to_string());
        let parts = [source.publisher.as_deref(), year.as_deref(), source.location.as_deref(), source.licence.as_deref()];
        let rest: Vec<&str> = parts.into_iter().flatten().collect();
        sheet.lines.push(format!("[{}] {}. {}", source.key, source.title, rest.join(". ")));
    }
    let args = Args::new()
        .text("version", profile.version.to_string())
        .text("day", sheet.language.date(profile.reviewed.on))
        .text("next", sheet.language.date(profile.reviewed.next));
    let line = sheet.language.format("sources-version", &args);
    sheet.blank();
    sheet.lines.push(line);
}
