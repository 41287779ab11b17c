"""Warnings about risk: what is called dangerous, and what it may do."""

from __future__ import annotations

from digest.model import Signal
from digest.tag.rule import Rule

RISK: tuple[Rule, ...] = (
    Rule(
        "risk",
        Signal.WARNING,
        "something is called risky, dangerous or unsafe",
        (
            "risk|risks|danger ~1 here|with",
            "a|some|real|big|security|privacy|compliance|high risk|risks|danger|liability",
            "without risk|risks",
            "at ~2 own risk|peril",
            "you|we|they|could|can|may|might|will risk",
            "run|runs|running the|a|some risk",
            "puts|put ~4 at risk",
            "here be|there_be dragons",
            "asking for trouble",
            "invites|invite|cause|causes|causing|spells trouble|problems|chaos|confusion|issues|"
            "havoc",
            "recipe for",
            "havoc|chaos|carnage|bedlam|mayhem",
            "backfire|backfires",
            "bite|bites|biting|bitten if|you|us|people|anyone|when|back|where|hard|later",
            "shoot|shooting ~2 in ~1 foot",
            "opens|open|opening a|the|up ~2 hole|holes|floodgates|loophole|backdoor|back_door",
            "opens|open|opening ~2 door to|for ~2 BAD_NOUN|abuse|mistakes|anyone|trouble|fraud|"
            "misuse|attackers|phishing|accidents",
            "easy|easily|simple to ~2 lock|break|misconfigure|misread|misuse|mis|mistake|"
            "oversend|wipe|email|bill|miss_the|miss_that|miss_a|lose|forget|overlook_the|"
            "get_wrong|burn|trip|delete|expose|mess|double|overshoot|flood|overrun|abuse|misuse|"
            "misread|hit",
            "easy|easily to ~3 wrong|twice|accident|mistake|out",
            "easily ~1 go_wrong|misread|missed|abused|misused|overlooked",
            "go|goes|gone|went ~1 wrong|south|sideways|badly",
            "one|a wrong|careless|stray|single slip|click|typo|mistake|character|tick|move",
            "one slip|typo|mistake",
            "pandora",
            "double edged",
            "can|could|may|might|will|would hurt|harm|damage|cost_you",
            "does|do more harm",
            "regret",
            "caught ~2 out",
            "headache|headaches|nightmare|nightmares|grief",
            "unwanted|unexpected|unintended|surprising|nasty consequences|results|result|side|"
            "effects|surprise|surprises|behaviour|behavior|changes|outcomes|emails|charges|costs",
            "surprises|surprise people|agents|users|clients|customers|you|technicians|teams|anyone",
            "come|comes as a surprise|shock",
            "surprised|confused|puzzled|annoyed|upset when|by|if|at|that",
            "risk|risks|danger|dangers|possibility of|that",
            "a|some|real|good|every chance of|that",
            "risky|riskier|perilous|unsafe|unstable|treacherous|dangerous",
            "we|i|somebody ~1 got|were|been burned|burnt|stung|bitten",
        ),
        (
            "Dangerous in the hands of a new starter",
            "There's a real risk of billing the wrong site",
            "You run the risk of two owners for one asset",
            "It is easy to miss the second page of options",
            "One careless click closes the month",
            "We got burned by this on a migration",
        ),
        (
            "Cuts the risk of a missed renewal",
            "Risk scores can be shown on the change form",
            "No danger of duplicates here",
            "Removes a lot of headaches",
            "Without any risk to your data",
        ),
    ),
    Rule(
        "may-harm",
        Signal.WARNING,
        "it can, may or will do harm",
        (
            "MAY ~2 HARM",
            "MAY ~1 cause|create|generate|produce|introduce|trigger|mean|bring|spark|invite|add|"
            "make_for|give_rise_to ~3 BAD_NOUN",
            "cause|causes|creates|generates|causing|creating ~2 confusion|noise|chaos|duplicates|"
            "conflicts|trouble|problems|issues|headaches|friction|disruption|loops",
            "MAY ~1 be|get|become|look|feel|turn|seem|prove|go ~1 BAD_ADJ",
            "MAY ~1 be|get ~1 HARMED",
            "MAY ~1 stop|cease ~3 working|syncing|firing|matching|sending|running|loading|"
            "updating|counting|showing|receiving|seeing|appearing|responding",
            "may|might|could|will no longer ~1 be|match|work|sync|appear|add|see|get|receive|"
            "show|reach|fire|have|load|find|line|tally",
            "MAY not ~1 match|work|sync|appear|update|show|load|arrive|fire|save|add_up|agree|"
            "survive|reflect|tally|balance|line_up|behave|display|render|pick_up|carry|translate|"
            "exist|recognise|know",
            "MAY ~1 want|have|need to ~1 rebuild|redo|rework|re|retrain|reconfigure|remap|update|"
            "rewrite|recreate|adjust|fix|relearn|reconnect|amend|clean|revisit|tell|warn|rethink|"
            "chase|explain|apologise|budget|pay|plan|migrate",
            "will|may|might|could|would|does|do need|needs|require ~2 updating|rebuilding|"
            "reworking|redoing|retraining|rewriting|adjusting|migrating|re|rebuilt|updated|"
            "reworked|redone|rewritten|cleaning|fixing|changing|remapping|recreating|"
            "reconfiguring|amending",
            "need|needs to be ~1 rebuilt|updated|reworked|redone|rewritten|retrained|"
            "reconfigured|migrated|recreated|remapped|re_entered|reconnected|replaced|re_created|"
            "re_done|re_built|re_mapped",
            "MAY raise ~2 eyebrows|questions",
            "MAY ~1 put ~3 of",
            "clients|customers|users|agents|technicians|people|staff|engineers will|may|might ~1 "
            "notice|complain|panic|wonder|moan|push_back|see_~1_straight_away|see_this|grumble|"
            "object|struggle|phone",
            "potential for|to ~1 accidental|accidentally|unintended|misuse|abuse|confusion|"
            "confuse|conflict|duplicate|error|errors|mistakes|break|cause|expose|over|double|"
            "data|loss|spam|email|send",
            "possible|potential ~1 conflict|conflicts|duplicates|confusion|issues|issue|problems|"
            "disruption|exposure|loss|delay|delays|errors|downtime|impact",
            "has|have|carries|carry ~2 implications|ramifications|consequences|repercussions",
            "security|billing|privacy|legal|licensing|performance|cost|compliance|reporting|gdpr|"
            "financial|tax|data ~1 implications|impact|ramifications|consequences|concern|"
            "concerns|hit",
            "if ~2 misconfigured|mis|abused|misused|set_wrong|set_incorrectly|configured_wrong|"
            "configured_badly|careless|not_careful",
            "misconfigured|misconfigure|misconfiguration|misconfiguring|mis_configured",
            "what could|can possibly",
            "could|may|might|will|would ~2 affect|impact|alter|influence|change|slow|reset|"
            "restart|reopen|close|remove|hide|replace|trigger|notify|email|double|charge|bill|"
            "delete ~4 your|existing|other|every|all|everyone|everybody|both|downstream|old|"
            "current|totals|twice|again|reports|reporting|customers|clients|users|historic|live|"
            "billing|performance|how|which|people|figures|invoices|the_way|anything|numbers|"
            "integrations|automations",
            "can ~2 affect|impact|slow|inflate|skew|distort ~4 your|existing|other|every|all|"
            "everyone|downstream|old|current|totals|reports|reporting|customers|clients|users|"
            "live|billing|performance|how|which|people|figures|invoices|numbers|integrations|"
            "automations|large|big|the",
            "must|need_to|have_to|has_to|needs_to be ~1 retyp*|rebui*|redone|remap*|relin*|"
            "recreat*|reent*|re|readd*|reconnect*|retrain*|rewritten|migrated|reauth*|resav*|"
            "retested",
            "MAY ~2 surface|resurface|slip_through|leak_out|turn_up",
        ),
        (
            "It can wipe the notes of a linked asset",
            "Might confuse anyone used to the old order",
            "Could affect every open order",
            "Shared calendars can get messy",
            "You may need to rebuild your saved searches",
            "Could lead to awkward questions from clients",
            "Is likely to trigger a wave of false alarms",
            "Your scripts will need rewriting",
        ),
        (
            "This will not overwrite anything",
            "Prevents a sync that could overwrite notes",
            "Can be moved to its own tab",
            "Can be updated in bulk",
            "Lets you remove a tab that may confuse users",
        ),
    ),
)
