#!/bin/sh
# Exports a sample, a hostile sample and output/ in every format, and opens each file with the programs it is made for;
# the report page in a headless Chromium.
#
#   sh Tests/Interop/run.sh [STANCELINE] [VENV]
#
# Installs the Python consumers in VENV unless they are there. Ends with 1 where a file is not read or reads differently.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
stanceline=${1:-$root/.build/release/stanceline}
venv=${2:-$root/.venv}

if [ ! -x "$venv/bin/python" ]; then
  python3 -m venv "$venv"
fi
if ! "$venv/bin/python" -c 'import networkx, igraph, pandas, icalendar, jsonschema' 2>/dev/null; then
  "$venv/bin/python" -m pip install --quiet --disable-pip-version-check -r "$here/requirements.txt"
fi

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export_all() {
  mkdir -p "$work/$1"
  "$stanceline" validate "$2" > /dev/null
  "$stanceline" export --list --names | while read -r format file; do
    "$stanceline" export "$format" -i "$2" -o "$work/$1/$file" 2> "$work/messages" || { cat "$work/messages"; exit 1; }
  done
}

"$venv/bin/python" "$here/hostile.py" > "$work/hostile.json"
printf '{"format":"stanceline-dossier","version":1,"documents":[],"actors":[],"issues":[],"events":[],"stances":[]}' \
  > "$work/empty.json"
export_all sample "$root/Tests/DossierFormatsTests/Golden/dossier.json"
export_all hostile "$work/hostile.json"
export_all empty "$work/empty.json"
set -- "$work/sample" "$work/hostile" "$work/empty"
if [ -f "$root/output/dossier.json" ]; then
  export_all output "$root/output/dossier.json"
  set -- "$@" "$work/output"
fi
status=0
"$venv/bin/python" "$here/check.py" "$@" || status=1

# The report page in a browser; 77 says that there is none.
check_report() {
  "$venv/bin/python" "$here/check_report.py" "$@" || [ $? -eq 77 ] || status=1
}
check_report "$stanceline"
if [ -f "$root/output/dossier.json" ]; then check_report "$stanceline" "$root/output/dossier.json" "$root/seeds"; fi
exit $status
