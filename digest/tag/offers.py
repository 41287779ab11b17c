"""Announcements of something to turn on or to use, as rows of data."""

from __future__ import annotations

from digest.model import Action
from digest.tag.announcement import Announcement

OFFERS: tuple[Announcement, ...] = (
    Announcement(
        Action.TURN_ON,
        6,
        "a setting was added",
        (
            "SWITCHES ~1 has|have|is|are|was ~1 been|now added|introduced|created|available",
            "added|adds|new|introduced|introduces|adding|with|extra|additional ~4 SWITCHES",
            "^^ ~2 SWITCHES ~1 to|for|that|which|added|so",
            "properties have been added",
            "option|options has|have been added",
            "option|options ~1 has|have been|now ~1 added to ~6 integration|configuration|"
            "settings|type|types|mailbox|portal|roles",
        ),
    ),
    Announcement(
        Action.TURN_ON,
        5.5,
        "an option was added",
        (
            "^^ ~2 option|options added",
            "^^ [new|an|added] option|options to|for|that",
            "added|adds|new|introduced ~2 option|options to|so|that|whether|of",
            "opt in|out",
            "optionally",
        ),
    ),
    Announcement(
        Action.TURN_ON,
        6.6,
        "behaviour that an administrator sets",
        (
            "can ~1 be ~1 GATED",
            "can|may now restrict|hide|require|limit|enforce|block|exclude|prevent|mask|override",
            "^^ require|limit|send|hide|restrict|choose|notify|prevent|block|force|disable|enable|"
            "alert|set|exclude|mask|enforce|warn|escalate|assign|remind",
            "^^ notifications|alerts|reminders|alert|reminder|notification "
            "to|when|for|before|after|on",
            "you|admins|administrators|managers|it_is_possible can|to ~1 GATE",
            "possible|ability|able to ~1 GATE",
            "can ~1 be ~2 automatically",
            "can ~1 automatically|auto ~4",
            "anonymous|guest access",
            "at ~3 level",
            "per ~1 role|client|customer|mailbox|ticket_type|team|site|agent $",
            "mandatory|compulsory|enforced",
        ),
    ),
    Announcement(
        Action.TURN_ON,
        7,
        "a module, integration or way to sign in, to be connected or enabled",
        (
            "added|adds|new|introduced|introducing|introduces|adding|launched ~4 MODULES",
            "MODULES is|are|has|have|can ~2 available|added|supported|introduced|released|"
            "enabled|added",
            "^^ ~3 MODULES with|for|to",
            "is|are now available for|in|on|to",
            "two way sync|synchronisation|calendar",
            "support|supports sending|authenticating|connecting|signing|syncing",
            "now supports generic|oauth|saml|sso|oidc|scim|mfa|passkeys",
            "webhook|webhooks ~4 processing|service",
            "authentication method|methods",
            "can now ~1 be ~1 connected|synced|synchronised|integrated|hosted",
        ),
    ),
    Announcement(
        Action.TURN_ON,
        8,
        "ways to sign in and to let others in",
        (
            "added|new|ability|now|support|supports|available|can ~8 sso|single_sign_on|saml|"
            "oidc|openid|passkey|passkeys|mfa|two_factor|scim|oauth",
            "^^ sso|single_sign_on|saml|oidc|openid|passkey|mfa|scim ~4 for|is|can|support|sign|"
            "login",
            "can ~1 be ~1 given|granted|denied ~1 permission|access|rights",
            "can now view|see all",
            "access control",
            "allow|block|deny list|lists",
            "support for ~3 languages|authentication|sign|tls|proxy|encryption|sending|hmac|"
            "provisioning|sandboxes|allow|custom_domains",
        ),
    ),
    Announcement(
        Action.TURN_ON,
        5.8,
        "support for something outside, which has to be connected or allowed",
        (
            "^^ [added|new] support for",
            "^^ ~4 integration //",
            "can now ~1 be ~1 mapped|looked_up ~6",
            "^^ ~3 app for|in|with",
            "automatically from|when|after|to",
        ),
    ),
    Announcement(
        Action.USE,
        6.5,
        "an endpoint or page that answers more",
        (
            "endpoint|endpoints|api ~2 now ~1 returns|supports|accepts|includes|return|"
            "support|accept",
            "now supports|support",
            "single|failed|several|selected records|record|rows|row",
        ),
    ),
    Announcement(
        Action.TURN_ON,
        6.5,
        "it can be made to happen by itself",
        (
            "^^ automatic|automatically",
            "^^ auto assign|assigned|close|escalate|archive|reply|renew|tag|fill|merge|log|"
            "approve|create",
            "can now ~1 be matched ~1 off|from ~4",
            "in config|advanced|settings ~1 settings|$",
            "when configured|enabled|ticked ~1 in|on|for",
            "can now ~1 expire|run|sync|refresh|auto|follow|inherit|default|escalate|renew|close|"
            "create|assign|be_closed|be_emailed ~4 after|automatically|when|every|for_every|"
            "for_each|on_a|once|from",
            "can be ~1 scheduled|schedule|emailed|sent|closed|created|assigned|escalated|"
            "archived|logged_out|deleted ~4 automatically|after|when|if|to_a",
            "possible to ~1 schedule",
            "on a schedule",
            "can ~1 be ~1 ended|closed|deleted|locked|archived|purged|cancelled|renewed "
            "~2 after a|#|several",
            "can now be routed|sent|delivered|forwarded ~1 through|via",
            "multi language|lingual|tenant|factor",
            "you|admins|administrators can ~1 choose|decide|control|pick which|whether|who|how|"
            "when|if|where",
        ),
    ),
    Announcement(
        Action.TURN_ON,
        4,
        "the text says that someone has to switch it on or set it up",
        (
            "not|off ~2 enabled|by_default|out_of_the_box",
            "off by_default|out_of|until|at_first|unless",
            "^ turn|switch|flip|enable|tick|activate ~1 this|it|on|them",
            "switch|turn|flip|flipping|switching|turning ~1 it|this|them on",
            "enabled|configured|set|switched_on|turned_on|chosen|picked|mapped|publish|defined|managed|controlled|"
            "selected ~1 ~1 per|in|under|from|for_each|by|on_the|at|within ~3 config|"
            "configuration|settings|setup|advanced|mailbox|client|customer|role|team|type|each|"
            "board|ticket|site|agent|integration|profile|admin|level|project|contract|channel|"
            "queue|tenant|workflow|account|device",
            "found|lives|sits|hidden|tucked under|in|inside|on|away ~2 config|configuration|"
            "settings|setup|advanced|mailbox|admin|integration",
            "^^ per ~3 $",
            "^^ one ~1 per ~2 $",
            "configurable|opt_in|optional ~2",
            "ships|comes|arrives|starts|delivered ~1 switched|disabled|off|turned|unticked|dormant",
            "requires|needs ~1 setup|configuration|an_api_key|a_connection|consent|admin_consent",
            "^ connect|install|configure|activate|set_up|roll_it_out|roll_this_out ~3",
            "with the new switch|setting|option|permission",
            "when configured|enabled|ticked",
            "this setting|option|permission|switch|toggle",
        ),
        title_only=False,
    ),
    Announcement(
        Action.USE,
        5,
        "a new thing to use where it is needed",
        (
            "THINGS ~6 has|have been added",
            "^^ ~1 added|adding|new|adds|introduces|introduced|introducing ~5 THINGS",
            "has|have been added to|as|for ~6 filters|list|criteria|trigger|variable|template|"
            "lists|conditions|column|columns|fields|dropdown|import|screen|page|table|view|tab|"
            "endpoint|export",
            "as ~3 THINGS",
            "field|column|variable|trigger|button|link ~1 added",
            "THINGS is|are [now|also] available",
            "now have|has|get|gets ~2 THINGS",
            "available as|on|from|in ~8",
        ),
    ),
    Announcement(
        Action.USE,
        12,
        "the description names the small thing that was added",
        (
            "^ adds|introduces ~3 variable|variables|field|fields|column|columns|endpoint|"
            "endpoints|parameter|placeholder|placeholders|trigger|triggers|button|filter|filters",
        ),
        title_only=False,
    ),
    Announcement(
        Action.USE,
        5,
        "something people can do now",
        (
            "ability to ~1 DOING",
            "added|adding|adds|introduces|new ~2 ability to|for",
            "you|agents|users|customers|technicians|managers|clients|approvers|portal_users|"
            "end_users|contacts|engineers|dispatchers|admins can|may [now|also] DOING",
            "can ~1 be ~1 DONE",
            "can now ~1 update|hold|carry|include|have|show_~3_by|contain",
            "possible to ~1 DOING",
            "able to ~1 DOING",
            "direct link added",
            "are|is now accepted|possible|allowed|supported",
        ),
    ),
    Announcement(
        Action.USE,
        6.2,
        "can now, whatever follows",
        (
            "can|may|could [now|also] now|also",
            "can now",
            "now possible",
            "now available",
            "now able",
            "allows|lets|enables you|agents|users|customers",
        ),
    ),
    Announcement(
        Action.USE,
        2,
        "exposed, listed, made available",
        (
            "has|have|is|are ~1 been|now exposed|available_as",
            "support for",
            "additional|extra|more|new|further ~3 columns|fields|options|rule|rules|types|"
            "variables|criteria|filters|actions|triggers|templates|reports",
            "^^ THINGS ~2 have",
            "bulk",
        ),
    ),
)
