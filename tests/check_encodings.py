#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
# test: once
"""Source files in every encoding that CPython knows are decoded as CPython decodes them.

Each encoding under each of its names, all bytes and pairs of bytes that it can have, and texts in the languages that
it is for. What CPython refuses is not compared (src/text/encoding.def says why).
"""
import codecs
import encodings
import encodings.aliases
import os
import pkgutil
import random
import struct
import subprocess
import sys
from pathlib import Path

SOURCE = Path(os.environ.get("ML_SOURCE") or Path(__file__).resolve().parent.parent)
sys.path.insert(0, str(SOURCE / "tests"))
from reference import run_again  # noqa: E402

DRIVER = Path(os.environ.get("ML_BUILD") or SOURCE / "build" / "release") / "driver" / "text_driver"
MAX_SHOWN = 5

# Not read here: src/text/encoding.def says why. Anything else that is refused is a fault.
NOT_READ = {
    "cp037", "cp273", "cp424", "cp500", "cp875", "cp1026", "cp1140",  # EBCDIC can't hold a cookie
    "utf_16", "utf_16_be", "utf_16_le", "utf_32", "utf_32_be", "utf_32_le",
    "idna", "punycode", "raw_unicode_escape", "unicode_escape", "undefined", "charmap", "mbcs", "oem",
    "hz", "iso2022_jp_1", "iso2022_jp_2004", "iso2022_jp_ext", "cp720", "cp856", "cp1006", "mac_arabic", "mac_croatian", "mac_farsi", "mac_greek", "mac_iceland",
    "mac_romanian", "mac_turkish", "palmos",
}
# Of these CPython knows some characters more than glibc: bytes for them are refused, never read as something else.
INCOMPLETE = {"big5hkscs", "cp932", "euc_jis_2004", "euc_jisx0213", "iso2022_jp_2", "johab", "tis_620"}
# Shift state, so that pairs of bytes by themselves are nothing.
STATEFUL = {"iso2022_jp", "iso2022_jp_1", "iso2022_jp_2", "iso2022_jp_3", "iso2022_jp_2004", "iso2022_jp_ext", "iso2022_kr",
            "utf_7"}
TEXTS = ["plain ASCII ~ \\ text", "çà et là, naïve œuvre €", "größer Straße", "zażółć gęślą jaźń", "съешь ещё этих булок",
         "το τέλος", "שלום עולם", "مرحبا بالعالم", "สวัสดี", "日本語のテキスト、漢字「かな」", "ｶﾀｶﾅ", "中文测试文本", "繁體中文測試",
         "안녕하세요 세계", "Tiếng Việt", "ğüşiöç", "ā č ē ģ ķ"]

n_passed = n_failed = 0


def ask(sources):
    """(errors, text) of each source."""
    asked = b"".join(struct.pack("<I", len(source)) + source for source in sources)
    output = subprocess.run([DRIVER, "decode"], input=asked, stdout=subprocess.PIPE, check=True).stdout
    answers, at = [], 0
    while at < len(output):
        (size,) = struct.unpack_from("<I", output, at)
        answers.append(output[at + 4:at + 4 + size].decode("utf-8"))
        at += 4 + size
    assert len(answers) == 2 * len(sources)
    return list(zip(answers[::2], answers[1::2]))


def count(what, faults):
    global n_passed, n_failed
    for fault in faults[:MAX_SHOWN]:
        print(f"{what}: {fault}")
    if len(faults) > MAX_SHOWN:
        print(f"{what}: {len(faults)} differ")
    n_failed += bool(faults)
    n_passed += not faults


def all_codecs():
    """CPython's text encodings by module name, with the names that lead to each."""
    names = {}
    for module in pkgutil.iter_modules(encodings.__path__):
        try:
            info = codecs.lookup(module.name)
        except LookupError:
            continue  # no encoding, or one of Windows
        if info._is_text_encoding:
            names[module.name] = {module.name, module.name.replace("_", "-"), module.name.upper()}
    for alias, module in encodings.aliases.aliases.items():
        if module in names:
            names[module] |= {alias, alias.replace("_", "-"), alias.upper()}
    return names


def cookie(name):
    return f"# coding: {name}\n".encode("ascii")


def decodes(codec, data):
    try:
        return data.decode(codec)
    except (UnicodeError, ValueError):
        return None


def payloads(codec):
    """Bytes that the codec decodes, a line each."""
    texts = [text.encode(codec) for text in TEXTS if encodes(codec, text)]
    if codec in STATEFUL:
        return texts
    single = [bytes([byte]) for byte in range(0x80, 0x100)]
    low = [bytes([byte]) for byte in range(0x20, 0x7F)]
    pairs = [bytes([lead, trail]) for lead in range(0x80, 0x100) for trail in [*range(0x30, 0x7F), *range(0x80, 0x100)]
             if decodes(codec, bytes([lead])) is None]
    return texts + [data for data in low + single + pairs if decodes(codec, data) is not None]


def encodes(codec, text):
    try:
        return text.encode(codec).decode(codec) == text
    except (UnicodeError, ValueError):
        return False


def compare_lines(codec, name):
    lines = payloads(codec)
    data = cookie(name) + b"".join(line + b"\n" for line in lines)
    if codec in STATEFUL:
        data = cookie(name) + "".join(f"{text}\n" for text in TEXTS if encodes(codec, text)).encode(codec)
    expected = decodes(codec, data)
    if expected is None:  # a line end inside a pair
        return [f"{codec}: the lines together can't be decoded"]
    if codec in INCOMPLETE:
        sources = [cookie(name) + line + b"\n" for line in lines]
        answers = [(data, errors, text) for data, (errors, text) in zip(sources, ask(sources))]
        n_refused = sum(errors != "" for _, errors, _ in answers)
        differ = [(text, data.decode(codec)) for data, errors, text in answers if errors == "" and text != data.decode(codec)]
        many = [f"{n_refused} of {len(lines)} refused"] * (n_refused > max(40, len(lines) // 50))
        return [f"{a!r}, not {b!r}" for a, b in differ] + many
    ((errors, text),) = ask([data])
    if errors == "" and text == expected:
        return []
    found, right = text.split("\n"), expected.split("\n")
    differ = [(a, b) for a, b in zip(found, right) if a != b]
    return [f"errors: {errors}"] * bool(errors) + [f"{a!r}, not {b!r}" for a, b in differ] or ["the number of lines differs"]


def compare_mixtures(codec, name, generator):
    """Random lines of several characters: what state there is must be kept through them."""
    parts = payloads(codec)
    sources = []
    for _ in range(40):
        data = cookie(name) + b"x = '" + b"".join(generator.choices(parts, k=50)) + b"'\n"
        sources.append(data)
    sources = [data for data in sources if decodes(codec, data) is not None]
    return [f"{errors} {text[len(cookie(name)):]!r}, not {data.decode(codec)[len(cookie(name)):]!r}"
            for data, (errors, text) in zip(sources, ask(sources))
            if (errors and codec not in INCOMPLETE) or (not errors and text != data.decode(codec))]


def main():
    if not run_again(12):
        print("skipped: nothing, but the reference is not 3.12")
    seed = int(os.environ.get("ML_TEST_SEED") or random.randrange(1_000_000))
    print(f"seed {seed} (ML_TEST_SEED={seed} repeats this)")
    generator = random.Random(seed)
    names = all_codecs()
    read = []
    for codec in sorted(names):
        ordered = sorted(names[codec])
        refused = [name for name, (errors, _) in zip(ordered, ask([cookie(name) + b"x\n" for name in ordered])) if errors]
        if codec in NOT_READ:
            if len(refused) < len(ordered):
                count(codec, [f"is read as {set(ordered) - set(refused)}: take it out of NOT_READ"])
            continue
        count(f"{codec}: names", refused)
        if len(refused) < len(ordered):
            read.append(codec)
    for codec in read:
        count(f"{codec}: characters", compare_lines(codec, codec))
        count(f"{codec}: mixtures", compare_mixtures(codec, codec, generator))
    count("encodings read", [] if len(read) >= 77 else [f"only {len(read)}"])
    print(f"{len(read)} encodings, {sum(len(names[codec]) for codec in read)} names")
    print(f"{n_passed} passed, {n_failed} failed")
    return 1 if n_failed else 0


if __name__ == "__main__":
    sys.exit(main())
