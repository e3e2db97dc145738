# SPDX-License-Identifier: Apache-2.0
#
# Sites of linked data: their files, and how a real nginx serves them (skipped without one).

PUBLISH_TESTS = %D%/browser.sh %D%/nginx.sh %D%/site.sh
TESTS += $(PUBLISH_TESTS)
EXTRA_DIST += $(PUBLISH_TESTS) %D%/browser.py %D%/check_site.py %D%/nginx.py %D%/same_data.py
