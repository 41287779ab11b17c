"""The nouns. Values only: frozen, tuples inside, wrong ones cannot be built."""

from digest.model.briefs import (
    AnyEdition,
    CardInBrief,
    EditionInBrief,
    PostInBrief,
    SectionInBrief,
)
from digest.model.cards import Card, Extraction, Mention
from digest.model.counting import HOUSE_IN_DECIMALS, Counting
from digest.model.decisions import Decision, Deed, Health, OpenItem
from digest.model.deliveries import (
    MAIL,
    Claim,
    Delivery,
    DeliveryState,
    Group,
    Letter,
    Outcome,
    Receipt,
    Recipient,
    Tally,
)
from digest.model.drafts import Batch, Draft, MadeFile, Recall, make_anew, mark_of_text, one_by_one
from digest.model.editions import (
    TASKS,
    Change,
    Covered,
    Edition,
    Item,
    Section,
    Task,
    Telling,
)
from digest.model.grammars import Grammar
from digest.model.looks import Look, Templates
from digest.model.memory import SourceState, Told, Visit
from digest.model.names import JOINT, fold, mark, product_part, slug
from digest.model.overrides import Override
from digest.model.posts import Block, Document, Kind, Link, Post
from digest.model.problems import Problem
from digest.model.profile import AREAS, MODULE, Fit, Integration, Interest, Naming, Profile
from digest.model.reports import Fetched, File, Report, Written
from digest.model.rules import OwnRule
from digest.model.standpoints import Standpoint
from digest.model.tagged import TaggedCard, TaggedPost
from digest.model.verdicts import (
    Action,
    Arrival,
    Evidence,
    NotInUse,
    Signal,
    State,
    Strength,
    Tag,
    Verdict,
    Word,
)

__all__ = [
    "AREAS",
    "HOUSE_IN_DECIMALS",
    "JOINT",
    "MAIL",
    "MODULE",
    "TASKS",
    "Action",
    "AnyEdition",
    "Arrival",
    "Batch",
    "Block",
    "Card",
    "CardInBrief",
    "Change",
    "Claim",
    "Counting",
    "Covered",
    "Decision",
    "Deed",
    "Delivery",
    "DeliveryState",
    "Document",
    "Draft",
    "Edition",
    "EditionInBrief",
    "Evidence",
    "Extraction",
    "Fetched",
    "File",
    "Fit",
    "Grammar",
    "Group",
    "Health",
    "Integration",
    "Interest",
    "Item",
    "Kind",
    "Letter",
    "Link",
    "Look",
    "MadeFile",
    "Mention",
    "Naming",
    "NotInUse",
    "OpenItem",
    "Outcome",
    "Override",
    "OwnRule",
    "Post",
    "PostInBrief",
    "Problem",
    "Profile",
    "Recall",
    "Receipt",
    "Recipient",
    "Report",
    "Section",
    "SectionInBrief",
    "Signal",
    "SourceState",
    "Standpoint",
    "State",
    "Strength",
    "Tag",
    "TaggedCard",
    "TaggedPost",
    "Tally",
    "Task",
    "Telling",
    "Templates",
    "Told",
    "Verdict",
    "Visit",
    "Word",
    "Written",
    "fold",
    "make_anew",
    "mark",
    "mark_of_text",
    "one_by_one",
    "product_part",
    "slug",
]
