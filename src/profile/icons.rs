//! The names a profile may use for an icon. The theme draws each of them; a test holds the two lists together.

/// Every icon a profile may name, in alphabetical order.
pub const NAMES: &[&str] = &[
    "book",
    "briefcase",
    "building",
    "chart",
    "clipboard",
    "ear",
    "flag",
    "hands",
    "heart",
    "home",
    "leaf",
    "lightbulb",
    "map",
    "megaphone",
    "message",
    "pencil",
    "people",
    "puzzle",
    "search",
    "shield",
    "sprout",
    "star",
    "tools",
    "world",
];
