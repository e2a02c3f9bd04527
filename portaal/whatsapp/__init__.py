"""WhatsApp over Meta's Cloud API: the same conversation, with the rules of the channel."""
