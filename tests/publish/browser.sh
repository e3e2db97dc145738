#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
#
# A site as a real browser shows it, from the disk (browser.py). Skipped without Chromium and ChromeDriver.
. "$G_TEST_SRCDIR/tests/support/command.sh"

chromium=$(command -v chromium) || skip_all 'chromium is not installed'
driver=$(command -v chromedriver) || skip_all 'chromedriver is not installed'
command -v python3 >/dev/null || skip_all 'python3 is not installed'
look() { # SITE
    python3 "$G_TEST_SRCDIR/tests/publish/browser.py" "$driver" "$chromium" "$1" "$PWD/profile"
}

cat "$G_TEST_SRCDIR"/tests/stories/*/6-graph.nq >stories.nq
run 0 publish stories.nq -o site
check 'a browser shows it as it should be' look site
rm site/style.css
look site >"$scratch/out" 2>&1
check 'a style that is missing is seen' grep -q 'no style' "$scratch/out"
done_testing
