//! Gives the Windows programs their icon, their version and their manifest, and Linux's its relocations in short.

use std::error::Error;

/// The language of the version resource: Indonesian.
const INDONESIAN: u16 = 0x0421;

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=assets/icon/selaras.ico");
    println!("cargo::rerun-if-changed=packaging/windows/selaras.manifest");
    if is("CARGO_CFG_TARGET_OS", "linux") && is("CARGO_CFG_TARGET_ENV", "gnu") {
        // Three megabytes less of a file that is read at every start (glibc 2.36 and later).
        println!("cargo::rustc-link-arg-bins=-Wl,-z,pack-relative-relocs");
    }
    if std::env::var_os("CARGO_CFG_WINDOWS").is_none() {
        return Ok(());
    }
    winresource::WindowsResource::new()
        .set_icon("assets/icon/selaras.ico")
        .set_manifest_file("packaging/windows/selaras.manifest")
        .set_language(INDONESIAN)
        .set("ProductName", "Selaras")
        .set("FileDescription", "Selaras")
        .set("OriginalFilename", "selaras.exe")
        .set("LegalCopyright", "MIT OR Apache-2.0")
        .compile()?;
    Ok(())
}

fn is(variable: &str, value: &str) -> bool {
    std::env::var(variable).is_ok_and(|found| found == value)
}
