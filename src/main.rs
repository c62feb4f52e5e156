//! Temporary.
fn main() -> anyhow::Result<()> {
    let mut o = selaras::cli::WindowOptions::default();
    let mut args = std::env::args().skip(1);
    while let Some(a) = args.next() { match a.as_str() { "--data" => o.data = args.next().map(Into::into), "--lang" => o.language = args.next().and_then(|l| selaras::language::Language::from_tag(&l)), f => o.file = Some(f.into()) } }
    selaras::app::run(o)
}
