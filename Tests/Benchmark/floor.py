"""The write floor of a tree: its folders and files, of the same sizes, written by floor.c."""

import os
import subprocess
from dataclasses import dataclass
from pathlib import Path

from building import Run, run

SOURCE = Path(__file__).with_name("floor.c")


@dataclass
class Tree:
    files: int
    bytes: int


def compile_floor(folder: Path) -> Path:
    program = folder / "floor"
    compiler = os.environ.get("CC", "cc")
    subprocess.run([compiler, "-O2", "-o", program, SOURCE], check=True)
    return program


def list_tree(root: Path, path: Path) -> Tree:
    """Writes the list that floor.c reads. It is not held: see `run` about memory."""
    tree = Tree(0, 0)
    with open(path, "w", encoding="utf-8") as file:
        for folder, _, names in os.walk(root):
            name = os.path.relpath(folder, root)
            if name != ".":
                file.write(f"d {name}\n")
            for leaf in names:
                size = os.path.getsize(os.path.join(folder, leaf))
                file.write(f"f {size} {os.path.normpath(os.path.join(name, leaf))}\n")
                tree.files += 1
                tree.bytes += size
    return tree


def write_floor(program: Path, list: Path, folder: Path) -> Run:
    """Into a folder that is not there yet."""
    return run([program, list, folder], "floor")
