//! Whether stored figures are the ones that follow from the answers.

use serde_json::Value;

use super::{Finding, ResultFile, SchemaVersion};

/// Largest difference that counts as equal, relative above 1.
const TOLERANCE: f64 = 1e-6;

/// Whether a stored outcome differs from the one computed again. Figures may differ by 1e-6 (relative above 1);
/// a field that is missing is the same as one that holds `null`; everything else must be equal.
#[must_use]
pub fn outcome_differs(stored: &Value, recomputed: &Value) -> bool {
    differs(stored, recomputed, Extra::Differs)
}

impl ResultFile {
    /// What is told when the stored outcome is not the one computed again from [`ResultFile::instrument`] and
    /// [`ResultFile::answers`]. A file without a stored outcome has nothing to tell; figures that only a newer
    /// minor version knows are not compared.
    #[must_use]
    pub fn outcome_finding(&self, recomputed: &Value) -> Option<Finding> {
        let is_newer = self.schema_version > SchemaVersion::CURRENT;
        let extra = if is_newer { Extra::Ignored } else { Extra::Differs };
        let stored = self.outcome.as_ref()?;
        differs(stored, recomputed, extra).then_some(Finding::OutcomeDiffers)
    }
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
