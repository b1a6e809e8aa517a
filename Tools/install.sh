#!/bin/sh
# Puts what `make build` made where a system looks for it, or takes it away again.
#
#   sh Tools/install.sh install BUILD PREFIX [DESTDIR]      BUILD: the folder of the program, such as .build/release
#   sh Tools/install.sh uninstall PREFIX [DESTDIR]
#
# Everything lies below PREFIX: the program in bin, its resources in share/stanceline, where it looks for them relative
# to itself, manual pages, completions for bash, zsh and fish, and examples. DESTDIR is put before PREFIX while packing.
set -eu
cd "$(dirname "$0")/.."

uninstall() {
  rm -f "$root/bin/stanceline" "$root"/share/man/man1/stanceline.1 "$root"/share/man/man1/stanceline.*.1 \
    "$root/share/bash-completion/completions/stanceline" "$zsh/_stanceline" \
    "$root/share/fish/vendor_completions.d/stanceline.fish"
  rm -rf "$root/share/stanceline" "$root/share/doc/stanceline"
}

install_files() {
  program=$build/stanceline
  manual=$build/manual
  if [ ! -x "$program" ] || [ ! -f "$manual/stanceline.1" ]; then
    echo "error: $program and $manual: not there; expected them from 'make build manual'" >&2
    exit 1
  fi
  # Nothing of an older version stays.
  uninstall
  install -d "$root/bin" "$root/share/man/man1" "$root/share/bash-completion/completions" "$zsh" \
    "$root/share/fish/vendor_completions.d" "$root/share/doc/stanceline/examples"
  install -m 755 "$program" "$root/bin/stanceline"
  strip "$root/bin/stanceline"
  for bundle in "$build"/Stanceline_*.resources; do
    target=${bundle##*/Stanceline_}
    target=${target%.resources}
    case $target in *Tests) continue ;; esac
    (cd "$bundle/Resources" && find . -type f) | while read -r file; do
      install -D -m 644 "$bundle/Resources/$file" "$root/share/stanceline/$target/$file"
    done
  done
  install -m 644 "$manual"/*.1 "$root/share/man/man1"
  "$program" --generate-completion-script bash >"$root/share/bash-completion/completions/stanceline"
  "$program" --generate-completion-script zsh >"$zsh/_stanceline"
  "$program" --generate-completion-script fish >"$root/share/fish/vendor_completions.d/stanceline.fish"
  install -m 644 LICENSE README.md CHANGELOG.md "$root/share/doc/stanceline"
  install -m 644 seeds/* "$root/share/doc/stanceline/examples"
}

act=$1
[ "$act" = uninstall ] || { build=$2 && shift; }
root=${3:-}$2
# Debian's own zsh looks in vendor-completions, any other in site-functions.
zsh=$root/share/zsh/site-functions
[ "$2" != /usr ] || zsh=$root/share/zsh/vendor-completions
case $act in
  install) install_files ;;
  uninstall) uninstall ;;
  *)
    echo "error: $act: expected install or uninstall" >&2
    exit 64
    ;;
esac
