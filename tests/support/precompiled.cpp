// SPDX-License-Identifier: GPL-3.0-or-later
// Never run: a target needs a source to have a precompiled header that others reuse.
int main() { return 0; }
