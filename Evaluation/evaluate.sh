#!/bin/sh
# Measures accuracy against annotated articles and corpora, where they lie in the folder given:
#   evaluate.sh STANCELINE SHARED
# Prints a section per measure, each with its command. Nothing here is needed to use or test the program.
set -eu

stanceline=$1
shared=$2
if [ ! -d "$shared/gold" ]; then
  echo "No annotated articles in $shared/gold; nothing to measure."
  exit 0
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

section() { printf '\n== %s\n' "$1"; }

score() { # gold folder, texts, name, further options of build
  gold=$1 texts=$2 name=$3
  shift 3
  "$stanceline" build "$texts" --output "$work/$name" "$@" >/dev/null
  python3 "$shared/eval/score.py" "$gold" "$work/$name/dossier.json" $SHOW
}

SHOW=${SHOW:-}
section "stances and events, seeds, built-in codebook only"
score "$shared/gold/seeds" seeds seeds --no-codebook
section "stances and events, seeds with seeds/codebook.yaml"
score "$shared/gold/seeds" seeds seeds-codebook
section "stances and events, development articles, built-in codebook only"
score "$shared/gold/dev" "$shared/gold/dev/texts" dev --no-codebook

section "actors and speakers, seeds and development articles, built-in codebook only"
python3 Evaluation/actors.py --stanceline "$stanceline" --show "$shared/gold/seeds" seeds \
  "$shared/gold/dev" "$shared/gold/dev/texts"

for cases in cases gum-dates; do
  section "time expressions, $cases"
  python3 Evaluation/times.py "$stanceline" "$shared/data/timex/$cases.jsonl" "$shared/eval/timex_score.py"
done

if [ -x .build/release/stanceline-train ]; then
  for treebank in ewt-dev gum-dev; do
    section "tags and dependencies on gold tokens, $treebank"
    "$stanceline" annotate --from-conllu "$shared/data/ud/$treebank.conllu" >"$work/$treebank.conllu"
    .build/release/stanceline-train evaluate "$shared/data/ud/$treebank.conllu" "$work/$treebank.conllu"
  done
fi
