#!/usr/bin/env python3
"""Writes bekal(1) in one language to standard output, from the program's own help: what it says there is true here.

    packaging/manual.py .build/release/bekal id 2026-11-29
"""

import json
import subprocess
import sys

WORDS = {
    "en": {
        "name": "NAME", "synopsis": "SYNOPSIS", "description": "DESCRIPTION", "commands": "COMMANDS", "files": "FILES",
        "environment": "ENVIRONMENT", "status": "EXIT STATUS", "see": "SEE ALSO", "command": "COMMAND", "default": "default",
        "places": [
            ("/etc/bekal/bekal.conf", "Database, key and address of the service."),
            ("/etc/bekal/keys", "The key of the database, apart from it."),
            ("/var/lib/bekal", "The database, and encrypted copies from before new versions."),
        ],
        "variables": [
            ("BEKAL_KEY_FILE", "The key file, where --key does not name it."),
            ("BEKAL_PASSWORD", "The password of an officer where nobody can be asked."),
            ("BEKAL_LANGUAGE", "The language of messages, id or en; else LC_ALL and LANG tell it."),
            ("BEKAL_HIGHS", "The solver's library, a file or its folder; else it is looked for beside the program."),
        ],
        "codes": [
            ("0", "Done."), ("1", "The answer is no."), ("2", "Bad input or usage."), ("3", "A limit was reached."),
            ("4", "Infeasible."), ("5", "Refused."), ("70", "A defect."), ("74", "The disk did not keep a write."),
        ],
    },
    "id": {
        "name": "NAMA", "synopsis": "RINGKASAN", "description": "KETERANGAN", "commands": "PERINTAH", "files": "BERKAS",
        "environment": "LINGKUNGAN", "status": "STATUS KELUAR", "see": "LIHAT JUGA", "command": "PERINTAH", "default": "bawaan",
        "places": [
            ("/etc/bekal/bekal.conf", "Basis data, kunci, dan alamat layanan."),
            ("/etc/bekal/keys", "Kunci basis data, terpisah dari datanya."),
            ("/var/lib/bekal", "Basis data, dan salinan tersandi dari sebelum versi baru."),
        ],
        "variables": [
            ("BEKAL_KEY_FILE", "Berkas kunci, jika tidak disebut --key."),
            ("BEKAL_PASSWORD", "Kata sandi petugas jika tidak ada yang dapat ditanya."),
            ("BEKAL_LANGUAGE", "Bahasa pesan, id atau en; tanpa ini menurut LC_ALL dan LANG."),
            ("BEKAL_HIGHS", "Pustaka pemecah, berkas atau foldernya; tanpa ini dicari di samping program."),
        ],
        "codes": [
            ("0", "Selesai."), ("1", "Jawabannya tidak."), ("2", "Masukan atau pemakaian salah."), ("3", "Batas tercapai."),
            ("4", "Tidak mungkin."), ("5", "Ditolak."), ("70", "Cacat program."), ("74", "Disk gagal menyimpan."),
        ],
    },
}


def plain(text):
    """A text as roff prints it, whatever stands in it."""
    text = text.replace("\\", "\\e").replace("-", "\\-")
    return "\n".join("\\&" + line if line.startswith((".", "'")) else line for line in text.split("\n"))


def paragraphs(text):
    """A text with its paragraphs and the breaks of its lines."""
    return "\n".join(".PP\n" + plain(block).replace("\n", "\n.br\n") for block in text.split("\n\n"))


def listed(pairs):
    return "\n".join(f".TP\n.B {plain(term)}\n{plain(words)}" for term, words in pairs)


def option(argument, words):
    """An argument and what it does; nothing where the help does not show it."""
    if not argument.get("shouldDisplay", True):
        return None
    value = f"<{argument['valueName']}>"
    if argument["kind"] == "positional":
        name = value
    else:
        names = [("--" if each["kind"] == "long" else "-") + each["name"] for each in argument["names"]]
        name = ", ".join(sorted(names, key=len)) + (f" {value}" if argument["kind"] == "option" else "")
    says = argument.get("abstract", "")
    if argument.get("defaultValue"):
        says += f" ({words['default']}: {argument['defaultValue']})"
    return name, says


def section(command, path, words):
    """A command, its options and its subcommands."""
    name = " ".join(path + [command["commandName"]])
    lines = [f".SS {plain(name)}", plain(command.get("abstract", ""))]
    if command.get("discussion"):
        lines.append(paragraphs(command["discussion"]))
    own = [argument for argument in command.get("arguments", []) if argument["valueName"] not in ("help", "version")]
    lines.append(listed(pair for pair in (option(argument, words) for argument in own) if pair))
    for each in shown(command):
        lines.append(section(each, path + [command["commandName"]], words))
    return "\n".join(line for line in lines if line)


def shown(command):
    return [each for each in command.get("subcommands", []) if each.get("shouldDisplay", True) and each["commandName"] != "help"]


def main():
    program, language, date = sys.argv[1:]
    words = WORDS[language]
    told = subprocess.run([program, "--experimental-dump-help", "--lang", language], check=True, capture_output=True)
    version = subprocess.run([program, "--version"], check=True, capture_output=True, text=True).stdout.strip()
    root = json.loads(told.stdout)["command"]
    abstract = root["abstract"].rstrip(".").removeprefix("Bekal ")
    print(f'.TH BEKAL 1 "{date}" "Bekal {version}"')
    print(f".SH {words['name']}\nbekal \\- {plain(abstract)}")
    print(f".SH {words['synopsis']}\n.B bekal\n.I {words['command']}\n.RI [ ... ]")
    print(f".SH {words['description']}\n{paragraphs(root['discussion'])}")
    print(f".SH {words['commands']}")
    for command in shown(root):
        print(section(command, [], words))
    print(f".SH {words['files']}\n{listed(words['places'])}")
    print(f".SH {words['environment']}\n{listed(words['variables'])}")
    print(f".SH {words['status']}\n{listed(words['codes'])}")
    print(f".SH {words['see']}\n.BR bekal\\-house (8),\n.I /usr/share/doc/bekal/README.Debian")


if __name__ == "__main__":
    main()
