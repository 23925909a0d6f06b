"""The dated knowledge: agencies and Đề án 1439, loaded from ``data/`` into frozen values and asked by date."""

from gen.programme.accsm import load_accsm
from gen.programme.loading import load_programme
from gen.programme.programme import Programme
from gen.programme.roster import Roster

__all__ = ["Programme", "Roster", "load_accsm", "load_programme"]
