# SPDX-License-Identifier: Apache-2.0
#
# Completions for the shells, installed where each of them looks, under the name that it expects.

zshcompletiondir = $(datadir)/zsh/site-functions
fishcompletiondir = $(datadir)/fish/vendor_completions.d

dist_bashcompletion_DATA += %D%/hearsay
dist_zshcompletion_DATA = %D%/_hearsay
dist_fishcompletion_DATA = %D%/hearsay.fish
