"""Draws the tables of docs/benchmarks.md as bars: picture.py docs/benchmarks.md FOLDER writes benchmarks.svg and benchmarks.zh.svg.

A panel is a table found by the sentence before it; what is longer than the rest by far stays out of the picture and in the table."""
import html
import os
import re
import sys

WORDS = {
    "en": {
        "name": "Cardwright and other tools, measured side by side",
        "three": "Load key, authenticate, read a block: one cold process, ms",
        "loop": "One Read Binary of many, µs",
        "dump": "A 1K card into a file, ms",
        "many": "1K cards a minute on so many readers at once",
        "native": ", native",
        "jvm": ", JVM",
        "same": ", the same reads",
        "readers": "{} readers",
        "reader": "1 reader",
        "c": "C over libpcsclite",
    },
    "zh": {
        "name": "Cardwright 与其他工具的并排测量",
        "three": "装载密钥、认证、读一块：一次冷启动的进程，毫秒",
        "loop": "连续读块时的一条命令，微秒",
        "dump": "把一张 1K 卡存成文件，毫秒",
        "many": "多台读卡器同时工作，每分钟 1K 卡数",
        "native": "（本机程序）",
        "jvm": "（JVM）",
        "same": "（同样的读取）",
        "readers": "{} 台读卡器",
        "reader": "1 台读卡器",
        "c": "C 语言，libpcsclite",
    },
}
WIDTH, LABEL, LINE = 760, 250, 24


def tables(text):
    """The rows of each table, by the sentence before it."""
    found = {}
    for match in re.finditer(r"^([^|\n][^\n]*:)\n\n((?:\|[^\n]*\n)+)", text, re.M):
        rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in match[2].splitlines()]
        found[match[1]] = [dict(zip(rows[0], row)) for row in rows[2:]]
    return found


def table(found, start):
    return next(rows for sentence, rows in found.items() if sentence.startswith(start))


def panels(found):
    """Key of the title, and its bars: name and figure."""
    three = [(row["command"], float(row["median, ms"])) for row in table(found, "Load key, authenticate")]
    loop = [(row["what"], float(row["µs"])) for row in table(found, "One Read Binary")]
    dump = [(row["what"], float(row["ms"])) for row in table(found, "A whole card") if row["card"] == "1k"]
    many = [(row["readers"], float(row["cards a minute"])) for row in table(found, "1K cards dumped")]
    return [
        ("three", [bar for bar in three if "JVM" not in bar[0]]),
        ("loop", loop),
        ("dump", [bar for bar in dump if "JVM" not in bar[0]]),
        ("many", many),
    ]


def label(name, words):
    if name.isdigit():
        return words["reader"] if name == "1" else words["readers"].format(name)
    said = name.replace(WORDS["en"]["c"], words["c"])
    for key in ("native", "jvm", "same"):
        said = said.replace(WORDS["en"][key], words[key])
    return said


def draw(found, words):
    parts, y = [], 16
    for title, bars in panels(found):
        y += 14
        parts.append(f'<text class="title" x="12" y="{y}">{html.escape(words[title])}</text>')
        y += 10
        most = max(figure for _, figure in bars)
        for name, figure in bars:
            ours = "ours" if name.isdigit() or name.startswith("cardwright") else "other"
            length = figure / most * (WIDTH - LABEL - 80)
            parts.append(f'<text x="{LABEL - 8}" y="{y + 16}" text-anchor="end">{html.escape(label(name, words))}</text>')
            parts.append(f'<rect class="{ours}" x="{LABEL}" y="{y + 3}" width="{length:.1f}" height="{LINE - 7}" rx="2"/>')
            parts.append(f'<text x="{LABEL + length + 6:.1f}" y="{y + 16}">{figure:g}</text>')
            y += LINE
        y += 14
    style = (
        'text { font: 13px system-ui, "Segoe UI", "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif; '
        "fill: #1f2933; } .title { font-weight: 600; } .ours { fill: #2f7dd1; } .other { fill: #b8c4ce; }"
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {y}" width="{WIDTH}" height="{y}" role="img">\n'
        f"<title>{html.escape(words['name'])}</title>\n<style>{style}</style>\n"
        f'<rect x="0.5" y="0.5" width="{WIDTH - 1}" height="{y - 1}" rx="8" fill="#ffffff" stroke="#b8c4ce"/>\n'
        + "\n".join(parts)
        + "\n</svg>\n"
    )


with open(sys.argv[1], encoding="utf-8") as document:
    found = tables(document.read())
for language, words in WORDS.items():
    file = "benchmarks.svg" if language == "en" else f"benchmarks.{language}.svg"
    with open(os.path.join(sys.argv[2], file), "w", encoding="utf-8") as picture:
        picture.write(draw(found, words))
