#!/usr/bin/env python3
"""Writes the SBOM of a package (CycloneDX 1.5, JSON) to standard output: what is in it and what it stands on.

    packaging/sbom.py --package bekal_0.1.0_amd64.deb --program .build/release/bekal --library libhighs.so \\
        --checkouts .build/checkouts --resolved Package.resolved --highs 1.15.1 --depends "libpq5, libzip4 (>= 1.7)"

A Swift package that is only pinned, and of which the program holds nothing, is not listed. Versions of Debian's libraries are those
that the program was built with; whoever installs it gets Debian's newer ones.
"""

import argparse
import datetime
import hashlib
import json
import os
import pathlib
import re
import subprocess
import uuid

LICENCES = {"grdb.swift": "MIT"}
ELSEWHERE = "Apache-2.0"


def digest(path):
    return hashlib.sha256(pathlib.Path(path).read_bytes()).hexdigest()


def told(*command):
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()


def component(kind, name, version, purl, licence=None, **more):
    found = {"type": kind, "bom-ref": purl, "name": name, "version": version, "purl": purl, "scope": "required"}
    if licence:
        found["licenses"] = [{"license": {"id": licence}}]
    return found | more


def modules(checkout):
    """The names that a package's Swift modules may have: what its manifests name, products and dependencies too."""
    return {name for path in checkout.glob("Package*.swift") for name in re.findall(r'name: "(\w+)"', path.read_text())}


def is_linked(checkout, content):
    """Whether the program holds anything of a package: a mangled name begins with the length and name of its module."""
    return any(f"${mark}{len(name)}{name}".encode() in content for name in modules(checkout) for mark in "sS")


def swift_packages(resolved, checkouts, program):
    content = pathlib.Path(program).read_bytes()
    for pin in json.loads(pathlib.Path(resolved).read_text())["pins"]:
        location = re.sub(r"\.git$", "", pin["location"])
        checkout = pathlib.Path(checkouts) / location.rsplit("/", 1)[-1]
        if not is_linked(checkout, content):
            continue
        host, path = re.sub(r"^https://", "", location).split("/", 1)
        state = pin["state"]
        yield component(
            "library", pin["identity"], state["version"], f"pkg:swift/{host}/{path}@{state['version']}",
            LICENCES.get(pin["identity"], ELSEWHERE),
            externalReferences=[{"type": "vcs", "url": location, "comment": state["revision"]}])


def swift_runtime():
    version = re.search(r"Swift version ([0-9.]+)", told("swift", "--version")).group(1)
    yield component(
        "library", "swift", version, f"pkg:generic/swift@{version}", ELSEWHERE,
        description="Swift's runtime, standard library, Dispatch and Foundation (with ICU), linked into the program")


def debian_packages(depends):
    for name in re.findall(r"(?:^|,)\s*([a-z0-9][a-z0-9+.-]+)", depends):
        shown = subprocess.run(["dpkg-query", "-W", "-f=${Version}", name], capture_output=True, text=True)
        version = shown.stdout.strip() or "any"
        tail = f"@{version}?arch=amd64&distro=debian-12" if shown.stdout.strip() else "?distro=debian-12"
        yield component(
            "library", name, version, f"pkg:deb/debian/{name}{tail}", description="installed by Debian, not in the package")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    for name in ["package", "program", "library", "checkouts", "resolved", "highs", "depends"]:
        parser.add_argument(f"--{name}", required=True)
    given = parser.parse_args()
    name, version, architecture = told("dpkg-deb", "-W", "--showformat=${Package}\n${Version}\n${Architecture}", given.package).split()
    seal = digest(given.package)
    itself = component(
        "application", name, version, f"pkg:deb/{name}@{version}?arch={architecture}&distro=debian-12", "Apache-2.0",
        hashes=[{"alg": "SHA-256", "content": seal}])
    parts = [*swift_packages(given.resolved, given.checkouts, given.program), *swift_runtime()]
    parts.append(component(
        "library", "highs", given.highs, f"pkg:pypi/highsbox@{given.highs}", "MIT",
        hashes=[{"alg": "SHA-256", "content": digest(given.library)}], description="the solver, /usr/lib/bekal/libhighs.so"))
    parts += debian_packages(given.depends)
    moment = datetime.datetime.fromtimestamp(int(os.environ["SOURCE_DATE_EPOCH"]), datetime.UTC)
    print(json.dumps({
        "bomFormat": "CycloneDX", "specVersion": "1.5", "version": 1,
        "serialNumber": f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, 'sha256:' + seal)}",
        "metadata": {"timestamp": moment.strftime("%Y-%m-%dT%H:%M:%SZ"), "component": itself},
        "components": parts,
        "dependencies": [{"ref": itself["bom-ref"], "dependsOn": [each["bom-ref"] for each in parts]}],
    }, indent=1, ensure_ascii=False))


if __name__ == "__main__":
    main()
