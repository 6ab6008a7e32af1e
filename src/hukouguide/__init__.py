"""HukouGuide 户籍向导: which city a migrant family can stay together in, and until which school year. Offline."""

__version__ = "0.1.0"
