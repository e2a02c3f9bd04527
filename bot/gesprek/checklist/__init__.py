"""The conversation as a checklist: the same questions, facts and plan, filled in in any order.

What was ticked is a flat set of fields; `als_gesprek` makes the conversation of it that the chat would have made.
"""
