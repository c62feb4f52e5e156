//! `tests/profiles/slips.txt`: one slip or a few at a time, each told where it is.

use std::collections::BTreeSet;

use selaras::profile::DiagnosticCode;

use crate::{MINIMAL, check};

const SLIPS: &str = include_str!("../profiles/slips.txt");

#[test]
fn every_slip_is_told_where_it_is() {
    for case in cases() {
        let (file, expected) = case.file();
        check(case.name, file.as_bytes(), &expected);
    }
}

/// Codes of a file's bytes, size and surroundings have their tests elsewhere.
#[test]
fn every_code_has_a_slip() {
    let elsewhere = [
        "empty",
        "too_large",
        "utf16",
        "encoding",
        "too_deep",
        "unclosed_bracket",
        "too_many_entries",
        "text_too_long",
        "similar_not_in_library",
    ];
    let here: BTreeSet<&str> = SLIPS.split('§').skip(1).step_by(2).collect();
    for code in DiagnosticCode::ALL {
        let name = code.name();
        assert!(here.contains(name) != elsewhere.contains(&name), "{name}");
    }
}

struct Case {
    name: &'static str,
    replacements: Vec<(&'static str, String)>,
}

fn cases() -> Vec<Case> {
    let mut cases: Vec<Case> = Vec::new();
    let mut last = ' ';
    for line in SLIPS.lines() {
        let rest = line.get(2..).unwrap_or_default();
        let kind = line.chars().next().unwrap_or(' ');
        match (kind, cases.last_mut()) {
            ('=', _) => cases.push(Case { name: rest, replacements: Vec::new() }),
            ('-', Some(case)) => case.replacements.push((rest, String::new())),
            ('+', Some(case)) => {
                let (_, after) = case.replacements.last_mut().unwrap();
                if last == '+' {
                    after.push('\n');
                }
                after.push_str(rest);
            }
            _ => {}
        }
        last = kind;
    }
    cases
}

impl Case {
    /// The file and what is to be found in it.
    fn file(&self) -> (String, Vec<String>) {
        let mut marked = MINIMAL.to_owned();
        for (before, after) in &self.replacements {
            assert!(marked.contains(before), "{}: nothing to replace by {after}", self.name);
            marked = marked.replacen(before, after, 1);
        }
        let (mut file, mut expected) = (String::new(), Vec::new());
        for (index, piece) in marked.split('§').enumerate() {
            if index % 2 == 0 {
                file.push_str(piece);
                continue;
            }
            let code = DiagnosticCode::ALL.iter().find(|code| code.name() == piece);
            let code = code.unwrap_or_else(|| panic!("{}: no code {piece}", self.name));
            let line = file.split('\n').count();
            let column = file.rsplit('\n').next().unwrap().chars().count() + 1;
            expected.push(format!("{line}:{column} {}[{piece}]", code.severity().name()));
        }
        (file, expected)
    }
}
