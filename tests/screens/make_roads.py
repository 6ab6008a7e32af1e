"""Makes the pictures of docs/road: the road of each child of its three families, drawn as the window draws it.

`python tests/screens/make_roads.py [FOLDER]`, with `src` and `tests` on the path.
"""

import os
import sys
from datetime import date
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from hukouguide.advice.case import Situation
from hukouguide.advice.road.chart import chart
from hukouguide.advice.road.stages import grade_now
from hukouguide.desktop import theme
from hukouguide.desktop.fonts import add_fonts
from hukouguide.desktop.texts import Texts
from hukouguide.desktop.widgets.road_chart import RoadChartView
from hukouguide.desktop.wording import who
from hukouguide.shipped import shipped
from hukouguide.workshop import jobs
from screens.picture import write_picture
from screens.stage import settle

FOLDER = Path(__file__).parents[2] / "docs" / "road"
TODAY = date(2026, 11, 26)
FAMILIES = {
    "shenzhen-age5": ("guangdong-shenzhen-longhua", "guangxi-guigang"),
    "beijing-grade7": ("beijing", "henan-zhoukou", "henan-zhengzhou", "tianjin"),
    "suzhou-two-children": ("jiangsu-suzhou", "anhui-fuyang"),
}
NAMES = ["beijing-grade7.png", "shenzhen-age5.png", "suzhou-two-children-1.png", "suzhou-two-children-2.png"]
WIDTH, EDGE = 1000, 16


def make(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for family, places in FAMILIES.items():
        visit = jobs.visit(shipped("resources") / "families" / f"{family}.yaml", places, None, TODAY, shipped("rules"))
        assert visit.interview is not None, visit.problems
        interview = visit.interview
        children = interview.road.children
        for number, road in enumerate(children, 1):
            grade = grade_now(Situation(interview.book, interview.family, TODAY), road.child)
            assert grade is not None
            view = RoadChartView(Texts("en"), chart(road, interview.book, TODAY, grade), who(interview.people, road.child))
            view.words.hide()
            view.said.hide()
            view.layout().setContentsMargins(EDGE, EDGE, EDGE, EDGE)
            view.show()
            # wide enough for all its years, and as high as it is then
            width = max(WIDTH, view.drawing.minimumWidth() + 2 * EDGE)
            for _ in range(2):
                view.resize(width, view.minimumSizeHint().height())
                settle()
            write_picture(view, folder / (f"{family}-{number}.png" if len(children) > 1 else f"{family}.png"))


def main() -> None:
    app = QApplication([])
    add_fonts()
    theme.apply(app, 100, "light")
    make(Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER)


if __name__ == "__main__":
    main()
