"""The jobs that can be asked for from a shell: advise a family, check and try the rules, write the schema."""

import json
from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from hukouguide import __version__
from hukouguide.language import speaker
from hukouguide.shipped import shipped

say = speaker("cli")

app = typer.Typer(
    help="HukouGuide 户籍向导: where can this family stay together? Offline. 离线判断孩子在哪里能上学、升学，户口怎么迁。",
    no_args_is_help=False,
    add_completion=False,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
rules_app = typer.Typer(
    help="For rule maintainers: check, try and describe the rule files. 供规则维护者使用。", no_args_is_help=True
)
app.add_typer(rules_app, name="rules")

FAILED = 1
RulesFolder = Annotated[
    Path | None,
    typer.Argument(help="The rule folder; the shipped rules when left out. 规则目录。", exists=True, file_okay=False),
]


def _self_test(wanted: bool) -> None:
    if wanted:
        self_test()
        raise typer.Exit


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"HukouGuide {__version__}")
        raise typer.Exit


@app.callback()
def program(
    version: Annotated[bool, typer.Option("--version", callback=_version, is_eager=True, help="The version. 版本号。")] = False,
    whole: Annotated[
        bool,
        typer.Option("--self-test", callback=_self_test, is_eager=True, help="The same as the command. 检查程序是否完整。"),
    ] = False,
) -> None:
    """With no command at all the window opens. 不带命令时打开窗口。"""


@app.command()
def advise(
    family: Annotated[
        Path, typer.Argument(help="The family's answers, a YAML file. 家庭情况文件。", exists=True, dir_okay=False)
    ],
    city: Annotated[
        list[str],
        typer.Option(
            help="A place id, in pinyin: province-city or province-city-district; may be repeated. 地方代号（拼音），可重复。"
        ),
    ],
    goal: Annotated[
        list[str] | None,
        typer.Option(help="permit, hukou, primary, junior, senior, gaokao or care; may be repeated; all when left out. 目标。"),
    ] = None,
    pdf: Annotated[Path | None, typer.Option(help="Write the checklist to this PDF. 把清单写成 PDF。")] = None,
    large_print: Annotated[bool, typer.Option("--large-print", help="The PDF in large print. 大字版。")] = False,
    short: Annotated[
        bool, typer.Option("--short", help="The PDF without reasons, answers and sources. 只要办事部分，不要依据。")
    ] = False,
    grandparents: Annotated[
        bool, typer.Option("--grandparents", help="Only the page for the grandparents. 只要给家里老人看的那一页。")
    ] = False,
    ics: Annotated[
        Path | None, typer.Option(help="Write the days to keep to this calendar file. 把要记住的日子写成日历文件。")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print the findings whole, as JSON. 输出 JSON。")] = False,
    today: Annotated[
        str | None, typer.Option(help="The day to judge on, such as 2026-11-23; today when left out. 按哪一天判断。")
    ] = None,
    rules: Annotated[
        Path | None, typer.Option(help="Another rule folder. 另用规则目录。", exists=True, file_okay=False)
    ] = None,
) -> None:
    """Judge a family for one or more cities. 判断一家人在这些城市的各条路。"""
    from hukouguide.report.pdf import Part
    from hukouguide.workshop import jobs

    day = _day(today)
    visit = jobs.visit(family, tuple(city), tuple(goal) if goal else None, day, rules or shipped("rules"))
    for problem in visit.problems:
        typer.echo(problem, err=True)
    if visit.interview is None:
        raise typer.Exit(FAILED)
    if as_json:
        typer.echo(json.dumps(jobs.as_json(visit.interview), ensure_ascii=False, indent=2))
    elif pdf is None and ics is None:
        typer.echo(jobs.as_text(visit.interview))
    saved: list[jobs.Saved] = []
    if pdf is not None:
        part = Part.GRANDPARENTS if grandparents else Part.SHORT if short else Part.WHOLE
        saved.append(jobs.write_pdf(visit.interview, pdf, large_print, part))
    if ics is not None:
        saved.append(jobs.write_calendar(visit.interview, ics))
    for one in saved:
        typer.echo(one.message, err=True)
    if not all(one.done for one in saved):
        raise typer.Exit(FAILED)


@app.command("self-test")
def self_test() -> None:
    """Try whether this installation is whole: rules, paper, sealed cases, the window. 检查程序是否完整。"""
    from hukouguide.workshop import selfcheck

    def window() -> str:
        # imported when it is tried: where Qt is missing, this is what is wrong
        from hukouguide.desktop.selfcheck import window_paints

        return str(window_paints())

    if selfcheck.main({say("the window"): window}):
        raise typer.Exit(FAILED)


@app.command()
def kiosk(
    minutes: Annotated[int, typer.Option(min=1, help="Minutes without a touch until all is wiped. 几分钟没人碰就清除。")] = 5,
) -> None:
    """The window on a computer for everybody: the whole screen, no files, wiped when nobody is there. 公用电脑模式。"""
    from hukouguide.desktop.app import run

    raise typer.Exit(run(["hukouguide"], minutes))


@rules_app.command()
def check(
    path: RulesFolder = None,
    today: Annotated[str | None, typer.Option(help="The day that checks of sources are held against. 按哪一天算。")] = None,
) -> None:
    """Read every rule file and name every problem with its place. 检查所有规则文件。"""
    from hukouguide.workshop import jobs

    report, errors = jobs.check(path or shipped("rules"), _day(today))
    typer.echo(report)
    if errors:
        raise typer.Exit(FAILED)


@rules_app.command("test")
def try_examples(
    path: RulesFolder = None,
    place: Annotated[
        list[str] | None, typer.Option(help="Only this place and all that lies in it; may be repeated. 只试这个地方。")
    ] = None,
    gaps: Annotated[
        bool, typer.Option("--gaps", help="Name each outcome that no example shows. 列出例子没有覆盖到的情况。")
    ] = False,
) -> None:
    """Try every example written in the rule files. 运行规则文件里的所有例子。"""
    from hukouguide.workshop import jobs

    report, failures = jobs.try_examples(path or shipped("rules"), tuple(place or ()), gaps)
    typer.echo(report)
    if failures:
        raise typer.Exit(FAILED)


@rules_app.command()
def status(
    path: RulesFolder = None,
    write: Annotated[Path | None, typer.Option(help="Write it to this file. 写到这个文件。", dir_okay=False)] = None,
) -> None:
    """How the rules of each place were seen and checked, and what their examples show. 各地规则的现状。"""
    from hukouguide.workshop import jobs

    page = jobs.status(path or shipped("rules"))
    if write is None:
        typer.echo(page)
    else:
        write.write_text(page, "utf-8")


@rules_app.command(hidden=True)
def keep(cache: Annotated[Path, typer.Argument(file_okay=False)]) -> None:
    """Build the shipped rule book and keep it in that folder, for a window that is about to load it."""
    from hukouguide.rules.load import keep_book

    if not keep_book(shipped("rules"), cache):
        raise typer.Exit(FAILED)


@rules_app.command()
def schema() -> None:
    """The JSON Schema of a rule file, for completion and hover help in an editor. 规则文件的 JSON Schema。"""
    from hukouguide.rules.schema.files import RuleFile

    typer.echo(json.dumps(RuleFile.model_json_schema(), ensure_ascii=False, indent=2))


def _day(text: str | None) -> date:
    if text is None:
        return date.today()
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise typer.BadParameter(
            f"{say('not a day of the form 2026-11-23').zh} / not a day of the form 2026-11-23: {text}"
        ) from None
