"""What publishing decides before it does anything, and what hosts are told of each file."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.publish.hosting.address import (
    Address,
    Folder,
    GitBranch,
    Sftp,
    Store,
    address_of,
    told,
)
from digest.publish.hosting.manifest import MANIFEST, hashes_in, manifest_bytes
from digest.publish.hosting.media import cache_control, content_type
from digest.publish.hosting.plan import batches_of, plan_of

_SITES = st.dictionaries(
    st.sampled_from(
        "index.html 404.html style.css f/1/index.html f/2/index.html feed.xml a.js".split()
    ),
    st.sampled_from(["1", "2", ""]),
)


@given(_SITES, _SITES)
def test_the_plan_sends_what_differs_and_removes_what_is_gone(
    site: dict[str, str], there: dict[str, str]
) -> None:
    plan = plan_of(site, there)
    after = {path: held for path, held in there.items() if path not in plan.remove}
    assert after | {path: site[path] for path in plan.send} == site
    assert all(there.get(path) != site[path] for path in plan.send)
    assert plan.unchanged + len(plan.send) == len(site)


@given(_SITES, _SITES, st.integers(1, 3))
def test_batches_keep_the_order_and_never_mix_stages(
    site: dict[str, str], there: dict[str, str], size: int
) -> None:
    plan = plan_of(site, there)
    batches = list(batches_of(plan.send, size))
    assert [path for batch in batches for path in batch] == list(plan.send)
    for batch in batches:
        assert len(batch) <= size
        assert len({(content_type(p), p == "index.html") for p in batch}) == 1


def test_what_a_page_needs_goes_before_it_and_what_leads_to_it_after() -> None:
    names = ["index.html", "feed.xml", "f/1/index.html", "style.css", "sitemap.xml", "search/1.js"]
    plan = plan_of(dict.fromkeys(names, "x"), {})
    assert set(plan.send[:2]) == {"style.css", "search/1.js"}
    assert plan.send[2] == "f/1/index.html"
    assert set(plan.send[3:5]) == {"feed.xml", "sitemap.xml"}
    assert plan.send[5] == "index.html"


@given(st.dictionaries(st.text(min_size=1), st.text()))
def test_only_paths_inside_are_read_from_a_manifest(told_there: dict[str, str]) -> None:
    bad = {"../x": "1", "/etc/passwd": "1", "a/../../x": "1", MANIFEST: "1"}
    read = hashes_in(manifest_bytes(told_there | bad))
    assert set(read) <= set(told_there)
    assert hashes_in(manifest_bytes(read)) == read


@pytest.mark.parametrize("content", [None, b"", b"{", b"[]", b"7", b"\xff", b"[" * 100_000])
def test_a_manifest_that_is_missing_or_garbage_knows_of_nothing(content: bytes | None) -> None:
    assert hashes_in(content) == {}


def test_the_same_files_give_the_same_manifest() -> None:
    pairs = {"b.html": "2", "a.html": "1"}
    assert manifest_bytes(pairs) == manifest_bytes(dict(reversed(pairs.items())))
    assert json.loads(manifest_bytes(pairs)) == pairs


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("index.html", "text/html; charset=utf-8"),
        ("style.CSS", "text/css; charset=utf-8"),
        ("search/app.js", "text/javascript; charset=utf-8"),
        ("feed.xml", "application/xml"),
        ("data/features.csv", "text/csv; charset=utf-8"),
        ("a.woff2", "font/woff2"),
        ("CNAME", "application/octet-stream"),
    ],
)
def test_each_kind_of_file_has_its_content_type(path: str, kind: str) -> None:
    assert content_type(path) == kind


@pytest.mark.parametrize(
    ("path", "kept"),
    [
        ("search/3f2a9c1e.js", False),
        ("search/app.3f2a9c1e.js", True),
        ("index.3f2a9c1e04.json", True),
        ("f/1003085/index.html", False),
        ("style.css", False),
        ("some-facade.css", False),
    ],
)
def test_only_a_name_that_changes_with_its_content_is_kept_for_ever(path: str, kept: bool) -> None:
    assert ("immutable" in cache_control(path)) is kept


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("/var/www", Folder(Path("/var/www"))),
        ("public", Folder(Path("public"))),
        ("file:///var/www%20x", Folder(Path("/var/www x"))),
        ("git:../site.git#pages", GitBranch("../site.git", "pages")),
        ("git:git@host:me/s.git#main:docs", GitBranch("git@host:me/s.git", "main", "docs")),
        ("git+ssh://git@host/s.git#gh-pages", GitBranch("ssh://git@host/s.git", "gh-pages")),
        ("s3://bucket/digest/", Store("s3://bucket/digest")),
        ("memory://site", Store("memory://site")),
        ("sftp://me@host:2222/var/www/", Sftp("host", "/var/www", "me", 2222)),
        ("sftp://host/~/site", Sftp("host", "site")),
    ],
)
def test_an_address_says_what_kind_of_place_it_is(text: str, address: Address) -> None:
    assert address_of(text) == address


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("git:site.git", "names no branch"),
        ("git:#pages", "names no branch"),
        ("git:--upload-pack=x#pages", "names no branch"),
        ("git:s.git#-f", "names no branch"),
        ("git:s.git#main:../up", "no folder of a repository"),
        ("git+https://me:secret@host/s.git#p", "password"),
        ("sftp://me:secret@host/x", "password"),
        ("sftp://host/", "no folder"),
        ("s3://", "no bucket"),
        ("https://example.com/", "cannot be written to"),
    ],
)
def test_an_address_that_cannot_be_meant_is_told(text: str, fault: str) -> None:
    with pytest.raises(ValueError, match=fault) as caught:
        address_of(text)
    assert "secret" not in str(caught.value)


def test_messages_name_the_place_without_the_user() -> None:
    assert told(address_of("sftp://me@host/var/www")) == "sftp://host/var/www"
    assert told(address_of("git:s.git#main:docs")) == "s.git#main:docs"
