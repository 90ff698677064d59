#!/usr/bin/env bash
# Starts a private clamd on the loopback that knows one virus: the EICAR test file.
# For tests and development: the official signatures are not downloaded. Runs in the foreground; SIGTERM stops it.
# Usage: scripts/start-clamd.sh FOLDER [PORT]
set -euo pipefail
folder=${1:?FOLDER is missing}
port=${2:-3310}
mkdir -p "$folder/signatures" "$folder/tmp"

# name:target (0: any file):offset (*: anywhere):the bytes in hexadecimal
printf 'Eicar-Signature:0:*:%s\n' \
  '58354f2150254041505b345c505a58353428505e2937434329377d2445494341522d5354414e444152442d414e544956495255532d544553542d46494c452124482b482a' \
  >"$folder/signatures/eicar.ndb"

cat >"$folder/clamd.conf" <<CONF
Foreground yes
DatabaseDirectory $folder/signatures
TemporaryDirectory $folder/tmp
TCPAddr 127.0.0.1
TCPSocket $port
StreamMaxLength 26M
MaxThreads 4
SelfCheck 3600
CONF
exec clamd --config-file="$folder/clamd.conf"
