"""Warnings about what already exists, and about what happens at once for all."""

from __future__ import annotations

from digest.model import Signal
from digest.tag.rule import Friend, Rule

CHANGES: tuple[Rule, ...] = (
    Rule(
        "changes-what-exists",
        Signal.WARNING,
        "data, tickets or settings that already exist are changed",
        (
            "existing|old|current|historic|historical|open|past|live|legacy|previous ~4 get|gets|"
            "are|is|will_be|become|were|being ~2 ALTERED",
            "applies|apply|extends|reaches ~1 to ~4 existing|open|old|past|historic|historical|"
            "current|live_tickets|everything|everyone|everybody|already|all_clients|"
            "all_customers|all_users|every_client|every_user|every_customer|past ~4",
            "applies|apply globally|system_wide|tenant_wide|everywhere|across_the_board|retro*|"
            "instance_wide|to_everyone",
            "affects|affect|touches|impacts|impact|rewrites|renames|alters|converts|moves|"
            "reorders|closes|resets ~2 OLD|everyone|every|already|downstream|how_your|all_your|"
            "all_existing|your",
            "ALTERS ~1 whatever|anything",
            "affects|affect|impacts|impact ~2 billing|invoicing|reporting|invoices|totals|slas|"
            "sla|revenue|payroll|commission|gross|performance|permissions|customers|clients|"
            "end_users|live|other|anyone|all|multiple|both",
            "retroactive|retroactively|retrospectively|retrospective|backdated|back_dated",
            "not ~1 retroactive|retroactively|retrospective|backdated|backfilled|back_dated",
            "past|last|previous|prior month|months|year|years|quarter|period ~3 changes|shift|"
            "shifts|move|moves|no_longer|will|not|differ|recalculated|restated",
            "figures|totals|numbers|results|counts|balances|reports ~2 will|may|might|could|"
            "no_longer ~1 match|add|agree|differ|look|shift|change|jump|drop|be_off|be_wrong|"
            "be_different|not|tally|reconcile|balance",
            "set|typed|entered|changed|adjusted|edited|added by hand|manually ~4 ALTERED|goes|"
            "disappears|reverts|gone|back",
            "manual|manually|local|custom ~1 edits|changes|entries|overrides|values|adjustments|"
            "tweaks|customisations|customizations|mappings|rates ~2 ALTERED|get|do_not|disappear|"
            "vanish|go|lost",
            "overwrite|overwrites|wipe|wipes|undo|undoes|replace|replaces ~2 manual|existing|any|"
            "your|custom|local",
            "not survive",
            "gone|empty|blank|wiped|missing|different afterwards|after|overnight|once|from_then|"
            "until|the_next",
            "comes|come|came up empty|blank",
            "ALTERED ~2 at|on|with|by|after ~1 next|every|each|following import|sync|run|refresh|"
            "save|update|start|login",
            "on by default so|and|which|for|meaning|, ~8 disable|off|opt|turn|check|review|"
            "existing|your|all|every|aware|communicate",
            "behaves|behave|behaving ~1 differently|unlike|oddly|strangely|unexpectedly",
            "works|work|working ~1 differently from|than|to",
            "cascades|cascade|ripples|ripple|propagates|propagate",
            "downstream",
            "pulls|drags|takes every|all|the_whole ~6 with|along|up|down",
            "expect|expecting a|an|some|duplicate|duplicates|double|noise|plenty|lots|a_flood|"
            "calls|complaints|questions|tickets|throttling|printers|gaps|differences|to_lose|"
            "to_spend|to_redo|hiccups|the_odd|trouble|confusion|false|odd|an_influx|delays|"
            "pushback|push|every|surprises|a_lot|a_dip|a_spike|stray|extra|bounce|errors|longer|"
            "slower|pain|friction|mismatches|downtime ~12",
            "leaves|leaving|left you|your|behind|orphaned|stray|agents|tickets ~4 behind|without|"
            "empty|open|orphaned|exposed|stuck|with|out",
            "stuck in|on|at|with|until",
            "show|shows|appear|come|included|sent up|along ~1 too|as_well",
            "nothing stops|stopping|prevents|to_stop|to_prevent ~5",
            "deprecated|deprecation|end_of_life|going_away|sunset|sunsetted|being_retired|"
            "phased_out|being_removed|discontinued|goes_away|switch_off_date|will_be_removed|"
            "will_be_retired|will_be_switched_off|end_of_support|is_removed_in|retires_in|"
            "retired_in",
            "all or nothing",
            "no|not ~1 per|granular|individual|fine_grained client|customer|team|agent|control|"
            "controls|option|setting|override|site|user|way|level",
            "no way|option|setting|switch to ~1 limit|exclude|turn|opt|restrict|disable|switch|"
            "control|filter|stop|hide|scope|pause|preview|cancel|test|see|override",
            "global|system_wide|tenant_wide|instance_wide ~1 only|setting_so|change|so|not|and|"
            "with_no|no",
            "no opt out",
            "forced|mandatory|unavoidable on|for all|every|everyone",
            "OLD ~3 shift|shifts|disappear|disappears|vanish|vanishes|lose|loses|reopen|reopens|"
            "pick_up|picks_up|take_on|takes_on|come_up|comes_up|stop_working|stops_working|"
            "revert|reverts|go_away|goes_away|going_away",
            "existing|old|historic|historical|past|live ~3 break|breaks|fail|fails|reset|resets|"
            "jump|flip",
            "OLD ~4 will|may|might|could|would ~2 change|shift|move|break|lose|reset|need|fire|"
            "pick|jump|drop|reopen|switch|inherit|revert|no_longer|fall|turn|have_to|stop|"
            "be_affected|be_impacted|disappear|vanish|follow",
            "OLD ~4 need|needs|require ~1 to ~1 be|updating|migrating|redoing|rebuilding|manual|"
            "editing|ticking",
            "already open|running|sent|posted|approved|closed|invoiced|logged|under_way|underway|"
            "in_progress|in_place|in_use|live|raised|issued|billed|booked|assigned|signed ~3 "
            "will|change|changes|shift|shifts|get|take|pick|are_also|are_affected",
            "no longer match|matches|add_up|adds_up|agree|agrees|work|works|fire|fires|valid|"
            "line_up|balance|tally|resolve|supported|sync|syncs",
            "default|defaults now changes|flips",
            "the default changes|flips|has_changed|is_now_on",
            "default|defaults has|have changed|flipped|moved|switched",
            "changes|changed the|a|some|your|how ~1 default|defaults|behaviour|behavior|meaning|"
            "existing",
            "changes existing|default|how_existing|how_your|how_the|how_tickets|how_invoices",
            "turns|switches|enables itself",
            "turns|turned|switches|switched on ~1 automatically|by_itself|by_default_for_existing",
            "part of the|every ~4 today",
            "already ~2 is|are|get cut|cancelled|stopped|closed|paused|dropped|restarted|reset",
            "every|any|each|all open|running|pending|existing|draft ~2 is|are|gets|get cancelled|"
            "stopped|closed|restarted|reset|reopened|dropped|cut",
            "that|which|who were|was|had|have ~2 muted|opted|closed|hidden|removed|deleted|"
            "disabled|unsubscribed|archived ~2 start|starts|come|comes|are|get|return|reappear",
            "changes ~1 existing|your|how_your|downstream|already",
            "touches|touch|affects|reaches|hits|changes|moves|alters|includes|catches every|all|"
            "each ~4 including|on_hold|already|open|existing",
            "including|even ~2 ones|those|the_ones|tickets|lines|invoices|records ~1 on|that|"
            "already|you|in|with|from",
            "keep|keeps|inherit|inherits|take|takes|follow|follows|adopt|adopts|get|gets the ~2 "
            "of whichever|whatever|whoever",
            "whatever your|the|you|it ~5 says|say|set|wanted|typed|chose|had|rule|screen",
            "your|our ~2 own|manual|custom|local|hand edits|changes|values|work|settings ~1 go|"
            "goes|are|is|get|vanish|lost|disappear",
            "detaches|detach|unlinks|unhooks|sweeps|swept|dumps|dumped|shoves|evicts|strands|"
            "severs|cuts_off|boots ~6",
            "will|would|now ~1 jump|spike|drop|dip|swing|shoot|sink|climb|shift|look_worse",
            "look|looks|read|reads|appear ~1 worse|wrong|bad|odd|strange|different|inflated|off "
            "~1 overnight|afterwards|at_first|now|for|$",
            "has|have|had|need|needs to be ~1 set|built|made|mapped|created|entered|linked|"
            "connected|added|configured|written ~1 up again|by_hand|anew|afresh|from_scratch",
            "needs|need|require|requires rewriting|rebuilding|redoing|remapping|retyping|"
            "repairing|relinking",
            "your|any|every|old ~4 inherit|inherits|pick_up|picks_up|gets|get ~1 it|this|the ~1 "
            "as|allowed|right|setting|default|flag",
            "defaults|default to ~1 all|every|everyone|on|the_first|public|open|yes|allowed|"
            "enabled|the_wrong",
            "like it or not",
            "breaking change for|in|to|of",
            "totals|figures|numbers|averages|counts|balances|targets|scores ~1 shift|shifts|jump|"
            "drop|swing|move ~3",
        ),
        (
            "Open orders are recalculated on the spot",
            "Existing links stop working",
            "Applies to appointments that were already booked",
            "Last quarter's totals will shift",
            "Rates that you changed by hand are reset",
            "Works retroactively",
            "Expect a flood of bounce messages",
            "It changes the default for new sites",
            "It is all or nothing",
            "The old connector is deprecated",
        ),
        (
            "Existing links keep working",
            "Existing orders are left alone",
            "Existing tickets can be updated by import",
            "Expect quicker loading",
            "Applies to all ticket types",
            "Changes can be exported",
            "Nothing happens to open orders",
        ),
        despite=frozenset({Friend.DESCRIBED}),
    ),
    Rule(
        "at-once-for-all",
        Signal.WARNING,
        "something happens at once, whenever or for everyone, and the reader did not ask for it",
        (
            "restarts|resets|reopens|recalculates|resends|fires|triggers|closes|emails|notifies|"
            "charges|asked|sent|runs|recalculated ~5 whenever|each_time|every_time|the_moment|"
            "as_soon_as|any_time|even_if|even_when",
            "the moment|minute|second|instant you|it_is|the|an|anyone|someone|they ~6",
            "as soon as the|you|it ~4 ticked|saved|enabled|on|off|changed|save|switch|turn|"
            "enable|press|hit|click|closed|edited",
            "for everyone|everybody|all_agents|all_users|every_user|every_agent|every_client|"
            "all_clients ~2 included|at_once|too|even|including|not_just|whether|not_only",
            "admins|contractors|managers|guests|yours|drafts|archived|inactive ~2 included|too|"
            "as_well",
            "which|that|this|it will|may|might|would|can ~1 surprise|confuse|annoy|catch|upset|"
            "alarm|cause|raise|puzzle|break|lead|slow|hurt|trip|startle|unsettle|complicate|"
            "frustrate",
            "unless|otherwise|or_else you|your|someone|people ~2 hide|exclude|change|turn|untick|"
            "tick|update|switch|narrow|filter|set|remove|block|opt",
            "otherwise|or_else ~2 it|they|everyone|everybody|items|you|nothing|half|every",
        ),
        (
            "Every approver is asked again whenever a line is edited",
            "The mail leaves the moment you press save",
            "Applies for all agents, not just for new ones",
            "It fires even when the ticket is closed",
            "Drafts go out too unless you untick the box",
        ),
        (
            "Saves the draft as you type",
            "Available for everyone",
            "Skip it unless you use stock",
        ),
        weak=True,
        despite=frozenset({Friend.DESCRIBED, Friend.PAST}),
    ),
)
