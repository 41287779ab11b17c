"""The products around an MSP's service desk, as data: names, spellings, kinds, suites.

`HOUSE` is what the program knows; readers add their own rows under `[[gazetteer]]`.
"""

from digest.tag.gazetteer.money import MONEY
from digest.tag.gazetteer.security import SECURITY
from digest.tag.gazetteer.service import SERVICE
from digest.tag.gazetteer.work import WORK

HOUSE = (*MONEY, *SERVICE, *SECURITY, *WORK)

__all__ = ["HOUSE"]
