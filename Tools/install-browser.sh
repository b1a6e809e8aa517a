#!/bin/sh
# Installs Chromium for the tests of the report page, where apt can do it without asking. Ends well either way: without a
# browser these tests are skipped and say so. STANCELINE_NO_BROWSER=1 leaves it alone.
set -u

for program in "${STANCELINE_CHROMIUM:-}" chromium chromium-browser google-chrome google-chrome-stable chrome headless_shell; do
  if [ -n "$program" ] && command -v "$program" >/dev/null 2>&1; then exit 0; fi
done
[ -z "${STANCELINE_NO_BROWSER:-}" ] || exit 0

as_root=""
if [ "$(id -u)" -ne 0 ]; then as_root="sudo -n"; fi
if ! command -v apt-get >/dev/null 2>&1 || ! $as_root true 2>/dev/null; then
  echo "No Chromium; the tests of report.html are skipped"
  exit 0
fi

# Ubuntu's package is an empty one that asks for a snap, which a container cannot run.
if apt-cache show chromium 2>/dev/null | grep -q "^Depends:.*libc6"; then :; else
  timeout 60 $as_root apt-get -o Acquire::Retries=0 -o Acquire::http::Timeout=10 update -qq >/dev/null 2>&1
fi
if apt-cache show chromium 2>/dev/null | grep -q "^Depends:.*libc6"; then
  echo "Installing: chromium"
  # shellcheck disable=SC2086
  DEBIAN_FRONTEND=noninteractive timeout 300 $as_root apt-get -o Acquire::http::Timeout=20 install -y -qq \
    --no-install-recommends chromium >/dev/null 2>&1
fi
command -v chromium >/dev/null 2>&1 || echo "No Chromium to be had; the tests of report.html are skipped"
exit 0
