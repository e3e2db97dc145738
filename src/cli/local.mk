# SPDX-License-Identifier: Apache-2.0
# The command. Its own files go to src_hearsay_SOURCES; it links all rooms (see src/local.mk).
