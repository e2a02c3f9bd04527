"""Words that work in every state, and repair. Each function takes the conversation and gives what is said and done;
the open question is asked again by itself."""
