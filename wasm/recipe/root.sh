# SPDX-License-Identifier: GPL-3.0-or-later
# Sourced by wasm/setup: makes the Debian 13 root, or on Debian 13 itself installs the same packages.
# shellcheck shell=bash

packages() { grep -v '^#' "$recipe/root-packages.txt"; }

# Written into folder $1: the package sources of Debian 13.
write_sources() {
    local keys=/usr/share/keyrings/debian-archive-keyring.gpg debian
    debian=$(mirror)
    printf 'Types: deb\nURIs: %s\nSuites: %s\nComponents: main\nSigned-By: %s\n\n' \
        "$debian" "trixie trixie-updates" "$keys" \
        "${debian%/debian}/debian-security" trixie-security "$keys" >"$1/trixie.sources"
}

bootstrap_root() {
    rm -rf --one-file-system "$root.partial"
    debootstrap --variant=minbase trixie "$root.partial" "$(mirror)" >"$cache/debootstrap.log" 2>&1 ||
        { tail -n 20 "$cache/debootstrap.log"; return 1; }
    rm -f "$root.partial/etc/apt/sources.list"
    write_sources "$root.partial/etc/apt/sources.list.d"
    echo force-unsafe-io >"$root.partial/etc/dpkg/dpkg.cfg.d/unsafe-io"  # a root is made anew, not rescued
    touch "$root.partial/bootstrapped"
}

install_packages() {
    local run=(env DEBIAN_FRONTEND=noninteractive)
    # shellcheck disable=SC2046  # one word per package is meant
    root=$root.partial inside "${run[@]}" bash -c '
        dpkg --configure -a && apt-get -q update &&
        apt-get -q -y --no-install-recommends install "$@" && apt-get clean' install $(packages) \
        >"$cache/packages.log" 2>&1 || { tail -n 20 "$cache/packages.log"; return 1; }
}

make_root() {
    [ -e "$root/ready" ] && { say "Debian 13 root: present ($root)"; return; }
    [ -e "$root.partial/bootstrapped" ] || step "Debian 13 root: debootstrap from $(mirror)" bootstrap_root
    step "Debian 13 root: compiler, Qt's host tools and headers" install_packages
    touch "$root.partial/ready"
    mv "$root.partial" "$root"
}

use_host() {
    local missing
    # shellcheck disable=SC2046
    missing=$(dpkg-query -W -f '${db:Status-Status} ${Package}\n' $(packages) 2>&1 |
        sed -nE 's/^(not-installed|config-files) (.*)/\2/p; s/.*no packages found matching (.*)/\1/p' | xargs)
    [ -z "$missing" ] && { say "Debian 13's packages: present"; return; }
    [ "$(id -u)" = 0 ] || die "packages are missing: apt-get install --no-install-recommends $missing"
    # shellcheck disable=SC2086
    step "Debian 13's packages: $missing" env DEBIAN_FRONTEND=noninteractive \
        apt-get -q -y --no-install-recommends install $missing
}
