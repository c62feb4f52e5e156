//! The groups of a summary as they grow: people who answered the same instrument, each sitting counted once.

use std::collections::HashMap;

use uuid::Uuid;

use crate::assessment::Answer;
use crate::language::{Args, Language};
use crate::profile::{Instrument, ProfileId};
use crate::report::{FitState, Report, Side, SummaryGroup, SummaryRow, quality_block};
use crate::result_file::ResultFile;
use crate::scoring::QualityStatus;
use crate::statistics::Class;

/// All groups, in the order in which they were first met.
#[derive(Debug, Default)]
pub(super) struct Groups(Vec<Group>);

#[derive(Debug)]
struct Group {
    profile: ProfileId,
    occupation: String,
    instrument: Instrument,
    sides: Vec<String>,
    rows: Vec<SummaryRow>,
    class: Class,
    /// Rows of the sittings that were counted, from 1.
    counted: HashMap<Uuid, usize>,
}

impl Groups {
    /// Takes in one result. `notes` are what was found in its file.
    pub(super) fn add(
        &mut self,
        name: &str,
        file: &ResultFile,
        instrument: Instrument,
        report: &Report,
        notes: &[String],
    ) {
        let group = match self.0.iter().position(|group| group.is_for(file, &instrument)) {
            Some(place) => self.0.get_mut(place),
            None => {
                self.0.push(Group::new(file, instrument, report));
                self.0.last_mut()
            }
        };
        if let Some(group) = group {
            group.add(name, file, report, notes);
        }
    }

    pub(super) fn finish(self) -> Vec<SummaryGroup> {
        self.0.into_iter().map(Group::finish).collect()
    }
}

impl Group {
    fn new(file: &ResultFile, instrument: Instrument, report: &Report) -> Self {
        Self {
            profile: file.profile.id.clone(),
            occupation: report.occupation.clone(),
            sides: report.sides.iter().map(|side| side.name.clone()).collect(),
            rows: Vec::new(),
            class: Class::new(&instrument),
            counted: HashMap::new(),
            instrument,
        }
    }

    /// Whether the file's answers mean the same: texts may differ, what is scored may not.
    fn is_for(&self, file: &ResultFile, instrument: &Instrument) -> bool {
        let ours = &self.instrument;
        let items = |instrument: &Instrument| {
            let item = |item: &crate::profile::Item| (item.id.clone(), item.dimension.clone(), item.key);
            instrument.items.iter().map(item).collect::<Vec<_>>()
        };
        let dimensions = |instrument: &Instrument| {
            instrument.dimensions.iter().map(|entry| entry.id.clone()).collect::<Vec<_>>()
        };
        self.profile == file.profile.id
            && ours.version == instrument.version
            && (ours.scale.min, ours.scale.max) == (instrument.scale.min, instrument.scale.max)
            && dimensions(ours) == dimensions(instrument)
            && items(ours) == items(instrument)
    }

    fn add(&mut self, name: &str, file: &ResultFile, report: &Report, notes: &[String]) {
        let mut notes = notes.to_vec();
        let row = self.rows.len() + 1;
        match self.counted.get(&file.result_id) {
            Some(first) => {
                let args = Args::new().text("number", first.to_string());
                notes.push(report.language.format("book-note-same", &args));
            }
            None => {
                self.counted.insert(file.result_id, row);
                let answers = file.answers();
                let answers: Vec<Answer> =
                    self.instrument.items.iter().map(|item| answers.get(&item.id)).collect();
                self.class.push(&answers);
            }
        }
        self.rows.push(SummaryRow {
            file: name.to_owned(),
            code: report.code.clone(),
            respondent: [&file.respondent.name, &file.respondent.class, &file.respondent.number]
                .map(Clone::clone),
            date: report.date,
            answered: report.answered,
            items: report.items,
            fit: report.fit.shown().map(|fit| fit.shown.figures),
            fit_words: fit_words(report),
            sides: report.sides.iter().map(|side| Side::shown(side).map(|shown| shown.figures)).collect(),
            quality: quality(file, report.language),
            note: notes.join(" "),
        });
    }

    fn finish(self) -> SummaryGroup {
        SummaryGroup {
            occupation: self.occupation,
            instrument: self.instrument.version,
            sides: self.sides,
            people: self.rows,
            figures: self.class.figures(),
        }
    }
}

fn fit_words(report: &Report) -> String {
    match &report.fit.state {
        FitState::Computed(fit) => fit.words.clone(),
        FitState::Undefined { reason, .. } => reason.clone(),
    }
}

/// How the questions were answered; nothing where nothing needs to be talked about.
fn quality(file: &ResultFile, language: Language) -> String {
    let quality = file.quality();
    if quality.status == QualityStatus::Clear {
        return String::new();
    }
    quality_block(&quality, language).status_line
}
