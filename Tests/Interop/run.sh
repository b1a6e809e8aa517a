#!/bin/sh
# Exports a sample, a hostile sample, an empty dossier and that of output/ in every format, and opens each file with the
# programs it is made for; also those that stand in output/, and the report page in a headless Chromium.
#
#   sh Tests/Interop/run.sh [STANCELINE] [VENV]
#
# Uses the Python of VENV, which `make test-interop` fills. Ends with 1 where a file is not read or reads differently.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
stanceline=${1:-$root/.build/release/stanceline}
venv=${2:-$root/.venv}

python="$venv/bin/python"
if [ ! -x "$python" ]; then python=python3; fi

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export_all() {
  mkdir -p "$work/$1"
  cp "$2" "$work/$1/source.json"
  "$stanceline" validate "$2" > /dev/null
  "$stanceline" export --list --names | while read -r format file; do
    "$stanceline" export "$format" --level person -i "$2" -o "$work/$1/$file" 2> "$work/messages" || { cat "$work/messages"; exit 1; }
  done
}

"$python" "$here/hostile.py" > "$work/hostile.json"
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
"$python" "$here/check.py" "$@" || status=1
if [ -f "$root/output/dossier.json" ]; then "$python" "$here/check.py" --some "$root/output" || status=1; fi

# The report page in a browser; 77 says that there is none.
check_report() {
  "$python" "$here/check_report.py" "$@" || [ $? -eq 77 ] || status=1
}
check_report "$stanceline"
check_report "$stanceline" --large
if [ -f "$root/output/dossier.json" ]; then check_report "$stanceline" "$root/output/dossier.json" "$root/seeds"; fi
exit $status
