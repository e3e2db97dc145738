# SPDX-License-Identifier: Apache-2.0
#
# Stores through the command: in a folder, and behind HTTP where servers are installed.

STORE_TESTS = \
    %D%/embedded.sh \
    %D%/logins.sh \
    %D%/questions.sh \
    %D%/servers.sh \
    $(NULL)
TESTS += $(STORE_TESTS)
EXTRA_DIST += $(STORE_TESTS) %D%/faultyproxy.py %D%/loginserver.py %D%/questions tests/support/servers.sh
