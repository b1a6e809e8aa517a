#!/bin/sh
# Fails where a documentation comment stands above an import: the compiler drops it there.
# Usage: lint-docs.sh FOLDER…
set -eu
find "$@" -name '*.swift' | sort | xargs awk '
  FNR == 1 { doc = 0 }
  /^[ \t]*\/\/\// { doc = FNR; next }
  /^[ \t]*$/ { next }
  /^(@[A-Za-z_]+ +)*((public|package|internal|fileprivate|private) +)?import / {
    if (doc) { print FILENAME ":" doc ": `///` above an import; expected it above a declaration, or `//`"; bad = 1; doc = 0 }
    next
  }
  { doc = 0 }
  END { exit bad }
'
