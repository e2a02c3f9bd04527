"""What a resident takes along: on paper, as a PDF, in a calendar."""
