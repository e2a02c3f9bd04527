"""The pages of the wijkteam, one subject a file. Thin: what somebody may see, a row in the trail, render."""
