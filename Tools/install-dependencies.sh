#!/bin/sh
# Installs the system packages that Stanceline builds and draws with, where they are missing.
set -eu

missing=""
command -v pkg-config >/dev/null 2>&1 || missing="$missing pkg-config"
if ! command -v pkg-config >/dev/null 2>&1 || ! pkg-config --exists libgvc libcgraph; then
  missing="$missing libgraphviz-dev"
fi
for library in libxml-2.0:libxml2-dev libarchive:libarchive-dev poppler-glib:libpoppler-glib-dev; do
  pkg-config --exists "${library%%:*}" 2>/dev/null || missing="$missing ${library##*:}"
done
if ! fc-list 2>/dev/null | grep -q "DejaVuSans.ttf"; then missing="$missing fontconfig fonts-dejavu-core"; fi

[ -n "$missing" ] || exit 0

if ! command -v apt-get >/dev/null 2>&1; then
  echo "error: missing:$missing (names of Debian packages); expected Graphviz, libxml2, libarchive and" \
    "poppler-glib with their headers, pkg-config and the DejaVu fonts: on Fedora graphviz-devel, libxml2-devel," \
    "libarchive-devel, poppler-glib-devel, pkgconf and dejavu-sans-fonts, on macOS 'brew install graphviz libarchive" \
    "poppler pkgconf'" >&2
  exit 1
fi

echo "Installing:$missing"
as_root=""
[ "$(id -u)" -eq 0 ] || as_root="sudo"
$as_root apt-get update -qq
# The names stand apart on purpose.
# shellcheck disable=SC2086
DEBIAN_FRONTEND=noninteractive $as_root apt-get install -y -qq --no-install-recommends $missing
