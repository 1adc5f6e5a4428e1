#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# make-letters.sh TARGET: the 6 763 Chinese characters of GB 2312 and their punctuation, out of WenQuanYi Micro Hei
# (Apache-2.0, or GPL-3 with the font exception), for the browser. Runs inside the Debian 13 root.
set -euo pipefail
characters=$(mktemp)
trap 'rm -f "$characters"' EXIT
python3 - >"$characters" <<'PYTHON'
for row in range(0xA1, 0xF8):
    for cell in range(0xA1, 0xFF):
        try:
            print(f"{ord(bytes([row, cell]).decode('gb2312')):04X}")
        except UnicodeDecodeError:
            pass
PYTHON
python3 -m fontTools.subset /usr/share/fonts/truetype/wqy/wqy-microhei.ttc --font-number=0 \
    --unicodes-file="$characters" --no-hinting --output-file="$1"
