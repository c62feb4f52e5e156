# Shared by the scripts: sourced, never run. Sets the folders and what is on the path.
# shellcheck shell=bash disable=SC2034

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
# Outside the clone: a second clone, or the next run of a build server, starts warm.
cache=${SELARAS_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/selaras}
tools=$cache/tools
python=/usr/bin/python3 # the distribution's, which has the accessibility bindings
[ -x "$python" ] || python=python # as on Windows

mkdir -p "$cache"
case ":$PATH:" in *":$HOME/.cargo/bin:"*) ;; *) PATH=$PATH:$HOME/.cargo/bin ;; esac
PATH=$tools/bin:$PATH
export PATH

# A developer's builds stay in target/; a build server's clone is new every time, its cache is not.
if [ "${CI:-}" = true ] && [ -z "${CARGO_TARGET_DIR:-}" ]; then
    export CARGO_TARGET_DIR=$cache/target
fi
target=${CARGO_TARGET_DIR:-$root/target}

# Flags for what is handed out. Panics name a place in the sources; the folders of this machine are nobody's business. Flags other
# than every day's mean that the libraries are built once more, in folders of their own; Cargo's trim-paths, which would
# spare that, is not stable yet, and rewriting the program afterwards would be a guess.
remap="--remap-path-prefix=$root=selaras --remap-path-prefix=${CARGO_HOME:-$HOME/.cargo}=cargo"

# Installs those of the packages that are missing.
install_packages() { # PACKAGE…
    if ! command -v dpkg-query >/dev/null; then
        echo "This is neither Debian nor Ubuntu. Please install what these packages stand for: $*" >&2
        return
    fi
    local missing=() package
    for package in "$@"; do
        [ "$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null)" = installed ] || missing+=("$package")
    done
    [ ${#missing[@]} -gt 0 ] || return 0
    echo "Installing ${missing[*]}"
    local as_root=()
    [ "$(id -u)" = 0 ] || as_root=(sudo)
    "${as_root[@]}" apt-get update -qq
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
}
