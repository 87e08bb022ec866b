"""Tell a learner whether an answer is right, and if not, what exactly is wrong with it.

`check_dropout(f)` is for the function, `check_forward(net_factory)` for the network by hand and
`check_gluon(net)` for Gluon's.
"""

from .by_hand import check_forward
from .gluon_net import check_gluon
from .noise import check_dropout
from .result import CheckResult

__all__ = ["CheckResult", "check_dropout", "check_forward", "check_gluon"]
