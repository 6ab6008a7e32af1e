"""Checklists to print: a family from a village in Guangxi with a child in Grade 5 in Guangzhou, and odd ones."""

from datetime import date
from decimal import Decimal

from hukouguide.advice.checklist import (
    Call,
    Care,
    Checklist,
    CitedSource,
    Contact,
    DatedStep,
    Duty,
    ForGrandparents,
    Glance,
    GrownAway,
    Ladder,
    Notice,
    OpenPoint,
    Paper,
    Reason,
    Refused,
    RefusedLine,
    Result,
    Rung,
    Said,
)
from hukouguide.advice.finding import Bounds, Citation, Helpline, ItemPoints, Opening, PastLine, PointsResult, Verdict
from hukouguide.family.words import Words

NAMES = ("王喆淼", "䶮㛃犇𬭳", "李𠮷")

MADE_ON = date(2026, 11, 23)

PERMIT = Words("《广东省居住证》", "Guangdong residence permit")
EDUCATION_OFFICE = Words("天河区教育局招生科", "Tianhe District Education Bureau, admissions section")


def source(
    number: int, title: str, issuer: str, document: str, seen: str, since: date | None, article: str = ""
) -> CitedSource:
    citation = Citation(
        source=f"s{number}",
        title=title,
        issuer=issuer,
        number=document,
        article=article,
        published=since,
        in_force_from=since,
        in_force_to=None,
        seen=seen,
        checked=MADE_ON,
        url="",
    )
    return CitedSource(number, citation)


SOURCES = (
    source(
        1,
        "关于做好进城务工人员随迁子女接受义务教育后在我省参加升学考试工作的意见",
        "广东省人民政府办公厅",
        "粤府办〔2012〕137号",
        "secondary",
        date(2012, 12, 29),
    ),
    source(
        2,
        "广州市来穗人员随迁子女接受义务教育工作的实施办法",
        "广州市教育局",
        "穗教规字〔2022〕5号",
        "official",
        date(2022, 9, 1),
        "第六条",
    ),
    source(3, "广州市积分制入户管理办法", "广州市人民政府办公厅", "", "recalled", None),
)


def _points() -> PointsResult:
    exact = lambda n: Bounds(Decimal(n), Decimal(n))  # noqa: E731
    return PointsResult(
        total=Bounds(Decimal("62"), Decimal("78.50")),
        items=(
            ItemPoints(
                "base",
                Words("基础指标", "Base items"),
                Bounds(Decimal(56), Decimal(66)),
                (
                    ItemPoints("permit", Words("持有效《广东省居住证》的年限", "Years with a residence permit"), exact("30")),
                    ItemPoints(
                        "insurance",
                        Words("在广州缴纳社会保险的年限", "Years of social insurance in Guangzhou"),
                        Bounds(Decimal(26), Decimal(36)),
                    ),
                ),
            ),
            ItemPoints("skill", Words("技术能力", "Skills certificate"), Bounds(Decimal(0), Decimal("6.50"))),
            ItemPoints("honour", Words("表彰奖项", "Awards"), exact("6")),
            ItemPoints("deduct", Words("违法违规扣分", "Deductions for offences"), exact("0.00")),
        ),
        pass_mark=Decimal("60"),
        ranked_by=Bounds(Decimal(56), Decimal(66)),
        ties=Words("同分时先看连续居住的时间", "the longer unbroken residence goes first"),
        past=(
            PastLine(2025, 1200, Decimal("66"), None),
            PastLine(2024, 1100, Decimal("64.5"), None),
            PastLine(2023, None, None, None),
        ),
    )


RESULTS = (
    Result(
        heading=Words("小雨 · 广州天河 · 积分入读公办初中", "Xiaoyu · Tianhe, Guangzhou · public junior school by points"),
        verdict=Verdict.RANKED,
        verdict_words=Words("够条件，但要排名", "Qualified, but places go by rank"),
        reason=Words(
            "总分已经超过最低分，名额按分数从高到低给。",
            "The total is above the pass mark; places go from the highest points down.",
        ),
        day=date(2027, 5, 31),
        reasons=(
            Reason(
                True,
                Words("父母一方在广州持有效居住证满12个月", "One parent has held a Guangzhou residence permit for 12 months"),
                Words("现有：44个月", "found: 44 months"),
                0,
                2,
            ),
            Reason(
                None,
                Words("同一位家长在广州参加社会保险满12个月", "The same parent has 12 months of social insurance in Guangzhou"),
                Words("现有：8到20个月", "found: 8 to 20 months"),
                0,
                2,
            ),
        ),
        points=_points(),
        office=EDUCATION_OFFICE,
        phone="020-12345",
        caution=Words(
            "2027年的积分办法还没有公布，这里按2026年的办法算。",
            "The 2027 points table is not out yet; this one follows the table of 2026.",
        ),
    ),
    Result(
        heading=Words("小雨 · 广东 · 异地高考", "Xiaoyu · Guangdong · gaokao without local hukou"),
        verdict=Verdict.ON_COURSE,
        verdict_words=Words("照现在这样下去，到时候可以", "On course, if nothing breaks"),
        reason=Words(
            "居住证和社保只要不断，到2033年11月1日三个条件都满足。",
            "If permit and insurance go on unbroken, all three conditions are met by 1 November 2033.",
        ),
        day=date(2033, 11, 1),
        reasons=(
            Reason(
                None, Words("父母任何一方符合以下全部（须为同一人）", "One and the same parent meets all of these"), None, 0, 1
            ),
            Reason(
                True,
                Words("连续持广东省居住证满3年", "Guangdong residence permit unbroken for 3 years"),
                Words("现有：62个月", "found: 62 months"),
                1,
                1,
            ),
            Reason(
                False,
                Words("在广东缴纳社会保险累计满3年", "3 years of social insurance in Guangdong in all"),
                Words("现有：26个月", "found: 26 months"),
                1,
                1,
            ),
            Reason(True, Words("合法稳定职业", "A lawful steady job"), None, 1, 1),
            Reason(
                False,
                Words("孩子在广东有3年完整的高中学籍", "The child has 3 full years on a senior school roll in Guangdong"),
                Words("还没有上高中", "not yet in senior school"),
                0,
                1,
            ),
        ),
        points=None,
        office=Words("广东省教育考试院", "Education Examinations Authority of Guangdong"),
        phone="",
        caution=None,
    ),
    Result(
        heading=Words("爸爸 · 广州 · 积分入户", "Father · Guangzhou · hukou by points"),
        verdict=Verdict.CLOSED,
        verdict_words=Words("赶不上", "Cannot be met in time"),
        reason=Words(
            "广州社保要满4年，到小升初前只能满2年11个月。",
            "Four years of insurance in Guangzhou are needed; by junior entry there can only be 2 years and 11 months.",
        ),
        day=date(2028, 8, 31),
        reasons=(Reason(False, Words("在广州缴纳社会保险满4年", "4 years of social insurance in Guangzhou"), None, 0, 3),),
        points=None,
        office=Words("广州市来穗人员服务管理局", "Guangzhou Migrant Population Service Bureau"),
        phone="12345",
        caution=None,
    ),
)

PAPERS = (
    Paper(
        PERMIT,
        Words("居住地派出所", "police station where you live"),
        Words("原件和复印件", "original and copy"),
        None,
        "have",
        (1, 2),
    ),
    Paper(
        Words("社会保险缴费历史明细表", "Social insurance payment record"),
        Words("社保局窗口或“粤省事”小程序", "social insurance counter or the province's app"),
        Words("打印件，盖章", "print, stamped"),
        Words(
            "带身份证到任何一个社保窗口，当场打印，不收钱。",
            "Take your ID card to any social insurance counter; printed at once, free.",
        ),
        "can_get",
        (1, 2, 3),
    ),
    Paper(
        Words("户口簿", "Household register"),
        Words("老家派出所", "police station at home"),
        Words("原件", "original"),
        None,
        "",
        (1,),
    ),
    Paper(
        Words("房屋租赁登记备案证明", "Registered lease certificate"),
        Words("街道来穗中心", "sub-district migrant service centre"),
        Words("原件和复印件", "original and copy"),
        None,
        "cannot",
        (1,),
    ),
)

STEPS = (
    DatedStep(
        Words("在网上提交积分入学申请", "Hand in the points application on line"),
        None,
        Opening(date(2027, 5, 6), date(2027, 5, 31), 2026),
        "020-12345",
        False,
        1,
    ),
    DatedStep(
        Words("填报志愿", "File the list of wished schools"),
        Words("孩子现在的小学教务处", "the office of the child's present school"),
        Opening(date(2027, 6, 20), date(2027, 6, 25)),
        "",
        True,
        1,
    ),
    DatedStep(
        Words("爸爸续签居住证", "Father renews the residence permit"),
        Words("居住地派出所", "police station where you live"),
        None,
        "",
        False,
        2,
    ),
)

OPEN_POINTS = (
    OpenPoint(
        Words("妈妈在广州的社保一共交了几个月", "How many months of insurance the mother has in Guangzhou"),
        Words("社保局，电话或窗口", "The social insurance bureau, by telephone or at the counter"),
        Words(
            "您好，我想查我在广州的养老保险一共交了几个月，从哪年哪月开始？",
            "Hello, I would like to know how many months of pension insurance I have in Guangzhou, and since when.",
        ),
        (Words("身份证", "ID card"), Words("社保卡", "insurance card")),
        "12333",
    ),
    OpenPoint(
        Words("天河区是否认外地的技能证书", "Whether Tianhe accepts a skills certificate from elsewhere"),
        EDUCATION_OFFICE,
        None,
        (),
        "",
    ),
)

SAID = (
    Said(
        Words("孩子上学", "School"),
        Words("小雨", "Xiaoyu"),
        Words("现在上几年级？", "Which grade now?"),
        Words("五年级", "Grade 5"),
    ),
    Said(
        Words("孩子上学", "School"),
        Words("小雨", "Xiaoyu"),
        Words("户口在哪里？", "Where is the hukou?"),
        Words("广西 南宁", "Nanning, Guangxi"),
    ),
    Said(
        Words("居住和社保", "Residence and insurance"),
        Words("爸爸", "Father"),
        Words("什么时候办的居住证？", "Since when a residence permit?"),
        Words("2021年9月，一直没断", "September 2021, unbroken"),
    ),
    Said(
        Words("居住和社保", "Residence and insurance"),
        Words("妈妈", "Mother"),
        Words("社保交了多久？", "How long with insurance?"),
        Words("不知道", "I don't know"),
    ),
)

TIANHE = Words("广州市天河区", "Tianhe, Guangzhou")
HOME = Words("南宁市", "Nanning")
CHILD, FATHER = Words("小雨", "Xiaoyu"), Words("爸爸", "Father")
JUNIOR, GAOKAO = Words("初中", "junior school"), Words("高考", "gaokao")

GLANCE = (
    Glance(TIANHE, CHILD, JUNIOR, Verdict.RANKED, Words("够条件，但要排名", "Qualified, but places go by rank")),
    Glance(
        TIANHE,
        CHILD,
        GAOKAO,
        Verdict.ON_COURSE,
        Words("照现在这样下去，到时候可以（2033年11月1日）", "On course (1 November 2033)"),
    ),
    Glance(TIANHE, FATHER, Words("户口", "hukou"), Verdict.CLOSED, Words("赶不上", "Cannot be met in time")),
    Glance(HOME, CHILD, GAOKAO, Verdict.OPEN, Words("现在就可以", "Open now")),
)

GRANDPARENTS = ForGrandparents(
    children=(
        GrownAway(
            CHILD,
            (
                Ladder(TIANHE, (Rung(JUNIOR, Verdict.RANKED, Words("要按名次排，不一定轮得上", "by rank")),)),
                Ladder(HOME, (Rung(GAOKAO, Verdict.OPEN, Words("现在就能", "yes")),)),
            ),
            (Words("在广州不能参加高考，回老家能。2033年11月以前定下来。", "Come home for the gaokao before November 2033."),),
        ),
    ),
    calls=(Call(EDUCATION_OFFICE, "020-12345"),),
    keep=(Words("户口簿", "Household register"), Words("学籍证明", "School record")),
)


LAW, LINE = SOURCES[1].citation, SOURCES[2].citation

REFUSED = Refused(
    law=(RefusedLine(Words("孩子可以在这里上学", "A child may go to school here"), "", JUNIOR, LAW),),
    ask=(RefusedLine(Words("请对方写下理由", "Ask for the reason in writing"), "", None, LINE),),
    say=(Words("麻烦您写给我", "Please write it down for me"),),
    bring=(Words("书面的不予受理理由", "Reason for refusal in writing"),),
    calls=(
        RefusedLine(Words("区教育局招生科", "District admissions"), "", JUNIOR, LINE),
        RefusedLine(Words("省教育考试院", "Provincial exams"), "", GAOKAO, LINE),
        RefusedLine(Words("政府热线", "The government line"), "12345", None, LINE),
    ),
    deadlines=(RefusedLine(Words("申请行政复议：60 天内", "Administrative review: within 60 days"), "", None, LINE),),
)

CARE = Care(
    child="child",
    ground="apart",
    rule="china/care@2021-06-01",
    place=HOME,
    who=CHILD,
    why=Words("小雨眼下没有和父母住在一起。", "Xiaoyu does not live with the parents for now."),
    duties=(
        Duty(Words("身边要有大人", "There must be a grown-up in the home"), True, LAW),
        Duty(Words("先问孩子的意见", "First ask the child"), None, LAW),
    ),
    contact=(Contact(Words("打电话或视频", "Call or video-call"), Words("每周至少一次", "At least once a week"), LINE),),
    notices=(
        Notice(
            "school",
            Words("学校", "the school"),
            Words("托人照顾孩子的告知书", "Notice of who looks after our child"),
            (Words("孩子：小雨，由__________照顾。", "Our child Xiaoyu is looked after by __________."),),
            (Words("父亲或母亲", "father or mother"), Words("学校收到人", "received for the school")),
            LAW,
        ),
        Notice(
            "committee",
            Words("村（居）委会", "the village committee"),
            Words("给村委会的告知书", "Notice to the committee"),
            (Words("孩子住在____________________。", "The child lives at ____________________."),),
            (Words("照顾孩子的人", "the carer"),),
            LAW,
        ),
    ),
    again=date(2027, 3, 1),
    why_again=Words("各地每年春天出新的招生办法", "New rules come out every spring"),
    sooner=(Words("父母换了工作", "the parents change jobs"), Words("孩子快要升学", "the child is about to move up")),
    calls=(Helpline(Words("孩子有危险", "The child is in danger"), "110", LINE),),
    caution=Words("热线号码是凭一般了解写的", "The numbers are from general knowledge"),
)


def guangxi_family(names: tuple[str, ...] = (), **changes: object) -> Checklist:
    """The family's checklist; `changes` replace fields of it."""
    fields: dict[str, object] = {
        "title": Words("办事清单", "What to do, and what to bring"),
        "made_on": MADE_ON,
        "book": "2026.11.23-4f1c",
        "names": names,
        "places": (TIANHE,),
        "summary": Words(
            "小雨能在广州读完初中，但要排名；高考照现在下去可以在广东考。要紧的是：爸爸的社保不要断，妈妈去查社保月数。",
            "Xiaoyu can stay in Guangzhou for junior school, by rank, and is on course for the gaokao in Guangdong. What "
            "matters: the father's insurance must not break, and the mother should ask for her months of insurance.",
        ),
        "results": RESULTS,
        "papers": PAPERS,
        "steps": STEPS,
        "open_points": OPEN_POINTS,
        "said": SAID,
        "sources": SOURCES,
        "glance": GLANCE,
        "grandparents": GRANDPARENTS,
        "refused": REFUSED,
        "care": (CARE,),
    }
    return Checklist(**{**fields, **changes})  # type: ignore[arg-type]  # the sample's fields are checked by building it


def empty_family() -> Checklist:
    nothing: dict[str, object] = dict.fromkeys(
        ("results", "papers", "steps", "open_points", "said", "sources", "places", "glance", "care"), ()
    )
    return guangxi_family(**nothing, grandparents=None, refused=None)
