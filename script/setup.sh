# Sourced by the scripts beside it: what they need, installed if it is missing.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

say() { printf '\n\033[1m%s\033[0m\n' "$*"; }
[ -t 1 ] && [ -z "${NO_COLOR:-}" ] || say() { printf '\n%s\n' "$*"; }

need() { # package, test
  if ! eval "$2" >/dev/null 2>&1; then missing+=("$1"); fi
}

missing=()
need libyaml-dev 'pkg-config --exists yaml-0.1 || [ -e /usr/include/yaml.h ]'
need pkg-config 'command -v pkg-config'
need tzdata '[ -e /usr/share/zoneinfo/Asia/Shanghai ]'
if [ "${#missing[@]}" -gt 0 ]; then
  say "Installing: ${missing[*]}"
  if ! command -v apt-get >/dev/null; then
    echo "error: please install ${missing[*]} with this system's package manager, then run the script again" >&2
    exit 2
  fi
  as_root=(); [ "$(id -u)" = 0 ] || as_root=(sudo)
  export DEBIAN_FRONTEND=noninteractive
  "${as_root[@]}" apt-get update -qq
  "${as_root[@]}" apt-get install -y -qq "${missing[@]}" >/dev/null
fi
if ! command -v swift >/dev/null; then
  echo "error: Swift 6.2 or later is needed; see https://www.swift.org/install/linux/" >&2
  exit 2
fi
