# The browser for tests: CHROMIUM_PATH, or the first that is installed.
# shellcheck shell=bash

find_chromium() {
  local name
  for name in "${CHROMIUM_PATH:-}" chromium chromium-browser google-chrome-stable google-chrome; do
    if [[ -n $name ]] && command -v "$name"; then
      return
    fi
  done
  return 1
}

# Without Chinese fonts the tests pass, but their screenshots show boxes: nothing to stop for.
chromium_packages() {
  find_chromium >/dev/null || echo 'chromium|chromium-browser'
  if may_install_packages && ! fc-list :lang=zh 2>/dev/null | grep -q .; then
    echo fonts-noto-cjk
  fi
}

use_chromium() {
  CHROMIUM_PATH=$(find_chromium) ||
    fail 'No Chromium was found, although it was installed. Set CHROMIUM_PATH to one.'
  export CHROMIUM_PATH
}
