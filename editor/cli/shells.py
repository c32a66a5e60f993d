"""What completes verbs and options in a shell, made from the parser that reads them."""

import argparse
from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Word:
    """An option or a verb: how it is written, its help, and the values it takes.

    `takes_value` is true for an option with a value; `choices` are all its values where they are
    known, else it is a file.
    """

    text: str
    told: str
    takes_value: bool = False
    choices: tuple[str, ...] = ()


def verbs_of(parser: argparse.ArgumentParser) -> dict[str, argparse.ArgumentParser]:
    """Return the parser of each verb that is for people."""
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            shown = helps_of(parser)
            return {verb: own for verb, own in action.choices.items() if verb in shown}
    return {}


def helps_of(parser: argparse.ArgumentParser) -> dict[str, str]:
    """Return the help of each verb."""
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            return {one.dest: one.help or "" for one in action._choices_actions}
    return {}


def options_of(parser: argparse.ArgumentParser) -> Iterator[Word]:
    """Yield the options of a parser, both ways of writing each."""
    for action in parser._actions:
        for text in action.option_strings:
            choices = tuple(str(one) for one in action.choices or ())
            yield Word(text, _plain(action.help), action.nargs != 0, choices)


def bash(parser: argparse.ArgumentParser) -> str:
    """Return the script for bash."""
    cases = "".join(
        f'        {verb}) words="{" ".join(one.text for one in options_of(own))}" ;;\n'
        for verb, own in verbs_of(parser).items()
    )
    first = " ".join([*verbs_of(parser), *(one.text for one in options_of(parser))])
    return f"""\
# Completes interlinear in bash.
_interlinear() {{
    local words cur="${{COMP_WORDS[COMP_CWORD]}}"
    case "${{COMP_WORDS[1]}}" in
{cases}        *) words="" ;;
    esac
    if [ "$COMP_CWORD" -eq 1 ]; then words="{first}"; fi
    COMPREPLY=()
    if [ "$COMP_CWORD" -eq 1 ] || [ "${{cur#-}}" != "$cur" ]; then
        mapfile -t COMPREPLY < <(compgen -W "$words" -- "$cur")
    fi
    if [ "${{cur#-}}" = "$cur" ]; then
        mapfile -t -O "${{#COMPREPLY[@]}}" COMPREPLY < <(compgen -f -- "$cur")
    fi
}}
complete -o filenames -F _interlinear interlinear
"""


def zsh(parser: argparse.ArgumentParser) -> str:
    """Return the script for zsh."""
    helps = helps_of(parser)
    verbs = "\n".join(f"        {_quoted(f'{verb}:{helps[verb]}')}" for verb in verbs_of(parser))
    cases = []
    for verb, own in verbs_of(parser).items():
        lines = " \\\n                ".join(_zsh_option(one) for one in options_of(own))
        cases.append(f"        {verb})\n            _arguments \\\n                {lines} \\\n"
                     "                '*:file:_files' ;;")  # fmt: skip
    body = "\n".join(cases)
    return f"""\
#compdef interlinear
# Completes interlinear in zsh.
_interlinear() {{
    local -a verbs
    verbs=(
{verbs}
    )
    if (( CURRENT == 2 )); then
        _describe verb verbs
        _files
        return
    fi
    local verb=$words[2]
    shift words
    (( CURRENT-- ))
    case $verb in
{body}
    esac
}}
if [ "$funcstack[1]" = "_interlinear" ]; then
    _interlinear "$@"
else
    compdef _interlinear interlinear
fi
"""


def fish(parser: argparse.ArgumentParser) -> str:
    """Return the script for fish."""
    lines = ["# Completes interlinear in fish."]
    for verb, told in helps_of(parser).items():
        lines.append(
            f"complete -c interlinear -n __fish_use_subcommand -a {verb} -d {_quoted(told)}"
        )
    for verb, own in verbs_of(parser).items():
        for one in options_of(own):
            dashes = "-l" if one.text.startswith("--") else "-s"
            parts = [f"{dashes} {one.text.lstrip('-')}", f"-d {_quoted(one.told)}"]
            if one.takes_value:
                parts.append("-r")
            if one.choices:
                parts.append(f"-f -a {_quoted(' '.join(one.choices))}")
            when = f"-n '__fish_seen_subcommand_from {verb}'"
            lines.append(f"complete -c interlinear {when} {' '.join(parts)}")
    return "\n".join(lines) + "\n"


def _zsh_option(one: Word) -> str:
    told = one.told.replace("[", "(").replace("]", ")").replace(":", " ")
    value = ""
    if one.takes_value:
        value = f":value:({' '.join(one.choices)})" if one.choices else ":value:_files"
    return _quoted(f"{one.text}[{told}]{value}")


def _plain(text: str | None) -> str:
    """Return a help text as it is printed: percent signs are doubled for argparse."""
    return " ".join((text or "").replace("%%", "%").split())


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "’") + "'"


SHELLS = {"bash": bash, "zsh": zsh, "fish": fish}
