"""Announcements of what changed by itself, as rows of data."""

from __future__ import annotations

from digest.model import Action
from digest.tag.announcement import Announcement

NOTICES: tuple[Announcement, ...] = (
    Announcement(
        Action.AUTOMATIC,
        7,
        "a fault was repaired or something was polished",
        (
            "^^ ~1 fixed|resolved|fixes|fix|resolves|corrected|repaired|addressed|patched|"
            "corrects|bugfix|hotfix|bug_fix",
            "^^ ~1 improvements|improvement|improved|improves|enhancements|enhanced|optimised|"
            "optimized|faster|better|reduced|refreshed|redesigned|reworked|updated|increased|"
            "performance|ui|minor|upgraded|removed|renamed|retired|deprecated|reworded|clearer|"
            "tweaked|polished|simplified|refined|smoother|modernised|visual",
            "minor changes|change|improvements",
            "^^ [also] changed|removed|replaced|dropped|renamed|retired|redrew|moved ~12",
            "no longer possible to",
            "can only be",
            "have|has been redrawn|reworded|recoloured|restyled",
            "refreshed|updated|improved|changed|renamed|redesigned|removed|retired $",
            "an|the|rare issue|bug|fault|problem|error where|with|that|in|when|which|caused",
            "a bug|fault|vulnerability|problem|regression that|where|in|when|which",
            "additional response schemas",
            "added ~8 to ~2 history|configuration_change_tracking|audit_log|change_tracking|"
            "audit_trail|asset_history",
            "now correctly|properly|consistently|reliably",
            "issue|bug|fault fixed|resolved",
        ),
    ),
    Announcement(
        Action.AUTOMATIC,
        5,
        "it behaves differently for everyone now",
        (
            "will now|no_longer|always|also|only|instead",
            "will|would ~1 be ~2 hidden|shown|populated|copied|closed|removed|updated|included|"
            "displayed|sent|used|kept|locked|sorted",
            "is|are|was|were now ~2 logged|hidden|shown|displayed|matched|populated|compressed|"
            "recalculated|ranked|sorted|signed|included|validated|required|visible|retried|sent|"
            "counted|limited|tracked|encrypted|kept|removed|used|grouped|ordered|cached|saved|"
            "stored|rounded|set|updated|created|applied|locked|recorded|listed|marked|checked|"
            "refreshed|archived|calculated|clickable|generated|highlighted|excluded|ignored|"
            "closed|loaded|delivered|linked|translated|named|blocked|cleared|deduplicated|"
            "written|collapsed|notified|returned|merged|split|held|opened|faster|assigned|"
            "carried|copied|paginated|sandboxed|rate|processed|audited|trimmed|masked|converted|"
            "part|based|taken|rendered|prevented|reset|rejected|stamped|synced|posted|scanned|"
            "one|in|on|off",
            "now ~1 use|uses|show|shows|follow|follows|inherit|inherits|keep|keeps|return|"
            "returns|retries|retry|include|includes|respects|respect|remembers|sorts|opens|loads|"
            "names|displays|requires|carries|update|updates|hides|works|appears|appear|sends|"
            "defaults|matches|closes|takes|take|go|goes|looks|look|count|counts|accept|accepts|"
            "remove|removes|stops|stop|waits|starts|ends|warns|asks|ask|run|runs|skips|skip|load|"
            "open|close|start|sort|match|send|list|lists|copy|copies|state|states|say|says|"
            "mention|mentions|links|link|carry|have|has|reads|read|save|saves|applies|apply|"
            "rounds|stay|stays|move|moves|print|prints|expire|expires|refresh|refreshes|scroll|"
            "scrolls|wrap|wraps|fit|fits|tell|tells|name|mark|marks|point|points|record|records|"
            "log|logs|fall|falls|switch|respond|responds|check|checks|end|pick|picks|share|"
            "shares|group|groups|trigger|triggers|create|creates|get|gets|leave|leaves|come|"
            "comes|give|gives|put|puts|ignore|ignores|offers|offer|highlights|detects|covers|"
            "cover|treats|treat|survive|survives",
            "no longer|not ~1 able|possible|delete|be|need|needs|require|shows|show|required|"
            "lose|loses|appear|fail|fails|count|counts|see|open|close|time|drop|include|send|"
            "sent|shown|counted",
            "can|could not|no_longer",
            "has|have been removed|changed|renamed|moved|increased|reduced|updated|redesigned|"
            "retired|replaced|deprecated|raised|improved|reworked|lifted|lowered|shortened|"
            "simplified|fixed|resolved|aligned|reorganised|split_into|merged_into",
            "added ~3 hint|tooltip|tracking|logging|audit|validation|warning|confirmation ~3 to|"
            "when|before",
            "default ~6 changed|is_now|now",
            "inherit|inherits|retries",
            "can now see ~2 page|where|who|which",
            "tickets|invoices|emails|reports|exports|dashboards|lists|tables|searches|"
            "attachments|agents|users|imports|appointments|notifications ~4 now $",
        ),
    ),
    Announcement(
        Action.AUTOMATIC,
        2.5,
        "a plain statement: what the product does",
        (
            "is|are|now|was|were",
            "by default|instead",
            "keep|keeps|stay|stays|follow|follows|use|uses|appear|appears|open|opens|load|loads|"
            "remain|remains|show|shows|include|includes|respect|respects|start|starts|end|ends|"
            "sort|sorts|retry|retries|return|returns|match|matches|close|closes|require|requires|"
            "inherit|inherits|carry|carries",
            "deprecated|retired|removed|discontinued",
        ),
    ),
    Announcement(
        Action.AUTOMATIC,
        3,
        "the text says that nothing has to be done",
        (
            "nothing ~2 to|for ~2 do|configure|switch|enable|set|install",
            "no|not|without ~1 ~1 configuration|setup|set_up|action|switch|setting",
            "automatic for|everyone",
            "on for everyone|all",
            "already on|have_it|active|live|enabled",
            "not have to ~1 switch|do|enable|change|turn|set|touch",
            "without ~1 anyone|lifting|touching|any_action|any_setup",
            "happens|works|applies|applied|runs|done ~1 automatically|by_itself|"
            "in_the_background|everywhere|at_the_next|straight_away|for_everyone",
            "no need to ~1 switch|enable|configure|set|turn|change|tick",
            "arrives with the",
            "for everyone $",
            "behind the scenes",
            "under the hood",
        ),
        title_only=False,
    ),
)
