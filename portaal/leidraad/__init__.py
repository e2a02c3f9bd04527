"""What everybody may read without a conversation: the guide of the talk, the regelingen, the word list."""
