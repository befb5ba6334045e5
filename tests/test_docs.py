"""The docs do what they say: commands run against a real server, links lead somewhere, both READMEs agree."""

from __future__ import annotations

import json
import re
from collections.abc import Generator
from dataclasses import dataclass
from pathlib import Path

import pytest
import yaml

from tests.running import ROOT, run_script, server

PAGES = sorted(
    [*ROOT.glob("*.md"), *(p for room in ("docs", "training", "bench") for p in (ROOT / room).rglob("*.md"))]
)
READMES = (ROOT / "README.md", ROOT / "README.zh.md")
NOTEBOOKS = sorted((ROOT / "examples").glob("*.ipynb"))
DOCUMENTED_URL = "http://127.0.0.1:7860"
SHELLS = {"sh": ("bash", "-euo", "pipefail", "-c"), "python": ("python", "-c")}
FENCE = re.compile(r"^```(?P<language>\w+) run\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"\]\((?!https?:|#|mailto:)([^)#\s]+)")


@dataclass(frozen=True, slots=True)
class Block:
    """A fenced block that is marked `run`."""

    page: Path
    line: int
    language: str
    text: str

    def __str__(self) -> str:
        return f"{self.page.relative_to(ROOT)}:{self.line}"


def blocks(page: Path) -> list[Block]:
    text = page.read_text(encoding="utf-8")
    return [
        Block(page, text[: found.start()].count("\n") + 1, found["language"], found["text"])
        for found in FENCE.finditer(text)
    ]


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("data")


@pytest.fixture(scope="module")
def house(data: Path) -> Generator[str]:
    """As the docs start it: the embedded reader, no cloud."""
    with server(data=data) as (url, _):
        yield url


@pytest.mark.parametrize("block", [block for page in PAGES for block in blocks(page)], ids=str)
def test_a_command_in_the_docs_runs(block: Block, house: str, data: Path) -> None:
    printed = run_script(block.text.replace(DOCUMENTED_URL, house), data, {}, SHELLS[block.language])
    assert printed.strip()
    assert '"error":{' not in printed


@pytest.mark.parametrize("notebook", NOTEBOOKS, ids=lambda path: path.name)
def test_a_notebook_runs(notebook: Path, house: str, data: Path) -> None:
    cells = json.loads(notebook.read_text(encoding="utf-8"))["cells"]
    code = "\n\n".join("".join(cell["source"]) for cell in cells if cell["cell_type"] == "code")
    script = f"import os\nos.chdir({str(notebook.parent)!r})\n{code}"
    assert run_script(script, data, {"SPILLWAY_URL": house}, SHELLS["python"]).strip()


@pytest.mark.parametrize("notebook", NOTEBOOKS, ids=lambda path: path.name)
def test_a_notebook_is_kept_without_output(notebook: Path) -> None:
    cells = json.loads(notebook.read_text(encoding="utf-8"))["cells"]
    assert not [cell for cell in cells if cell.get("outputs") or cell.get("execution_count")]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_links_lead_somewhere(page: Path) -> None:
    targets = LINK.findall(page.read_text(encoding="utf-8"))
    assert [target for target in targets if not (page.parent / target).exists()] == []


def test_both_readmes_run_the_same_commands() -> None:
    english, chinese = ([re.sub(r'".*?"|#.*', "", block.text) for block in blocks(readme)] for readme in READMES)
    assert english
    assert english == chinese


@pytest.mark.parametrize("readme", READMES, ids=lambda path: path.name)
def test_the_tree_in_the_readme_is_the_tree(readme: Path) -> None:
    text = readme.read_text(encoding="utf-8")
    (tree,) = re.findall(r"^```\nsrc/spillway/\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)
    rooms = {line.split()[0] for line in tree.splitlines() if line.startswith("  ")}
    house = ROOT / "src" / "spillway"
    there = {path.name + ("/" if path.is_dir() else "") for path in house.iterdir() if not path.name.startswith("_")}
    assert rooms == there
    assert all((ROOT / line.split()[0]).is_dir() for line in tree.splitlines() if not line.startswith("  "))


def test_every_page_of_the_design_is_listed() -> None:
    folder = ROOT / "docs" / "design"
    listed = set(LINK.findall((folder / "README.md").read_text(encoding="utf-8")))
    assert {page.name for page in folder.glob("*.md")} - {"README.md"} <= listed


def test_containers_publish_on_this_machine_only() -> None:
    services = yaml.safe_load((ROOT / "compose.yaml").read_text(encoding="utf-8"))["services"]
    ports = [port for service in services.values() for port in service.get("ports", [])]
    assert ports
    assert all(port.startswith("127.0.0.1:") for port in ports)
    for name, variable in (("spillway", "SPILLWAY_PASSWORD"), ("notebook", "JUPYTER_TOKEN")):
        assert ":?" in services[name]["environment"][variable], "must be given by who starts it"
    required = set(re.findall(r"\$\{(\w+):\?", (ROOT / "compose.yaml").read_text(encoding="utf-8")))
    assert required == {"SPILLWAY_PASSWORD"}, "asked of everyone, also of who starts no notebook"
    assert services["notebook"]["profiles"] == ["notebook"]
