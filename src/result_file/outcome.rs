//! The outcome as a file carries it, and whether stored figures are the ones that follow from the answers.

use serde::Serialize;
use serde_json::Value;

use super::{Finding, ResultFile, SchemaVersion};
use crate::report::quality_block;
use crate::scoring::{Outcome, Quality, QualityStatus, assess};

/// Everything that was computed when the file was made. Never trusted: a reader computes it again.
#[derive(Clone, Debug, PartialEq, Serialize, schemars::JsonSchema)]
pub struct OutcomeRecord {
    /// Dimensions, fit and strengths.
    #[serde(flatten)]
    pub outcome: Outcome,
    /// How the questions were answered, for the counselor. Files of schema 1.0 do not have it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub quality: Option<QualityRecord>,
}

/// How the questions were answered. A figure that is not defined is left out.
#[derive(Clone, Debug, PartialEq, Serialize, schemars::JsonSchema)]
pub struct QualityRecord {
    /// What the signs say together.
    pub status: QualityStatus,
    /// Longest run of identical raw answers in the order of presentation; a missing answer ends a run.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub longstring: Option<usize>,
    /// Standard deviation (n − 1) of the raw answers, units of the scale.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub irv: Option<f64>,
    /// Mean over dimensions of |POMP of the positive − POMP of the reversed items|, after reversal, 0–100.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub contradiction: Option<f64>,
    /// Root of the mean variance within the dimensions, after reversal, POMP units.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub within_sd: Option<f64>,
    /// Items without an answer of the scale, as a share of all, 0–1.
    pub missing_share: f64,
    /// Median time of the items that have one, milliseconds.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub median_ms: Option<f64>,
    /// Mean time of the same items, milliseconds.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mean_ms: Option<f64>,
    /// The same in one line for the counselor, in the file's language. Words are not compared on reading.
    pub summary: String,
    /// One sentence a sign for the counselor, in the file's language. Words are not compared on reading.
    pub sentences: Vec<String>,
}

/// Largest difference that counts as equal, relative above 1.
const TOLERANCE: f64 = 1e-6;

/// Whether a stored outcome differs from the one computed again. Figures may differ by 1e-6 (relative above 1);
/// a field that is missing is the same as one that holds `null`; everything else must be equal.
#[must_use]
pub fn outcome_differs(stored: &Value, recomputed: &Value) -> bool {
    differs(stored, recomputed, Extra::Differs)
}

impl ResultFile {
    /// How the questions were answered, from the answers, times and instrument in the file.
    #[must_use]
    pub fn quality(&self) -> Quality {
        assess(&self.instrument(), &self.answers(), &self.times())
    }

    /// The outcome that follows from the answers, as the file carries it.
    #[must_use]
    pub fn outcome_record(&self) -> OutcomeRecord {
        let quality = self.quality();
        let words = quality_block(&quality, self.language);
        let quality = QualityRecord {
            status: quality.status,
            longstring: quality.longstring,
            irv: quality.irv,
            contradiction: quality.contradiction,
            within_sd: quality.within_sd,
            missing_share: quality.missing_share,
            median_ms: quality.median_ms,
            mean_ms: quality.mean_ms,
            summary: words.status_line,
            sentences: words.sentences,
        };
        OutcomeRecord { outcome: self.recomputed(), quality: Some(quality) }
    }

    /// What is told when the stored outcome is not the one computed again from [`ResultFile::instrument`] and
    /// [`ResultFile::answers`]. A file without a stored outcome has nothing to tell; figures that only a newer
    /// minor version knows, quality that an older one did not store, and the words about it are not compared.
    #[must_use]
    pub fn outcome_finding(&self, recomputed: &Value) -> Option<Finding> {
        let is_newer = self.schema_version > SchemaVersion::CURRENT;
        let extra = if is_newer { Extra::Ignored } else { Extra::Differs };
        let (stored, mut recomputed) = (without_words(self.outcome.as_ref()?), without_words(recomputed));
        if field(stored.get(QUALITY)).is_null()
            && let Some(fields) = recomputed.as_object_mut()
        {
            fields.remove(QUALITY);
        }
        differs(&stored, &recomputed, extra).then_some(Finding::OutcomeDiffers)
    }
}

/// Where [`OutcomeRecord::quality`] stands.
const QUALITY: &str = "quality";

/// The outcome without the sentences about quality: they may be worded anew. What is no sentence stays and differs.
fn without_words(outcome: &Value) -> Value {
    let mut outcome = outcome.clone();
    if let Some(quality) = outcome.get_mut(QUALITY).and_then(Value::as_object_mut) {
        if quality.get("summary").is_some_and(Value::is_string) {
            quality.remove("summary");
        }
        let sentences = quality.get("sentences").and_then(Value::as_array);
        if sentences.is_some_and(|sentences| sentences.iter().all(Value::is_string)) {
            quality.remove("sentences");
        }
    }
    outcome
}

/// What a stored field means that is not computed.
#[derive(Clone, Copy)]
enum Extra {
    Differs,
    Ignored,
}

fn differs(stored: &Value, recomputed: &Value, extra: Extra) -> bool {
    match (stored, recomputed) {
        (Value::Number(stored), Value::Number(recomputed)) => match (stored.as_f64(), recomputed.as_f64()) {
            (Some(a), Some(b)) => (a - b).abs() > TOLERANCE * b.abs().max(1.0),
            _ => stored != recomputed,
        },
        (Value::Array(stored), Value::Array(recomputed)) => {
            stored.len() != recomputed.len()
                || stored.iter().zip(recomputed).any(|(stored, computed)| differs(stored, computed, extra))
        }
        (Value::Object(stored), Value::Object(recomputed)) => {
            let changed =
                recomputed.iter().any(|(key, computed)| differs(field(stored.get(key)), computed, extra));
            let mut added =
                stored.iter().filter(|(key, value)| !recomputed.contains_key(*key) && !value.is_null());
            changed || (matches!(extra, Extra::Differs) && added.next().is_some())
        }
        _ => stored != recomputed,
    }
}

fn field(value: Option<&Value>) -> &Value {
    value.unwrap_or(&Value::Null)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn small_differences_and_missing_nulls_are_equal() {
        let stored = json!({"fit": 68.75, "dimensions": [{"pomp": 79.166_666_6}]});
        let recomputed =
            json!({"fit": 68.750_000_5, "minimum": null, "dimensions": [{"pomp": 79.166_666_7}]});
        assert!(!outcome_differs(&stored, &recomputed));
        assert!(!outcome_differs(&json!(3), &json!(3.0)));
    }

    #[test]
    fn a_changed_missing_or_added_figure_differs() {
        let recomputed = json!({"fit": 68.75, "dimensions": [{"pomp": 79.0}]});
        for stored in [
            json!({"fit": 68.76, "dimensions": [{"pomp": 79.0}]}),
            json!({"fit": null, "dimensions": [{"pomp": 79.0}]}),
            json!({"dimensions": [{"pomp": 79.0}]}),
            json!({"fit": 68.75, "dimensions": []}),
            json!({"fit": 68.75, "dimensions": [{"pomp": 79.0, "extra": 1}]}),
            json!({"fit": "68.75", "dimensions": [{"pomp": 79.0}]}),
        ] {
            assert!(outcome_differs(&stored, &recomputed), "{stored}");
        }
    }
}
