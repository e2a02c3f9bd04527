"""The checklist of the dorpsondersteuner: a talk at the table, with the same questions, plan and hand-over as the chat."""
