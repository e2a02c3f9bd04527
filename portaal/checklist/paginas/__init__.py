"""The pages of the checklist: thin. What may be done stands in `wijkteam/beleid.py`, what is said in `bot/gesprek`."""
