//! The web page, read by a parser that follows the HTML standard, and held against rules of accessibility.

use std::collections::{BTreeMap, BTreeSet};

use html5ever::tendril::TendrilSink;
use html5ever::{ParseOpts, parse_document};
use markup5ever_rcdom::{Handle, NodeData, RcDom};
use selaras::language::Language;
use selaras::report::{FitState, Paper, Report, SideState, web_page};

use crate::{Compared, everybody, field, people, plain_spaces, report_of, texts};

const FORM: &str = "web page";

pub(crate) fn written(report: &Report, paper: Paper) -> String {
    web_page(report, paper).unwrap()
}

/// The page as a tree; the standard's parser must find no fault in it.
fn parsed(html: &str, what: &str) -> RcDom {
    let options = ParseOpts {
        tree_builder: html5ever::tree_builder::TreeBuilderOpts { exact_errors: true, ..Default::default() },
        tokenizer: html5ever::tokenizer::TokenizerOpts { exact_errors: true, ..Default::default() },
    };
    let dom = parse_document(RcDom::default(), options).one(html);
    assert!(dom.errors.borrow().is_empty(), "{what}: {:?}", dom.errors.borrow());
    dom
}

fn elements(node: &Handle) -> Vec<Handle> {
    let mut found = Vec::new();
    if let NodeData::Element { .. } = node.data {
        found.push(node.clone());
    }
    node.children.borrow().iter().for_each(|child| found.extend(elements(child)));
    found
}

fn name(node: &Handle) -> String {
    match &node.data {
        NodeData::Element { name, .. } => name.local.to_string(),
        _ => String::new(),
    }
}

fn attribute(node: &Handle, wanted: &str) -> Option<String> {
    let NodeData::Element { attrs, .. } = &node.data else { return None };
    attrs.borrow().iter().find(|found| &*found.name.local == wanted).map(|found| found.value.to_string())
}

fn has_class(node: &Handle, wanted: &str) -> bool {
    attribute(node, "class").is_some_and(|class| class.split(' ').any(|class| class == wanted))
}

fn text(node: &Handle) -> String {
    fn gather(node: &Handle, into: &mut String) {
        if let NodeData::Text { contents } = &node.data {
            into.push_str(&contents.borrow());
        }
        node.children.borrow().iter().for_each(|child| gather(child, into));
    }
    let mut gathered = String::new();
    gather(node, &mut gathered);
    plain_spaces(&gathered)
}

fn of(node: &Handle, wanted: &str) -> Vec<Handle> {
    elements(node).into_iter().filter(|node| name(node) == wanted).collect()
}

/// Every text of the report but those that the page shows in another way, each exactly one element's text or label.
pub(crate) fn compare(report: &Report, what: &str, compared: &mut Compared) {
    // Ends of bands are drawn, and said in the range beside them; a minimum and a sentence for the ear are hidden text.
    const ELSEWHERE: [&str; 5] = ["low_text", "high_text", "range_table", "words", "weight_label"];
    let html = written(report, Paper::A4);
    let dom = parsed(&html, what);
    let body = of(&dom.document, "body").remove(0);
    let mut said = BTreeSet::new();
    for element in elements(&body) {
        said.insert(text(&element));
        said.extend(attribute(&element, "aria-label").map(|label| plain_spaces(&label)));
    }
    for (path, text) in texts(report) {
        let of_side = path.starts_with("/sides/");
        let of_minimum = path.contains("/minimum/");
        let elsewhere = ELSEWHERE.contains(&field(&path))
            && !(path.starts_with("/fit") && field(&path) == "words")
            || (of_side && matches!(field(&path), "spoken" | "range") && !of_minimum)
            || (of_minimum && field(&path) == "text")
            || (path.starts_with("/fit") && field(&path) == "range_short")
            || (path.starts_with("/fit/thirds") && report.fit.shown().is_none())
            || matches!(path.as_str(), "/title" | "/code_line");
        if elsewhere {
            continue;
        }
        if text == report.grow_title && report.sides.iter().all(|side| side.grow.is_empty())
            || text == report.discuss_title && report.sides.iter().all(|side| side.discuss.is_empty())
            || text == report.next_steps.title && report.next_steps.steps.is_empty()
            || text == report.questions.title && report.questions.lines.is_empty()
        {
            continue;
        }
        assert!(said.contains(&plain_spaces(&text)), "{what}: {path} is not on the page: {text}");
        compared.one(FORM);
    }
    let head = plain_spaces(&format!("{} · {}", report.title, report.occupation));
    compared.same(FORM, said.contains(&head), true, what);
    let meta = plain_spaces(&format!("{} · {}", report.meta_line(), report.code_line));
    compared.same(FORM, said.contains(&meta), true, &format!("{what}: {meta}"));
    figures(report, &body, what, compared);
}

/// Figures stand in the row of their side, and are drawn where they lie.
fn figures(report: &Report, body: &Handle, what: &str, compared: &mut Compared) {
    let tables = of(body, "table");
    let sides = tables.iter().find(|table| has_class(table, "sides")).unwrap();
    let rows: Vec<Handle> = of(&of(sides, "tbody")[0], "tr");
    compared.same(FORM, rows.len(), report.sides.len(), what);
    for (row, side) in rows.iter().zip(&report.sides) {
        let head = text(&of(row, "th")[0]);
        compared.same(FORM, head, plain_spaces(&format!("{} {}", side.name, side.role_line)), what);
        let cells: Vec<String> = of(row, "td").iter().skip(1).map(text).collect();
        match &side.state {
            SideState::Scored(scored) => {
                compared.same(FORM, &cells[0], &scored.shown.text, what);
                compared.same(FORM, &cells[1], &scored.shown.range_short, what);
                let band = elements(row).into_iter().find(|element| has_class(element, "band")).unwrap();
                let dot = elements(row).into_iter().find(|element| has_class(element, "mark")).unwrap();
                let drawn = |node: &Handle, key| attribute(node, key).unwrap().parse::<f64>().unwrap();
                // 0 lies at 8 and 100 at 256.
                let shown = &scored.shown;
                let x = |value: f64| 8.0 + 2.48 * value;
                for (drawn, value) in [
                    (drawn(&band, "x"), x(shown.low)),
                    (drawn(&band, "x") + drawn(&band, "width"), x(shown.high)),
                    (drawn(&dot, "cx"), x(shown.value)),
                ] {
                    assert!(
                        (drawn - value).abs() <= 0.011,
                        "{what}: {} is drawn at {drawn}, not {value}",
                        side.name
                    );
                    compared.one(FORM);
                }
            }
            SideState::NoScore { reason } => {
                compared.same(FORM, cells[0].clone(), format!("{}{reason}", report.labels.no_score), what);
            }
        }
    }
    let FitState::Computed(fit) = &report.fit.state else { return };
    let parts = tables.iter().find(|table| has_class(table, "parts")).unwrap();
    let rows = of(&of(parts, "tbody")[0], "tr");
    compared.same(FORM, rows.len(), fit.parts.len(), what);
    for (row, part) in rows.iter().zip(&fit.parts) {
        let cells: Vec<String> =
            elements(row).iter().filter(|cell| matches!(&*name(cell), "th" | "td")).map(text).collect();
        let expected = [&part.name, &part.weight, &part.part].map(|text| plain_spaces(text));
        compared.same(FORM, cells, expected.to_vec(), what);
    }
    compared.same(FORM, text(&of(parts, "tfoot")[0]), format!("{}{}", fit.total_label, fit.total), what);
}

#[test]
fn the_page_loads_nothing_runs_nothing_and_asks_for_its_paper() {
    for person in everybody() {
        let report = report_of(&person, Language::Indonesian);
        for (paper, size) in [(Paper::A4, "210mm 297mm"), (Paper::F4, "215mm 330mm")] {
            let html = written(&report, paper);
            let dom = parsed(&html, person.id);
            for element in elements(&dom.document) {
                let tag = name(&element);
                let active =
                    ["script", "link", "img", "iframe", "object", "embed", "form", "a", "base", "video"];
                assert!(!active.contains(&tag.as_str()), "{}: {tag}", person.id);
                let NodeData::Element { attrs, .. } = &element.data else { continue };
                for attribute in attrs.borrow().iter() {
                    let key = attribute.name.local.to_string();
                    let loads = ["href", "src", "srcset", "action", "style", "data", "poster", "background"];
                    assert!(!key.starts_with("on") && !loads.contains(&key.as_str()), "{}: {key}", person.id);
                }
            }
            let policy =
                of(&dom.document, "meta").into_iter().find(|meta| attribute(meta, "http-equiv").is_some());
            let policy = policy.unwrap();
            assert_eq!(attribute(&policy, "http-equiv").unwrap(), "Content-Security-Policy");
            assert_eq!(
                attribute(&policy, "content").unwrap(),
                "default-src 'none'; style-src 'unsafe-inline'"
            );
            let styles = of(&dom.document, "style");
            assert_eq!(styles.len(), 1);
            let style = text(&styles[0]);
            assert!(!style.contains("url(") && !style.contains("@import") && !style.contains("//"));
            assert!(style.contains(&format!("@page {{ size: {size};")), "{size}");
            assert!(style.contains("Inter, system-ui, sans-serif"));
        }
    }
}

#[test]
fn no_text_gets_past_the_escaping() {
    let template = include_str!("../../assets/report/student.html");
    assert!(template.contains("{{ report.sentence }}"));
    assert!(!template.contains("|safe") && !template.contains("| safe") && !template.contains("escape"));
}

#[test]
fn names_stand_apart_from_the_direction_of_the_line() {
    let mut person = people::sekar();
    person.sitting.respondent.name = "\u{202e}سيتي <b>".to_owned();
    let html = written(&report_of(&person, Language::Indonesian), Paper::A4);
    let dom = parsed(&html, "bidi");
    assert_eq!(text(&of(&dom.document, "bdi")[0]), "سيتي <b>");
    assert!(!html.contains('\u{202e}'));
}

/// What a checker of accessibility asks of a page like this.
#[test]
fn a_screen_reader_finds_its_way() {
    for person in everybody() {
        for language in Language::ALL {
            let report = report_of(&person, language);
            let dom = parsed(&written(&report, Paper::A4), person.id);
            let all = elements(&dom.document);
            let html = of(&dom.document, "html").remove(0);
            assert_eq!(attribute(&html, "lang").unwrap(), language.tag());
            let titles = of(&of(&dom.document, "head")[0], "title");
            assert_eq!(text(&titles[0]), plain_spaces(&format!("{} – {}", report.title, report.occupation)));
            assert_eq!(of(&dom.document, "main").len(), 1);
            headings(&all, person.id);
            let ids: Vec<String> = all.iter().filter_map(|element| attribute(element, "id")).collect();
            assert_eq!(ids.len(), ids.iter().collect::<BTreeSet<_>>().len(), "an id stands twice");
            for element in &all {
                if let Some(label) = attribute(element, "aria-labelledby") {
                    assert!(ids.contains(&label), "{label} labels and is not there");
                }
                check_element(element, person.id);
            }
        }
    }
}

/// One first heading, none of them empty, and no level left out.
fn headings(all: &[Handle], what: &str) {
    let heading = |element: &&Handle| matches!(&*name(element), "h1" | "h2" | "h3" | "h4" | "h5" | "h6");
    let mut before = 0;
    for element in all.iter().filter(heading) {
        let level: u32 = name(element).strip_prefix('h').unwrap().parse().unwrap();
        assert!(level <= before + 1, "{what}: h{level} after h{before}");
        assert!(level > 1 || before == 0, "{what}: a second h1");
        assert!(!text(element).is_empty(), "{what}: an empty heading");
        before = level;
    }
    assert!(before > 1, "{what}: no headings");
}

fn check_element(element: &Handle, what: &str) {
    match &*name(element) {
        "th" => {
            let scope = attribute(element, "scope");
            assert!(matches!(scope.as_deref(), Some("row" | "col")), "{what}: a header cell for nothing");
            assert!(!text(element).is_empty(), "{what}: an empty header cell");
        }
        "table" => assert!(attribute(element, "aria-labelledby").is_some(), "{what}: a table without a name"),
        "svg" => {
            let hidden = attribute(element, "aria-hidden").as_deref() == Some("true");
            let named = attribute(element, "role").as_deref() == Some("img")
                && attribute(element, "aria-label").is_some_and(|label| !label.is_empty());
            assert!(hidden != named, "{what}: a drawing that is neither named nor hidden");
        }
        "input" => {
            assert!(
                attribute(element, "disabled").is_some(),
                "{what}: a box that can be ticked and keeps nothing"
            );
        }
        "label" => assert!(
            !text(element).is_empty() && of(element, "input").len() == 1,
            "{what}: a label for nothing"
        ),
        _ => {}
    }
}

/// Every colour of the page in use, with what lies behind it and the ratio WCAG 2.2 asks for: 7 for texts, 4.5 for side
/// texts, 3 for what is drawn.
#[test]
fn colours_keep_their_contrast() {
    const PAIRS: [(&str, &str, f64); 27] = [
        ("text", "surface", 7.0),
        ("text", "surface-group", 7.0),
        ("text", "surface-raised", 7.0),
        ("text", "canvas", 7.0),
        ("text-muted", "surface", 4.5),
        ("text-muted", "surface-group", 4.5),
        ("text-muted", "surface-raised", 4.5),
        ("highlight-soft-text", "highlight-soft", 4.5),
        ("band-edge", "surface-group", 3.0),
        ("band-edge", "surface-raised", 3.0),
        ("band-edge", "track", 3.0),
        ("band-mark", "band-fill", 3.0),
        ("band-mark", "surface-group", 3.0),
        ("minimum-mark", "surface-group", 3.0),
        ("tick", "surface-group", 3.0),
        ("tick", "surface-raised", 3.0),
        ("border-strong", "surface-raised", 3.0),
        ("chart-1", "surface-raised", 3.0),
        ("chart-2", "surface-raised", 3.0),
        ("chart-3", "surface-raised", 3.0),
        ("chart-4", "surface-raised", 3.0),
        ("chart-5", "surface-raised", 3.0),
        ("chart-6", "surface-raised", 3.0),
        ("chart-2", "surface-group", 3.0),
        ("chart-3", "surface-group", 3.0),
        ("chart-5", "surface-group", 3.0),
        ("chart-5", "surface", 3.0),
    ];
    let html = written(&report_of(&people::sekar(), Language::Indonesian), Paper::A4);
    let dom = parsed(&html, "colours");
    let style = text(&of(&dom.document, "style")[0]);
    let (root, rules) = style.split_once('}').unwrap();
    let colours: BTreeMap<&str, [f64; 3]> = root
        .split(';')
        .filter_map(|line| {
            let (key, value) = line.rsplit_once(": #")?;
            let channel =
                |at: usize| f64::from(u8::from_str_radix(value.get(at..at + 2).unwrap(), 16).unwrap());
            Some((key.trim().rsplit("--").next()?, [channel(0), channel(2), channel(4)]))
        })
        .collect();
    // Lines that only part areas carry no meaning.
    let decoration = ["border"];
    for used in rules.split("var(--").skip(1).map(|rest| rest.split(')').next().unwrap()) {
        assert!(colours.contains_key(used), "{used} has no colour");
        let held = PAIRS.iter().any(|(front, back, _)| *front == used || *back == used);
        assert!(held || decoration.contains(&used), "{used} is held against nothing");
    }
    for (front, back, least) in PAIRS {
        let ratio = contrast(colours[front], colours[back]);
        assert!(ratio >= least, "{front} on {back}: {ratio:.2}, asked {least}");
    }
}

/// Contrast ratio of WCAG 2.2, from 8-bit sRGB.
fn contrast(one: [f64; 3], other: [f64; 3]) -> f64 {
    let luminance = |colour: [f64; 3]| {
        let [r, g, b] = colour.map(|channel| {
            let channel = channel / 255.0;
            if channel <= 0.04045 { channel / 12.92 } else { ((channel + 0.055) / 1.055).powf(2.4) }
        });
        0.2126 * r + 0.7152 * g + 0.0722 * b
    };
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}
