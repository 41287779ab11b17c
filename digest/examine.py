"""What `digest doctor` looks at: each part of a weekly run, tried on its own."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from email.errors import HeaderParseError
from email.headerregistry import Address
from ipaddress import ip_address
from urllib.parse import urlsplit

from digest.delivery import server_of
from digest.errors import DigestError
from digest.intake.gather import gather
from digest.job import Job, Options, make_job
from digest.model import Look, Problem
from digest.publish.mail_server import Server
from digest.publish.smtp import Connection
from digest.render import Library, render_site
from digest.store import archive_exists, open_archive


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was tried: what was seen, or what is wrong with it.

    `advice` is what would make a good thing better.
    """

    part: str
    seen: str = ""
    problem: Problem | None = None
    advice: str = ""


def examine(config: str | None, *, offline: bool) -> tuple[Finding, ...]:
    """Every part in the order in which a run needs them; without settings there is no more."""
    try:
        job = make_job(Options(config=config))
    except DigestError as error:
        return (Finding("settings", problem=_problem("settings", error)),)
    named = f"{len(job.sources)} in the settings" if job.sources else ""
    no_source = Problem("sources", "there is none", "name one: `digest add URL`")
    return (
        Finding("settings", config or "digest.toml, or the defaults where there is none"),
        Finding("sources", named, None if job.sources else no_source),
        *(() if offline else _sources(job)),
        _tried("archive", lambda: _archive(job)),
        _tried("templates", lambda: _templates(job)),
        _tried("output", lambda: _output(job)),
        *_mail(job.look),
        *(() if offline or not job.settings.smtp.host else _mail_server(job)),
    )


def _sources(job: Job) -> Iterator[Finding]:
    for source in gather(job):
        cards = sum(len(extraction.cards) for extraction in source.extractions)
        seen = f"{len(source.posts)} posts, {cards} cards"
        yield from (Finding(source.name, seen, problem) for problem in source.problems)
        if not source.problems:
            yield Finding(source.name, seen)


def _archive(job: Job) -> str:
    if not archive_exists(job.archive):
        return f"{job.archive} will be made by the first run"
    with open_archive(job.archive) as archive:
        return f"{len(archive.numbers())} posts, {len(archive.editions())} editions"


def _templates(job: Job) -> str:
    count = sum(1 for _ in render_site(Library((), ()), job.templates, job.look))
    return f"{len(job.templates)} templates; an empty site of {count} files renders"


def _output(job: Job) -> str:
    place = next(p for p in (job.output, *job.output.absolute().parents) if p.exists())
    if not os.access(place, os.W_OK) or not place.is_dir():
        raise DigestError(f"{place}: cannot be written", hint="choose another with `output`")
    return f"{job.output} can be written"


def _mail(look: Look) -> Iterator[Finding]:
    """Whether mails can be answered, and whether their links lead anywhere.

    What else a mail needs is one more finding here.
    """
    yield _sender(look.sender)
    yield _links(look.site_url)


def _mail_server(job: Job) -> Iterator[Finding]:
    """Whether the server would take mail from here; it is given none."""
    yield _tried("server", lambda: _let_in(server_of(job.settings.smtp, job.folder)))


def _let_in(server: Server) -> str:
    connection = Connection(server)
    try:
        connection.check()
    finally:
        connection.close()
    how = {"starttls": "with STARTTLS", "tls": "with TLS", "none": "without TLS"}
    login = f", and lets {server.user} log in" if server.user else ""
    return f"{server.place} answers {how[server.security]}{login}"


def _sender(sender: str) -> Finding:
    if sender == Look().sender:
        return Finding("mail", f"from {sender}", advice="set `sender` under [mail] to send it")
    try:
        domain = Address(addr_spec=sender).domain
    except (HeaderParseError, ValueError, IndexError):
        domain = ""
    what = f"{sender}: is no address that can be answered"
    hint = "give `sender` under [mail] a mailbox of yours"
    is_known = "." in domain.strip(".") and ".." not in domain and not _is_example(domain)
    problem = None if is_known and len(sender) <= 254 else Problem("mail", what, hint)
    return Finding("mail", f"from {sender}", problem)


def _links(site_url: str) -> Finding:
    if not site_url:
        advice = "set `url` under [site] where the site is published"
        return Finding("links", "mails have none to the site", advice=advice)
    parts = urlsplit(site_url)
    host = parts.hostname or ""
    if parts.query or parts.fragment:
        what = f"{site_url}: pages cannot stand below an address with ? or #"
    elif _is_example(host) or _is_this_machine(host):
        what = f"{site_url}: no reader of a mail can open that"
    else:
        return Finding("links", f"lead to {site_url}")
    return Finding("links", problem=Problem("links", what, "mend `url` under [site]"))


def _is_example(host: str) -> bool:
    """Names that stand for no machine (RFC 2606)."""
    last = host.lower().rstrip(".").split(".")[-2:]
    return last[0] == "example" or last[-1] in ("example", "invalid", "test")


def _is_this_machine(host: str) -> bool:
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host.split(".")[-1] == "localhost"


def _tried(part: str, look: Callable[[], str]) -> Finding:
    try:
        return Finding(part, look())
    except DigestError as error:
        return Finding(part, problem=_problem(part, error))


def _problem(part: str, error: DigestError) -> Problem:
    return Problem(part, error.message, error.hint)
