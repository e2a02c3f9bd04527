"""Components of Rasa's pipeline: what a resident types becomes an intent, themes, regelingen, facts and signals."""
