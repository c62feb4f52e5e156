//! Pictures of the pages as they shall look. A small difference in how a graphics driver smooths an edge is no
//! change; a text that moved is. `UPDATE_SNAPSHOTS=1` takes them anew.

use egui_kittest::SnapshotOptions;
use selaras::storage::ThemeChoice;

use crate::harness::{Desk, Window};
use crate::places;

fn options(folder: &str) -> SnapshotOptions {
    SnapshotOptions::new()
        .output_path(format!("tests/window/pictures/{folder}"))
        .threshold(2.0)
        .max_failed_pixels(400)
}

/// Pictures that are kept of a window, by the names of the places.
fn keep(window: &mut Window, folder: &str, wanted: &[&str]) {
    let mut results = egui_kittest::SnapshotResults::new();
    places::visit(window, &mut |name, window| {
        if wanted.contains(&name) {
            // The folder has another name in every run.
            for mut rect in window.rects_of_words("/data") {
                rect.max.x = rect.min.x + 560.0;
                window.harness.mask(rect);
            }
            // What the pages look like is the template's; here it counts where they lie.
            for page in window.seen_pages() {
                window.harness.mask(page);
            }
            results.add(window.harness.try_snapshot_options(name, &options(folder)));
        }
    });
    drop(results);
}

const PAGES: [&str; 31] = [
    "simpan-pdf",
    "format-lain",
    "laporan-folder",
    "laporan-folder-selesai",
    "pengaturan",
    "bantuan",
    "panduan-guru-bk",
    "sumber",
    "pesan",
    "akhiri-sesi",
    "letak-simpan-salah",
    "mulai",
    "ringkasan",
    "tugas",
    "kecocokan",
    "mitos",
    "mitos-terbuka",
    "serupa",
    "persiapan",
    "asesmen",
    "asesmen-terjawab",
    "periksa",
    "hasil-belum-ada",
    "hasil",
    "hasil-jejak",
    "hasil-jejak-kosong",
    "hasil-cara",
    "hasil-perbandingan",
    "hasil-perbandingan-ditolak",
    "hasil-guru-bk",
    "pemilih-desa",
];

#[test]
fn pages_on_a_lab_screen() {
    keep(&mut Desk::new().open(), "1366x768", &PAGES);
}

#[test]
fn pages_on_a_small_screen() {
    keep(&mut Desk::new().size(1024.0, 768.0).open(), "1024x768", &PAGES);
}

#[test]
fn pages_in_the_dark() {
    keep(
        &mut Desk::new().theme(ThemeChoice::Dark).open(),
        "gelap",
        &[
            "ringkasan",
            "mitos",
            "asesmen-terjawab",
            "hasil",
            "hasil-jejak",
            "hasil-cara",
            "hasil-perbandingan",
            "simpan-pdf",
        ],
    );
}

#[test]
fn pages_in_high_contrast() {
    keep(
        &mut Desk::new().theme(ThemeChoice::HighContrast).open(),
        "kontras",
        &[
            "ringkasan",
            "mitos",
            "asesmen-terjawab",
            "hasil",
            "hasil-jejak",
            "hasil-cara",
            "hasil-perbandingan",
            "simpan-pdf",
            "pengaturan",
        ],
    );
}
