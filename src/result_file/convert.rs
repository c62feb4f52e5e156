//! From a sitting to a file and back.

use std::collections::BTreeMap;

use jiff::ZonedDateTime;
use sha2::{Digest, Sha256};

use super::check::{MAX_LABEL, MAX_MILLISECONDS, MAX_REFLECTION};
use super::{
    AnswerRecord, DraftState, FileFormat, InstrumentRecord, Moment, ProfileRecord, RespondentRecord,
    ResultFile, SchemaVersion, TickedStep,
};
use crate::assessment::{Answer, Answers, Position, Respondent, Sitting};
use crate::language::Language;
use crate::profile::{EntryId, Instrument, ItemId, NextStep, Profile, is_hidden};
use crate::scoring::{Outcome, score};

/// The SHA-256 of a profile's bytes without byte order mark and with CRLF as LF, in lower-case hex.
#[must_use]
pub fn profile_digest(bytes: &[u8]) -> String {
    let mut hasher = Sha256::new();
    let mut rest = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    while let Some(at) = rest.windows(2).position(|pair| pair == b"\r\n") {
        let (before, after) = rest.split_at(at);
        hasher.update(before);
        rest = after.strip_prefix(b"\r").unwrap_or(after);
        // The line feed itself goes with what follows.
    }
    hasher.update(rest);
    hasher.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
}

impl ResultFile {
    /// A result file of a sitting, without outcome (set [`ResultFile::outcome`] before writing).
    ///
    /// `sha256` is the [`profile_digest`] of the profile's bytes, `language` the one in which the person answered,
    /// `created` the moment of saving. What a person typed is cut to the schema's lengths, and characters that no
    /// reader accepts become spaces.
    #[must_use]
    pub fn from_sitting(
        sitting: &Sitting,
        profile: &Profile,
        sha256: &str,
        language: Language,
        created: &ZonedDateTime,
    ) -> Self {
        Self {
            format: FileFormat::Result,
            schema_version: SchemaVersion::CURRENT,
            result_id: sitting.id,
            started: Moment::of(&sitting.started),
            created: Moment::of(created),
            app_version: env!("CARGO_PKG_VERSION").to_owned(),
            profile: ProfileRecord {
                id: profile.id.clone(),
                version: profile.version.clone(),
                sha256: sha256.to_owned(),
                title: (&profile.title).into(),
            },
            instrument: InstrumentRecord::from(&profile.instrument),
            respondent: RespondentRecord {
                name: one_line(&sitting.respondent.name, MAX_LABEL),
                class: one_line(&sitting.respondent.class, MAX_LABEL),
                number: one_line(&sitting.respondent.number, MAX_LABEL),
            },
            consent: None,
            language,
            answers: answer_records(sitting, &profile.instrument),
            myth_guesses: sitting.myth_guesses.clone(),
            picture_change: sitting.picture_change,
            reflection: one_line(&sitting.reflection, MAX_REFLECTION),
            ticked_steps: ticked_steps(sitting, &profile.next_steps),
            outcome: None,
            draft: None,
        }
    }

    /// A draft of a sitting: the same without outcome, with the place where the person is. `focus` is whatever the
    /// window needs to find its focus again.
    #[must_use]
    pub fn draft_of(
        sitting: &Sitting,
        profile: &Profile,
        sha256: &str,
        language: Language,
        saved: &ZonedDateTime,
        focus: Option<&str>,
    ) -> Self {
        let file = Self::from_sitting(sitting, profile, sha256, language, saved);
        let focus = focus.map(|focus| one_line(focus, MAX_LABEL));
        let draft = DraftState { revision: 0, position: sitting.position, focus };
        Self { format: FileFormat::Draft, draft: Some(draft), ..file }
    }

    /// The outcome that follows from the answers and the instrument in the file.
    #[must_use]
    pub fn recomputed(&self) -> Outcome {
        score(&self.instrument(), &self.answers())
    }

    /// The file with the outcome that follows from its answers.
    #[must_use]
    pub fn with_outcome(mut self) -> Self {
        self.outcome = serde_json::to_value(self.outcome_record()).ok();
        self
    }

    /// The instrument in the file, by which its answers are scored.
    #[must_use]
    pub fn instrument(&self) -> Instrument {
        self.instrument.to_instrument()
    }

    /// The answers that count: those to items the instrument has, with options its scale has.
    #[must_use]
    pub fn answers(&self) -> Answers {
        let scale = self.instrument.scale.min..=self.instrument.scale.max;
        let counted = |record: &AnswerRecord| match record.value {
            Some(value) if scale.contains(&value) => Answer::Value(value),
            None if record.not_understood => Answer::NotUnderstood,
            _ => Answer::Unanswered,
        };
        self.known_answers().map(|record| (record.item.clone(), counted(record))).collect()
    }

    /// Milliseconds of the items the instrument has, for those that have a time.
    #[must_use]
    pub fn times(&self) -> BTreeMap<ItemId, u64> {
        self.known_answers().filter_map(|record| Some((record.item.clone(), record.ms?))).collect()
    }

    /// The sitting in the file. One that was no draft is at its result.
    #[must_use]
    pub fn to_sitting(&self) -> Sitting {
        let mut sitting = Sitting::new(self.result_id, self.profile.id.clone(), self.started.to_zoned());
        sitting.respondent = Respondent {
            name: self.respondent.name.clone(),
            class: self.respondent.class.clone(),
            number: self.respondent.number.clone(),
        };
        sitting.answers = self.answers();
        sitting.times = self.times();
        sitting.myth_guesses.clone_from(&self.myth_guesses);
        sitting.picture_change = self.picture_change;
        sitting.reflection.clone_from(&self.reflection);
        sitting.ticked_steps = self.ticked_steps.iter().map(|step| step.id.clone()).collect();
        sitting.position = match self.draft.as_ref().map(|draft| draft.position) {
            Some(Position::Item(index)) if index >= self.instrument.items.len() => Position::Check,
            Some(position) => position,
            None => Position::Result,
        };
        sitting
    }

    fn known_answers(&self) -> impl Iterator<Item = &AnswerRecord> {
        let items: std::collections::HashSet<&ItemId> =
            self.instrument.items.iter().map(|item| &item.id).collect();
        self.answers.iter().filter(move |record| items.contains(&record.item))
    }
}

/// One record an item, in the order of presentation; then what was answered to items the instrument has no more.
fn answer_records(sitting: &Sitting, instrument: &Instrument) -> Vec<AnswerRecord> {
    let record = |item: &ItemId| {
        let answer = sitting.answers.get(item);
        AnswerRecord {
            item: item.clone(),
            value: answer.value(),
            not_understood: answer == Answer::NotUnderstood,
            ms: sitting.times.get(item).map(|ms| (*ms).min(MAX_MILLISECONDS)),
        }
    };
    let known = instrument.items.iter().map(|item| record(&item.id));
    let others = sitting.answers.iter().filter(|(item, _)| instrument.item(item).is_none());
    known.chain(others.map(|(item, _)| record(item))).collect()
}

fn ticked_steps(sitting: &Sitting, steps: &[NextStep]) -> Vec<TickedStep> {
    let text = |id: &EntryId| steps.iter().find(|step| step.id == *id).map(|step| (&step.text).into());
    sitting.ticked_steps.iter().map(|id| TickedStep { id: id.clone(), text: text(id) }).collect()
}

/// What a person typed, as one line that every reader accepts.
fn one_line(text: &str, most: usize) -> String {
    let plain: String = text.chars().map(|c| if is_hidden(c) { ' ' } else { c }).collect();
    let cut: String = plain.trim().chars().take(most).collect();
    cut.trim_end().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_person_typed_becomes_one_plain_line() {
        assert_eq!(one_line(" Sekar\tAyu\r\n", 120), "Sekar Ayu");
        assert_eq!(one_line("abc\u{202E}def", 120), "abc def");
        assert_eq!(one_line(&"é".repeat(200), 120), "é".repeat(120));
    }

    #[test]
    fn the_digest_forgets_byte_order_mark_and_carriage_returns() {
        // From `printf 'a\nb\n' | sha256sum`.
        let expected = "911169ddaaf146aff539f58c26c489af3b892dff0fe283c1c264c65ae5aa59a2";
        for bytes in [&b"a\nb\n"[..], b"a\r\nb\r\n", b"\xEF\xBB\xBFa\r\nb\n"] {
            assert_eq!(profile_digest(bytes), expected);
        }
        assert_ne!(profile_digest(b"a\rb\n"), expected);
        assert_ne!(profile_digest(b"a\r\r\nb\n"), expected);
    }
}
