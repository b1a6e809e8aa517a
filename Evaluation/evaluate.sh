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
for parser in accurate fast; do
  section "stances and events, seeds, built-in codebook only, $parser parser"
  score "$shared/gold/seeds" seeds "seeds-$parser" --no-codebook --parser "$parser"
  section "stances and events, seeds with seeds/codebook.yaml, $parser parser"
  score "$shared/gold/seeds" seeds "seeds-codebook-$parser" --parser "$parser"
  section "stances and events, development articles, built-in codebook only, $parser parser"
  score "$shared/gold/dev" "$shared/gold/dev/texts" "dev-$parser" --no-codebook --parser "$parser"
done

# The annotated corpus: the texts that may be kept, or all of them where CORPUS_TEXTS holds them rebuilt.
if [ -d "$shared/corpus" ]; then
  corpus="$work/corpus"
  mkdir -p "$corpus"
  ids=$(awk -F'\t' '$3=="dev"{print $1}' "$shared/corpus/articles.tsv")
  found=
  for id in $ids; do
    text="${CORPUS_TEXTS:-$shared/corpus/texts}/$id.txt"
    if [ -f "$text" ]; then cp "$text" "$corpus/"; found="$found $id"; fi
  done
  texts="${CORPUS_TEXTS:-$shared/corpus/texts}"
  # shellcheck disable=SC2086
  python3 "$shared/corpus/to_gold.py" "$texts" "$shared/corpus/sentences.json" "$shared/corpus/articles.tsv" \
    "$shared/corpus/annotations" "$work/corpus-gold" $found
  python3 "$shared/corpus/corpus_yaml.py" "$corpus" >/dev/null
  for coder in learned,rules learned rules; do
    section "stances and events, dev articles of the annotated corpus, built-in codebook, coder $coder"
    score "$work/corpus-gold" "$corpus" "corpus-$coder" --no-codebook --coder "$coder"
  done
  section "the same, learned,rules --thorough"
  score "$work/corpus-gold" "$corpus" corpus-thorough --no-codebook --thorough
fi

if [ -d "$shared/challenge" ]; then
  section "challenge cases"
  python3 "$shared/challenge/run.py" "$stanceline" "$shared/challenge/cases.jsonl"
fi

section "actors and speakers, seeds and development articles, built-in codebook only"
python3 Evaluation/actors.py --stanceline "$stanceline" --show "$shared/gold/seeds" seeds \
  "$shared/gold/dev" "$shared/gold/dev/texts"

for cases in cases gum-dates; do
  section "time expressions, $cases"
  python3 Evaluation/times.py "$stanceline" "$shared/data/timex/$cases.jsonl" "$shared/eval/timex_score.py" \
    --disputed Evaluation/times-disputed.tsv
done

section "publication dates inferred"
python3 Evaluation/publication.py "$stanceline" "$shared/data/timex/gum-dates.jsonl" \
  "$shared/data/timeline/input" "$shared/data/timeline/input/dct.tsv" \
  "$shared/gold/dev/texts" "$shared/gold/dev/texts/corpus.yaml"

if [ -x .build/release/stanceline-train ]; then
  for treebank in ewt-dev gum-dev; do
    for parser in accurate fast; do
      section "tags and dependencies on gold tokens, $treebank, $parser parser"
      .build/release/stanceline-train evaluate "$shared/data/ud/$treebank.conllu" --gold-tokens --parser "$parser"
    done
  done
fi
