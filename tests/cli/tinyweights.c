/* SPDX-License-Identifier: Apache-2.0
 *
 * Writes the usual tiny weight file to the path given: what the command's tests run with, for they
 * ask how it behaves, not what it finds.
 */
#include "support/tinyweights.h"

int
main(int argc, char **argv)
{
    if (argc != 2)
        return 64;
    tiny_weights_write(&tiny_weights_usual, argv[1]);
    return 0;
}
