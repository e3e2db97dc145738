/* SPDX-License-Identifier: Apache-2.0
 *
 * hearsay, the command: one table of subcommands, each in a file of its own (cmd_NAME.c). Here only
 * the surroundings are made safe: stdin, stdout and stderr are open, so that no file of ours ever
 * gets their numbers, and a reader that goes away is an error of write(2) and not the end of us.
 * The locale is never set: what we write does not depend on it.
 */
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <string.h>
#include <unistd.h>

#include "cli/command.h"
#include "hearsay.h"

static const HsCommand COMMANDS[] = {
    { "extract", "read articles and write who said what", hs_command_extract },
    { "convert", "write graphs in another format", hs_command_convert },
    { "knowledge", "look into, build and check what is known beforehand", hs_command_knowledge },
    { "publish", "make a site of linked data out of graphs", hs_command_publish },
    { "load", "put graphs into a store", hs_command_load },
    { "query", "ask a store", hs_command_query },
    { "forget", "take an article out of a store", hs_command_forget },
    { NULL, NULL, NULL },
};

static char *
dup_help(void)
{
    GString *const help = g_string_new(
        "Usage: hearsay COMMAND [OPTION]... [FILE]...\n\n"
        "Reads news and writes a graph of who said what.\n\n"
        "Examples:\n"
        "  hearsay extract story.html               show it here\n"
        "  hearsay extract story.html -o story.nq   write it as RDF\n"
        "  hearsay load story.nq --store news       keep it, to be asked (query)\n\n"
        "Commands:\n");

    for (const HsCommand *command = COMMANDS; command->name; command++)
        g_string_append_printf(help, "  %-10s %s\n", command->name, command->sentence);
    g_string_append(help,
                    "\nOptions:\n"
                    "      --help       show this and leave; 'hearsay COMMAND --help' tells more\n"
                    "      --version    show the version and leave\n");
    return g_string_free(help, FALSE);
}

/* A closed stream is opened the wrong way round: using it fails, as it should. */
static void
hold_standard_streams(void)
{
    static const int modes[] = { O_WRONLY, O_RDONLY, O_RDONLY };

    for (int fd = 0; fd < (int)G_N_ELEMENTS(modes); fd++)
        if (fcntl(fd, F_GETFD) < 0 && errno == EBADF)
            (void)!open("/dev/null", modes[fd]);
}

int
main(int argc, char **argv)
{
    const char *const word = argc > 1 ? argv[1] : "";
    g_autofree char *help = dup_help();

    hold_standard_streams();
    signal(SIGPIPE, SIG_IGN);

    for (const HsCommand *command = COMMANDS; command->name; command++)
        if (strcmp(command->name, word) == 0)
            return (int)command->run(argv + 2);
    if (strcmp(word, "--help") == 0)
        return (int)hs_command_show(help);
    if (strcmp(word, "--version") == 0) {
        g_autofree char *version = g_strdup_printf("hearsay %s\n", hs_version());
        return (int)hs_command_show(version);
    }
    g_autofree char *shown = g_filename_display_name(word);
    g_autofree char *message = *word ? g_strdup_printf("%s: there is no such command", shown)
                                     : g_strdup("a command is needed");
    return (int)hs_command_refuse(/* command= */ NULL, message);
}
