#!/bin/sh
# Makes a Debian package of what `make build manual` made.
#
#   sh Tools/make-deb.sh BUILD FOLDER      BUILD: the folder of the program; the package is written into FOLDER
#
# What it depends on is asked of dpkg-shlibdeps, so that it fits the system on which it was built.
set -eu
cd "$(dirname "$0")/.."
build=$1
mkdir -p "$2"
out=$(cd "$2" && pwd)
version=$(sed -n 's/.*static let current = "\(.*\)"/\1/p' Sources/stanceline/Stanceline.swift)
architecture=$(dpkg --print-architecture)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
root=$work/root
umask 022

sh Tools/install.sh install "$build" /usr "$root"
gzip -9n "$root"/usr/share/man/man1/*.1
mv "$root/usr/share/doc/stanceline/LICENSE" "$root/usr/share/doc/stanceline/copyright"

# dpkg-shlibdeps reads a source package's control file.
mkdir -p "$work/debian" "$root/DEBIAN"
printf 'Source: stanceline\n\nPackage: stanceline\nArchitecture: any\n' >"$work/debian/control"
libraries=$(cd "$work" && dpkg-shlibdeps -O --warnings=1 root/usr/bin/stanceline | sed -n 's/^shlibs:Depends=//p')
size=$(du -sk "$root/usr" | cut -f1)
cat >"$root/DEBIAN/control" <<END
Package: stanceline
Version: $version
Architecture: $architecture
Maintainer: Stanceline developers <stanceline@localhost>
Installed-Size: $size
Depends: $libraries, fonts-dejavu-core
Section: science
Priority: optional
Description: timelines and stance graphs from news documents
 Stanceline reads news documents and writes a dated timeline of events and a graph
 of actors and their stances (who supports, condemns, blames whom), every item of
 it with the sentence it came from.
END
(cd "$root" && find usr -type f -exec md5sum {} + | LC_ALL=C sort -k2 >DEBIAN/md5sums)
dpkg-deb --root-owner-group --build "$root" "$out/stanceline_${version}_$architecture.deb"
