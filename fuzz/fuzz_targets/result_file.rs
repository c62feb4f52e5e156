//! Arbitrary bytes as a result file and as a draft: whatever is read can be worked with and written again.
#![no_main]

use libfuzzer_sys::fuzz_target;
use selaras::result_file::{read, read_draft, write};

fuzz_target!(|bytes: &[u8]| {
    if let Ok((file, _)) = read(bytes) {
        let _ = (file.instrument(), file.to_sitting());
        assert!(read(&write(&file)).is_ok_and(|(again, _)| again == file));
    }
    if let Ok((file, _)) = read_draft(bytes) {
        let _ = file.to_sitting();
        assert!(read_draft(&write(&file)).is_ok_and(|(again, _)| again == file));
    }
});
