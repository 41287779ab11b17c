"""Warnings about what cannot be taken back and about what it costs."""

from __future__ import annotations

from digest.model import Signal
from digest.tag.rule import Friend, Rule

PRICE: tuple[Rule, ...] = (
    Rule(
        "cannot-be-undone",
        Signal.WARNING,
        "the step cannot be undone, in so many words",
        (
            "^^ once|after|when|it|this|they|that|a|an|the ~7 can|could not ~1 be ~1 undone|"
            "reversed|reverted|recovered|rolled_back|undeleted|unmerged|brought_back|taken_back|reinstated|"
            "split_again|unwound $",
            "^^ once|after ~2 , ~4 can|could not ~1 be ~1 undone|reversed|reverted|recovered|"
            "rolled_back|undeleted|unmerged|brought_back|taken_back|reinstated|split_again|unwound",
            "^^ [there|there_is] no|not [a] undo|way_back|way_to_undo|way_to_reverse|going_back $",
        ),
        (
            "Once archived, a board cannot be brought back",
            "It can't be undone",
            "After the merge they cannot be split again",
            "There is no way back",
        ),
        (
            "Before an invoice is voided, the dialog says that it cannot be brought back",
            "Deleted tickets can be restored",
            "Once on, there is no going without it",
        ),
        plain=True,
    ),
    Rule(
        "no-way-back",
        Signal.WARNING,
        "it cannot be undone",
        (
            "no|without_an|without_any undo|rollback|recovery|unpicking|undoing|turning_back|"
            "reversing|recycle_bin|safety_net|restore|grace",
            "no|not way ~1 back|to_undo|to_recover|to_reverse|to_restore|to_see|of_undoing|"
            "to_get|of_getting|to_revert|round|around|out",
            "no ~1 going|coming|getting|stepping back",
            "no|not ~1 second chance|chances|try",
            "only get|gets|have|one ~2 shot|chance|go|try|attempt",
            "get|have one shot|chance|go|try",
            "can|could not|never ~2 be ~1 undone|reversed|restored|reverted|recovered|"
            "pulled_apart|unpicked|split|rolled_back|changed_back|changed_later|undeleted|"
            "unmerged|brought_back|retrieved|separated|re_opened|reopened|recalled|taken_back|"
            "edited_later|changed_afterwards|switched_back|turned_off|switched_off|unwound|"
            "reinstated|disabled|split_again",
            "can|could not|never ~1 undo|reverse|restore|revert|recover|go_back|take_it_back|"
            "unmerge|unpick|roll_back|get_it_back|get_them_back|switch_back|turn_back|"
            "change_it_back|turn_it_off|bring_it_back|retrieve|unsend|recall",
            "irreversible|irrevocable|irreversibly|irrevocably|unrecoverable|irretrievable|"
            "irretrievably|non_reversible",
            "gone forever|for_good|once",
            "one way door|street|ticket|trip|change|move|process|operation|conversion",
            "point of no return",
            "not reversible|recoverable|undoable",
            "set in stone",
            "forever after",
            "stuck with",
            "permanently",
            "is|are|it|change|this permanent|final",
            "you|we|they will|can|would|could not|never ~1 get|have|see|find|return|go ~3 back|"
            "again|to_the_previous",
            "not kept|stored|saved|backed|logged|recorded|held ~1 anywhere|at_all|afterwards|for|$",
            "can|could not ~1 return|get_back|go_back|revert|step_back ~3",
            "gone|lost|deleted|removed|wiped|erased|are|it_is|is ~3 for good",
        ),
        (
            "There's no getting back the old codes",
            "The change is permanent",
            "You will never be able to split them again, it cannot be unmerged",
            "A closed batch can't be reopened",
            "You are stuck with the prefix that you choose",
        ),
        (
            "Warns before anything irreversible happens",
            "Can be undone at any time",
            "Fully reversible",
            "Final approvals are shown on the feed",
            "Gone are the days of manual exports",
        ),
        despite=frozenset({Friend.NEGATED}),
    ),
    Rule(
        "cost",
        Signal.WARNING,
        "it costs money, credits or a licence",
        (
            "someone|somebody|you|your_client|client|customer|customers|clients ~2 pay|pays|"
            "paying|foot|foots ~2 for|the",
            "bill|invoice|spend|costs|cost|licence_count|consumption ~2 goes|go|going|climbs|"
            "climb|grows|grow|jumps|jump|rises|rise|doubles|creeps ~1 up|$|quickly|fast",
            "add_on|addon ~1 so|and|that|which|licence|license|to|$",
            "will|may|might|could|get|be|you_are ~2 billed|charged for|per|by|extra|separately|"
            "again|twice|on|each",
            "messages|calls|texts|tokens|lookups|translations|credits|requests|seats|guests|"
            "conversations|transcripts|minutes is|are ~1 billed|charged|metered|paid|extra|"
            "not_free|priced ~3",
            "extra|additional|separate|paid|another|premium|higher|its_own ~1 cost|costs|charge|"
            "charges|fee|fees|licence|license|licences|licenses|subscription|add_on|spend|bill|"
            "expense|licensing|purchase",
            "costs|cost extra|money|#|you|more|per|real_money|a_fortune|a_bit|a_lot|credits|"
            "a_credit",
            "tier|plan|licence|license|subscription|edition only|required",
            "premium|enterprise|paid|higher|business tier|plan|edition|licence|license|add_on",
            "premium|paid feature",
            "burn|burns|burning|racks|rack|run|runs|running|add|adds through|up ~3 credits|costs|"
            "cost|bill|charges|fast|quickly|money|tokens|them",
            "adds|add|added up|to_your_bill|to_the_bill|to_the_cost|on_cost",
            "chargeable|paywall|paywalled|upsell|pricey|expensive|costly",
            "is|are metered",
            "azure|microsoft|google|openai|twilio|vendor|provider|amazon|aws|carrier|they|"
            "supplier|stripe ~1 bills|bill|charges|charge|invoices|prices",
            "priced by|per",
            "charges|fees|costs|fee|charge apply|applies|add_up|mount_up|kick_in|stack_up",
            "licence|license|licences|licenses|subscription|addon|add_on|credits required|needed|"
            "is_needed|is_required|are_needed|per_agent|per_user|per_guest|applies|involved",
            "extra|another|separate|full ~1 licence|license|subscription|seat",
            "requires|require|needs|need|assumes|behind_a|behind_the ~4 licence|license|licences|"
            "licenses|subscription|premium|enterprise|paid|add_on|addon|seat|paywall|p1|p2|e3|e5|"
            "copilot",
            "requires|require|needs|need ~2 plan|tier",
            "eats|eat|burns|burn|uses|chews|runs|draws|draw|consumes|consume|spends|costs|comes|"
            "drains|nibbles|gobbles|counts ~3 into|through|up|on|towards|toward|of|your|out|"
            "against ~4 credit|credits|tokens|budget|bill|bundle|your_allowance|your_quota|"
            "your_licence|ai|monthly",
            "eats|burns|consumes|drains|uses|costs ~3 credits|credit|tokens|licence|licences",
            "pay|paying|pays|paid ~2 extra|more|twice|for_every|for_each|to_get|for_it|"
            "per_message|per_user|per_mailbox|per_agent|per_seat|per_call|for_the_privilege",
            "not free|cheap",
            "not included in the|your|every ~2 plan|licence|tier|price|package|subscription",
            "cost|costs|price|pricing implications|implication|first",
            "^ budget for|accordingly",
            "each|every ~1 call|message|lookup|look|request|text|sms|token|translation|page|"
            "summary|draft|minute|conversation|transcript|guest|query|fax|credit|view|use ~2 is|"
            "are|gets|costs billed|charged|metered|counted|paid|extra|money|a_credit|credits",
            "billed|charged ~1 by|for ~1 azure|google|microsoft|twilio|openai|amazon|the_vendor|"
            "vendor|provider|carrier",
            "on top of your|the plan|price|licence|subscription|fee|bill",
            "free|basic|standard|lite ~2 holders|users|plans|licences|tenants ~1 only|get|"
            "can_not|miss|are",
            "counts|count|treats|bills|charges ~4 as ~1 paid|billable|full|extra|licensed ~4",
            "paid|billable|premium endpoint|api|call|calls|tier",
            "shows|show|appear|appears|comes|come|ends|goes ~1 up as billable",
            "extra work for",
            "every|each|any ~1 preview|click|test|retry|refresh|scan|call ~1 calls|costs|hits|"
            "uses|spends|bills|burns ~4",
        ),
        (
            "Transcripts are charged by the minute",
            "A separate subscription is needed",
            "Each summary uses up a credit",
            "Only on the premium plan",
            "Storage costs mount up quickly",
            "Watch the bill: every look-up is metered",
        ),
        (
            "No extra charge",
            "No licence needed",
            "Free for all agents",
            "Shows the cost price",
            "Adds a charge rate to the contract",
            "Licences are listed per agent",
        ),
    ),
)
