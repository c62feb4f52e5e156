//! Time of a hand-over into a local class folder: `cargo bench --bench hand_over`. Prints median and worst in milliseconds for an
//! empty folder and one with 50,000 results; ends with status 1 when a median is over its limit.
#![allow(
    clippy::unwrap_used,
    clippy::print_stdout,
    clippy::indexing_slicing,
    reason = "a measurement prints, and fails by panicking"
)]
#![allow(clippy::disallowed_methods, reason = "a measurement makes files and reads the clock")]
#![allow(missing_docs, reason = "a benchmark is no library")]

use std::path::Path;
use std::time::{Duration, Instant};

use selaras::assessment::{Answer, Sitting};
use selaras::language::Language;
use selaras::profile::Profile;
use selaras::result_file::{ResultFile, profile_digest};
use selaras::storage::Outbox;
use uuid::Uuid;

const LIMIT: Duration = Duration::from_millis(50);
const RUNS: u128 = 101;
const FILE: &[u8] = include_bytes!("../profiles/karyawan-pemberdayaan-masyarakat.ron");

fn main() {
    let profile = selaras::profile::read(FILE, None, jiff::civil::date(2026, 11, 24)).profile.unwrap();
    let mut over = false;
    println!("{:36}{:>10}{:>10}", "ms per hand-over", "median", "worst");
    for others in [0, 50_000] {
        // Beside the build, which lies on a disk: a folder in memory would have nothing to sync.
        let place = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).unwrap();
        let class = place.path().join("kelas");
        std::fs::create_dir(&class).unwrap();
        fill(&class, others);
        let outbox = Outbox::new(place.path().join("outbox"));
        let mut times: Vec<Duration> = (0..RUNS)
            .map(|number| {
                let file = result(&profile, number);
                let begun = Instant::now();
                outbox.queue(&file.with_outcome()).unwrap();
                let sending = outbox.send(&class);
                assert_eq!((sending.sent, sending.waiting), (1, 0));
                begun.elapsed()
            })
            .collect();
        times.sort();
        let (median, worst) = (times[times.len() / 2], times[times.len() - 1]);
        println!("{:36}{:>10.2}{:>10.2}", format!("folder with {others} results"), ms(median), ms(worst));
        over |= median > LIMIT;
    }
    if over {
        println!("over {} ms", LIMIT.as_millis());
        std::process::exit(1);
    }
}

fn fill(folder: &Path, others: u32) {
    for number in 0..others {
        let name = format!("selaras-contoh-AAAAA-2026-11-24-{number:012x}.selaras.json");
        std::fs::File::create(folder.join(name)).unwrap();
    }
}

fn result(profile: &Profile, number: u128) -> ResultFile {
    let now: jiff::ZonedDateTime = "2026-11-24T09:30:00+07:00[Asia/Jakarta]".parse().unwrap();
    let id = Uuid::from_u128(0x019a_b4f2_8d3c_7b1e_9f60_0000_0000_0000 + number * 0x0001_0203_0405);
    let mut sitting = Sitting::new(id, profile.id.clone(), now.clone());
    sitting.respondent.name = format!("Siswa {number}");
    for item in &profile.instrument.items {
        sitting.answer(&item.id, Answer::Value(4), Some(3_000));
    }
    ResultFile::from_sitting(&sitting, profile, &profile_digest(FILE), Language::Indonesian, &now)
}

fn ms(duration: Duration) -> f64 {
    1e3 * duration.as_secs_f64()
}
