#!/bin/sh
# Makes a contact point of a bare Debian machine (12 or later): the browser, its policies, a user that can do nothing else, and the agent
# at start-up. Run as root from a folder of this program in which `npm ci` was done. May be run again. Then restart the machine.
#   scripts/install-contact-point.sh https://loket.example 1234-5678 [origins of sign-in and payment ...]
# CONTACT_POINT_STICK=yes lets people take papers from a USB stick; left out, sticks are not read at all.
# What stands beside the screen, left out where it does not: CONTACT_POINT_CARD_READER=URL, CONTACT_POINT_SCANNER=URL (eSCL),
# CONTACT_POINT_PRINTER=URI (its paper and state are told), CONTACT_POINT_CAMERA=yes. CONTACT_POINT_EARPHONES=DEVICE names the sound card
# as ALSA does (`aplay -L`), CONTACT_POINT_VOICE=no leaves reading aloud out.
# CONTACT_POINT_ROOT=DIR writes the files below DIR and does nothing else: to look at them first.
set -eu

if [ "$#" -lt 2 ]; then
  echo "usage: $0 URL CODE [ORIGIN ...]" >&2
  exit 2
fi
url=$1
code=$2
shift 2
origins=$*
root=${CONTACT_POINT_ROOT:-}
stick=${CONTACT_POINT_STICK:-no}
camera=${CONTACT_POINT_CAMERA:-no}
voice=${CONTACT_POINT_VOICE:-yes}
here=$(cd "$(dirname "$0")/.." && pwd)
program=/opt/loket-op-maat
state=/var/lib/loket-contact-point
node=$(find "$here"/node_modules/node-linux-*/bin -name node 2>/dev/null | head -n 1 || true)
if [ -z "$node" ]; then
  echo "There is no Node in $here/node_modules: run npm ci first." >&2
  exit 1
fi
for choice in "$stick" "$camera" "$voice"; do
  case "$choice" in
    yes | no) ;;
    *)
      echo "CONTACT_POINT_STICK, CONTACT_POINT_CAMERA and CONTACT_POINT_VOICE are yes or no." >&2
      exit 2
      ;;
  esac
done
case "$url" in
  https://*) ;;
  *) echo "Warning: $url is not https: anybody on this network can read along." >&2 ;;
esac

put() {
  mkdir -p "$root$(dirname "$1")"
  cat >"$root$1"
}

if [ -z "$root" ]; then
  if [ "$(id -u)" != 0 ]; then
    echo "Run this as root." >&2
    exit 1
  fi
  export DEBIAN_FRONTEND=noninteractive
  apt-get update -q
  apt-get install -y -q --no-install-recommends chromium cage fonts-noto-core pcscd pcsc-tools ca-certificates \
    espeak-ng alsa-utils
  id kiosk >/dev/null 2>&1 || useradd --system --home-dir /nonexistent --shell /usr/sbin/nologin kiosk
  # The last for the earphones.
  usermod -a -G video,input,render,audio kiosk
  mkdir -p "$program"
  cp -a "$here/package.json" "$here/tsconfig.json" "$here/src" "$here/node_modules" "$program/"
  install -d -o kiosk -g kiosk -m 700 "$state"
fi

# What the browser refuses, whatever reaches it.
(cd "$here" && LOKET_URL="$url" KIOSK_ORIGINS="$origins" KIOSK_CAMERA="$camera" "$node" --import tsx src/kiosk-agent/main.ts --policies) |
  put /etc/chromium/policies/managed/loket.json

# One folder, that is there while a stick is; and a file that says that who was here is gone.
mounted=/run/loket-stick
over=/run/loket-contact-point/stick-over
stick_settings=
if [ "$stick" = yes ]; then
  stick_settings="KIOSK_STICK=$mounted
KIOSK_STICK_OVER=$over"
fi
# With a program that speaks to the card, what happens to cards is heard there.
beside="KIOSK_CAMERA=$camera"
add() {
  [ -z "$2" ] || beside="$beside
$1=$2"
}
add KIOSK_CARD_READER "${CONTACT_POINT_CARD_READER:-}"
[ -n "${CONTACT_POINT_CARD_READER:-}" ] || add KIOSK_CARDS "/usr/bin/pcsc_scan -n"
add KIOSK_SCANNER "${CONTACT_POINT_SCANNER:-}"
add PRINTER_URI "${CONTACT_POINT_PRINTER:-}"
if [ "$voice" = yes ]; then
  add KIOSK_VOICE /usr/bin/espeak-ng
  add KIOSK_EARPHONES "/usr/bin/aplay -q${CONTACT_POINT_EARPHONES:+ -D $CONTACT_POINT_EARPHONES}"
fi
put /etc/loket-contact-point.env <<END
LOKET_URL=$url
KIOSK_ORIGINS=$origins
KIOSK_STATE=$state
KIOSK_BROWSER=/usr/bin/chromium
KIOSK_LOOK_IN=/tmp /var/tmp /var/spool/cups
$beside
$stick_settings
END

# What root does for a stick, and no more than that.
least='CapabilityBoundingSet=CAP_SYS_ADMIN
NoNewPrivileges=yes
IPAddressDeny=any
RestrictAddressFamilies=AF_UNIX
LockPersonality=yes
MemoryDenyWriteExecute=yes
LimitCORE=0'

# On the first screen of the machine, and on no other: cage shows one program and takes no keys for itself.
put /etc/systemd/system/loket-contact-point.service <<END
[Unit]
Description=Contact point of Loket op Maat
After=network-online.target systemd-user-sessions.service pcscd.service
Wants=network-online.target
Conflicts=getty@tty1.service

[Service]
User=kiosk
PAMName=login
TTYPath=/dev/tty1
TTYReset=yes
TTYVHangup=yes
TTYVTDisallocate=yes
StandardInput=tty-fail
WorkingDirectory=$program
EnvironmentFile=/etc/loket-contact-point.env
ExecStart=/usr/bin/cage -- $program${node#"$here"} --import tsx src/kiosk-agent/main.ts
Restart=always
RestartSec=1
LimitCORE=0
ProtectSystem=strict
ReadWritePaths=$state
PrivateMounts=yes
RuntimeDirectory=loket-contact-point
RuntimeDirectoryMode=0700
ReadWritePaths=-/dev/shm -/tmp -/var/tmp -/var/spool/cups

[Install]
WantedBy=graphical.target
END

# No other screens to switch to, no key that ends or restarts the machine.
put /etc/systemd/logind.conf.d/loket.conf <<END
[Login]
NAutoVTs=0
ReserveVT=0
HandlePowerKey=ignore
HandleSuspendKey=ignore
HandleLidSwitch=ignore
END
put /etc/sysctl.d/90-loket.conf <<END
kernel.sysrq=0
kernel.core_pattern=|/bin/false
END
# What is in memory must not be written to a disk.
put /etc/systemd/system/loket-no-swap.service <<END
[Unit]
Description=No swap on a contact point
Before=loket-contact-point.service

[Service]
Type=oneshot
ExecStart=/sbin/swapoff -a

[Install]
WantedBy=multi-user.target
END
put /etc/fstab.loket <<END
tmpfs /tmp tmpfs mode=1777,nosuid,nodev,noexec 0 0
END
# Nothing of a stick is read, unless the city chose it. Disks on USB (uas) never are.
rules=/etc/udev/rules.d/99-loket-stick.rules
units=/etc/systemd/system
if [ "$stick" = no ]; then
  put /etc/modprobe.d/loket.conf <<END
install usb-storage /bin/false
install uas /bin/false
END
  rm -f "$root$rules" "$root$units/loket-stick@.service" "$root$units/loket-stick-over.service" \
    "$root$units/loket-stick-over.path" "$root$units/multi-user.target.wants/loket-stick-over.path"
else
  put /etc/modprobe.d/loket.conf <<END
install uas /bin/false
END
  # What is a stick and nothing else (080650): one that is a keyboard too is not read. As Windows writes them, with and without partitions.
  put $rules <<'END'
ACTION=="remove", GOTO="loket_stick_end"
SUBSYSTEM!="block", GOTO="loket_stick_end"
ENV{ID_BUS}!="usb", GOTO="loket_stick_end"
ENV{UDISKS_IGNORE}="1"
ENV{ID_USB_INTERFACES}!=":080650:", GOTO="loket_stick_end"
ENV{ID_FS_USAGE}!="filesystem", GOTO="loket_stick_end"
ENV{ID_FS_TYPE}!="vfat|exfat", GOTO="loket_stick_end"
TAG+="systemd", ENV{SYSTEMD_WANTS}+="loket-stick@%k.service"
LABEL="loket_stick_end"
END
  # Root mounts it, and can do nothing else. In the name space of all, so that the contact point sees it; one at a time.
  put "$units/loket-stick@.service" <<END
[Unit]
Description=The stick in this contact point, to read only
BindsTo=dev-%i.device
After=dev-%i.device
PartOf=loket-contact-point.service
ConditionPathExists=!$mounted

[Service]
Type=oneshot
RemainAfterExit=yes
ExecStartPre=/bin/mkdir -m 0700 $mounted
ExecStart=/bin/mount -i -t vfat,exfat -o ro,noexec,nosuid,nodev,uid=kiosk,gid=kiosk,fmask=0377,dmask=0277 /dev/%i $mounted
ExecStop=/bin/umount -i --lazy $mounted
ExecStopPost=-/bin/rmdir $mounted
$least
TimeoutStartSec=20
END
  # The contact point says that somebody is gone by writing a file: it can ask nothing else of root.
  put "$units/loket-stick-over.path" <<END
[Unit]
Description=Who was at this contact point is gone

[Path]
PathChanged=$over

[Install]
WantedBy=multi-user.target
END
  put "$units/loket-stick-over.service" <<END
[Unit]
Description=Lets go of the stick of who was here
StartLimitIntervalSec=0

[Service]
Type=oneshot
ExecStart=/bin/systemctl stop loket-stick@*.service
$least
END
fi

if [ -n "$root" ]; then
  echo "Written below $root; nothing else was done."
  exit 0
fi
grep -q '^tmpfs /tmp ' /etc/fstab || cat /etc/fstab.loket >>/etc/fstab
(
  cd "$program"
  setpriv --reuid kiosk --regid kiosk --init-groups env LOKET_URL="$url" KIOSK_STATE="$state" KIOSK_CODE="$code" \
    "$program${node#"$here"}" --import tsx src/kiosk-agent/main.ts --pair
)
systemctl daemon-reload
systemctl mask ctrl-alt-del.target getty@tty1.service
# A desktop's own way to mount what is put in.
systemctl mask udisks2.service
if [ "$stick" = yes ]; then
  systemctl enable loket-stick-over.path
  udevadm control --reload
fi
systemctl enable pcscd.socket loket-no-swap.service loket-contact-point.service
systemctl set-default graphical.target
echo "Ready. Restart this machine: the contact point begins by itself."
