# Shared by the scripts: sourced, never run. Sets the folders and what is on the path.
# shellcheck shell=bash disable=SC2034

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
# Outside the clone: a second clone, or the next run of a build server, starts warm.
cache=${SELARAS_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/selaras}
tools=$cache/tools
python=/usr/bin/python3 # the distribution's, which has the accessibility bindings

mkdir -p "$cache"
case ":$PATH:" in *":$HOME/.cargo/bin:"*) ;; *) PATH=$PATH:$HOME/.cargo/bin ;; esac
PATH=$tools/bin:$PATH
export PATH

# A developer's builds stay in target/; a build server's clone is new every time, its cache is not.
if [ "${CI:-}" = true ] && [ -z "${CARGO_TARGET_DIR:-}" ]; then
    export CARGO_TARGET_DIR=$cache/target
fi
target=${CARGO_TARGET_DIR:-$root/target}
