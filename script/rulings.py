"""Switches off what the page of meanings settles, one ruling at a time, and tells which story turns red.

`script/rulings.toml` lists the rulings with their edits. All are compiled at once, each behind its number, which the program
asks for when it starts; `script/rulings` builds the copy and runs the stories.
"""

import os
import re
import subprocess
import sys
import tomllib

SWITCH = """import Glibc

/// The number of the ruling that is switched off; 0 where none is.
package let rulingOff: Int = getenv("QUAN_RULING").flatMap { Int(String(cString: $0)) } ?? 0
"""


def rulings():
    with open("script/rulings.toml", "rb") as file:
        return tomllib.load(file)["ruling"]


def problems(found):
    """What is wrong with the list itself: a section or story that is not there, text that does not stand in the file once."""
    sections = re.findall(r"^## (.+)$", open("docs/meaning.md", encoding="utf-8").read(), re.M)
    for ruling in found:
        name = ruling["name"]
        if ruling["section"] not in sections:
            yield f"{name}: docs/meaning.md has no section `{ruling['section']}`"
        if not os.path.exists(f"Tests/Cases/stories/{ruling['story']}.md"):
            yield f"{name}: there is no story `{ruling['story']}`"
        count = open(ruling["file"], encoding="utf-8").read().count(ruling["was"])
        if count != 1:
            yield f"{name}: its text stands {count} times in {ruling['file']}"


def edited(ruling, number):
    switch, was, off = f"rulingOff == {number}", ruling["was"], ruling["off"]
    off = off.replace("OFF", f"({switch})")
    match ruling["of"]:
        case "value":
            return f"({switch} ? ({off}) : ({was}))"
        case "statement":
            return f"if {switch} {{ {off} }} else {{ {was} }}"
        case "before":
            return f"if {switch} {{ {off} }}\n{was}"
        case "text":
            return off
        case other:
            sys.exit(f"error: `of` is `{other}`")


def apply(folder):
    found = rulings()
    if faults := list(problems(found)):
        sys.exit("\n".join("error: " + fault for fault in faults))
    for number, ruling in enumerate(found, 1):
        path = os.path.join(folder, ruling["file"])
        text = open(path, encoding="utf-8").read()
        # An earlier edit of the same place would have taken it apart.
        if text.count(ruling["was"]) != 1:
            sys.exit(f"error: {ruling['name']}: its text is part of another edit")
        with open(path, "w", encoding="utf-8") as file:
            file.write(text.replace(ruling["was"], edited(ruling, number)))
    with open(os.path.join(folder, "Sources/QuanModel/Ruling.swift"), "w", encoding="utf-8") as file:
        file.write(SWITCH)


def failing(folder, number, stories):
    """The stories that turn red while a ruling is switched off."""
    environment = dict(os.environ, QUAN_RULING=str(number), QUAN_CASES=",".join(f"stories/{story}.md" for story in stories))
    environment.pop("QUAN_REWRITE", None)
    command = ["swift", "test", "--skip-build", "--package-path", folder, "--filter", "GoldenTests/golden"]
    try:
        result = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=120)
    except subprocess.TimeoutExpired:
        return stories
    text = result.stdout + result.stderr
    if result.returncode == 0:
        if not re.search(r"[1-9]\d* test", text):
            sys.exit("error: no story was run\n" + text)
        return []
    red = [story for story in stories if f"stories/{story}.md: `" in text]
    # A program that stops told nothing of the story that it was at.
    return red or (stories if len(stories) == 1 else [text])


def run(folder):
    found = rulings()
    if red := failing(folder, 0, sorted({ruling["story"] for ruling in found})):
        sys.exit("error: with every ruling in force these are red already: " + ", ".join(red))
    green = 0
    for number, ruling in enumerate(found, 1):
        isRed = bool(failing(folder, number, [ruling["story"]]))
        green += not isRed
        print(f"{ruling['section']}: {ruling['name']} → {ruling['story']} → {'red' if isRed else 'GREEN'}", flush=True)
    print(f"rulings switched off: {len(found)}, turned red: {len(found) - green}")
    sys.exit(1 if green else 0)


{"apply": apply, "run": run}[sys.argv[1]](sys.argv[2])
