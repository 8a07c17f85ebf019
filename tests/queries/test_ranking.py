"""Names are ranked as people expect when they type a part of one."""

from hypothesis import given
from hypothesis import strategies as st

from reviewer.queries.ranking import NAMED, Candidate, Ranked, ranked

NAMES = ("Prediction", "Claim", "Air defence", "Counter-claim", "Hedge", "Résumé", "Escalation", "Proclaim")


def candidates(*names: str) -> list[Candidate]:
    return [Candidate(name, name) for name in names]


def found(query: str, *names: str, recent: tuple[str, ...] = ()) -> list[str]:
    return [one.id for one in ranked(query, candidates(*(names or NAMES)), recent)]


def matched(query: str, name: str) -> str:
    """The letters of `name` that are shown as matching."""
    (only,) = ranked(query, candidates(name))
    return "".join(name[place] for place in only.positions)


def test_nothing_typed_gives_the_recent_ones_and_then_all_as_they_stand() -> None:
    assert found("", "a", "b", "c", "d") == ["a", "b", "c", "d"]
    assert found(" ", "a", "b", "c", "d", recent=("c", "gone", "b")) == ["c", "b", "a", "d"]


def test_exact_before_prefix_before_word_before_initials_before_inside_before_misspelt() -> None:
    names = ("Sac", "Cross ask", "Back claim", "Back acc", "Aca", "ac", "Access")
    assert found("ac", *names) == ["ac", "Aca", "Access", "Back acc", "Sac", "Back claim"]
    assert found("claim", "Calim", "Proclaims", "No claims", "Claims", "Claim") == [
        "Claim",
        "Claims",
        "No claims",
        "Proclaims",
        "Calim",
    ]


def test_initials_find_a_name_of_several_words() -> None:
    assert found("ad") == ["Air defence"]
    assert matched("ad", "Air defence") == "Ad"
    assert matched("td", "The Déjà vu"[:8]) == "TD"


def test_initials_come_before_letters_inside_of_a_word() -> None:
    assert found("ad", "Shadow", "Air defence") == ["Air defence", "Shadow"]


def test_words_are_found_in_any_order() -> None:
    assert found("def air") == ["Air defence"]
    assert matched("def air", "Air defence") == "Airdef"


def test_misspelt_names_are_found() -> None:
    assert found("calim")[0] == "Claim"
    assert found("predicton")[0] == "Prediction"
    assert found("defense") == ["Air defence"]
    assert found("zzzz") == []


def test_misspelt_names_are_known_for_guesses() -> None:
    (guess,) = ranked("predicton", candidates("Prediction"))
    assert guess.score < NAMED
    (named,) = ranked("dict", candidates("Prediction"))
    assert named.score >= NAMED


def test_two_letters_are_too_few_to_guess_from() -> None:
    assert found("zl") == []


def test_accents_and_case_do_not_count() -> None:
    assert found("RESUME") == ["Résumé"]
    assert matched("resu", "Résumé") == "Résu"
    assert matched("re", "Re\u0301sume\u0301") == "Re\u0301"


def test_a_name_with_the_very_accents_comes_before_one_without() -> None:
    assert found("résumé", "resume", "Résumé", "résumé") == ["résumé", "resume", "Résumé"]


def test_path_and_definition_are_found_but_come_after_names() -> None:
    offered = [Candidate("air", "Air defence", ("Source", "")), Candidate("f", "Resources"), Candidate("s", "Source")]
    assert [one.id for one in ranked("source", offered)] == ["s", "f", "air"]
    assert next(one.id for one in ranked("source air", offered)) == "air"


def test_one_letter_is_not_sought_in_definitions() -> None:
    assert ranked("q", [Candidate("c", "Claim", ("A question of fact",))]) == []


def test_recent_ones_lead_among_equals_only() -> None:
    assert found("cl", "Claim", "Clause", "Counter-claim", recent=("Counter-claim", "Clause")) == [
        "Clause",
        "Claim",
        "Counter-claim",
    ]


def test_letters_beyond_the_basic_plane_count_as_one() -> None:
    assert matched("fl", "😀 flag") == "fl"


def test_words_of_other_scripts_are_words() -> None:
    assert found("ко", "Сила", "Много кораблей") == ["Много кораблей"]
    assert matched("мк", "Много кораблей") == "Мк"


texts = st.text(st.sampled_from("abcAB éßǅ️\u0301-’ 北カ😀"), max_size=12)
queries = st.one_of(texts, st.text(max_size=8))
offers = st.lists(texts, max_size=12).map(lambda names: [Candidate(str(n), name, (name[::-1],)) for n, name in enumerate(names)])


@given(queries, offers, st.lists(st.sampled_from("0123456789")))
def test_what_is_found_was_offered_once_and_ranked_by_score(query: str, offered: list[Candidate], recent: list[str]) -> None:
    result = ranked(query, offered, recent)
    ids = [one.id for one in result]
    assert len(set(ids)) == len(ids)
    assert set(ids) <= {one.id for one in offered}
    assert [one.score for one in result] == sorted((one.score for one in result), reverse=True)


@given(offers, st.lists(st.sampled_from("0123456789")), st.data())
def test_the_exact_name_is_always_first(offered: list[Candidate], recent: list[str], data: st.DataObject) -> None:
    named = [one for one in offered if one.text.strip()]
    if named:
        wanted = data.draw(st.sampled_from(named)).text
        first = ranked(wanted, offered, recent)[0]
        assert next(one.text for one in offered if one.id == first.id).strip() == wanted.strip()


@given(queries, offers)
def test_the_same_question_has_the_same_answer(query: str, offered: list[Candidate]) -> None:
    def told(one: Ranked) -> tuple[str, float, tuple[int, ...]]:
        return one.id, one.score, one.positions

    anew = [Candidate(one.id, one.text, one.also) for one in offered]
    assert list(map(told, ranked(query, offered))) == list(map(told, ranked(query, anew)))


@given(queries, offers)
def test_positions_are_places_in_the_name(query: str, offered: list[Candidate]) -> None:
    lengths = {one.id: len(one.text) for one in offered}
    for one in ranked(query, offered):
        assert list(one.positions) == sorted(set(one.positions))
        assert all(0 <= place < lengths[one.id] for place in one.positions)
