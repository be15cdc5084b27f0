# Everything in this folder, for the commands in bin.
#
# Descriptors: 4 the terminal (output.sh); locks are 5 one run at a time (locks.sh), 6 the build in use
# (build.sh), 7 short exclusive work, 8 services in use and 9 their gate (services.sh).
# shellcheck shell=bash
source bin/support/output.sh
if ((BASH_VERSINFO[0] * 100 + BASH_VERSINFO[1] < 501)); then
  fail "Bash 5.1 or later is needed (Debian 11, Ubuntu 22.04); this is $BASH_VERSION."
fi
source bin/support/exit.sh
source bin/support/apart.sh
source bin/support/toolchain.sh
source bin/support/packages.sh
source bin/support/locks.sh
source bin/support/ports.sh
source bin/support/server_processes.sh
source bin/support/mariadb.sh
source bin/support/redis.sh
source bin/support/environment.sh
source bin/support/services.sh
source bin/support/migrations.sh
source bin/support/build.sh
source bin/support/chromium.sh
source bin/support/processes.sh
