#!/bin/sh
# Tests what `make install` and `make deb` put where: the program works with the build folder hidden, and the package in
# a root without Swift and without the checkout; both code seeds/ to the same bytes as the program where it was built.
#
#   sh Tests/Install/run.sh BUILD DEBS
#
# The second part hides folders in a mount namespace of its own and installs into a throw-away layer over the system;
# where that is not allowed it is skipped and says so.
set -eu
cd "$(dirname "$0")/../.."
checkout=$(pwd)
build=$checkout/$1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

"$build/stanceline" build seeds --output "$work/wanted" >/dev/null
cp -r seeds "$work/articles"

sh Tools/install.sh install "$build" "$work/prefix"
for file in bin/stanceline share/man/man1/stanceline.1 share/man/man1/stanceline.build.1 \
  share/bash-completion/completions/stanceline share/zsh/site-functions/_stanceline \
  share/fish/vendor_completions.d/stanceline.fish share/doc/stanceline/LICENSE share/doc/stanceline/examples/corpus.yaml; do
  [ -s "$work/prefix/$file" ] || { echo "FAIL $file is not installed" && exit 1; }
done
cat >"$work/prefix.sh" <<END
set -eu
[ ! -e "$build/stanceline" ] || { echo "the build folder is not hidden" && exit 1; }
cd "$work"
prefix/bin/stanceline build articles --output got >/dev/null
diff -r wanted got
prefix/bin/stanceline doctor
prefix/bin/stanceline --version
cp prefix/bin/stanceline alone
if ./alone code articles 2>message; then exit 1; fi
[ "\$(wc -l <message)" -eq 1 ] && cat message
END
hide() { unshare --mount sh -c "mount -t tmpfs none '$checkout' && exec sh '$1'"; }
if unshare --mount true 2>/dev/null; then hide "$work/prefix.sh"; else
  echo "SKIP hiding the build folder: no right to a mount namespace"
fi
sh Tools/install.sh uninstall "$work/prefix"
[ -z "$(find "$work/prefix" -type f)" ] || { echo "FAIL uninstall leaves files" && exit 1; }
echo "ok make install, make uninstall"

deb=$(ls -t "$2"/stanceline_*.deb | head -1)
cp "$deb" "$work/stanceline.deb"
mkdir "$work/layer"
cat >"$work/deb.sh" <<END
set -eu
mount -t tmpfs none "$work/layer"
mkdir "$work/layer/upper" "$work/layer/work" "$work/layer/root"
cp -r "$work/articles" "$work/stanceline.deb" "$work/layer"
mount -t overlay none -o lowerdir=/,upperdir="$work/layer/upper",workdir="$work/layer/work" "$work/layer/root"
cd "$work/layer/root"
mount -t proc none proc
# No Swift, no checkout: the toolchain's programs are removed from the layer, its library and the project are hidden.
for folder in \$(echo "\$PATH" | tr : " "); do
  for program in swift swiftc; do
    [ -e "\$folder/\$program" ] || continue
    real=\$(readlink -f "\$folder/\$program")
    library=\$(dirname "\$(dirname "\$real")")/lib/swift
    rm -f ".\$folder/\$program" ".\$real"
    if [ -d ".\$library" ]; then mount -t tmpfs none ".\$library"; fi
  done
done
mount -t tmpfs none ".$checkout"
mkdir -p tmp/test && cp -r "$work/layer/articles" "$work/layer/stanceline.deb" tmp/test
chroot . env PATH=/usr/sbin:/usr/bin:/sbin:/bin sh -c 'set -eu
  cd /tmp/test
  dpkg -i stanceline.deb
  if command -v swift; then exit 1; fi
  stanceline build articles --output got >/dev/null
  stanceline doctor
  man -l /usr/share/man/man1/stanceline.1.gz >/dev/null 2>&1 || gzip -t /usr/share/man/man1/stanceline.1.gz'
diff -r "$work/wanted" tmp/test/got
chroot . env PATH=/usr/sbin:/usr/bin:/sbin:/bin dpkg -r stanceline
[ ! -e usr/bin/stanceline ] && [ ! -e usr/share/stanceline ]
END
if unshare --mount sh -c "mount -t tmpfs none '$work/layer' && mkdir '$work/layer/u' '$work/layer/w' '$work/layer/r' &&
  mount -t overlay none -o lowerdir=/,upperdir='$work/layer/u',workdir='$work/layer/w' '$work/layer/r'" 2>/dev/null; then
  unshare --mount sh "$work/deb.sh"
  echo "ok $(basename "$deb") in a root without Swift and checkout"
else
  echo "SKIP the package in a bare root: no right to lay one over the system"
fi
