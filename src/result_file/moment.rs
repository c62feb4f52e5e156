//! A moment as a file writes it: RFC 3339 with the offset of the place, in whole seconds.

use jiff::fmt::temporal::Pieces;
use jiff::tz::{Offset, TimeZone};
use jiff::{Timestamp, ZonedDateTime};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// A moment and the offset of the clock that told it: "2026-11-24T10:00:00+07:00". Fractions of a second are cut.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moment {
    at: Timestamp,
    offset: Offset,
}

impl Moment {
    /// The moment a clock shows.
    #[must_use]
    pub fn of(zoned: &ZonedDateTime) -> Self {
        let whole = Timestamp::from_second(zoned.timestamp().as_second());
        Self { at: whole.unwrap_or_default(), offset: zoned.offset() }
    }

    /// The moment on a clock with this offset.
    #[must_use]
    pub fn to_zoned(self) -> ZonedDateTime {
        ZonedDateTime::new(self.at, TimeZone::fixed(self.offset))
    }

    fn parse(text: &str) -> Option<Self> {
        let at: Timestamp = text.parse().ok()?;
        let offset = Pieces::parse(text).ok()?.to_numeric_offset()?;
        Some(Self { at: Timestamp::from_second(at.as_second()).ok()?, offset })
    }
}

impl Serialize for Moment {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&self.at.display_with_offset(self.offset))
    }
}

impl<'de> Deserialize<'de> for Moment {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse(&text).ok_or_else(|| {
            de::Error::custom(format_args!(
                "`{text}` is no moment with an offset, such as 2026-11-24T10:00:00+07:00"
            ))
        })
    }
}

impl schemars::JsonSchema for Moment {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Moment".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "type": "string",
            "format": "date-time",
            "description": "RFC 3339 with the offset of the place, in whole seconds"
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_moment_keeps_its_offset_and_drops_fractions() {
        let read: Moment = serde_json::from_str("\"2026-11-24T10:00:00.987+07:00\"").unwrap();
        assert_eq!(serde_json::to_string(&read).unwrap(), "\"2026-11-24T10:00:00+07:00\"");
        assert_eq!(read.to_zoned().hour(), 10);
        assert_eq!(read.to_zoned().timestamp().to_string(), "2026-11-24T03:00:00Z");
    }

    #[test]
    fn a_moment_without_an_offset_is_refused() {
        for bad in ["\"2026-11-24T10:00:00\"", "\"2026-11-24\"", "\"\"", "\"besok\"", "5"] {
            assert!(serde_json::from_str::<Moment>(bad).is_err(), "{bad}");
        }
        assert!(serde_json::from_str::<Moment>("\"2026-11-24T03:00:00Z\"").is_ok());
    }
}
