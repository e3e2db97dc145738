# SPDX-License-Identifier: Apache-2.0
#
# Completion of hearsay for fish. tests/cli/completions.sh compares it with the command's own help.

set -l extract '__fish_seen_subcommand_from extract'
set -l first '__fish_use_subcommand'

complete -c hearsay -n $first -f -a extract -d 'read articles and write who said what'
complete -c hearsay -l help -d 'show the help and leave'
complete -c hearsay -l version -d 'show the version and leave'
complete -c hearsay -n $extract -x -l to -s t -a 'text jsonl nquads turtle ntriples rdfxml' -d 'format of the output'
complete -c hearsay -n $extract -r -l output -s o -d 'write there'
complete -c hearsay -n $extract -x -l base -d 'begins the IRIs of all that has none of its own'
complete -c hearsay -n $extract -l embed-text -d 'also write the whole text into the graph'
complete -c hearsay -n $extract -x -l headline -d 'headline of the article'
complete -c hearsay -n $extract -x -l date -d 'day on which it was published'
complete -c hearsay -n $extract -x -l url -d 'canonical address of the article'
complete -c hearsay -n $extract -x -l publisher -d 'who published it'
complete -c hearsay -n $extract -x -l encoding -a 'UTF-8 UTF-16 ISO-8859-1 ISO-8859-15 WINDOWS-1252' -d 'encoding of the text'
complete -c hearsay -n $extract -x -l max-size -d 'largest article that is read, in bytes'
complete -c hearsay -n $extract -r -l weights -d 'weights of the encoder'
complete -c hearsay -n $extract -x -l color -a 'auto always never' -d 'colour the text'
complete -c hearsay -n $extract -x -l width -d 'width of the text, in columns'
