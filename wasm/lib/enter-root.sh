# SPDX-License-Identifier: GPL-3.0-or-later
# enter-root.sh ROOT FOLDER... -- COMMAND...: runs a command inside a Debian root, in which the named
# folders are seen under their own paths. Called through `unshare --mount`: the mounts belong to this
# process alone and vanish with it, however it ends, so there is nothing to clean up.
set -euo pipefail

root=$1
shift
mount -t proc proc "$root/proc"
mount --rbind /dev "$root/dev"
mount -t tmpfs tmpfs "$root/tmp"
while [ "$1" != -- ]; do
    mkdir -p "$root$1"
    mount --bind "$1" "$root$1"
    shift
done
shift
cp -L /etc/resolv.conf "$root/etc/resolv.conf"

# Only what a build may depend on; the caller's language, compiler flags and the like stay outside.
exec env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root TERM="${TERM:-dumb}" LANG=C.UTF-8 \
    ${http_proxy:+http_proxy="$http_proxy"} ${https_proxy:+https_proxy="$https_proxy"} \
    chroot "$root" bash -c 'cd "$1" 2>/dev/null || cd /; shift; exec "$@"' enter "$PWD" "$@"
