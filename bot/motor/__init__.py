"""Running Rasa. Whatever leans on Rasa's insides stands here, for exactly one version, guarded by tests/motor/."""

#: The one version that the seams in this folder were written against and are tested with.
RASA_VERSIE = "3.6.21"
