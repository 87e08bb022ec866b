"""Tell a learner whether an answer is right, and if not, what exactly is wrong with it.

`check_dropout(f)` is for the function, `check_forward(net_factory)` for the network by hand and
`check_gluon(net)` for Gluon's.
"""

from d2l_utils.checks.forward import check_forward
from d2l_utils.checks.gluon import check_gluon
from d2l_utils.checks.noise import check_dropout
from d2l_utils.checks.result import CheckResult

__all__ = ["CheckResult", "check_dropout", "check_forward", "check_gluon"]
