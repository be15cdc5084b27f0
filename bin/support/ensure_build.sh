#!/usr/bin/env bash
# Makes build/ anew where it is not made of what the sources are now: for commands that run it.
set -euo pipefail
cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/../.."
source bin/support/load.sh

ensure_production_build
