"""How commands are called, how they end, and that no trace of the program's inside reaches a person."""

import signal
import subprocess
from pathlib import Path

import pytest

from reviewer.cli.main import main
from reviewer.cli.saying import one_line
from reviewer.core.ids import TranscriptId
from reviewer.core.project import project_of
from reviewer.core.rows import Row, Transcript
from reviewer.storage.files import save_project
from tests.cli.bad_inputs import FILE
from tests.cli.running import LONGEST_WAIT, Run, command, environment, run_in_child, the_error

FULL_PIPE = 5_000  # lines of a report that no pipe holds


@pytest.fixture
def project(tmp_path: Path) -> Path:
    path = tmp_path / "talk.review.json"
    path.write_bytes(FILE)
    return path


@pytest.fixture
def long_report(tmp_path: Path) -> Path:
    """A project of which there is more to tell than a pipe holds."""
    rows: list[Row] = [Transcript(id=TranscriptId(f"t{number}"), title="talk " * 10) for number in range(FULL_PIPE)]
    save_project(project_of(rows), tmp_path / "long.review.json")
    return tmp_path / "long.review.json"


def test_help_names_every_command(run: Run) -> None:
    ran = run("--help")
    assert (ran.code, ran.err) == (0, "")
    for words in ("reviewer [FILE]", "reviewer import", "reviewer info", "reviewer export", "Exit codes"):
        assert words in ran.out


@pytest.mark.parametrize("name", ["import", "info", "export"])
def test_every_command_explains_itself(run: Run, name: str) -> None:
    ran = run(name, "--help")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith(f"usage: reviewer {name} ")


@pytest.mark.parametrize(
    "arguments",
    [
        ("--bogus",),
        ("import",),
        ("import", "talk.txt"),
        ("import", "talk.txt", "-o", "talk.txt"),
        ("import", "talk.txt", "-o", ""),
        ("info",),
        ("info", "talk.review.json", "--bogus"),
        ("info", "one.review.json", "two.review.json"),
        ("export", "talk.review.json", "-o", "marks.csv"),
        ("export", "talk.review.json", "--to", "xlsx", "-o", "marks.xlsx"),
        ("talk.review.json", "--bogus"),
        ("one.txt", "two.txt"),
        ("inform", "talk.review.json"),
    ],
    ids=" ".join,
)
def test_wrong_usage(run: Run, arguments: tuple[str, ...]) -> None:
    ran = run(*arguments)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("usage: reviewer")
    assert "reviewer: error: " in ran.err or f"reviewer {arguments[0]}: error: " in ran.err


def test_without_a_command_the_window_is_opened() -> None:
    opened: list[Path | None] = []

    def window(path: Path | None) -> int:
        opened.append(path)
        return 7

    assert main([], window) == 7
    assert main(["talk.txt"], window) == 7
    assert opened == [None, Path("talk.txt")]


def test_what_was_not_foreseen_is_told_in_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    def broken(path: Path | None) -> int:
        raise KeyError("a\nb")

    assert main([], broken) == 1
    assert capsys.readouterr().err.count("\n") == 1


def test_an_error_is_one_line_whatever_is_in_it() -> None:
    assert one_line("a\nb\x1b[0m\tc\u2028d  e") == "a b [0m c d e"


def test_the_program_runs_as_a_module() -> None:
    ran = run_in_child("--version")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith("reviewer ")


def test_a_command_in_a_process_of_its_own(project: Path, tmp_path: Path) -> None:
    assert run_in_child("info", project).out.startswith("transcripts: 1\n")
    assert "there is no such file" in the_error(run_in_child("info", tmp_path / "gone.review.json"))
    assert run_in_child("info").code == 2


def test_a_terminal_that_knows_no_such_characters(tmp_path: Path) -> None:
    talk = tmp_path / "talk.txt"
    talk.write_text("0:01 日本\n0:02 日本\n0:03 日本\n0:04 日本\n", encoding="utf-8")
    words = command("import", talk, "-o", tmp_path / "talk.review.json")
    done = subprocess.run(words, env={**environment(), "PYTHONIOENCODING": "ascii"}, capture_output=True, check=True)
    assert rb"\u65e5\u672c" in done.stdout


@pytest.mark.parametrize("arguments", [("--help",), ("--version",), ("info",), ("info", "--json")], ids=" ".join)
def test_nobody_is_left_to_read_the_output(long_report: Path, arguments: tuple[str, ...]) -> None:
    words = command(*arguments, *([long_report] if arguments[0] == "info" else []))
    with subprocess.Popen(words, env=environment(), stdout=subprocess.PIPE, stderr=subprocess.PIPE) as child:
        assert child.stdout is not None
        assert child.stderr is not None
        child.stdout.close()
        assert child.stderr.read() == b""
    assert child.returncode == 0


def test_an_output_that_takes_nothing(project: Path, tmp_path: Path) -> None:
    words = command("info", project, first="import resource; resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))")
    with (tmp_path / "full").open("wb") as full:
        done = subprocess.run(words, env=environment(), stdout=full, stderr=subprocess.PIPE, check=False)
    assert (done.returncode, done.stderr.count(b"\n")) == (1, 1)
    assert done.stderr.startswith(b"reviewer: It could not be done: ")


def test_interrupting_a_command_ends_it_without_a_word(long_report: Path) -> None:
    words = command("info", long_report)
    with subprocess.Popen(words, env=environment(), stdout=subprocess.PIPE, stderr=subprocess.PIPE) as child:
        assert child.stdout is not None
        assert child.stderr is not None
        assert child.stdout.read(1) == b"t"  # from now on it waits for someone to read the rest
        child.send_signal(signal.SIGINT)
        assert child.wait(LONGEST_WAIT) == 130
        assert child.stderr.read() == b""


def test_interrupting_the_opening_of_the_window(capsys: pytest.CaptureFixture[str]) -> None:
    def interrupted(path: Path | None) -> int:
        raise KeyboardInterrupt

    assert main([], interrupted) == 130
    assert capsys.readouterr().err == ""
