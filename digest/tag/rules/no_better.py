"""Played down: not ready yet, or no better than what was there."""

from __future__ import annotations

from digest.model import Signal
from digest.tag.rule import Friend, Rule

NO_BETTER: tuple[Rule, ...] = (
    Rule(
        "early-days",
        Signal.PLAYED_DOWN,
        "not mature yet, or not yet used",
        (
            "early days|stage|stages|version|cut|iteration|phase|preview|access|doors|release_of",
            "first|initial|early cut|pass|iteration|stab|version|attempt",
            "half_baked|half_finished|unfinished|undercooked|immature|embryonic|nascent|"
            "half_way_there|rudimentary|bare_bones|basic_for_now|barebones|skeletal",
            "not ~1 mature|polished|fleshed|finished|quite_there|fully_baked|there_yet|"
            "fully_formed|yet_there|ready_for_prime|ready_for_primetime|there_quite|baked|"
            "quite_ready|feature_complete|done_yet|finished_yet",
            "prime time|primetime",
            "needs|need|could_do_with|wants|give_it|want|requires ~2 more|another|few|a_bit|some "
            "~1 time|work|release|releases|round|rounds|polish|iteration|iterations|version|"
            "versions|development|maturing|baking|love|updates",
            "work in progress",
            "come|check|look|revisit back|again|it|this ~2 in_a|later|when|once|after|next|few|"
            "in_#|in_six",
            "revisit ~4 later|release|releases|months|year|matures",
            "watch this space",
            "one to watch",
            "potential ~2 but|though|one_day|eventually|later|for_later|in_future",
            "room for|to improvement|grow|improve",
            "in_beta|a_beta|still_beta|beta_quality|an_alpha|in_alpha|experimental|in_preview|"
            "public_preview|preview_only|private_preview|prototype|proof_of_concept",
            "still ~2 finding|growing|maturing|evolving|rough|basic|limited|not|early|young|"
            "green|thin|a_bit ~6",
            "not used|adopted ~3 practice|much|widely|yet",
            "more promise than",
        ),
        (
            "Still very early days for this planner",
            "A first pass at forecasting",
            "Check again in a few versions",
            "It needs another release or two",
            "One to watch, not one to roll out",
        ),
        (
            "Available in the early morning",
            "Shows the first draft of a reply",
            "An early warning for managers",
        ),
        despite=frozenset({Friend.NEGATED}),
    ),
    Rule(
        "there-are-other-ways",
        Signal.PLAYED_DOWN,
        "what was there before does as well, or something else does it better",
        (
            "did|does|do|doing|done the|a ~1 job|trick|work ~2 well_enough|just_fine|fine|"
            "already|anyway|before|perfectly|nicely|as_well|$",
            "already ~1 covers|cover|does|do|did|handles|handle|solves|offers|gives|works|serves "
            "~2 most|much|this|that|it|all|the_same|nearly|the_job|fine|enough",
            "you|we|anyone|desks|most ~1 can|could ~1 get|do|have|achieve|reach|build ~2 same|"
            "that|this|it ~2 with|by|from|in|using|through|today|already|anyway",
            "the same|similar result|results|thing|effect|outcome ~2 with|by|from|in|using|"
            "through|today|already|anyway",
            "could|can|did|do ~1 anyway|already|before|all_along|without_it",
            "does|do|did it|this|that|so ~1 better|faster|cheaper|just_as_well|as_well|quicker|"
            "more_neatly",
            "remains|remain|is|are|stays ~1 quicker|faster|easier|simpler|better|the_better ~1 "
            "for|at|than|choice|way|here|option",
            "a|an sticky_note|spreadsheet|post_it|calendar|whiteboard|phone_call|tag|template|"
            "macro|script|saved_view|bookmark would|will|can|does|did ~1 do|job|trick|same|fine",
            "there|we were|had ~2 ways ~4",
            "would|will|we_are ~1 stay|stick|staying|sticking|keep ~1 with|to|using the|our|what|"
            "your ~3",
            "have|has|had ~1 built|made|written|found ~1 their|our|its|your own|way ~4",
            "yet another|one_more way|place|button|screen|list|path|route ~1 to|for|of|$",
            "not ~1 sure what|how ~3 adds|improves|helps|differs|changes",
        ),
        (
            "The old list did the job well enough",
            "A saved view already covers most of it",
            "You could get the same result with a tag",
            "Your RMM does this better",
            "Yet another way to close a ticket",
            "We would stick with the spreadsheet",
        ),
        (
            "Copies the same result to the parent",
            "Already open tickets are listed",
            "Adds another way to pay",
            "Can do the same in one step",
        ),
        despite=frozenset({Friend.DESCRIBED, Friend.NEGATED}),
    ),
)
