"""The pages of the wijkteam: the list of hand-overs, one page per hand-over, and the trace of who looked."""
