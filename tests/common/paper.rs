//! The tables of the method paper, for the tests that compute what it prints.
//! Included by `#[path = "common/paper.rs"] mod paper;`.

/// The table between `<!-- table: NAME -->` and the next empty line, as it is printed.
pub(crate) fn table(name: &str) -> String {
    let paper = include_str!("../../docs/method.md");
    let mark = format!("<!-- table: {name} -->\n");
    let after = paper.split_once(&mark).unwrap_or_else(|| panic!("docs/method.md has no table {name}")).1;
    after.lines().take_while(|line| line.starts_with('|')).map(|line| format!("{line}\n")).collect()
}
