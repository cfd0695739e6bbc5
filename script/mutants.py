"""Changes the engine's decision code in small ways, one at a time, and tells which changes nothing notices.

All mutants are compiled at once: each operator that is to be changed becomes an operator of its own that asks for the number
of the mutant, so that one build serves them all. `script/mutants` builds and runs them.
"""

import os
import random
import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

MARKS = "⊕⊖⊗⊘⊙⊚⊛⊜"
# What stands between two spaces, what it becomes, and its precedence.
OPERATORS = {
    "<": ("<=", "ComparisonPrecedence"),
    "<=": ("<", "ComparisonPrecedence"),
    ">": (">=", "ComparisonPrecedence"),
    ">=": (">", "ComparisonPrecedence"),
    "==": ("!=", "ComparisonPrecedence"),
    "!=": ("==", "ComparisonPrecedence"),
    "+": ("-", "AdditionPrecedence"),
    "-": ("+", "AdditionPrecedence"),
    "&&": ("||", "LogicalConjunctionPrecedence"),
    "||": ("&&", "LogicalDisjunctionPrecedence"),
}
TOKEN = re.compile(r"(?<= )(<=|>=|==|!=|&&|\|\||<|>|\+|-)(?= )")
VOID = re.compile(r"^\s*(?:package |private |fileprivate )*mutating func (\w+)\((?!.*->)")
CALL = re.compile(r"^(\s+)((?:state\.\w+\.)?(\w+)\(.*\))$")


def name(number):
    digits = ""
    while True:
        digits = MARKS[number % len(MARKS)] + digits
        number //= len(MARKS)
        if number == 0:
            return digits


def declaration(number, operator):
    other, precedence = OPERATORS[operator]
    own = operator + name(number)
    lines = [f"infix operator {own}: {precedence}"]
    head = f"@inline(__always) func {own}"
    test = f"mutantNumber == {number}"
    if operator in ("&&", "||"):
        lines.append(
            f"{head}(l: Bool, r: @autoclosure () throws -> Bool) rethrows -> Bool "
            f"{{ {test} ? try l {other} r() : try l {operator} r() }}")
    elif operator in ("+", "-"):
        lines.append(f"{head}<T: AdditiveArithmetic>(l: T, r: T) -> T {{ {test} ? l {other} r : l {operator} r }}")
        if operator == "+":
            lines.append(f"{head}<T: RangeReplaceableCollection>(l: T, r: T) -> T {{ l + r }}")
    elif operator in ("==", "!="):
        lines.append(f"{head}<T: Equatable>(l: T, r: T) -> Bool {{ {test} ? l {other} r : l {operator} r }}")
        lines.append(
            f"{head}<T>(l: T?, r: _OptionalNilComparisonType) -> Bool {{ {test} ? l {other} nil : l {operator} nil }}")
    else:
        lines.append(f"{head}<T: Comparable>(l: T, r: T) -> Bool {{ {test} ? l {other} r : l {operator} r }}")
    return "\n".join(lines)


def sources(root):
    for folder, _, files in sorted(os.walk(root)):
        for file in sorted(files):
            if file.endswith(".swift"):
                yield os.path.join(folder, file)


def mutate(root):
    """Rewrites the sources under a folder; answers a line for each mutant, whose number is its place."""
    texts = {path: open(path, encoding="utf-8").read().split("\n") for path in sources(root)}
    voids = {match.group(1) for lines in texts.values() for line in lines if (match := VOID.match(line))}
    mutants, declarations = [], []

    for path, lines in texts.items():
        for index, line in enumerate(lines):
            bare = line.strip()
            if bare.startswith("//") or " func " in line or "operator" in line:
                continue
            where = f"{os.path.relpath(path, root)}:{index + 1}"
            call = CALL.match(line)
            if call and call.group(3) in voids:
                mutants.append(f"{where}: `{bare}` left out")
                lines[index] = f"{call.group(1)}if mutantNumber != {len(mutants)} {{ {call.group(2)} }}"
                continue
            code, comment = (line.split(" // ", 1) + [""])[:2]

            def replaced(match):
                number = len(mutants) + 1
                mutants.append(f"{where}: `{match.group(1)}` became `{OPERATORS[match.group(1)][0]}` in `{bare}`")
                declarations.append(declaration(number, match.group(1)))
                return match.group(1) + name(number)

            lines[index] = TOKEN.sub(replaced, code) + (" // " + comment if comment else "")
    for path, lines in texts.items():
        with open(path, "w", encoding="utf-8") as file:
            file.write("\n".join(lines))
    with open(os.path.join(root, "Mutants.swift"), "w", encoding="utf-8") as file:
        file.write(
            "import Glibc\n\n/// 0 where nothing is changed.\n"
            'let mutantNumber: Int = getenv("QUAN_MUTANT").flatMap { Int(String(cString: $0)) } ?? 0\n\n'
            + "\n".join(declarations) + "\n")
    return mutants


def is_noticed(number, commands):
    """Whether some command fails, traps or does not end with the mutant; the unchanged engine passes them all."""
    environment = dict(os.environ, QUAN_MUTANT=str(number))
    for command in commands:
        try:
            result = subprocess.run(
                command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=90)
        except subprocess.TimeoutExpired:
            return True
        if result.returncode != 0:
            return True
    return False


def main():
    if sys.argv[1] == "apply":
        with open(sys.argv[3], "w", encoding="utf-8") as file:
            file.write("\n".join(mutate(sys.argv[2])) + "\n")
        return
    table, most, commands = sys.argv[2], int(sys.argv[3]), [line.split() for line in sys.argv[4:]]
    mutants = open(table, encoding="utf-8").read().splitlines()
    if is_noticed(0, commands):
        sys.exit("error: the unchanged engine does not pass")
    numbers = list(range(1, len(mutants) + 1))
    if most < len(numbers):
        numbers = sorted(random.Random(1).sample(numbers, most))
    noticed = []
    # The program uses every processor by itself.
    with ThreadPoolExecutor(2) as pool:
        for number, found in zip(numbers, pool.map(lambda number: is_noticed(number, commands), numbers)):
            noticed.append(found)
            if not found:
                print(f"not noticed: {mutants[number - 1]}", flush=True)
    share = 100 * sum(noticed) / len(numbers)
    print(f"mutants of the engine: {len(numbers)} of {len(mutants)} tried, {sum(noticed)} noticed ({share:.1f}%)")
    sys.exit(0 if share >= 90 else 1)


main()
