"""Warnings about who can see, read, do or reach what."""

from __future__ import annotations

from digest.model import Signal
from digest.tag.rule import Rule

ACCESS: tuple[Rule, ...] = (
    Rule(
        "anyone-can",
        Signal.WARNING,
        "anyone at all, or whoever holds a link or key, can see or do it",
        (
            "EVERYONE can|could|may|will|is_able_to ~1 see|read|open|view|access|edit|delete|run|"
            "download|change|use|reach|export|pay|approve|it|every|the|trigger|call|act|do|book|"
            "log|sign|reset|send|full|add|join|remove|find|submit|look",
            "STAFF ~1 get|gets|able|allowed to ~1 see|read|open|view|access|edit ~1 whole|entire|"
            "everything|full|all_of|each_other",
            "works|open|opens|valid|good for whoever|anyone|anybody|everyone|everybody",
            "no|without|not ~2 factor|password|login|authentication|pin|code ~2 asked|needed|"
            "required|checked|asks|prompt|at_all",
            "needs|need|requires|require|wants|asks_for|demands ~3 global|domain|full|local|"
            "elevated admin|administrator|owner|rights|permissions|consent|access",
            "hands|hand|handing|gives|give ~3 the keys",
            "EVERYONE ~3 sees|reads|inherits the|every|all|full|your|it|client|each|everything",
            "EVERYONE who|that has|holds|gets|finds|knows|guesses ~6 can|sees|could|will",
            "otherwise EVERYONE|all|every",
            "open|visible|public|readable|accessible|exposed to ~1 EVERYONE|the_world|the_public|"
            "the_internet|every_agent|every_user|every_client|other_clients|outsiders|"
            "other_customers|the_whole",
            "without authentication|authenticating",
            "no login|password|authentication|sign_in|log_in ~2 asked|needed|required|at_all|"
            "check|whatsoever|$",
            "unauthenticated|world_readable|publicly",
            "becomes|become|made|makes|is|are public",
            "public ~2 as_well|too|by_default|unless",
            "EVERYONE with|holding|outside ~2 link|links|key|keys|access|url|address|code|token|"
            "password|login|qr ~3 can|could|may|will|sees|gets|has|reads|holds ~2",
            "STAFF|leads|managers can ~2 edit|delete|read|change|see|approve ~1 other|others|"
            "each_other|another|someone_else ~3 time|tickets|notes|entries|people|clients|mail|"
            "expenses|chats",
            "any|every|each ~2 agent|technician|user|contact|client|customer|contractor|approver "
            "~6 can|could|will|gets|sees|reads ~1 see|open|read|edit|delete|change|view|run|"
            "reach|the",
            "whole|entire desk|company|team|office|world|client|site|department ~2 can|could|"
            "will|gets|sees ~2 see|read|it|open|everything",
            "where ~3 can see|read|find|reach ~2",
            "no|without|lacks login|password|lock|sign_in|authentication ~1 in_front|on|around|"
            "at|between|to_stop",
            "can now ~1 edit|delete|see|change|read|open|close|void ~1 all|every|any|them|"
            "everything|others|each",
            "end_users|clients|customers|portal_users|users|guests|contacts see|read|get|receive "
            "~2 the|your|our ~1 real|internal|full|private|whole|raw|agent|original",
            "readable|open|opened|visible|downloaded|seen|viewed|accessible|reachable ~2 without "
            "~1 a|any|signing|logging ~2 password|login|in|account|authentication",
        ),
        (
            "Anybody holding the address can download the file",
            "Everyone with the app sees the whole rota",
            "Files are readable without a password",
            "The page becomes public by default",
            "Otherwise everyone may run the job",
        ),
        (
            "Everyone gets a clearer picture",
            "Until now anyone could delete a rule",
            "Agents can see who is typing",
            "No login changes",
        ),
    ),
    Rule(
        "shows-the-sensitive",
        Signal.WARNING,
        "something private or sensitive is shown, sent or kept where others see it",
        (
            "see|sees|read|reads|view|quote|quotes ~3 SENSITIVE",
            "it|this|pdf|page|portal|log|export|report|email|link|also|feed|widget|tab ~2 shows|"
            "show|includes|include|exposes|prints|reveals|displays|shares|contains|holds|copies|"
            "carries ~4 SENSITIVE",
            "gives|give|giving|grants|grant|hands|handing ~5 access|view|sight|visibility ~3 "
            "SENSITIVE|billing|financial|finance|payroll|pricing",
            "exposes|expose|exposing|reveals|shows|leaks ~3 SENSITIVE ~2 to ~2 STAFF|EVERYONE|"
            "all|every|the|portal|whoever|third",
            "SENSITIVE ~4 become|becomes|show|shows|shown|visible|appear|appears|go|goes|end|"
            "ends|leak|leaks|included|include|land|lands|travel|stored|sent|printed|exposed ~2 "
            "to|on|up|in|out|too|with|visible|as_well|unless|by|public",
            "SENSITIVE ~3 part of",
            "in plain|clear text",
            "plaintext|unencrypted|unmasked|unredacted",
            "exposing|revealing|leaking|oversharing|over_sharing ~6",
            "exposes|expose|reveals|leaks more|too_much|your|every|everything|client|all|other",
            "exposure|over_permission*|overpermission*",
            "visible to ~1 customer|customers|client|clients|end_users|users|portal_users|"
            "everyone|guests|contractors|outsiders|every",
            "privacy|gdpr|confidentiality|compliance ~2 implications|concern|concerns|risk|issue|"
            "question|questions|problem|angle|team|officer",
            "data|content|text|information|tickets leaves|leave|is_sent_to|are_sent_to|goes_to|"
            "flows_to ~4 third_party|tenant|openai|azure|cloud|outside|region|provider|vendor|"
            "country|eu|uk",
            "hr ~6 show|shows|visible|see|exposed|too",
            "think about ~3 hr|private|who|privacy|confidential|sensitive|which|what|how",
            "clients|customers|end_users|portal_users|visitors|guests|outsiders|suppliers|"
            "everyone can|could|will|may ~1 read|see|open|view ~3 comments|notes|history|log|"
            "logs|cost|costs|margin|margins|everything|chatter|whole|entire|drafts",
            "export|pdf|mail|link|page|report|log|copy|feed|csv ~1 includes|contains|carries|"
            "holds|shows ~2 bank|salary|salaries|cost|costs|margins|private|internal|personal|"
            "prices|passwords|notes",
            "open|opens|reach|use ~1 the|your|our vault|safe|keys|passwords",
            "keeps|keep|stores|store|logs|records|copies ~3 body|content|password|token|card|"
            "everything|request|secrets ~2 included|too|in|as|of|with",
            "along with|it ~1 ~2 column|margin|cost|price|notes|salary|data",
            "logins|notes|tokens|passwords|salaries|margins|prices|costs included|and_all",
            "contains|holds|includes|carries|shows ~2 phone|home|bank|medical|personal|mobile ~1 "
            "numbers|number|data|address|addresses|details",
        ),
        (
            "End users can read internal comments on merged tickets",
            "Cost prices are printed on the PDF too",
            "Passwords land in the log unmasked",
            "Reveals more than most clients would like",
            "Think about who holds the finance role",
        ),
        (
            "Hides internal notes from portal users",
            "Keeps passwords out of the log",
            "Adds a private notes field",
            "Exposes the field to the API",
        ),
    ),
    Rule(
        "grants-power",
        Signal.WARNING,
        "rights are granted, inherited or tied to an identity",
        (
            "inherit|inherits|carries|carry|holds|grants|grant|gets|has|runs_with|comes_with ~3 "
            "full|admin|all|elevated|global|same|every|wide|broad ~2 rights|permissions|access|"
            "privileges|powers|scope",
            "gives|give|giving|hands|hand|handing|grants|grant ~4 power|right|rights|ability|"
            "freedom|means|keys|licence to|over ~2 delete|remove|edit|change|void|approve|refund|"
            "close|read|see|everything|wipe|all|every",
            "gives|give|giving|grants|grant ~4 full|unrestricted|too_much|blanket|broad|write|"
            "wide|admin|complete access|control|rights|power|permissions",
            "full|unrestricted|blanket|unlimited|god_mode|write access|control|rights ~2 to|over|"
            "across|for|by",
            "permission|permissions|access|rights|scope|scopes|role|roles|identity|security ~6 "
            "still_matter|matter|matters|apply_to_the|are_tied|is_tied|not_checked|not_respected|"
            "bypassed|ignored|loose|too_wide|too_broad|sorted|tightened|need_to_be_right|"
            "locked_down|in_order|limited_first|watertight|wide_open|carefully",
            "acts|act|runs|run|executes|works|logs_in as|with ~2 admin|administrator|system|"
            "super|full|elevated|service_account|owner|whoever",
            "bypass|bypasses|bypassing|sidesteps|skips|circumvents|gets_round|gets_around|"
            "ignores|overrides ~3 permission|permissions|approval|approvals|approver|approvers|"
            "mfa|role|roles|restrictions|restriction|security|rules|checks|review|team",
            "tied to the identity|account|user|agent|person",
            "lock ~3 away|down_first|down_before",
            "restrict|limit|lock|tighten|narrow|scope|trim ~5 first|beforehand|before|tightly",
            "least privilege",
            "who|which ~3 should|gets|get|holds|hold|have|has ~4 first|before",
            "too much power|access|freedom",
            "a lot of|considerable|enormous power|access|trust ~3 hands|person|agent|to|in",
            "hard|harder|difficult|tricky|fiddly|awkward to ~2 audit|trace|undo|reverse|"
            "switch_back|unwind|unpick|roll_back|fix|get_back|spot|recover|clean_up|correct|"
            "revert|control|notice|track",
            "can|could|may|lets_anyone|lets_them ~1 delete|close|wipe|remove|void|erase ~2 whole|"
            "entire|everything|anything|any_client|all_of",
            "whoever|anyone_who|anybody_who ~5 can|may|could ~1 approve|delete|see|read|open|"
            "edit|change|pay|void|close|do",
            "get|gets|got|receive|receives|inherit admin|full|owner|edit|delete|write ~1 rights|"
            "over|access|on|of|permissions",
            "as part of the bundle|role|package|deal",
            "consent|permission|access|scope that|which we|i ~2 not ~1 comfortable|happy|sure|keen",
        ),
        (
            "The key carries the same rights as its owner",
            "Gives a junior the means to void a paid invoice",
            "Approvals are skipped: it bypasses the second approver",
            "Runs as the service account",
            "Trim the role beforehand",
            "Mistakes are hard to spot",
        ),
        (
            "Gives agents the ability to add a note",
            "Respects permissions",
            "Improves access to reports",
            "Adds full rights to the export list",
        ),
    ),
)
