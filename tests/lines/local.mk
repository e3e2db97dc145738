# SPDX-License-Identifier: Apache-2.0

EXTRA_DIST += %D%/documents.txt
EXTRA_DIST += %D%/acts.txt %D%/certainty.txt
EXTRA_DIST += %D%/contents.txt %D%/dates.txt %D%/links.txt %D%/names.txt %D%/offices.txt %D%/roles.txt
EXTRA_DIST += %D%/quotations.txt %D%/quoted.txt %D%/sentences.txt %D%/sources.txt %D%/speakers.txt
EXTRA_DIST += %D%/tokens.txt
EXTRA_DIST += %D%/forms.txt
EXTRA_DIST += %D%/documents.txt %D%/unnamed.txt
EXTRA_DIST += %D%/complaints.txt %D%/blogposts.txt %D%/printed.txt %D%/silences.txt
EXTRA_DIST += %D%/datings.txt
EXTRA_DIST += %D%/abouts.txt %D%/addressees.txt %D%/media.txt %D%/statements.txt
