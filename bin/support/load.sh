# Everything in this folder, for the commands in bin.
# shellcheck shell=bash
source bin/support/output.sh
source bin/support/toolchain.sh
source bin/support/packages.sh
source bin/support/ports.sh
source bin/support/server_processes.sh
source bin/support/mariadb.sh
source bin/support/redis.sh
source bin/support/environment.sh
source bin/support/services.sh
