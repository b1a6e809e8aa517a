#!/bin/sh
# Builds the fuzz targets with libFuzzer and AddressSanitizer (C code too) and runs each for some seconds.
#
#   sh Fuzzing/run.sh [SECONDS [TARGET…]]
#
# What breaks one is written to Fuzzing/.build/found; make a test of it. What reached new code is kept in
# Fuzzing/.build/grown for the next time. Ends with 1 where something broke.
set -eu
cd "$(dirname "$0")"
seconds=${1:-60}
[ $# -eq 0 ] || shift
targets=${*:-Dates Dossier Claims Codebook Article Files CoNLLU Coding}
mkdir -p .build/tmp
for target in $targets; do
  TMPDIR=$PWD/.build/tmp swift build -c release --product "Fuzz$target" -Xswiftc -sanitize=fuzzer,address \
    -Xswiftc -use-ld=lld -Xcc -fsanitize=fuzzer-no-link,address >&2
done
mkdir -p .build/found .build/seeds/Files
for file in ../Tests/Fixtures/Formats/*; do
  { basename "$file" && cat "$file"; } >".build/seeds/Files/$(basename "$file")"
done
export SWIFT_BACKTRACE=enable=no
broken=0
for target in $targets; do
  mkdir -p ".build/grown/$target" ".build/seeds/$target"
  if ".build/release/Fuzz$target" -max_total_time="$seconds" -timeout=20 -rss_limit_mb=4096 -max_len=16384 \
    -print_final_stats=1 -artifact_prefix=".build/found/$target-" ".build/grown/$target" "Corpus/$target" \
    ".build/seeds/$target" 2>".build/$target.log"; then
    echo "ok $target: $(sed -n 's/^stat::number_of_executed_units: *//p' ".build/$target.log") executions"
  else
    broken=1
    echo "FOUND $target: $(grep -m1 -aE 'ERROR|Fatal|recondition' ".build/$target.log")"
  fi
done
exit $broken
