//! Temporary.
fn main() -> anyhow::Result<()> {
    let text = std::fs::read_to_string("profiles/karyawan-pemberdayaan-masyarakat.ron")?;
    let options = ron::Options::default().with_default_extension(
        ron::extensions::Extensions::IMPLICIT_SOME | ron::extensions::Extensions::UNWRAP_NEWTYPES,
    );
    let profile: selaras::profile::Profile = options.from_str(&text)?;
    let native = eframe::NativeOptions {
        viewport: egui::ViewportBuilder::default().with_inner_size([1366.0, 768.0]).with_decorations(false),
        renderer: eframe::Renderer::Glow,
        system_font_fallback: false,
        ..Default::default()
    };
    eframe::run_native(
        "Selaras",
        native,
        Box::new(|cc| Ok(Box::new(selaras::app::App::new(&cc.egui_ctx, profile)?))),
    )
    .map_err(|e| anyhow::anyhow!("{e}"))
}
