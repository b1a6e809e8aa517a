#!/bin/sh
# Writes the manual pages with the argument parser's own generator, one for each command.
#
#   sh Tools/manual.sh PROGRAM GENERATOR FOLDER
#
# The date is that of the newest entry of CHANGELOG.md that has one, so that the same source gives the same pages.
set -eu
cd "$(dirname "$0")/.."
date=$(sed -n 's/^## .*\([0-9]\{4\}-[0-9][0-9]-[0-9][0-9]\).*/\1/p' CHANGELOG.md | head -1)
rm -rf "$3"
mkdir -p "$3"
"$2" "$1" --multi-page --section 1 --date "${date:-2026-11-30}" --output-directory "$3"
