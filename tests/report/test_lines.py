from hypothesis import given
from hypothesis import strategies as st

from hukouguide.report.fonts import shipped_faces
from hukouguide.report.lines import break_lines, glyphs, width

TEXT = st.text(st.sampled_from("广州市天河区，。；：（）《》“”0123456789年月日 abcdefg-/.,()"), min_size=1, max_size=120)


def lines_of(text: str, room: float, size: float = 10) -> list[str]:
    broken = break_lines(glyphs(text, shipped_faces(), False), size, room)
    return ["".join(g.character for g in line) for line in broken]


@given(TEXT, st.floats(30, 400))
def test_no_character_is_lost_not_even_the_space_a_line_is_broken_at(text: str, room: float) -> None:
    assert "".join(lines_of(text, room)) == text


@given(TEXT, st.floats(30, 400))
def test_no_line_is_wider_than_its_room(text: str, room: float) -> None:
    faces = shipped_faces()
    for line in lines_of(text, room):
        assert width(glyphs(line.rstrip(), faces, False), 10) <= room + 0.01


def test_a_comma_never_begins_a_line_and_a_bracket_never_ends_one() -> None:
    for room in range(60, 200, 3):
        lines = lines_of("居住证（有效的）满三年，社保满三年；孩子有学籍。《广东省居住证》可以用。", room)
        assert not any(line[0] in "，；。）》" for line in lines)
        assert not any(line[-1] in "（《" for line in lines)


def test_a_date_stays_in_one_piece() -> None:
    for room in range(80, 200, 3):
        assert any("2027年9月1日" in line for line in lines_of("申请从2027年9月1日开始，请不要错过这一天。", room))


def test_an_english_word_stays_whole() -> None:
    for room in range(80, 200, 3):
        words = " ".join(lines_of("the residence permit goes on unbroken", room)).split()
        assert words == ["the", "residence", "permit", "goes", "on", "unbroken"]


def test_a_last_line_of_one_character_is_given_company() -> None:
    assert len(lines_of("一二三四五六七八九十甲", 100)[-1]) > 1


def test_names_are_set_in_the_whole_face_even_inside_a_bold_heading() -> None:
    faces = shipped_faces()
    line = glyphs("王喆淼的结果", faces, True, plain=("王喆淼",))
    assert [g.face is faces.regular for g in line] == [True] * 3 + [False] * 3
