//! Walks a profile: every text by its place, every claim with its sources. Shared by the tests of the library's content.

use std::collections::BTreeMap;

use selaras::profile::{Profile, SourceKey, Text};

/// Every text of the profile by its place ("duties/rencana/title").
pub(crate) fn texts(p: &Profile) -> BTreeMap<String, &Text> {
    let mut all = BTreeMap::new();
    let mut add = |path: String, text| assert!(all.insert(path.clone(), text).is_none(), "{path} twice");
    let list = |of: &str, n: usize| format!("{of}/{n}");

    add("title".into(), &p.title);
    p.alternative_titles.iter().enumerate().for_each(|(n, t)| add(list("alternative_titles", n), t));
    for (n, code) in p.codes.iter().enumerate() {
        code.note.iter().for_each(|t| add(list("codes", n), t));
    }
    p.interests.iter().filter_map(|i| i.note.as_ref()).for_each(|t| add("interests/note".into(), t));

    let o = &p.overview;
    add("overview/purpose".into(), &o.purpose);
    for (name, texts) in
        [("summary", &o.summary), ("serves", &o.serves), ("employers", &o.employers), ("study", &o.study)]
    {
        texts.iter().enumerate().for_each(|(n, t)| add(format!("overview/{name}/{n}"), t));
    }
    for (n, h) in o.highlights.iter().enumerate() {
        add(format!("overview/highlights/{n}/title"), &h.title);
        add(format!("overview/highlights/{n}/text"), &h.text);
    }
    o.mistaken_for.iter().for_each(|t| add("overview/mistaken_for".into(), t));
    o.not_this.iter().for_each(|t| add("overview/not_this".into(), t));

    p.duties_intro.iter().for_each(|t| add("duties_intro".into(), t));
    p.duties_note.iter().for_each(|t| add("duties_note".into(), t));
    for d in &p.duties {
        add(format!("duties/{}/title", d.id), &d.title);
        add(format!("duties/{}/text", d.id), &d.text);
        d.example.iter().for_each(|t| add(format!("duties/{}/example", d.id), t));
    }
    for x in &p.programmes {
        add(format!("programmes/{}/title", x.id), &x.title);
        x.example.iter().for_each(|t| add(format!("programmes/{}/example", x.id), t));
    }
    for x in &p.partners {
        add(format!("partners/{}/name", x.id), &x.name);
        x.role.iter().for_each(|t| add(format!("partners/{}/role", x.id), t));
    }
    p.day.iter().for_each(|d| add(format!("day/{}", d.time), &d.activity));
    for d in &p.demands {
        add(format!("demands/{}/text", d.id), &d.text);
        d.coping.iter().for_each(|t| add(format!("demands/{}/coping", d.id), t));
    }
    for r in &p.entry_routes {
        add(format!("entry_routes/{}/text", r.id), &r.text);
        r.subjects
            .iter()
            .enumerate()
            .for_each(|(n, t)| add(format!("entry_routes/{}/subjects/{n}", r.id), t));
    }
    for (n, s) in p.progression.iter().enumerate() {
        add(format!("progression/{n}/step"), &s.step);
        s.note.iter().for_each(|t| add(format!("progression/{n}/note"), t));
    }

    let s = &p.suitability;
    for (name, statements) in [("fits", &s.fits), ("think_again", &s.think_again)] {
        for f in statements {
            add(format!("{name}/{}/text", f.id), &f.text);
            f.why.iter().for_each(|t| add(format!("{name}/{}/why", f.id), t));
        }
    }
    if let Some(t) = &s.together {
        add("together/text".into(), &t.text);
        t.note.iter().for_each(|t| add("together/note".into(), t));
    }
    s.situations.iter().enumerate().for_each(|(n, x)| add(list("situations", n), &x.text));

    for m in &p.myths {
        let path = |field: &str| format!("myths/{}/{field}", m.id);
        add(path("claim"), &m.claim);
        add(path("reality"), &m.reality);
        m.false_word.iter().for_each(|t| add(path("false_word"), t));
        m.why.iter().for_each(|t| add(path("why"), t));
        m.if_believed.iter().for_each(|t| add(path("if_believed"), t));
    }
    for (n, x) in p.similar.iter().enumerate() {
        let path = |field: &str| format!("similar/{n}/{field}");
        add(path("title"), &x.title);
        x.same.iter().enumerate().for_each(|(k, t)| add(list(&path("same"), k), t));
        for (k, d) in x.differs.iter().enumerate() {
            add(path(&format!("differs/{k}/aspect")), &d.aspect);
            add(path(&format!("differs/{k}/here")), &d.here);
            add(path(&format!("differs/{k}/there")), &d.there);
        }
        x.choose_this_if.iter().for_each(|t| add(path("choose_this_if"), t));
        x.choose_that_if.iter().for_each(|t| add(path("choose_that_if"), t));
        x.figures.iter().enumerate().for_each(|(k, f)| add(list(&path("figures"), k), &f.label));
        if let Some(about) = &x.figures_about {
            add(path("figures_about/here"), &about.here);
            add(path("figures_about/there"), &about.there);
        }
    }

    add("instrument/instructions".into(), &p.instrument.instructions);
    p.instrument.scale.labels.iter().enumerate().for_each(|(n, t)| add(list("instrument/labels", n), t));
    for d in &p.instrument.dimensions {
        let fields = [
            ("name", &d.name),
            ("definition", &d.definition),
            ("learnable", &d.learnable),
            ("low", &d.low),
            ("middle", &d.middle),
            ("high", &d.high),
        ];
        fields.into_iter().for_each(|(name, t)| add(format!("instrument/dimensions/{}/{name}", d.id), t));
        for (name, texts) in [("grow", &d.grow), ("discuss", &d.discuss)] {
            texts
                .iter()
                .enumerate()
                .for_each(|(n, t)| add(format!("instrument/dimensions/{}/{name}/{n}", d.id), t));
        }
    }
    for item in &p.instrument.items {
        add(format!("instrument/items/{}/text", item.id), &item.text);
        item.example.iter().for_each(|t| add(format!("instrument/items/{}/example", item.id), t));
    }
    p.next_steps.iter().for_each(|s| add(format!("next_steps/{}", s.id), &s.text));
    p.questions_for_worker.iter().enumerate().for_each(|(n, t)| add(list("questions_for_worker", n), t));
    p.changes.iter().for_each(|c| add(format!("changes/{}", c.version), &c.text));
    all
}

/// Every claim with its sources.
pub(crate) fn claims(p: &Profile) -> Vec<(String, &[SourceKey])> {
    let mut all: Vec<(String, &[SourceKey])> = vec![("overview".into(), &p.overview.sources)];
    all.extend(p.overview.highlights.iter().map(|x| (x.title.id.clone(), &*x.sources)));
    all.extend(p.duties.iter().map(|x| (x.id.to_string(), &*x.sources)));
    all.extend(p.programmes.iter().map(|x| (x.id.to_string(), &*x.sources)));
    all.extend(p.partners.iter().map(|x| (x.id.to_string(), &*x.sources)));
    all.extend(p.demands.iter().map(|x| (x.id.to_string(), &*x.sources)));
    all.extend(p.entry_routes.iter().map(|x| (x.id.to_string(), &*x.sources)));
    all.extend(p.progression.iter().map(|x| (x.step.id.clone(), &*x.sources)));
    let s = &p.suitability;
    all.extend(s.fits.iter().chain(&s.think_again).map(|x| (x.id.to_string(), &*x.sources)));
    all.extend(s.together.iter().map(|x| ("together".into(), &*x.sources)));
    all.extend(s.situations.iter().map(|x| (x.text.id.clone(), &*x.sources)));
    all.extend(p.myths.iter().map(|x| (x.id.to_string(), &*x.sources)));
    for x in &p.similar {
        all.push((x.title.id.clone(), &x.sources));
        all.extend(x.figures_about.iter().map(|f| ("figures".into(), std::slice::from_ref(&f.source))));
    }
    all
}

/// The English text itself, empty where there is none.
pub(crate) fn english(text: &Text) -> &str {
    text.en.as_deref().unwrap_or("")
}

/// Lower-case words joined by single blanks, with one at each end, so that " word " finds whole words alone.
pub(crate) fn words(text: &str) -> String {
    let lower = text.to_lowercase();
    let parts: Vec<_> = lower.split(|c: char| !c.is_alphanumeric() && c != '-' && c != '\'').collect();
    format!(" {} ", parts.into_iter().filter(|w| !w.is_empty()).collect::<Vec<_>>().join(" "))
}
