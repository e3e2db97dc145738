# SPDX-License-Identifier: Apache-2.0

check_PROGRAMS += %D%/json %D%/network %D%/perfect %D%/serialize %D%/sink %D%/validate
TESTS += %D%/json %D%/network %D%/perfect %D%/serialize %D%/sink %D%/validate

%C%_json_SOURCES = %D%/json.c
%C%_json_LDADD = $(HS_TEST_LIBS)

%C%_network_SOURCES = %D%/network.c
%C%_network_LDADD = $(HS_TEST_LIBS)

%C%_perfect_SOURCES = %D%/perfect.c
%C%_perfect_LDADD = $(HS_TEST_LIBS)
EXTRA_DIST += tests/perfect

%C%_serialize_SOURCES = %D%/serialize.c
%C%_serialize_LDADD = $(HS_TEST_LIBS)

%C%_sink_SOURCES = %D%/sink.c
%C%_sink_LDADD = $(HS_TEST_LIBS)

%C%_validate_SOURCES = %D%/validate.c
%C%_validate_LDADD = $(HS_TEST_LIBS)
