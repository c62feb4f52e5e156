# Building for Windows on Debian: sourced after common.sh, never run.
# shellcheck shell=bash disable=SC2034,SC2154

mingw_triple=x86_64-pc-windows-gnu
mingw_target=$target/windows
mingw_packages=(rustc-web cargo-web rust-web-src gcc-mingw-w64-x86-64-win32 binutils-mingw-w64-x86-64)

# rustup has no Windows target for a machine without network: Debian's compiler makes the standard library from source.
build_with_mingw() {
    install_packages "${mingw_packages[@]}"
    PATH=/usr/bin:$PATH RUSTC=/usr/bin/rustc RUSTC_BOOTSTRAP=1 CARGO_TARGET_DIR=$mingw_target \
        CARGO_TARGET_X86_64_PC_WINDOWS_GNU_LINKER=x86_64-w64-mingw32-gcc \
        RUSTFLAGS="$remap -Clink-arg=-Wl,--no-insert-timestamp" \
        /usr/bin/cargo build --release --locked -Zbuild-std=std,panic_unwind --target "$mingw_triple"
}
